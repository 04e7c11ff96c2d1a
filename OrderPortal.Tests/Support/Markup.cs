using System.Text;
using System.Text.RegularExpressions;

namespace OrderPortal.Tests.Support;

/// <summary>Finds words that a .razor file shows people without asking the texts of its room. A heuristic: it knows tags, attributes, directives,
/// expressions and code blocks, not the whole grammar.</summary>
public static class Markup
{
    static readonly Regex Word = new(@"\p{L}{2,}");
    static readonly Regex SpokenAttribute = new(@"(?<=\s)(?:title|placeholder|alt|aria-label|aria-description)\s*=\s*""(?<words>[^""@]*)""");

    /// <summary>Names that read the same in every language.</summary>
    static readonly string[] Names = ["OrderPortal"];

    public static IEnumerable<string> LiteralWords(SourceFile file)
    {
        foreach (var (index, text) in TextNodes(file.Code))
            if (Word.IsMatch(Names.Aggregate(text, (rest, name) => rest.Replace(name, "")))) yield return file.At(index);
        foreach (Match attribute in SpokenAttribute.Matches(file.Code))
            if (Word.IsMatch(attribute.Groups["words"].Value)) yield return file.At(attribute.Index);
    }

    /// <summary>The text between tags, without expressions and statements.</summary>
    static IEnumerable<(int Index, string Text)> TextNodes(string code)
    {
        code = Regex.Replace(code, @"<(style|script)\b.*?</\1>", match => Blank(match.Value), RegexOptions.Singleline);
        var text = new StringBuilder();
        var start = 0;
        for (var i = 0; i < code.Length;)
        {
            var next = code[i] switch
            {
                '<' when i + 1 < code.Length && (char.IsLetter(code[i + 1]) || code[i + 1] is '/' or '!') => AfterTag(code, i),
                '@' => AfterExpression(code, i),
                _ => i,
            };
            if (next == i)
            {
                if (text.Length == 0) start = i;
                text.Append(code[i++]);
                if (code[i - 1] != '\n') continue;
            }
            i = Math.Max(i, next);
            if (IsProse(text.ToString())) yield return (start, text.ToString());
            text.Clear();
        }
        if (IsProse(text.ToString())) yield return (start, text.ToString());
    }

    // a line inside @if or @foreach that is C#, not text
    static bool IsProse(string text)
    {
        text = text.Trim();
        return text.Length > 0 && !text.EndsWith(';') && !text.EndsWith('{') && !Regex.IsMatch(text, @"^(\}?\s*(else|catch|finally|while)\b|case\b|default:|break|if\s*\(|for\w*\s*\()") && !text.Contains("=>");
    }

    static int AfterTag(string code, int i)
    {
        char quote = '\0';
        var depth = 0;
        for (i++; i < code.Length; i++)
        {
            if (quote != '\0')
            {
                if (code[i] == '(') depth++;
                else if (code[i] == ')') depth--;
                else if (code[i] == quote && depth <= 0) quote = '\0';
            }
            else if (code[i] is '"' or '\'') (quote, depth) = (code[i], 0);
            else if (code[i] == '>') return i + 1;
        }
        return code.Length;
    }

    static int AfterExpression(string code, int i)
    {
        if (i > 0 && char.IsLetterOrDigit(code[i - 1])) return i + 1; // a mail address
        if (code.AsSpan(i).StartsWith("@@")) return i + 2;
        if (Regex.Match(code[i..], @"^@(page|using|inject|inherits|implements|attribute|layout|namespace|typeparam|rendermode|preservewhitespace)\b[^\n]*") is { Success: true } directive)
            return i + directive.Length;
        if (Regex.Match(code[i..], @"^@(code|functions)\s*(?=\{)|^@(?=\{)") is { Success: true } block) return AfterBalanced(code, i + block.Length);
        // @if (…) { and the like: the condition goes, the body is markup again
        if (Regex.Match(code[i..], @"^@(if|foreach|for|while|switch|using|lock)\s*(?=\()") is { Success: true } control)
        {
            var end = AfterBalanced(code, i + control.Length);
            return end + Regex.Match(code[end..], @"^\s*\{?").Length;
        }
        i += Regex.Match(code[i..], @"^@(await\s+)?[\w.?!]*").Length;
        while (i < code.Length && code[i] is '(' or '[')
        {
            i = AfterBalanced(code, i);
            i += Regex.Match(code[i..], @"^[?!]?\.[\w.]+").Length;
        }
        return i;
    }

    static int AfterBalanced(string code, int i)
    {
        var depth = 0;
        for (; i < code.Length; i++)
        {
            if (code[i] is '(' or '{' or '[') depth++;
            else if (code[i] is ')' or '}' or ']' && --depth == 0) return i + 1;
            else if (code[i] == '"') i += Regex.Match(code[i..], @"^""(?:[^""\\\n]|\\.)*""").Length is var n and > 0 ? n - 1 : 0;
        }
        return code.Length;
    }

    static string Blank(string text) => Regex.Replace(text, @"[^\n]", " ");
}
