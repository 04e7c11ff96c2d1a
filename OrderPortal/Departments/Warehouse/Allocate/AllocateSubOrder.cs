using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Asks to hold stock for one sub-order.</summary>
/// <param name="WarehouseId">The warehouse a person chose; null: the one the company's rules choose.</param>
/// <param name="Reason">Why another warehouse than the rules' was chosen.</param>
public sealed record AllocateCommand(string Number, Guid? Version = null, long? WarehouseId = null, DateTime? HappenedAt = null, string? Reason = null);

/// <summary>配货: holds stock in one warehouse for every line of a sub-order; at a supplier who ships for us the purchase is drafted with it. Of two who want the last piece one gets it and the other is told.</summary>
public sealed class AllocateSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(AllocateCommand command, Actor actor, CancellationToken ct = default) => Refill.AgainAsync(() =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => AllocateAsync(scene, command, ct), command.Reason, command.HappenedAt, ct));

    static async Task<Result> AllocateAsync(OrderScene scene, AllocateCommand command, CancellationToken ct)
    {
        var (db, sub, facts) = (scene.Db, scene.Sub, scene.Facts);
        var planned = sub.WarehouseId;
        if (command.WarehouseId is { } chosen) sub.WarehouseId = chosen; // before the guard, which then looks at this warehouse alone
        var decision = Sourcing.Decide(sub, facts);
        var atSupplier = facts.Warehouses.FirstOrDefault(w => w.Id == (sub.WarehouseId ?? decision?.Warehouse.Id)) is { IsDropShip: true };
        var result = scene.Do(atSupplier ? SubOrderAction.AllocateAtSupplier : SubOrderAction.Allocate);
        if (!result.Succeeded) return result;

        if (command.WarehouseId is { } wanted && wanted != planned && wanted != decision?.Warehouse.Id)
        {
            if (string.IsNullOrWhiteSpace(command.Reason)) return new Error("reason-missing", WarehouseTexts.OverrideNeedsReason.With(decision!.Warehouse.Name, decision.Reason), "Reason");
            sub.SourcingNote = WarehouseTexts.ChosenBy.With(scene.Act.Actor.Name, command.Reason.Trim());
        }
        else if (sub.WarehouseId is null || sub.WarehouseId == decision?.Warehouse.Id && planned is null) sub.SourcingNote = decision!.Reason;
        sub.WarehouseId ??= decision!.Warehouse.Id;
        sub.ReserveLike(null);
        foreach (var line in sub.Lines) line.CheckedStock(scene.Act.RecordedAt, facts.AvailableMilli.GetValueOrDefault((sub.WarehouseId.Value, line.OrderLine.ProductId!.Value)), sub.WarehouseId);

        await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        if (BinChoice.Choose(sub.Lines, await Refill.FreeAsync(db, sub, ct)) is not { } shares) return WarehouseTexts.StockTaken;
        if (!await StockLedger.PostAllAsync(db, Refill.Hold(scene, shares), scene.Act, ct)) return WarehouseTexts.StockTaken;
        if (atSupplier) await DropShip.DraftAsync(scene, ct);
        return Result.Done;
    }
}
