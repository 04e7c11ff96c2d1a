using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderPortal.Shared.Sheets;

/// <summary>A date from a sheet; people often leave the year out.</summary>
public readonly record struct SheetDate(int? Year, int Month, int Day)
{
    /// <summary>True when the year has to be inferred, which the person must be told.</summary>
    public bool LacksYear => Year is null;

    /// <summary>The date itself, or without a year the latest such day that is not after the given one (an order date before its delivery date).</summary>
    public DateOnly OnOrBefore(DateOnly latest)
    {
        for (var year = Year ?? latest.Year; ; year--)
            if (Exists(year) && (Year is not null || In(year) <= latest)) return In(year);
    }

    /// <summary>The date itself, or without a year the first such day that is not before the given one (a delivery date after its order date).</summary>
    public DateOnly OnOrAfter(DateOnly earliest)
    {
        for (var year = Year ?? earliest.Year; ; year++)
            if (Exists(year) && (Year is not null || In(year) >= earliest)) return In(year);
    }

    DateOnly In(int year) => new(year, Month, Day);

    bool Exists(int year) => Day <= DateTime.DaysInMonth(year, Month); // 29 February has to look for a leap year
}

/// <summary>Reads a date as people and programs write it in sheets: 2024-05-10, 2024/5/10, 2024.5.10, 20240510, 2024年5月10日, 10-May-2024,
/// May 10, 2024, an Excel date or its serial number, and without a year 05-10, 5/10, 5月10日. What could be two dates (05/10/2024, 24-05-10) is refused.</summary>
public static partial class SheetDates
{
    static readonly DateTime SerialZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static Result<SheetDate> Read(object? value) =>
        value switch
        {
            DateTime day => Date(day.Year, day.Month, day.Day),
            double number when number is >= 1 and < 100_000 => Serial((int)number),
            double number when number is >= 19_000_101 and <= 99_991_231 && number == Math.Floor(number) => ReadText(((long)number).ToString(CultureInfo.InvariantCulture)),
            string text when text.Length <= 64 => ReadText(text.Normalize(NormalizationForm.FormKC).Trim()),
            _ => null,
        } is { } date ? date : SheetTexts.DateUnreadable;

    static SheetDate? ReadText(string text)
    {
        if (YearMonthDay().Match(text) is { Success: true } full) return Date(Number(full, "y"), Number(full, "m"), Number(full, "d"));
        if (DayNameYear().Match(text) is { Success: true } named) return Date(Number(named, "y"), Array.IndexOf(Months, named.Groups["m"].Value[..3].ToLowerInvariant()) + 1, Number(named, "d"));
        if (MonthDay().Match(text) is { Success: true } part) return Date(null, Number(part, "m"), Number(part, "d"));
        return SerialNumber().IsMatch(text) ? Serial(int.Parse(text.Split('.')[0], CultureInfo.InvariantCulture)) : null;
    }

    static SheetDate? Serial(int days)
    {
        var day = SerialZero.AddDays(days);
        return Date(day.Year, day.Month, day.Day);
    }

    /// <summary>Only the years in which this company can have orders: 1900 in a sheet is always a mistake.</summary>
    static SheetDate? Date(int? year, int month, int day) =>
        year is null or (>= 1990 and <= 2100) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2024, month)
            ? new(year, month, day)
            : null;

    static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    const string Time = @"(?:[T ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?";

    [GeneratedRegex(@"\A(?:(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})|(?<y>[0-9]{4}) ?年 ?(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?[日号]?)" + Time + @"\z")]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"\A(?:(?<d>[0-9]{1,2})(?:st|nd|rd|th)?[- ](?<m>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?[-, ]+(?<y>[0-9]{4})|(?<m>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?[- ](?<d>[0-9]{1,2})(?:st|nd|rd|th)?[-, ]+(?<y>[0-9]{4}))" + Time + @"\z", RegexOptions.IgnoreCase)]
    private static partial Regex DayNameYear();

    [GeneratedRegex(@"\A(?:(?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})|(?<m>[0-9]{1,2}) ?月 ?(?<d>[0-9]{1,2}) ?[日号]?)\z")]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"\A[0-9]{5}(?:\.[0-9]{1,12})?\z")]
    private static partial Regex SerialNumber();
}
