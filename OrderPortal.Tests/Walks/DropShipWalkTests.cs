using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderPortal.Departments.Logistics;
using OrderPortal.Departments.Purchasing;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Walks;

/// <summary>An order that none of our own warehouses can serve, from the entry form to the supplier's parcel, in a real browser.</summary>
public sealed class DropShipWalkTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Theory]
    [InlineData("zh-CN"), InlineData("en-US")]
    [Trait("Requirement", "R078"), Trait("Requirement", "R081"), Trait("Requirement", "R177")]
    public async Task What_we_do_not_have_a_supplier_sends_and_the_order_page_follows(string language)
    {
        var words = CultureInfo.GetCultureInfo(language);
        string Say(Text text) => text.In(words);
        ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = Say(text), Exact = true });

        // sales: a customer on credit, confirmed by telephone
        var sales = await OpenAsAsync("sales", "/orders/new", language: language);
        await ChooseAsync(sales, Say(IntakeTexts.Customer), "C0004");
        await Expect(sales.Locator("[name=ContactName]")).ToHaveValueAsync("赵雷");
        await sales.Locator("[name=Channel]").SelectOptionAsync(new SelectOptionValue { Label = Say(JourneyTexts.Of(OrderChannel.Phone)) });
        await sales.Locator("[name=RequiredOn]").FillAsync(DateTime.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await ChooseAsync(sales, Say(IntakeTexts.Product), "OFF005");
        await sales.Locator("[name='Lines[0].Quantity']").FillAsync("1");
        await sales.Locator("[name='Lines[0].Quantity']").PressAsync("Tab");
        await Expect(sales.Locator("main")).ToContainTextAsync("1,980.00");
        await Button(sales, IntakeTexts.Submit).ClickAsync();
        await sales.ArriveAsync("/orders/SO*");
        var number = new Uri(sales.Url).Segments[^1];
        await GoAsync(sales, $"/orders/{number}/review");
        await Button(sales, ReviewTexts.Approve).ClickAsync();
        await sales.ArriveAsync("/review");
        await GoAsync(sales, $"/orders/{number}/confirmation");
        await sales.Locator("[name=Channel]").SelectOptionAsync(new SelectOptionValue { Label = Say(JourneyTexts.Of(ContactChannel.Phone)) });
        await Button(sales, ConfirmTexts.LogCall).ClickAsync();
        await sales.Locator("[name=Accepted]").SelectOptionAsync(new SelectOptionValue { Label = Say(ConfirmTexts.Accepted) });
        await Button(sales, ConfirmTexts.Record).ClickAsync();
        await Expect(sales.Locator("main")).ToContainTextAsync(Say(JourneyTexts.Of(ConfirmationState.Accepted)));
        await GoAsync(sales, $"/orders/{number}");

        // the warehouse sees who would ship it and why, and leaves it to him
        var floor = await OpenAsAsync("warehouse", $"/warehouse/allocate?q={number}-1", Screen.Tablet, language);
        var row = floor.GetByRole(AriaRole.Row).Filter(new() { HasText = number + "-1" });
        await Expect(row).ToContainTextAsync(Say(new("自有仓都发不齐，由供应商代发", "none of our own warehouses has everything, so a supplier ships")));
        await row.GetByRole(AriaRole.Button, new() { Name = Say(JourneyTexts.Of(SubOrderAction.Allocate)) }).ClickAsync();
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = Say(JourneyTexts.Of(SubOrderAction.Allocate)) })).ToHaveCountAsync(0);
        await Expect(sales.Locator("main")).ToContainTextAsync(Say(JourneyTexts.Of(SubOrderStatus.WithSupplier)));

        // purchasing sends the draft, and enters the supplier's day
        var buyer = await OpenAsAsync("purchasing", "/purchasing/orders?direct=true", language: language);
        await Expect(buyer.Locator("main [data-row]", new() { HasText = number })).ToBeVisibleAsync();
        await Expect(buyer.Locator("main [data-row]", new() { HasText = "Nordic" })).ToHaveCountAsync(0);
        await buyer.Locator("main [data-row]", new() { HasText = number }).Locator("a[data-open]").ClickAsync();
        await Expect(buyer.Locator("main")).ToContainTextAsync("138****0004");
        await Expect(buyer.Locator("main")).ToContainTextAsync("建国路 77 号");
        var purchase = buyer.Url[(buyer.Url.LastIndexOf('/') + 1)..];
        await buyer.ShouldBeAccessibleAsync();
        await Button(buyer, PurchasingTexts.Send).ClickAsync();
        await buyer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Button(buyer, PurchasingTexts.EnterDate).ClickAsync();
        await buyer.GetByRole(AriaRole.Dialog).Locator("[name=PromisedOn]").FillAsync(DateTime.Today.AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await buyer.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(buyer.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(PurchaseStatus.Confirmed)));
        await buyer.ShouldBeAccessibleAsync();

        // the supplier has shipped: one act, and a second click does nothing
        await buyer.GetByRole(AriaRole.Link, new() { Name = Say(PurchasingTexts.SupplierShipped) }).ClickAsync();
        await buyer.ArriveAsync($"/logistics/dispatch/{number}-1");
        await buyer.Locator("[name=CarrierId]").SelectOptionAsync(new SelectOptionValue { Label = "德邦物流" });
        await buyer.Locator("[name=TrackingNumber]").FillAsync("DPK202499900001");
        await buyer.ShouldBeAccessibleAsync();
        await Button(buyer, LogisticsTexts.SupplierNow).DblClickAsync();
        await Expect(buyer.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(SubOrderStatus.Shipped))); // as a word it is on the page before

        // what sales has had open all the time says so, and leads to the purchase
        await Expect(sales.Locator("main")).ToContainTextAsync("DPK202499900001");
        await Expect(sales.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(OrderStatus.Shipped)));
        await sales.GetByRole(AriaRole.Link, new() { Name = purchase, Exact = true }).ClickAsync();
        await Expect(sales.Locator("main")).ToContainTextAsync(Say(PurchasingTexts.ShippedBy));
    }

    /// <summary>Types into a look-up and takes the first match.</summary>
    static async Task ChooseAsync(IPage page, string label, string typed)
    {
        await page.Locator("input[role=combobox]").And(page.GetByLabel(label)).First.FillAsync(typed);
        await page.Locator("ul[role=listbox]:not([hidden]) > [role=option]").First.ClickAsync();
    }
}
