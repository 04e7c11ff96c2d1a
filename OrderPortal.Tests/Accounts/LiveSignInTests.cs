using Microsoft.EntityFrameworkCore;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

/// <summary>The person before an open page: who is out is led away politely, who is not is left in peace.</summary>
public sealed class LiveSignInTests(Chromium chromium, LiveSignInTests.QuickServer portal) : BrowserTest(chromium, portal.Server), IClassFixture<LiveSignInTests.QuickServer>
{
    static readonly TimeSpan Often = TimeSpan.FromSeconds(0.2);

    /// <summary>Looks at its open pages five times a second instead of every half minute.</summary>
    public sealed class QuickServer : IAsyncDisposable
    {
        public PortalServer Server { get; } = PortalServer.Alone(demonstration: true, ("Accounts:RevalidateEvery", Often.ToString()));
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Who_is_disabled_while_an_order_is_open_is_asked_to_sign_in_and_sees_no_error()
    {
        await using var db = Portal.OpenDatabase();
        var number = await db.SalesOrders.OrderBy(o => o.Id).Select(o => o.Number).FirstAsync();
        var leaver = await Portal.HireAsync(Role.Sales);
        var page = await OpenAsAsync(leaver, $"/orders/{number}");
        await Portal.ChangeAsync(leaver, (users, user) => { user.IsDisabled = true; return users.UpdateAsync(user); });
        await page.ArriveAsync($"/account/sign-in?returnUrl=%2Forders%2F{number}");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_for_a_moment_signs_nobody_out()
    {
        var colleague = await Portal.HireAsync(Role.Sales);
        var page = await OpenAsAsync(colleague, "/orders/new");
        await page.EvaluateAsync("() => window.samePage = true");
        await using var db = Portal.OpenDatabase();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE AspNetUsers RENAME TO Away");
        await Task.Delay(10 * Often); // on a slow machine fewer looks fall into it
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE Away RENAME TO AspNetUsers");
        await Task.Delay(5 * Often);
        Assert.True(await page.EvaluateAsync<bool>("() => window.samePage"), await page.TitleAsync());
        Assert.EndsWith("/orders/new", page.Url, StringComparison.Ordinal);

        // and the looking has not ended with it
        await Portal.ChangeAsync(colleague, (users, user) => { user.IsDisabled = true; return users.UpdateAsync(user); });
        await page.ArriveAsync("/account/sign-in**");
    }
}
