using Microsoft.EntityFrameworkCore;
using OrderPortal.Journey;
using OrderPortal.Model.Company;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Data;

/// <summary>What a person who changes a date says about the customer: told by message, told otherwise, or why he need not know.</summary>
/// <param name="Note">The way he was told, the reason why not, or a sentence added to the message.</param>
public sealed record CustomerNotice(DateNotice Kind, string? Note = null);

/// <summary>The expected arrival of a sub-order that moves because its goods come on another day.</summary>
/// <param name="NeedsNotice">The customer knows another date, or wants the goods sooner.</param>
public sealed record DateShift(SalesOrder Order, SubOrder Sub, DateOnly? OldOn, DateOnly NewOn, bool NeedsNotice)
{
    public bool IsLate => NewOn > Order.RequiredOn;
}

/// <summary>Carries the dates of purchase and work orders on to the orders that wait for them. A changed date cannot be saved without saying what the customer knows of it.</summary>
public static class ExpectedDates
{
    /// <summary>Days from our warehouse to the customer while no carrier is chosen.</summary>
    const int UsualTransitDays = 2;

    public static int TransitDays(SubOrder sub) => sub.DeliveryMode == DeliveryMode.Pickup ? 0 : sub.Carrier?.TypicalDays ?? UsualTransitDays;

    /// <summary>What would move if the goods of <paramref name="reference"/> came on <paramref name="on"/>: the sub-orders that lack them. Nothing is changed.</summary>
    public static async Task<IReadOnlyList<DateShift>> ShiftsAsync(PortalDb db, IEnumerable<string?> orderNumbers, string reference, DateOnly on, DateTime now, CancellationToken ct)
    {
        List<DateShift> shifts = [];
        foreach (var number in orderNumbers.OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) continue;
            var supply = await OfOrderAsync(db, number, ct);
            var lacks = Lacks.Of(order, await OrderLoading.FactsAsync(db, order, now, ct)).Select(l => (l.Sub, l.Line.OrderLine.Id)).ToHashSet();
            foreach (var sub in order.SubOrders.Where(s => s.Status < SubOrderStatus.Shipped))
            {
                var awaited = supply.Where(s => s.SubOrderId is { } direct ? direct == sub.Id : lacks.Contains((sub, s.OrderLineId))).ToList();
                if (awaited.All(s => s.Reference != reference)) continue;
                var arrival = awaited.Select(s => s.Reference == reference ? on : s.On).OfType<DateOnly>().Max().AddDays(TransitDays(sub));
                if (arrival != sub.ExpectedOn) shifts.Add(new(order, sub, sub.KnownOn, arrival, sub.KnownOn is { } known ? arrival != known : arrival > order.RequiredOn));
            }
        }
        return shifts;
    }

    /// <summary>Moves the dates. Refused when a person gave no notice although the customer must know; what happens by itself is left for sales to tell.</summary>
    /// <param name="cause">Number of the purchase or work order.</param>
    public static async Task<Result> ApplyAsync(PortalDb db, IReadOnlyList<DateShift> shifts, string cause, CustomerNotice? notice, bool byItself, CompanySettings company, Act act, CancellationToken ct)
    {
        if (!byItself && shifts.Any(s => s.NeedsNotice) && Check(notice) is { } wrong) return wrong;
        foreach (var shift in shifts)
        {
            var (order, sub) = (shift.Order, shift.Sub);
            sub.ExpectedOn = shift.NewOn;
            order.FollowArrival();
            var entry = order.Record(new HistoryEntry(act, Subject.SubOrder, sub.Number, "ChangeDate", sub.Status.ToString(), sub.Status.ToString()));
            var kind = !shift.NeedsNotice ? DateNotice.NotNeeded : byItself ? DateNotice.Pending : notice!.Kind;
            db.DateChanges.Add(new DateChange
            {
                OrderId = order.Id, OrderNumber = order.Number, SubOrderId = sub.Id, SubOrderNumber = sub.Number, OldOn = shift.OldOn, NewOn = shift.NewOn, Cause = cause,
                Notice = kind, Note = shift.NeedsNotice && !byItself ? notice!.Note?.Trim() : null, ChangedAt = act.RecordedAt, ChangedByName = act.Actor.Name,
                NoticedAt = kind == DateNotice.Pending ? null : act.RecordedAt, NoticedByName = kind == DateNotice.Pending ? null : act.Actor.Name,
            });
            if (kind == DateNotice.Message) db.OutboxMessages.Add(Message(shift, company, notice!.Note, $"date:{sub.Number}:{entry.Sequence}", act));
            if (shift.IsLate) await RaiseAsync(db, ExceptionKind.SupplyLate, order, sub, Role.Sales, act, ct);
        }
        return Result.Done;
    }

    /// <summary>The message that tells one customer.</summary>
    public static OutboxMessage Message(DateShift shift, CompanySettings company, string? words, string key, Act act)
    {
        var letter = DelayLetter.Of(shift.Order, shift.Sub, shift.OldOn, shift.NewOn, company.Name, words);
        return new()
        {
            UniqueKey = key, OrderId = shift.Order.Id, OrderNumber = shift.Order.Number, Recipient = shift.Order.ContactEmail,
            Subject = letter.Subject, Body = letter.Body, CreatedAt = act.RecordedAt, NextAttemptAt = act.RecordedAt,
        };
    }

    /// <summary>What was to come for some order lines will not. The sub-orders that lack it have no day any more, and sales has the case; called once what did come is in stock.</summary>
    public static async Task LoseAsync(PortalDb db, IEnumerable<(string? OrderNumber, long? OrderLineId)> lost, ExceptionKind kind, Act act, CancellationToken ct)
    {
        foreach (var lines in lost.Where(l => l is { OrderNumber: not null, OrderLineId: not null }).ToLookup(l => l.OrderNumber!, l => l.OrderLineId!.Value).OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            if (await OrderLoading.OrderAsync(db, lines.Key, ct) is not { } order) continue;
            var lacks = Lacks.Of(order, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct));
            foreach (var sub in lacks.Where(l => lines.Contains(l.Line.OrderLine.Id)).Select(l => l.Sub).Distinct())
            {
                Arrival.Unknown(sub);
                await RaiseAsync(db, kind, order, sub, Role.Sales, act, ct);
            }
        }
    }

    /// <summary>Makes it somebody's case, once per matter, that an order will be late or that something is wrong with what it waits for.</summary>
    public static async Task RaiseAsync(PortalDb db, ExceptionKind kind, SalesOrder order, SubOrder? sub, Role owner, Act act, CancellationToken ct)
    {
        var key = $"{kind}:{sub?.Number ?? order.Number}";
        if (db.ExceptionCases.Local.Any(e => e.UniqueKey == key) || await db.ExceptionCases.AnyAsync(e => e.UniqueKey == key, ct)) return;
        db.ExceptionCases.Add(new() { Kind = kind, OrderId = order.Id, OrderNumber = order.Number, SubOrderId = sub?.Id, Owner = owner, DetectedAt = act.RecordedAt, UniqueKey = key });
        db.Add(new HistoryEntry(act, Subject.Exception, order.Number, "DetectException", null, null));
    }

    /// <summary>What is wrong with what was said about the customer; null when nothing is.</summary>
    public static Error? Check(CustomerNotice? notice) =>
        notice is null or { Kind: DateNotice.Pending } ? new("notice-missing", NoticeMissing, "Notice")
        : notice.Kind != DateNotice.Message && string.IsNullOrWhiteSpace(notice.Note) ? new("notice-note-missing", notice.Kind == DateNotice.Told ? ToldHowMissing : NotNeededWhyMissing, "Note")
        : notice.Note?.Trim().Length > 500 ? new("notice-note-long", NoteLong, "Note") : null;

    /// <param name="SubOrderId">The one sub-order that a supplier sends it to; null: every one that lacks the line waits for it.</param>
    sealed record LineSupply(long OrderLineId, string Reference, DateOnly? On, long? SubOrderId = null);

    static async Task<IReadOnlyList<LineSupply>> OfOrderAsync(PortalDb db, string number, CancellationToken ct)
    {
        var bought = await (from l in db.PurchaseOrderLines
                            join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id
                            where l.OrderNumber == number && l.OrderLineId != null && p.Status != PurchaseStatus.Received && p.Status != PurchaseStatus.Cancelled && l.ReceivedQuantityMilli < l.QuantityMilli
                            select new LineSupply(l.OrderLineId!.Value, p.Number, p.PromisedOn ?? p.RequestedOn, p.SubOrderId)).ToListAsync(ct);
        var made = await db.WorkOrders.Where(w => w.OrderNumber == number && w.OrderLineId != null && (w.Status == WorkStatus.Planned || w.Status == WorkStatus.InProgress))
            .Select(w => new LineSupply(w.OrderLineId!.Value, w.Number, w.ExpectedOn, null)).ToListAsync(ct);
        return [.. bought, .. made];
    }

    static readonly Text NoticeMissing = new("客户的预计到货日期会改变：请选择“发送通知”“已口头通知”或“无需通知”。", "The customer's expected date changes: choose “send a message”, “told in person” or “not needed”.");
    static readonly Text ToldHowMissing = new("请写明何时、通过什么方式告知了客户。", "Please say when and how the customer was told.");
    static readonly Text NotNeededWhyMissing = new("请写明为什么无需通知客户。", "Please say why the customer need not be told.");
    static readonly Text NoteLong = new("说明最多 500 字。", "At most 500 characters, please.");
}
