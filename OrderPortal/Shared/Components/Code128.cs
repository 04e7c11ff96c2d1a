namespace OrderPortal.Shared.Components;

/// <summary>Code 128, the barcode on labels and papers. Our own, because Radzen 12.0.8 ends the stop sign with a bar of four modules instead of
/// two, which strict scanners refuse.</summary>
public static class Code128
{
    const int StartB = 104, StartC = 105, ToC = 99, ToB = 100, Stop = 106;

    // bar, space, bar, space … widths in modules, by symbol value
    static readonly string[] Patterns = (
        "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 " +
        "221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 " +
        "231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 " +
        "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 " +
        "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 " +
        "114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>Printable ASCII only; long runs of digits are packed two to a sign.</summary>
    public static bool CanEncode(string text) => text.Length is > 0 and <= 60 && text.All(c => c is >= ' ' and <= '~');

    /// <summary>The widths in modules, beginning with a bar.</summary>
    public static IReadOnlyList<int> Encode(string text)
    {
        if (!CanEncode(text)) throw new ArgumentException($"Not encodable in Code 128: '{text}'", nameof(text));
        var signs = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var digits = text.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : text.Length - at;
            // four digits pay for changing to pairs, at the ends of the text two changes are one
            var pairs = digits >= 6 || (digits >= 4 && (at == 0 || at + digits == text.Length)) ? digits / 2 : 0;
            if (pairs > 0 && digits % 2 == 1 && at > 0)
            {
                signs.Add(text[at++] - ' ');
                continue;
            }
            if (pairs > 0)
            {
                signs.Add(at == 0 ? StartC : ToC);
                for (var i = 0; i < pairs; i++, at += 2) signs.Add((text[at] - '0') * 10 + text[at + 1] - '0');
                if (at < text.Length) signs.Add(ToB);
                if (at < text.Length && char.IsAsciiDigit(text[at])) signs.Add(text[at++] - ' ');
            }
            else
            {
                if (at == 0) signs.Add(StartB);
                signs.Add(text[at++] - ' ');
            }
        }
        signs.Add(signs.Select((sign, place) => sign * Math.Max(place, 1)).Sum() % 103);
        signs.Add(Stop);
        return [.. signs.SelectMany(s => Patterns[s]).Select(w => w - '0')];
    }
}
