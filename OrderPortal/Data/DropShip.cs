using Microsoft.EntityFrameworkCore;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>供应商代发: what a sub-order holds at a supplier is bought from him with one purchase order, and the two begin and end together.</summary>
public static class DropShip
{
    /// <summary>Drafts the purchase of a sub-order that was just allocated at a supplier; the database lets no second one be open.</summary>
    public static async Task DraftAsync(OrderScene scene, CancellationToken ct)
    {
        var (db, sub, today) = (scene.Db, scene.Sub, scene.Facts.Today);
        var house = await db.Warehouses.Include(w => w.Supplier).SingleAsync(w => w.Id == sub.WarehouseId, ct);
        var products = sub.Lines.Select(l => l.OrderLine.ProductId).ToList();
        var prices = await db.SupplierProducts.Where(p => p.SupplierId == house.SupplierId && products.Contains(p.ProductId)).ToDictionaryAsync(p => p.ProductId, p => p.PriceMinor, ct);
        var wanted = sub.RequiredOn?.AddDays(-ExpectedDates.TransitDays(sub));
        var purchase = new PurchaseOrder(await Replenishment.NextNumberAsync(db, today, ct), house, sub, scene.Act) { RequestedOn = wanted > today ? wanted : today };
        foreach (var line in sub.Lines.OrderBy(l => l.OrderLine.LineNumber))
            purchase.Lines.Add(new PurchaseOrderLine(line.OrderLine.Product!, line.QuantityMilli, prices.GetValueOrDefault(line.OrderLine.Product!.Id, line.OrderLine.Product.CostPriceMinor), null)
            {
                OrderLineId = line.OrderLine.Id, OrderNumber = scene.Order.Number,
            });
        sub.DirectPurchases.Add(purchase);
    }

    /// <summary>The sub-order no longer goes by the supplier: what he was to send is not bought. That he was not asked yet is a guard of every way back.</summary>
    public static void TakeBack(SubOrder sub, Act act) => sub.DirectPurchase?.Move(PurchaseStatus.Cancelled, nameof(PurchaseAction.Cancel), act);

    /// <summary>The purchase is cancelled, so the sub-order waits for stock anew.</summary>
    /// <param name="hasNone">The supplier does not have what he reported, so that nobody is sent there again.</param>
    public static async Task<Result> ReleaseAsync(PortalDb db, PurchaseOrder purchase, bool hasNone, Act act, CancellationToken ct)
    {
        var order = (await OrderLoading.OrderAsync(db, purchase.SubOrder!.Order.Number, ct))!;
        var scene = new OrderScene(db, order, purchase.SubOrder, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct), act);
        var declined = scene.Do(SubOrderAction.SupplierDeclines);
        if (!declined.Succeeded) return declined;
        (scene.Sub.Warehouse, scene.Sub.WarehouseId, scene.Sub.SourcingNote) = (null, null, null);
        Arrival.Unknown(scene.Sub);
        if (hasNone) await StockRelease.LoseAsync(db, scene.Sub, act, ct);
        else await StockRelease.OfAsync(db, scene.Sub, act, ct);
        return Result.Done;
    }

    /// <summary>The supplier has sent everything: the purchase is over, nothing of it comes to us.</summary>
    public static Result Ship(SubOrder sub, Act act)
    {
        // sub-order and purchase are read one after the other: whoever shipped it in between is found when the act is played again
        var purchase = sub.DirectPurchase ?? throw new DbUpdateConcurrencyException($"The purchase of {sub.Number} was closed while it was read.");
        var shipped = PurchaseJourney.Apply(PurchaseAction.ShipDirect, purchase, act);
        if (shipped.Succeeded) foreach (var line in purchase.Lines) line.Receive(line.OpenQuantityMilli);
        return shipped;
    }
}
