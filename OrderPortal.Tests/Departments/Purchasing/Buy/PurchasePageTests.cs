using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Purchasing;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Purchasing.Buy;

/// <summary>In the browser: the buyer changes a date and is not let go until the customer is thought of.</summary>
public sealed class PurchasePageTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R085"), Trait("Requirement", "R086")]
    public async Task A_buyer_cannot_change_a_date_in_silence()
    {
        await using var db = Portal.OpenDatabase();
        var promised = await db.PurchaseOrders.Where(p => p.Supplier!.Code == "S-NORDIC" && p.Status == PurchaseStatus.Confirmed).Select(p => p.Number).SingleAsync();
        var page = await OpenAsAsync("purchasing", "/purchasing/orders");
        await page.Locator("main [data-row]", new() { HasText = promised }).Locator("a[data-open]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "变更到货日期" }).ClickAsync();
        var dialog = page.Locator("dialog[open]");
        var day = dialog.GetByLabel("供应商承诺").First;
        var later = DateOnly.Parse(await day.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture).AddDays(5);
        await day.FillAsync(later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await day.PressAsync("Tab");
        await Assertions.Expect(dialog).ToContainTextAsync(SupplyTexts.NoticeTitle.Zh);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("请选择“发送通知”"); // the refusal; the title above the names says that the date changes, too

        await dialog.GetByLabel(SupplyTexts.Notice.Zh).SelectOptionAsync(new SelectOptionValue { Value = nameof(DateNotice.Message) });
        await Assertions.Expect(dialog).ToContainTextAsync("新的预计到货日期");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".figures")).ToContainTextAsync(later.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory, InlineData("zh-CN"), InlineData("en-US"), Trait("Requirement", "R098")]
    public async Task A_buyer_prints_the_slip_that_the_supplier_puts_into_the_parcel(string language)
    {
        await using var db = Portal.OpenDatabase();
        var sent = await db.PurchaseOrders.Where(p => p.SubOrderId != null && (p.Status == PurchaseStatus.Sent || p.Status == PurchaseStatus.Confirmed)).OrderBy(p => p.Id)
            .Select(p => new { p.Number, Sub = p.SubOrder!.Number, Supplier = p.Supplier!.Name, p.SubOrder.Order.ShipTo.Consignee }).FirstAsync();
        var page = await OpenAsAsync("purchasing", $"/purchasing/orders/{sent.Number}", language: language);
        await page.GetByRole(AriaRole.Link, new() { Name = PurchasingTexts.PrintSlip.In(Text.CultureOf(language)) }).ClickAsync();
        await page.ArriveAsync($"/print/packing-slip/{sent.Sub}");
        await Assertions.Expect(page.Locator("section.sheet")).ToContainTextAsync(sent.Consignee);
        await Assertions.Expect(page.Locator("section.sheet")).Not.ToContainTextAsync(sent.Supplier);
        await page.ShouldBeAccessibleAsync();
    }
}
