using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Papers;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Waves;

/// <summary>A wave on a tablet with a scanner, and its papers.</summary>
public sealed partial class WavePagesTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R095"), Trait("Requirement", "R097")]
    public async Task Two_orders_are_chosen_put_into_a_wave_and_picked_by_scanning_bin_goods_and_tote()
    {
        await using var floor = await Floor.OpenAsync();
        var subs = await AllocatedAsync(floor);
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var page = await OpenAsAsync(await server.HireAsync(Role.Warehouse), "/warehouse/waves", Screen.Tablet, "en-US", server);
        await page.GetByRole(AriaRole.Tab, new() { Name = WaveTexts.Waiting.En }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("2 sub-orders · zone A");
        foreach (var (index, sub) in subs.Index())
        {
            await page.Locator("tr", new() { HasText = sub }).GetByRole(AriaRole.Checkbox).CheckAsync();
            await Expect(page.Locator(".bulk strong")).ToHaveTextAsync(ComponentTexts.Selected.With(index + 1).En); // it moves the rows down
        }
        await page.GetByRole(AriaRole.Button, new() { Name = JourneyTexts.Of(WaveKind.Batch).En, Exact = true }).ClickAsync();
        await page.ArriveAsync("/warehouse/waves/BC*");
        var wave = page.Url[^11..];

        await ScanAsync(page, "PRO001", "Please scan bin A-01 first");
        await ScanAsync(page, "A-01", "Take 电脑支架");
        await ScanAsync(page, "OFF002", "from this bin take PRO001");
        await ScanAsync(page, "6901234567892", "Scan a tote: 1 × 2 / 2 × 1");
        await ScanAsync(page, "6901234567892", "× 2 in hand");
        await ScanAsync(page, wave + "-2", "Tote 2: 1 put in. 1 left in hand; scan 1 × 2");
        await ScanAsync(page, subs[1], "Only 0", right: false); // this tote has all it needs
        await ScanAsync(page, wave + "-1", "Tote 1: 1 put in");
        await ScanAsync(page, "PRO001", "Scan a tote: 1 × 1");
        await ScanAsync(page, subs[0], "Tote 1: 1 put in. Go on to A-02");
        await ScanAsync(page, "A-02", "Take 办公桌椅");
        await ScanAsync(page, "OFF002", "Scan a tote: 2 × 1");
        await ScanAsync(page, wave + "-2", "Everything of this wave is picked");
        await page.GetByRole(AriaRole.Button, new() { Name = WaveTexts.Finish.En }).ClickAsync();
        await page.ArriveAsync("/warehouse/waves");

        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);
        await using var db = floor.OpenDatabase();
        Assert.Equal(["product-wrong", "too-many"], await db.FloorScans.Where(s => s.Refusal != null).OrderBy(s => s.Id).Select(s => s.Refusal).ToListAsync());
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R100")]
    public async Task All_papers_of_a_wave_are_one_document_in_the_order_of_the_path_and_printed_labels_are_kept()
    {
        await using var floor = await Floor.OpenAsync();
        var subs = await AllocatedAsync(floor);
        var wave = (await floor.Get<MakeWave>().HandleAsync(new(WaveKind.Batch, [subs[1], subs[0]]), Actors.Warehouse)).Value;
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var page = await OpenAsAsync(await server.HireAsync(Role.Warehouse), $"/print/wave/{wave}", Screen.Desktop, "en-US", server);

        var sheets = page.Locator("section.sheet");
        await Expect(sheets).ToHaveCountAsync(3);
        await Expect(sheets.Nth(0)).ToContainTextAsync("Tote 1 × 2 · Tote 2 × 1");
        await Expect(sheets.Nth(1)).ToContainTextAsync(subs[0]);
        await Expect(sheets.Nth(2)).ToContainTextAsync(subs[1]);

        foreach (var sub in subs)
        {
            await floor.PickAsync(sub);
            await floor.PackAsync(sub);
        }
        Accepted(await floor.Get<FinishWave>().HandleAsync(new(wave), Actors.Warehouse));
        await page.ReloadAsync();
        await page.WaitForInteractiveAsync();
        await Expect(sheets).ToHaveCountAsync(4); // what is picked needs no pick list any more
        await Expect(sheets.Nth(2)).ToContainTextAsync("李晓明");
        Assert.Equal(["", "", subs[0] + "-P1", subs[1] + "-P1"], await sheets.EvaluateAllAsync<string[]>("all => all.map(s => s.matches('.label') ? s.textContent.match(/SO[0-9-]+-P1/)[0] : '')"));
        Assert.Equal(3, PdfPage().Count(System.Text.Encoding.Latin1.GetString(await page.PdfAsync()))); // the browser's own print has no labels: nobody would know of them
        await page.EvaluateAsync("() => { document.documentElement.dataset.printing = 'true'; }");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(4, PdfPage().Count(pdf));
        // A4 for the slips, 100 × 150 mm for the labels, in one document
        Assert.Equal(["595x842", "595x842", "283x425", "283x425"], MediaBox().Matches(pdf).Select(m => $"{(int)Math.Round(double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))}x{(int)Math.Round(double.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))}"));

        await page.EvaluateAsync("() => { delete document.documentElement.dataset.printing; window.print = () => { window.printed = document.documentElement.dataset.printing === 'true'; }; }");
        await page.GetByRole(AriaRole.Button, new() { Name = PaperTexts.Print.En, Exact = true }).ClickAsync();
        await page.WaitForFunctionAsync("() => window.printed === true");
        await using var db = floor.OpenDatabase();
        Assert.Equal(subs.Order(), (await db.HistoryEntries.Where(h => h.Action == PrintLabel.Action).Select(h => h.SubjectKey).ToListAsync()).Order());
    }

    /// <summary>Two orders: tote 1 takes two stands, tote 2 a stand and a desk.</summary>
    static async Task<string[]> AllocatedAsync(Floor floor)
    {
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        string[] subs = [await floor.OrderAsync(("PRO001", 2)), await floor.OrderAsync(("PRO001", 1), ("OFF002", 1))];
        foreach (var sub in subs) Accepted(await floor.AllocateAsync(sub));
        return subs;
    }

    /// <summary>Types as a hardware scanner does and waits for the page's answer.</summary>
    static async Task ScanAsync(IPage page, string code, string answer, bool? right = null)
    {
        await page.Locator("[data-scan]").FocusAsync();
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync(answer);
        if (right is { } expected) await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-right", expected ? "true" : "false");
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();

    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox();
}
