using System.Text.RegularExpressions;
using Bunit;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

[Trait("Requirement", "R099")]
public sealed partial class Code128Tests : ComponentTest
{
    [Theory]
    [InlineData("SO202605001-1")]
    [InlineData("SF1234567890123")]
    [InlineData("12345678")]
    [InlineData("1234567")]
    [InlineData("A1")]
    [InlineData("JD-100/6204 a~")]
    [InlineData("12AB3456CD789012")]
    public void A_reader_reads_what_was_written(string text) => Assert.Equal(text, Code128Reader.Read(Code128.Encode(text)));

    [Fact]
    public void Digits_are_packed_in_pairs_so_that_labels_stay_short() =>
        Assert.True(Code128.Encode("12345678901234").Sum() < Code128.Encode("ABCDEFGHIJ").Sum());

    [Theory]
    [InlineData("")]
    [InlineData("订单")]
    public void What_scanners_cannot_read_is_not_drawn(string text)
    {
        Assert.False(Code128.CanEncode(text));
        Assert.Throws<ArgumentException>(() => Code128.Encode(text));
    }

    [Fact]
    public void The_drawing_has_the_bars_and_the_quiet_zones()
    {
        var svg = Render<Barcode>(p => p.Add(b => b.Value, "SO202605001-1")).Find("svg");

        var bars = Bar().Matches(svg.QuerySelector("path")!.GetAttribute("d")!).Select(m => (At: int.Parse(m.Groups[1].Value), Width: int.Parse(m.Groups[2].Value))).ToList();
        var widths = bars.SelectMany((b, i) => i == 0 ? [b.Width] : new[] { b.At - bars[i - 1].At - bars[i - 1].Width, b.Width });
        Assert.Equal("SO202605001-1", Code128Reader.Read([.. widths]));
        Assert.Equal(10, bars[0].At);
        Assert.Equal($"0 0 {bars[^1].At + bars[^1].Width + 10} 100", svg.GetAttribute("viewBox"));
    }

    [Fact]
    public void A_qr_code_has_its_three_eyes_and_its_label()
    {
        var svg = Render<QrCode>(p => p.Add(q => q.Value, "https://orders.example/o/SO202605001").Add(q => q.Label, new Text("查订单", "Look up the order"))).Find("svg");

        var dark = Module().Matches(svg.QuerySelector("path")!.GetAttribute("d")!).Select(m => (int.Parse(m.Groups[1].Value), int.Parse(m.Groups[2].Value))).ToHashSet();
        var size = int.Parse(svg.GetAttribute("viewBox")!.Split(' ')[2]);
        foreach (var (left, top) in new[] { (4, 4), (size - 11, 4), (4, size - 11) })
            for (var i = 0; i < 7; i++)
                Assert.True(dark.Contains((left + i, top)) && dark.Contains((left, top + i)), $"eye at {left},{top}");
        Assert.Equal("Look up the order", svg.GetAttribute("aria-label"));
    }

    [GeneratedRegex(@"M(\d+) 0h(\d+)")]
    private static partial Regex Bar();
    [GeneratedRegex(@"M(\d+) (\d+)h1")]
    private static partial Regex Module();
}
