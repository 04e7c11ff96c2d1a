using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>One sub-order that was tried and what came of it.</summary>
public sealed record Tried(string Number, Result Result);

/// <summary>自动配货: gives stock to the orders that are ready and to those that lost some of theirs, VIP customers and urgent orders first, each as its own act whose reason
/// says why it was its turn. What is short is recorded on its lines and tried again as soon as goods become free.</summary>
public sealed class AllocateWaiting(IDbContextFactory<PortalDb> databases, AllocateSubOrder allocate, AllocateRest rest, SplitAsProposed split, RecordStockCheck check)
{
    const int AtOnce = 500;

    /// <returns>Each sub-order that was tried, with what came of it; empty while the rules do not say that it happens by itself.</returns>
    public async Task<Result<Tried[]>> HandleAsync(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.SourcingPolicies.AsNoTracking().OrderByDescending(p => p.VersionNumber).FirstOrDefaultAsync(ct) is not { IsAutomatic: true } policy) return Array.Empty<Tried>();
        var ready = db.SalesOrders.ReadyToPrepare();
        var waiting = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && (s.Order.Status == OrderStatus.Approved || s.Order.Status == OrderStatus.InPreparation) && ready.Any(o => o.Id == s.OrderId)
                || s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null && s.Lines.Any(l => l.Allocations.Sum(a => a.QuantityMilli) < l.QuantityMilli))
            .OrderByDescending(s => s.Order.Customer!.Level == MemberLevel.Vip).ThenByDescending(s => s.Priority == Priority.Urgent || s.Priority == (Priority.Urgent | Priority.Key)).ThenBy(s => s.RequiredOn).ThenBy(s => s.Id)
            .Select(s => new { s.Number, s.Status, IsVip = s.Order.Customer!.Level == MemberLevel.Vip, s.Priority, s.RequiredOn }).Take(AtOnce).ToListAsync(ct);

        var results = new List<Tried>();
        foreach (var (index, sub) in waiting.Index())
        {
            var (number, turn) = (sub.Number, Turn(index + 1, waiting.Count, sub.IsVip, sub.Priority, sub.RequiredOn));
            if (sub.Status == SubOrderStatus.Allocated)
            {
                results.Add(new(number, await rest.HandleAsync(new(number, Reason: turn), actor, ct)));
                continue;
            }
            var result = await allocate.HandleAsync(new(number, Reason: turn), actor, ct);
            if (!result.Succeeded && result.Errors.All(e => e.Code == "stock-short"))
            {
                if (policy.SplitsAutomatically && (await split.HandleAsync(new(number), null, actor, ct)).Succeeded) result = await allocate.HandleAsync(new(number, Reason: turn), actor, ct);
                else await check.HandleAsync(number, actor, ct);
            }
            results.Add(new(number, result));
        }
        return results.ToArray();
    }

    /// <summary>Why it was its turn, for the history: in both languages, because a job has none of its own.</summary>
    static string Turn(int place, int of, bool isVip, Priority priority, DateOnly? requiredOn)
    {
        Text[] marks = [.. isVip ? [JourneyTexts.Of(MemberLevel.Vip)] : (Text[])[], .. priority.HasFlag(Priority.Urgent) ? [RulesTexts.Urgent] : (Text[])[], RulesTexts.WantedOn.With(requiredOn)];
        var turn = RulesTexts.Turn;
        return $"{turn.With(place, of, string.Join('、', marks.Select(m => m.Zh))).Zh} / {turn.With(place, of, string.Join(", ", marks.Select(m => m.En))).En}";
    }
}
