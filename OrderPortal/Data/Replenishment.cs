using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;

namespace OrderPortal.Data;

/// <summary>缺货自动补货: what can be sold plus what is coming has fallen to the reorder point, so a purchase is drafted, once. Follows from every act after which
/// less can be promised, in its transaction, and a job looks for what changed otherwise.</summary>
public static class Replenishment
{
    /// <summary>Looks at every level of which the ledger says that less can be promised since this act began.</summary>
    public static async Task FollowAsync(PortalDb db, Act act, CancellationToken ct)
    {
        if (db.Stock.Lessened.Count == 0) return;
        var levels = db.Stock.Lessened.ToList();
        db.Stock.Lessened.Clear();
        var watched = await db.StockLevels.Where(l => levels.Contains(l.Id) && db.StockPolicies.Any(p => p.IsActive && p.ProductId == l.ProductId && p.WarehouseId == l.WarehouseId))
            .Select(l => new { l.WarehouseId, l.ProductId }).Distinct().ToListAsync(ct);
        foreach (var house in watched.GroupBy(w => w.WarehouseId, w => w.ProductId).OrderBy(h => h.Key)) await CheckAsync(db, house.Key, [.. house], act, ct);
    }

    /// <summary>Drafts what must be bought of these products for one warehouse.</summary>
    /// <returns>How many lines were drafted.</returns>
    public static async Task<int> CheckAsync(PortalDb db, long warehouseId, IReadOnlyCollection<long> productIds, Act act, CancellationToken ct)
    {
        var policies = await db.StockPolicies.AsNoTracking().Where(p => p.WarehouseId == warehouseId && productIds.Contains(p.ProductId) && p.IsActive).OrderBy(p => p.Id).ToListAsync(ct);
        var drafted = 0;
        foreach (var policy in policies)
        {
            var key = PurchaseOrderLine.ForStock(policy.ProductId, warehouseId);
            if (await db.PurchaseOrderLines.AnyAsync(l => l.UniqueKey == key, ct)) continue;
            var position = await PositionAsync(db, policy.ProductId, warehouseId, ct);
            if (position > policy.ReorderQuantityMilli || position >= policy.MaxQuantityMilli) continue;
            await DraftAsync(db, policy, policy.MaxQuantityMilli - position, key, act, ct);
            drafted++;
        }
        return drafted;
    }

    /// <summary>What can still be promised, plus what is coming for nobody in particular, in thousandths.</summary>
    static async Task<long> PositionAsync(PortalDb db, long productId, long warehouseId, CancellationToken ct)
    {
        var free = await db.StockLevels.Where(l => l.ProductId == productId && l.WarehouseId == warehouseId && l.Bin!.Kind != BinKind.Quarantine).SumAsync(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli, ct);
        var coming = await IncomingSupply.OfAsync(db, [productId], ct);
        return free + coming.Where(i => i.WarehouseId == warehouseId && i.OrderLineId is null).Sum(i => i.QuantityMilli);
    }

    static async Task DraftAsync(PortalDb db, StockPolicy policy, long quantityMilli, string key, Act act, CancellationToken ct)
    {
        var product = await db.Products.SingleAsync(p => p.Id == policy.ProductId, ct);
        var source = await BestSourceAsync(db, policy.ProductId, ct);
        var collecting = PurchaseOrder.Collecting(source?.SupplierId, policy.WarehouseId);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
        var order = await db.PurchaseOrders.FirstOrDefaultAsync(p => p.UniqueKey == collecting, ct);
        if (order is null)
        {
            order = new PurchaseOrder(await NextNumberAsync(db, today, ct), source?.Supplier, policy.WarehouseId, collecting, act);
            db.PurchaseOrders.Add(order);
        }
        var wanted = today.AddDays(source?.LeadDays ?? policy.LeadDays);
        if (order.RequestedOn is null || wanted > order.RequestedOn) order.RequestedOn = wanted;
        order.Lines.Add(new PurchaseOrderLine(product, quantityMilli, source?.PriceMinor ?? product.CostPriceMinor, key));
        order.Move(order.Status, "Replenish", act); // a buyer who has the draft open is told that it changed
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Who is asked first for a product; null when nobody is known to deliver it.</summary>
    public static Task<SupplierProduct?> BestSourceAsync(PortalDb db, long productId, CancellationToken ct) =>
        db.SupplierProducts.Include(s => s.Supplier).Where(s => s.ProductId == productId && s.Supplier!.IsActive).OrderBy(s => s.Rank).ThenBy(s => s.PriceMinor).ThenBy(s => s.Id).FirstOrDefaultAsync(ct);

    public static Task<string> NextNumberAsync(PortalDb db, DateOnly today, CancellationToken ct) => Numbers.NextAsync(db, NumberSeries.Monthly("PO", today), ct);
}
