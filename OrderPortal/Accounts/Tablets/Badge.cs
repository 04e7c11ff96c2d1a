using System.Security.Cryptography;

namespace OrderPortal.Accounts.Tablets;

/// <summary>The code printed on a badge: eight signs that find it, sixteen that prove it. Of the proof only a salted hash is kept.</summary>
public readonly record struct Badge(string Code, string Secret)
{
    // without the signs that people mistake for one another, because a torn badge is typed
    const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    const int CodeLength = 8, SecretLength = 16;

    public static Badge New() => new(RandomNumberGenerator.GetString(Signs, CodeLength), RandomNumberGenerator.GetString(Signs, SecretLength));

    /// <summary>What a scanner typed; null when it cannot be a badge.</summary>
    public static Badge? Read(string? scanned)
    {
        var signs = string.Concat((scanned ?? "").Normalize(System.Text.NormalizationForm.FormKC).ToUpperInvariant().Where(c => Signs.Contains(c)));
        return signs.Length == CodeLength + SecretLength ? new(signs[..CodeLength], signs[CodeLength..]) : null;
    }

    public override string ToString() => $"{Code}-{Secret}";
}
