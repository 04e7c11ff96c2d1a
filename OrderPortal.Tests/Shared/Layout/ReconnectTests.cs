using Microsoft.Playwright;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Shared.Layout;

/// <summary>A server that goes away and comes back, seen by the person who is typing.</summary>
public sealed class ReconnectTests(Chromium chromium, PortalServer portal)
{
    [Fact]
    public async Task Typed_text_survives_a_restart_of_the_server_and_the_person_is_told()
    {
        if (Chromium.MissingReason is { } reason) Assert.Skip(reason);
        await using var database = await TestDatabase.CreateAsync();
        await People.HireAsync(database, Role.Administrator);
        (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Development"), ("Database:Provider", "Sqlite"), ("Database:ConnectionString", database.ConnectionString), ("Demonstration", "false")];
        var server = PortalProcess.Start(settings);
        try
        {
            (await server.WaitUntilLiveAsync()).Dispose();
            await using var context = await chromium.NewContextAsync(Screen.Desktop, "zh-CN");
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(server.Address, "/styleguide").ToString());
            await page.WaitForInteractiveAsync();
            await page.GetByRole(AriaRole.Textbox, new() { Name = "客户名称" }).FillAsync("杭州西溪贸易有限公司");
            await page.GetByLabel("特殊要求").FillAsync("分两批");
            await page.GetByLabel("加急订单").UncheckAsync();

            await server.DisposeAsync();
            await Expect(page.Locator("#components-reconnect-modal")).ToContainTextAsync("与服务器的连接中断");
            await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
            // typed while nobody listens
            await page.GetByLabel("特殊要求").PressSequentiallyAsync("发货");
            await page.Locator("[data-scan]").FocusAsync();
            await page.Keyboard.TypeAsync("SKU-77");
            await page.Keyboard.PressAsync("Enter");
            server = PortalProcess.Start(server.Address, settings);
            (await server.WaitUntilLiveAsync()).Dispose();

            await Expect(page.Locator(".draft-note")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "客户名称" })).ToHaveValueAsync("杭州西溪贸易有限公司");
            await Expect(page.GetByLabel("特殊要求")).ToHaveValueAsync("分两批发货");
            await Expect(page.GetByLabel("加急订单")).Not.ToBeCheckedAsync();
            await Expect(page.Locator(".flash")).ToContainTextAsync("SKU-77");
            // the server has the text too, not only the screen: it accepts the form
            await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
            await AcceptedAsync(page);
            await Expect(page.Locator(".form-errors")).ToHaveCountAsync(0);
            await page.ReloadAsync();
            await page.WaitForInteractiveAsync();
            await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "客户名称" })).ToHaveValueAsync("");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact, Trait("Requirement", "R004")]
    public async Task A_half_entered_order_survives_a_restart_of_the_server_with_its_lines()
    {
        if (Chromium.MissingReason is { } reason) Assert.Skip(reason);
        await using var database = await TestDatabase.CreateAsync();
        var person = await People.HireAsync(database, Role.Sales);
        await Trade.SetUpAsync(database);
        (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Development"), ("Database:Provider", "Sqlite"), ("Database:ConnectionString", database.ConnectionString), ("Demonstration", "false")];
        var server = PortalProcess.Start(settings);
        try
        {
            (await server.WaitUntilLiveAsync()).Dispose();
            await using var context = await chromium.NewContextAsync(Screen.Desktop, "zh-CN");
            var page = await context.NewPageAsync();
            await page.GotoAsync(new Uri(server.Address, "/account/sign-in?returnUrl=%2Forders%2Fnew").ToString());
            await page.Locator("#f-Name").FillAsync(person.UserName!);
            await page.Locator("#f-Password").FillAsync(People.Password);
            await page.Locator("#f-Password").PressAsync("Enter");
            await page.ArriveAsync("/orders/new");
            await page.GetByRole(AriaRole.Button, new() { Name = "添加一行" }).ClickAsync();
            await page.Locator("[name='Lines[1].Remarks']").FillAsync("抽屉颜色蓝");
            await page.Locator("[name='Lines[0].Quantity']").FillAsync("12");
            await page.Locator("[name=ContactName]").FillAsync("Wang Fang");
            await page.Locator("[name=ContactName]").PressAsync("Tab");
            await page.WaitForFunctionAsync("() => sessionStorage.getItem('work:order-new')?.includes('Wang Fang')");

            await server.DisposeAsync();
            await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
            await page.GetByLabel("订单备注").PressSequentiallyAsync("加急");
            server = PortalProcess.Start(server.Address, settings);
            (await server.WaitUntilLiveAsync()).Dispose();

            await Expect(page.GetByText("已恢复您上次未保存的内容。")).ToBeVisibleAsync(new() { Timeout = 30_000 });
            await Expect(page.Locator("[data-grid] tbody tr")).ToHaveCountAsync(2);
            await Expect(page.Locator("[name='Lines[1].Remarks']")).ToHaveValueAsync("抽屉颜色蓝");
            await Expect(page.Locator("[name='Lines[0].Quantity']")).ToHaveValueAsync("12");
            await Expect(page.Locator("[name=ContactName]")).ToHaveValueAsync("Wang Fang");
            await Expect(page.GetByLabel("订单备注")).ToHaveValueAsync("加急");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_short_break_of_the_network_keeps_the_page_and_loses_no_word_and_no_scan()
    {
        if (Chromium.MissingReason is { } reason) Assert.Skip(reason);
        await using var context = await chromium.NewContextAsync(Screen.Desktop, "zh-CN");
        var page = await context.NewPageAsync();
        IWebSocketRoute? line = null;
        var broken = false;
        await page.RouteWebSocketAsync("**/_blazor**", route =>
        {
            line = route;
            if (!broken) route.ConnectToServer();
        });
        await page.GotoAsync(new Uri(portal.Address, "/styleguide").ToString());
        await page.WaitForInteractiveAsync();
        var customer = page.GetByRole(AriaRole.Textbox, new() { Name = "客户名称" });

        broken = true;
        await page.RouteAsync("**/_blazor**", route => broken ? route.AbortAsync() : route.ContinueAsync());
        await line!.CloseAsync(new() { Code = 1001 });
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await customer.FocusAsync();
        await page.Keyboard.TypeAsync("京城物资");
        await page.Keyboard.PressAsync("Tab");
        await page.Locator("[data-scan]").FocusAsync();
        await page.Keyboard.TypeAsync("SKU-1");
        await page.Keyboard.PressAsync("Enter");
        broken = false;

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await Expect(page.Locator(".flash")).ToContainTextAsync("SKU-1", new() { Timeout = 20_000 });
        // the name reached the server: the form is accepted with it
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await AcceptedAsync(page);
        await Expect(page.Locator(".form-errors")).ToHaveCountAsync(0);
        await Expect(customer).ToHaveValueAsync("京城物资");
    }

    /// <summary>A form that was accepted forgets its draft as the last of the act; the errors vanish before, for a moment also when new ones follow.</summary>
    static Task AcceptedAsync(IPage page) => page.WaitForFunctionAsync("() => sessionStorage.getItem('draft:styleguide') === null");
}
