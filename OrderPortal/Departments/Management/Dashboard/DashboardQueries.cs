using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Model;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Management.Dashboard;

/// <summary>How many orders stand in a status and, while there is something left to do, since when its oldest and its middle one exist.</summary>
public sealed record StatusFigure(OrderStatus Status, int Count, DateTime? OldestAt, DateTime? MedianAt);

/// <summary>What customers still have to pay in one currency.</summary>
public sealed record OpenFigure(string Currency, decimal Amount);

/// <summary>The company at a glance; a count that reads one more than <see cref="OrderListQueries.CountedUpTo"/> stands for 'more'. What is under way is counted to the end.</summary>
public sealed record DashboardView(IReadOnlyList<StatusFigure> Statuses, int Overdue, int OnHold, int Intake, int Exceptions, IReadOnlyList<OpenFigure> Open);

/// <summary>Counts the company: in the database, by its indexes, never loading orders.</summary>
public sealed class DashboardQueries(IDbContextFactory<PortalDb> databases, OrderListQueries list, TimeProvider clock)
{
    const int Most = OrderListQueries.CountedUpTo + 1;

    public async Task<DashboardView> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var midnight = company.StartOf(company.DayOf(clock.GetUtcNow().UtcDateTime));

        var counts = await db.SalesOrders.Where(o => o.Status < OrderStatus.Completed).GroupBy(o => o.Status).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        foreach (var over in (OrderStatus[])[OrderStatus.Completed, OrderStatus.Cancelled]) counts[over] = await list.CountAsync(new(Status: over), ct);
        List<StatusFigure> statuses = [];
        foreach (var status in Enum.GetValues<OrderStatus>()) statuses.Add(await FigureAsync(db, status, counts.GetValueOrDefault(status), ct));

        var open = await db.SalesOrders.Where(o => o.Status > OrderStatus.Draft && o.Status < OrderStatus.Completed && o.PaidAmountMinor < o.TotalAmountMinor)
            .GroupBy(o => o.Currency).Select(g => new { g.Key, Minor = g.Sum(o => o.TotalAmountMinor - o.PaidAmountMinor) }).OrderBy(g => g.Key).ToListAsync(ct);

        return new(statuses,
            // asked of the list itself, so that the number is what its link shows
            await list.CountAsync(new(Overdue: true), ct),
            await list.CountAsync(new(OnHold: true), ct),
            // ids grow with time: today's orders are among the newest
            await db.SalesOrders.OrderByDescending(o => o.Id).Take(Most).CountAsync(o => o.CreatedAt >= midnight, ct),
            await db.ExceptionCases.Where(e => e.HandledAt == null).OrderBy(e => e.Owner).Take(Most).CountAsync(ct),
            [.. open.Select(g => new OpenFigure(g.Key, Money.FromMinor(g.Minor)))]);
    }

    static async Task<StatusFigure> FigureAsync(PortalDb db, OrderStatus status, int count, CancellationToken ct)
    {
        if (count == 0 || status is OrderStatus.Completed or OrderStatus.Cancelled) return new(status, count, null, null);
        // by id, which the index of the status ends in, because it grows with the creation time
        var createdAt = db.SalesOrders.Where(o => o.Status == status).OrderBy(o => o.Id).Select(o => (DateTime?)o.CreatedAt);
        return new(status, count, await createdAt.FirstOrDefaultAsync(ct), await createdAt.Skip(count / 2).FirstOrDefaultAsync(ct));
    }
}
