using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Sales.Import.MasterData;

/// <summary>In the browser: a sheet of products is tried, corrected and taken over.</summary>
public sealed class ImportMasterDataPageTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R010")]
    public async Task A_sheet_of_products_is_rehearsed_corrected_and_imported()
    {
        string category;
        await using (var db = Portal.OpenDatabase()) category = await db.ProductCategories.OrderBy(c => c.Id).Select(c => c.Name).FirstAsync();
        var page = await OpenAsAsync("sales", "/products");
        await page.GetByRole(AriaRole.Link, new() { Name = "从表格导入" }).ClickAsync();
        await page.ArriveAsync("/products/import");
        await page.ShouldBeAccessibleAsync();

        await UploadAsync(page, "商品编码,商品名称,商品类别,含税单价\nZZ-IMP-1,导入样品一,,12.5\n");
        await Expect(page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("第 2 行 · 商品类别");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "换一个文件" }).ClickAsync();
        await UploadAsync(page, $"商品编码,商品名称,商品类别,含税单价\nZZ-IMP-1,导入样品一,{category},12.5\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入 1 行" }).ClickAsync();
        await Expect(page.GetByText("已导入 1 行。").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ZZ-IMP-1" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("导入样品一");

        var buyer = await OpenAsAsync("finance", "/customers/import", language: "en-US");
        await UploadAsync(buyer, "Customer name,Customer type\nNorth Sea Trading Ltd,Company\n");
        await Expect(buyer.GetByText("Everything can be imported.")).ToBeVisibleAsync();
    }

    static Task UploadAsync(IPage page, string content) => page.ChooseFilesAsync(new FilePayload { Name = "files.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
}
