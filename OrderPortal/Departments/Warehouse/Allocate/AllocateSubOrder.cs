using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Asks to hold stock for one sub-order.</summary>
/// <param name="WarehouseId">The warehouse a person chose; null: the first by priority that has everything.</param>
public sealed record AllocateCommand(string Number, Guid? Version = null, long? WarehouseId = null, DateTime? HappenedAt = null);

/// <summary>配货: holds stock in one warehouse for every line of a sub-order. Of two who want the last piece one gets it and the other is told.</summary>
public sealed class AllocateSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(AllocateCommand command, Actor actor, CancellationToken ct = default) => Refill.AgainAsync(() =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => AllocateAsync(scene, command.WarehouseId, ct), null, command.HappenedAt, ct));

    static async Task<Result> AllocateAsync(OrderScene scene, long? warehouseId, CancellationToken ct)
    {
        var (db, sub) = (scene.Db, scene.Sub);
        if (warehouseId is not null) sub.WarehouseId = warehouseId; // before the guard, which then looks at this warehouse alone
        var result = scene.Do(SubOrderAction.Allocate);
        if (!result.Succeeded) return result;
        sub.WarehouseId ??= await FirstWithEverythingAsync(scene, ct);

        await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        if (BinChoice.Choose(sub.Lines, await Refill.FreeAsync(db, sub, ct)) is not { } shares) return WarehouseTexts.StockTaken;
        if (!await StockLedger.PostAllAsync(db, Refill.Hold(scene, shares), scene.Act, ct)) return WarehouseTexts.StockTaken;
        await Replenishment.CheckAsync(db, sub.WarehouseId!.Value, [.. sub.Lines.Select(l => l.OrderLine.ProductId!.Value).Distinct()], scene.Act, ct);
        return Result.Done;
    }

    static Task<long> FirstWithEverythingAsync(OrderScene scene, CancellationToken ct)
    {
        var able = Sourcing.Able(scene.Sub, scene.Facts);
        return scene.Db.Warehouses.Where(w => able.Contains(w.Id)).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => w.Id).FirstAsync(ct);
    }
}
