using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Journey;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Sales.Intake;

/// <summary>The entry form under the hands of a salesperson: paper, scanner, double click, reload, mistakes.</summary>
public sealed class OrderFormTests(Chromium chromium, OrderFormTests.Company company) : BrowserTest(chromium, company.Server), IClassFixture<OrderFormTests.Company>
{
    /// <summary>A small company of its own.</summary>
    public sealed class Company : IAsyncLifetime
    {
        public PortalServer Server { get; } = PortalServer.Alone();

        public async ValueTask InitializeAsync()
        {
            if (Chromium.MissingReason is not null) return;
            await using var db = Server.OpenDatabase();
            await Trade.SetUpAsync(db, TimeProvider.System);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    static readonly FilePayload Scan = new() { Name = "纸质订单.jpg", MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3] };
    static readonly FilePayload Fax = new() { Name = "传真.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 fax"u8.ToArray() };

    [Fact, Trait("Requirement", "R004")]
    public async Task The_customers_paper_is_attached_before_and_after_the_order_is_first_saved()
    {
        var page = await FormAsync();
        await page.ChooseFilesAsync(new FilePayload { Name = "订单.jpg", MimeType = "image/jpeg", Buffer = "<script>"u8.ToArray() });
        await Expect(page.Locator("#f-File-error")).ToContainTextAsync("“订单.jpg”的内容不是可接受的类型");
        await page.ChooseFilesAsync(Scan);
        await Expect(page.Locator(".files")).ToContainTextAsync("纸质订单.jpg 保存订单时一并添加");
        await Expect(page.Locator("#f-File-error")).ToHaveCountAsync(0);
        await page.ChooseFilesAsync(Scan);
        await Expect(page.Locator("#f-File-error")).ToContainTextAsync("已经在这个订单的附件中");

        await ChooseCustomerAsync(page);
        await Button(page, IntakeTexts.SaveDraft).ClickAsync();
        await page.ArriveAsync("/orders/SO*/edit");
        await Expect(page.Locator(".files a")).ToHaveTextAsync(["纸质订单.jpg"]);
        var number = new Uri(page.Url).Segments[2].TrimEnd('/');

        // now the order has a number: a file is kept at once, and does not make the form a stale one
        await page.GetByLabel("订单备注").FillAsync("按传真");
        await page.ChooseFilesAsync(Fax);
        await Expect(page.Locator(".files a")).ToHaveTextAsync(["传真.pdf", "纸质订单.jpg"]);
        var saved = page.GetByText($"草稿 {number} 已保存。");
        await Expect(saved).ToHaveCountAsync(0); // the word about the first time is gone, so that the next one is about the second
        await Button(page, IntakeTexts.SaveDraft).ClickAsync();
        await Expect(saved).ToBeVisibleAsync();
        await Expect(page.Locator("form[aria-busy]")).ToHaveCountAsync(0); // a form at work takes no second order
        await page.GetByLabel("订单备注").FillAsync("按传真，两份");
        await Button(page, IntakeTexts.SaveDraft).ClickAsync();
        await WaitForAsync(async db => await db.SalesOrders.AnyAsync(o => o.Number == number && o.Remarks == "按传真，两份"));

        await using var db = Portal.OpenDatabase();
        var kept = await db.Documents.Where(d => d.Kind == DocumentKind.Attachment && db.SalesOrders.Any(o => o.Id == d.OrderId && o.Number == number)).OrderBy(d => d.Id).ToListAsync();
        Assert.Equal([Scan.Buffer, Fax.Buffer], kept.Select(d => d.Content));
        Assert.Equal(["image/jpeg", "application/pdf"], kept.Select(d => d.ContentType));
    }

    [Fact, Trait("Requirement", "R004"), Trait("Requirement", "R049")]
    public async Task Attaching_a_file_does_not_hide_that_somebody_else_changed_the_order()
    {
        var save = Portal.Services.GetRequiredService<SaveOrder>();
        var order = (await save.HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1))), Actors.Sales)).Value;
        var page = await FormAsync($"/orders/{order.Number}/edit");
        Assert.True((await save.HandleAsync(new(order.Number, order.Version, Trade.Entry((Trade.Stand, 7))), Actors.Manager)).Succeeded);

        await page.ChooseFilesAsync(Scan);
        await Expect(page.Locator(".files a")).ToHaveTextAsync(["纸质订单.jpg"]);
        await Button(page, IntakeTexts.SaveDraft).ClickAsync();

        await Expect(page.Locator(".form-errors")).ToContainTextAsync("Manager 修改");
        await using var db = Portal.OpenDatabase();
        Assert.Equal(7_000, await db.SalesOrders.Where(o => o.Number == order.Number).SelectMany(o => o.Lines).Select(l => l.QuantityMilli).SingleAsync());
    }

    [Fact, Trait("Requirement", "R004")]
    public async Task A_barcode_gun_adds_lines_and_the_focus_stays_in_the_scan_box()
    {
        var page = await FormAsync();
        await Button(page, IntakeTexts.ScanLines).ClickAsync();
        var box = page.Locator("[data-scan]");
        await Expect(box).ToBeFocusedAsync();
        // as a gun types: code and Enter, at once after each other, never looking at the screen
        foreach (var code in new[] { "6901234567892", Trade.Desk, "6901234567892", "0000000000000", "6901234567892" })
        {
            await page.Keyboard.TypeAsync(code);
            await page.Keyboard.PressAsync("Enter");
        }
        await Expect(page.Locator("[name='Lines[0].Quantity']")).ToHaveValueAsync("3");
        await Expect(page.Locator("[name='Lines[1].Quantity']")).ToHaveValueAsync("1");
        await Expect(page.Locator("[data-grid] tbody tr")).ToHaveCountAsync(2);
        await Expect(page.Locator(".flash")).ToContainTextAsync("共 3");
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_double_click_on_save_makes_one_order()
    {
        var mark = "双击" + Guid.NewGuid().ToString("N")[..8];
        var page = await FormAsync();
        await ChooseCustomerAsync(page);
        await page.GetByLabel("订单备注").FillAsync(mark);
        await Button(page, IntakeTexts.SaveDraft).DblClickAsync();
        await page.ArriveAsync("/orders/SO*/edit");
        await Expect(page.GetByLabel("订单备注")).ToHaveValueAsync(mark);
        await using var db = Portal.OpenDatabase();
        Assert.Equal(1, await db.SalesOrders.CountAsync(o => o.Remarks == mark));
    }

    [Fact, Trait("Requirement", "R013")]
    public async Task Every_field_is_judged_as_soon_as_it_is_left_and_the_total_follows()
    {
        var page = await FormAsync();
        var missing = page.Locator(".todo");
        await Expect(missing).ToContainTextAsync("请填写联系人");
        await page.Locator("[name=ContactName]").FillAsync("王芳");
        await page.Locator("[name=ContactMobile]").FillAsync("1380013800");
        await page.Locator("[name=ContactMobile]").PressAsync("Tab");
        await Expect(missing).Not.ToContainTextAsync("请填写联系人");
        await Expect(page.Locator("#f-ContactMobile-error")).ToContainTextAsync("11");
        await page.Locator("[name=FreightAmount]").FillAsync("35");
        await page.Locator("[name=FreightAmount]").PressAsync("Tab");
        await Expect(page.Locator("[data-sum=total]")).ToContainTextAsync("35.00");
    }

    [Fact]
    public async Task A_reload_brings_back_everything_that_was_typed()
    {
        var page = await FormAsync();
        await ChooseAsync(page, IntakeTexts.Customer, Trade.Customer);
        await ChooseAsync(page, IntakeTexts.Product, Trade.Stand);
        await page.Locator("[name='Lines[0].Quantity']").FillAsync("12");
        await Button(page, IntakeTexts.AddLine).ClickAsync();
        await page.Locator("[name='Lines[1].Remarks']").FillAsync("抽屉颜色蓝");
        await page.GetByLabel("订单备注").FillAsync("加急印刷logo");
        await page.GetByLabel("订单备注").PressAsync("Tab");
        await Expect(page.Locator("main")).ToContainTextAsync("1,440.00");
        await page.WaitForFunctionAsync("() => JSON.parse(sessionStorage.getItem('work:order-new'))?.Entry.Remarks === '加急印刷logo'");

        await page.ReloadAsync();
        await page.WaitForInteractiveAsync();

        await Expect(page.GetByText(IntakeTexts.WorkRestored.Zh)).ToBeVisibleAsync();
        await Expect(page.Locator("[name=ContactName]")).ToHaveValueAsync("李晓明");
        await Expect(page.Locator("[name='Lines[0].Quantity']")).ToHaveValueAsync("12");
        await Expect(page.Locator("[name='Lines[1].Remarks']")).ToHaveValueAsync("抽屉颜色蓝");
        await Expect(page.GetByLabel("订单备注")).ToHaveValueAsync("加急印刷logo");
        await Expect(page.Locator("main")).ToContainTextAsync("1,440.00");
    }

    [Theory, InlineData("zh-CN"), InlineData("en-US")]
    public async Task Everything_that_is_missing_or_wrong_is_said_at_once_beside_its_field_and_nothing_typed_is_lost(string language)
    {
        var page = await FormAsync("/orders/new", language);
        var zh = language == "zh-CN";
        await page.Locator("[name=ContactMobile]").FillAsync("1380013800");
        await page.Locator("[name='Lines[0].Quantity']").FillAsync("-5");
        await page.GetByRole(AriaRole.Button, new() { Name = zh ? "提交审核" : "Submit for review", Exact = true }).ClickAsync();

        foreach (var (field, sentence) in zh
            ? new[] { ("CustomerCode", "客户"), ("ContactName", "联系人"), ("ContactMobile", "11"), ("Channel", "来源"), ("RequiredOn", "日期"), ("Lines-0--ProductCode", "商品"), ("Lines-0--Quantity", "大于") }
            : [("CustomerCode", "customer"), ("ContactName", "contact"), ("ContactMobile", "11"), ("Channel", "from"), ("RequiredOn", "date"), ("Lines-0--ProductCode", "product"), ("Lines-0--Quantity", "greater")])
            await Expect(page.Locator($"#f-{field}-error")).ToContainTextAsync(sentence, new() { IgnoreCase = true });
        Assert.Equal(await page.Locator(".field-error").CountAsync(), await page.Locator(".form-errors li").CountAsync());
        await Expect(page.Locator("[name=ContactMobile]")).ToHaveValueAsync("1380013800");
        await Expect(page.Locator("[name='Lines[0].Quantity']")).ToHaveValueAsync("-5");
        // the words of one language only
        Assert.Equal(zh, (await page.Locator(".form-errors").InnerTextAsync()).Any(c => c is >= '\u4e00' and <= '\u9fff'));
    }

    async Task<IPage> FormAsync(string path = "/orders/new", string language = "zh-CN") => await OpenAsAsync(await Portal.HireAsync(Role.Sales), path, language: language);

    static ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = text.Zh, Exact = true });

    /// <summary>The least that a draft needs: whose it is and where it came from.</summary>
    static async Task ChooseCustomerAsync(IPage page)
    {
        await ChooseAsync(page, IntakeTexts.Customer, Trade.Customer);
        await page.Locator("[name=Channel]").SelectOptionAsync(new SelectOptionValue { Label = JourneyTexts.Of(OrderChannel.Phone).Zh });
    }

    static async Task ChooseAsync(IPage page, Text label, string typed)
    {
        await page.Locator("input[role=combobox]").And(page.GetByLabel(label.Zh)).First.FillAsync(typed);
        await page.Locator("ul[role=listbox]:not([hidden]) > [role=option]").First.ClickAsync();
        await Expect(page.Locator("ul[role=listbox]:not([hidden])")).ToHaveCountAsync(0);
    }

    async Task WaitForAsync(Func<PortalDb, Task<bool>> seen)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            await using var db = Portal.OpenDatabase();
            if (await seen(db)) return;
            await Task.Delay(100);
        }
        Assert.Fail("It never came to be.");
    }
}
