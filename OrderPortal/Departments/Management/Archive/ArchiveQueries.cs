using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Archive;

/// <summary>One archive file; its content is read only when somebody takes it.</summary>
public sealed record ArchiveRow(long Id, string FileName, long Size, DateTime StoredAt, string StoredByName);

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

    /// <summary>The archive files, newest first.</summary>
    public async Task<ListPage<ArchiveRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var files = db.Documents.Where(d => d.Kind == DocumentKind.Archive);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) files = files.Where(d => d.Id < id);
        var rows = await files.OrderByDescending(d => d.Id).Take(size + 1).Select(d => new ArchiveRow(d.Id, d.FileName, d.Size, d.StoredAt, d.StoredByName)).ToListAsync(ct);
        return ListPage<ArchiveRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>An archive file with its content; null for any other kind of file.</summary>
    public async Task<StoredFile?> ReadAsync(long id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Documents.Where(d => d.Id == id && d.Kind == DocumentKind.Archive)
            .Select(d => new StoredFile(d.FileName, d.ContentType, d.Content)).FirstOrDefaultAsync(ct);
    }
}
