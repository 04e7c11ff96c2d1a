using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OrderPortal.Tests.Support;

/// <summary>The authenticator app on somebody's phone: time-based codes as RFC 6238 has them, written here independently of the product.</summary>
public static class AuthenticatorApp
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string CodeFor(string key, DateTimeOffset? at = null)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (at ?? DateTimeOffset.UtcNow).ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the standard's algorithm, which every authenticator app uses
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000");
    }

    static byte[] FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in text.Where(c => c != ' '))
        {
            (bits, count) = (bits << 5 | Alphabet.IndexOf(letter), count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }
        return [.. bytes];
    }
}
