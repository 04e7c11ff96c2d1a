using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Holds goods in the sub-order's own warehouse for what it still misses: all of it at first, later what failed inspection or was not found.</summary>
static class Refill
{
    const int Tries = 5;

    /// <summary>Somebody took a bin's last piece between our look and our UPDATE: there may be more in another bin, so the act is tried again.</summary>
    public static async Task<Result> AgainAsync(Func<Task<Result>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await act();
            if (attempt == Tries || !result.Errors.Contains(WarehouseTexts.StockTaken)) return result;
        }
    }

    /// <summary>What the warehouse can give of what is missing, less what it keeps for others, held for the sub-order; the postings are the caller's to make.</summary>
    /// <param name="except">A level that is not asked.</param>
    public static async Task<IReadOnlyList<Posting>> PlanAsync(OrderScene scene, CancellationToken ct, long? except = null)
    {
        var sub = scene.Sub;
        // asked anew: what is missing may have got lost in this very act
        var may = (await OrderLoading.SellableAsync(scene.Db, [.. OrderGuards.Needs(sub).Keys], scene.Act.RecordedAt, ct)).For(scene.Order);
        var left = may.Where(m => m.Key.Warehouse == sub.WarehouseId).ToDictionary(m => m.Key.Product, m => m.Value);
        var free = new List<FreeStock>();
        foreach (var bin in (await FreeAsync(scene.Db, sub, ct)).Where(f => f.LevelId != except))
        {
            var taken = Math.Min(bin.QuantityMilli, left.GetValueOrDefault(bin.ProductId));
            left[bin.ProductId] = left.GetValueOrDefault(bin.ProductId) - taken;
            free.Add(bin with { QuantityMilli = taken });
        }
        return Hold(scene, BinChoice.Fill(sub.Lines, free));
    }

    public static IReadOnlyList<Posting> Hold(OrderScene scene, IReadOnlyList<BinShare> shares)
    {
        foreach (var share in shares) share.Line.Allocations.Add(new Allocation { StockLevelId = share.LevelId, QuantityMilli = share.QuantityMilli });
        return [.. shares.Select((share, index) => new Posting(share.LevelId, MovementKind.Allocate, 0, share.QuantityMilli, scene.Sub.Number,
            $"allocate:{scene.Sub.Number}:{scene.Order.HistoryCount}:{index}", scene.Sub.Id))];
    }

    public static async Task<IReadOnlyList<FreeStock>> FreeAsync(PortalDb db, SubOrder sub, CancellationToken ct)
    {
        var products = OrderGuards.Needs(sub).Keys.ToList();
        return await db.StockLevels.Where(l => l.WarehouseId == sub.WarehouseId && products.Contains(l.ProductId)
                && l.Bin!.Kind == BinKind.Storage && l.OnHandQuantityMilli > l.AllocatedQuantityMilli)
            .OrderBy(l => l.Bin!.PathOrder).ThenBy(l => l.Bin!.Code)
            .Select(l => new FreeStock(l.Id, l.ProductId, l.OnHandQuantityMilli - l.AllocatedQuantityMilli)).ToListAsync(ct);
    }
}
