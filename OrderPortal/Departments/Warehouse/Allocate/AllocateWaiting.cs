using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>One sub-order that was tried and what came of it.</summary>
public sealed record Tried(string Number, Result Result);

/// <summary>自动配货: gives the orders that are ready their stock, VIP customers and urgent orders first, each as its own act. What is short is recorded on its lines and tried again next time.</summary>
public sealed class AllocateWaiting(IDbContextFactory<PortalDb> databases, AllocateSubOrder allocate, SplitAsProposed split, RecordStockCheck check)
{
    const int AtOnce = 500;

    /// <returns>Each sub-order that was tried, with what came of it; empty while the rules do not say that it happens by itself.</returns>
    public async Task<Result<Tried[]>> HandleAsync(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.SourcingPolicies.AsNoTracking().OrderByDescending(p => p.VersionNumber).FirstOrDefaultAsync(ct) is not { IsAutomatic: true } policy) return Array.Empty<Tried>();
        var ready = db.SalesOrders.ReadyToPrepare();
        var waiting = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation) && ready.Any(o => o.Id == s.OrderId))
            .OrderByDescending(s => s.Order.Customer!.Level == MemberLevel.Vip).ThenByDescending(s => s.Priority == Priority.Urgent || s.Priority == (Priority.Urgent | Priority.Key)).ThenBy(s => s.RequiredOn).ThenBy(s => s.Id)
            .Select(s => s.Number).Take(AtOnce).ToListAsync(ct);

        var results = new List<Tried>();
        foreach (var number in waiting)
        {
            var result = await allocate.HandleAsync(new(number), actor, ct);
            if (!result.Succeeded && result.Errors.All(e => e.Code == "stock-short"))
            {
                if (policy.SplitsAutomatically && (await split.HandleAsync(new(number), null, actor, ct)).Succeeded) result = await allocate.HandleAsync(new(number), actor, ct);
                else await check.HandleAsync(number, actor, ct);
            }
            results.Add(new(number, result));
        }
        return results.ToArray();
    }
}
