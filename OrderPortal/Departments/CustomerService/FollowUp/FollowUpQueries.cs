using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.FollowUp;

/// <summary>One shipment whose customer is to be asked.</summary>
public sealed record FollowUpRow(long Id, string Number, string CustomerName, string ContactName, string Phone, SubOrderStatus Status, DateOnly DueOn, bool IsOverdue, DateTime? ShippedAt);

/// <summary>One line of what was sent.</summary>
public sealed record FollowUpLine(string ProductCode, string ProductName, string Specification, decimal Quantity, string Unit);

/// <summary>One follow-up as service sees it; the phone is masked.</summary>
public sealed record FollowUpCard(string Number, Guid Version, string OrderNumber, string CustomerName, string ContactName, string Phone, SubOrderStatus Status,
    DateTime? ShippedAt, DateTime? DeliveredAt, string? Carrier, string? TrackingNumber, DateOnly? DueOn, bool IsOverdue, IReadOnlyList<FollowUpLine> Lines,
    DateTime? AnsweredAt, string? AskedByName, bool? IsQuantityRight, bool? IsPackingIntact, bool? IsQualityGood, ContactChannel? Channel, string? Notes, IReadOnlyList<string> Tickets);

/// <summary>Whom service asks next, and what is known about one shipment.</summary>
public sealed class FollowUpQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The open follow-ups, the earliest due on top.</summary>
    public async Task<ListPage<FollowUpRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var open = db.FollowUps.AsNoTracking().Where(f => f.AnsweredAt == null);
        if (PageKey.Read(after) is var (day, id)) open = open.Where(f => f.DueOn > day || f.DueOn == day && f.Id > id);
        var rows = await open.OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(size + 1)
            .Select(f => new { f.Id, f.SubOrder.Number, f.SubOrder.Order.CustomerName, f.SubOrder.Order.ContactName, f.SubOrder.Order.ContactMobile, f.SubOrder.Order.ContactPhone, f.SubOrder.Status, f.DueOn, f.SubOrder.ShippedAt })
            .ToListAsync(ct);
        return ListPage<FollowUpRow>.Of(
            [.. rows.Select(r => new FollowUpRow(r.Id, r.Number, r.CustomerName, r.ContactName, Phone.Mask(r.ContactMobile ?? r.ContactPhone), r.Status, r.DueOn, r.DueOn < today, r.ShippedAt))],
            size, r => PageKey.Write(r.DueOn, r.Id));
    }

    /// <summary>One shipment; null when there is none of that number.</summary>
    public async Task<FollowUpCard?> CardAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var s = await db.SubOrders.AsNoTrackingWithIdentityResolution()
            .Include(x => x.Order).ThenInclude(o => o.Tickets).Include(x => x.Carrier).Include(x => x.FollowUp).Include(x => x.Lines).ThenInclude(l => l.OrderLine)
            .AsSplitQuery().FirstOrDefaultAsync(x => x.Number == number, ct);
        if (s is null) return null;
        var asked = s.FollowUp;
        return new(s.Number, s.Version, s.Order.Number, s.Order.CustomerName, s.Order.ContactName, Phone.Mask(s.Order.ContactMobile ?? s.Order.ContactPhone), s.Status,
            s.ShippedAt, s.DeliveredAt, s.Carrier?.Name, s.TrackingNumber, asked?.DueOn, asked is { AnsweredAt: null } && asked.DueOn < today,
            [.. s.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new FollowUpLine(l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification, l.Quantity, l.OrderLine.Unit))],
            asked?.AnsweredAt, asked?.AskedByName, asked?.IsQuantityRight, asked?.IsPackingIntact, asked?.IsQualityGood, asked?.Channel, asked?.Notes,
            [.. s.Order.Tickets.Where(t => t.SubOrderId == s.Id).Select(t => t.Number)]);
    }

    /// <summary>Shipments that have left and have no follow-up yet, oldest first.</summary>
    public async Task<IReadOnlyList<string>> UnplannedAsync(int most, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Unplanned(db).OrderBy(s => s.Id).Select(s => s.Number).Take(most).ToListAsync(ct);
    }

    internal static IQueryable<SubOrder> Unplanned(PortalDb db) =>
        db.SubOrders.Where(s => (s.Status == SubOrderStatus.Shipped || s.Status == SubOrderStatus.Delivered) && s.FollowUp == null);
}
