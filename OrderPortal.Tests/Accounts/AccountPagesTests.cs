using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Accounts;

public sealed class AccountPagesTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    static readonly string[] Own = ["/account", "/account/password", "/account/authenticator", "/account/passkeys", "/management/users", "/management/users/new", "/management/users/demo-sales"];

    async Task<(IPage Page, List<string> Complaints)> SignInAsync(string language, Screen screen)
    {
        var page = await OpenAsync("/account/sign-in", screen, language);
        List<string> complaints = [];
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        await page.Locator("button[value=admin]").ClickAsync();
        await page.ArriveAsync("/");
        return (page, complaints);
    }

    [Theory]
    [InlineData("zh-CN", false), InlineData("en-US", true)]
    public async Task Account_pages_have_no_serious_accessibility_violation_and_nothing_the_browser_complains_about(string language, bool phone)
    {
        var (page, complaints) = await SignInAsync(language, phone ? Screen.Phone : Screen.Desktop);
        foreach (var address in Own)
        {
            await GoAsync(page, address);
            await NoViolationAsync(page, address, complaints);
        }
        var stranger = await OpenAsync("/account/sign-in", phone ? Screen.Phone : Screen.Desktop, language);
        await stranger.Locator("button.act-primary[type=submit]").ClickAsync();
        await Expect(stranger.Locator("#f-Name-error")).ToBeVisibleAsync();
        await NoViolationAsync(stranger, "/account/sign-in", complaints);
        Findings.None(complaints, "Complaints of the browser and of axe:");
    }

    static async Task NoViolationAsync(IPage page, string address, List<string> complaints) => complaints.AddRange(
        from violation in (await page.RunAxe()).Violations
        where violation.Impact is "serious" or "critical"
        from node in violation.Nodes
        select $"{address}: {violation.Id} {node.Html}");

    [Fact]
    public async Task The_language_changes_on_an_open_page_and_stays_there()
    {
        // somebody of their own: the choice goes with the person, and others sign in as the demonstration's
        var page = await OpenAsAsync(await Portal.HireAsync(Role.Administrator), "/management/users?q=demo");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Users and roles");
        Assert.EndsWith("/management/users?q=demo", page.Url);
        await page.WaitForInteractiveAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Users and roles");
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("用户与角色");
    }
}
