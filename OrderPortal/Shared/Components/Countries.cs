using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>The countries of the world by ISO 3166 code, China first, the others by name in the reader's language.</summary>
public static class Countries
{
    static readonly Lazy<IReadOnlyList<(string Code, Text Name)>> Known = new(() =>
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(c => (Culture: c.Name, Code: new RegionInfo(c.Name).TwoLetterISORegionName))
            .Where(r => r.Code.Length == 2 && r.Code.All(char.IsAsciiLetterUpper) && r.Code != "CN").DistinctBy(r => r.Code)
            .Select(r => (r.Code, new Text(In(r.Culture, Text.Chinese), In(r.Culture, Text.English))))]);

    static readonly IReadOnlyList<Choice<string>> Chinese = Sorted(Text.Chinese), English = Sorted(Text.English);

    public static IReadOnlyList<Choice<string>> All => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    static IReadOnlyList<Choice<string>> Sorted(CultureInfo culture) =>
        [new("CN", new("中国", "China")), .. Known.Value.OrderBy(c => c.Name.In(culture), StringComparer.Create(culture, ignoreCase: true)).Select(c => new Choice<string>(c.Code, c.Name))];

    // RegionInfo names a country in the language of the thread
    static string In(string region, CultureInfo culture)
    {
        var current = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return new RegionInfo(region).DisplayName;
        }
        finally
        {
            CultureInfo.CurrentUICulture = current;
        }
    }
}
