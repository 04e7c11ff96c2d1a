using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Approves a reviewed order: the warehouse sees it from now on, as one sub-order that holds every line.</summary>
public sealed class ApproveOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(OrderAction.Approve);
            if (!result.Succeeded) return result;
            await CheckStockAsync(scene, scene.Order.PlanWhole(scene.Facts.Company, scene.Act), ct);
            return result;
        }, command.Reason, command.HappenedAt, ct);

    /// <summary>Keeps on each line what was free at approval and where, and reserves it for the company's hours, so that nobody takes it away while the customer makes up his mind.</summary>
    static async Task CheckStockAsync(OrderScene scene, SubOrder sub, CancellationToken ct)
    {
        var (db, now, company) = (scene.Db, scene.Act.RecordedAt, scene.Facts.Company);
        var needs = OrderGuards.Needs(sub);
        var stock = await OrderLoading.SellableAsync(db, [.. needs.Keys], now, ct);
        var available = stock.For(scene.Order);
        var decision = Sourcing.Decide(needs, available, await db.Warehouses.AsNoTracking().Where(w => w.IsActive).ToListAsync(ct), stock.Policy, sub.ShipTo.Province);
        foreach (var line in sub.Lines)
        {
            var product = line.OrderLine.ProductId!.Value;
            line.CheckedStock(now, decision is null ? available.Where(a => a.Key.Product == product).Select(a => a.Value).DefaultIfEmpty(0).Max() : available.GetValueOrDefault((decision.Warehouse.Id, product)), decision?.Warehouse.Id);
        }
        if (decision is not null && company.ReservationHours > 0)
            (sub.ReservedAt, sub.ReservedUntil, sub.ReservedWarehouseId) = (now, now.AddHours(company.ReservationHours), decision.Warehouse.Id);
    }
}
