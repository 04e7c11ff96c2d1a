using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Sales.Customers;

public sealed class CustomerPagesTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    static ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = text.Zh, Exact = true });

    [Fact, Trait("Requirement", "R010"), Trait("Requirement", "R014")]
    public async Task A_customer_is_entered_with_a_pasted_address_and_a_double_click_saves_once()
    {
        var page = await OpenAsAsync("sales", "/customers/new");
        await Button(page, CustomerTexts.Save).ClickAsync();
        await Expect(page.Locator("#f-LegalName-error")).ToContainTextAsync(CustomerEntryTexts.NameMissing.Zh);
        await Expect(page.Locator("#f-Type-error")).ToContainTextAsync(CustomerEntryTexts.TypeMissing.Zh);

        var name = "双击贸易 " + Guid.NewGuid().ToString("N")[..8];
        await page.Locator("[name=LegalName]").FillAsync(name);
        await page.Locator("[name=Type]").SelectOptionAsync(new SelectOptionValue { Label = JourneyTexts.Of(CustomerType.Company).Zh });
        await page.Locator("[name=TaxId]").FillAsync("91330106MA27XL4R4G");
        await page.Locator("[name=TaxId]").PressAsync("Tab");
        await Expect(page.Locator("#f-TaxId-error")).ToContainTextAsync(CustomerEntryTexts.CreditCodeInvalid.Zh);
        await page.Locator("[name=TaxId]").FillAsync("");
        await page.Locator("[name='Contacts[0].Name']").FillAsync("王小明");
        await page.Locator("[name='Contacts[0].Mobile']").FillAsync("+86 139-0000-0003");
        await page.Locator("#f-Addresses-0--Address-Paste").FillAsync("王小明 13900000003 广东省深圳市南山区科技园路1号");
        await page.Locator("#f-Addresses-0--Address-Paste").PressAsync("Tab");
        await Expect(page.Locator("[name='Addresses[0].Address.District']")).ToHaveValueAsync("南山区");
        await page.ShouldBeAccessibleAsync();
        await Button(page, CustomerTexts.Save).DblClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync(name);
        await Expect(page.Locator("main")).ToContainTextAsync("139****0003");
        await page.ShouldBeAccessibleAsync();
        await using var db = await Portal.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Customers.CountAsync(c => c.LegalName == name));
    }

    [Fact]
    public async Task Two_colleagues_change_one_file_and_the_later_one_loses_nothing_he_typed()
    {
        const string code = "C0008";
        var first = await OpenAsAsync("sales", $"/customers/{code}/edit");
        var second = await OpenAsAsync("manager", $"/customers/{code}/edit");
        var contact = "周" + Guid.NewGuid().ToString("N")[..6];
        await Expect(second.Locator("[name='Contacts[0].Name']")).ToBeVisibleAsync(); // has read the file before the first changes it
        await first.Locator("[name=Level]").SelectOptionAsync(new SelectOptionValue { Label = JourneyTexts.Of(MemberLevel.Vip).Zh });
        await Button(first, CustomerTexts.Save).ClickAsync();
        await first.ArriveAsync($"/customers/{code}");

        await second.Locator("[name='Contacts[0].Name']").FillAsync(contact);
        await Button(second, CustomerTexts.Save).ClickAsync();
        await Expect(second.Locator("main")).ToContainTextAsync("您打开之后");
        await Expect(second.Locator("[name='Contacts[0].Name']")).ToHaveValueAsync(contact);
        await Button(second, CustomerTexts.Merge).ClickAsync();
        await Expect(second.Locator("main")).ToContainTextAsync(CustomerTexts.Merged.Zh);
        await Button(second, CustomerTexts.Save).ClickAsync();

        await second.ArriveAsync($"/customers/{code}");
        await Expect(second.Locator("main")).ToContainTextAsync(contact);
        await Expect(second.Locator("main")).ToContainTextAsync(JourneyTexts.Of(MemberLevel.Vip).Zh);
    }

    [Fact, Trait("Requirement", "R117")]
    public async Task From_an_order_to_its_customer_and_back_to_one_of_the_orders()
    {
        var page = await OpenAsAsync("service", "/customers?q=C0001");
        await page.Locator("tbody a").First.ClickAsync();
        await page.ArriveAsync("/customers/C0001");
        await page.Locator("tbody th a[href^='/orders/']").First.ClickAsync();
        await page.ArriveAsync("/orders/SO*");
        await page.Locator("a[href='/customers/C0001']").ClickAsync();
        await page.ArriveAsync("/customers/C0001");
        await Expect(page.Locator("tbody th a[href^='/orders/']").First).ToBeVisibleAsync(); // an address comes before its page
        await Expect(Button(page, CustomerTexts.Edit)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = CustomerTexts.Edit.Zh, Exact = true })).ToHaveCountAsync(0);
    }
}
