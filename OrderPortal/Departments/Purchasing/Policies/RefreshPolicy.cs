using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Policies;

/// <summary>Measures demand again and lets a policy follow its suggestion; one that a person has set keeps its quantities. Drafts what must be bought.</summary>
public sealed class RefreshPolicy(Acts acts)
{
    /// <returns>How many purchase lines were drafted.</returns>
    public async Task<Result<int>> HandleAsync(long policyId, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<int>(actor, async (db, act) =>
        {
            if (await db.StockPolicies.Include(p => p.Product).Include(p => p.Warehouse).FirstOrDefaultAsync(p => p.Id == policyId, ct) is not { } policy) return Error.NotFound;
            if (policy.HistoryUntil is { } until && until < (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt)) await FollowAsync(db, policy, act.RecordedAt, ct);
            return policy.IsActive ? await Replenishment.CheckAsync(db, policy.WarehouseId, [policy.ProductId], act, ct) : 0;
        }, ct: ct);

    static async Task FollowAsync(PortalDb db, StockPolicy policy, DateTime now, CancellationToken ct)
    {
        await SavePolicy.MeasureAsync(db, policy, now, ct);
        if (policy.OverrideReason is not null) return;
        var suggested = policy.Suggestion;
        (policy.SafetyQuantityMilli, policy.ReorderQuantityMilli, policy.MaxQuantityMilli) = (suggested.SafetyQuantityMilli, suggested.ReorderQuantityMilli, suggested.MaxQuantityMilli);
        await db.SaveChangesAsync(ct);
    }
}
