using System.Globalization;
using System.Text;

namespace OrderPortal.Shared.Components;

/// <summary>Reads numbers as people type them: with thousands separators, full-width digits (１２．５), spaces or a currency sign.</summary>
public static class Numbers
{
    /// <summary>True with null for an empty text; false when it cannot be a number.</summary>
    public static bool TryRead(string? typed, out decimal? value)
    {
        value = null;
        // full-width forms become ordinary ones; a Chinese comma or full stop is a slip of the input method
        var text = (typed ?? "").Normalize(NormalizationForm.FormKC).Replace('。', '.').Replace("¥", "").Replace(" ", "");
        if (text.Length == 0) return true;
        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!GroupsAreThousands(text) || !decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var number)) return false;
        value = number;
        return true;
    }

    public static int Places(decimal value) => (value / 1.0000000000000000000000000000m).Scale;

    // '1,5' is somebody's one and a half, not fifteen: better asked than guessed
    static bool GroupsAreThousands(string text)
    {
        var whole = text.Split('.')[0];
        var groups = whole.TrimStart('-', '+').Split(',');
        return groups.Length == 1 || (groups[0].Length is > 0 and < 4 && groups.Skip(1).All(g => g.Length == 3));
    }
}
