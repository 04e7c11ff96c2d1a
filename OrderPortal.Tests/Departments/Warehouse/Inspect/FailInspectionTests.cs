using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Inspect;

public class FailInspectionTests
{
    [Theory, Providers]
    [Trait("Requirement", "R090")]
    public async Task What_fails_goes_to_quarantine_and_only_its_replacement_is_picked_again(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        var sub = await floor.PickedAsync(("PRO001", 3), ("OFF002", 2));

        Accepted(await floor.FailAsync(sub, 2));

        Assert.Equal((2m, 0m), await floor.LevelAsync("PRO001", "QC-01"));
        Assert.Equal((1m, 1m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        Assert.Equal((7m, 2m), await floor.LevelAsync("PRO001", "A-01"));
        var again = await floor.SubOrderAsync(sub);
        Assert.Equal(SubOrderStatus.Allocated, again.Status);
        Assert.Equal([1000L, 2000L], again.Lines.OrderBy(l => l.Id).Select(l => l.PickedQuantityMilli));
        Assert.Equal([0L, 0L], again.Lines.Select(l => l.MissingMilli));
        await using (var db = floor.OpenDatabase())
        {
            var moved = await db.StockMovements.Where(m => m.Kind == MovementKind.Quarantine).OrderBy(m => m.OnHandChangeMilli).ToListAsync();
            Assert.Equal([(-2000L, QuarantineCause.Blemished, "划痕"), (2000L, QuarantineCause.Blemished, "划痕")], moved.Select(m => (m.OnHandChangeMilli, m.Cause!.Value, m.Reason!)));
            Assert.False(await db.ExceptionCases.AnyAsync());
        }

        await floor.PickAsync(sub);
        Assert.Equal((3m, 3m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        await floor.PackAsync(sub);
        await floor.ShipAsync(sub);
        Assert.Equal((5m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal((2m, 0m), await floor.LevelAsync("PRO001", "QC-01"));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R090")]
    public async Task Without_a_replacement_the_sub_order_waits_says_why_and_the_promised_day_no_longer_holds()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 3);
        await floor.StockAsync("PRO001", "B-01", 50); // another warehouse does not help a sub-order that leaves from this one
        var sub = await floor.PickedAsync(("PRO001", 3));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(sub, null, await floor.CarrierAsync("SF"), null, new(2024, 5, 22), new(2024, 5, 24)), Actors.Logistics));

        Accepted(await floor.FailAsync(sub, 1));

        var waiting = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Allocated, 1000L, (DateOnly?)null, (DateOnly?)null), (waiting.Status, waiting.Lines.Single().MissingMilli, waiting.PlannedShipOn, waiting.Order.ExpectedOn));
        await using (var db = floor.OpenDatabase())
            Assert.Equal((ExceptionKind.ReplacementMissing, Role.Warehouse), await db.ExceptionCases.Select(e => ValueTuple.Create(e.Kind, e.Owner)).SingleAsync());
        Refused(await floor.Get<FinishPick>().HandleAsync(new(sub), Actors.Warehouse), "stock-missing");
        Refused(await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse), "stock-missing");
        var order = await floor.Company.OrderAsync(sub[..^2]);
        var facts = await FactsAsync(floor, order);
        Assert.Equal(["stock-missing"], WhyStuck.Of(order, facts).Single(s => s.Key == sub).Blockers.Select(b => b.Code));

        await floor.StockAsync("PRO001", "A-02", 5);
        Accepted(await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse));
        Refused(await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse), "nothing-missing");
        await floor.PickAsync(sub);
        Assert.Equal((3m, 3m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R090")]
    public async Task A_failure_says_what_failed_how_many_and_why()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 3));
        Task<Result> FailAsync(string? reason, params FailedLine[] lines) => floor.Get<FailInspection>().HandleAsync(new(sub, null, lines, reason), Actors.Warehouse);

        Refused(await FailAsync(null, new FailedLine(1, 1, QuarantineCause.Damaged)), "reason-missing", "Reason");
        Refused(await FailAsync("破损"), "failed-missing", "Lines");
        Refused(await FailAsync("破损", new FailedLine(1, 4, QuarantineCause.Damaged)), "failed-wrong", "Lines[0].Quantity");
        Refused(await FailAsync("破损", new FailedLine(1, 0.5m, QuarantineCause.Damaged)), "failed-wrong", "Lines[0].Quantity");
        Refused(await FailAsync("破损", new FailedLine(7, 1, QuarantineCause.Damaged)), "failed-wrong", "Lines[0].Quantity");
        Assert.Equal((3m, 3m), await floor.LevelAsync("PRO001", "SH-STAGE"));
    }

    [Fact]
    public async Task A_cancelled_order_gives_staged_and_replaced_goods_back_exactly_once()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 3));
        Accepted(await floor.FailAsync(sub, 1));

        Accepted(await floor.Get<OrderPortal.Departments.Sales.Amend.CancelOrder>().HandleAsync(new(sub[..^2], Reason: "客户取消"), Actors.Sales));

        Assert.Equal(((7m, 0m), (2m, 0m), (1m, 0m)), (await floor.LevelAsync("PRO001", "A-01"), await floor.LevelAsync("PRO001", "SH-STAGE"), await floor.LevelAsync("PRO001", "QC-01")));
        await floor.CheckTruthAsync();
    }

    static async Task<OrderFacts> FactsAsync(Floor floor, SalesOrder order)
    {
        await using var db = floor.OpenDatabase();
        return await OrderPortal.Data.OrderLoading.FactsAsync(db, order, floor.Company.Clock.GetUtcNow().UtcDateTime, default);
    }
}
