using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>The words of the Radzen components we use, in both languages. A key that is asked for and missing here is remembered, and a test
/// fails on it.</summary>
public sealed class RadzenTexts : Radzen.ILocalizer
{
    static readonly Dictionary<string, Text> Words = [];

    readonly HashSet<string> _missing = [];

    /// <summary>Keys that were asked for and are not translated.</summary>
    public IReadOnlyCollection<string> Missing
    {
        get { lock (_missing) return [.. _missing]; }
    }

    public string? Get(string key, CultureInfo culture)
    {
        if (Words.TryGetValue(key, out var text)) return text.In(culture);
        lock (_missing) _missing.Add(key);
        return null;
    }
}
