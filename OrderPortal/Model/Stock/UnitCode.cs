using System.Security.Cryptography;

namespace OrderPortal.Model.Stock;

/// <summary>The code on one piece: eleven random signs that nobody can guess and one that finds every single mistake and every swap (ISO 7064, MOD 37-2).
/// No sign looks like another.</summary>
public static class UnitCode
{
    public const int Length = 12;
    const string Signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ", Values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static string New()
    {
        while (true)
        {
            var body = RandomNumberGenerator.GetString(Signs, Length - 1);
            // a check sign that could be misread is not taken: the next body has another
            if (Check(body) is var check && Signs.Contains(check)) return body + check;
        }
    }

    /// <summary>What a scan or a person gave: the code itself, or the address that its label carries.</summary>
    public static string Clean(string? typed)
    {
        var code = (typed ?? "").Trim().TrimEnd('/');
        return code[(code.LastIndexOf('/') + 1)..].ToUpperInvariant();
    }

    public static bool IsValid(string code) => code.Length == Length && code.All(Values.Contains) && Check(code[..^1]) == code[^1];

    // the check is a number up to 36: the last has no sign of its own, and such a body gets no code
    static char Check(string body)
    {
        var p = body.Aggregate(0, (p, sign) => (p + Values.IndexOf(sign)) * 2 % 37);
        return (Values + '*')[(38 - p) % 37];
    }
}
