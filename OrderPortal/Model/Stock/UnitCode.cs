using System.Security.Cryptography;

namespace OrderPortal.Model.Stock;

/// <summary>The code on one piece: eleven random signs that nobody can guess and one that finds typing mistakes (ISO 7064, MOD 37,36).
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

    static char Check(string body)
    {
        var p = 36;
        foreach (var sign in body)
        {
            var sum = (p + Values.IndexOf(sign)) % 36;
            p = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return Values[(37 - p) % 36];
    }
}
