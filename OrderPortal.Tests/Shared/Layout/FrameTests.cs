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

        await Expect(page.Locator(".nav a[aria-current]")).ToHaveCountAsync(1); // now it is the page after signing in
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
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

    [Theory, InlineData(false), InlineData(true)]
    public async Task The_drawer_on_a_phone_takes_the_keyboard_keeps_it_and_gives_it_back(bool byKeyboard)
    {
        var page = await OpenAsAsync("sales", "/", Screen.Phone);
        var (button, links) = (page.Locator("[data-toggle-nav]"), page.Locator(".nav a"));
        await Expect(links.First).ToBeHiddenAsync();

        if (byKeyboard) await button.PressAsync("Enter");
        else await button.TapAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(links.First).ToBeFocusedAsync();
        for (var i = await links.CountAsync(); i > 0; i--)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => !!document.activeElement.closest('.nav')"), "Tab left the drawer.");
        }
        await Expect(links.First).ToBeFocusedAsync(); // once around
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(links.Last).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(links.First).ToBeHiddenAsync();
        await page.Locator("main a").First.FocusAsync();
        await Expect(page.Locator("main a").First).ToBeFocusedAsync(); // the page behind can be used again
    }

    [Fact]
    public async Task A_drawer_left_open_does_not_block_the_page_when_the_screen_becomes_wide_or_another_page_is_chosen()
    {
        var page = await OpenAsAsync("sales", "/", Screen.Phone);
        await page.Locator("[data-toggle-nav]").TapAsync();
        await page.SetViewportSizeAsync(1440, 900);
        await Expect(page.Locator("html[data-nav-open]")).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('main').inert"));

        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await page.Locator("[data-toggle-nav]").TapAsync();
        await page.Locator(".nav a[href='/orders']").TapAsync();
        await page.ArriveAsync("/orders");
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        Assert.False(await page.EvaluateAsync<bool>("() => document.querySelector('main').inert"));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_says_so_and_leads_home()
    {
        var page = await OpenAsync("/no/such/page");

        await Expect(page.Locator("h1")).ToHaveTextAsync("找不到这个页面");
        await Expect(page.Locator("main a[href='/']")).ToBeVisibleAsync();
    }
}
