using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Quarantine;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Quarantine;

public class SettleQuarantineTests
{
    [Theory, Providers]
    [Trait("Requirement", "R090")]
    [Trait("Requirement", "R144")]
    public async Task Quarantined_goods_are_sold_again_written_off_or_go_back_to_the_supplier_and_the_ledger_says_why(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 6));
        Accepted(await floor.FailAsync(sub, 4));
        await floor.StockAsync("PRO001", "QC-01", 1); // a customer's return waits here too
        var row = Assert.Single((await floor.Get<QuarantineQueries>().PageAsync(null)).Rows);
        Assert.Equal((5m, 350_00L), (row.Quantity, OrderPortal.Model.Money.ToMinor(row.Value)));
        Assert.Equal([(1m, null, "GRN-1"), (4m, QuarantineCause.Blemished, sub)], row.Entries.Select(e => (e.Quantity, e.Cause, e.Reference)));
        Task<Result> SettleAsync(QuarantineOutcome outcome, decimal? quantity, string? bin = null, string? paper = null, string? reason = "复检", Guid? form = null, Actor? actor = null) =>
            floor.Get<SettleQuarantine>().HandleAsync(new(row.LevelId, outcome, quantity, bin, paper, reason, form ?? Guid.NewGuid()), actor ?? Actors.Warehouse);

        Refused(await SettleAsync(QuarantineOutcome.Lift, 1, "QC-01"), "bin-wrong", "BinCode");
        Refused(await SettleAsync(QuarantineOutcome.WriteOff, 6), "too-many", "Quantity");
        Refused(await SettleAsync(QuarantineOutcome.WriteOff, 1, reason: " "), "reason-missing", "Reason");
        Refused(await SettleAsync(QuarantineOutcome.ReturnToSupplier, 1), "reference-missing", "Reference");
        Refused(await SettleAsync(QuarantineOutcome.WriteOff, 1, actor: Actors.Sales), "forbidden");
        var form = Guid.NewGuid();
        Accepted(await SettleAsync(QuarantineOutcome.Lift, 2, "A-02", form: form));
        Accepted(await SettleAsync(QuarantineOutcome.Lift, 2, "A-02", form: form));
        Accepted(await SettleAsync(QuarantineOutcome.WriteOff, 1, reason: "摔坏"));
        Accepted(await SettleAsync(QuarantineOutcome.ReturnToSupplier, 2, paper: "RTS-1"));

        Assert.Equal(((0m, 0m), (2m, 0m)), (await floor.LevelAsync("PRO001", "QC-01"), await floor.LevelAsync("PRO001", "A-02")));
        await using var db = floor.OpenDatabase();
        Assert.Equal(("摔坏", "RTS-1"), (await db.StockMovements.Where(m => m.Kind == MovementKind.WriteOff).Select(m => m.Reason).SingleAsync(), await db.StockMovements.Where(m => m.Kind == MovementKind.ReturnToSupplier).Select(m => m.Reference).SingleAsync()));
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(("PRO001", 2)), await floor.WarehouseAsync("SH")));
        await floor.CheckTruthAsync();
    }
}
