namespace OrderPortal.Departments.Warehouse.Promise;

/// <summary>One line that waits for goods. The list's order is the order of service.</summary>
/// <param name="WarehouseId">Only goods of this warehouse will do; null: of any.</param>
/// <param name="TransitDays">From dispatch to arrival.</param>
public sealed record Demand(string SubOrder, long ProductId, long QuantityMilli, long? WarehouseId, int TransitDays);

/// <summary>Goods that are free, or will be.</summary>
/// <param name="Reference">The purchase or work order they come with; null: they are there.</param>
public sealed record Supply(long ProductId, long WarehouseId, long QuantityMilli, DateOnly On, string? Reference = null);

/// <summary>可承诺日期: who can be promised what, when goods are given out in the order of service, the earliest first. Knows no database and saves nothing.</summary>
public static class PromiseBoard
{
    /// <summary>The day each sub-order arrives; null when its goods are neither there nor on their way.</summary>
    public static IReadOnlyDictionary<string, DateOnly?> Dates(IEnumerable<Demand> demands, IEnumerable<Supply> supplies)
    {
        var left = supplies.OrderBy(s => s.On).ThenBy(s => s.Reference, StringComparer.Ordinal).ThenBy(s => s.WarehouseId).GroupBy(s => s.ProductId)
            .ToDictionary(g => g.Key, g => g.Select(s => new Rest(s) { Milli = s.QuantityMilli }).ToList());
        var dates = new Dictionary<string, DateOnly?>();
        foreach (var demand in demands)
        {
            var open = demand.QuantityMilli;
            DateOnly? there = null;
            foreach (var rest in left.GetValueOrDefault(demand.ProductId) ?? [])
            {
                if (open == 0) break;
                if (rest.Milli == 0 || demand.WarehouseId is { } only && rest.Supply.WarehouseId != only) continue;
                var taken = Math.Min(open, rest.Milli);
                (rest.Milli, open, there) = (rest.Milli - taken, open - taken, rest.Supply.On);
            }
            DateOnly? arrives = open > 0 ? null : there?.AddDays(demand.TransitDays);
            // a sub-order arrives with its last line, and never when one of them has no date
            dates[demand.SubOrder] = !dates.TryGetValue(demand.SubOrder, out var other) ? arrives : other is null || arrives is null ? null : other > arrives ? other : arrives;
        }
        return dates;
    }

    sealed class Rest(Supply supply)
    {
        public Supply Supply => supply;
        public long Milli { get; set; }
    }
}
