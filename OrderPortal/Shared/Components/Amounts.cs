using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>Money, quantities, days and instants as people read them.</summary>
public static class Amounts
{
    /// <summary>¥1,234.50, -¥1.00, US$20.00, SEK 7.00.</summary>
    /// <param name="culture">Of a paper that speaks its reader's language; otherwise the person's own.</param>
    public static string Money(decimal amount, string currency = "CNY", CultureInfo? culture = null) =>
        Model.Money.Say(amount, currency, culture);

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

    /// <summary>How long something has been waiting or lies ahead: 3 天前, in 2 h.</summary>
    public static Text Age(TimeSpan age)
    {
        var span = Span(age);
        return age.Duration() < TimeSpan.FromMinutes(1) ? ComponentTexts.JustNow : age >= TimeSpan.Zero ? new($"{span.Zh}前", $"{span.En} ago") : new($"{span.Zh}后", $"in {span.En}");
    }

    /// <summary>A length of time in the largest unit that fits: 3 天, 2 h, 5 min.</summary>
    public static Text Span(TimeSpan span)
    {
        var (number, zh, en) = span.Duration() switch
        {
            { TotalHours: < 1 } minutes => ((int)minutes.TotalMinutes, "分钟", "min"),
            { TotalDays: < 1 } hours => ((int)hours.TotalHours, "小时", "h"),
            var days => ((int)days.TotalDays, "天", (int)days.TotalDays == 1 ? "day" : "days"),
        };
        return new($"{number} {zh}", $"{number} {en}");
    }

    static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
}
