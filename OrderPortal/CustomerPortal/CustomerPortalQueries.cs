using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.CustomerPortal;

/// <summary>One of the four stations of every order: received, processed, shipped, delivered.</summary>
/// <param name="At">When it was reached; null when it was not, or nobody wrote down when.</param>
public sealed record Milestone(Text Title, bool IsReached, DateTime? At);

/// <summary>One event on a shipment's way, without the notes that colleagues write for each other.</summary>
public sealed record TrackedEvent(TrackingKind Kind, DateTime HappenedAt, string? Place);

/// <summary>One shipment as the customer sees it.</summary>
public sealed record TrackedShipment(string Number, SubOrderStatus Status, string? Carrier, string? TrackingNumber, DateTime? ShippedAt, DateOnly? ExpectedOn, IReadOnlyList<TrackedEvent> Events);

/// <summary>An order as the customer sees it; the person who takes it in is masked.</summary>
public sealed record TrackedOrder(string Number, OrderStatus Status, DateOnly OrderedOn, DateOnly? RequiredOn, DateOnly? ExpectedOn, string Consignee, string? Phone,
    IReadOnlyList<Milestone> Milestones, IReadOnlyList<TrackedShipment> Shipments)
{
    /// <summary>The parts still to come whose day nobody knows yet.</summary>
    public IEnumerable<string> Undated => Shipments.Where(s => s.Status < SubOrderStatus.Delivered && s.ExpectedOn is null).Select(s => s.Number);
}

/// <summary>A confirmation as it was sent, and what its customer can still answer.</summary>
/// <param name="Differences">What changed since the version before; null for the first.</param>
public sealed record SentPaper(string Number, int VersionNumber, ConfirmationState State, ConfirmationPaper Paper, IReadOnlyList<PaperDifference>? Differences, bool MayAccept, bool MayAskForChange);

/// <summary>Everything the customer's pages show.</summary>
public sealed class CustomerPortalQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The order number as people type it, as we keep it.</summary>
    public static string Clean(string? number) => (number ?? "").Trim().ToUpperInvariant();

    /// <summary>The order of this number whose contact's phone ends so; null alike when the order does not exist and when the digits are wrong.</summary>
    /// <param name="phone">The last four digits, or the whole number.</param>
    public async Task<TrackedOrder?> TrackAsync(string? number, string? phone, CancellationToken ct = default)
    {
        // fewer than four digits match no order; the question is asked all the same, so that every wrong answer takes as long
        var tail = PostalAddress.Tail(phone) ?? "";
        var wanted = Clean(number);
        await using var db = await databases.CreateDbContextAsync(ct);
        var order = await db.SalesOrders.AsNoTracking().Where(o => o.Number == wanted && o.PhoneTail == tail && o.Status != OrderStatus.Draft)
            .Select(o => new
            {
                o.Id, o.Number, o.Status, o.OrderedOn, o.RequiredOn, o.ExpectedOn, o.CreatedAt, o.SubmittedAt,
                o.ShipTo.Consignee, Phone = o.ShipTo.Mobile ?? o.ShipTo.Phone,
            }).FirstOrDefaultAsync(ct);
        if (order is null) return null;
        var subs = await db.SubOrders.AsNoTracking().Where(s => s.OrderId == order.Id).OrderBy(s => s.Sequence)
            .Select(s => new { s.Id, s.Number, s.Status, Carrier = s.Carrier!.Name, s.TrackingNumber, s.PackedAt, s.ShippedAt, s.DeliveredAt, s.ExpectedOn }).ToListAsync(ct);
        var ids = subs.Select(s => s.Id).ToList();
        var events = (await db.TrackingEvents.AsNoTracking().Where(e => ids.Contains(e.SubOrderId)).OrderByDescending(e => e.HappenedAt).ThenByDescending(e => e.Id)
            .Select(e => new { e.SubOrderId, Event = new TrackedEvent(e.Kind, e.HappenedAt, e.Place) }).ToListAsync(ct)).ToLookup(e => e.SubOrderId, e => e.Event);

        var alive = subs.Where(s => s.Status != SubOrderStatus.Cancelled).ToList();
        return new(order.Number, order.Status, order.OrderedOn, order.RequiredOn, order.ExpectedOn, Mask.Name(order.Consignee), Mask.Phone(order.Phone),
            [
                new(PortalTexts.Received, true, order.SubmittedAt ?? order.CreatedAt),
                Reached(PortalTexts.Processed, SubOrderStatus.Packed, [.. alive.Select(s => s.PackedAt)]),
                Reached(PortalTexts.Shipped, SubOrderStatus.Shipped, [.. alive.Select(s => s.ShippedAt)]),
                Reached(PortalTexts.Delivered, SubOrderStatus.Delivered, [.. alive.Select(s => s.DeliveredAt)]),
            ],
            [.. subs.Select(s => new TrackedShipment(s.Number, s.Status, s.Carrier, s.TrackingNumber, s.ShippedAt, s.ExpectedOn, [.. events[s.Id]]))]);

        // a station is reached when the last part of the order has reached it
        Milestone Reached(Text title, SubOrderStatus station, IReadOnlyList<DateTime?> times)
        {
            var isReached = alive.Count > 0 && alive.All(s => s.Status >= station);
            return new(title, isReached, isReached ? times.Max() : null);
        }
    }

    /// <summary>The confirmation behind a link; null when there is none.</summary>
    public async Task<SentPaper?> ConfirmationAsync(string token, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.OrderConfirmations.AsNoTracking().FirstOrDefaultAsync(c => c.Token == token, ct) is not { } sent) return null;
        var before = await db.OrderConfirmations.AsNoTracking().Where(c => c.OrderId == sent.OrderId && c.VersionNumber == sent.VersionNumber - 1).Select(c => c.Paper).FirstOrDefaultAsync(ct);
        var number = await db.SalesOrders.Where(o => o.Id == sent.OrderId).Select(o => o.Number).SingleAsync(ct);
        var order = (await OrderLoading.OrderAsync(db, number, ct))!;
        var scene = new Scene(order, null, await OrderLoading.FactsAsync(db, order, clock.GetUtcNow().UtcDateTime, ct));
        var isLatest = AnswerConfirmation.IsLatest(sent, order);
        var paper = ConfirmationPaper.FromJson(sent.Paper);
        return new(number, sent.VersionNumber, isLatest ? sent.State : ConfirmationState.Superseded, paper,
            before is null ? null : PaperDifference.Between(ConfirmationPaper.FromJson(before), paper), May(OrderAction.Confirm), May(OrderAction.RequestChange));

        // the words are asked for on the page
        bool May(OrderAction action) => isLatest && OrderJourney.Table.Refusals(order.Status, action, scene, Actor.Customer, "-").Count == 0;
    }
}
