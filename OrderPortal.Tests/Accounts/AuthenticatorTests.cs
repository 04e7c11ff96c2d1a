using System.Net;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class AuthenticatorTests(DemonstrationServer portal)
{
    sealed record Enrolled(PortalUser Person, string Key, IReadOnlyList<string> RecoveryCodes);

    async Task<Enrolled> EnrolAsync()
    {
        var person = await portal.HireAsync(Role.Finance);
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.OpenAsync("/account/authenticator");
        var key = visitor.Page.QuerySelector("p.mono")!.TextContent;
        await visitor.SendFormAsync("/account/authenticator", "turn-on", ("Form.Code", AuthenticatorApp.CodeFor(key)));
        var codes = visitor.Page.QuerySelectorAll(".codes li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(10, codes.Count);
        Assert.True(await visitor.IsSignedInAsync(), "turning it on must not end this session");
        return new(person, key, codes);
    }

    [Fact]
    public void The_test_app_computes_the_codes_of_the_standard() =>
        // RFC 6238, appendix B: '12345678901234567890' at second 59, last six of eight digits
        Assert.Equal("287082", AuthenticatorApp.CodeFor("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(59)));

    [Fact]
    public async Task The_password_alone_no_longer_signs_in_and_the_code_of_the_app_does()
    {
        var (person, key, _) = await EnrolAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password, "/orders");
        Assert.StartsWith("/account/sign-in/code?", visitor.RedirectedTo);
        Assert.False(await visitor.IsSignedInAsync());

        await visitor.FillInAsync("/account/sign-in/code?returnUrl=%2Forders", "code", ("Form.Code", "000000"));
        Assert.Contains(AccountsTexts.CodeRefused.Zh, visitor.Text);
        var code = AuthenticatorApp.CodeFor(key);
        // as a Chinese keyboard may type it
        await visitor.FillInAsync("/account/sign-in/code?returnUrl=%2Forders", "code", ("Form.Code", $" {code[..3]} {string.Concat(code[3..].Select(c => (char)(c - '0' + '０')))}"));
        Assert.Equal("/orders", visitor.RedirectedTo);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Each_recovery_code_signs_in_once()
    {
        var (person, _, codes) = await EnrolAsync();
        for (var (attempt, expected) = (0, "/"); attempt < 2; attempt++, expected = null)
        {
            using var visitor = new Visitor(portal);
            await visitor.SignInAsync(person.UserName!, People.Password);
            await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", codes[0].ToLowerInvariant()));
            Assert.Equal(expected, visitor.RedirectedTo);
        }
    }

    [Fact]
    public async Task Guessing_codes_locks_the_account()
    {
        var (person, key, codes) = await EnrolAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        for (var i = 0; i < 3; i++) await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", "000000"));
        for (var i = 0; i < 2; i++) await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", "AAAAA-AAAAA"));
        await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", AuthenticatorApp.CodeFor(key)));
        Assert.Contains(AccountsTexts.CodeRefused.Zh, visitor.Text);
        await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", codes[0]));
        Assert.Contains(AccountsTexts.CodeRefused.Zh, visitor.Text);
    }

    [Fact]
    public async Task Turning_it_off_needs_the_password_and_ends_the_second_step()
    {
        var (person, key, _) = await EnrolAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.FillInAsync("/account/sign-in/code", "code", ("Form.Code", AuthenticatorApp.CodeFor(key)));
        await visitor.FillInAsync("/account/authenticator", "turn-off", ("Form.Password", "wrong"));
        Assert.Contains(AccountsTexts.PasswordWrong.Zh, visitor.Text);
        await visitor.FillInAsync("/account/authenticator", "turn-off", ("Form.Password", People.Password));
        Assert.Contains(AccountsTexts.AuthenticatorTurnedOff.Zh, visitor.Text);

        using var next = new Visitor(portal);
        await next.SignInAsync(person.UserName!, People.Password);
        Assert.Equal("/", next.RedirectedTo);
    }

    [Fact]
    public async Task The_code_to_scan_is_in_the_page_itself_and_no_other_server_sees_it()
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.OpenAsync("/account/authenticator");
        Assert.NotEmpty(visitor.Page.QuerySelectorAll(".qr svg"));
        Assert.Empty(visitor.Page.QuerySelectorAll(".qr img"));
    }

    [Fact]
    public async Task Looking_at_the_page_ends_no_session_and_turning_it_on_ends_the_others()
    {
        await using var strict = PortalServer.Alone(demonstration: false, ("Accounts:RevalidateEvery", "00:00:00.001"));
        var person = await strict.HireAsync();
        using Visitor here = new(strict), elsewhere = new(strict);
        await here.SignInAsync(person.UserName!, People.Password);
        await elsewhere.SignInAsync(person.UserName!, People.Password);
        await here.OpenAsync("/account/authenticator");
        var key = here.Page.QuerySelector("p.mono")!.TextContent;
        await here.OpenAsync("/account/authenticator");
        Assert.Equal(key, here.Page.QuerySelector("p.mono")!.TextContent);
        Assert.True(await elsewhere.IsSignedInAsync());

        await here.SendFormAsync("/account/authenticator", "turn-on", ("Form.Code", AuthenticatorApp.CodeFor(key)));
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
    }

    [Fact]
    public async Task The_code_page_without_a_password_before_it_leads_back_to_sign_in()
    {
        using var visitor = new Visitor(portal);
        Assert.Equal("/account/sign-in", (await visitor.OpenAsync("/account/sign-in/code")).RedirectedTo);
    }
}
