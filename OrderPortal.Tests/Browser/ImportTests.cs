using System.Text;
using Microsoft.Playwright;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Browser;

public sealed class ImportTests(Chromium chromium, ImportTests.Server portal) : BrowserTest(chromium, portal), IClassFixture<ImportTests.Server>
{
    /// <summary>A demonstration company of its own: what is imported would come first on everybody's desk.</summary>
    public sealed class Server() : PortalServer(demonstration: true);

    const string Headings = "订单号,客户名称,联系人,联系方式,订单日期,要求交付日期,商品编码,商品名称,规格型号,数量,单价(元),金额(元),订单状态,备注,物流单号\n";
    static readonly string Good = string.Concat(Enumerable.Range(1, 3).Select(i => $"IMP-{i},上海启明科技有限公司,李,-,05-0{i},2024-05-2{i},PRO001,电脑支架,黑色/承重10kg,{i}0,120,{i * 1200},待审核,加急{i},-\n"));

    [Fact, Trait("Requirement", "R006")]
    public async Task A_sheet_is_rehearsed_corrected_and_imported()
    {
        var page = await OpenAsAsync("sales", "/orders/import");
        await page.GetByLabel("这些订单的来源").SelectOptionAsync(new SelectOptionValue { Label = "线下门店" });

        await UploadAsync(page, Headings + Good + "IMP-4,谁也不认识,李,1380013800,05-01,2024-05-20,PRO001,电脑支架,,五十,120,,待审核,,-\n");
        var problems = page.GetByRole(AriaRole.Tabpanel);
        await Assertions.Expect(problems).ToContainTextAsync("第 5 行 · 客户名称");
        await Assertions.Expect(problems).ToContainTextAsync("第 5 行 · 数量");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "导入 3 张订单" })).ToBeDisabledAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "换一个文件" }).ClickAsync();
        await UploadAsync(page, Headings + Good);
        await Assertions.Expect(page.GetByText("全部可以导入。")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导入 3 张订单" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "IMP-1", Exact = true })).ToBeVisibleAsync();

        // of two entries that the address begins with, one is marked
        await Assertions.Expect(page.Locator(".nav a[aria-current]")).ToHaveTextAsync(["订单导入"]);

        // the same sheet again: nothing to import
        await page.GetByRole(AriaRole.Button, new() { Name = "换一个文件" }).ClickAsync();
        await UploadAsync(page, Headings + Good);
        await Assertions.Expect(page.GetByText("没有新的订单可以导入。")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("已存在 3")).ToBeVisibleAsync();

        // it was a mistake: the whole batch is taken back
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销本批" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤销本批" }).ClickAsync();
        await Assertions.Expect(page.GetByText("已撤销，3 张订单已取消。")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "撤销本批" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_beside_the_field()
    {
        var page = await OpenAsAsync("sales", "/orders/import", language: "en-US");
        await page.GetByLabel("Where these orders came from").SelectOptionAsync(new SelectOptionValue { Label = "Store" });
        await UploadAsync(page, "<html><table></table></html>", "orders.xls");
        await Assertions.Expect(page.Locator(".form-errors")).ToContainTextAsync("This is a web page or XML under a spreadsheet's name.");
        await UploadAsync(page, "\u0001\u0002", "orders.csv");
        await Assertions.Expect(page.Locator(".form-errors")).ToContainTextAsync("This is not a spreadsheet.");
    }

    [Fact]
    public async Task Template_and_export_are_downloaded()
    {
        var page = await OpenAsAsync("sales", "/orders/import");
        foreach (var name in new[] { "下载模板", "导出订单" })
        {
            var address = await page.GetByRole(AriaRole.Link, new() { Name = name }).GetAttributeAsync("href");
            var answer = await page.Context.APIRequest.GetAsync(new Uri(Portal.Address, address).ToString());
            Assert.True(answer.Ok, $"{address}: {answer.Status}");
            Assert.Contains(".xlsx", answer.Headers["content-disposition"]);
            Assert.Equal("PK"u8.ToArray(), (await answer.BodyAsync())[..2]);
        }
    }

    [Fact]
    public async Task The_sample_company_comes_in_by_its_tables_with_progress_and_a_list_of_what_was_refused()
    {
        var page = await OpenAsAsync("manager", "/orders/import/adventureworks");
        await page.ChooseFilesAsync([.. Directory.GetFiles(TestData.AdventureWorksExtract, "*.csv").Select(f => new FilePayload { Name = Path.GetFileName(f), MimeType = "text/csv", Buffer = File.ReadAllBytes(f) })]);
        await Assertions.Expect(page.GetByText("待选择")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始导入" }).ClickAsync();
        var refused = page.GetByRole(AriaRole.Link, new() { Name = "下载被拒绝的 4 行" });
        await Assertions.Expect(refused).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => refused.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Other_roles_do_not_get_in()
    {
        var page = await OpenAsAsync("warehouse", "/");
        foreach (var path in new[] { "/orders/import", "/orders/import/adventureworks", "/orders/import/template.xlsx", "/orders/export.xlsx", "/orders/import/1/refused.xlsx" })
            Assert.Equal(403, (await page.Context.APIRequest.GetAsync(new Uri(Portal.Address, path).ToString())).Status);
    }

    static Task UploadAsync(IPage page, string content, string name = "orders.csv") =>
        page.ChooseFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
}
