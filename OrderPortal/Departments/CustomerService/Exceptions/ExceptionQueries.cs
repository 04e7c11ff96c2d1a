using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Exceptions;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Exceptions;

/// <summary>One matter that was noticed and waits for somebody.</summary>
public sealed record ExceptionRow(long Id, ExceptionKind Kind, string OrderNumber, Role Owner, DateTime DetectedAt, bool IsLate, DateTime? HandledAt, string? HandledByName, string? Handling);

/// <summary>What the scan noticed, the oldest on top.</summary>
public sealed class ExceptionQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Open cases must be taken up within this time of their detection.</summary>
    public static readonly TimeSpan TakeUpWithin = TimeSpan.FromHours(1);

    public async Task<ListPage<ExceptionRow>> PageAsync(bool open = true, Role? owner = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var late = clock.GetUtcNow().UtcDateTime - TakeUpWithin;
        var cases = db.ExceptionCases.AsNoTracking().Where(e => open ? e.HandledAt == null : e.HandledAt != null);
        if (owner is { } role) cases = cases.Where(e => e.Owner == role);
        // cases are made in the order of their detection, so the id is the key
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last)) cases = open ? cases.Where(e => e.Id > last) : cases.Where(e => e.Id < last);
        var rows = await (open ? cases.OrderBy(e => e.Id) : cases.OrderByDescending(e => e.Id)).Take(size + 1)
            .Select(e => new ExceptionRow(e.Id, e.Kind, e.OrderNumber, e.Owner, e.DetectedAt, e.HandledAt == null && e.DetectedAt < late, e.HandledAt, e.HandledByName, e.Handling)).ToListAsync(ct);
        return ListPage<ExceptionRow>.Of(rows, size, r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
