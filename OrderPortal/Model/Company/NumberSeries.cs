namespace OrderPortal.Model.Company;

/// <summary>The last serial given out in one series, for example orders of 202405. Taken under a row lock, so that parallel creates never share a number.</summary>
public sealed class NumberSeries
{
    /// <summary>What is counted and in which month, for example <c>SO202405</c>.</summary>
    public string Name { get; set; } = "";
    public long Last { get; set; }

    /// <summary>Prefix, year and month, then the serial with at least three digits: SO202405001 … SO202405999, SO2024051000.</summary>
    public static string Number(string series, long serial) => $"{series}{serial:000}";
    public static string Monthly(string prefix, DateOnly day) => $"{prefix}{day:yyyyMM}";
}
