using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Pick;

public class ScanPickTests
{
    [Fact]
    [Trait("Requirement", "R087")]
    [Trait("Requirement", "R030")]
    public async Task A_scan_that_does_not_match_bin_goods_or_count_is_refused_and_kept()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        var sub = await floor.OrderAsync(("PRO001", 2), ("OFF002", 1));
        Accepted(await floor.AllocateAsync(sub));

        Refused(await floor.ScanAsync(sub, "A-03", "PRO001", 1), "bin-wrong", "BinCode");
        Refused(await floor.ScanAsync(sub, "A-01", "FOO003", 1), "product-wrong", "ProductCode");
        Refused(await floor.ScanAsync(sub, "A-01", "OFF002", 1), "product-elsewhere", "BinCode");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", 3), "too-many", "Quantity");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", 0.5m), "quantity-wrong", "Quantity");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", 0), "quantity-wrong", "Quantity");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", decimal.MaxValue), "quantity-wrong", "Quantity");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", -1), "too-many-back", "Quantity");
        Assert.Equal(0, (await floor.SubOrderAsync(sub)).Lines.Sum(l => l.PickedQuantityMilli));

        await using var db = floor.OpenDatabase();
        Assert.Equal(["bin-wrong", "product-wrong", "product-elsewhere", "too-many", "quantity-wrong", "quantity-wrong", "quantity-wrong", "too-many-back"],
            await db.FloorScans.OrderBy(s => s.Id).Select(s => s.Refusal).ToListAsync());
    }

    [Fact]
    [Trait("Requirement", "R097")]
    public async Task A_barcode_or_a_product_code_in_any_case_picks_and_the_pick_finishes_when_all_is_taken()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 3));
        Accepted(await floor.AllocateAsync(sub));

        Accepted(await floor.ScanAsync(sub, "a-01 ", "6901234567892", 1));
        Accepted(await floor.ScanAsync(sub, "A-01", "pro001", 1));
        Refused(await floor.Get<FinishPick>().HandleAsync(new(sub), Actors.Warehouse), "pick-open");
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 1));
        Accepted(await floor.Get<FinishPick>().HandleAsync(new(sub), Actors.Warehouse));

        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);
    }

    [Theory, Providers]
    public async Task The_same_scan_sent_again_counts_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 5));
        Accepted(await floor.AllocateAsync(sub));
        var (right, wrong) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => floor.ScanAsync(sub, "A-01", "PRO001", 2, right)))), Accepted);
        Refused(await floor.ScanAsync(sub, "A-01", "OFF002", 1, wrong), "product-wrong");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", 1, wrong), "product-wrong");

        Assert.Equal(2000, (await floor.SubOrderAsync(sub)).Lines.Single().PickedQuantityMilli);
    }

    [Theory, Providers]
    public async Task Two_scanners_at_one_sub_order_lose_no_scan(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 20);
        var sub = await floor.OrderAsync(("PRO001", 8));
        Accepted(await floor.AllocateAsync(sub));

        async Task ScanFourAsync()
        {
            for (var i = 0; i < 4; i++) Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 1));
        }
        await Task.WhenAll(Task.Run(ScanFourAsync), Task.Run(ScanFourAsync));

        Assert.Equal(8000, (await floor.SubOrderAsync(sub)).Lines.Single().PickedQuantityMilli);
    }

    [Fact]
    public async Task What_was_picked_by_mistake_is_put_back_by_scanning_and_then_the_stock_can_be_freed()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 3));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 2));

        Refused(await floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "货位短缺"), Actors.Warehouse), "already-picked");
        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", -3), "too-many-back");
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", -2));
        Accepted(await floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "货位短缺"), Actors.Warehouse));
        Assert.Equal((10m, 0m), await floor.LevelAsync("PRO001", "A-01"));
    }

    [Theory, Providers]
    [Trait("Requirement", "R067")]
    public async Task Picked_goods_lie_in_staging_and_still_belong_to_their_sub_order(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 2);
        await floor.StockAsync("PRO001", "A-02", 3);
        await floor.StockAsync("OFF002", "A-02", 5);
        var sub = await floor.PickedAsync(("PRO001", 4), ("OFF002", 1));
        var other = await floor.PickedAsync(("PRO001", 1));

        Assert.Equal((0m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal((0m, 0m), await floor.LevelAsync("PRO001", "A-02"));
        Assert.Equal((5m, 5m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        Assert.Equal((1m, 1m), await floor.LevelAsync("OFF002", "SH-STAGE"));
        Assert.All((await floor.SubOrderAsync(sub)).Lines, l => Assert.Equal(("SH-STAGE", l.QuantityMilli, l.QuantityMilli), (l.Allocations.Single().StockLevel!.Bin!.Code, l.Allocations[0].QuantityMilli, l.Allocations[0].PickedQuantityMilli)));
        Assert.Equal(1000, (await floor.SubOrderAsync(other)).Lines.Single().Allocations.Single().QuantityMilli);
        await floor.CheckTruthAsync();

        await floor.PackAsync(sub);
        await floor.ShipAsync(sub);
        Assert.Equal((1m, 1m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        await floor.CheckTruthAsync();
    }

    [Fact]
    public async Task Nobody_picks_for_an_order_on_hold()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 1));
        Accepted(await floor.AllocateAsync(sub));
        await using (var db = floor.OpenDatabase())
            await db.SalesOrders.ExecuteUpdateAsync(o => o.SetProperty(x => x.HoldKind, HoldKind.Manual).SetProperty(x => x.HoldReason, "客户来电"));

        Refused(await floor.ScanAsync(sub, "A-01", "PRO001", 1), "on-hold");
    }
}
