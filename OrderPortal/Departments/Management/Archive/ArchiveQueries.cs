using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Management.Archive;

/// <summary>What is filed and what is still to be filed.</summary>
public sealed class ArchiveQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The first day of the earliest month before the current one that holds a completed order not filed yet; null when all is filed.</summary>
    public async Task<DateOnly?> OldestOpenMonthAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(clock.GetUtcNow().UtcDateTime);
        var thisMonth = company.StartOf(new DateOnly(today.Year, today.Month, 1));
        var oldest = await db.SalesOrders.Where(o => o.Status == OrderStatus.Completed && o.ArchivedAt == null && o.CompletedAt < thisMonth).MinAsync(o => o.CompletedAt, ct);
        return oldest is { } at && company.DayOf(at) is var day ? new DateOnly(day.Year, day.Month, 1) : null;
    }
}
