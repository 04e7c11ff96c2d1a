using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Support;
using Radzen;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Shared.StyleGuide;

/// <summary>Every component in every state, in the real browser.</summary>
public sealed partial class StyleGuideTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    public static TheoryData<string, ColorScheme, int> Looks() => new MatrixTheoryData<string, ColorScheme, int>(["zh-CN", "en-US"], [ColorScheme.Light, ColorScheme.Dark], [1440, 800, 320]);

    [Theory, MemberData(nameof(Looks))]
    public async Task No_component_keeps_anybody_out(string language, ColorScheme theme, int width)
    {
        var page = await OpenAsync("/styleguide", new Screen(width, 900, width < 1000), language);
        await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });

        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });

        Assert.True(found.Violations.Length == 0, string.Join("\n", found.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html[..Math.Min(n.Html.Length, 160)]))}")));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task The_chosen_appearance_stays_over_a_reload_and_beats_the_system()
    {
        var page = await OpenAsync("/styleguide");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var light = await Ground(page);

        await page.Locator("summary[aria-label='外观']").ClickAsync();
        await page.Locator("[data-theme-choice=dark]").ClickAsync();
        var dark = await Ground(page);
        await GoAsync(page, "/styleguide");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await Ground(page));
    }

    [Fact]
    public async Task One_key_shortcuts_work_outside_fields_and_can_be_switched_off()
    {
        var page = await OpenAsync("/styleguide");
        var theme = page.Locator("summary[aria-label='外观']");
        await page.EvaluateAsync("() => document.querySelector('.brand').dataset.hotkey = 'q'; ");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "客户名称" }).PressSequentiallyAsync("q");
        Assert.EndsWith("/styleguide", page.Url);

        await theme.ClickAsync();
        await page.Locator("[data-hotkeys-choice]").ClickAsync();
        await Expect(page.Locator("[data-hotkeys-choice]")).ToHaveAttributeAsync("aria-pressed", "false");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("q");
        Assert.EndsWith("/styleguide", page.Url);

        await page.Locator("[data-hotkeys-choice]").ClickAsync();
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("q");
        await page.LeaveAsync("/styleguide");
    }

    [Fact]
    public async Task Targets_on_the_warehouse_tablet_are_at_least_48_pixels()
    {
        var page = await OpenAsync("/styleguide", Screen.Tablet);

        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll(".floor :is(button, a, input, select)")].filter(e => e.checkVisibility())
                .map(e => [e.outerHTML, e.getBoundingClientRect()]).filter(([, r]) => r.width < 48 || r.height < 48).map(([html, r]) => `${r.width}x${r.height} ${html}`)
            """);

        Assert.Empty(small);
    }

    [Fact]
    public async Task Arrows_walk_a_list_space_chooses_and_enter_opens()
    {
        var page = await OpenAsync("/styleguide");
        var links = page.Locator("table.data a[data-open]");
        await page.Locator("h1").FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync(" ");
        await Expect(page.Locator(".bulk")).ToContainTextAsync("已选 1 项");
        await page.Keyboard.PressAsync("End");
        await Expect(links.Last).ToBeFocusedAsync();
        var number = await links.Last.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.ArriveAsync($"**?{number}");
    }

    [Fact]
    public async Task The_dialog_keeps_the_keyboard_and_gives_it_back()
    {
        var page = await OpenAsync("/styleguide");
        var opener = page.Locator(".card button.act-danger", new() { HasText = "取消订单" }).Last;
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.Locator("dialog[open]");

        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(dialog.Locator(".field-error")).ToBeVisibleAsync();
        await dialog.Locator("textarea").FillAsync("客户来电取消");
        await dialog.Locator("button[type=submit]").ClickAsync();

        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".toasts")).ToContainTextAsync("客户来电取消");
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact, Trait("Requirement", "R097")]
    public async Task Ten_scans_a_second_are_all_judged_without_touching_the_screen()
    {
        var page = await OpenAsync("/styleguide", Screen.Tablet);
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.judged = []; new MutationObserver(() => { const c = document.querySelector('.flash .mono')?.textContent; if (c && window.judged.at(-1) !== c) window.judged.push(c); }).observe(document.querySelector('.scan-answer'), { childList: true, subtree: true, characterData: true }); }");

        // 8 letters and Enter in a tenth of a second is what a good scanner does; judging takes twice as long
        for (var i = 0; i < 20; i++)
        {
            await page.Keyboard.TypeAsync($"SKU-{i:0000}");
            await page.Keyboard.PressAsync("Enter");
        }

        await Expect(page.Locator(".flash")).ToContainTextAsync("SKU-0019");
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"SKU-{i:0000}"), await page.EvaluateAsync<string[]>("() => window.judged"));
        await Expect(page.Locator("[data-scan]")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_touch_on_a_button_gives_the_scanner_its_box_back()
    {
        var page = await OpenAsync("/styleguide", Screen.Tablet);
        await page.Locator(".floor .act", new() { HasText = "报缺" }).ClickAsync();

        await Expect(page.Locator("[data-scan]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_chart_tells_its_numbers_on_pointing_and_as_a_table()
    {
        var page = await OpenAsync("/styleguide");
        var columns = page.Locator(".chart").First;
        await Expect(columns.Locator("svg path").First).ToBeAttachedAsync();
        await columns.Locator("summary").ScrollIntoViewIfNeededAsync();
        var box = (await columns.Locator(".chart-drawing").BoundingBoxAsync())!;
        for (var x = 0.1f; x < 0.9f && await page.Locator(".chart-tip").CountAsync() == 0; x += 0.01f)
            await page.Mouse.MoveAsync(box.X + box.Width * x, box.Y + box.Height - 60);
        await Expect(page.Locator(".chart-tip")).ToBeVisibleAsync();

        await columns.Locator("summary").ClickAsync();

        await Expect(columns.Locator("table")).ToContainTextAsync("112");
        Assert.Empty(((RadzenTexts)Portal.Services.GetRequiredService<ILocalizer>()).Missing);
    }

    [Fact]
    public async Task Papers_come_out_in_their_own_size_without_the_frame()
    {
        var page = await OpenAsync("/styleguide");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".topbar")).ToBeHiddenAsync();

        var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        var sizes = MediaBox().Matches(paper).Select(m => (Math.Round(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) / 72 * 25.4), Math.Round(double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) / 72 * 25.4))).ToHashSet();
        Assert.Equal([(210, 297), (100, 150)], sizes);
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex MediaBox();

    static Task<string> Ground(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
