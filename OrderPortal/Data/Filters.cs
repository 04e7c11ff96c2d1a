using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

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

    /// <summary>Nothing stands in the way of preparing the order but stock: not held, accepted by the customer or waived, and what is due first is paid.</summary>
    public static IQueryable<SalesOrder> ReadyToPrepare(this IQueryable<SalesOrder> orders) => orders.NotHeld().Confirmed().Where(o => o.PaidAmountMinor >=
        (o.PaymentTerms == PaymentTerms.Prepaid ? o.TotalAmountMinor : o.PaymentTerms == PaymentTerms.Deposit ? (o.TotalAmountMinor * o.DepositRateBasisPoints + 5_000) / 10_000 : 0));

    /// <summary>Accepted by the customer, but what is due before preparation is not paid.</summary>
    public static IQueryable<SalesOrder> MoneyDueFirst(this IQueryable<SalesOrder> orders) => orders.Confirmed().Where(o => o.PaidAmountMinor <
        (o.PaymentTerms == PaymentTerms.Prepaid ? o.TotalAmountMinor : o.PaymentTerms == PaymentTerms.Deposit ? (o.TotalAmountMinor * o.DepositRateBasisPoints + 5_000) / 10_000 : 0));

    /// <summary>Goods of this order leave only after finance has released them.</summary>
    public static IQueryable<SalesOrder> NeedsRelease(this IQueryable<SalesOrder> orders) =>
        orders.Where(o => (o.PaymentTerms == PaymentTerms.Prepaid || o.PaymentTerms == PaymentTerms.Deposit) && o.TotalAmountMinor != 0);

    public static IQueryable<SalesOrder> Confirmed(this IQueryable<SalesOrder> orders) =>
        orders.Where(o => o.ConfirmationWaiver != null || o.ConfirmedVersion == o.ConfirmationVersion);

    public static IQueryable<SalesOrder> NotConfirmed(this IQueryable<SalesOrder> orders) =>
        orders.Where(o => o.ConfirmationWaiver == null && (o.ConfirmedVersion == null || o.ConfirmedVersion != o.ConfirmationVersion));

    /// <summary>The people who hold a role and can sign in.</summary>
    public static IQueryable<PortalUser> People(this PortalDb db, Role role)
    {
        var name = role.ToString();
        return db.Users.Where(u => !u.IsDisabled && db.UserRoles.Any(link => link.UserId == u.Id && db.Roles.Any(r => r.Id == link.RoleId && r.Name == name)));
    }

    public static IQueryable<SalesOrder> NotHeld(this IQueryable<SalesOrder> orders) => orders.Where(o => o.HoldKind == null);
}
