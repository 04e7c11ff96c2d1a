using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Desk;

/// <summary>A queue with its most urgent rows and how many there are; one more than is counted stands for 'more'.</summary>
public sealed record DeskPile(DeskQueue Queue, IReadOnlyList<DeskRow> Rows, int Count);

/// <summary>An open exception that the actor's role must deal with.</summary>
public sealed record DeskException(long Id, ExceptionKind Kind, string OrderNumber, DateTime DetectedAt);

/// <summary>Everything that waits for one person.</summary>
public sealed record DeskView(DateOnly Today, DateTime Now, IReadOnlyList<DeskPile> Piles, IReadOnlyList<DeskException> Exceptions, int ExceptionCount);

/// <summary>Reads what waits for a person: the head of each queue of his roles, and how long it is.</summary>
public sealed class DeskQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Counting stops here; the desk says '1,000+'.</summary>
    public const int CountedUpTo = 1_000;

    const int Shown = 6;

    public async Task<DeskView> ShowAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var now = clock.GetUtcNow().UtcDateTime;
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(now);
        List<DeskPile> piles = [];
        foreach (var queue in DeskQueue.All.Where(q => actor.Is(q.Who)))
        {
            var (rows, count) = (new List<DeskRow>(), 0);
            foreach (var portion in queue.Rows(db, actor, today))
            {
                var head = await portion.Take(Shown).ToListAsync(ct);
                rows.AddRange(head);
                count += head.Count < Shown ? head.Count : await portion.Take(CountedUpTo + 1).CountAsync(ct);
            }
            piles.Add(new(queue, [.. rows.OrderBy(r => r.DueOn ?? DateOnly.MaxValue).Take(Shown).Select(r => Marked(r, company))], Math.Min(count, CountedUpTo + 1)));
        }
        var roles = actor.Roles.ToList();
        var open = db.ExceptionCases.Where(e => e.HandledAt == null && roles.Contains(e.Owner)).OrderBy(e => e.DetectedAt);
        var exceptions = await open.Select(e => new DeskException(e.Id, e.Kind, e.OrderNumber, e.DetectedAt)).Take(Shown).ToListAsync(ct);
        return new(today, now, piles, exceptions, exceptions.Count < Shown ? exceptions.Count : await open.Take(CountedUpTo + 1).CountAsync(ct));
    }

    static DeskRow Marked(DeskRow row, Model.Company.CompanySettings company) =>
        row.OrderedOn is { } orderedOn ? row with { Priority = SalesOrder.PriorityOf(orderedOn, row.DueOn, Money.FromMilli(row.QuantityMilli), company) } : row;
}
