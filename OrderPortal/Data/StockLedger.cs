using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>The only way stock changes: a conditional UPDATE of the level and a ledger row, in the caller's transaction.
/// Levels are always taken in the order of their ids, so that two acts never wait for each other in a circle.</summary>
public static class StockLedger
{
    /// <summary>Posts one movement. False when the level does not have what it takes; then nothing changed.</summary>
    public static async Task<bool> PostAsync(PortalDb db, long levelId, MovementKind kind, long onHandChange, long allocatedChange,
        string reference, string uniqueKey, Act act, long? subOrderId, CancellationToken ct)
    {
        var changed = await db.StockLevels
            .Where(l => l.Id == levelId
                && l.OnHandQuantityMilli + onHandChange >= 0
                && l.AllocatedQuantityMilli + allocatedChange >= 0
                && l.AllocatedQuantityMilli + allocatedChange <= l.OnHandQuantityMilli + onHandChange)
            .ExecuteUpdateAsync(s => s
                .SetProperty(l => l.OnHandQuantityMilli, l => l.OnHandQuantityMilli + onHandChange)
                .SetProperty(l => l.AllocatedQuantityMilli, l => l.AllocatedQuantityMilli + allocatedChange), ct);
        if (changed == 0) return false;
        db.StockMovements.Add(new StockMovement
        {
            StockLevelId = levelId,
            Kind = kind,
            OnHandChangeMilli = onHandChange,
            AllocatedChangeMilli = allocatedChange,
            SubOrderId = subOrderId,
            Reference = reference,
            UniqueKey = uniqueKey,
            RecordedAt = act.RecordedAt,
            ActorName = act.Actor.Name,
            Reason = act.Reason,
        });
        return true;
    }

    /// <summary>The level of a product in a bin; made with zero stock when the product was never there.</summary>
    public static async Task<long> LevelAsync(PortalDb db, long productId, Bin bin, CancellationToken ct)
    {
        var id = await db.StockLevels.Where(l => l.ProductId == productId && l.BinId == bin.Id).Select(l => (long?)l.Id).FirstOrDefaultAsync(ct);
        if (id is { } existing) return existing;
        var level = new StockLevel { ProductId = productId, WarehouseId = bin.WarehouseId, BinId = bin.Id };
        db.StockLevels.Add(level);
        await db.SaveChangesAsync(ct);
        return level.Id;
    }
}
