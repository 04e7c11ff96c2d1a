using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.PutAway;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.PutAway;

public class PutAwayGoodsTests
{
    [Theory, Providers]
    [Trait("Requirement", "R052")]
    public async Task Goods_in_receiving_are_sold_only_after_they_are_put_away_and_a_repeated_scan_moves_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await ReceivingBinAsync(floor);
        await floor.StockAsync("PRO001", "IN-01", 8);
        await floor.StockAsync("PRO001", "A-02", 1);
        var sub = await floor.OrderAsync(("PRO001", 5));
        Refused(await floor.AllocateAsync(sub), "stock-short");

        var row = Assert.Single((await floor.Get<PutAwayQueries>().PageAsync(null)).Rows);
        Assert.Equal(("PRO001", "IN-01", 8m, "A-02"), (row.ProductCode, row.BinCode, row.Quantity, row.Suggestion)); // where the product already lies
        var scan = Guid.NewGuid();
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.PutAwayAsync("PRO001", "IN-01", "a-02", 5, scan)))), Accepted);

        Assert.Equal(((3m, 0m), (6m, 0m)), (await floor.LevelAsync("PRO001", "IN-01"), await floor.LevelAsync("PRO001", "A-02")));
        Accepted(await floor.AllocateAsync(sub));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R055")]
    public async Task What_a_cancelled_order_leaves_in_staging_is_put_back_and_what_belongs_to_another_is_not()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var (kept, dropped) = (await floor.PickedAsync(("PRO001", 2)), await floor.PickedAsync(("PRO001", 3)));
        Assert.Empty((await floor.Get<PutAwayQueries>().PageAsync(null)).Rows);
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(dropped[..^2], Reason: "客户取消"), Actors.Sales));

        Assert.Equal((3m, BinKind.Staging), (await floor.Get<PutAwayQueries>().PageAsync(null)).Rows.Select(r => (r.Quantity, r.BinKind)).Single());
        Refused(await floor.PutAwayAsync("PRO001", "SH-STAGE", "A-01", 4), "too-many", "Quantity");
        Refused(await floor.PutAwayAsync("PRO001", "SH-STAGE", "QC-01", 3), "bin-wrong", "BinCode");
        Refused(await floor.PutAwayAsync("PRO001", "SH-STAGE", "B-01", 3), "bin-wrong", "BinCode"); // another warehouse
        Accepted(await floor.PutAwayAsync("PRO001", "SH-STAGE", "A-01", 3));

        Assert.Equal(((8m, 0m), (2m, 2m)), (await floor.LevelAsync("PRO001", "A-01"), await floor.LevelAsync("PRO001", "SH-STAGE")));
        await floor.PackAsync(kept);
        await floor.ShipAsync(kept);
        await using var db = floor.OpenDatabase();
        Assert.Equal(2, await db.StockMovements.CountAsync(m => m.Kind == MovementKind.PutBack));
        await floor.CheckTruthAsync();
    }

    internal static async Task ReceivingBinAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        db.Act = OrderPortal.Model.History.Act.Now(Actors.Manager, floor.Company.Clock);
        db.Add(new Bin { Warehouse = await db.Warehouses.SingleAsync(w => w.Code == "SH"), Code = "IN-01", Kind = BinKind.Receiving, PathOrder = 80 });
        await db.SaveChangesAsync();
    }
}
