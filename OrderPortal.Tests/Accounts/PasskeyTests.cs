using Microsoft.Playwright;
using OrderPortal.Accounts;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Accounts;

public sealed class PasskeyTests(Chromium chromium, DemonstrationServer portal) : BrowserTest(chromium, portal)
{
    /// <summary>Plugs a security key into the browser that knows its owner's finger.</summary>
    static async Task PlugInAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    async Task SignInAsync(IPage page, string userName)
    {
        await page.GetByLabel(AccountsTexts.Name.Zh).FillAsync(userName);
        await page.GetByLabel(AccountsTexts.Password.Zh).FillAsync(People.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignIn.Zh, Exact = true }).ClickAsync();
    }

    async Task<IPage> WithPasskeyAsync(string userName, string passkeyName)
    {
        // a passkey belongs to a host name; a bare address cannot hold one
        var page = await OpenAsync($"http://localhost:{Portal.Address.Port}/account/sign-in?returnUrl=%2Faccount%2Fpasskeys");
        await PlugInAuthenticatorAsync(page);
        await SignInAsync(page, userName);
        await page.ArriveAsync("/account/passkeys"); // its script is there with the last of the page only
        await page.GetByLabel(AccountsTexts.PasskeyName.Zh, new() { Exact = true }).Last.FillAsync(passkeyName);
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.AddPasskey.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeyAdded.Zh)).ToBeVisibleAsync();
        return page;
    }

    static async Task SignOutAsync(IPage page)
    {
        await page.Locator("summary:has-text('测试')").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "退出登录" }).ClickAsync();
        await page.ArriveAsync("/account/sign-in**");
        await Expect(page.Locator("h1")).ToContainTextAsync(AccountsTexts.SignIn.Zh);
    }

    [Fact]
    public async Task A_person_adds_renames_uses_and_deletes_a_passkey_in_a_real_browser()
    {
        var person = await Portal.HireAsync(Role.Sales);
        var page = await WithPasskeyAsync(person.UserName!, "办公电脑");
        var name = page.Locator(".rows input[name='Form.Name']");
        await Expect(name).ToHaveValueAsync("办公电脑");
        await name.FillAsync("My desk");
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.Rename.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeyRenamed.Zh)).ToBeVisibleAsync();
        await Expect(name).ToHaveValueAsync("My desk");

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignInWithPasskey.Zh }).ClickAsync();
        await Expect(page.Locator("summary:has-text('测试')")).ToContainTextAsync(person.DisplayName);

        await GoAsync(page, $"http://localhost:{Portal.Address.Port}/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.Delete.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeyDeleted.Zh)).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignInWithPasskey.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeySignInRefused.Zh)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_passkey_does_not_let_a_disabled_or_locked_person_in()
    {
        var person = await Portal.HireAsync(Role.Sales);
        var page = await WithPasskeyAsync(person.UserName!, "tablet");
        await SignOutAsync(page);

        await Portal.ChangeAsync(person, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.UtcNow.AddHours(1)));
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignInWithPasskey.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeySignInRefused.Zh)).ToBeVisibleAsync();

        await Portal.ChangeAsync(person, async (users, user) => { await users.SetLockoutEndDateAsync(user, null); user.IsDisabled = true; await users.UpdateAsync(user); });
        await GoAsync(page, $"http://localhost:{Portal.Address.Port}/account/sign-in");
        await Expect(page.GetByText(AccountsTexts.PasskeySignInRefused.Zh)).ToHaveCountAsync(0); // else the first refusal would be taken for the second
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignInWithPasskey.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeySignInRefused.Zh)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_device_without_passkeys_is_told_so_and_nothing_is_lost()
    {
        var page = await OpenAsync($"http://localhost:{Portal.Address.Port}/account/sign-in");
        await page.AddInitScriptAsync("delete window.PublicKeyCredential");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = AccountsTexts.SignInWithPasskey.Zh }).ClickAsync();
        await Expect(page.GetByText(AccountsTexts.PasskeyUnsupported.Zh)).ToBeVisibleAsync();
    }
}
