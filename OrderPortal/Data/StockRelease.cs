using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>Ends what a sub-order holds: its goods become free again or leave the building. Promise and stock fall in one transaction, so that they never tell different stories.</summary>
public static class StockRelease
{
    /// <summary>释放占用: when it is cancelled, or when the warehouse lets go of it.</summary>
    public static async Task OfAsync(PortalDb db, SubOrder sub, Act act, CancellationToken ct)
    {
        DropShip.TakeBack(sub, act);
        await EndAsync(db, [sub], MovementKind.Unallocate, act, ct);
        foreach (var line in sub.Lines) line.PickedQuantityMilli = line.InspectedQuantityMilli = 0;
        sub.TakeOutUnits(act);
    }

    /// <summary>What it held is not there: stock and promise fall together.</summary>
    public static Task LoseAsync(PortalDb db, SubOrder sub, Act act, CancellationToken ct) => EndAsync(db, [sub], MovementKind.Adjust, act, ct);

    /// <summary>出库: what lies there falls together with what was promised, of all that leave in one act.</summary>
    public static async Task ShipAsync(PortalDb db, IReadOnlyList<SubOrder> subs, Act act, CancellationToken ct)
    {
        await EndAsync(db, subs, MovementKind.Ship, act, ct);
        foreach (var unit in subs.SelectMany(s => s.Units).Where(u => u.State == UnitState.Packed)) unit.Ship(act);
    }

    static async Task EndAsync(PortalDb db, IReadOnlyList<SubOrder> subs, MovementKind kind, Act act, CancellationToken ct)
    {
        // order and sub-order are locked before stock: whoever comes second meets their version here, not a level that no longer holds his goods
        await db.SaveChangesAsync(ct);
        foreach (var (sub, line, allocation) in subs.SelectMany(s => s.Lines.SelectMany(l => l.Allocations.Select(a => (s, l, a)))).OrderBy(p => p.a.StockLevelId).ToList())
        {
            // an allocation is as large as the level's promise, so this cannot fail unless somebody went past the ledger
            var onHandChange = kind == MovementKind.Unallocate ? 0 : -allocation.QuantityMilli;
            if (!await StockLedger.PostAsync(db, allocation.StockLevelId, kind, onHandChange, -allocation.QuantityMilli, sub.Number, $"{kind}:{allocation.Id}".ToLowerInvariant(), act, sub.Id, ct))
                throw new InvalidOperationException($"Stock level {allocation.StockLevelId} does not hold what allocation {allocation.Id} promises.");
            line.Allocations.Remove(allocation);
        }
    }
}
