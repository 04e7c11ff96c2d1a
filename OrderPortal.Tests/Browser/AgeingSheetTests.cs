using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Browser;

public sealed class AgeingSheetTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R059")]
    public async Task The_workbook_holds_what_the_page_shows_and_adds_up_to_its_total_and_has_no_cost_for_the_warehouse()
    {
        await using var floor = await Floor.OpenAsync();
        await using var db = floor.OpenDatabase();
        foreach (var (code, cost) in ((string, decimal)[])[(Trade.Stand, 68.25m), (Trade.Desk, 520m)])
            await db.Products.Where(p => p.Code == code).ExecuteUpdateAsync(s => s.SetProperty(p => p.CostPriceMinor, Money.ToPriceMinor(cost)));
        await floor.StockAsync(Trade.Stand, "A-01", 7);
        await floor.StockAsync(Trade.Desk, "B-01", 3);
        await floor.StockAsync("RICE", "A-02", 12.5m);
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));

        var page = await OpenAsAsync(await server.HireAsync(Role.Manager), "/warehouse/stock/ageing", server: server);
        var rows = await DownloadAsync(page);
        var heading = rows[0].Cells.Select(c => $"{c}").ToList();
        var (product, value, onHand) = (heading.IndexOf(WarehouseTexts.Product.Zh), heading.IndexOf(AgeingTexts.Value.Zh), heading.IndexOf(WarehouseTexts.OnHand.Zh));
        Assert.Equal(new HashSet<string> { Trade.Stand, Trade.Desk, "RICE" }, rows.Skip(1).Select(r => r.Text(product)).ToHashSet());
        Assert.Equal(22.5m, rows.Skip(1).Sum(r => Number(r[onHand])));
        Assert.Equal(7 * 68.25m + 3 * 520m, rows.Skip(1).Sum(r => Number(r[value])));
        await Assertions.Expect(page.Locator(".figure").First).ToContainTextAsync("2,037.75"); // the page says the same

        // the filter of the page goes into the file
        await page.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Label = "广州仓" });
        await Assertions.Expect(page.Locator("main [data-row]")).ToHaveCountAsync(1);
        Assert.Equal([Trade.Desk], (await DownloadAsync(page)).Skip(1).Select(r => r.Text(product)));

        var worker = await OpenAsAsync(await server.HireAsync(Role.Warehouse), "/warehouse/stock/ageing", server: server);
        rows = await DownloadAsync(worker);
        Assert.Equal(4, rows.Count);
        Assert.DoesNotContain(AgeingTexts.Value.Zh, rows[0].Cells.Select(c => $"{c}"));
    }

    static decimal Number(object? cell) => Convert.ToDecimal(cell, CultureInfo.InvariantCulture);

    static async Task<IReadOnlyList<SheetRow>> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText(AgeingTexts.Export.Zh).ClickAsync());
        Assert.Matches(@"-\d{12}\.xlsx$", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        await using var sheet = (await SheetReader.OpenAsync(file)).Value;
        return [.. sheet.Rows().Select(r => r.Value)];
    }
}
