using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Variances;

public sealed class VariancePagesTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R093"), Trait("Requirement", "R094")]
    public async Task A_picker_reports_a_shortage_at_the_bin_a_manager_finds_the_cause_and_the_page_shows_message_resolution_and_papers()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("OFF002", "A-01", 3);
        var sub = await floor.OrderAsync(("OFF002", 3));
        Accepted(await floor.AllocateAsync(sub));
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var picker = await OpenAsAsync(await server.HireAsync(Role.Warehouse), $"/warehouse/pick/{sub}", Screen.Tablet, "en-US", server);
        await picker.GetByRole(AriaRole.Button, new() { Name = VarianceTexts.Short.En }).ClickAsync();
        await picker.Locator("dialog [name=Missing]").FillAsync("1");
        await picker.Locator("dialog [name=Cause]").SelectOptionAsync(new SelectOptionValue { Label = JourneyTexts.Of(VarianceCause.NotInBin).En });
        await picker.GetByRole(AriaRole.Button, new() { Name = VarianceTexts.Report.En, Exact = true }).ClickAsync();
        await Expect(picker.Locator("main")).ToContainTextAsync("CY2");

        var manager = await OpenAsAsync(await server.HireAsync(Role.Manager), "/warehouse/variances", Screen.Tablet, "en-US", server);
        await manager.Locator("[data-open]").First.ClickAsync();
        await Expect(manager.Locator("main")).ToContainTextAsync(VarianceTexts.ExplainHelp.En);
        await manager.ShouldBeAccessibleAsync();
        await manager.Locator("[name=Cause]").SelectOptionAsync(new SelectOptionValue { Label = JourneyTexts.Of(VarianceCause.Miscounted).En });
        await manager.Locator("[name=Note]").FillAsync("One desk too few was received");
        await manager.GetByRole(AriaRole.Button, new() { Name = VarianceTexts.Explain.En }).ClickAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = JourneyTexts.Of(VarianceResolution.Refunded).En }).ClickAsync();
        await manager.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = JourneyTexts.Of(VarianceResolution.Refunded).En }).ClickAsync();

        var page = manager.Locator("main");
        await Expect(page).ToContainTextAsync("800.00"); // to be given back
        await Expect(page).ToContainTextAsync("少 1"); // the letter, in the customer's language
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = VarianceTexts.Slip.En })).ToHaveAttributeAsync("href", $"/print/packing-slip/{sub}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = VarianceTexts.Confirmation.En })).ToBeVisibleAsync();
        await manager.ShouldBeAccessibleAsync();
        Assert.Equal(2_000, (await floor.SubOrderAsync(sub)).Lines.Single().QuantityMilli);
        await floor.CheckTruthAsync();
    }
}
