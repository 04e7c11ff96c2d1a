using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Sales.Products;

public sealed class ProductPagesTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    static ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = text.Zh, Exact = true });

    [Fact, Trait("Requirement", "R010")]
    public async Task A_product_is_entered_and_a_double_click_saves_once()
    {
        var page = await OpenAsAsync("finance", "/products/new");
        await Button(page, ProductTexts.Save).ClickAsync();
        await Expect(page.Locator("#f-CategoryId-error")).ToContainTextAsync(ProductTexts.CategoryMissing.Zh);
        await Expect(page.Locator("#f-Name-error")).ToContainTextAsync(ProductTexts.NameMissing.Zh);

        var code = "T" + Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        await page.Locator("[name=Code]").FillAsync(code);
        await page.Locator("[name=Name]").FillAsync("双击台灯");
        await page.Locator("[name=CategoryId]").SelectOptionAsync(new SelectOptionValue { Label = "办公家具" });
        await page.Locator("[name=ListPrice]").FillAsync("1,299.5");
        await page.Locator("[name=CostPrice]").FillAsync("700");
        await page.ShouldBeAccessibleAsync();
        await Button(page, ProductTexts.Save).DblClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("双击台灯");
        await Expect(page.Locator("main")).ToContainTextAsync("1,299.50");
        await page.ShouldBeAccessibleAsync();
        await using var db = await Portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Products.CountAsync(p => p.Code == code));
    }

    [Fact]
    public async Task A_reload_and_a_colleagues_change_cost_nobody_his_typing()
    {
        const string path = "/products/CLO003/edit";
        var first = await OpenAsAsync("sales", path);
        var second = await OpenAsAsync("manager", path);
        var name = "防静电鞋 " + Guid.NewGuid().ToString("N")[..6];
        await second.Locator("[name=Name]").FillAsync(name);
        await second.Locator("[name=Name]").PressAsync("Tab");
        await Expect(second.Locator("[name=Specification]")).ToBeFocusedAsync();
        await second.WaitForFunctionAsync("() => sessionStorage.getItem('work:product-CLO003') !== null");
        await first.Locator("[name=Weight]").FillAsync("985");
        await Button(first, ProductTexts.Save).ClickAsync();
        await first.ArriveAsync("/products/CLO003");

        await second.ReloadAsync();
        await second.WaitForInteractiveAsync();
        await Expect(second.Locator("[name=Name]")).ToHaveValueAsync(name);
        await Button(second, ProductTexts.Save).ClickAsync();
        await Expect(second.Locator("main")).ToContainTextAsync("您打开之后");
        await Button(second, ProductTexts.Merge).ClickAsync();
        await Expect(second.Locator("[name=Weight]")).ToHaveValueAsync("985");
        await Button(second, ProductTexts.Save).ClickAsync();
        await second.ArriveAsync("/products/CLO003");
        await Expect(second.Locator("h1")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task A_category_is_added_in_its_dialog_and_offered_in_the_list()
    {
        var page = await OpenAsAsync("manager", "/products/categories");
        var name = "类别" + Guid.NewGuid().ToString("N")[..6];
        await Button(page, ProductTexts.NewCategory).ClickAsync();
        await Button(page, ProductTexts.Save).ClickAsync();
        await Expect(page.Locator("dialog #f-Name-error")).ToBeVisibleAsync();
        await page.Locator("dialog [name=Code]").FillAsync("K" + Guid.NewGuid().ToString("N")[..6]);
        await page.Locator("dialog [name=Name]").FillAsync(name);
        await Button(page, ProductTexts.Save).ClickAsync();
        await Expect(page.Locator("tbody")).ToContainTextAsync(name);
        await GoAsync(page, "/products");
        await Expect(page.Locator("[name=category]")).ToContainTextAsync(name);
        await page.ShouldBeAccessibleAsync();
    }
}
