using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderPortal.Tests.Shared.StyleGuide;

/// <summary>WCAG 2.2 contrast, computed from the tokens in app.css for every pair of colours that meet, in both themes.</summary>
public sealed partial class ContrastTests
{
    static readonly string Css = File.ReadAllText(Path.Combine(AppRoot.Find(), "wwwroot", "app.css"));
    static readonly IReadOnlyDictionary<string, string> Light = Tokens(":root {");
    static readonly IReadOnlyDictionary<string, string> Dark = Tokens(":root[data-theme=\"dark\"] {");

    public static TheoryData<string, string, double> Pairs()
    {
        var pairs = new TheoryData<string, string, double>();
        foreach (var ground in (string[])["page", "surface", "raised", "sunken"])
        {
            foreach (var text in (string[])["ink", "muted", "link"]) pairs.Add(text, ground, 4.5);
            foreach (var shape in (string[])["edge", "focus", "accent"]) pairs.Add(shape, ground, 3);
        }
        foreach (var kind in (string[])["neutral", "info", "good", "warn", "bad"])
        {
            pairs.Add(kind + "-ink", kind + "-soft", 4.5);
            pairs.Add(kind + "-ink", "surface", 4.5); // row marks, field errors
        }
        foreach (var text in (string[])["ink", "muted", "link", "accent"]) pairs.Add(text, "accent-soft", 4.5); // chosen rows, tabs
        pairs.Add("on-accent", "accent", 4.5);
        pairs.Add("on-accent", "accent-strong", 4.5);
        pairs.Add("danger", "surface", 4.5);
        pairs.Add("on-danger", "danger", 4.5);
        pairs.Add("frame-ink", "frame", 4.5);
        pairs.Add("frame-ink", "frame-current", 4.5);
        pairs.Add("frame-muted", "frame", 4.5);
        for (var i = 1; i <= 6; i++) pairs.Add("chart-" + i, "surface", 3);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Colours_that_meet_can_be_told_apart_in_both_themes(string front, string back, double least)
    {
        Assert.True(Contrast(Light[front], Light[back]) >= least, $"light: {front} on {back} has {Contrast(Light[front], Light[back]):0.00}, needs {least}");
        Assert.True(Contrast(Dark[front], Dark[back]) >= least, $"dark: {front} on {back} has {Contrast(Dark[front], Dark[back]):0.00}, needs {least}");
    }

    [Fact]
    public void The_dark_that_was_chosen_is_the_dark_of_the_system()
    {
        Assert.Equal(Dark, Tokens(":root[data-theme=\"auto\"] {"));
        Assert.NotEmpty(Dark);
        Assert.All(Dark.Keys, name => Assert.Contains(name, Light.Keys));
    }

    [Fact]
    public void Every_token_that_is_used_is_defined()
    {
        var defined = Definition().Matches(Css).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.All(Use().Matches(Css).Select(m => m.Groups[1].Value), name => Assert.Contains(name, defined));
        Assert.Equal(Css.Count(c => c == '{'), Css.Count(c => c == '}'));
        Assert.DoesNotContain("<<<<", Css);
    }

    [Fact]
    public void Black_on_white_has_the_contrast_the_standard_says() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    static Dictionary<string, string> Tokens(string block)
    {
        var start = Css.IndexOf(block, StringComparison.Ordinal) + block.Length;
        return Colour().Matches(Css[start..Css.IndexOf('}', start)]).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    static double Luminance(string hex)
    {
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);

        double Channel(int at)
        {
            var c = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex("--([a-z0-9-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
    [GeneratedRegex("(--[a-z0-9-]+):")]
    private static partial Regex Definition();
    [GeneratedRegex(@"var\((--[a-z0-9-]+)")]
    private static partial Regex Use();
}
