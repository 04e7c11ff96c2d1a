namespace OrderPortal.Model.Supply;

/// <summary>What a suggestion is worked out from; quantities in thousandths.</summary>
public sealed record SuggestionInputs(long DemandQuantityMilli, long DemandDeviationMilli, int LeadDays, int LeadDeviationCentidays, int ServiceLevelBasisPoints, int CoverDays);

/// <summary>The suggested safety stock, reorder point and maximum, in thousandths, rounded up to what the unit allows:
/// safety = z × √(lead × σ_demand² + demand² × σ_lead²), reorder point = demand × lead + safety, maximum = reorder point + demand × cover.</summary>
public sealed record StockSuggestion(long SafetyQuantityMilli, long ReorderQuantityMilli, long MaxQuantityMilli, double Z)
{
    public static StockSuggestion Of(SuggestionInputs inputs, int unitDecimals)
    {
        var (mean, deviation, leadDeviation) = (inputs.DemandQuantityMilli / 1000d, inputs.DemandDeviationMilli / 1000d, inputs.LeadDeviationCentidays / 100d);
        var z = NormalQuantile(inputs.ServiceLevelBasisPoints / 10_000d);
        var safety = Up(z * Math.Sqrt(inputs.LeadDays * deviation * deviation + mean * mean * leadDeviation * leadDeviation), unitDecimals);
        var reorder = safety + Up(mean * inputs.LeadDays, unitDecimals);
        return new(safety, reorder, reorder + Up(mean * inputs.CoverDays, unitDecimals), z);
    }

    /// <summary>Mean and standard deviation (of all days, also those without demand) of a row of daily quantities, in thousandths.</summary>
    public static (long MeanMilli, long DeviationMilli) Describe(IReadOnlyCollection<long> dailyMilli)
    {
        if (dailyMilli.Count == 0) return (0, 0);
        var mean = dailyMilli.Average();
        return ((long)Math.Round(mean), (long)Math.Round(Math.Sqrt(dailyMilli.Average(d => (d - mean) * (d - mean)))));
    }

    // a shelf holds whole units; less than a thousandth above one is the noise of the square root
    static long Up(double units, int decimals)
    {
        var step = (long)Math.Pow(10, 3 - decimals);
        return Math.Max(0, (long)Math.Ceiling(Math.Round(units * 1000d, 3) / step)) * step;
    }

    /// <summary>How many standard deviations cover this share of a normal distribution (Acklam's approximation, relative error below 1.2e-9); nothing is kept for one half or less.</summary>
    internal static double NormalQuantile(double p)
    {
        if (p <= 0.5) return 0;
        p = Math.Min(p, 0.9999);
        ReadOnlySpan<double> a = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];
        ReadOnlySpan<double> b = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01];
        ReadOnlySpan<double> c = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];
        ReadOnlySpan<double> d = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00];
        if (p > 0.97575)
        {
            var t = Math.Sqrt(-2 * Math.Log(1 - p));
            return -(((((c[0] * t + c[1]) * t + c[2]) * t + c[3]) * t + c[4]) * t + c[5]) / ((((d[0] * t + d[1]) * t + d[2]) * t + d[3]) * t + 1);
        }
        var q = p - 0.5;
        var r = q * q;
        return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q / (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1);
    }
}
