using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>The order arrives when its last part does.</summary>
static class Arrival
{
    public static void Follow(SalesOrder order) => order.ExpectedOn = order.SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled).Max(s => s.ExpectedOn);
}
