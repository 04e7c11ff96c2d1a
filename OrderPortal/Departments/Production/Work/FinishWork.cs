using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>完工入库: every stage is done; the goods go into stock exactly once. Less than planned needs a reason, and sales hears of it.</summary>
public sealed class FinishWork(Acts acts)
{
    public Task<Result> HandleAsync(FinishCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, async (db, work, act) =>
        {
            var moved = WorkOrderJourney.Apply(WorkOrderAction.Finish, work, act);
            if (!moved.Succeeded) return moved;
            var bin = await db.Bins.FirstOrDefaultAsync(b => b.Id == command.BinId && b.WarehouseId == work.WarehouseId && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Receiving), ct);
            if (bin is null) return new Error("bin-missing", ProductionTexts.BinMissing, "BinId");
            if (command.Quantity is not (> 0 and <= 100_000_000m) || decimal.Round(command.Quantity.Value, work.Product!.UnitDecimals) != command.Quantity) return new Error("quantity-wrong", ProductionTexts.QuantityWrong, "Quantity");
            if (command.Quantity != work.Quantity && string.IsNullOrWhiteSpace(command.Reason)) return new Error("reason-missing", ProductionTexts.WhyAnotherQuantity.With(work.Quantity), "Reason");
            work.FinishedQuantityMilli = Money.ToMilli(command.Quantity.Value);
            var isShort = work.FinishedQuantityMilli < work.QuantityMilli;
            if (isShort && work.OrderNumber is { } number) await OrderLoading.LockAsync(db, number, ct);
            await db.SaveChangesAsync(ct); // order and work order are locked before stock
            var level = await StockLedger.LevelAsync(db, work.ProductId, bin, ct);
            if (!await StockLedger.PostAsync(db, level, MovementKind.Receipt, work.FinishedQuantityMilli, 0, work.Number, $"work:{work.Number}", act, null, ct))
                throw new InvalidOperationException($"Stock level {level} did not take what {work.Number} made.");
            if (isShort) await ExpectedDates.LoseAsync(db, [(work.OrderNumber, work.OrderLineId)], ExceptionKind.ProductionProblem, act, ct);
            return Result.Done;
        }, command.Reason, ct);
}
