using System.Net;
using OrderPortal.Accounts;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class LanguageTests(DemonstrationServer portal)
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"), InlineData("zh-TW", "zh-CN"), InlineData("zh", "zh-CN")]
    [InlineData("en-GB,en;q=0.9,zh;q=0.1", "en-US"), InlineData("de-DE,de;q=0.9", "en-US"), InlineData("de,zh;q=0.5,en;q=0.4", "zh-CN"), InlineData("*", "en-US")]
    public async Task The_interface_follows_the_browser_at_first(string browser, string language)
    {
        using var visitor = new Visitor(portal, browser);
        await visitor.OpenAsync("/account/sign-in");
        Assert.Equal(language, visitor.Page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(AccountsTexts.Password.In(new(language)), visitor.Text);
    }

    [Fact]
    public async Task A_choice_before_sign_in_stays_in_this_browser()
    {
        using var visitor = new Visitor(portal, "zh-CN");
        await visitor.FillInAsync("/account/sign-in", "/account/language", ("language", "en-US"));
        Assert.Equal("/account/sign-in", visitor.RedirectedTo);
        Assert.Contains(AccountsTexts.Password.En, (await visitor.OpenAsync("/account/sign-in")).Text);
    }

    [Fact]
    public async Task A_choice_after_sign_in_goes_with_the_person_to_every_device()
    {
        var person = await portal.HireAsync();
        using (var desk = new Visitor(portal, "zh-CN"))
        {
            await desk.SignInAsync(person.UserName!, People.Password);
            await desk.FillInAsync("/account", "/account/language", ("language", "en-US"));
            Assert.Contains(AccountsTexts.MyAccount.En, (await desk.OpenAsync("/account")).Text);
        }
        using var tablet = new Visitor(portal, "zh-CN");
        await tablet.SignInAsync(person.UserName!, People.Password);
        Assert.Contains(AccountsTexts.MyAccount.En, (await tablet.OpenAsync("/account")).Text);
    }

    [Fact]
    public async Task An_unknown_language_is_refused()
    {
        using var visitor = new Visitor(portal);
        await visitor.FillInAsync("/account/sign-in", "/account/language", ("language", "xx"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }
}
