using OrderPortal.Model.Orders;

namespace OrderPortal.Journey;

/// <summary>缺货: a line of a sub-order that free stock cannot fill.</summary>
/// <param name="FreeMilli">What it can have of the best warehouse, in thousandths, once the lines and sub-orders before it have theirs.</param>
public sealed record Lack(SubOrder Sub, SubOrderLine Line, long FreeMilli)
{
    public long MissingMilli => Line.MissingMilli - FreeMilli;
}

/// <summary>What an order lacks: what its sub-orders do not hold yet, less the free stock that allocation may give them. Every free piece is counted once.</summary>
public static class Lacks
{
    public static IReadOnlyList<Lack> Of(SalesOrder order, OrderFacts facts)
    {
        List<Lack> lacks = [];
        var free = facts.AvailableMilli.ToDictionary();
        foreach (var sub in order.SubOrders.Where(s => s.Status is SubOrderStatus.Waiting or SubOrderStatus.Allocated))
        {
            var warehouses = OrderGuards.WarehousesFor(sub, facts);
            var able = warehouses.Where(w => OrderGuards.Needs(sub).All(n => free.GetValueOrDefault((w, n.Key)) >= n.Value)).ToHashSet();
            foreach (var lines in sub.Lines.Where(l => l.MissingMilli > 0).OrderBy(l => l.OrderLine.LineNumber).GroupBy(l => l.OrderLine.ProductId!.Value))
            {
                var place = (warehouses.DefaultIfEmpty().MaxBy(w => (able.Contains(w), free.GetValueOrDefault((w, lines.Key)))), lines.Key);
                foreach (var line in lines)
                {
                    var given = Math.Min(line.MissingMilli, free.GetValueOrDefault(place));
                    free[place] = free.GetValueOrDefault(place) - given;
                    if (given < line.MissingMilli) lacks.Add(new(sub, line, given));
                }
            }
        }
        return lacks;
    }
}
