using System.Net;
using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Accounts;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts.Tablets;

/// <summary>What a sign-in by badge may do, when it begins and when it ends.</summary>
public sealed class BadgeSessionTests(PortalServer portal, BadgeSessionTests.QuickServer quick) : IClassFixture<BadgeSessionTests.QuickServer>
{
    static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    /// <summary>Looks again after a moment.</summary>
    public sealed class QuickServer : IAsyncDisposable
    {
        public PortalServer Server { get; } = PortalServer.Alone(settings: ("Accounts:RevalidateEvery", "00:00:00.1"));
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    /// <summary>Somebody who may everything, at a tablet with a badge.</summary>
    static readonly Role[] Everything = Enum.GetValues<Role>();

    [Fact, Trait("Requirement", "R178"), Trait("Requirement", "R182")]
    public async Task Whoever_holds_the_badge_of_somebody_mighty_may_open_what_the_warehouse_may_and_nothing_else()
    {
        var person = await portal.HireAsync(Everything);
        using var tablet = await AtTablet.RegisterAsync(portal);
        await tablet.ScanAsync(await portal.BadgeAsync(person));
        await FindNothingElseAsync(tablet);

        // the same after the sign-in was written anew: choosing a language does that
        await tablet.SendFormAsync("/warehouse/pick", "/account/language", ("language", "en-US"));
        Assert.True(await tablet.IsInAsync());
        await FindNothingElseAsync(tablet);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task A_badge_stays_small_when_the_person_is_looked_up_again()
    {
        var person = await quick.Server.HireAsync(Role.Warehouse);
        using var tablet = await AtTablet.RegisterAsync(quick.Server);
        await tablet.ScanAsync(await quick.Server.BadgeAsync(person));
        await quick.Server.ChangeAsync(person, (users, user) => users.AddToRolesAsync(user, [nameof(Role.Manager), nameof(Role.Administrator)]));
        await Task.Delay(Soon);

        Assert.True(await tablet.IsInAsync());
        Assert.True(tablet.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith(".AspNetCore.Identity.Application=", StringComparison.Ordinal)), "the person was not looked up again");
        foreach (var forbidden in (string[])["/manager", "/management/users", "/account"])
            Assert.Equal(HttpStatusCode.Forbidden, (await tablet.OpenAsync(forbidden)).Status);
        // whoever has a sign-in of their own gets the new roles the same way
        using var own = new Visitor(quick.Server);
        await own.SignInAsync(person.UserName!, People.Password);
        Assert.Equal(HttpStatusCode.OK, (await own.OpenAsync("/management/users")).Status);
    }

    [Fact]
    public async Task Only_named_claims_pass_the_badge()
    {
        var whole = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, "1"), new(ClaimTypes.Role, "Manager"), new(ClaimTypes.Role, "Warehouse"), new("invented-tomorrow", "yes"), new(PortalClaims.MustChangePassword, "true")], "test"));
        var session = Guid.NewGuid();

        var narrow = BadgeSession.Carry(BadgeSession.Narrow(whole, BadgeSession.MarkOf(session)), whole);

        Assert.Equal(session, BadgeSession.Of(narrow));
        Assert.Equal(["1", "Warehouse", session.ToString()], narrow.Claims.Select(c => c.Value));
        Assert.Equal([Role.Warehouse], narrow.ToActor()!.Roles);
        Assert.Same(whole, BadgeSession.Carry(new ClaimsPrincipal(new ClaimsIdentity()), whole));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_badge_is_no_way_into_the_account()
    {
        var person = await portal.HireAsync(Role.Warehouse);
        using var tablet = await AtTablet.RegisterAsync(portal);
        await tablet.ScanAsync(await portal.BadgeAsync(person));

        foreach (var page in (string[])[Paths.Account, Paths.Password, Paths.Authenticator, Paths.Passkeys, Paths.Pin])
            Assert.Equal(HttpStatusCode.Forbidden, (await tablet.OpenAsync(page)).Status);
        await tablet.OpenAsync("/warehouse/pick");
        var token = tablet.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        await tablet.PostAsync("/account/passkey/creation", ("__RequestVerificationToken", token));
        Assert.Contains(tablet.Status, (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Redirect]);
        Assert.DoesNotContain("challenge", await tablet.Answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_browser_that_is_no_registered_tablet_takes_no_badge()
    {
        var person = await portal.HireAsync(Role.Warehouse);
        var badge = await portal.BadgeAsync(person);
        using var tablet = await AtTablet.RegisterAsync(portal);
        await tablet.OpenAsync("/account/sign-in");
        Assert.NotNull(tablet.Page.QuerySelector("input[name='Form.Badge']"));

        using var elsewhere = new Visitor(portal);
        await elsewhere.OpenAsync("/account/sign-in");
        Assert.Null(elsewhere.Page.QuerySelector("input[name='Form.Badge']"));
        var token = elsewhere.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        await elsewhere.PostAsync("/account/sign-in", ("_handler", "badge"), ("__RequestVerificationToken", token), ("Form.Badge", badge), ("Form.Pin", AtTablet.Pin));
        Assert.False(await elsewhere.IsInAsync());

        await tablet.ScanAsync(badge);
        Assert.True(await tablet.IsInAsync());
    }

    [Fact]
    public async Task Five_wrong_PINs_lock_the_account_and_wrong_badges_lock_nobody()
    {
        var person = await portal.HireAsync(Role.Warehouse);
        var badge = await portal.BadgeAsync(person);
        using var tablet = await AtTablet.RegisterAsync(portal);

        var forged = badge[..9] + new string('2', 16);
        for (var i = 0; i < 3; i++) Assert.Contains(TabletTexts.BadgeRefused.Zh, (await tablet.ScanAsync(forged)).Text);
        await using (var db = portal.OpenDatabase()) Assert.Equal(0, (await db.Users.SingleAsync(u => u.Id == person.Id)).AccessFailedCount);
        for (var i = 0; i < 5; i++) Assert.Contains(TabletTexts.BadgeRefused.Zh, (await tablet.ScanAsync(badge, "9" + i + "9" + i)).Text);
        Assert.Contains(TabletTexts.BadgeRefused.Zh, (await tablet.ScanAsync(badge)).Text);

        await portal.ChangeAsync(person, (users, user) => users.SetLockoutEndDateAsync(user, null));
        await tablet.ScanAsync(badge);
        Assert.True(await tablet.IsInAsync());
    }

    [Fact]
    public async Task A_badge_session_ends_when_the_tablet_lies_still_and_lives_while_hands_are_there()
    {
        var person = await quick.Server.HireAsync(Role.Warehouse);
        using var tablet = await AtTablet.RegisterAsync(quick.Server);
        await tablet.ScanAsync(await quick.Server.BadgeAsync(person));
        for (var i = 0; i < 4; i++)
        {
            await LieStillAsync();
            Assert.Equal(HttpStatusCode.NoContent, (await tablet.PostAsync("/account/tablet/active")).Status);
        }
        Assert.True(await tablet.IsInAsync());

        // a page that asks by itself is nobody's hands
        for (var i = 0; i < 4; i++)
        {
            await LieStillAsync();
            await tablet.OpenAsync("/floor/api/tasks");
        }
        await Task.Delay(Soon);
        Assert.False(await tablet.IsInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await tablet.PostAsync("/account/tablet/active")).Status);

        // not waited for but written down: almost half of the time that a tablet may lie, whatever the machine is busy with
        async Task LieStillAsync()
        {
            await using var db = quick.Server.OpenDatabase();
            var last = await db.TabletSessions.Where(s => s.UserId == person.Id).Select(s => s.LastActiveAt).SingleAsync();
            var earlier = last - 0.45 * quick.Server.Services.GetRequiredService<AccountSettings>().TabletIdle;
            await db.TabletSessions.Where(s => s.UserId == person.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastActiveAt, earlier));
        }
    }

    [Theory]
    [InlineData("changed person")]
    [InlineData("badge taken away")]
    [InlineData("new badge")]
    [InlineData("tablet revoked")]
    [InlineData("person disabled")]
    [InlineData("no longer of the warehouse")]
    public async Task A_badge_session_ends_at_once(string why)
    {
        var server = quick.Server;
        var person = await server.HireAsync(Role.Warehouse);
        var badge = await server.BadgeAsync(person);
        using var tablet = await AtTablet.RegisterAsync(server);
        await tablet.ScanAsync(badge);
        Assert.True(await tablet.IsInAsync());
        await using var db = server.OpenDatabase();
        var session = await db.TabletSessions.AsNoTracking().SingleAsync(s => s.UserId == person.Id);

        switch (why)
        {
            case "changed person": await tablet.SendFormAsync("/warehouse/pick", "/account/sign-out"); break;
            case "badge taken away": Assert.True((await server.Services.GetRequiredService<TakeBadge>().HandleAsync(person.Id, Actors.Manager)).Succeeded); break;
            case "new badge": await server.BadgeAsync(person); break;
            case "tablet revoked": Assert.True((await server.Services.GetRequiredService<RevokeTablet>().HandleAsync(session.TabletId, Actors.Administrator)).Succeeded); break;
            case "person disabled": await server.ChangeAsync(person, (users, user) => { user.IsDisabled = true; return users.UpdateAsync(user); }); break;
            default: await server.ChangeAsync(person, (users, user) => users.RemoveFromRoleAsync(user, nameof(Role.Warehouse))); break;
        }
        await Task.Delay(Soon);

        Assert.False(await tablet.IsInAsync());
        if (why is "changed person" or "badge taken away" or "new badge") Assert.NotNull((await db.TabletSessions.AsNoTracking().SingleAsync(s => s.Id == session.Id)).EndedAt);
        // and what opened the tablet before opens it no more
        if (why is "changed person") return;
        await tablet.OpenAsync("/account/sign-in");
        if (why is "tablet revoked") Assert.Null(tablet.Page.QuerySelector("input[name='Form.Badge']"));
        else
        {
            await tablet.ScanAsync(badge);
            Assert.False(await tablet.IsInAsync());
        }
    }

    [Fact]
    public async Task A_badge_is_given_to_people_of_the_warehouse_by_managers_and_only_its_hash_is_kept()
    {
        var give = portal.Services.GetRequiredService<GiveBadge>();
        var (picker, seller) = (await portal.HireAsync(Role.Warehouse), await portal.HireAsync(Role.Sales));

        foreach (var actor in (Actor[])[Actors.Sales, Actors.Warehouse])
            Assert.Equal("forbidden", (await give.HandleAsync(picker.Id, actor)).Errors.Single().Code);
        Assert.Equal("forbidden", (await portal.Services.GetRequiredService<RegisterTablet>().HandleAsync("x", Actors.Manager)).Errors.Single().Code);
        Assert.Equal("badge-not-warehouse", (await give.HandleAsync(seller.Id, Actors.Manager)).Errors.Single().Code);
        var code = (await give.HandleAsync(picker.Id, Actors.Manager)).Value.Code;

        await using var db = portal.OpenDatabase();
        var kept = await db.Users.SingleAsync(u => u.Id == picker.Id);
        Assert.Equal(code[..8], kept.BadgeCode);
        Assert.DoesNotContain(code[9..], kept.BadgeHash);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<OrderPortal.Data.PortalUser>().VerifyHashedPassword(kept, kept.BadgeHash!, code[9..]));
        Assert.Equal("GiveBadge", (await db.HistoryEntries.SingleAsync(h => h.SubjectKey == kept.UserName)).Action);
    }

    [Fact]
    public async Task The_person_chooses_a_PIN_that_is_not_the_first_that_somebody_tries()
    {
        var person = await portal.HireAsync(Role.Warehouse);
        var badge = await portal.BadgeAsync(person, pin: null);
        using var tablet = await AtTablet.RegisterAsync(portal);
        Assert.Contains(TabletTexts.PinNotSet.Zh, (await tablet.ScanAsync(badge)).Text);
        using var desk = new Visitor(portal);
        await desk.SignInAsync(person.UserName!, People.Password);

        foreach (var (pin, says) in (IEnumerable<(string, Text)>)[("123", TabletTexts.PinWrong), ("12a4", TabletTexts.PinWrong), ("1234567", TabletTexts.PinWrong), ("1111", TabletTexts.PinPlain), ("23456", TabletTexts.PinPlain), ("9876", TabletTexts.PinPlain)])
            Assert.Contains(says.Zh, (await SetAsync(People.Password, pin, pin)).Text);
        Assert.Contains(TabletTexts.PinDiffers.Zh, (await SetAsync(People.Password, "4711", "4712")).Text);
        Assert.Contains(AccountsTexts.PasswordWrong.Zh, (await SetAsync("not the password", "4711", "4711")).Text);
        Assert.Contains(TabletTexts.PinSet.Zh, (await SetAsync(People.Password, "4711", "4711")).Text);

        await tablet.ScanAsync(badge);
        Assert.True(await tablet.IsInAsync());

        // who, when, for whom: the badge and, of all the tries, the PIN that counted; never the PIN itself
        await using var db = portal.OpenDatabase();
        var told = await db.HistoryEntries.Where(h => h.Subject == Subject.Account && h.SubjectKey == person.UserName).OrderBy(h => h.Id).ToListAsync();
        Assert.Equal([("GiveBadge", Actors.Manager.Name), ("SetPin", person.DisplayName)], told.Select(h => (h.Action, h.ActorName)));
        Assert.All(told, h => Assert.InRange(TimeProvider.System.GetUtcNow().UtcDateTime - h.RecordedAt, TimeSpan.Zero, TimeSpan.FromMinutes(5)));
        Assert.All(told, h => Assert.Equal((null, null), (h.Changes, h.Reason)));

        Task<Visitor> SetAsync(string password, string pin, string repeat) =>
            desk.FillInAsync(Paths.Pin, "pin", ("Form.Password", password), ("Form.Pin", pin), ("Form.Repeat", repeat));
    }

    static async Task FindNothingElseAsync(Visitor tablet)
    {
        List<string> findings = [];
        foreach (var (page, address, _) in PageRightsTests.Pages.Where(p => p.Page.GetCustomAttribute<AuthorizeAttribute>() is not null))
        {
            var rights = page.GetCustomAttribute<AuthorizeAttribute>()!;
            var isFor = rights.Policy is null && (rights.Roles is null || rights.Roles.Split(',').Contains(nameof(Role.Warehouse)));
            await tablet.OpenAsync(address);
            if ((tablet.Status == HttpStatusCode.Forbidden) == isFor) findings.Add($"{address} answers {(int)tablet.Status} {tablet.RedirectedTo}");
        }
        Findings.None(findings, "What a badge opens:");
    }
}
