using OrderPortal.Model.Orders;

namespace OrderPortal.Shared.Components;

/// <summary>Which colour a status has; the same on every page.</summary>
public static class Kinds
{
    public static Kind Of(OrderStatus status) => status switch
    {
        OrderStatus.PendingReview => Kind.Warn,
        OrderStatus.Approved or OrderStatus.InPreparation or OrderStatus.Shipped => Kind.Info,
        OrderStatus.Completed => Kind.Good,
        _ => Kind.Neutral,
    };

    public static Kind Of(SubOrderStatus status) => status switch
    {
        SubOrderStatus.Waiting => Kind.Warn,
        SubOrderStatus.Delivered or SubOrderStatus.Completed => Kind.Good,
        SubOrderStatus.Cancelled => Kind.Neutral,
        _ => Kind.Info,
    };

    public static Kind Of(PaymentStatus status) => status switch
    {
        PaymentStatus.Paid => Kind.Good,
        PaymentStatus.DepositPaid or PaymentStatus.PartlyPaid => Kind.Info,
        PaymentStatus.Overpaid => Kind.Bad,
        _ => Kind.Neutral,
    };
}
