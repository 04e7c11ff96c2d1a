using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>Money, quantities, days and instants as people read them.</summary>
public static class Amounts
{
    /// <summary>¥1,234.50, -¥1.00, US$20.00, SEK 7.00.</summary>
    /// <param name="culture">Of a paper that speaks its reader's language; otherwise the person's own.</param>
    public static string Money(decimal amount, string currency = "CNY", CultureInfo? culture = null) =>
        (amount < 0 ? "-" : "") + (currency switch { "CNY" => "¥", "USD" => "US$", "EUR" => "€", "GBP" => "£", "HKD" => "HK$", _ => currency + " " })
        + Math.Abs(amount).ToString("N2", culture ?? CultureInfo.CurrentCulture);

    /// <summary>120.00 or 33.3333: a unit price has two to four places.</summary>
    public static string Price(decimal price, CultureInfo? culture = null) => price.ToString("#,##0.00##", culture ?? CultureInfo.CurrentCulture);

    /// <summary>1,234.5: as many places as it has.</summary>
    public static string Quantity(decimal quantity) => quantity.ToString("#,##0.####", CultureInfo.CurrentCulture);

    /// <summary>A round number for an axis: 150万, 3.2亿; 1.5M, 320M.</summary>
    public static string Compact(decimal value)
    {
        var (divisor, unit) = (IsChinese, Math.Abs(value)) switch
        {
            (true, >= 1_0000_0000) => (1_0000_0000m, "亿"),
            (true, >= 1_0000) => (1_0000m, "万"),
            (false, >= 1_000_000_000) => (1_000_000_000m, "B"),
            (false, >= 1_000_000) => (1_000_000m, "M"),
            (false, >= 10_000) => (1_000m, "K"),
            _ => (1m, ""),
        };
        return (value / divisor).ToString("#,##0.##", CultureInfo.CurrentCulture) + unit;
    }

    /// <summary>2026-05-12 in Chinese, 12 May 2026 in English: neither can be misread as another day.</summary>
    public static string Day(DateOnly on, CultureInfo? culture = null) =>
        on.ToString((culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "zh" ? "yyyy-MM-dd" : "d MMM yyyy", culture ?? CultureInfo.CurrentCulture);

    public static string Instant(DateTime local) => local.ToString(IsChinese ? "yyyy-MM-dd HH:mm" : "d MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    /// <summary>How long something has been waiting or lies ahead, in the largest unit that fits.</summary>
    public static Text Age(TimeSpan age)
    {
        var (past, span) = (age >= TimeSpan.Zero, age.Duration());
        if (span < TimeSpan.FromMinutes(1)) return ComponentTexts.JustNow;
        var (number, zh, en) = span switch
        {
            { TotalHours: < 1 } => ((int)span.TotalMinutes, "分钟", "min"),
            { TotalDays: < 1 } => ((int)span.TotalHours, "小时", "h"),
            _ => ((int)span.TotalDays, "天", (int)span.TotalDays == 1 ? "day" : "days"),
        };
        return past ? new($"{number} {zh}前", $"{number} {en} ago") : new($"{number} {zh}后", $"in {number} {en}");
    }

    static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
