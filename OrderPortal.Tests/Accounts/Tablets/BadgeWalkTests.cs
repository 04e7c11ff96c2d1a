using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Accounts.Tablets;

/// <summary>The whole of it in a real browser: a tablet is registered, a badge printed, a PIN chosen, scanned with, worked with and handed on.</summary>
public sealed class BadgeWalkTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R182")]
    public async Task Two_people_share_a_tablet_by_badge_and_PIN_and_each_pick_is_in_the_name_of_who_made_it()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Floor.Accepted(await floor.AllocateAsync(sub));
        var (manager, first, second) = (await server.HireAsync(Role.Manager), await server.HireAsync(Role.Warehouse, Role.Manager), await server.HireAsync(Role.Warehouse));

        var tablet = await OpenAsAsync(await server.HireAsync(Role.Administrator), "/management/tablets", Screen.TabletUpright, server: server);
        await tablet.Locator("#f-Name").FillAsync("拣货区 1 号");
        await tablet.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync();
        await Expect(tablet.Locator(".notice-good")).ToContainTextAsync("拣货区 1 号");
        await tablet.ShouldBeAccessibleAsync();
        await tablet.Locator("details.menu summary").Last.ClickAsync();
        await tablet.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await tablet.ArriveAsync("/account/sign-in**");

        var office = await OpenAsAsync(manager, "/management/badges", server: server);
        var (firstBadge, secondBadge) = (await GiveAsync(office, first.DisplayName), await GiveAsync(office, second.DisplayName));
        await office.ShouldBeAccessibleAsync();
        await ChoosePinAsync(first.UserName!, "4711");
        await ChoosePinAsync(second.UserName!, "8205");

        // the first comes, scans, types, picks
        await ScanBadgeAsync(firstBadge, "4711");
        await tablet.GotoAsync(new Uri(server.Address, $"/warehouse/pick/{sub}").ToString());
        await tablet.WaitForInteractiveAsync();
        Assert.Equal(0, await tablet.Locator("nav a[href='/manager'], details.menu a[href='/account']").CountAsync());
        await ScanAsync("A-01");
        await ScanAsync("PRO001");
        await Expect(tablet.Locator(".counter strong")).ToHaveTextAsync("1");
        await tablet.ShouldBeAccessibleAsync();

        // one tap, and the second is at it
        await tablet.GetByRole(AriaRole.Button, new() { Name = "换人" }).ClickAsync();
        await tablet.ArriveAsync("/account/sign-in**");
        await ScanBadgeAsync(secondBadge, "8205");
        await tablet.GotoAsync(new Uri(server.Address, $"/warehouse/pick/{sub}").ToString());
        await tablet.WaitForInteractiveAsync();
        await ScanAsync("A-01");
        await ScanAsync("PRO001");
        await Expect(tablet.Locator(".notice-good").First).ToBeVisibleAsync();

        await using var db = floor.OpenDatabase();
        Assert.Equal([first.DisplayName, second.DisplayName], await db.FloorScans.OrderBy(s => s.Id).Select(s => s.ActorName).ToListAsync());
        Assert.Equal([true, false], await db.TabletSessions.OrderBy(s => s.StartedAt).Select(s => s.EndedAt != null).ToListAsync());

        async Task ScanBadgeAsync(string badge, string pin)
        {
            await Expect(tablet.Locator("input[data-badge]")).ToBeFocusedAsync();
            await tablet.ShouldBeAccessibleAsync();
            await tablet.Keyboard.InsertTextAsync(badge); // a wedge types into what has the focus and ends with Enter
            await tablet.Keyboard.PressAsync("Enter");
            await Expect(tablet.Locator("input[data-pin]")).ToBeFocusedAsync();
            await tablet.Keyboard.TypeAsync(pin);
            await tablet.Keyboard.PressAsync("Enter");
            await tablet.LeaveAsync("/account/");
        }

        async Task ScanAsync(string code)
        {
            await Expect(tablet.Locator("[data-scan]")).ToBeVisibleAsync();
            await tablet.Keyboard.TypeAsync(code); // finds its box from wherever the page has the focus
            await tablet.Keyboard.PressAsync("Enter");
            await Expect(tablet.Locator(".scan-answer .mono")).ToHaveTextAsync(code);
        }

        async Task ChoosePinAsync(string userName, string pin)
        {
            await using var db = server.OpenDatabase();
            var person = await db.Users.SingleAsync(u => u.UserName == userName);
            var own = await OpenAsAsync(person, "/account/pin", server: server);
            await own.Locator("#f-Password").FillAsync(People.Password);
            await own.Locator("#f-Pin").FillAsync(pin);
            await own.Locator("#f-Repeat").FillAsync(pin);
            await own.Locator("#f-Repeat").PressAsync("Enter");
            await Expect(own.Locator(".notice-good")).ToBeVisibleAsync();
            await own.ShouldBeAccessibleAsync();
        }
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task An_open_page_at_a_tablet_gains_no_role_and_is_left_when_it_lies_still()
    {
        await using var server = PortalServer.Alone(settings: [("Accounts:RevalidateEvery", "00:00:00.2"), ("Accounts:TabletIdle", "00:00:20")]);
        var person = await server.HireAsync(Role.Warehouse);
        var badge = await server.BadgeAsync(person);
        var tablet = await OpenAsAsync(await server.HireAsync(Role.Administrator), "/management/tablets", Screen.Tablet, server: server);
        await tablet.Locator("#f-Name").FillAsync("1");
        await tablet.Locator("#f-Name").PressAsync("Enter");
        await Expect(tablet.Locator(".notice-good")).ToBeVisibleAsync();
        await tablet.Locator("details.menu summary").Last.ClickAsync();
        await tablet.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await tablet.ArriveAsync("/account/sign-in**");
        var own = await OpenAsAsync(person, "/warehouse/pick", server: server);
        await tablet.Locator("input[data-badge]").FillAsync(badge);
        await tablet.Locator("input[data-pin]").FillAsync(AtTablet.Pin);
        await tablet.Locator("input[data-pin]").PressAsync("Enter");
        await tablet.LeaveAsync("/account/");
        await tablet.GotoAsync(new Uri(server.Address, "/warehouse/pick").ToString());
        await tablet.WaitForInteractiveAsync();

        await server.ChangeAsync(person, (users, user) => users.AddToRoleAsync(user, nameof(Role.Finance)));
        await Expect(own.Locator("nav a[href='/finance']")).ToHaveCountAsync(1); // a sign-in of one's own gains the role without a reload
        await Task.Delay(1000);
        Assert.Equal(0, await tablet.Locator("nav a[href='/finance']").CountAsync());

        // hands keep it beyond its time, stillness ends it; its time is long, so that a busy machine does not look like stillness
        for (var i = 0; i < 12; i++)
        {
            await tablet.Keyboard.PressAsync("Shift");
            await Task.Delay(2000);
        }
        Assert.EndsWith("/warehouse/pick", tablet.Url, StringComparison.Ordinal);
        await tablet.ArriveAsync("/account/sign-in?returnUrl=**");
    }

    static async Task<string> GiveAsync(IPage office, string person)
    {
        await office.Locator("tr", new() { HasText = person }).GetByRole(AriaRole.Button, new() { Name = "发放工牌" }).ClickAsync();
        await Expect(office.Locator("[data-badge-code] header")).ToContainTextAsync(person);
        return (await office.Locator("[data-badge-code]").GetAttributeAsync("data-badge-code"))!;
    }
}
