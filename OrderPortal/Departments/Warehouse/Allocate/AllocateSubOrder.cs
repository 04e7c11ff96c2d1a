using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Asks to hold stock for one sub-order.</summary>
/// <param name="WarehouseId">The warehouse a person chose; null: the first by priority that has everything.</param>
public sealed record AllocateCommand(string Number, Guid? Version = null, long? WarehouseId = null, DateTime? HappenedAt = null);

/// <summary>配货: holds stock in one warehouse for every line of a sub-order. Of two who want the last piece one gets it and the other is told.</summary>
public sealed class AllocateSubOrder(Acts acts)
{
    const int Tries = 5;

    public async Task<Result> HandleAsync(AllocateCommand command, Actor actor, CancellationToken ct = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => AllocateAsync(scene, command.WarehouseId, ct), null, command.HappenedAt, ct);
            // somebody took a bin's last piece between our look and our UPDATE: there may be more in another bin
            if (attempt == Tries || !result.Errors.Contains(WarehouseTexts.StockTaken)) return result;
        }
    }

    static async Task<Result> AllocateAsync(OrderScene scene, long? warehouseId, CancellationToken ct)
    {
        var (db, sub) = (scene.Db, scene.Sub);
        if (warehouseId is not null) sub.WarehouseId = warehouseId; // before the guard, which then looks at this warehouse alone
        var result = scene.Do(SubOrderAction.Allocate);
        if (!result.Succeeded) return result;
        sub.WarehouseId ??= await FirstWithEverythingAsync(scene, ct);

        await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        if (BinChoice.Choose(sub.Lines, await FreeAsync(db, sub, ct)) is not { } shares) return WarehouseTexts.StockTaken;
        foreach (var (index, share) in shares.OrderBy(s => s.LevelId).Index())
        {
            if (!await StockLedger.PostAsync(db, share.LevelId, MovementKind.Allocate, 0, share.QuantityMilli, sub.Number,
                    $"allocate:{sub.Number}:{scene.Order.HistoryCount}:{index}", scene.Act, sub.Id, ct)) return WarehouseTexts.StockTaken;
            share.Line.Allocations.Add(new Allocation { StockLevelId = share.LevelId, QuantityMilli = share.QuantityMilli });
        }
        return Result.Done;
    }

    static Task<long> FirstWithEverythingAsync(OrderScene scene, CancellationToken ct)
    {
        var able = Sourcing.Able(scene.Sub, scene.Facts);
        return scene.Db.Warehouses.Where(w => able.Contains(w.Id)).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => w.Id).FirstAsync(ct);
    }

    static async Task<IReadOnlyList<FreeStock>> FreeAsync(PortalDb db, SubOrder sub, CancellationToken ct)
    {
        var products = OrderGuards.Needs(sub).Keys.ToList();
        return await db.StockLevels.Where(l => l.WarehouseId == sub.WarehouseId && products.Contains(l.ProductId)
                && l.Bin!.Kind == BinKind.Storage && l.OnHandQuantityMilli > l.AllocatedQuantityMilli)
            .OrderBy(l => l.Bin!.PathOrder).ThenBy(l => l.Bin!.Code)
            .Select(l => new FreeStock(l.Id, l.ProductId, l.OnHandQuantityMilli - l.AllocatedQuantityMilli)).ToListAsync(ct);
    }
}
