using OrderPortal.Data;
using OrderPortal.Journey;

namespace OrderPortal.Departments.Warehouse.Promise;

/// <summary>A sub-order that waits for goods. The list's order is the order of service.</summary>
/// <param name="Order">What its order may claim before others.</param>
/// <param name="Needs">How much of each product, in thousandths.</param>
/// <param name="Warehouses">Those that may serve it: the planned one, or every one that may.</param>
/// <param name="TransitDays">From dispatch at a warehouse to arrival.</param>
public sealed record Demand(
    string SubOrder, long SubOrderId, StockClaim Order, IReadOnlyDictionary<long, long> Needs, IReadOnlyList<Model.Stock.Warehouse> Warehouses, string ToProvince, Func<Model.Stock.Warehouse, int> TransitDays);

/// <summary>Goods that will be in a warehouse.</summary>
/// <param name="Reference">The purchase or work order they come with.</param>
public sealed record Supply(long ProductId, long WarehouseId, long QuantityMilli, DateOnly On, string Reference);

/// <summary>可承诺日期: plays on what automatic allocation will do: on each day that goods come in, everybody in his turn gets what he needs from one warehouse, by the company's rules,
/// as far as nothing of it is kept for somebody else. Knows no database and saves nothing.</summary>
public static class PromiseBoard
{
    /// <summary>The day each sub-order arrives; null when no warehouse has or gets everything for it.</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Dates(IReadOnlyList<Demand> demands, SellableStock stock, IReadOnlyList<Supply> coming, DateOnly today)
    {
        var dates = demands.ToDictionary(d => d.SubOrder, _ => (DateOnly?)null);
        var waiting = demands;
        foreach (var day in coming.Select(c => c.On).Append(today).Distinct().Order())
        {
            foreach (var come in coming.Where(c => c.On == day)) stock = stock.Changed(come.WarehouseId, come.ProductId, come.QuantityMilli, come.QuantityMilli);
            var still = new List<Demand>();
            foreach (var demand in waiting)
            {
                if (Choose(demand, stock) is not { } house)
                {
                    still.Add(demand);
                    continue;
                }
                dates[demand.SubOrder] = day.AddDays(demand.TransitDays(house));
                foreach (var (product, milli) in demand.Needs) stock = stock.Changed(house.Id, product, 0, -milli);
                stock = stock with { Reservations = [.. stock.Reservations.Where(r => r.SubOrderId != demand.SubOrderId)] };
            }
            waiting = still;
        }
        return dates;
    }

    static Model.Stock.Warehouse? Choose(Demand demand, SellableStock stock) =>
        // most who wait find nothing: that is seen without reckoning whose the goods are
        demand.Needs.All(n => stock.Levels.Any(l => l.ProductId == n.Key && l.FreeMilli >= n.Value))
            ? Sourcing.Decide(demand.Needs, stock.For(demand.Order), demand.Warehouses, stock.Policy, demand.ToProvince)?.Warehouse : null;
}
