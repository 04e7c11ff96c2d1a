using System.Globalization;

namespace OrderPortal.Model;

/// <summary>The one place where money is rounded. Amounts are whole cents (分), unit prices whole ten-thousandths, quantities whole thousandths;
/// the database stores exactly these integers, so sums and sorts there are exact on every provider.</summary>
public static class Money
{
    /// <summary>Rounds an amount in yuan to the cent, half away from zero as Chinese invoices do.</summary>
    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>As people read it: ¥1,234.50, -¥1.00, US$20.00, SEK 7.00.</summary>
    /// <param name="culture">Of a paper that speaks its reader's language; otherwise the person's own.</param>
    public static string Say(decimal amount, string currency, CultureInfo? culture = null) =>
        (amount < 0 ? "-" : "") + (currency switch { "CNY" => "¥", "USD" => "US$", "EUR" => "€", "GBP" => "£", "HKD" => "HK$", _ => currency + " " })
        + Math.Abs(amount).ToString("N2", culture ?? CultureInfo.CurrentCulture);

    /// <summary>Yuan to whole cents. The value must already be rounded by <see cref="Round"/>.</summary>
    public static long ToMinor(decimal amount) => checked((long)Math.Round(amount * 100m, MidpointRounding.AwayFromZero));
    public static decimal FromMinor(long cents) => cents / 100m;

    /// <summary>A unit price in yuan to whole ten-thousandths of a yuan.</summary>
    public static long ToPriceMinor(decimal price) => checked((long)Math.Round(price * 10_000m, MidpointRounding.AwayFromZero));
    public static decimal FromPriceMinor(long price) => price / 10_000m;

    /// <summary>A quantity to whole thousandths of its unit.</summary>
    public static long ToMilli(decimal quantity) => checked((long)Math.Round(quantity * 1_000m, MidpointRounding.AwayFromZero));
    public static decimal FromMilli(long milli) => milli / 1_000m;

    /// <summary>Shares whole cents in proportion to weights by largest remainder, so that the parts always sum to the whole.
    /// With no weight at all the first part takes everything.</summary>
    public static long[] Share(long cents, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfZero(weights.Count);
        var parts = new long[weights.Count];
        var sum = weights.Aggregate((Int128)0, (s, w) => s + w);
        if (sum == 0) { parts[0] = cents; return parts; }
        var remainders = new (Int128 Remainder, int Index)[weights.Count];
        long given = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var exact = (Int128)Math.Abs(cents) * weights[i];
            parts[i] = (long)(exact / sum);
            remainders[i] = (exact % sum, i);
            given += parts[i];
        }
        foreach (var (_, index) in remainders.OrderByDescending(r => r.Remainder).ThenBy(r => r.Index).Take((int)(Math.Abs(cents) - given)))
            parts[index]++;
        if (cents < 0)
            for (var i = 0; i < parts.Length; i++) parts[i] = -parts[i];
        return parts;
    }
}
