namespace OrderPortal.Model.Customers;

/// <summary>统一社会信用代码, the 18 characters on a business licence: GB 32100-2015, weights 3^i, modulus 31, in an alphabet without I, O, S, V, Z.</summary>
public static class UnifiedSocialCreditCode
{
    const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>Whether code and check character agree. Small letters are not valid: the licence prints capitals.</summary>
    public static bool IsValid(string? code) =>
        code is { Length: 18 }
        && code.AsSpan(2, 6).IndexOfAnyExceptInRange('0', '9') < 0 // the place of registration, six digits of GB/T 2260
        && CheckCharacter(code.AsSpan(0, 17)) == code[17];

    /// <summary>The 18th character for the first 17, or null when one of them is not in the alphabet.</summary>
    public static char? CheckCharacter(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = Alphabet.IndexOf(first17[i]);
            if (value < 0) return null;
            sum += value * Weights[i];
        }
        return Alphabet[(31 - sum % 31) % 31];
    }
}
