using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Supply;

namespace OrderPortal.Data;

/// <summary>Goods that are under way to a warehouse.</summary>
/// <param name="QuantityMilli">What is still to come, in thousandths.</param>
/// <param name="On">The day to count on, possibly one that has passed; null: it is on its way, and nobody knows for when.</param>
/// <param name="Reference">Number of the purchase or work order.</param>
/// <param name="OrderLineId">The order line it is meant for; null: whoever needs it may count on it.</param>
public sealed record Incoming(long ProductId, long WarehouseId, long QuantityMilli, DateOnly? On, string Reference, long? OrderLineId = null);

/// <summary>What is on its way of some products: sent and confirmed purchase orders and open work orders, the earliest first and last what has no date.</summary>
public static class IncomingSupply
{
    public static async Task<IReadOnlyList<Incoming>> OfAsync(PortalDb db, IReadOnlyList<long> productIds, CancellationToken ct)
    {
        var bought = await (from l in db.PurchaseOrderLines
                            join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id
                            where p.SubOrderId == null && productIds.Contains(l.ProductId) && l.QuantityMilli > l.ReceivedQuantityMilli
                                && (p.Status == PurchaseStatus.Sent || p.Status == PurchaseStatus.Confirmed || p.Status == PurchaseStatus.PartlyReceived)
                            select new Incoming(l.ProductId, p.WarehouseId, l.QuantityMilli - l.ReceivedQuantityMilli, p.PromisedOn ?? p.RequestedOn, p.Number, l.OrderLineId)).ToListAsync(ct);
        var made = await db.WorkOrders.Where(w => productIds.Contains(w.ProductId) && (w.Status == WorkStatus.Planned || w.Status == WorkStatus.InProgress) && w.QuantityMilli > w.FinishedQuantityMilli)
            .Select(w => new Incoming(w.ProductId, w.WarehouseId, w.QuantityMilli - w.FinishedQuantityMilli, w.ExpectedOn, w.Number, w.OrderLineId)).ToListAsync(ct);
        return [.. bought.Concat(made).OrderBy(i => i.On ?? DateOnly.MaxValue).ThenBy(i => i.Reference, StringComparer.Ordinal)];
    }
}
