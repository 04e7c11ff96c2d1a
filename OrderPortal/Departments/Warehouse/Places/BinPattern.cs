using System.Globalization;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>Writes out bins from a pattern: 'A-01-01…B-05-04' is every rack from A to B, every shelf from 01 to 05, every place from 01 to 04.</summary>
public static class BinPattern
{
    /// <summary>More in one go is a slip of the finger.</summary>
    public const int Most = 2_000;

    static readonly string[] Ranges = ["…", "...", "..", "~", "～", "至", " to "];

    /// <summary>The codes in the order of the walk, capitals; or what is wrong with the pattern.</summary>
    public static Result<IReadOnlyList<string>> Expand(string? typed)
    {
        var text = typed?.Trim().ToUpperInvariant().Replace(" TO ", "…", StringComparison.Ordinal) ?? "";
        var ends = text.Split(Ranges, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (ends.Length is 0 or > 2) return new Error("bins-unreadable", PlacesTexts.PatternUnreadable, "Pattern");
        var (from, to) = (ends[0].Split('-'), ends[^1].Split('-'));
        if (from.Length != to.Length) return Uneven();

        IEnumerable<string> codes = [""];
        var count = 1L;
        foreach (var (first, last) in from.Zip(to))
        {
            if (Steps(first, last) is not { } steps) return Uneven();
            count *= steps.Count;
            if (count > Most) return new Error("bins-many", PlacesTexts.PatternMany.With(Most), "Pattern");
            codes = codes.SelectMany(head => steps.Select(step => head == "" ? step : $"{head}-{step}"));
        }
        var all = codes.ToList();
        if (all.Find(c => c.Length > 30) is { } tooLong) return new Error("bins-unreadable", PlacesTexts.CodeLong.With(tooLong), "Pattern");
        return Result.Of<IReadOnlyList<string>>(all);

        Error Uneven() => new("bins-uneven", PlacesTexts.PatternUneven.With(ends[0], ends[^1]), "Pattern");
    }

    /// <summary>01…05, A…C, or the same on both sides; null when one does not lead to the other.</summary>
    static IReadOnlyList<string>? Steps(string first, string last)
    {
        if (first.Length == 0 || !first.All(char.IsAsciiLetterOrDigit)) return null;
        if (first == last) return [first];
        if (first is [>= 'A' and <= 'Z' and var a] && last is [>= 'A' and <= 'Z' and var z] && a < z) return [.. Enumerable.Range(a, z - a + 1).Select(c => ((char)c).ToString())];
        // 9…10 is written as it stands, 01…10 keeps its width
        if (first.Length > 6 || last.Length > 6 || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var low) || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var high)
            || low > high || high - low >= Most) return null;
        return [.. Enumerable.Range(low, high - low + 1).Select(n => n.ToString(CultureInfo.InvariantCulture).PadLeft(first.Length, '0'))];
    }
}
