using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderPortal.Departments.Logistics;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

/// <summary>In the browser: logistics sees what orders cost alone and together, ticks one and sends them as one.</summary>
public sealed class SendTogetherPageTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Theory, InlineData("zh-CN"), InlineData("en-US"), Trait("Requirement", "R075"), Trait("Requirement", "R077")]
    public async Task Whoever_dispatches_sees_the_freight_first_and_then_sends_two_orders_as_one(string language)
    {
        string Say(Text text) => text.In(Text.CultureOf(language));
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        string[] subs = [await floor.PackedAsync(("PRO001", 1)), await floor.PackedAsync(("PRO001", 2)), await floor.PackedAsync(("PRO001", 3))];
        await floor.ArrangeAsync(subs[0]);
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var page = await OpenAsAsync(await server.HireAsync(Role.Logistics), $"/logistics/dispatch/{subs[0]}", Screen.Desktop, language, server);
        var card = page.Locator("form", new() { HasText = Say(LogisticsTexts.TogetherHint) });

        // nothing is ticked: what each costs alone, and all three together
        await Expect(card.Locator("caption")).ToHaveTextAsync(Say(LogisticsTexts.FreightOfAll));
        await Expect(card.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(card.Locator("tfoot")).ToContainTextAsync("¥42.00");
        await Expect(card.Locator("tfoot")).ToContainTextAsync("¥20.00");
        await page.ShouldBeAccessibleAsync();
        var send = card.GetByRole(AriaRole.Button, new() { Name = Say(LogisticsTexts.SendTogether) });
        await send.ClickAsync();
        await Expect(card).ToContainTextAsync(Say(LogisticsTexts.ChooseOthers));

        await card.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex(subs[1]) }).CheckAsync();
        await Expect(card.Locator("caption")).ToHaveTextAsync(Say(LogisticsTexts.FreightOfThese));
        await Expect(card.Locator("tbody tr")).ToHaveTextAsync([new Regex(subs[0] + ".*¥14.00.*¥8.00"), new Regex(subs[1] + ".*¥14.00.*¥8.00")]);
        await Expect(card).ToContainTextAsync(Say(LogisticsTexts.FreightSaved.With("¥12.00")));
        await send.ClickAsync();

        await Expect(card).ToContainTextAsync(Say(LogisticsTexts.IsTogether));
        await Expect(card.Locator("input[type=checkbox]")).ToHaveCountAsync(1);
        string[] numbers = await Task.WhenAll(subs.Select(async s => (await floor.SubOrderAsync(s)).TrackingNumber ?? "none"));
        Assert.Equal(["SF1234567890123", "SF1234567890123", "none"], numbers);
        await page.ShouldBeAccessibleAsync();
    }
}
