using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Departments.Management.Users;
using OrderPortal.Shared;
using OrderPortal.Shared.Layout;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Management.Users;

public sealed class UsersPageTests(Chromium chromium, UsersPageTests.QuickServer portal) : BrowserTest(chromium, portal.Server), IClassFixture<UsersPageTests.QuickServer>
{
    /// <summary>Looks at its open pages every half second instead of every half minute.</summary>
    public sealed class QuickServer : IAsyncDisposable
    {
        public PortalServer Server { get; } = PortalServer.Alone(demonstration: true, ("Accounts:RevalidateEvery", "00:00:00.5"));
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    async Task<IPage> SignInAsync(string name, string password, string path, string language = "zh-CN")
    {
        var page = await OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(path), language: language);
        await page.Locator("#f-Name").FillAsync(name);
        await page.Locator("#f-Password").FillAsync(password);
        await page.Locator("button[type=submit].act-primary").ClickAsync();
        await page.ArriveAsync(path.Split('?')[0]);
        return page;
    }

    async Task<(PortalUser Person, IPage Page)> AdministratorAsync(string path = "/management/users")
    {
        var person = await Portal.HireAsync(Role.Administrator);
        return (person, await SignInAsync(person.UserName!, People.Password, path));
    }

    static ILocator Button(IPage page, Text text) => page.GetByRole(AriaRole.Button, new() { Name = text.Zh, Exact = true });

    [Fact]
    public async Task An_administrator_makes_an_account_and_its_owner_chooses_a_password_and_works()
    {
        var (_, page) = await AdministratorAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = UsersTexts.NewUser.Zh }).ClickAsync();
        await page.ArriveAsync("/management/users/new");
        await page.Locator("#f-UserName").FillAsync("bad name");
        await Button(page, UsersTexts.Create).ClickAsync();
        await Expect(page.Locator("#f-DisplayName-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-UserName-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-Roles")).ToContainTextAsync(UsersTexts.RolesMissing.Zh);

        var name = "n" + Guid.NewGuid().ToString("N")[..8];
        await page.Locator("#f-UserName").FillAsync(name);
        await page.Locator("#f-DisplayName").FillAsync("新同事");
        await page.GetByLabel(Role.Administrator.Text().Zh).CheckAsync();
        await Button(page, UsersTexts.Create).ClickAsync();
        var password = await page.Locator("[data-temporary-password]").TextContentAsync();

        var own = await SignInAsyncExpectingNewPassword(name, password!);
        await own.Locator("#f-Password").FillAsync(password!);
        await own.Locator("#f-NewPassword").FillAsync("a password of my own");
        await own.Locator("#f-Repeat").FillAsync("a password of my own");
        await Button(own, AccountsTexts.ChangePassword).ClickAsync();
        await Expect(own.GetByText(AccountsTexts.PasswordChanged.Zh)).ToBeVisibleAsync();
        await GoAsync(own, "/management/users?q=" + name);
        await Expect(own.Locator("tbody")).ToContainTextAsync("新同事");
    }

    async Task<IPage> SignInAsyncExpectingNewPassword(string name, string password)
    {
        var page = await OpenAsync("/account/sign-in");
        await page.Locator("#f-Name").FillAsync(name);
        await page.Locator("#f-Password").FillAsync(password);
        await page.Locator("button[type=submit].act-primary").ClickAsync();
        await Expect(page.GetByText(AccountsTexts.MustChange.Zh)).ToBeVisibleAsync();
        return page;
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task A_role_taken_away_closes_the_open_page_and_a_role_given_opens_it_without_signing_in_again()
    {
        var (person, page) = await AdministratorAsync();
        await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        var identity = await page.EvaluateAsync<string>("() => window.samePage = 'still here'");

        await Portal.ChangeAsync(person, (users, user) => users.RemoveFromRoleAsync(user, nameof(Role.Administrator)));
        await Expect(page.Locator("h1")).ToContainTextAsync(LayoutTexts.Forbidden.Zh);

        await Portal.ChangeAsync(person, (users, user) => users.AddToRoleAsync(user, nameof(Role.Administrator)));
        await Expect(page.Locator("h1")).ToContainTextAsync(UsersTexts.Users.Zh);
        Assert.Equal(identity, await page.EvaluateAsync<string>("() => window.samePage"));
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task A_disabled_person_is_out_of_the_open_page_within_seconds()
    {
        var (_, admin) = await AdministratorAsync();
        var (leaver, page) = await AdministratorAsync();
        await GoAsync(admin, $"/management/users/{leaver.Id}");
        await Button(admin, UsersTexts.Disable).ClickAsync();
        await admin.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = UsersTexts.Disable.Zh, Exact = true }).ClickAsync();
        await Expect(admin.GetByText(UsersTexts.Disabled.Zh)).ToBeVisibleAsync();

        await page.ArriveAsync("/account/sign-in**");
        await page.Locator("#f-Name").FillAsync(leaver.UserName!);
        await page.Locator("#f-Password").FillAsync(People.Password);
        await page.Locator("button[type=submit].act-primary").ClickAsync();
        await Expect(page.GetByText(AccountsTexts.SignInRefused.Zh).First).ToBeVisibleAsync();

        await Button(admin, UsersTexts.Enable).ClickAsync();
        await Expect(admin.GetByText(UsersTexts.Enabled.Zh)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Roles_are_changed_on_the_page_and_a_stale_page_is_told()
    {
        var colleague = await Portal.HireAsync(Role.Sales);
        var (_, first) = await AdministratorAsync($"/management/users/{colleague.Id}");
        var (_, second) = await AdministratorAsync($"/management/users/{colleague.Id}");
        await first.GetByLabel(Role.Finance.Text().Zh).CheckAsync();
        await Button(first, UsersTexts.Save).ClickAsync();
        await Expect(first.GetByText(UsersTexts.Saved.Zh)).ToBeVisibleAsync();

        await second.GetByLabel(Role.Logistics.Text().Zh).CheckAsync();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await Button(second, UsersTexts.Save).ClickAsync();
            await Expect(second.GetByText(UsersTexts.Stale.Zh)).ToBeVisibleAsync();
            await Expect(second.Locator(".form-errors")).ToBeFocusedAsync(); // the same sentence again: the keyboard says that it was answered
        }
        await Portal.ChangeAsync(colleague, async (users, user) => Assert.Equal(["Finance", "Sales"], (await users.GetRolesAsync(user)).Order()));
    }

    [Fact]
    public async Task A_reset_password_is_shown_once()
    {
        var colleague = await Portal.HireAsync(Role.Warehouse);
        var (_, page) = await AdministratorAsync($"/management/users/{colleague.Id}");
        await Button(page, UsersTexts.ResetPassword).ClickAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = UsersTexts.ResetPassword.Zh, Exact = true }).ClickAsync();
        var password = await page.Locator("[data-temporary-password]").TextContentAsync();
        await Portal.ChangeAsync(colleague, async (users, user) => Assert.True(await users.CheckPasswordAsync(user, password!)));
        await page.ReloadAsync();
        await page.WaitForInteractiveAsync();
        await Expect(page.Locator("[data-temporary-password]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_unknown_account_in_the_address_is_not_found()
    {
        var (_, page) = await AdministratorAsync();
        var answer = await page.GotoAsync(new Uri(Portal.Address, "/management/users/nobody").ToString());
        Assert.Equal(404, answer!.Status);
        await Expect(page.Locator("h1")).ToContainTextAsync(LayoutTexts.NotFound.Zh);
    }
}
