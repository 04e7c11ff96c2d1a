using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

public sealed class AgeingTests
{
    [Theory, Providers, Trait("Requirement", "R059")]
    public async Task Old_stock_and_slow_movers_are_listed_with_value_and_days(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await CostAsync(floor, ("PRO001", 68), ("OFF002", 520));
        await floor.StockAsync("PRO001", "A-01", 100);
        await floor.StockAsync("OFF002", "B-01", 2);
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 20)));

        floor.Company.Clock.Advance(TimeSpan.FromDays(60));
        var queries = floor.Get<AgeingQueries>();
        var row = (await queries.PageAsync(new("PRO001"), true)).Rows.Single();
        // 20 of 100 left 60 days ago: 80 last 80 × 90 / 20 days
        Assert.Equal((80m, new Ages(0, 80, 0, 0, 0), 5_440m, 60, 360), (row.OnHand, row.Ages, row.Value, row.DaysUnshipped, row.DaysOfCover));

        floor.Company.Clock.Advance(TimeSpan.FromDays(140));
        await ReceivingBinAsync(floor);
        await floor.StockAsync("PRO001", "IN-01", 50);
        floor.Company.Clock.Advance(TimeSpan.FromDays(150));
        await floor.StockAsync("PRO001", "A-01", 30);
        floor.Company.Clock.Advance(TimeSpan.FromDays(30));
        // a change of bin makes nothing younger
        Accepted(await floor.PutAwayAsync("PRO001", "IN-01", "A-03", 50));

        // on day 380: 30 came 30 days ago, 50 came 180 days ago, 80 of the first 100 are left
        var rows = (await queries.PageAsync(new(), true)).Rows;
        Assert.Equal(["PRO001", "OFF002"], rows.Select(r => r.ProductCode)); // 160 × 68 ties up more than 2 × 520
        Assert.Equal((160m, new Ages(30, 0, 50, 0, 80), 10_880m, 380, null), (rows[0].OnHand, rows[0].Ages, rows[0].Value, rows[0].DaysUnshipped, rows[0].DaysOfCover));
        Assert.Equal((2m, new Ages(0, 0, 0, 0, 2), 1_040m, null, null), (rows[1].OnHand, rows[1].Ages, rows[1].Value, rows[1].DaysUnshipped, rows[1].DaysOfCover));
        var total = (await queries.TotalAsync(new(), true))!;
        Assert.Equal((2, 11_920m, new Ages(2_040, 0, 3_400, 0, 6_480)), (total.Count, total.Value, total.Ages));

        // older than a year: 80 × 68 = 5,440
        Assert.Equal((80m, 5_440m), (await queries.PageAsync(new(OlderThan: 365), true)).Rows.Select(r => (r.Old, r.OldValue!.Value)).First());
        // when 100 more leave, the oldest left first: nothing older than a year remains
        await AdjustAsync(floor, "PRO001", "A-01", 60);
        await AdjustAsync(floor, "PRO001", "A-03", 0);
        row = (await queries.PageAsync(new("PRO001"), true)).Rows.Single();
        Assert.Equal((60m, new Ages(30, 0, 30, 0, 0)), (row.OnHand, row.Ages));
        Assert.Equal(["OFF002"], (await queries.PageAsync(new(OlderThan: 365), true)).Rows.Select(r => r.ProductCode));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R059")]
    public async Task The_list_is_narrowed_paged_and_without_cost_for_those_it_is_not_for(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await CostAsync(floor, ("PRO001", 68), ("OFF002", 520));
        foreach (var (product, bin, quantity) in ((string, string, decimal)[])[("PRO001", "A-01", 5), ("PRO001", "B-01", 5), ("OFF002", "A-02", 5), ("OFF002", "B-01", 1)]) await floor.StockAsync(product, bin, quantity);
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 1)));
        var queries = floor.Get<AgeingQueries>();

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await queries.PageAsync(new(), true, cursor, size: 1);
            seen.AddRange(page.Rows.Select(r => $"{r.ProductCode} {r.WarehouseName} {r.Value}"));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal([2_600m, 520m, 340m, 272m], seen.Select(s => decimal.Parse(s.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(4, seen.Distinct().Count());

        var gz = await floor.WarehouseAsync("GZ");
        Assert.Equal(["OFF002", "PRO001"], (await queries.PageAsync(new(WarehouseId: gz), true)).Rows.Select(r => r.ProductCode));
        Assert.Equal(["OFF002", "OFF002", "PRO001"], (await queries.PageAsync(new(UnshippedFor: 30), true)).Rows.Select(r => r.ProductCode)); // one PRO001 left today
        Assert.Empty((await queries.PageAsync(new(OlderThan: 30), true)).Rows);
        Assert.Equal(0, (await queries.TotalAsync(new(OlderThan: 30), true))!.Count);
        var plain = (await queries.PageAsync(new(), false)).Rows;
        Assert.All(plain, r => Assert.True(r.Value is null && r.OldValue is null));
        Assert.Null(await queries.TotalAsync(new(), false));
        Assert.Equal(plain.Select(r => (r.ProductCode, r.WarehouseName)).ToHashSet(), await queries.AllAsync(new(), false).Select(r => (r.ProductCode, r.WarehouseName)).ToHashSetAsync());
    }

    static async Task CostAsync(Floor floor, params (string Code, decimal Cost)[] products)
    {
        await using var db = floor.OpenDatabase();
        foreach (var (code, cost) in products) await db.Products.Where(p => p.Code == code).ExecuteUpdateAsync(s => s.SetProperty(p => p.CostPriceMinor, OrderPortal.Model.Money.ToPriceMinor(cost)));
    }

    static async Task ReceivingBinAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        db.Act = Act.Now(Actors.Manager, floor.Company.Clock);
        db.Add(new Bin { Warehouse = await db.Warehouses.SingleAsync(w => w.Code == "SH"), Code = "IN-01", Kind = BinKind.Receiving, PathOrder = 80 });
        await db.SaveChangesAsync();
    }

    static async Task AdjustAsync(Floor floor, string product, string bin, decimal counted)
    {
        await using var db = floor.OpenDatabase();
        var level = await db.StockLevels.Where(l => l.Product!.Code == product && l.Bin!.Code == bin).Select(l => new { l.Id, l.OnHandQuantityMilli }).SingleAsync();
        Accepted(await floor.Get<AdjustStock>().HandleAsync(new(level.Id, counted, level.OnHandQuantityMilli / 1000m, "盘点", Guid.NewGuid()), Actors.Warehouse));
    }
}
