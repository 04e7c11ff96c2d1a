using System.Text.RegularExpressions;

namespace OrderPortal.Model.Customers;

/// <summary>Telephone numbers of any kind: how a landline looks, and how a number is masked for eyes that need not see it.</summary>
public static partial class Phone
{
    /// <summary>A Chinese landline with its area code ('0755-86012345', with an extension '-801' or '转801'), or a 400/800 service number.</summary>
    public static bool IsLandline(string? number) => number is not null && Landline().IsMatch(number);

    /// <summary>A number somebody could dial anywhere in the world: 5 to 20 digits with the usual signs. For foreign customers.</summary>
    public static bool IsDialable(string? number) =>
        number is { Length: <= 40 } && Dialable().IsMatch(number) && number.Count(char.IsAsciiDigit) is >= 5 and <= 20;

    /// <summary>Hides the middle of a number: 138****0000, 0755-****2345. At least four digits are hidden (all of them where there
    /// are no more); signs stay, so that a reader still recognises the kind of number.</summary>
    public static string Mask(string? number)
    {
        if (string.IsNullOrEmpty(number)) return "";
        var digits = number.Count(char.IsDigit);
        var tail = Math.Clamp(digits - 4, 0, 4);
        var head = Math.Clamp(digits - 4 - tail, 0, number[0] is '0' or '０' ? 4 : 3);
        var seen = 0;
        return string.Create(number.Length, number, (masked, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                masked[i] = char.IsDigit(source[i]) && seen++ is var n && n >= head && n < digits - tail ? '*' : source[i];
        });
    }

    internal static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '－' or '—' or '–' or '(' or ')' or '（' or '）' or '·' or '\u200b' or '\u202a' or '\u202c';

    /// <summary>Full-width digits and plus sign, as Chinese input methods type them, in their plain form.</summary>
    internal static char HalfWidth(char c) => c is >= '０' and <= '９' or '＋' ? (char)(c - 0xFEE0) : c;

    [GeneratedRegex(@"\A(?:0[1-9][0-9]{1,2}[- ]?[2-9][0-9]{6,7}(?:(?:-|转|x)[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4})\z")]
    private static partial Regex Landline();

    [GeneratedRegex(@"\A\+?[0-9 ()./\-]+(?:(?:x|ext\.?|转) ?[0-9]{1,6})?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Dialable();
}
