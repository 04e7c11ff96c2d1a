namespace OrderPortal.Tests.Shared.Components;

/// <summary>Reads Code 128 as a scanner does: signs of eleven modules, the stop sign of thirteen, and the check sign.</summary>
static class Code128Reader
{
    public static string Read(IReadOnlyList<int> widths)
    {
        var all = string.Concat(widths);
        Assert.EndsWith("2331112", all);
        var signs = all[..^7].Chunk(6).Select(c => new string(c)).Select(w => Array.IndexOf(Table, w)).ToList();
        Assert.DoesNotContain(-1, signs);
        Assert.Equal(signs[^1], signs.SkipLast(1).Select((s, i) => s * Math.Max(1, i)).Sum() % 103);
        var (text, pairs) = ("", signs[0] == 105);
        foreach (var sign in signs.Skip(1).SkipLast(1))
            if (pairs && sign == 100) pairs = false;
            else if (!pairs && sign == 99) pairs = true;
            else text += pairs ? sign.ToString("00") : (char)(sign + ' ');
        return text;
    }

    // ISO/IEC 15417; compared with the table of ZXing, which reads most of the world's barcodes
    static readonly string[] Table =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231",
        "113222", "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
        "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131",
        "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
        "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211",
        "241211", "221114", "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
        "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214",
        "211232",
    ];
}
