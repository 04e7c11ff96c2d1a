using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrderPortal.Data;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Support;

/// <summary>Base of tests in the real browser. A test that fails leaves a screenshot and a trace of every step in TestResults/
/// (open the trace at trace.playwright.dev).</summary>
public abstract class BrowserTest(Chromium chromium, PortalServer portal) : IAsyncLifetime
{
    readonly List<IBrowserContext> _contexts = [];

    protected PortalServer Portal => portal;

    public ValueTask InitializeAsync() => default;

    /// <summary>A new page in a browser that knows nothing: no cookie, no cache. Open one per person.</summary>
    protected async Task<IPage> OpenAsync(string path, Screen? screen = null, string language = "zh-CN")
    {
        var context = await chromium.NewContextAsync(screen ?? Screen.Desktop, language);
        _contexts.Add(context);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        var page = await context.NewPageAsync();
        await GoAsync(page, path);
        return page;
    }

    /// <summary>A page of its own for a colleague of the demonstration company (<c>sales</c>, <c>warehouse</c> …), signed in by one click.</summary>
    protected async Task<IPage> OpenAsAsync(string person, string path, Screen? screen = null, string language = "zh-CN")
    {
        var page = await OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", screen, language);
        await page.Locator($"button[name=person][value={person}]").ClickAsync();
        await page.LeaveAsync("/account/");
        return page;
    }

    /// <summary>A page of its own for somebody who was hired for the test, signed in by password.</summary>
    /// <param name="server">Where the person works, when there is more than one server.</param>
    protected async Task<IPage> OpenAsAsync(PortalUser person, string path, Screen? screen = null, string language = "zh-CN", PortalServer? server = null)
    {
        var address = (server ?? portal).Address;
        var page = await OpenAsync(new Uri(address, $"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}").ToString(), screen, language);
        await page.Locator("#f-Name").FillAsync(person.UserName!);
        await page.Locator("#f-Password").FillAsync(People.Password);
        await page.Locator("#f-Password").PressAsync("Enter");
        await page.ArriveAsync(path);
        return page;
    }

    /// <summary>Goes to a path of the portal and waits until the page hears clicks. A crash of the server fails the test at once.</summary>
    protected async Task GoAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(new Uri(portal.Address, path).ToString());
        Assert.True(answer!.Status < 500, $"{path} answered {answer.Status}: {await page.TitleAsync()}");
        await page.WaitForInteractiveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (number, context) in _contexts.Index())
        {
            if (failed) await KeepEvidenceAsync(context, number).WaitAsync(TestRun.Patience);
            await context.DisposeAsync().AsTask().WaitAsync(TestRun.Patience);
        }
        GC.SuppressFinalize(this);
    }

    static async Task KeepEvidenceAsync(IBrowserContext context, int number)
    {
        var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '_'));
        var file = Path.Combine(TestRun.ResultsFolder, $"{name[..Math.Min(name.Length, 180)]}-{number}");
        foreach (var page in context.Pages) await page.ScreenshotAsync(new() { Path = file + ".png", FullPage = true });
        await context.Tracing.StopAsync(new() { Path = file + ".zip" });
    }
}

public static class PageExtensions
{
    /// <summary>A page is drawn before its circuit listens; a click in between would be lost. Pages without a circuit answer at once.</summary>
    public static Task WaitForInteractiveAsync(this IPage page) => page.WaitForFunctionAsync(
        "() => document.readyState === 'complete' && document.querySelector('[data-circuit]')?.dataset.circuit !== 'starting'");

    /// <summary>Waits until the browser is at a path (with query and hash; * stands for a part of it, ** for any parts) and the page there hears clicks.
    /// The address is asked for again and again: a wait for the browser's own word of it misses the word that comes between looking and waiting.</summary>
    public static async Task ArriveAsync(this IPage page, string path)
    {
        await Expect(page).ToHaveURLAsync(new Regex("^[a-z]+://[^/]+" + Regex.Escape(path).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$"), new() { Timeout = 60_000 });
        await page.WaitForInteractiveAsync();
    }

    /// <summary>Waits until the browser is no longer below a path and the page it comes to hears clicks.</summary>
    public static async Task LeaveAsync(this IPage page, string path)
    {
        await Expect(page).Not.ToHaveURLAsync(new Regex("^[a-z]+://[^/]+" + Regex.Escape(path)), new() { Timeout = 60_000 });
        await page.WaitForInteractiveAsync();
    }

    /// <summary>Chooses files in the page's one file field as soon as that listens: a fresh field is drawn before, and a choice in between would be lost.</summary>
    public static async Task ChooseFilesAsync(this IPage page, params FilePayload[] files)
    {
        await page.WaitForFunctionAsync("() => document.querySelector('input[type=file]:enabled')?._blazorInputFileNextFileId !== undefined");
        await page.Locator("input[type=file]").SetInputFilesAsync(files);
    }

    /// <summary>Fails when axe finds a serious violation on the page as it stands.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var found = await page.RunAxe();
        var serious = found.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help}\n  " + string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html)));
        Assert.True(!serious.Any(), $"{page.Url}\n{string.Join("\n", serious)}");
    }
}
