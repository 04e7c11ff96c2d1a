using OrderPortal.Journey;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Which warehouses can serve a sub-order alone.</summary>
static class Sourcing
{
    public static IReadOnlyList<long> Able(SubOrder sub, OrderFacts facts)
    {
        var needs = OrderGuards.Needs(sub);
        return [.. facts.AvailableMilli.Keys.Select(k => k.Warehouse).Distinct().Where(w => needs.All(n => facts.AvailableMilli.GetValueOrDefault((w, n.Key)) >= n.Value))];
    }
}
