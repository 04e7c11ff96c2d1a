using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Reads one order whole, with everything an actor may do with it and why it is stuck.</summary>
public sealed class OrderPageQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const int HistoryPage = 30;

    /// <summary>The order by its number; null when there is none.</summary>
    public async Task<OrderView?> ShowAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // the guards look at the order itself, so it is loaded as a handler loads it, and turned into a view in memory
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) return null;
        var facts = await OrderLoading.FactsAsync(db, order, clock.GetUtcNow().UtcDateTime, ct);
        await db.Payments.Where(p => p.OrderId == order.Id).LoadAsync(ct);
        await db.ServiceTickets.Where(t => t.OrderId == order.Id).LoadAsync(ct);
        var subs = order.SubOrders.Select(s => s.Id).ToList();
        await db.TrackingEvents.Where(t => subs.Contains(t.SubOrderId)).LoadAsync(ct);
        var files = await OrderFileQueries.ListAsync(db, order.Number, ct);
        var moves = await StockMovesAsync(db, order, ct);
        await db.PurchaseOrders.Include(p => p.Supplier).Where(p => p.SubOrderId != null && subs.Contains(p.SubOrderId.Value) && p.Status != PurchaseStatus.Cancelled).LoadAsync(ct);
        return View(order, facts, files, moves, actor);
    }

    /// <summary>One page of the order's history, newest first.</summary>
    public async Task<ListPage<HistoryRow>> HistoryAsync(string number, string? after = null, int size = HistoryPage, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await HistoryRow.PageAsync(db, db.HistoryEntries.Where(h => h.Order!.Number == number), after, size, ct);
    }

    /// <summary>What each part did to the stock, newest first; the last fifty of the order.</summary>
    static async Task<ILookup<long, StockMoveView>> StockMovesAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        var subs = order.SubOrders.Select(s => (long?)s.Id).ToList();
        var moves = await db.StockMovements.AsNoTracking().Where(m => subs.Contains(m.SubOrderId)).OrderByDescending(m => m.Id).Take(50)
            .Select(m => new { m.SubOrderId, m.Kind, m.StockLevel!.Product!.Code, Warehouse = m.StockLevel.Warehouse!.Name, Bin = m.StockLevel.Bin!.Code, m.OnHandChangeMilli, m.AllocatedChangeMilli, m.RecordedAt, m.ActorName }).ToListAsync(ct);
        return moves.ToLookup(m => m.SubOrderId!.Value, m => new StockMoveView(m.Kind, m.Code, m.Warehouse, m.Bin, Money.FromMilli(m.OnHandChangeMilli), Money.FromMilli(m.AllocatedChangeMilli), m.RecordedAt, m.ActorName));
    }

    static OrderView View(SalesOrder o, OrderFacts facts, IReadOnlyList<FileView> files, ILookup<long, StockMoveView> moves, Actor actor) => new(
        o.Number, o.Version, o.Status, Progress.Payment(o), o.OrderedOn, o.RequiredOn, o.ExpectedOn, o.IsOverdue(facts.Today),
        o.PriorityIn(facts.Company), o.HoldKind is { } kind ? new(kind, o.HoldReason, o.HeldAt) : null, o.OwnerName, o.Channel, o.ExternalNumber, o.Remarks,
        new(o.Customer?.Code, o.CustomerName, o.ContactName, Phone.Mask(o.ContactMobile ?? o.ContactPhone), o.ContactEmail, o.DeliveryMode, o.ShipTo.OneLine, o.ShipTo.Consignee,
            Phone.Mask(o.ShipTo.Mobile ?? o.ShipTo.Phone), o.InvoiceKind, o.InvoiceTitle, o.InvoiceTaxId),
        new(o.Currency, Money.FromMinor(o.LinesAmountMinor), Money.FromMinor(o.DiscountAmountMinor), Money.FromMinor(o.FreightAmountMinor), Money.FromMinor(o.TaxAmountMinor),
            Money.FromMinor(o.RoundingAmountMinor), o.TotalAmount, o.PaymentTerms, o.DepositRateBasisPoints / 100m, Money.FromMinor(o.DepositAmountMinor),
            Money.FromMinor(o.PaidAmountMinor), Money.FromMinor(o.OpenAmountMinor), o.CustomerCurrency, o.CustomerCurrencyRateMicro / 1_000_000m),
        [.. o.Lines.Select(l => new LineView(l.LineNumber, l.ProductCode, l.ProductName, l.Specification, l.Unit, l.Quantity, l.UnitPrice, l.PriceIncludesTax, l.TaxRateBasisPoints / 100m,
            Money.FromMinor(l.AmountMinor), Money.FromMinor(l.DiscountAmountMinor), l.Remarks, l.IsQuantityAbnormal, l.QuantityAnswer))],
        [.. o.SubOrders.Select(s => View(s, facts, o.Alive.Count() > 1 ? SubOrderMoney.Of(o).GetValueOrDefault(s) : null, moves[s.Id], actor))],
        [.. o.Payments.OrderBy(p => p.ReceivedOn).ThenBy(p => p.Id).Select(p => new PaymentView(Money.FromMinor(p.AmountMinor), p.Currency, p.ReceivedOn, p.Method, p.Reference, p.RecordedByName, p.Remarks))],
        [.. o.Confirmations.OrderByDescending(c => c.VersionNumber).Select(c => new ConfirmationView(c.VersionNumber, c.State, c.Channel, c.SentAt, c.SentByName, c.AnsweredAt, c.Answer))],
        [.. o.Tickets.OrderByDescending(t => t.Id).Select(t => new TicketView(t.Number, t.Status == TicketStatus.Open, t.Description, t.ReceivedAt))],
        files, Milestones(o), WhyStuck.Of(o, facts), OrderMoves.Offer(o, facts, actor),
        OrderJourney.Table.Find(o.Status, OrderAction.Attach) is { } attach && actor.Is([.. attach.Who]));

    static SubOrderView View(SubOrder s, OrderFacts facts, SubOrderMoney? money, IEnumerable<StockMoveView> moves, Actor actor) => new(
        s.Number, s.Version, s.Status, s.HasLeft, s.Priority, s.Warehouse?.Name, s.DeliveryMode, s.Carrier?.Name, s.TrackingNumber,
        s.RequiredOn, s.PlannedShipOn, s.ExpectedOn, s.ShippedAt, s.DeliveredAt, s.ReleasedAt, s.ReleasedByName,
        [.. s.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new SubOrderLineView(l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Unit, l.Quantity, Money.FromMilli(l.PickedQuantityMilli), l.OrderLine.Remarks,
            l.StockCheckedAt is { } at ? new(at, Money.FromMilli(l.StockFoundMilli), facts.Warehouses.FirstOrDefault(w => w.Id == l.StockFoundAtId)?.Name ?? l.StockFoundAt?.Name) : null, Money.FromMilli(l.ReturnedQuantityMilli)))],
        [.. s.Packages.OrderBy(p => p.Sequence).Select(p => new PackageView(p.Number, p.WeightGrams / 1000m, p.Material))],
        [.. s.TrackingEvents.OrderByDescending(t => t.HappenedAt).ThenByDescending(t => t.Id).Select(t => new TrackingView(t.Kind, t.HappenedAt, t.Place, t.Note, t.RecordedByName))],
        Milestones(s), OrderMoves.Offer(s, facts, actor), Papers(s, actor),
        s.MergedInto, s.SourcingNote, s.OwnShipTo.IsEmpty ? null : s.OwnShipTo.OneLine, money is null ? null : Money.FromMinor(money.TotalMinor), [.. moves],
        [.. s.Units.OrderBy(u => u.Code).Select(u => new UnitView(u.Code, u.State, u.SeenElsewhere))],
        s.DirectPurchases.Find(p => p.Status != PurchaseStatus.Cancelled) is { } direct
            ? new(direct.Supplier!.Name, direct.Number, direct.Status, actor.Is(Role.Purchasing, Role.Warehouse, Role.Sales, Role.Manager) ? $"/purchasing/orders/{direct.Number}" : null) : null);

    static IReadOnlyList<TimelineMilestone> Milestones(SalesOrder o)
    {
        // an order that went back to review is not approved now, though it was once
        DateTime? Reached(OrderStatus stage, DateTime? at) => o.Status >= stage ? at : null;
        return
        [
            new(OrderTexts.Created, o.CreatedAt),
            new(OrderTexts.Submitted, Reached(OrderStatus.PendingReview, o.SubmittedAt)),
            new(JourneyTexts.Of(OrderStatus.Approved), Reached(OrderStatus.Approved, o.ApprovedAt)),
            new(OrderTexts.Confirmed, o.ConfirmedAt),
            new(JourneyTexts.Of(OrderStatus.InPreparation), Reached(OrderStatus.InPreparation, o.PreparationStartedAt)),
            new(JourneyTexts.Of(OrderStatus.Shipped), Reached(OrderStatus.Shipped, o.ShippedAt)),
            o.CancelledAt is { } cancelled ? new(JourneyTexts.Of(OrderStatus.Cancelled), cancelled) : new(JourneyTexts.Of(OrderStatus.Completed), Reached(OrderStatus.Completed, o.CompletedAt)),
        ];
    }

    static IReadOnlyList<TimelineMilestone> Milestones(SubOrder s) => s.DirectPurchases.Find(p => p.Status != PurchaseStatus.Cancelled) is { } direct ?
    [
        new(OrderTexts.AllocatedAt, s.AllocatedAt), new(OrderTexts.ReleasedAt, s.ReleasedAt), new(OrderTexts.SupplierAskedAt, direct.SentAt), new(OrderTexts.SupplierConfirmedAt, direct.ConfirmedAt),
        new(JourneyTexts.Of(SubOrderStatus.Shipped), s.ShippedAt), new(JourneyTexts.Of(SubOrderStatus.Delivered), s.DeliveredAt), new(JourneyTexts.Of(SubOrderStatus.Completed), s.CompletedAt),
    ] :
    [
        new(OrderTexts.AllocatedAt, s.AllocatedAt), new(OrderTexts.PickedAt, s.PickedAt), new(OrderTexts.InspectedAt, s.InspectedAt), new(OrderTexts.PackedAt, s.PackedAt),
        new(OrderTexts.ReleasedAt, s.ReleasedAt), new(JourneyTexts.Of(SubOrderStatus.Shipped), s.ShippedAt), new(JourneyTexts.Of(SubOrderStatus.Delivered), s.DeliveredAt),
        new(JourneyTexts.Of(SubOrderStatus.Completed), s.CompletedAt),
    ];

    /// <summary>Papers of the floor carry the consignee's number, so they are for those who handle the goods.</summary>
    static IReadOnlyList<PaperLink> Papers(SubOrder s, Actor actor)
    {
        if (!actor.Is(Role.Warehouse, Role.Logistics, Role.Manager) || s.Status is SubOrderStatus.Waiting or SubOrderStatus.Cancelled || s.DirectPurchases.Exists(p => p.Status != PurchaseStatus.Cancelled)) return [];
        List<PaperLink> papers = [new(OrderTexts.Notice, $"/print/notice/{s.Number}"), new(OrderTexts.PickList, $"/print/pick-list/{s.Number}")];
        if (s.Status >= SubOrderStatus.Packed) papers.AddRange([new(OrderTexts.PackingSlip, $"/print/packing-slip/{s.Number}"), new(OrderTexts.Label, $"/print/label/{s.Number}")]);
        return papers;
    }
}
