using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Offline;

/// <summary>Picking in a real browser that really loses its network.</summary>
public sealed class OfflinePickingTests(Chromium chromium, PortalServer portal) : OfflineTest(chromium, portal)
{
    [Fact]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R087")]
    [Trait("Requirement", "R097")]
    public async Task Fifty_scans_without_network_arrive_once_each_although_the_network_fails_again_while_they_are_sent()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 100);
        await floor.StockAsync("OFF002", "A-02", 100);
        var (sub, cancelled) = (await floor.OrderAsync(("PRO001", 30), ("OFF002", 18)), await floor.OrderAsync(("PRO001", 2)));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.AllocateAsync(cancelled));
        var page = await OpenAppAsync(server, "pick", Screen.TabletUpright);
        await Expect(page.Locator(".task")).ToHaveCountAsync(2);

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync(); // the app comes from the tablet itself, and stays at its station
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "offline");
        await OpenTaskAsync(page, sub);
        await ScanAsync(page, "A-02", 1, "OFF002", right: false); // wrong shelf first: goods before their bin
        await ScanAsync(page, "A-01", 30, "6901234567892");
        await ScanAsync(page, "A-02", 18, "OFF002");
        await page.Locator("#finish").ClickAsync();
        await OpenTaskAsync(page, cancelled);
        await ScanAsync(page, "A-01", 2, "PRO001");
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "51"); // 50 scans and one 'finished'
        Assert.Equal(0, (await floor.SubOrderAsync(sub)).Lines.Sum(l => l.PickedQuantityMilli));
        await page.ReloadAsync(); // nothing lives in the page alone
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "51");

        // meanwhile the stock of one order was given back by a colleague with network
        Accepted(await floor.Get<UnallocateSubOrder>().HandleAsync(new(cancelled, Reason: "客户取消"), Actors.Warehouse));
        // the first answer is lost on its way, then the network is gone again
        await LoseAnswersAsync(page);
        await page.Context.SetOfflineAsync(false);
        await page.WaitForFunctionAsync("() => window.lost >= 1");
        await page.Context.SetOfflineAsync(true);
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "offline");
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "51");
        var second = await page.Context.NewPageAsync(); // and a second tab joins in
        await page.Context.SetOfflineAsync(false);
        await second.GotoAsync(new Uri(server.Address, "/floor/floor.html").ToString());

        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "0", new() { Timeout = 30_000 });
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");
        var picked = await floor.SubOrderAsync(sub);
        Assert.Equal(SubOrderStatus.Picked, picked.Status);
        Assert.Equal([30_000L, 18_000L], picked.Lines.OrderBy(l => l.Id).Select(l => l.PickedQuantityMilli));
        await using var db = floor.OpenDatabase();
        Assert.Equal(48, await db.FloorScans.CountAsync(s => s.Refusal == null));
        await floor.CheckTruthAsync();

        // what was refused is listed with what to do, until somebody says that it is done
        await Expect(page.Locator(".conflict")).ToHaveCountAsync(1);
        await Expect(page.Locator(".conflict")).ToContainTextAsync(cancelled);
        await page.ShouldBeAccessibleAsync();
        await page.Locator(".conflict button").ClickAsync();
        await Expect(page.Locator(".conflict")).ToHaveCountAsync(0);
        await Expect(second.Locator(".conflict")).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Requirement", "R097")]
    public async Task Ten_scans_a_second_lose_none_while_they_are_being_sent()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 100);
        var sub = await floor.OrderAsync(("PRO001", 40));
        Accepted(await floor.AllocateAsync(sub));
        var page = await OpenAppAsync(server, "pick", Screen.Tablet);
        await ScanAsync(page, "NOTHING", 1, "SO-NOWHERE-1", right: false);
        await page.Keyboard.InsertTextAsync(sub);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#task")).ToContainTextAsync(sub);

        await ScanAsync(page, "A-01", 40, "PRO001", pause: 90);
        await Expect(page.Locator(".counter, .notice-good").First).ToBeVisibleAsync();
        await Expect(page.Locator("#finish")).ToBeEnabledAsync();
        await ScanAsync(page, sub, 0, ""); // the paper that began the pick ends it, without a finger on the screen

        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "0", new() { Timeout = 30_000 });
        await Expect(page.Locator(".task")).ToHaveCountAsync(0);
        var picked = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Picked, 40_000L), (picked.Status, picked.Lines.Single().PickedQuantityMilli));
    }

    [Fact]
    [Trait("Requirement", "R097")]
    public async Task A_killed_tab_an_ended_session_and_a_colleague_on_the_same_tablet_neither_lose_a_scan_nor_count_it_twice()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 100);
        var sub = await floor.OrderAsync(("PRO001", 9));
        Accepted(await floor.AllocateAsync(sub));
        var (first, second) = (await server.HireAsync(Role.Warehouse), await server.HireAsync(Role.Warehouse));
        var page = await OpenAppAsync(server, "pick", Screen.Tablet, first);

        // the server has posted, its answer never arrives, and somebody closes the tab
        await page.EvaluateAsync(
            """
            () => {
              const real = window.fetch;
              window.fetch = async (to, how) => {
                const answer = await real(to, how);
                if (!String(to).endsWith("/scans")) return answer;
                window.posted = true;
                return new Promise(() => {});
              };
            }
            """);
        await OpenTaskAsync(page, sub);
        await ScanAsync(page, "A-01", 4, "PRO001");
        await page.WaitForFunctionAsync("() => window.posted");
        await Expect(page.Locator("#answer")).ToContainTextAsync("4 / 9");
        var context = page.Context;
        await page.CloseAsync();

        // the next tab finds them all, but nobody is signed in any more
        await context.ClearCookiesAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/floor/floor.html#pick").ToString());
        var connection = page.Locator("#connection");
        await Expect(connection).ToHaveAttributeAsync("data-state", "signed-out");
        await Expect(connection).ToHaveAttributeAsync("data-kept", "4");
        await page.ShouldBeAccessibleAsync();
        await OpenTaskAsync(page, sub);
        await ScanAsync(page, "A-01", 3, "PRO001"); // work goes on meanwhile
        await Expect(connection).ToHaveAttributeAsync("data-kept", "7");

        // a colleague's sign-in does not send them in the colleague's name
        await SignInAsync(second);
        await Expect(connection).ToHaveAttributeAsync("data-kept", "7");
        await Expect(connection).ToContainTextAsync(first.DisplayName);
        await OpenTaskAsync(page, sub);
        await ScanAsync(page, "A-01", 2, "PRO001");
        await Expect(connection).ToHaveAttributeAsync("data-kept", "7", new() { Timeout = 30_000 });
        await context.ClearCookiesAsync();
        await SignInAsync(first);
        await Expect(connection).ToHaveAttributeAsync("data-kept", "0", new() { Timeout = 30_000 });

        Assert.Equal(9_000L, (await floor.SubOrderAsync(sub)).Lines.Single().PickedQuantityMilli);
        await using var db = floor.OpenDatabase();
        Assert.Equal([(first.DisplayName, 7), (second.DisplayName, 2)],
            (await db.FloorScans.ToListAsync()).GroupBy(s => s.ActorName).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2));

        async Task SignInAsync(PortalUser person)
        {
            await page.GotoAsync(new Uri(server.Address, "/account/sign-in?returnUrl=/floor").ToString());
            await page.Locator("#f-Name").FillAsync(person.UserName!);
            await page.Locator("#f-Password").FillAsync(People.Password);
            await page.Locator("#f-Password").PressAsync("Enter");
            await page.ArriveAsync("/floor/floor.html*");
            await Expect(connection).ToHaveAttributeAsync("data-state", "online");
            await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready"); // from here on it hears the address change
            await page.Locator("a[href='#pick']").ClickAsync();
        }
    }

    [Fact]
    public async Task The_page_of_each_station_leads_to_the_app_and_the_app_installs()
    {
        var page = await OpenAsAsync(await Portal.HireAsync(Role.Warehouse), "/warehouse/pick", Screen.Tablet);
        foreach (var (path, station) in new[] { ("inspect", "inspect"), ("pack", "pack"), ("counts", "count"), ("pick", "pick") })
        {
            await GoAsync(page, $"/warehouse/{path}");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "离线作业" })).ToHaveAttributeAsync("href", $"/floor/floor.html#{station}");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "离线作业" }).ClickAsync();

        await page.ArriveAsync("/floor/floor.html#pick");
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready && navigator.serviceWorker.controller"); // before, its buttons have no words
        await page.ShouldBeAccessibleAsync();
        // what Chromium itself says against installing
        var session = await page.Context.NewCDPSessionAsync(page);
        var errors = (await session.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors").EnumerateArray()
            .Select(e => e.GetProperty("errorId").GetString()).Where(e => e != "in-incognito");
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Only_the_app_itself_is_kept_on_the_tablet()
    {
        var page = await OpenAsAsync(await Portal.HireAsync(Role.Warehouse), "/warehouse/pick");
        await page.GotoAsync(new Uri(Portal.Address, "/floor/floor.html").ToString());
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        await page.GotoAsync(new Uri(Portal.Address, "/warehouse/pick").ToString());

        var kept = await page.EvaluateAsync<string[]>(
            "async () => (await Promise.all((await caches.keys()).map(async c => (await (await caches.open(c)).keys()).map(r => new URL(r.url).pathname)))).flat()");

        Assert.Contains("/floor/floor.js", kept);
        Assert.All(kept, path => Assert.True(path is "/app.css" || (path.StartsWith("/floor/", StringComparison.Ordinal) && !path.Contains("/api/", StringComparison.Ordinal)), path));
    }

    [Fact]
    public async Task A_post_needs_a_person_of_the_warehouse_and_the_word_of_our_own_page()
    {
        using var nobody = Portal.CreateClient();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/floor/api/tasks", TestContext.Current.CancellationToken)).StatusCode);

        var sales = await OpenAsAsync(await Portal.HireAsync(Role.Sales), "/orders");
        Assert.Equal(403, await StatusAsync(sales, "{}"));
        var warehouse = await OpenAsAsync(await Portal.HireAsync(Role.Warehouse), "/warehouse/pick");
        Assert.Equal(400, await StatusAsync(warehouse, """{ "scans": [], "sentAt": 0 }"""));

        static Task<int> StatusAsync(IPage page, string body) => page.EvaluateAsync<int>(
            "async body => (await fetch('/floor/api/scans', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).status", body);
    }
}
