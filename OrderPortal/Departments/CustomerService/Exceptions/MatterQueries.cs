using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Exceptions;

/// <summary>Something that is late or silent and that somebody must look at.</summary>
public sealed record Matter
{
    public required ExceptionKind Kind { get; init; }
    public required long OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public long? SubOrderId { get; init; }

    /// <summary>The order's or the sub-order's number.</summary>
    public required string Number { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required Role Owner { get; init; }

    /// <summary>The rep who looks after the order.</summary>
    public string? OwnerUserId { get; init; }

    /// <summary>One open case per matter.</summary>
    public string Key => $"{Kind}:{Number}";
}

/// <summary>Finds what is late or silent now and is nobody's case yet. A matter that somebody dealt with rests for a day and comes back when it has not changed by then.</summary>
public sealed class MatterQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    static readonly TimeSpan Rest = TimeSpan.FromHours(24);

    /// <summary>What happened must be in the system within these minutes.</summary>
    const int RecordWithinMinutes = 30;

    /// <summary>The kinds that the clock finds; a problem that a carrier reports is a case at once.</summary>
    public static readonly IReadOnlyList<ExceptionKind> Kinds = [ExceptionKind.OrderOverdue, ExceptionKind.ConfirmationLate, ExceptionKind.TrackingSilent, ExceptionKind.FollowUpOverdue, ExceptionKind.RecordedLate];

    /// <summary>The oldest matters of one kind.</summary>
    public async Task<IReadOnlyList<Matter>> ListAsync(ExceptionKind kind, int most, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        return await Of(db, kind, company, clock.GetUtcNow().UtcDateTime).OrderBy(m => m.OrderId).Take(most).ToListAsync(ct);
    }

    /// <summary>What the scan looks for; the same rule decides again in the transaction that opens the case.</summary>
    internal static IQueryable<Matter> Of(PortalDb db, ExceptionKind kind, CompanySettings company, DateTime now) => kind switch
    {
        ExceptionKind.OrderOverdue => Overdue(db, company.DayOf(now), now - Rest),
        ExceptionKind.ConfirmationLate => Unconfirmed(db, now.AddHours(-company.ConfirmWithinHours), now - Rest),
        ExceptionKind.TrackingSilent => Silent(db, now.AddHours(-company.TrackingSilenceHours), now - Rest),
        ExceptionKind.RecordedLate => Late(db, now - Rest),
        _ => Unasked(db, company.DayOf(now), now - Rest),
    };

    static IQueryable<Matter> Overdue(PortalDb db, DateOnly today, DateTime rested) =>
        from o in db.SalesOrders
        where o.Status >= OrderStatus.PendingReview && o.Status <= OrderStatus.InPreparation && o.RequiredOn < today
            && !db.ExceptionCases.Any(e => e.OrderId == o.Id && e.Kind == ExceptionKind.OrderOverdue && (e.HandledAt == null || e.HandledAt > rested))
        select new Matter { Kind = ExceptionKind.OrderOverdue, OrderId = o.Id, OrderNumber = o.Number, Number = o.Number, Owner = o.Status == OrderStatus.InPreparation ? Role.Warehouse : Role.Sales, OwnerUserId = o.OwnerUserId };

    static IQueryable<Matter> Unconfirmed(PortalDb db, DateTime before, DateTime rested) =>
        from o in db.SalesOrders
        where o.Status == OrderStatus.Approved && o.HoldKind == null && o.ConfirmationWaiver == null
            && (o.ConfirmedVersion == null || o.ConfirmedVersion != o.ConfirmationVersion) && (o.ConfirmationSentAt ?? o.ApprovedAt) < before
            && !db.ExceptionCases.Any(e => e.OrderId == o.Id && e.Kind == ExceptionKind.ConfirmationLate && (e.HandledAt == null || e.HandledAt > rested))
        select new Matter { Kind = ExceptionKind.ConfirmationLate, OrderId = o.Id, OrderNumber = o.Number, Number = o.Number, Owner = Role.Sales, OwnerUserId = o.OwnerUserId };

    static IQueryable<Matter> Silent(PortalDb db, DateTime before, DateTime rested) =>
        from s in db.SubOrders
        where s.Status == SubOrderStatus.Shipped && s.DeliveryMode == DeliveryMode.Carrier && (s.LastTrackedAt ?? s.ShippedAt) < before
            && !db.ExceptionCases.Any(e => e.OrderId == s.OrderId && e.SubOrderId == s.Id && e.Kind == ExceptionKind.TrackingSilent && (e.HandledAt == null || e.HandledAt > rested))
        select new Matter { Kind = ExceptionKind.TrackingSilent, OrderId = s.OrderId, OrderNumber = s.Order.Number, SubOrderId = s.Id, Number = s.Number, Owner = Role.Logistics, OwnerUserId = s.Order.OwnerUserId };

    static IQueryable<Matter> Unasked(PortalDb db, DateOnly today, DateTime rested) =>
        from f in db.FollowUps
        where f.AnsweredAt == null && f.DueOn < today
            && !db.ExceptionCases.Any(e => e.OrderId == f.SubOrder.OrderId && e.SubOrderId == f.SubOrderId && e.Kind == ExceptionKind.FollowUpOverdue && (e.HandledAt == null || e.HandledAt > rested))
        select new Matter { Kind = ExceptionKind.FollowUpOverdue, OrderId = f.SubOrder.OrderId, OrderNumber = f.SubOrder.Order.Number, SubOrderId = f.SubOrderId, Number = f.SubOrder.Number, Owner = Role.CustomerService, OwnerUserId = f.SubOrder.Order.OwnerUserId };

    static IQueryable<Matter> Late(PortalDb db, DateTime since)
    {
        // an import tells what happened long ago and is late by nature
        var late = db.HistoryEntries
            .Where(h => h.RecordedAt > since && h.RecordedAt > h.HappenedAt.AddMinutes(RecordWithinMinutes) && (h.Source == Source.Page || h.Source == Source.Api)
                && !db.ExceptionCases.Any(e => e.OrderId == h.OrderId && e.Kind == ExceptionKind.RecordedLate && (e.HandledAt == null || e.DetectedAt >= h.RecordedAt)))
            .Select(h => h.OrderId);
        return from o in db.SalesOrders
               where late.Contains(o.Id)
               select new Matter { Kind = ExceptionKind.RecordedLate, OrderId = o.Id, OrderNumber = o.Number, Number = o.Number, Owner = Role.Manager, OwnerUserId = o.OwnerUserId };
    }
}
