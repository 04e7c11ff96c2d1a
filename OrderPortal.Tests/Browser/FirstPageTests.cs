using Microsoft.Playwright;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Browser;

public sealed class FirstPageTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact]
    public async Task The_first_page_opens_in_a_real_browser()
    {
        var page = await OpenAsync("/");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_script_that_makes_pages_live_is_served()
    {
        using var client = Portal.CreateClient();
        var script = await client.GetStringAsync("/_framework/blazor.web.js");
        Assert.True(script.Length > 100_000);
    }
}
