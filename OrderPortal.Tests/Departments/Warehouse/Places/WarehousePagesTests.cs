using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Warehouse.Places;

public sealed class WarehousePagesTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    static ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = text.Zh, Exact = true });

    [Fact]
    public async Task A_manager_opens_a_warehouse_and_the_floor_adds_a_rack_and_cannot_close_a_full_bin()
    {
        var manager = await OpenAsAsync("manager", "/warehouses/new");
        await Button(manager, PlacesTexts.Save).ClickAsync();
        await Expect(manager.Locator("#f-Code-error")).ToBeVisibleAsync();
        await Expect(manager.Locator("#f-Name-error")).ToBeVisibleAsync();
        await Expect(manager.Locator(".form-errors")).ToBeFocusedAsync(); // it takes the keyboard, so nobody types before
        var code = "W" + Guid.NewGuid().ToString("N")[..6].ToUpperInvariant();
        await manager.Locator("[name=Code]").FillAsync(code);
        await manager.Locator("[name=Name]").FillAsync("成都仓");
        await manager.Locator("#f-Address-Paste").FillAsync("陈刚 13900000005 四川省成都市双流区机场路1号");
        await manager.Locator("#f-Address-Paste").PressAsync("Tab");
        await Expect(manager.Locator("[name='Address.District']")).ToHaveValueAsync("双流区");
        await manager.ShouldBeAccessibleAsync();
        await Button(manager, PlacesTexts.Save).DblClickAsync();
        await manager.ArriveAsync($"/warehouses/{code}");

        var floor = await OpenAsAsync("warehouse", $"/warehouses/{code}", Screen.Tablet);
        await Button(floor, PlacesTexts.AddBins).First.ClickAsync();
        await floor.Locator("dialog [name=Pattern]").FillAsync("A-01-01…A-02-03");
        await Expect(floor.Locator("dialog[open]")).ToContainTextAsync(PlacesTexts.WillAdd.With(6, "A-01-01", "A-02-03").Zh);
        await floor.Locator("dialog button[type=submit]").ClickAsync();
        await Expect(floor.Locator("tbody")).ToContainTextAsync("A-02-03");
        await floor.ShouldBeAccessibleAsync();

        await GoAsync(floor, "/warehouses/SH");
        await floor.Locator("tbody button[data-open]").First.ClickAsync();
        await floor.Locator("dialog [name=IsActive]").UncheckAsync();
        await Button(floor, PlacesTexts.Save).ClickAsync();
        await Expect(floor.Locator("dialog[open]")).ToContainTextAsync("还有货物");
    }
}
