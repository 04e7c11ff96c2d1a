using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Journey;

/// <summary>One line of 'why is this order stuck?': the next step, whose it is, and what stands in its way.</summary>
/// <param name="Key">Order or sub-order number.</param>
/// <param name="Action">The step in words.</param>
/// <param name="Since">When the order came to where it stands (UTC).</param>
public sealed record NextStep(string Key, Text Action, IReadOnlyList<Role> Who, DateTime Since, IReadOnlyList<Blocker> Blockers);

/// <summary>Answers 'why is this order stuck?' from the very guards of the next steps: no blockers exactly when the button works.</summary>
public static class WhyStuck
{
    public static IReadOnlyList<NextStep> Of(SalesOrder order, OrderFacts facts)
    {
        var next = OrderJourney.Table.From(order.Status)
            .Where(s => s.IsForward && !(s.Action == OrderAction.Confirm && order.IsConfirmed))
            .Select(s => new NextStep(order.Number, JourneyTexts.Of(s.Action), s.Who, Since(order),
                [.. Journey<OrderStatus, OrderAction>.Blockers(s, new(order, null, facts))]));
        if (order.Status is OrderStatus.Approved or OrderStatus.InPreparation or OrderStatus.Shipped)
            next = next.Concat(order.SubOrders.SelectMany(sub => SubOrderJourney.Table.From(sub.Status)
                .Where(s => s.IsForward)
                .Select(s => new NextStep(sub.Number, JourneyTexts.Of(s.Action), s.Who, Since(sub),
                    [.. Journey<SubOrderStatus, SubOrderAction>.Blockers(s, new(order, sub, facts))]))));
        return [.. next];
    }

    static DateTime Since(SalesOrder order) => order.ConfirmationSentAt ?? order.ApprovedAt ?? order.SubmittedAt ?? order.CreatedAt;

    static DateTime Since(SubOrder sub) =>
        sub.DeliveredAt ?? sub.ShippedAt ?? sub.PackedAt ?? sub.InspectedAt ?? sub.PickedAt ?? sub.AllocatedAt
        ?? sub.Order.ConfirmedAt ?? sub.Order.ApprovedAt ?? sub.Order.CreatedAt;
}
