using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>Gives back what a sub-order holds: when it is cancelled, or when the warehouse lets go of it.</summary>
public static class StockRelease
{
    public static async Task OfAsync(PortalDb db, SubOrder sub, Act act, CancellationToken ct)
    {
        foreach (var (line, allocation) in sub.Lines.SelectMany(l => l.Allocations.Select(a => (l, a))).OrderBy(p => p.a.StockLevelId).ToList())
        {
            // an allocation is as large as the level's promise, so this cannot fail unless somebody went past the ledger
            if (!await StockLedger.PostAsync(db, allocation.StockLevelId, MovementKind.Unallocate, 0, -allocation.QuantityMilli, sub.Number, $"unallocate:{allocation.Id}", act, sub.Id, ct))
                throw new InvalidOperationException($"Stock level {allocation.StockLevelId} does not hold what allocation {allocation.Id} promises.");
            line.Allocations.Remove(allocation);
            line.PickedQuantityMilli = line.InspectedQuantityMilli = 0;
        }
    }
}
