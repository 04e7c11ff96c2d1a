using System.Text;

namespace OrderPortal.Model.Stock;

/// <summary>What an RFID tag carries. A tag that we write carries the piece's own code: its twelve signs are the 96 bits of an EPC.</summary>
public static class TagCode
{
    public const int Longest = 120;

    /// <summary>What a reader sent as it is looked up: the code of the piece when the tag carries it, as text, as address or as EPC; the tag as it is otherwise; null when it is no tag at all.</summary>
    public static string? Clean(string? sent)
    {
        var tag = (sent ?? "").Trim().ToUpperInvariant();
        if (tag.Length is 0 or > Longest || tag.Any(c => c is <= ' ' or > '~')) return null;
        return UnitCode.Clean(tag) is var code && UnitCode.IsValid(code) ? code : CodeInEpc(tag) ?? tag;
    }

    /// <summary>What is written to the tag of a piece: 24 hexadecimal digits.</summary>
    public static string Epc(string code) => Convert.ToHexString(Encoding.ASCII.GetBytes(code));

    static string? CodeInEpc(string tag) =>
        tag.Length == 2 * UnitCode.Length && tag.All(char.IsAsciiHexDigit) && Encoding.ASCII.GetString(Convert.FromHexString(tag)) is var code && UnitCode.IsValid(code) ? code : null;
}
