using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>What is free of one product in one bin, in thousandths.</summary>
public sealed record FreeStock(long LevelId, long ProductId, long QuantityMilli);

/// <summary>From which bin how much of a line is taken.</summary>
public sealed record BinShare(SubOrderLine Line, long LevelId, long QuantityMilli);

/// <summary>Which bins the picker will visit: one that has the whole line when there is one, otherwise along the path until it is enough.</summary>
public static class BinChoice
{
    /// <param name="free">The bins in the order of the path.</param>
    /// <returns>Null when there is not enough of a product.</returns>
    public static IReadOnlyList<BinShare>? Choose(IReadOnlyList<SubOrderLine> lines, IReadOnlyList<FreeStock> free)
    {
        var shares = Fill(lines, free);
        return shares.Sum(s => s.QuantityMilli) == lines.Sum(l => l.MissingMilli) ? shares : null;
    }

    /// <summary>The same, taking what there is.</summary>
    public static IReadOnlyList<BinShare> Fill(IReadOnlyList<SubOrderLine> lines, IReadOnlyList<FreeStock> free)
    {
        var left = free.ToDictionary(f => f.LevelId, f => f.QuantityMilli);
        var shares = new List<BinShare>();
        foreach (var line in lines)
        {
            var bins = free.Where(f => f.ProductId == line.OrderLine.ProductId).Select(f => f.LevelId).ToList();
            var open = line.MissingMilli;
            if (bins.Find(b => left[b] >= open) is var whole and not 0) bins = [whole];
            foreach (var bin in bins)
            {
                var taken = Math.Min(open, left[bin]);
                if (taken == 0) continue;
                shares.Add(new(line, bin, taken));
                left[bin] -= taken;
                open -= taken;
            }
        }
        return shares;
    }
}
