using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Logistics;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

/// <summary>In the browser: logistics arranges one part of an order.</summary>
public sealed class DispatchPageTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R075"), Trait("Requirement", "R085")]
    public async Task A_part_gets_another_address_and_a_later_day_only_with_a_word_about_the_customer()
    {
        string sub;
        await using (var db = Portal.OpenDatabase())
            sub = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && s.DeliveryMode == DeliveryMode.Carrier && s.ExpectedOn == null && s.Order.HoldKind == null)
                .OrderBy(s => s.Id).Select(s => s.Number).FirstAsync();
        var page = await OpenAsAsync("logistics", $"/logistics/dispatch/{sub}");
        var save = page.GetByRole(AriaRole.Button, new() { Name = LogisticsTexts.SaveTransport.Zh });
        await page.Locator("[name=CarrierId]").SelectOptionAsync(new SelectOptionValue { Label = "顺丰速运" });
        await page.GetByLabel(LogisticsTexts.Elsewhere.Zh).CheckAsync();
        await page.Locator("[name='ShipTo.Street']").FillAsync("");
        await page.Locator("[name='ShipTo.Street']").PressAsync("Tab");
        await save.ClickAsync();
        await Expect(page.Locator(".form-errors")).ToContainTextAsync("地址不详");
        await page.Locator("#f-ShipTo-Paste").FillAsync("王芳 13900001111 江苏省苏州市虎丘区狮山路88号");
        await page.Locator("#f-ShipTo-Paste").PressAsync("Tab");
        await Expect(page.Locator("[name='ShipTo.District']")).ToHaveValueAsync("虎丘区");
        await page.ShouldBeAccessibleAsync();
        await save.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("江苏省苏州市虎丘区狮山路88号");
        await Expect(page.Locator("main")).ToContainTextAsync("139****1111");

        var day = DateOnly.Parse(await page.Locator("[name=ExpectedOn]").InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture).AddDays(3).ToString("O");
        await page.Locator("[name=ExpectedOn]").FillAsync(day);
        await page.Locator("[name=ExpectedOn]").PressAsync("Tab");
        await save.ClickAsync();
        await Expect(page.Locator(".form-errors")).ToContainTextAsync("客户的预计到货日期会改变");
        await page.Locator("[name=Notice]").SelectOptionAsync(new SelectOptionValue { Value = nameof(DateNotice.NotNeeded) });
        await page.GetByLabel(SupplyTexts.NoteOfNotNeeded.Zh).FillAsync("客户自己要求改期");
        await save.ClickAsync();
        await Expect(page.Locator("[name=Notice]")).ToHaveCountAsync(0);
        await using var after = Portal.OpenDatabase();
        Assert.Equal(day, (await after.SubOrders.SingleAsync(s => s.Number == sub)).ExpectedOn!.Value.ToString("O"));
    }
}
