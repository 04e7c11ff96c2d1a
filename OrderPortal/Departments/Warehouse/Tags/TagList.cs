using System.Globalization;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>A read as readers type or save it: tags separated by lines, spaces, commas or semicolons; a time belongs to the tag before it.</summary>
public static class TagList
{
    static readonly char[] Between = ['\r', '\n', '\t', ' ', ',', ';', '，', '；', '"'];

    public static IReadOnlyList<ReadTag> Parse(string? text)
    {
        List<ReadTag> tags = [];
        foreach (var word in (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
            // only what has a T between day and time: a tag of digits alone is no time
            if (tags.Count > 0 && word.Contains('T') && DateTime.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) && word.Contains('-')) tags[^1] = tags[^1] with { ReadAt = at };
            else tags.Add(new(word));
        return tags;
    }
}
