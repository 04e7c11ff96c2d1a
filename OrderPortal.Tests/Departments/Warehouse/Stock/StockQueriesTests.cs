using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

public class StockQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R057")]
    public async Task The_ledger_shows_what_lay_there_after_each_move_on_every_page(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("PRO001", "A-01", 5);
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 4)));
        var queries = floor.Get<StockQueries>();
        var level = (await floor.Get<ProductStockQueries>().ProductAsync("PRO001"))!.Warehouses.Single().Bins.Single(b => b.BinCode == "A-01").LevelId;

        var first = await queries.LedgerAsync(level, size: 2);
        var second = await queries.LedgerAsync(level, first.Next, size: 2);

        Assert.Equal([(MovementKind.Stage, -4m, 11m), (MovementKind.Allocate, 0m, 15m)], first.Rows.Select(r => (r.Kind, r.OnHandChange, r.OnHandAfter)));
        Assert.Equal([(MovementKind.Receipt, 5m, 15m), (MovementKind.Receipt, 10m, 10m)], second.Rows.Select(r => (r.Kind, r.OnHandChange, r.OnHandAfter)));
        Assert.Null(second.Next);
        Assert.Equal((11m, 0m), ((await queries.LevelAsync(level))!.OnHand, (await queries.LevelAsync(level))!.Allocated));
        Assert.Null(await queries.LevelAsync(999_999));
        Assert.Equal("PRO001 电脑支架 黑色/承重10kg", await queries.ProductAsync("6901234567892"));
        Assert.Equal(["A-01", "A-02", "A-03", "QC-01", "SH-STAGE", "B-01"], (await queries.BinsAsync()).Select(b => b.Code));
    }
}
