using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>Asks purchasing to buy what one order line lacks.</summary>
/// <param name="Quantity">Null: what the order lacks of it.</param>
public sealed record BuyForOrderCommand(string OrderNumber, int LineNumber, decimal? Quantity = null);

/// <summary>为订单采购: drafts a purchase that is linked to the order line, once while it is open. Returns the purchase order's number.</summary>
public sealed class BuyForOrder(Acts acts)
{
    public async Task<Result<string>> HandleAsync(BuyForOrderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Purchasing, Role.Sales, Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            if (await OrderLoading.OrderAsync(db, command.OrderNumber, ct) is not { } order || order.Lines.Find(l => l.LineNumber == command.LineNumber) is not { Product: { } product } line) return Error.NotFound;
            if (order.Status is not (OrderStatus.Approved or OrderStatus.InPreparation)) return new Error("order-not-open", PurchasingTexts.OrderNotOpen);
            var key = PurchaseOrderLine.ForOrderLine(line.Id);
            if (await (from l in db.PurchaseOrderLines join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id where l.UniqueKey == key select p.Number).FirstOrDefaultAsync(ct) is { } already)
                return new Error("already-bought", PurchasingTexts.AlreadyBought.With(already));

            if (command.Quantity is not null && !SavePurchase.IsPossible(command.Quantity, product.UnitDecimals)) return new Error("quantity-wrong", PurchasingTexts.QuantityWrong, "Quantity");
            var wanted = command.Quantity is { } asked ? Money.ToMilli(asked)
                : Lacks.Of(order, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct)).Where(l => l.Line.OrderLine == line).Sum(l => l.MissingMilli);
            if (wanted == 0) return new Error("nothing-missing", PurchasingTexts.NothingMissing);

            var purchase = await DraftAsync(db, order, product.Id, act, ct);
            var source = await Replenishment.BestSourceAsync(db, product.Id, ct);
            purchase.Lines.Add(new PurchaseOrderLine(product, wanted, source?.PriceMinor ?? product.CostPriceMinor, key) { OrderLineId = line.Id, OrderNumber = order.Number });
            return purchase.Number;
        }, ct: ct);

    /// <summary>The open draft for this order and supplier, or a new one.</summary>
    static async Task<PurchaseOrder> DraftAsync(PortalDb db, SalesOrder order, long productId, Model.History.Act act, CancellationToken ct)
    {
        var source = await Replenishment.BestSourceAsync(db, productId, ct);
        var (supplierId, number) = (source?.SupplierId, order.Number);
        var warehouse = order.SubOrders.Where(s => s.Warehouse is { IsDropShip: false }).Select(s => s.WarehouseId).FirstOrDefault()
            ?? await db.Warehouses.Where(w => w.IsActive && w.SupplierId == null).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => w.Id).FirstAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
        var wanted = today.AddDays(source?.LeadDays ?? 7);
        if (await db.PurchaseOrders.Include(p => p.Lines).FirstOrDefaultAsync(p => p.Status == PurchaseStatus.Draft && p.SubOrderId == null && p.SupplierId == supplierId && p.WarehouseId == warehouse && p.Lines.Any(l => l.OrderNumber == number), ct) is { } open)
        {
            if (wanted > open.RequestedOn) open.RequestedOn = wanted;
            open.Move(open.Status, "Replenish", act);
            return open;
        }
        var made = new PurchaseOrder(await Replenishment.NextNumberAsync(db, today, ct), source?.Supplier, warehouse, null, act) { RequestedOn = wanted };
        db.PurchaseOrders.Add(made);
        return made;
    }
}
