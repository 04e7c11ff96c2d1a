using Microsoft.Playwright;
using OrderPortal.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace OrderPortal.Tests.Support;

/// <summary>One real browser for the run; every test gets a context of its own, which is as good as a browser of its own.</summary>
public sealed class Chromium : IAsyncDisposable
{
    static readonly string? Program = ((string?[])[Environment.GetEnvironmentVariable("ORDERPORTAL_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"])
        .FirstOrDefault(File.Exists);

    readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _browser = new(async () =>
    {
        var driver = await Playwright.CreateAsync();
        return (driver, await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    });

    /// <summary>Why browser tests do not run here; null when they do.</summary>
    public static string? MissingReason => Program is null ? "There is no Chromium; ./test.sh installs it where it may." : null;

    public async Task<IBrowserContext> NewContextAsync(Screen screen, string language)
    {
        if (MissingReason is { } reason) Assert.Skip(reason);
        var context = await (await _browser.Value).Browser.NewContextAsync(new()
        {
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            HasTouch = screen.IsTouch,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // generous, because a build server may be busy with everything else at once; what is there at once is not waited for
        context.SetDefaultTimeout(60_000);
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_browser.IsValueCreated) return;
        var (driver, browser) = await _browser.Value;
        await browser.DisposeAsync().AsTask().WaitAsync(TestRun.Patience);
        driver.Dispose();
    }
}

/// <summary>The devices people work on.</summary>
public sealed record Screen(int Width, int Height, bool IsTouch)
{
    public static readonly Screen Desktop = new(1440, 900, false);
    public static readonly Screen Tablet = new(1280, 800, true);
    public static readonly Screen TabletUpright = new(800, 1280, true);
    public static readonly Screen Phone = new(390, 844, true);
}
