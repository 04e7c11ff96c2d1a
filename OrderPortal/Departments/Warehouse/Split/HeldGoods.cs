using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>What allocated parts hold, remembered before a split or merge gives it back: in the same act it is held again for the parts that it serves, so that nobody else takes it in between.</summary>
/// <param name="Goods">By bin, in the order of the path.</param>
sealed record HeldGoods(long WarehouseId, IReadOnlyList<FreeStock> Goods)
{
    /// <summary>Null when they are not all allocated in one warehouse.</summary>
    public static HeldGoods? Of(params IReadOnlyList<SubOrder> subs) =>
        subs.All(s => s.Status == SubOrderStatus.Allocated) && subs.Select(s => s.WarehouseId).Distinct().ToList() is [{ } warehouse]
            ? new(warehouse, [.. subs.SelectMany(s => s.Lines).SelectMany(l => l.Allocations).OrderBy(a => a.StockLevel!.Bin!.PathOrder).ThenBy(a => a.StockLevel!.Bin!.Code).GroupBy(a => a.StockLevel!)
                .Select(g => new FreeStock(g.Key.Id, g.Key.ProductId, g.Sum(a => a.QuantityMilli)))])
            : null;

    /// <summary>Each part that has all it needs in what was given back is allocated again; first those that were planned for this warehouse, then those that may leave from anywhere.</summary>
    public async Task HoldAgainAsync(OrderScene scene, IEnumerable<SubOrder> parts, CancellationToken ct)
    {
        await scene.Db.SaveChangesAsync(ct); // the ledger names new parts by their ids
        var (left, postings) = (Goods, new List<Posting>());
        foreach (var part in parts.Where(p => p.WarehouseId is null || p.WarehouseId == WarehouseId).OrderBy(p => p.WarehouseId is null).ToList())
        {
            if (BinChoice.Choose(part.Lines, left) is not { } shares) continue;
            var its = scene with { SubOrder = part };
            its.Do(SubOrderAction.KeepStock).OrThrow();
            part.WarehouseId = WarehouseId;
            part.ReserveLike(null);
            postings.AddRange(Refill.Hold(its, shares));
            left = [.. left.Select(g => g with { QuantityMilli = g.QuantityMilli - shares.Where(s => s.LevelId == g.LevelId).Sum(s => s.QuantityMilli) })];
        }
        // since it was given back in this act, nobody else could touch these bins
        if (!await StockLedger.PostAllAsync(scene.Db, postings, scene.Act, ct)) throw new InvalidOperationException($"{scene.Order.Number} lost what it held within its own act.");
    }
}
