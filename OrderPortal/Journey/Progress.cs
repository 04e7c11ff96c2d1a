using OrderPortal.Model.History;
using OrderPortal.Model.Orders;

namespace OrderPortal.Journey;

/// <summary>Statuses that are computed and never typed: the order's from its sub-orders, the payment's from its payments.</summary>
public static class Progress
{
    /// <summary>The headline status that the sub-orders stand for. Before approval and after cancellation it is the order's own.</summary>
    public static OrderStatus Headline(SalesOrder order)
    {
        if (order.Status is OrderStatus.Draft or OrderStatus.PendingReview or OrderStatus.Cancelled) return order.Status;
        var alive = order.SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled).ToList();
        if (alive.Count == 0) return order.Status;
        if (alive.All(s => s.Status == SubOrderStatus.Completed)) return OrderStatus.Completed;
        if (alive.All(s => s.HasLeft)) return OrderStatus.Shipped;
        return alive.Any(s => s.Status != SubOrderStatus.Waiting) || order.PreparationStartedAt is not null ? OrderStatus.InPreparation : OrderStatus.Approved;
    }

    /// <summary>Moves the order when its sub-orders have moved on; the history says that it followed.</summary>
    public static void Follow(SalesOrder order, Act act)
    {
        var status = Headline(order);
        if (status != order.Status) order.Move(status, "Follow", act);
    }

    public static PaymentStatus Payment(long totalMinor, long depositMinor, long paidMinor) =>
        paidMinor > totalMinor ? PaymentStatus.Overpaid
        : paidMinor == totalMinor && totalMinor > 0 ? PaymentStatus.Paid
        : paidMinor <= 0 ? PaymentStatus.Unpaid
        : depositMinor > 0 && paidMinor >= depositMinor ? PaymentStatus.DepositPaid
        : PaymentStatus.PartlyPaid;

    public static PaymentStatus Payment(SalesOrder order) => Payment(order.TotalAmountMinor, order.DepositAmountMinor, order.PaidAmountMinor);
}
