using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Receive;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Browser;

/// <summary>A scanner that types, and neither mouse nor finger: the five ways of goods through the warehouse.</summary>
public sealed class ScanOnlyTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R182"), Trait("Requirement", "R097")]
    public async Task Goods_are_received_picked_packed_counted_and_taken_back_by_scanning_alone()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await using var db = floor.OpenDatabase();
        await db.Products.Where(p => p.Code == "PRO001").ExecuteUpdateAsync(s => s.SetProperty(p => p.WeightGrams, 500));
        // bought for an order, on its way
        await floor.Company.SupplierAsync();
        var sub = await floor.OrderAsync(("PRO001", 2));
        var purchase = await floor.Get<BuyForOrder>().HandleAsync(new(sub[..^2], 1), Actors.Sales);
        Accepted(purchase);
        Accepted(await floor.Get<SendPurchase>().HandleAsync(new(purchase.Value), Actors.Purchasing));
        // a coded piece at a customer's, and a bin to be counted
        await floor.CodeAsync("OFF002");
        var pieces = await floor.PiecesAsync("OFF002", "A-02", 4);
        await floor.ShipAsync(await floor.PackedPiecesAsync("OFF002", pieces[0]));
        var count = await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), "A-02 A-03", null), Actors.Manager);
        Accepted(count);

        var page = await OpenAsAsync(await server.HireAsync(Role.Warehouse), "/warehouse/receive", Screen.TabletUpright, server: server);

        // receive
        await ScanAsync(purchase.Value, opens: $"/warehouse/receive/{purchase.Value}");
        await ScanAsync("A-01");
        await ScanAsync("FOO003", right: false);
        await ScanAsync("PRO001");
        await ScanAsync("6901234567892");
        await TypeAsync(ScanCard.Done);
        await Expect(page.Locator("main .notice")).ToContainTextAsync(ReceiveTexts.NothingLeft.Zh); // all is there, so the box has gone
        Assert.Equal(2m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);

        // pick
        if ((await floor.SubOrderAsync(sub)).Status == SubOrderStatus.Waiting) Accepted(await floor.AllocateAsync(sub));
        await GoToAsync("/warehouse/pick");
        await ScanAsync("SO-NOWHERE-1", right: false);
        await ScanAsync(sub, opens: $"/warehouse/pick/{sub}");
        await ScanAsync("A-01");
        await ScanAsync("PRO001");
        await ScanAsync(ScanCard.Done, right: false);
        await ScanAsync("PRO001");
        await ScanAsync(ScanCard.Done, opens: $"/warehouse/inspect/{sub}");
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);

        // inspect: the boxes are for eyes and fingers, the verdict is a scan
        await ScanAsync(ScanCard.Done, right: false);
        foreach (var question in await page.Locator(".checks input").AllAsync()) await question.CheckAsync();
        await TypeAsync(ScanCard.Done);
        await page.ArriveAsync($"/print/qc-label/{sub}");

        // pack
        var label = (await floor.SubOrderAsync(sub)).InspectionNumber!;
        await GoToAsync("/warehouse/pack");
        await ScanAsync(label, opens: $"/warehouse/pack/{sub}");
        await ScanAsync(label);
        await ScanAsync("PRO001");
        await ScanAsync(ScanCard.Done, right: false);
        await ScanAsync("PRO001");
        await TypeAsync(ScanCard.Done);
        await Expect(page.Locator("table")).ToContainTextAsync(sub + "-P1");
        await ScanAsync(sub + "-P1");
        Assert.Equal(SubOrderStatus.Packed, (await floor.SubOrderAsync(sub)).Status);

        // count
        await GoToAsync("/warehouse/counts");
        await ScanAsync(count.Value, opens: $"/warehouse/counts/{count.Value}/count");
        await ScanAsync("A-02");
        await ScanAsync("OFF002");
        await ScanAsync("A-03", right: false); // the next bin does not throw away what was counted in this one
        for (var i = 0; i < 2; i++) await ScanAsync("OFF002");
        await ScanAsync(ScanCard.Done);
        Assert.Equal(3_000L, await db.StockCounts.Where(c => c.Number == count.Value).SelectMany(c => c.Lines).Where(l => l.CountedQuantityMilli != null).Select(l => l.CountedQuantityMilli).SingleAsync());

        // take back
        await GoToAsync("/warehouse/serials/receive");
        await ScanAsync("QC-01");
        await ScanAsync(pieces[0]);
        Assert.Equal(UnitState.Returned, await db.SerialUnits.Where(u => u.Code == pieces[0]).Select(u => u.State).SingleAsync());

        // take back what has no code of its own: one sound, one broken, each by its bin
        await GoToAsync("/warehouse/returns");
        await ScanAsync("YT-NOBODY-KNOWS", right: false);
        await ScanAsync(sub, right: false); // packed, and not yet gone
        await floor.ShipAsync(sub);
        await ScanAsync("SF1234567890123"); // two parcels left under this number, so it asks which
        await ScanAsync(sub, opens: $"/warehouse/returns/{sub}");
        await ScanAsync("A-01", right: false); // nothing is in the hand
        await ScanAsync("6901234567892");
        await ScanAsync("A-01");
        await ScanAsync("PRO001");
        await ScanAsync("QC-01", right: false); // what is wrong with it?
        await ScanAsync(ScanCard.Of(QuarantineCause.Damaged));
        await ScanAsync("A-01", right: false); // broken goods are not for sale
        await ScanAsync("QC-01");
        await ScanAsync("PRO001", right: false); // all is back
        Assert.Equal((1m, 1m), ((await floor.LevelAsync("PRO001", "A-01")).OnHand, (await floor.LevelAsync("PRO001", "QC-01")).OnHand));
        await floor.CheckTruthAsync();

        async Task GoToAsync(string path)
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());
            await page.WaitForInteractiveAsync();
        }

        async Task TypeAsync(string code)
        {
            await page.Keyboard.TypeAsync(code); // finds its box from wherever the page has the focus
            await page.Keyboard.PressAsync("Enter");
        }

        async Task ScanAsync(string code, bool right = true, string? opens = null)
        {
            var judged = int.Parse(await page.Locator("[data-scan-box]").GetAttributeAsync("data-judged") ?? "0");
            await TypeAsync(code);
            if (opens is not null)
            {
                await page.ArriveAsync(opens);
                await Expect(page.Locator("h1")).ToContainTextAsync(opens.Split('/')[3]); // the next page is there, not only its address
                return;
            }
            await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-judged", $"{judged + 1}");
            await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-right", right ? "true" : "false");
        }
    }
}
