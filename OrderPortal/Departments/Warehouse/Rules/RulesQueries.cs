using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Rules;

/// <summary>One version of the rules.</summary>
public sealed record PolicyRow(int Version, IReadOnlyList<SourcingRule> Rules, int VipReservePercent, bool IsAutomatic, bool SplitsAutomatically, DateTime PublishedAt, string PublishedByName, string Reason);

/// <summary>How many allocations of the last thirty days a job made, of how many.</summary>
public sealed record Touchless(int ByJob, int All)
{
    public decimal? Percent => All == 0 ? null : 100m * ByJob / All;
}

/// <summary>The rules in force, the earlier ones, and what they achieve.</summary>
public sealed class RulesQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The newest versions, the one in force first.</summary>
    public async Task<IReadOnlyList<PolicyRow>> VersionsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.SourcingPolicies.AsNoTracking().OrderByDescending(p => p.VersionNumber).Take(50).ToListAsync(ct);
        return [.. found.Select(p => new PolicyRow(p.VersionNumber, p.Rules, p.VipReservePercent, p.IsAutomatic, p.SplitsAutomatically, p.PublishedAt, p.PublishedByName, p.Reason))];
    }

    public async Task<Touchless> TouchlessAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-30);
        // by the day and nothing else, so that no index of another column leads through the history of all years
        var acts = await db.HistoryEntries.Where(h => h.RecordedAt >= since && (h.Action == nameof(SubOrderAction.Allocate) || h.Action == nameof(SubOrderAction.AllocateAtSupplier)))
            .GroupBy(h => h.Source).Select(g => new { Source = g.Key, Count = g.Count(h => h.Subject == Subject.SubOrder) }).ToListAsync(ct);
        return new(acts.Where(a => a.Source == Source.Job).Sum(a => a.Count), acts.Sum(a => a.Count));
    }
}
