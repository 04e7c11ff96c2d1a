using System.Text.RegularExpressions;

namespace OrderPortal.Model.Customers;

/// <summary>A Chinese mobile number: exactly 11 digits, beginning with 13 to 19. Anything else belongs into the telephone field.</summary>
public static partial class Mobile
{
    public static bool IsValid(string? number) => number is not null && ElevenDigits().IsMatch(number);

    /// <summary>What a person typed ('+86 138-0000-0000', full-width digits) as the 11 digits that are stored; null when it is no mobile number.</summary>
    public static string? Clean(string? typed)
    {
        if (typed is null) return null;
        // 64 is far longer than any telephone number and keeps a pasted novel out of the work below
        if (typed.Length > 64) return null;
        var digits = string.Concat(typed.Where(c => !Phone.IsSeparator(c)).Select(Phone.HalfWidth));
        digits = CountryCode().Replace(digits, "");
        return IsValid(digits) ? digits : null;
    }

    [GeneratedRegex(@"\A1[3-9][0-9]{9}\z")]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"\A(?:\+86|0086|86(?=1[0-9]{10}\z))")]
    private static partial Regex CountryCode();
}
