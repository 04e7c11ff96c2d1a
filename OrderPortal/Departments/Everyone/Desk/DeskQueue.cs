using OrderPortal.Data;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using static OrderPortal.Model.Orders.OrderStatus;
using Texts = OrderPortal.Departments.Everyone.Desk.DeskTexts;

namespace OrderPortal.Departments.Everyone.Desk;

/// <summary>One thing that waits for somebody.</summary>
/// <param name="Number">What people call it: an order's, sub-order's or ticket's number.</param>
/// <param name="DueOn">The day it is wanted; <paramref name="DueAt"/> where the hour counts.</param>
/// <param name="Since">Since when it has been waiting for this step.</param>
/// <param name="OrderedOn">With <paramref name="QuantityMilli"/> what an order's marks are worked out from; null where they are stored.</param>
public sealed record DeskRow(long Id, string Number, string CustomerName, DateOnly? DueOn, DateTime? DueAt, DateTime? Since, Priority Priority, DateOnly? OrderedOn, long QuantityMilli);

/// <summary>A queue on the desk: whose it is, what waits in it, most urgent first, and where the next step is done.</summary>
/// <param name="Who">The roles that do the step.</param>
/// <param name="ListUrl">Where all of it is listed.</param>
/// <param name="Url">Where the step is done for one row.</param>
/// <param name="Rows">What waits, sorted, in one or more portions of which each is served by an index; the person is whose own work it may be.</param>
public sealed record DeskQueue(Text Title, Role[] Who, string ListUrl, Func<DeskRow, string> Url, Func<PortalDb, Actor, DateOnly, IQueryable<DeskRow>[]> Rows)
{
    static readonly OrderStatus[] Open = [PendingReview, Approved, InPreparation];

    /// <summary>Every queue of the company, in the order of the work. A new room adds its line here.</summary>
    public static readonly IReadOnlyList<DeskQueue> All =
    [
        new(Texts.OverdueOrders, [Role.Manager], "/orders?overdue=true&sort=urgent", r => $"/orders/{r.Number}",
            (db, _, today) => [.. Open.Select(status => Orders(db.SalesOrders.Where(o => o.Status == status && o.RequiredOn < today)))]),
        new(Texts.Held, [Role.Sales, Role.Manager], "/orders?hold=true", r => $"/orders/{r.Number}",
            (db, _, _) => [.. Open.Select(status => Orders(db.SalesOrders.Where(o => o.Status == status && o.HoldKind == HoldKind.Manual)))]),
        new(Texts.AskedCustomer, [Role.CustomerService, Role.Sales], "/orders?hold=true&status=PendingReview", r => $"/orders/{r.Number}/review",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == PendingReview && o.HoldKind == HoldKind.AwaitingCustomer))]),
        new(Texts.MyDrafts, [Role.Sales], "/orders?status=Draft", r => $"/orders/{r.Number}/edit",
            (db, actor, _) => [Plain(db.SalesOrders.Where(o => o.Status == Draft && o.OwnerUserId == actor.Id).OrderByDescending(o => o.Id))]),
        new(Texts.ToReview, [Role.Sales], "/review", r => $"/orders/{r.Number}/review",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == PendingReview).NotHeld())]),
        new(Texts.ToConfirm, [Role.Sales], "/orders?status=Approved&sort=urgent", r => $"/orders/{r.Number}/confirmation",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == Approved && o.ConfirmationSentAt == null).NotHeld().NotConfirmed())]),
        new(Texts.WithCustomer, [Role.Sales], "/orders?status=Approved&sort=urgent", r => $"/orders/{r.Number}/confirmation",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == Approved && o.ConfirmationSentAt != null).NotHeld().NotConfirmed())]),

        new(Texts.MoneyFirst, [Role.Finance], "/finance", r => $"/finance/orders/{r.Number}",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == Approved).MoneyDueFirst())]),
        new(Texts.BalanceDue, [Role.Finance], "/finance", r => $"/finance/orders/{r.Number}",
            (db, _, _) => [Orders(db.SalesOrders.Where(o => o.Status == InPreparation && o.PaidAmountMinor < o.TotalAmountMinor && o.SubOrders.Any(s => s.Status == SubOrderStatus.Packed || s.Status == SubOrderStatus.WithSupplier)).NeedsRelease())]),
        new(Texts.ToRelease, [Role.Finance], "/finance", r => $"/finance/orders/{OrderOf(r)}",
            (db, _, _) => [.. new[] { SubOrderStatus.Packed, SubOrderStatus.WithSupplier }.Select(status =>
                SubOrders(db, status, db.SalesOrders.NeedsRelease().Where(o => o.PaidAmountMinor >= o.TotalAmountMinor), s => s.Where(x => x.ReleasedAt == null)))]),

        new(Texts.ToAllocate, [Role.Warehouse], "/warehouse/allocate", _ => "/warehouse/allocate",
            (db, _, _) => [SubOrders(db, SubOrderStatus.Waiting, db.SalesOrders.Where(o => o.Status == Approved || o.Status == InPreparation).ReadyToPrepare())]),
        new(Texts.ToPick, [Role.Warehouse], "/warehouse/pick", r => $"/warehouse/pick/{r.Number}", (db, _, _) => [SubOrders(db, SubOrderStatus.Allocated, db.SalesOrders.NotHeld())]),
        new(Texts.WavesToPick, [Role.Warehouse], "/warehouse/waves", r => $"/warehouse/waves/{r.Number}",
            (db, actor, _) => [db.Waves.Where(w => w.Status == WaveStatus.Open && (w.PickerId == null || w.PickerId == actor.Id)).OrderBy(w => w.Id)
                .Select(w => new DeskRow(w.Id, w.Number, w.Warehouse!.Name, null, null, w.CreatedAt, Priority.Normal, null, 0))]),
        new(Texts.VariancesToExplain, [Role.Manager], "/warehouse/variances", r => $"/warehouse/variances/{r.Number}", (db, _, _) => [Variances(db, VarianceStatus.Investigating)]),
        new(Texts.VariancesToResolve, [Role.Warehouse, Role.Sales], "/warehouse/variances", r => $"/warehouse/variances/{r.Number}", (db, _, _) => [Variances(db, VarianceStatus.Unresolved)]),
        new(Texts.ToInspect, [Role.Warehouse], "/warehouse/inspect", r => $"/warehouse/inspect/{r.Number}", (db, _, _) => [SubOrders(db, SubOrderStatus.Picked, db.SalesOrders.NotHeld())]),
        new(Texts.ToPack, [Role.Warehouse], "/warehouse/pack", r => $"/warehouse/pack/{r.Number}", (db, _, _) => [SubOrders(db, SubOrderStatus.Inspected, db.SalesOrders.NotHeld())]),

        new(Texts.PurchaseDrafts, [Role.Purchasing], "/purchasing/orders", r => $"/purchasing/orders/{r.Number}", (db, _, _) => [Purchases(db.PurchaseOrders.Where(p => p.Status == PurchaseStatus.Draft && p.SubOrderId == null))]),
        new(Texts.DirectDrafts, [Role.Purchasing], "/purchasing/orders?direct=true", r => $"/purchasing/orders/{r.Number}",
            (db, _, _) => [Purchases(db.PurchaseOrders.Where(p => p.Status == PurchaseStatus.Draft && p.SubOrderId != null))]),
        new(Texts.DirectDue, [Role.Purchasing, Role.Logistics], "/logistics/dispatch?view=AtSupplier", r => $"/logistics/dispatch/{r.Number}",
            (db, _, today) => [db.PurchaseOrders.Where(p => p.SubOrderId != null && p.Status == PurchaseStatus.Confirmed && p.PromisedOn <= today).OrderBy(p => p.Id)
                .Select(p => new DeskRow(p.Id, p.SubOrder!.Number, p.SubOrder.Order.CustomerName, p.PromisedOn, null, p.ConfirmedAt, p.SubOrder.Priority, null, 0))]),
        new(Texts.PurchaseAnswers, [Role.Purchasing], "/purchasing/orders", r => $"/purchasing/orders/{r.Number}", (db, _, _) => [Purchases(db.PurchaseOrders.Where(p => p.Status == PurchaseStatus.Sent))]),
        new(Texts.PurchaseOverdue, [Role.Purchasing], "/purchasing/orders", r => $"/purchasing/orders/{r.Number}",
            (db, _, today) => [Purchases(db.PurchaseOrders.Where(p => (p.Status == PurchaseStatus.Confirmed || p.Status == PurchaseStatus.PartlyReceived) && p.PromisedOn < today))]),
        new(Texts.ToReceive, [Role.Warehouse], "/warehouse/receive", r => $"/warehouse/receive/{r.Number}",
            (db, _, today) => [Purchases(db.PurchaseOrders.Where(p => p.SubOrderId == null && (p.Status == PurchaseStatus.Confirmed || p.Status == PurchaseStatus.PartlyReceived) && p.PromisedOn <= today))]),
        new(Texts.StockLow, [Role.Purchasing, Role.Warehouse], "/purchasing/policies?alert=low", _ => "/purchasing/policies?alert=low", (db, _, _) => [Policies(db, StockAlert.Low)]),
        new(Texts.StockOver, [Role.Purchasing, Role.Warehouse], "/purchasing/policies?alert=over", _ => "/purchasing/policies?alert=over", (db, _, _) => [Policies(db, StockAlert.Over)]),
        new(Texts.ToMake, [Role.Production], "/production", r => $"/production/orders/{r.Number}",
            (db, _, _) => [db.WorkOrders.Where(w => w.Status < WorkStatus.Done).OrderBy(w => w.DueOn).ThenBy(w => w.Id)
                .Select(w => new DeskRow(w.Id, w.Number, w.Product!.Name, w.DueOn, null, w.CreatedAt, Priority.Normal, null, 0))]),
        new(Texts.DatesToTell, [Role.Sales], "/orders", r => $"/orders/{r.Number}",
            (db, _, _) => [db.DateChanges.Where(c => c.Notice == DateNotice.Pending).OrderBy(c => c.Id)
                .Select(c => new DeskRow(c.Id, c.OrderNumber, db.SalesOrders.Where(o => o.Id == c.OrderId).Select(o => o.CustomerName).First(), c.NewOn, null, c.ChangedAt, Priority.Normal, null, 0))]),

        new(Texts.ToShip, [Role.Logistics], "/logistics/dispatch", r => $"/logistics/dispatch/{r.Number}",
            (db, _, _) => [SubOrders(db, SubOrderStatus.Packed, db.SalesOrders.NotHeld(), s => s.Where(x => x.ReleasedAt != null || !db.SalesOrders.NeedsRelease().Any(o => o.Id == x.OrderId)))]),
        new(Texts.OnTheWay, [Role.Logistics], "/logistics/track", r => $"/logistics/track/{r.Number}", (db, _, _) => [SubOrders(db, SubOrderStatus.Shipped, db.SalesOrders)]),

        new(Texts.OpenTickets, [Role.CustomerService], "/service/tickets", r => $"/service/tickets/{r.Number}",
            (db, _, _) => [db.ServiceTickets.Where(t => t.Status == TicketStatus.Open).OrderBy(t => t.ProposalDueAt).ThenBy(t => t.Id)
                .Select(t => new DeskRow(t.Id, t.Number, t.Order.CustomerName, null, t.ProposalDueAt, t.ReceivedAt, Priority.Normal, null, 0))]),
        new(Texts.ToFollowUp, [Role.CustomerService], "/service/follow-ups", r => $"/service/follow-ups/{r.Number}",
            (db, _, _) => [db.FollowUps.Where(f => f.AnsweredAt == null).OrderBy(f => f.DueOn).ThenBy(f => f.Id)
                .Select(f => new DeskRow(f.Id, f.SubOrder.Number, f.SubOrder.Order.CustomerName, f.DueOn, null, f.SubOrder.ShippedAt, f.SubOrder.Priority, null, 0))]),
        new(Texts.ToComplete, [Role.CustomerService], "/service/follow-ups", r => $"/service/follow-ups/{r.Number}",
            (db, _, _) => [SubOrders(db, SubOrderStatus.Delivered, db.SalesOrders, s => s.Where(x => x.FollowUp!.AnsweredAt != null && !db.ServiceTickets.Any(t => t.SubOrderId == x.Id && t.Status == TicketStatus.Open)))]),
    ];

    static IQueryable<DeskRow> Orders(IQueryable<SalesOrder> orders) => Plain(orders.OrderBy(o => o.RequiredOn).ThenBy(o => o.Id));

    static IQueryable<DeskRow> Plain(IQueryable<SalesOrder> orders) => orders.Select(o => new DeskRow(o.Id, o.Number, o.CustomerName, o.RequiredOn, null,
        o.HeldAt ?? o.ConfirmedAt ?? o.ConfirmationSentAt ?? o.ApprovedAt ?? o.SubmittedAt ?? o.CreatedAt, Priority.Normal, o.OrderedOn, o.Lines.Sum(l => l.QuantityMilli)));

    static IQueryable<DeskRow> SubOrders(PortalDb db, SubOrderStatus status, IQueryable<SalesOrder> of, Func<IQueryable<SubOrder>, IQueryable<SubOrder>>? narrow = null)
    {
        var subs = db.SubOrders.Where(s => s.Status == status && of.Any(o => o.Id == s.OrderId));
        return (narrow?.Invoke(subs) ?? subs).OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Select(s => new DeskRow(s.Id, s.Number, s.Order.CustomerName, s.RequiredOn, null,
            s.DeliveredAt ?? s.ShippedAt ?? s.PackedAt ?? s.InspectedAt ?? s.PickedAt ?? s.AllocatedAt ?? s.Order.ConfirmedAt ?? s.Order.ApprovedAt, s.Priority, null, 0));
    }

    static IQueryable<DeskRow> Variances(PortalDb db, VarianceStatus status) => db.Variances.Where(v => v.Status == status).OrderBy(v => v.Id)
        .Select(v => new DeskRow(v.Id, v.Number, v.SubOrder!.Order.CustomerName, v.SubOrder.RequiredOn, null, v.ReportedAt, v.SubOrder.Priority, null, 0));

    static IQueryable<DeskRow> Purchases(IQueryable<PurchaseOrder> orders) => orders.OrderBy(p => p.Id)
        .Select(p => new DeskRow(p.Id, p.Number, p.Supplier!.Name ?? "—", p.PromisedOn ?? p.RequestedOn, null, p.SentAt ?? p.CreatedAt, Priority.Normal, null, 0));

    static IQueryable<DeskRow> Policies(PortalDb db, StockAlert alert) => db.Standing().Alerting(alert).OrderBy(s => s.Policy.Id)
        .Select(s => new DeskRow(s.Policy.Id, s.Policy.Product!.Code, s.Policy.Product.Name, null, null, null, Priority.Normal, null, 0));

    static string OrderOf(DeskRow subOrder) => subOrder.Number[..subOrder.Number.LastIndexOf('-')];
}
