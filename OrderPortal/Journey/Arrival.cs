using OrderPortal.Model.Orders;

namespace OrderPortal.Journey;

/// <summary>The order arrives when its last part does.</summary>
static class Arrival
{
    public static void Follow(SalesOrder order) => order.ExpectedOn = order.SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled).Max(s => s.ExpectedOn);

    /// <summary>What the goods were promised for no longer holds: nobody may go on telling the customer the old day.</summary>
    public static void Unknown(SubOrder sub)
    {
        (sub.PlannedShipOn, sub.ExpectedOn) = (null, null);
        Follow(sub.Order);
    }
}
