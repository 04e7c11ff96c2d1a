using OrderPortal.Model.Orders;

namespace OrderPortal.Journey;

/// <summary>What becomes of the promised day when the goods it was promised for are lost.</summary>
static class Arrival
{
    /// <summary>What the goods were promised for no longer holds: nobody may go on telling the customer the old day.</summary>
    public static void Unknown(SubOrder sub)
    {
        sub.LoseDates();
        sub.Order.FollowArrival();
    }
}
