using Microsoft.Playwright;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Model.Supply;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Purchasing.Buy;

/// <summary>In the browser: the buyer changes a date and is not let go until the customer is thought of.</summary>
public sealed class PurchasePageTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R085"), Trait("Requirement", "R086")]
    public async Task A_buyer_cannot_change_a_date_in_silence()
    {
        var page = await OpenAsAsync("purchasing", "/purchasing/orders");
        await page.Locator("main [data-row]", new() { HasText = "Nordic Safety Wear" }).Locator("a[data-open]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "变更到货日期" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        var day = dialog.GetByLabel("供应商承诺").First;
        var later = DateOnly.Parse(await day.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture).AddDays(5);
        await day.FillAsync(later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await day.PressAsync("Tab");
        await Assertions.Expect(dialog).ToContainTextAsync(SupplyTexts.NoticeTitle.Zh);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("客户的预计到货日期会改变");

        await dialog.GetByLabel(SupplyTexts.Notice.Zh).SelectOptionAsync(new SelectOptionValue { Value = nameof(DateNotice.Message) });
        await Assertions.Expect(dialog).ToContainTextAsync("新的预计到货日期");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".figures")).ToContainTextAsync(later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
