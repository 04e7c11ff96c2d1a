using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderPortal.Departments.CustomerService;
using OrderPortal.Departments.Logistics;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Walks;

/// <summary>One order from the entry form to completion, role after role, as people do it: in a real browser, each on a device of their own.</summary>
public sealed class WholePathTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Theory]
    [InlineData("zh-CN"), InlineData("en-US")]
    [Trait("Requirement", "R041"), Trait("Requirement", "R047"), Trait("Requirement", "R048"), Trait("Requirement", "R137")]
    public async Task An_order_goes_from_the_entry_form_to_completion_as_people_do_it(string language)
    {
        var words = CultureInfo.GetCultureInfo(language);
        string Say(Text text) => text.In(words);
        // states are read beside the title: as words of lists, dialogs and helps they stand on the page before
        ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = Say(text), Exact = true });

        // sales takes the order: 10 stands for a customer who pays by deposit
        var sales = await OpenAsAsync("sales", "/orders/new", language: language);
        await ChooseAsync(sales, Say(IntakeTexts.Customer), "C0001");
        await Expect(sales.Locator("[name=ContactName]")).ToHaveValueAsync("李晓明");
        await sales.Locator("[name=Channel]").SelectOptionAsync(new SelectOptionValue { Label = Say(JourneyTexts.Of(OrderChannel.Phone)) });
        await sales.Locator("[name=RequiredOn]").FillAsync(DateTime.Today.AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await ChooseAsync(sales, Say(IntakeTexts.Product), "PRO001");
        await sales.Locator("[name='Lines[0].Quantity']").FillAsync("10");
        await sales.Locator("[name='Lines[0].Quantity']").PressAsync("Tab");
        await Expect(sales.Locator("main")).ToContainTextAsync("1,200.00");
        await sales.ShouldBeAccessibleAsync();
        await Button(sales, IntakeTexts.Submit).ClickAsync();
        await sales.ArriveAsync("/orders/SO*");
        var number = new Uri(sales.Url).Segments[^1];
        var sub = number + "-1";

        // reviewed, sent to the customer by telephone, confirmed
        await GoAsync(sales, $"/orders/{number}/review");
        await sales.ShouldBeAccessibleAsync();
        await Button(sales, ReviewTexts.Approve).ClickAsync();
        await sales.ArriveAsync("/review");
        await GoAsync(sales, $"/orders/{number}/confirmation");
        await sales.Locator("[name=Channel]").SelectOptionAsync(new SelectOptionValue { Label = Say(JourneyTexts.Of(ContactChannel.Phone)) });
        await Button(sales, ConfirmTexts.LogCall).ClickAsync();
        await Expect(Button(sales, ConfirmTexts.Record)).ToBeVisibleAsync();
        await sales.ShouldBeAccessibleAsync();
        await sales.Locator("[name=Accepted]").SelectOptionAsync(new SelectOptionValue { Label = Say(ConfirmTexts.Accepted) });
        await Button(sales, ConfirmTexts.Record).ClickAsync();
        await Expect(sales.Locator("main")).ToContainTextAsync(Say(JourneyTexts.Of(ConfirmationState.Accepted)));

        // the order page stays open at sales and follows what the others do
        await GoAsync(sales, $"/orders/{number}");

        // finance: the deposit
        var finance = await OpenAsAsync("finance", $"/finance/orders/{number}", language: language);
        await Expect(finance.Locator("[name=Amount]")).ToHaveValueAsync("360");
        await finance.ShouldBeAccessibleAsync();
        await Button(finance, JourneyTexts.Of(OrderAction.RecordPayment)).ClickAsync();
        await Expect(finance.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(PaymentStatus.DepositPaid)));

        // the floor, on a tablet with a scanner
        var floor = await OpenAsAsync("warehouse", $"/warehouse/allocate?q={sub}", Screen.Tablet, language); // others allocate here too, and the list has pages
        await floor.ShouldBeAccessibleAsync();
        await floor.GetByRole(AriaRole.Row).Filter(new() { HasText = sub }).GetByRole(AriaRole.Button, new() { Name = Say(JourneyTexts.Of(SubOrderAction.Allocate)) }).ClickAsync();
        await Expect(floor.GetByRole(AriaRole.Row).Filter(new() { HasText = sub }).GetByRole(AriaRole.Button, new() { Name = Say(JourneyTexts.Of(SubOrderAction.Allocate)) })).ToHaveCountAsync(0);
        await GoAsync(floor, $"/warehouse/pick/{sub}");
        await floor.ShouldBeAccessibleAsync();
        var bin = await floor.Locator(".next-stop .bin").InnerTextAsync();
        await ScanAsync(floor, bin);
        for (var i = 0; i < 10; i++) await ScanAsync(floor, "6901234567892");
        await Button(floor, WarehouseTexts.FinishPick).ClickAsync();
        await Expect(Button(floor, WarehouseTexts.FinishPick)).ToHaveCountAsync(0);
        await GoAsync(floor, $"/warehouse/inspect/{sub}");
        await Expect(Button(floor, JourneyTexts.Of(SubOrderAction.PassInspection))).ToBeDisabledAsync(); // the questions are there
        foreach (var question in await floor.Locator(".checks input").AllAsync()) await question.CheckAsync();
        await floor.ShouldBeAccessibleAsync();
        await Button(floor, JourneyTexts.Of(SubOrderAction.PassInspection)).ClickAsync();
        await Expect(Button(floor, JourneyTexts.Of(SubOrderAction.PassInspection))).ToHaveCountAsync(0);
        await GoAsync(floor, $"/warehouse/pack/{sub}");
        await ScanAsync(floor, await floor.Locator(".next-stop .mono").InnerTextAsync());
        for (var i = 0; i < 10; i++) await ScanAsync(floor, "6901234567892");
        await floor.Locator("[name='Packages[0].WeightKilograms']").FillAsync("12.5");
        await floor.ShouldBeAccessibleAsync();
        await Button(floor, WarehouseTexts.FinishPack).ClickAsync();
        await Expect(floor.Locator("main")).ToContainTextAsync(sub + "-P1");
        await ScanAsync(floor, sub + "-P1");

        // finance: the balance and the release
        await Expect(finance.Locator("[name=Amount]")).ToHaveValueAsync("840");
        await Button(finance, JourneyTexts.Of(OrderAction.RecordPayment)).ClickAsync();
        await Expect(finance.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(PaymentStatus.Paid)));
        await Button(finance, JourneyTexts.Of(SubOrderAction.Release)).ClickAsync();
        await Expect(finance.Locator("main .badge", new() { HasText = "王建国" })).ToBeVisibleAsync(); // his name stands beside the payments too

        // logistics: carrier, tracking number, gone, delivered
        var logistics = await OpenAsAsync("logistics", $"/logistics/dispatch/{sub}", language: language);
        await logistics.Locator("[name=CarrierId]").SelectOptionAsync(new SelectOptionValue { Label = "顺丰速运" });
        await logistics.Locator("[name=TrackingNumber]").FillAsync("SF1234567890123");
        await logistics.ShouldBeAccessibleAsync();
        await Button(logistics, LogisticsTexts.SaveTransport).ClickAsync();
        await Expect(Button(logistics, LogisticsTexts.ShipNow)).ToBeEnabledAsync();
        await Button(logistics, LogisticsTexts.ShipNow).ClickAsync();
        await logistics.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(logistics.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(SubOrderStatus.Shipped)));

        // what sales has had open all the time says so too, without a reload
        await Expect(sales.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(OrderStatus.Shipped)));
        await Expect(sales.Locator("main")).ToContainTextAsync("SF1234567890123");

        await GoAsync(logistics, $"/logistics/track/{sub}");
        await logistics.ShouldBeAccessibleAsync();
        await Button(logistics, JourneyTexts.Of(SubOrderAction.Deliver)).ClickAsync();
        await logistics.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("前台");
        await logistics.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(logistics.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(SubOrderStatus.Delivered)));

        // service asks the three questions
        var service = await OpenAsAsync("service", $"/service/follow-ups/{sub}", language: language);
        foreach (var question in (string[])["IsQuantityRight", "IsPackingIntact", "IsQualityGood"])
            await service.Locator($"[name={question}]").SelectOptionAsync(new SelectOptionValue { Label = Say(CustomerServiceTexts.Yes) });
        await service.ShouldBeAccessibleAsync();
        await Button(service, CustomerServiceTexts.SaveAnswers).ClickAsync();
        await Expect(service.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(SubOrderStatus.Completed)));
        await Expect(sales.Locator("h1")).ToContainTextAsync(Say(JourneyTexts.Of(OrderStatus.Completed)));
        await sales.ShouldBeAccessibleAsync();
    }

    /// <summary>Types into a look-up and takes the first match.</summary>
    static async Task ChooseAsync(IPage page, string label, string typed)
    {
        await page.Locator("input[role=combobox]").And(page.GetByLabel(label)).First.FillAsync(typed);
        await page.Locator("ul[role=listbox]:not([hidden]) > [role=option]").First.ClickAsync();
    }

    /// <summary>Types as a hardware scanner does and waits until the page has judged it right.</summary>
    static async Task ScanAsync(IPage page, string code)
    {
        var box = page.Locator("[data-scan]");
        await box.FocusAsync();
        var before = await page.Locator("[data-scan-box]").GetAttributeAsync("data-judged");
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-scan-box]")).Not.ToHaveAttributeAsync("data-judged", before ?? "");
        await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-right", "true");
    }
}
