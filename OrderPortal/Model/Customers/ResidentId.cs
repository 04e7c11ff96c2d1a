using System.Globalization;

namespace OrderPortal.Model.Customers;

/// <summary>公民身份号码, the 18 characters on an identity card: GB 11643-1999, weights 2^(17-i) mod 11, check character by ISO 7064 MOD 11-2.</summary>
public static class ResidentId
{
    const string CheckCharacters = "10X98765432";
    static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether place, date of birth and check character can be true on the given day. A small x counts as X.</summary>
    public static bool IsValid(string? id, DateOnly today) =>
        id is { Length: 18 }
        && id.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') < 0
        && int.Parse(id.AsSpan(0, 2), CultureInfo.InvariantCulture) is >= 11 and <= 83 // 83 is issued to Taiwan residents
        && DateOnly.TryParseExact(id.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
        && born.Year >= 1900 && born <= today
        && CheckCharacter(id.AsSpan(0, 17)) == char.ToUpperInvariant(id[17]);

    /// <summary>The 18th character for the first 17 digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (first17[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }
}
