using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OrderPortal.Shared.Sheets;

/// <summary>Reads a number as people write it in sheets: 1,234.50, ¥1234.5, 1234元, full-width digits, (5) or −5 for minus five.
/// Whether minus five makes sense is the business's to say, not this reader's.</summary>
public static partial class SheetNumbers
{
    /// <summary>No quantity, price or amount of ours comes near: above it the money columns would overflow.</summary>
    const decimal Absurd = 1_000_000_000_000m;

    public static Result<decimal> Read(object? value)
    {
        switch (value)
        {
            case double number:
                return double.IsNaN(number) ? SheetTexts.NumberUnreadable : Math.Abs(number) >= (double)Absurd ? SheetTexts.NumberAbsurd : (decimal)number;
            case string text when text.Length <= 64:
                var plain = text.Normalize(NormalizationForm.FormKC).Replace('\u2212', '-').Trim();
                if (Shortened().IsMatch(plain)) return SheetTexts.NumberShortened;
                var match = Written().Match(plain);
                if (!match.Success) return SheetTexts.NumberUnreadable;
                var digits = match.Groups["n"].Value.Replace(",", "");
                if (digits.Split('.')[0].TrimStart('0').Length > 12) return SheetTexts.NumberAbsurd;
                var amount = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
                return match.Groups["minus"].Success || match.Groups["open"].Success ? -amount : amount;
            default:
                return SheetTexts.NumberUnreadable;
        }
    }

    // 1,23 is neither a thousand nor a fraction: it is refused, not guessed
    [GeneratedRegex(@"\A(?:(?<open>\()|(?<minus>-)|\+)?\s*(?:[¥$]|RMB|CNY)?\s*(?(minus)|(?<minus>-)?)(?<n>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+)\s*(?:元|圆)?(?(open)\))\z", RegexOptions.IgnoreCase)]
    private static partial Regex Written();

    [GeneratedRegex(@"\A[-+]?[0-9.]+E[+-]?[0-9]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex Shortened();
}
