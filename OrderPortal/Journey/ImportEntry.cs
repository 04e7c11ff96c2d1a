using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>Where an order that was already under way elsewhere enters its journey: after the validator has passed it, it goes straight to the
/// status its sheet states, and from there it needs people like any other. What left before it was imported never lay in our stock,
/// so nothing is taken from the ledger.</summary>
public static class ImportEntry
{
    const string Action = "Import", UndoAction = "UndoImport";

    public static readonly Text Waiver = new("导入时已在生产或备货", "Already in preparation when it was imported");

    /// <param name="order">Submitted, unless it stays a draft.</param>
    public static void Enter(SalesOrder order, OrderStatus status, string? trackingNumber, CompanySettings company, Act act)
    {
        if (status is OrderStatus.Draft or OrderStatus.PendingReview) return;
        if (status == OrderStatus.Cancelled)
        {
            order.Move(OrderStatus.Cancelled, Action, act);
            return;
        }
        order.Move(OrderStatus.Approved, Action, act);
        var sub = order.PlanWhole(company, act);
        if (status == OrderStatus.Approved) return;

        // the customer agreed before we knew the order
        order.ConfirmationWaiver = Waiver;
        order.Move(OrderStatus.InPreparation, Action, act);
        if (status == OrderStatus.InPreparation) return;

        sub.TrackingNumber = trackingNumber;
        sub.Move(SubOrderStatus.Shipped, Action, act);
        sub.FollowUp = FollowUp.For(sub, company);
        if (status == OrderStatus.Completed) sub.Move(SubOrderStatus.Completed, Action, act);
        Progress.Follow(order, act);
    }

    /// <summary>Takes back what <see cref="Enter"/> did to an order that nobody has worked on since; also one that had left elsewhere, because nothing of ours left with it.</summary>
    public static void Undo(SalesOrder order, Act act)
    {
        foreach (var sub in order.SubOrders)
        {
            sub.FollowUp = null;
            sub.Move(SubOrderStatus.Cancelled, UndoAction, act);
        }
        order.Move(OrderStatus.Cancelled, UndoAction, act);
    }
}
