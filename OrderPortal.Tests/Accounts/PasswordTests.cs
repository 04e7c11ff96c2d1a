using OrderPortal.Accounts;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class PasswordTests(DemonstrationServer portal)
{
    const string Better = "seven green umbrellas";

    static (string, string?)[] Form(string current, string chosen, string? repeat = null) =>
        [("Form.Password", current), ("Form.NewPassword", chosen), ("Form.Repeat", repeat ?? chosen)];

    [Fact]
    public async Task A_new_password_replaces_the_old_one_keeps_this_session_and_ends_the_others()
    {
        await using var strict = PortalServer.Alone(demonstration: false, ("Accounts:RevalidateEvery", "00:00:00.001"));
        var person = await strict.HireAsync();
        using Visitor here = new(strict), elsewhere = new(strict);
        await here.SignInAsync(person.UserName!, People.Password);
        await elsewhere.SignInAsync(person.UserName!, People.Password);

        await here.FillInAsync("/account/password", "password", Form(People.Password, Better));
        Assert.Contains(AccountsTexts.PasswordChanged.Zh, here.Text);
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());

        await elsewhere.SignInAsync(person.UserName!, People.Password);
        Assert.Contains(AccountsTexts.SignInRefused.Zh, elsewhere.Text);
        await elsewhere.SignInAsync(person.UserName!, Better);
        Assert.Equal("/", elsewhere.RedirectedTo);
    }

    [Theory]
    [InlineData("wrong", Better, Better, "Password", "当前密码不正确。")]
    [InlineData("", Better, Better, "Password", "请输入密码。")]
    [InlineData(People.Password, "short", "short", "NewPassword", "密码至少需要 10 个字符。")]
    [InlineData(People.Password, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "NewPassword", "密码至少需要 5 个不同的字符。")]
    [InlineData(People.Password, Better, "something else", "Repeat", "两次输入的密码不一致。")]
    [InlineData(People.Password, People.Password, People.Password, "NewPassword", "新密码不能与当前密码相同。")]
    public async Task What_is_wrong_with_a_new_password_is_said_beside_its_field(string current, string chosen, string repeat, string field, string sentence)
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.FillInAsync("/account/password", "password", Form(current, chosen, repeat));
        Assert.Contains(sentence, visitor.Page.QuerySelector($"#f-{field}-error")!.TextContent);
    }

    [Fact]
    public async Task A_password_made_of_the_user_name_is_refused()
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal, "en-US");
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.FillInAsync("/account/password", "password", Form(People.Password, person.UserName!.ToUpperInvariant() + "2026"));
        Assert.Contains("must not contain the user name", visitor.Page.QuerySelector("#f-NewPassword-error")!.TextContent);
    }

    [Fact]
    public async Task Whoever_got_a_temporary_password_reaches_nothing_before_choosing_another()
    {
        var person = await portal.HireAsync();
        await portal.ChangeAsync(person, (users, user) => { user.MustChangePassword = true; return users.UpdateAsync(user); });
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        foreach (var page in (string[])["/", "/account", "/account/passkeys", "/orders"])
            Assert.Equal("/account/password", (await visitor.OpenAsync(page)).RedirectedTo);
        await visitor.FillInAsync("/account/password", "password", Form(People.Password, "short"));
        Assert.Equal("/account/password", (await visitor.OpenAsync("/")).RedirectedTo);
        await visitor.FillInAsync("/account/password", "password", Form(People.Password, Better));
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_demonstration_account_has_no_password_to_change()
    {
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync("sales");
        await visitor.OpenAsync("/account/password");
        Assert.Contains(AccountsTexts.DemoHasNoPassword.Zh, visitor.Text);
    }
}
