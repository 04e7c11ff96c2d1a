using System.Text.RegularExpressions;
using OrderPortal.Departments.Warehouse.Offline;

namespace OrderPortal.Tests.Departments.Warehouse.Offline;

public partial class OfflineTextsTests
{
    [Fact]
    [Trait("Requirement", "R182")]
    public void The_app_says_nothing_that_has_no_words_and_has_no_words_that_it_never_says()
    {
        var source = string.Concat(Directory.GetFiles(Path.Combine(AppRoot.Find(), "wwwroot", "floor")).Where(f => f.EndsWith(".js", StringComparison.Ordinal) || f.EndsWith(".html", StringComparison.Ordinal)).Select(File.ReadAllText));
        var said = Said().Matches(source).SelectMany(m => m.Groups[1].Captures).Select(c => c.Value).ToHashSet();

        Assert.Empty(said.Except(OfflineTexts.All.Keys));
        Assert.DoesNotContain(OfflineTexts.All.Keys, word => !source.Contains($"\"{word}\"", StringComparison.Ordinal) && !Kind().IsMatch(word));
        Assert.All(OfflineTexts.All, word => Assert.True(word.Value is { Zh.Length: > 0, En.Length: > 0 }, word.Key));
    }

    [GeneratedRegex("(?:\\bsay\\(|word: |data-text=|title: |one: |scanWord: |nothing: )\"(\\w+)\"")]
    private static partial Regex Said();

    /// <summary>Causes and kinds of entries are said by what they are.</summary>
    [GeneratedRegex("^(cause\\d+|finishPick|passInspection|failInspection|pack)$")]
    private static partial Regex Kind();
}
