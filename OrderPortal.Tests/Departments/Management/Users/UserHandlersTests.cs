using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.Management.Users;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Users;

public sealed class UserHandlersTests
{
    static CreateUserCommand Somebody(string name, params Role[] roles) => new(name, "测试 " + name, name + "@example.com", roles);

    static async Task<string> HireAsync(TestCompany company, string name, params Role[] roles) =>
        (await company.Get<CreateUser>().HandleAsync(Somebody(name, roles), Actors.Administrator)).Value.UserId;

    static Actor Person(string id, params Role[] roles) => Actor.Person(id, id, roles);

    static async Task<T> AskAsync<T>(TestCompany company, string id, Func<UserManager<PortalUser>, PortalUser, Task<T>> question)
    {
        await using var scope = company.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        return await question(users, (await users.FindByIdAsync(id))!);
    }

    [Fact]
    public async Task A_new_colleague_gets_a_temporary_password_that_fits_the_account_and_must_be_changed()
    {
        await using var company = await TestCompany.CreateAsync();
        var made = (await company.Get<CreateUser>().HandleAsync(Somebody("li.xiao", Role.Sales, Role.CustomerService), Actors.Administrator)).Value;
        Assert.True(await AskAsync(company, made.UserId, (users, user) => users.CheckPasswordAsync(user, made.Password)));
        var row = (await company.Get<UserQueries>().FindAsync(made.UserId))!.Row;
        Assert.Equal(UserState.Invited, row.State);
        Assert.Equal([Role.Sales, Role.CustomerService], row.Roles);
    }

    [Fact]
    public async Task Everything_wrong_with_a_new_account_is_said_at_once_in_both_languages()
    {
        await using var company = await TestCompany.CreateAsync();
        await HireAsync(company, "taken", Role.Sales);
        var result = await company.Get<CreateUser>().HandleAsync(new("taken", " ", "TAKEN@example.com", []), Actors.Administrator);
        Assert.Equal(["display-name-wrong", "email-taken", "roles-missing", "user-name-taken"], result.Errors.Select(e => e.Code).Order());
        Assert.Equal(["DisplayName", "Email", "Roles", "UserName"], result.Errors.Select(e => e.Field).Order());
        Assert.All(result.Errors, e => Assert.NotEqual(e.Sentence.Zh, e.Sentence.En));
    }

    [Theory]
    [InlineData("name with space", "user-name-invalid"), InlineData("a@b.example", "user-name-invalid"), InlineData("", "user-name-missing"), InlineData("张三", "user-name-invalid")]
    public async Task A_user_name_is_plain_so_that_it_is_never_taken_for_an_email(string name, string code)
    {
        await using var company = await TestCompany.CreateAsync();
        var result = await company.Get<CreateUser>().HandleAsync(new(name, "Somebody", null, [Role.Sales]), Actors.Administrator);
        Assert.Equal(code, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Several_people_may_have_no_email_but_no_two_share_one()
    {
        await using var company = await TestCompany.CreateAsync();
        foreach (var name in (string[])["one", "two"])
            Assert.True((await company.Get<CreateUser>().HandleAsync(new(name, name, "", [Role.Warehouse]), Actors.Administrator)).Succeeded);
        await using var db = company.OpenDatabase();
        db.AddRange(new PortalUser { UserName = "x", NormalizedEmail = "SAME" }, new PortalUser { UserName = "y", NormalizedEmail = "SAME" });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory, Providers]
    public async Task Names_email_and_roles_change_together_and_history_keeps_old_and_new(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var id = await HireAsync(company, "wang", Role.Finance, Role.Sales);
        var shown = (await company.Get<UserQueries>().FindAsync(id))!;
        var result = await company.Get<ChangeUser>().HandleAsync(new(id, "王建国", "wang@new.example", [Role.Finance, Role.Manager], shown.Version), Actors.Administrator);
        Assert.True(result.Succeeded, string.Join("; ", result.Errors));

        var after = (await company.Get<UserQueries>().FindAsync(id))!;
        Assert.Equal(("王建国", "wang@new.example"), (after.Row.DisplayName, after.Row.Email));
        Assert.Equal([Role.Finance, Role.Manager], after.Row.Roles);
        Assert.Equal(["ChangeUser", "CreateUser"], after.History.Select(h => h.Action));
        Assert.Equal(Actors.Administrator.Name, after.History[0].By);
        var roles = Assert.Single(ChangeRecorder.Read(after.History[0].Changes), c => c.Field == "Roles");
        Assert.Equal(("Sales, Finance", "Finance, Manager"), (roles.Old, roles.New));
    }

    [Fact]
    public async Task A_stale_page_does_not_overwrite_what_another_administrator_changed()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "zhao", Role.Logistics);
        var shown = (await company.Get<UserQueries>().FindAsync(id))!.Version;
        Assert.True((await company.Get<ChangeUser>().HandleAsync(new(id, "First", null, [Role.Logistics], shown), Actors.Administrator)).Succeeded);
        var second = await company.Get<ChangeUser>().HandleAsync(new(id, "Second", null, [Role.Logistics], shown), Actors.Administrator);
        Assert.Equal("stale", Assert.Single(second.Errors).Code);
        Assert.Equal("First", (await company.Get<UserQueries>().FindAsync(id))!.Row.DisplayName);
    }

    [Fact]
    public async Task A_refused_change_leaves_no_trace()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "chen", Role.Sales);
        await company.Get<ChangeUser>().HandleAsync(new(id, "Changed", "no-address", [], null), Actors.Administrator);
        var after = (await company.Get<UserQueries>().FindAsync(id))!;
        Assert.Equal(("测试 chen", "chen@example.com"), (after.Row.DisplayName, after.Row.Email));
        Assert.Single(after.History);
    }

    [Fact]
    public async Task The_last_administrator_is_neither_disabled_nor_stripped_of_the_role()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "only", Role.Administrator, Role.Sales);
        var disable = await company.Get<DisableUser>().HandleAsync(id, Actors.Administrator);
        Assert.Equal("last-administrator", Assert.Single(disable.Errors).Code);
        var strip = await company.Get<ChangeUser>().HandleAsync(new(id, "Only", null, [Role.Sales], null), Actors.Administrator);
        Assert.Equal("last-administrator", Assert.Single(strip.Errors).Code);

        // a disabled administrator does not count as the other one
        var second = await HireAsync(company, "second", Role.Administrator);
        Assert.True((await company.Get<DisableUser>().HandleAsync(second, Actors.Administrator)).Succeeded);
        Assert.False((await company.Get<DisableUser>().HandleAsync(id, Actors.Administrator)).Succeeded);
        Assert.True((await company.Get<EnableUser>().HandleAsync(second, Actors.Administrator)).Succeeded);
        Assert.True((await company.Get<DisableUser>().HandleAsync(id, Actors.Administrator)).Succeeded);
    }

    [Theory, Providers]
    public async Task Administrators_who_disable_each_other_at_once_leave_one(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var ids = new List<string>();
        for (var i = 0; i < 6; i++) ids.Add(await HireAsync(company, "admin" + i, Role.Administrator));
        var results = await Task.WhenAll(ids.Select((id, i) => Task.Run(() =>
            company.Get<DisableUser>().HandleAsync(id, Person(ids[(i + 1) % ids.Count], Role.Administrator)))));
        Assert.Single(results, r => !r.Succeeded);
        await using var db = company.OpenDatabase();
        Assert.Equal(1, await db.Users.CountAsync(u => !u.IsDisabled));
    }

    [Fact]
    public async Task Nobody_disables_their_own_account_by_mistake()
    {
        await using var company = await TestCompany.CreateAsync();
        var me = await HireAsync(company, "me", Role.Administrator);
        await HireAsync(company, "other", Role.Administrator);
        Assert.Equal("own-account", Assert.Single((await company.Get<DisableUser>().HandleAsync(me, Person(me, Role.Administrator))).Errors).Code);
    }

    [Fact]
    public async Task Disabling_ends_every_session_by_a_new_security_stamp()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "leaver", Role.Sales);
        var before = await AskAsync(company, id, (users, user) => users.GetSecurityStampAsync(user));
        await company.Get<DisableUser>().HandleAsync(id, Actors.Administrator);
        Assert.NotEqual(before, await AskAsync(company, id, (users, user) => users.GetSecurityStampAsync(user)));
        Assert.Equal(UserState.Disabled, (await company.Get<UserQueries>().FindAsync(id))!.Row.State);
    }

    [Fact]
    public async Task A_reset_password_replaces_the_old_one_unlocks_and_must_be_changed()
    {
        await using var company = await TestCompany.CreateAsync();
        var made = (await company.Get<CreateUser>().HandleAsync(Somebody("forgetful", Role.Sales), Actors.Administrator)).Value;
        await AskAsync(company, made.UserId, (users, user) => users.SetLockoutEndDateAsync(user, company.Clock.GetUtcNow().AddHours(1)));
        Assert.Equal(UserState.Locked, (await company.Get<UserQueries>().FindAsync(made.UserId))!.Row.State);

        var reset = (await company.Get<ResetPassword>().HandleAsync(made.UserId, Actors.Administrator)).Value;
        Assert.False(await AskAsync(company, made.UserId, (users, user) => users.CheckPasswordAsync(user, made.Password)));
        Assert.True(await AskAsync(company, made.UserId, (users, user) => users.CheckPasswordAsync(user, reset.Password)));
        Assert.Equal(UserState.Invited, (await company.Get<UserQueries>().FindAsync(made.UserId))!.Row.State);
    }

    [Fact]
    public async Task Unlocking_ends_the_lock_before_its_time()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "locked", Role.Sales);
        await AskAsync(company, id, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        Assert.True((await company.Get<UnlockUser>().HandleAsync(id, Actors.Administrator)).Succeeded);
        Assert.False(await AskAsync(company, id, (users, user) => users.IsLockedOutAsync(user)));
    }

    [Fact]
    public async Task A_lost_phone_no_longer_opens_the_account()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "loser", Role.Sales);
        var (key, codes) = await AskAsync(company, id, async (users, user) =>
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await users.SetTwoFactorEnabledAsync(user, true);
            var recovery = (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))!.ToList();
            await users.AddOrUpdatePasskeyAsync(user, new([1, 2, 3], [4], DateTimeOffset.UtcNow, 0, null, true, false, false, [5], [6]));
            return (await users.GetAuthenticatorKeyAsync(user), recovery);
        });
        Assert.True((await company.Get<UserQueries>().FindAsync(id))!.Row.HasSecondStep);

        Assert.True((await company.Get<ForgetDevices>().HandleAsync(id, Actors.Administrator)).Succeeded);
        Assert.False((await company.Get<UserQueries>().FindAsync(id))!.Row.HasSecondStep);
        Assert.NotEqual(key, await AskAsync(company, id, (users, user) => users.GetAuthenticatorKeyAsync(user)));
        Assert.False((await AskAsync(company, id, (users, user) => users.RedeemTwoFactorRecoveryCodeAsync(user, codes[0]))).Succeeded);
        Assert.Empty(await AskAsync(company, id, (users, user) => users.GetPasskeysAsync(user)));
    }

    [Fact]
    public async Task An_unknown_account_is_refused_by_every_act()
    {
        await using var company = await TestCompany.CreateAsync();
        foreach (var act in Acts(company, "nobody"))
            Assert.Equal("not-found", Assert.Single((await act(Actors.Administrator)).Errors).Code);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_an_administrator_may_do_anything_with_accounts()
    {
        await using var company = await TestCompany.CreateAsync();
        var id = await HireAsync(company, "victim", Role.Sales);
        List<Actor> others = [Actors.Nobody, Actor.Customer, .. Enum.GetValues<Role>().Except([Role.Administrator]).Select(r => Actors.Of(r)),
            Actors.Of([.. Enum.GetValues<Role>().Except([Role.Administrator])])];
        foreach (var actor in others)
        {
            Assert.Equal("forbidden", Assert.Single((await company.Get<CreateUser>().HandleAsync(Somebody("x", Role.Administrator), actor)).Errors).Code);
            foreach (var act in Acts(company, id))
                Assert.Equal("forbidden", Assert.Single((await act(actor)).Errors).Code);
        }
        await using var db = company.OpenDatabase();
        Assert.Equal(1, await db.Users.CountAsync());
        Assert.Equal(1, await db.HistoryEntries.CountAsync(h => h.Subject == Subject.Account));
    }

    static IEnumerable<Func<Actor, Task<Result>>> Acts(TestCompany company, string id) =>
    [
        actor => company.Get<ChangeUser>().HandleAsync(new(id, "Name", null, [Role.Sales], null), actor),
        actor => company.Get<DisableUser>().HandleAsync(id, actor),
        actor => company.Get<EnableUser>().HandleAsync(id, actor),
        actor => company.Get<UnlockUser>().HandleAsync(id, actor),
        async actor => await company.Get<ResetPassword>().HandleAsync(id, actor),
        actor => company.Get<ForgetDevices>().HandleAsync(id, actor),
    ];

    [Theory, Providers]
    public async Task The_list_is_searched_by_name_user_name_and_email_and_turned_page_by_page(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SaveAsync([.. Enumerable.Range(0, 120).Select(i => new PortalUser
        {
            UserName = $"u{i:000}", NormalizedUserName = $"U{i:000}", DisplayName = $"员工{i}", Email = $"u{i:000}@example.com", NormalizedEmail = $"U{i:000}@EXAMPLE.COM",
        })]);
        var queries = company.Get<UserQueries>();
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await queries.ListAsync(null, cursor);
            seen.AddRange(page.Rows.Select(r => r.UserName));
            cursor = page.Next;
        } while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"u{i:000}"), seen);

        foreach (var search in (string[])["U007", "员工7", "u007@EXAMPLE"])
            Assert.Contains((await queries.ListAsync(search, null)).Rows, r => r.UserName == "u007");
        Assert.Empty((await queries.ListAsync("%", null)).Rows);
    }
}
