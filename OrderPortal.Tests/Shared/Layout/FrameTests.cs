using Microsoft.Playwright;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Shared.Layout;

/// <summary>The frame around every page, also where no circuit runs.</summary>
public sealed class FrameTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    [Fact]
    public async Task The_appearance_can_be_chosen_before_signing_in_and_stays_afterwards()
    {
        var page = await OpenAsync("/account/sign-in");
        await Expect(page.Locator("[data-circuit]")).ToHaveCountAsync(0);

        await page.Locator("summary[aria-label='外观']").ClickAsync();
        await page.Locator("[data-theme-choice=dark]").ClickAsync();
        await page.Locator("button[name=person]").First.ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator(".nav a[aria-current]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_content()
    {
        var page = await OpenAsync("/account/sign-in");
        await page.EvaluateAsync("() => { document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); }");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_address_that_does_not_exist_says_so_and_leads_home()
    {
        var page = await OpenAsync("/no/such/page");

        await Expect(page.Locator("h1")).ToHaveTextAsync("找不到这个页面");
        await Expect(page.Locator("main a[href='/']")).ToBeVisibleAsync();
    }
}
