using OrderPortal.Model.Orders;

namespace OrderPortal.Data;

/// <summary>What 'open' and 'overdue' mean in a question to the database; the same as on a loaded order.</summary>
public static class Filters
{
    /// <summary>The statuses in which an order still has to leave.</summary>
    public static readonly IReadOnlyList<OrderStatus> Unshipped = [OrderStatus.Draft, OrderStatus.PendingReview, OrderStatus.Approved, OrderStatus.InPreparation];

    /// <summary>Wanted before today and not yet all gone.</summary>
    public static IQueryable<SalesOrder> Overdue(this IQueryable<SalesOrder> orders, DateOnly today) =>
        orders.Where(o => o.RequiredOn < today && o.Status < OrderStatus.Shipped);

    /// <summary>Wanted before today and not yet gone.</summary>
    public static IQueryable<SubOrder> Overdue(this IQueryable<SubOrder> subOrders, DateOnly today) =>
        subOrders.Where(s => s.RequiredOn < today && s.Status < SubOrderStatus.Shipped);
}
