using Bunit;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Components;

[Trait("Requirement", "R097")]
public sealed class ScanBoxTests : ComponentTest
{
    static readonly Text Goods = new("货品", "Goods");

    IRenderedComponent<ScanBox> Box(Func<string, Task<ScanAnswer>> onScan) => Render<ScanBox>(p => p.Add(b => b.Label, Goods).Add(b => b.OnScan, onScan));

    // what portal.js sends
    static Task SendAsync(IRenderedComponent<ScanBox> box, int number, string code, bool inDoubt = false) =>
        box.Find("[data-scan-out]").ChangeAsync(System.Text.Json.JsonSerializer.Serialize(new { number, code, inDoubt }));

    [Fact]
    public async Task Scans_that_come_while_one_is_judged_wait_their_turn_and_none_is_lost()
    {
        var (judged, first) = (new List<string>(), new TaskCompletionSource());
        var box = Box(async code =>
        {
            if (judged.Count == 0) await first.Task;
            judged.Add(code);
            return ScanAnswer.Ok(Goods);
        });

        for (var i = 1; i <= 10; i++) await SendAsync(box, i, "SKU-" + i);
        Assert.Empty(judged);
        Assert.Contains("Scans still being checked: 10", box.Markup);
        first.SetResult();

        await box.WaitForAssertionAsync(() => Assert.Equal(Enumerable.Range(1, 10).Select(i => "SKU-" + i), judged));
        await box.WaitForAssertionAsync(() => Assert.Contains("SKU-10", box.Find(".flash").TextContent));
    }

    [Fact]
    public async Task A_scan_that_the_browser_sends_twice_counts_once()
    {
        var judged = new List<string>();
        var box = Box(code => { judged.Add(code); return Task.FromResult(ScanAnswer.Ok(Goods)); });

        await SendAsync(box, 1, "SKU-1");
        await SendAsync(box, 1, "SKU-1");
        await SendAsync(box, 2, "SKU-1");

        Assert.Equal(2, judged.Count);
    }

    [Fact]
    public async Task Wrong_is_said_in_colour_icon_word_and_sound()
    {
        var box = Box(_ => Task.FromResult(ScanAnswer.Wrong(new("这是 L 码。", "This is size L."))));

        await SendAsync(box, 1, "ＳＫＵ－１");

        Assert.Contains("scan-wrong", box.Find(".scan").ClassName);
        Assert.Contains("Wrong SKU-1", box.Find(".flash").TextContent);
        Assert.Contains("This is size L.", box.Find("[role=status]").TextContent);
        // what portal.js plays the tone by
        Assert.Equal(("1", "false"), (box.Find(".scan").GetAttribute("data-judged"), box.Find(".scan").GetAttribute("data-right")));
    }

    [Fact]
    public async Task A_failure_while_judging_does_not_stop_the_scanner()
    {
        var box = Box(code => code == "bad" ? throw new InvalidOperationException() : Task.FromResult(ScanAnswer.Ok(Goods)));

        await SendAsync(box, 1, "bad");
        Assert.Contains("scan-wrong", box.Find(".scan").ClassName);
        await SendAsync(box, 2, "good");

        Assert.Contains("scan-right", box.Find(".scan").ClassName);
    }

    [Fact]
    public async Task What_an_ended_server_may_have_done_is_asked_about_and_not_done_again()
    {
        var judged = new List<string>();
        var box = Box(code => { judged.Add(code); return Task.FromResult(ScanAnswer.Ok(Goods)); });

        await SendAsync(box, 1, "SKU-1", inDoubt: true);
        await SendAsync(box, 2, "SKU-2");

        Assert.Equal(["SKU-2"], judged);
        Assert.Contains("SKU-1", box.Find(".notice-warn").TextContent);
        Assert.Equal("2", box.Find(".scan").GetAttribute("data-judged"));
        await box.Find(".notice-warn button").ClickAsync(new());
        Assert.Empty(box.FindAll(".notice-warn"));
    }
}
