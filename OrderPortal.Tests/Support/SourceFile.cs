using System.Text.RegularExpressions;

namespace OrderPortal.Tests.Support;

/// <summary>One file of the repository, for tests that read the house instead of running it.</summary>
public sealed class SourceFile
{
    static readonly string Root = AppRoot.Find();
    static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() =>
        [.. new[] { "OrderPortal", "OrderPortal.Tests", "OrderPortal.Bench" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => Path.GetExtension(path) is ".cs" or ".razor" && !path.Contains("/obj/") && !path.Contains("/bin/") && !path.Contains("/Migrations/"))
            .Order(StringComparer.Ordinal).Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path))))]);

    SourceFile(string path, string text)
    {
        Name = path;
        Text = text;
        Code = path.EndsWith(".cs", StringComparison.Ordinal) ? WithoutCommentsAndStrings(Text) : WithoutComments(Text);
    }

    /// <summary>From the top of the repository, with forward slashes.</summary>
    public string Name { get; }
    public string Folder => Path.GetDirectoryName(Name)!.Replace('\\', '/');
    public string Text { get; }

    /// <summary>The text with comments (and in C# the insides of strings) blanked; every line keeps its number.</summary>
    public string Code { get; }

    /// <summary>Files below a folder, for example <c>OrderPortal/Model</c>.</summary>
    public static IEnumerable<SourceFile> Under(params string[] folders) =>
        All.Value.Where(file => folders.Any(folder => file.Name.StartsWith(folder + "/", StringComparison.Ordinal)));

    /// <summary>A file that exists only in a test.</summary>
    public static SourceFile Of(string name, string text) => new(name, text);

    /// <summary>Each place where the code matches, as <c>file:line: the line</c>.</summary>
    public IEnumerable<string> Find(Regex pattern) => pattern.Matches(Code).Select(match => At(match.Index));

    public string At(int index)
    {
        var line = LineNumber(index);
        return $"{Name}:{line}: {Text.Split('\n')[line - 1].Trim()}";
    }

    int LineNumber(int index) => Text.AsSpan(0, index).Count('\n') + 1;

    static string WithoutComments(string text) => Regex.Replace(text, @"@\*.*?\*@|<!--.*?-->|(?<![:""'\w/])//[^\n]*", Blank, RegexOptions.Singleline);

    static string WithoutCommentsAndStrings(string text) => Regex.Replace(text,
        """""
        //[^\n]*                                    # comment to the end of the line
        | /\*.*?\*/                                 # comment between marks
        | (?<q>"{3,}).*?\k<q>                       # raw string
        | @\$?"(?:[^"]|"")*" | \$@"(?:[^"]|"")*"    # verbatim string
        | "(?:[^"\\\n]|\\.)*"                       # string
        | '(?:[^'\\\n]|\\.)+'                       # character
        """"", Blank, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace);

    static string Blank(Match match) => Regex.Replace(match.Value, @"[^\r\n]", " ");
}
