using System.Reflection;
using System.Text.RegularExpressions;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared;

public sealed partial class TextTests
{
    static readonly IReadOnlyList<(string Where, Text Text)> Words = [.. typeof(Text).Assembly.GetTypes().Where(t => t.Name.EndsWith("Texts", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(Text)).Select(f => ($"{f.DeclaringType!.Name}.{f.Name}", (Text)f.GetValue(null)!))];

    [Fact]
    public void Every_sentence_is_there_in_both_languages()
    {
        Assert.True(Words.Count > 500, $"only {Words.Count} sentences were found");

        Findings.None(Words.Where(w => string.IsNullOrWhiteSpace(w.Text.Zh) || string.IsNullOrWhiteSpace(w.Text.En)
            || Chinese().IsMatch(NotWords().Replace(w.Text.En, "")) || (EnglishSentence().IsMatch(w.Text.Zh) && !Chinese().IsMatch(w.Text.Zh)))
            .Select(w => $"{w.Where}: {w.Text.Zh} / {w.Text.En}"), "Sentences that are not translated:");
    }

    [Fact]
    public void Both_languages_fill_the_same_places() =>
        Findings.None(Words.Where(w => !Places().Matches(w.Text.Zh).Select(m => m.Groups[1].Value).ToHashSet().SetEquals(Places().Matches(w.Text.En).Select(m => m.Groups[1].Value)))
            .Select(w => $"{w.Where}: {w.Text.Zh} / {w.Text.En}"), "Sentences that say less in one language:");

    [Theory]
    [InlineData("件", "pc"), InlineData("双", "pair"), InlineData("kg", "kg"), InlineData("打", "打")]
    public void A_common_unit_reads_in_english_and_another_stays_what_it_is(string unit, string english) =>
        Assert.Equal(new Text(unit, english), Units.Of(unit));

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[A-Za-z]{3,} [a-z]{2,}")]
    private static partial Regex EnglishSentence();

    /// <summary>Chinese that an English sentence may quote.</summary>
    [GeneratedRegex(@"“[^”]*”|'[^']*'|\([^)]*\)")]
    private static partial Regex NotWords();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Places();
}
