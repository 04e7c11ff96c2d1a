namespace OrderPortal.Model.Orders;

/// <summary>What of an order's money belongs to one sub-order, in cents. The shares of all sub-orders always sum to the order.</summary>
public sealed record SubOrderMoney(long LinesMinor, long DiscountMinor, long FreightMinor, long TaxMinor, long RoundingMinor)
{
    public long TotalMinor => LinesMinor - DiscountMinor + FreightMinor + TaxMinor + RoundingMinor;

    /// <summary>Shares each line by quantity, and what belongs to the order as a whole by the goods' value, both by largest remainder: a split moves no cent, and undoing it brings back the same cents.</summary>
    public static IReadOnlyDictionary<SubOrder, SubOrderMoney> Of(SalesOrder order)
    {
        var subs = order.Alive.OrderBy(s => s.Sequence).ToList();
        if (subs.Count == 0) return new Dictionary<SubOrder, SubOrderMoney>();
        var (amounts, discounts, taxes) = (new long[subs.Count], new long[subs.Count], new long[subs.Count]);
        foreach (var line in order.Lines)
        {
            var weights = subs.Select(s => s.Lines.Where(l => l.OrderLine == line).Sum(l => l.QuantityMilli)).ToArray();
            Add(amounts, Money.Share(line.AmountMinor, weights));
            Add(discounts, Money.Share(line.DiscountAmountMinor, weights));
            Add(taxes, Money.Share(line.AddedTaxAmountMinor, weights));
        }
        var values = amounts.Zip(discounts, (a, d) => Math.Max(0, a - d)).ToArray();
        Add(discounts, Money.Share(order.OrderDiscountAmountMinor, values));
        if (order.FixedTaxAmountMinor is { } tax) taxes = Money.Share(tax, values);
        var (freight, rounding) = (Money.Share(order.FreightAmountMinor, values), Money.Share(order.RoundingAmountMinor, values));
        return subs.Select((s, i) => (s, new SubOrderMoney(amounts[i], discounts[i], freight[i], taxes[i], rounding[i]))).ToDictionary(p => p.s, p => p.Item2);
    }

    static void Add(long[] sums, long[] parts)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += parts[i];
    }
}
