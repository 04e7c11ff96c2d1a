using System.Globalization;

namespace OrderPortal.Shared;

/// <summary>A sentence for people in both languages of the product; shown in the language of the current user.</summary>
/// <param name="Zh">Simplified Chinese.</param>
/// <param name="En">English.</param>
public readonly record struct Text(string Zh, string En)
{
    /// <summary>The sentence in one named culture; anything that is not Chinese reads English.</summary>
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh" ? Zh : En;

    /// <summary>The same sentence with its places {0}, {1} … filled, each language formatted by its own culture.</summary>
    public Text With(params object?[] values) => new(
        string.Format(Chinese, Zh, Localise(values, Chinese)),
        string.Format(English, En, Localise(values, English)));

    /// <summary>The same in both languages: a number, a name, a code.</summary>
    public static Text Same(string words) => new(words, words);

    public override string ToString() => In(CultureInfo.CurrentUICulture);

    public static implicit operator string(Text text) => text.ToString();

    /// <summary>The two cultures the product is complete in.</summary>
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The culture of a stored language name; Chinese when there is none.</summary>
    public static CultureInfo CultureOf(string? language) => language?.StartsWith("en", StringComparison.Ordinal) == true ? English : Chinese;

    static object?[] Localise(object?[] values, CultureInfo culture) =>
        [.. values.Select(v => v is Text t ? t.In(culture) : v)];
}
