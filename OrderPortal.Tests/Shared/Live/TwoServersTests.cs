using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Shared.Live;

/// <summary>Two application servers on one PostgreSQL database, as a company runs them that must not stand still: people on either see and keep the same orders.</summary>
public sealed class TwoServersTests(Chromium chromium, TwoServersTests.Pair servers) : BrowserTest(chromium, servers.First), IClassFixture<TwoServersTests.Pair>
{
    /// <summary>Both servers and their database.</summary>
    public sealed class Pair : IAsyncLifetime
    {
        TestDatabase? _database;

        public PortalServer First { get; private set; } = null!;
        public PortalServer Second { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            // without PostgreSQL the tests say that they are skipped; the servers then never start
            _database = PostgreSqlServer.MissingReason is null ? await TestDatabase.CreateAsync(Provider.PostgreSql) : null;
            (string, string)[] settings = [("Database:Provider", "PostgreSql"), ("Database:ConnectionString", _database?.ConnectionString ?? "")];
            (First, Second) = (PortalServer.Alone(settings: settings), PortalServer.Alone(settings: settings));
            if (_database is null) return;
            await using var db = First.OpenDatabase();
            await Trade.SetUpAsync(db, TimeProvider.System);
        }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
            if (_database is not null) await _database.DisposeAsync();
        }
    }

    [Fact, Trait("Requirement", "R047"), Trait("Requirement", "R049")]
    public async Task An_order_changed_on_one_server_changes_on_the_open_page_of_the_other_within_five_seconds()
    {
        if (PostgreSqlServer.MissingReason is { } reason) Assert.Skip(reason);
        var number = await OrderAsync(submit: true);
        var (page, _) = await WorkOnAsync(servers.Second, $"/orders/{number}");
        await Expect(page.Locator("main h1")).ToContainTextAsync(number);
        var held = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "客户要求暂停" });
        await Expect(held).ToHaveCountAsync(0);

        (await servers.First.Services.GetRequiredService<HoldOrder>().HandleAsync(new(number, Reason: "客户要求暂停"), Actors.Manager)).Must();

        await Expect(held).ToBeVisibleAsync(new() { Timeout = 5_000 });
    }

    [Fact, Trait("Requirement", "R049")]
    public async Task Who_saves_second_is_told_who_changed_what_and_loses_nothing_and_overwrites_nothing()
    {
        if (PostgreSqlServer.MissingReason is { } reason) Assert.Skip(reason);
        var number = await OrderAsync(submit: false);
        var (first, firstPerson) = await WorkOnAsync(servers.First, $"/orders/{number}/edit");
        var (second, _) = await WorkOnAsync(servers.Second, $"/orders/{number}/edit");
        await second.GetByLabel("订单备注").FillAsync("礼品包装");
        await first.GetByLabel("电子邮箱").FillAsync("new@example.com");
        await first.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(first.GetByText($"草稿 {number} 已保存。")).ToBeVisibleAsync();

        await second.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(second.Locator(".form-errors")).ToContainTextAsync($"您打开之后别人已修改：{firstPerson.DisplayName} 修改（联系人邮箱）");
        await Expect(second.GetByLabel("订单备注")).ToHaveValueAsync("礼品包装");
        Assert.Equal(("new@example.com", null), await StoredAsync(number));

        await second.GetByRole(AriaRole.Button, new() { Name = "合并最新版本，继续编辑" }).ClickAsync();
        await Expect(second.GetByLabel("电子邮箱")).ToHaveValueAsync("new@example.com");
        await Expect(second.GetByLabel("订单备注")).ToHaveValueAsync("礼品包装");
        await second.GetByRole(AriaRole.Button, new() { Name = "保存草稿" }).ClickAsync();
        await Expect(second.GetByText($"草稿 {number} 已保存。")).ToBeVisibleAsync();
        Assert.Equal(("new@example.com", "礼品包装"), await StoredAsync(number));
    }

    async Task<string> OrderAsync(bool submit) =>
        (await servers.First.Services.GetRequiredService<SaveOrder>().HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1)), submit), Actors.Sales)).Value.Number;

    async Task<(string? Email, string? Remarks)> StoredAsync(string number)
    {
        await using var db = servers.First.OpenDatabase();
        var order = await db.SalesOrders.AsNoTracking().SingleAsync(o => o.Number == number);
        return (order.ContactEmail, order.Remarks);
    }

    /// <summary>A salesperson of their own, signed in on one of the servers.</summary>
    async Task<(IPage Page, PortalUser Person)> WorkOnAsync(PortalServer server, string path)
    {
        var person = await server.HireAsync(Role.Sales);
        return (await OpenAsAsync(person, path, server: server), person);
    }
}
