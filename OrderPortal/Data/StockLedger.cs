using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>One line for the ledger, before it is posted: how one level changes, for whom and why.</summary>
public sealed record Posting(long LevelId, MovementKind Kind, long OnHandChange, long AllocatedChange, string Reference, string UniqueKey, long? SubOrderId = null, QuarantineCause? Cause = null);

/// <summary>The only way stock changes: a conditional UPDATE of the level and a ledger row, in the caller's transaction.
/// Levels are always taken in the order of their ids, so that two acts never wait for each other in a circle.</summary>
public static class StockLedger
{
    /// <summary>Posts one movement. False when the level does not have what it takes; then nothing changed.</summary>
    public static Task<bool> PostAsync(PortalDb db, long levelId, MovementKind kind, long onHandChange, long allocatedChange,
        string reference, string uniqueKey, Act act, long? subOrderId, CancellationToken ct) =>
        PostAsync(db, new(levelId, kind, onHandChange, allocatedChange, reference, uniqueKey, subOrderId), act, ct);

    /// <summary>Posts several movements in the order of their levels. False when one of the levels does not have what it takes: the caller gives up the whole act.</summary>
    public static async Task<bool> PostAllAsync(PortalDb db, IEnumerable<Posting> postings, Act act, CancellationToken ct)
    {
        foreach (var posting in postings.OrderBy(p => p.LevelId))
            if (!await PostAsync(db, posting, act, ct)) return false;
        return true;
    }

    /// <summary>The same for what one form or scan asks for, which may be sent twice at the same moment: when its twin was faster, the act is played again and finds what the twin did.</summary>
    public static async Task<bool> PostOnceAsync(PortalDb db, IReadOnlyList<Posting> postings, Act act, CancellationToken ct)
    {
        if (await PostAllAsync(db, postings, act, ct)) return true;
        var key = postings[0].UniqueKey;
        return await db.StockMovements.AnyAsync(m => m.UniqueKey == key, ct) ? throw new DbUpdateConcurrencyException($"{key} was just posted.") : false;
    }

    /// <summary>Goods that change their place are two lines of the ledger, one that takes and one that gives; a promise travels with them or ends.</summary>
    /// <param name="promised">How much of the quantity is promised where it lies now.</param>
    /// <param name="stillPromised">How much of it is promised where it goes.</param>
    public static IReadOnlyList<Posting> Transfer(long from, long to, MovementKind kind, long quantity, long promised, long stillPromised,
        string reference, string uniqueKey, long? subOrderId = null, QuarantineCause? cause = null) =>
    [
        new(from, kind, -quantity, -promised, reference, uniqueKey + ":out", subOrderId, cause),
        new(to, kind, quantity, stillPromised, reference, uniqueKey + ":in", subOrderId, cause),
    ];

    static async Task<bool> PostAsync(PortalDb db, Posting posting, Act act, CancellationToken ct)
    {
        var (levelId, kind, onHandChange, allocatedChange, reference, uniqueKey, subOrderId, cause) = posting;
        var changed = await db.StockLevels
            .Where(l => l.Id == levelId
                && l.OnHandQuantityMilli + onHandChange >= 0
                && l.AllocatedQuantityMilli + allocatedChange >= 0
                && l.AllocatedQuantityMilli + allocatedChange <= l.OnHandQuantityMilli + onHandChange)
            .ExecuteUpdateAsync(s => s
                .SetProperty(l => l.OnHandQuantityMilli, l => l.OnHandQuantityMilli + onHandChange)
                .SetProperty(l => l.AllocatedQuantityMilli, l => l.AllocatedQuantityMilli + allocatedChange), ct);
        if (changed == 0) return false;
        if (onHandChange < allocatedChange) db.Stock.Lessened.Add(levelId);
        else if (onHandChange > allocatedChange) db.Stock.HasFreed = true;
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
            Cause = cause,
        });
        return true;
    }

    /// <summary>Whoever moves stock of this level now waits until this act is done, so that what is read of it still holds when something is posted on its ground.</summary>
    public static Task HoldAsync(PortalDb db, long levelId, CancellationToken ct) =>
        db.StockLevels.Where(l => l.Id == levelId).ExecuteUpdateAsync(s => s.SetProperty(l => l.OnHandQuantityMilli, l => l.OnHandQuantityMilli), ct);

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

    /// <summary>The warehouse's bin of a kind that it needs to work (staging, quarantine); the first on the path, made when there is none yet.</summary>
    public static async Task<Bin> BinAsync(PortalDb db, long warehouseId, BinKind kind, CancellationToken ct)
    {
        if (await db.Bins.Where(b => b.WarehouseId == warehouseId && b.Kind == kind && b.IsActive).OrderBy(b => b.PathOrder).ThenBy(b => b.Id).FirstOrDefaultAsync(ct) is { } bin) return bin;
        var warehouse = await db.Warehouses.SingleAsync(w => w.Id == warehouseId, ct);
        bin = new Bin { Warehouse = warehouse, Kind = kind, Code = $"{warehouse.Code}-{(kind == BinKind.Staging ? "STAGE" : kind == BinKind.Quarantine ? "QC" : "IN")}", PathOrder = 900 + (int)kind };
        db.Bins.Add(bin);
        await db.SaveChangesAsync(ct); // two at once: one of them meets the unique code, and its act is played again
        return bin;
    }
}
