using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderPortal.Demo;
using OrderPortal.Shared;
using OrderPortal.Shared.Layout;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Browser;

/// <summary>Every page of the navigation, and the first entry of every list in it, opened by somebody who works there.</summary>
public sealed partial class EveryPageTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    /// <summary>A name of an enum in the middle of words meant for people; only names of two words or more can be told from English (WeCom is a brand).</summary>
    static readonly Regex RawName = new(@"\b(?:" + string.Join('|', typeof(Navigation).Assembly.GetTypes().Where(t => t.IsEnum).SelectMany(Enum.GetNames).Where(n => TwoWords().IsMatch(n) && n != "WeCom").Distinct()) + @")\b");

    [Theory]
    [InlineData("zh-CN"), InlineData("en-US")]
    public async Task A_phone_and_an_upright_tablet_show_every_page_whole_and_in_words(string language) =>
        await VisitAsync("/", Screen.Phone, language, async (page, told) =>
        {
            foreach (var screen in (Screen[])[Screen.TabletUpright, Screen.Phone])
            {
                await page.SetViewportSizeAsync(screen.Width, screen.Height);
                await NothingIsCutAsync(page, what => told($"on a screen of {screen.Width} px {what}"));
            }
            if (!(await page.TitleAsync()).EndsWith(" — OrderPortal", StringComparison.Ordinal)) told("has no title");
            foreach (var name in RawName.Matches(await page.Locator("body").InnerTextAsync()).Select(m => m.Value).Distinct()) told($"says {name}");
            if (language == "zh-CN") await page.ShouldBeAccessibleAsync(); // what axe judges has no language, and it takes its time
        });

    [Fact]
    public async Task A_gloved_hand_hits_everything_on_a_warehouse_page() =>
        await VisitAsync("/warehouse/", Screen.Tablet, "en-US", async (page, told) =>
        {
            var small = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main :is(a, button, input:not([type=hidden]), select, textarea, summary)")]
                    .map(e => [e, (e.closest("label") ?? e).getBoundingClientRect()])
                    .filter(([e, r]) => r.width > 1 && r.height > 1 && (r.width < 47.5 || r.height < 47.5))
                    .map(([e, r]) => `${Math.round(r.width)}×${Math.round(r.height)} ${e.outerHTML.slice(0, 90)}`)
                """);
            foreach (var target in small) told($"has a target under 48 px: {target}");
        });

    /// <summary>What scrolls sideways hides its right side from whoever does not know that there is one.</summary>
    static async Task NothingIsCutAsync(IPage page, Action<string> told)
    {
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) told("is wider than it");
        foreach (var cut in await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("main *:not(input, select, textarea, .visually-hidden, .tabs, .scroll-x)")]
                .filter(e => e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible")
                .map(e => `${e.clientWidth} of ${e.scrollWidth} px of ${e.outerHTML.slice(0, 90)}`)
            """)) told($"shows only {cut}");
    }

    async Task VisitAsync(string under, Screen screen, string language, Func<IPage, Action<string>, Task> look)
    {
        var findings = new List<string>();
        foreach (var visits in Navigation.Groups.SelectMany(g => g.Items).Where(i => i.Url.StartsWith(under, StringComparison.Ordinal)).GroupBy(i => WhoOpens(i).UserName))
        {
            var page = await OpenAsAsync(visits.Key, "/", screen, language);
            foreach (var item in visits)
            {
                await SeeAsync(item.Url);
                var first = page.Locator("main [data-row] a[data-open]").First;
                if (await first.CountAsync() > 0) await SeeAsync((await first.GetAttributeAsync("href"))!);
            }

            async Task SeeAsync(string path)
            {
                await GoAsync(page, path);
                await Assertions.Expect(page.Locator("main h1").First).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
                await look(page, what => findings.Add($"{path} {what}"));
            }
        }
        Findings.None(findings.Distinct(), "Pages that are not fit to be worked on:");
    }

    /// <summary>A person of the demonstration company whose work the page is.</summary>
    static DemoPerson WhoOpens(NavigationItem item) =>
        DemoAccounts.All.First(a => item.Roles.Length == 0 ? a.Roles.Contains(Role.Sales) : a.Roles.Contains(item.Roles[0]));

    [GeneratedRegex("^[A-Z][a-z]+[A-Z]")]
    private static partial Regex TwoWords();
}
