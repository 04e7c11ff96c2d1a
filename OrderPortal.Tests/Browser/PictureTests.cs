using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Browser;

/// <summary>The pages that the read-me shows, opened by whoever works on them. With ORDERPORTAL_SCREENSHOTS set to a folder
/// (docs/take-screenshots.sh does that) the pictures are kept there.</summary>
public sealed class PictureTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    static readonly string? Folder = Environment.GetEnvironmentVariable("ORDERPORTAL_SCREENSHOTS");

    [Theory]
    [InlineData("desk-sales-zh", "sales", "/", "zh-CN", false)]
    [InlineData("new-order-en", "sales", "/orders/new", "en-US", false)]
    [InlineData("orders-zh", "manager", "/orders", "zh-CN", false)]
    [InlineData("order-en", "sales", "/orders?status=InPreparation", "en-US", true)]
    [InlineData("review-zh", "sales", "/review", "zh-CN", true)]
    [InlineData("pick-tablet-zh", "warehouse", "/warehouse/pick", "zh-CN", true)]
    [InlineData("pack-tablet-en", "warehouse", "/warehouse/pack", "en-US", true)]
    [InlineData("split-zh", "manager", "/warehouse/split/{waiting}", "zh-CN", false)]
    [InlineData("wave-tablet-en", "warehouse", "/warehouse/waves", "en-US", true)]
    [InlineData("invariants-zh", "manager", "/manager/invariants", "zh-CN", false)]
    [InlineData("ageing-en", "manager", "/warehouse/stock/ageing", "en-US", false)]
    [InlineData("dispatch-en", "logistics", "/logistics/dispatch", "en-US", false)]
    [InlineData("finance-zh", "finance", "/finance", "zh-CN", true)]
    [InlineData("follow-up-zh", "service", "/service/follow-ups", "zh-CN", true)]
    [InlineData("dashboard-en", "manager", "/manager", "en-US", false)]
    [InlineData("jobs-zh", "admin", "/manager/jobs", "zh-CN", false)]
    public async Task The_page_opens_without_an_error_and_fits_its_screen(string name, string person, string path, string language, bool opensFirstRow)
    {
        var page = await OpenAsAsync(person, path.Replace("{waiting}", await WaitingAsync(), StringComparison.Ordinal), name.Contains("tablet", StringComparison.Ordinal) ? Screen.Tablet : Screen.Desktop, language);
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        if (opensFirstRow)
        {
            // the address changes before the page does
            var list = await page.Locator("main h1").First.InnerTextAsync();
            await page.Locator("main tbody tr a").First.ClickAsync();
            await page.WaitForFunctionAsync("list => (document.querySelector('main h1')?.innerText ?? list) !== list", list);
        }
        await Assertions.Expect(page.Locator("main h1").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "The page is wider than the screen.");
        Assert.Empty(errors);
        if (Folder is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }

    /// <summary>A sub-order that no warehouse can serve alone right now: the one with a split to propose.</summary>
    async Task<string> WaitingAsync()
    {
        await using var db = Portal.OpenDatabase();
        return await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && s.Lines.Any(l => db.PurchaseOrderLines.Any(p => p.OrderLineId == l.OrderLineId))).OrderBy(s => s.Id).Select(s => s.Number).FirstAsync();
    }
}
