using Microsoft.Playwright;
using OrderPortal.Departments.Logistics.Handover;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Logistics.Handover;

public sealed class HandoverPagesTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R091"), Trait("Requirement", "R097")]
    public async Task Parcels_are_scanned_onto_the_vehicle_what_is_missing_is_said_and_the_document_has_lines_to_sign()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        string[] subs = [await floor.PackedAsync(("PRO001", 2)), await floor.PackedAsync(("PRO001", 1))];
        foreach (var sub in subs) await floor.ArrangeAsync(sub);
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var page = await OpenAsAsync(await server.HireAsync(Role.Logistics), "/logistics/handover", Screen.Tablet, "en-US", server);
        await page.GetByRole(AriaRole.Button, new() { Name = HandoverTexts.New.En }).ClickAsync();
        await page.Locator("dialog [name=CarrierId]").SelectOptionAsync(new SelectOptionValue { Label = "顺丰速运" });
        await page.Locator("dialog [name=Vehicle]").FillAsync("沪A12345");
        await page.Locator("dialog [name=DriverName]").FillAsync("王师傅");
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = HandoverTexts.New.En }).ClickAsync();
        await page.ArriveAsync("/logistics/handover/JJ*");
        var number = page.Url[^11..];

        await ScanAsync(page, "SO999-P1", "There is no parcel");
        await ScanAsync(page, subs[0] + "-P1", "1 parcels in all");
        await Expect(page.Locator("main")).ToContainTextAsync(subs[1] + "-P1"); // stands beside as not loaded
        await page.GetByRole(AriaRole.Button, new() { Name = HandoverTexts.HandOver.En }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = HandoverTexts.HandOver.En }).ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToContainTextAsync("Please load them or say why they stay");
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = ComponentTexts.CallOff.En }).ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0); // until then nothing behind it can be scanned
        await ScanAsync(page, subs[1] + "-P1", "2 parcels in all");
        await Expect(page.Locator("main")).ToContainTextAsync(HandoverTexts.NoneMissing.En);
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = HandoverTexts.HandOver.En }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = HandoverTexts.HandOver.En }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Handed over");
        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Shipped, (await floor.SubOrderAsync(sub)).Status);

        await page.GotoAsync(new Uri(server.Address, $"/print/outbound/{number}").ToString());
        var sheet = page.Locator("section.sheet");
        foreach (var words in (string[])["上海晨光贸易有限公司", "电脑支架", "王师傅", "3 kg", HandoverTexts.SignKeeper.En, HandoverTexts.SignDriver.En]) await Expect(sheet).ToContainTextAsync(words);
    }

    static async Task ScanAsync(IPage page, string code, string answer)
    {
        await page.Locator("[data-scan]").FocusAsync();
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync(answer);
    }
}
