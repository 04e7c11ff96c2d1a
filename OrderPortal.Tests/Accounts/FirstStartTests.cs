using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class FirstStartTests
{
    const string Code = "open-sesame";

    static PortalServer NewInstallation(params (string, string)[] more) => PortalServer.NewInstallation([("Accounts:SetupCode", Code), .. more]);

    static (string, string?)[] Form(string userName, string code = Code) =>
        [("Form.SetupCode", code), ("Form.DisplayName", "周管理"), ("Form.UserName", userName), ("Form.NewPassword", People.Password), ("Form.Repeat", People.Password)];

    [Fact]
    public async Task The_first_start_asks_for_an_administrator_on_every_page_and_only_once()
    {
        await using var portal = NewInstallation();
        using var visitor = new Visitor(portal);
        foreach (var page in (string[])["/", "/account", "/account/sign-in"])
            Assert.Equal("/account/first-start", (await visitor.OpenAsync(page)).RedirectedTo);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/app.css")).Status);

        await visitor.FillInAsync("/account/first-start", "first-start", Form("boss"));
        Assert.Contains(AccountsTexts.AdministratorMade.Zh, visitor.Text);
        await visitor.SignInAsync("boss", People.Password);
        await visitor.OpenAsync("/account");
        Assert.Contains(Role.Administrator.Text().Zh, visitor.Text);

        await visitor.OpenAsync("/account/first-start");
        Assert.Contains(AccountsTexts.FirstStartOver.Zh, visitor.Text);
        Assert.DoesNotContain(visitor.Page.Forms, f => f.QuerySelector("[name='Form.SetupCode']") is not null);
    }

    [Fact]
    public async Task Without_the_set_up_code_a_stranger_does_not_become_administrator()
    {
        await using var portal = NewInstallation();
        using var visitor = new Visitor(portal);
        await visitor.FillInAsync("/account/first-start", "first-start", Form("stranger", code: "guess"));
        Assert.Contains(AccountsTexts.SetupCodeWrong.Zh, visitor.Page.QuerySelector("#f-SetupCode-error")!.TextContent);
        Assert.Equal("/account/first-start", (await visitor.OpenAsync("/")).RedirectedTo);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        await using var portal = NewInstallation();
        using var visitor = new Visitor(portal, "en-US");
        await visitor.FillInAsync("/account/first-start", "first-start",
            ("Form.SetupCode", "guess"), ("Form.UserName", "名字 with space"), ("Form.Email", "no-address"), ("Form.NewPassword", "aaaa"), ("Form.Repeat", "bbbb"));
        foreach (var field in (string[])["SetupCode", "DisplayName", "UserName", "Email", "NewPassword", "Repeat"])
            Assert.True(visitor.Page.QuerySelector($"#f-{field}-error") is not null, field);
        Assert.Equal("名字 with space", visitor.Page.QuerySelector("#f-UserName")!.GetAttribute("value"));
        Assert.Null(visitor.Page.QuerySelector("#f-NewPassword")!.GetAttribute("value"));
        Assert.Equal(2, visitor.Page.QuerySelectorAll("#f-NewPassword-error p").Length);
    }

    [Theory, Providers]
    public async Task Parallel_first_starts_make_exactly_one_administrator(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        (string, string)[] where = [("Database:Provider", provider.ToString()), ("Database:ConnectionString", database.ConnectionString)];
        await using PortalServer one = NewInstallation(where), two = NewInstallation(where);
        _ = (one.Address, two.Address);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).Services.GetRequiredService<FirstStart>()
            .MakeAdministratorAsync(new(Code, $"Boss {i}", $"boss{i}", null, People.Password, People.Password), default))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal("first-start-over", Assert.Single(r.Errors).Code));
        await using var scope = one.Services.CreateAsyncScope();
        Assert.Single(await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().GetUsersInRoleAsync(nameof(Role.Administrator)));
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<PortalDb>().Users.CountAsync());
    }
}
