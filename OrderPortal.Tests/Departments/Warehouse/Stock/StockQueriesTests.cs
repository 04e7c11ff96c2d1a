using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

public class StockQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R052")]
    public async Task Stock_is_shown_per_product_warehouse_and_bin_right_after_every_move(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("PRO001", "B-01", 4);
        await floor.StockAsync("PRO001", "QC-01", 2);
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(("PRO001", 3))));

        var rows = (await floor.Get<StockQueries>().PageAsync("pro0", null)).Rows;

        Assert.Equal([("上海仓", "A-01", 10m, 3m, 7m), ("广州仓", "B-01", 4m, 0m, 4m), ("上海仓", "QC-01", 2m, 0m, 0m)],
            rows.Select(r => (r.WarehouseName, r.BinCode, r.OnHand, r.Allocated, r.Available)));
        Assert.Single((await floor.Get<StockQueries>().PageAsync(null, await floor.WarehouseAsync("GZ"))).Rows);
        Assert.Equal(3, (await floor.Get<StockQueries>().PageAsync("支架", null)).Rows.Count);
        Assert.Equal(3, (await floor.Get<StockQueries>().PageAsync("6901234567892", null)).Rows.Count);
        Assert.Empty((await floor.Get<StockQueries>().PageAsync("%", null)).Rows);
    }

    [Theory, Providers]
    public async Task Pages_of_stock_show_every_level_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        foreach (var product in (string[])["PRO001", "OFF002", "FOO003"])
            foreach (var bin in (string[])["A-01", "A-02", "B-01"]) await floor.StockAsync(product, bin, 1);

        var (seen, after) = (new List<LevelRow>(), (string?)null);
        do
        {
            var page = await floor.Get<StockQueries>().PageAsync(null, null, after, size: 2);
            seen.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(9, seen.Select(r => r.Id).Distinct().Count());
        Assert.Equal(9, seen.Count);
        Assert.Equal(["FOO003", "OFF002", "PRO001"], seen.Select(r => r.ProductCode).Distinct());
    }

    [Theory, Providers]
    [Trait("Requirement", "R057")]
    public async Task The_ledger_shows_what_lay_there_after_each_move_on_every_page(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("PRO001", "A-01", 5);
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 4)));
        var queries = floor.Get<StockQueries>();
        var level = Assert.Single((await queries.PageAsync("PRO001", null)).Rows).Id;

        var first = await queries.LedgerAsync(level, size: 2);
        var second = await queries.LedgerAsync(level, first.Next, size: 2);

        Assert.Equal([(MovementKind.Ship, -4m, 11m), (MovementKind.Allocate, 0m, 15m)], first.Rows.Select(r => (r.Kind, r.OnHandChange, r.OnHandAfter)));
        Assert.Equal([(MovementKind.Receipt, 5m, 15m), (MovementKind.Receipt, 10m, 10m)], second.Rows.Select(r => (r.Kind, r.OnHandChange, r.OnHandAfter)));
        Assert.Null(second.Next);
        Assert.Equal((11m, 0m), ((await queries.LevelAsync(level))!.OnHand, (await queries.LevelAsync(level))!.Allocated));
        Assert.Null(await queries.LevelAsync(999_999));
        Assert.Equal("PRO001 电脑支架 黑色/承重10kg", await queries.ProductAsync("6901234567892"));
        Assert.Equal(["A-01", "A-02", "A-03", "QC-01", "B-01"], (await queries.BinsAsync()).Select(b => b.Code));
    }
}
