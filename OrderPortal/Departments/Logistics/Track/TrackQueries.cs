using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Track;

/// <summary>One shipment under way.</summary>
/// <param name="SilentSince">When we last heard of it.</param>
/// <param name="IsSilent">Longer ago than the company allows: somebody should look today.</param>
public sealed record TrackRow(
    long Id, string Number, string CustomerName, string? CarrierName, string? Tracking, DateTime? ShippedAt, DateOnly? ExpectedOn, bool IsLate,
    DateTime SilentSince, bool IsSilent, TrackingKind? LastKind, string? LastPlace);

/// <summary>One thing that happened on the way.</summary>
public sealed record TrackStep(TrackingKind Kind, DateTime HappenedAt, DateTime RecordedAt, string? Place, string? Note, string RecordedByName);

/// <summary>One shipment with its way so far, the newest on top.</summary>
/// <param name="Now">The present minute in the company's zone, for the form.</param>
public sealed record TrackTask(
    string Number, Guid Version, SubOrderStatus Status, string OrderNumber, string CustomerName, DeliveryMode Mode, string? CarrierName, string? Tracking,
    DateTime? ShippedAt, DateOnly? ExpectedOn, bool IsLate, IReadOnlyList<TrackStep> Steps, TimeZoneInfo Zone, DateTime Now);

/// <summary>What is under way; what was not heard of for longest is on top, because that is what somebody must look at.</summary>
public sealed class TrackQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    public async Task<ListPage<TrackRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = company.DayOf(now);
        var subs = db.SubOrders.AsNoTracking().Where(s => s.Status == SubOrderStatus.Shipped);
        if (Parse(after) is var (since, id))
            subs = subs.Where(s => (s.LastTrackedAt ?? s.ShippedAt) > since || (s.LastTrackedAt ?? s.ShippedAt) == since && s.Id > id);
        var rows = await subs.OrderBy(s => s.LastTrackedAt ?? s.ShippedAt).ThenBy(s => s.Id).Take(size + 1).Select(s => new
        {
            s.Id, s.Number, s.Order.CustomerName, CarrierName = s.Carrier!.Name, s.TrackingNumber, s.ShippedAt, s.ExpectedOn, Since = s.LastTrackedAt ?? s.ShippedAt,
            // each by itself: of two fields together the database would number the events of all shipments there ever were
            LastKind = s.TrackingEvents.OrderByDescending(e => e.HappenedAt).ThenByDescending(e => e.Id).Select(e => (TrackingKind?)e.Kind).FirstOrDefault(),
            LastPlace = s.TrackingEvents.OrderByDescending(e => e.HappenedAt).ThenByDescending(e => e.Id).Select(e => e.Place).FirstOrDefault(),
        }).ToListAsync(ct);
        return ListPage<TrackRow>.Of(
            [.. rows.Select(s => new TrackRow(s.Id, s.Number, s.CustomerName, s.CarrierName, s.TrackingNumber, s.ShippedAt, s.ExpectedOn, s.ExpectedOn < today,
                s.Since!.Value, s.Since < now.AddHours(-company.TrackingSilenceHours), s.LastKind, s.LastPlace))],
            size, r => string.Create(CultureInfo.InvariantCulture, $"{r.SilentSince.Ticks}_{r.Id}"));
    }

    /// <summary>One shipment; null when there is none of that number.</summary>
    public async Task<TrackTask?> TaskAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var sub = await db.SubOrders.AsNoTrackingWithIdentityResolution().Include(s => s.Order).Include(s => s.Carrier).Include(s => s.TrackingEvents).FirstOrDefaultAsync(s => s.Number == number, ct);
        return sub is null ? null : new(sub.Number, sub.Version, sub.Status, sub.Order.Number, sub.Order.CustomerName, sub.DeliveryMode, sub.Carrier?.Name, sub.TrackingNumber,
            sub.ShippedAt, sub.ExpectedOn, sub.Status == SubOrderStatus.Shipped && sub.ExpectedOn < company.DayOf(now),
            [.. sub.TrackingEvents.OrderByDescending(e => e.HappenedAt).ThenByDescending(e => e.Id).Select(e => new TrackStep(e.Kind, e.HappenedAt, e.RecordedAt, e.Place, e.Note, e.RecordedByName))],
            company.Zone, TimeZoneInfo.ConvertTimeFromUtc(now, company.Zone));
    }

    static (DateTime Since, long Id)? Parse(string? after) =>
        after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var since) && since is >= 0 and < 3_155_378_975_999_999_999
            && long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? (new DateTime(since, DateTimeKind.Utc), number) : null;
}
