using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>The countries of the world by ISO 3166 code, China first, the others by name in the reader's language.</summary>
public static class Countries
{
    static readonly IReadOnlyList<(string Code, Text Name)> Known = Read();
    static readonly IReadOnlyList<Choice<string>> Chinese = Sorted(Text.Chinese), English = Sorted(Text.English);

    public static IReadOnlyList<Choice<string>> All => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;

    static IReadOnlyList<Choice<string>> Sorted(CultureInfo culture) =>
        [new("CN", new("中国", "China")), .. Known.OrderBy(c => c.Name.In(culture), StringComparer.Create(culture, ignoreCase: true)).Select(c => new Choice<string>(c.Code, c.Name))];

    // names from Unicode CLDR: what the machine's own tables know of them differs from system to system
    static IReadOnlyList<(string, Text)> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("OrderPortal.Shared.Components.countries.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split('|')).Select(p => (p[0], new Text(p[1], p[2])))];
    }
}
