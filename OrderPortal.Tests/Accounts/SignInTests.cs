using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using OrderPortal.Accounts;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class SignInTests(DemonstrationServer portal)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_person_signs_in_with_user_name_or_email(bool byEmail)
    {
        var person = await portal.HireAsync(Role.Sales);
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(byEmail ? person.Email!.ToUpperInvariant() : person.UserName!, People.Password, "/orders?page=2");
        Assert.Equal("/orders?page=2", visitor.RedirectedTo);
        await visitor.OpenAsync("/account");
        Assert.Contains(person.DisplayName, visitor.Text);
        Assert.Contains("销售", visitor.Text);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password);
        await visitor.FillInAsync("/account", "/account/sign-out");
        Assert.Equal("/account/sign-in", visitor.RedirectedTo);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Missing_input_is_said_beside_both_fields_and_the_name_is_kept()
    {
        using var visitor = new Visitor(portal, "en-US");
        await visitor.SignInAsync("", "");
        Assert.Contains("Please enter your user name or e-mail.", visitor.Page.QuerySelector("#f-Name-error")!.TextContent);
        Assert.Contains("Please enter your password.", visitor.Page.QuerySelector("#f-Password-error")!.TextContent);
        await visitor.SignInAsync("somebody", "");
        Assert.Equal("somebody", visitor.Page.QuerySelector("#f-Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_refusal_does_not_say_whether_the_account_exists_is_locked_or_is_disabled()
    {
        var known = await portal.HireAsync();
        var locked = await portal.HireAsync();
        await portal.ChangeAsync(locked, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        var disabled = await portal.HireAsync();
        await portal.ChangeAsync(disabled, (users, user) => { user.IsDisabled = true; return users.UpdateAsync(user); });

        var pages = new List<string>();
        foreach (var (name, password) in new[] { ("nobody-at-all", People.Password), (known.UserName!, "wrong"), (locked.UserName!, People.Password), (disabled.UserName!, People.Password) })
        {
            using var visitor = new Visitor(portal);
            await visitor.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.False(visitor.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.Contains("Identity.Application")));
            pages.Add(visitor.Page.QuerySelector("[role=alert]")!.TextContent);
        }
        Assert.Contains(AccountsTexts.SignInRefused.Zh, pages[0]);
        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one_until_the_time_is_over()
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal);
        for (var i = 0; i < 5; i++) await visitor.SignInAsync(person.UserName!, "wrong " + i);
        await visitor.SignInAsync(person.UserName!, People.Password);
        Assert.Contains(AccountsTexts.SignInRefused.Zh, visitor.Text);

        await portal.ChangeAsync(person, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.UtcNow.AddSeconds(-1)));
        await visitor.SignInAsync(person.UserName!, People.Password);
        Assert.Equal("/", visitor.RedirectedTo);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_whether_or_not_the_name_exists()
    {
        await using var alone = PortalServer.Alone(); // names share buckets, and this one is filled to the brim
        using var visitor = new Visitor(alone);
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync("flood", "wrong")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInAsync("FLOOD", "wrong")).Status);
        Assert.Contains(AccountsTexts.TooMany.Zh, visitor.Text);
        List<HttpStatusCode> others = [];
        foreach (var name in (string[])["another-name", "a-third", "a-fourth"]) others.Add((await visitor.SignInAsync(name, "wrong")).Status);
        Assert.InRange(others.Count(s => s == HttpStatusCode.OK), 2, 3); // one in 4096 shares its bucket with the flood
    }

    [Theory]
    [InlineData("//evil.example/x"), InlineData("https://evil.example"), InlineData("/\\evil.example"), InlineData("/\t/evil.example"), InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)"), InlineData("/./\\evil.example"), InlineData("evil.example"), InlineData("")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        var person = await portal.HireAsync();
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync(person.UserName!, People.Password, returnUrl);
        Assert.Equal("/", visitor.RedirectedTo);

        using var clicker = new Visitor(portal);
        await clicker.OpenAsync("/account/sign-in");
        await clicker.SendFormAsync("/account/sign-in", "/account/demo-sign-in", ("person", "sales"), ("returnUrl", returnUrl));
        Assert.Equal("/", clicker.RedirectedTo);
    }

    [Theory]
    [InlineData("/orders", "/orders"), InlineData("/orders/SO202405001?tab=history#top", "/orders/SO202405001?tab=history#top")]
    [InlineData("/客户", "/%E5%AE%A2%E6%88%B7"), InlineData("/a/../b", "/b"), InlineData("/..//evil.example", "/"), InlineData(null, "/")]
    public void Only_pages_of_this_site_are_returned_to(string? asked, string leadsTo) => Assert.Equal(leadsTo, LocalAddress.Safe(asked));

    [Fact]
    public async Task Disabling_a_person_ends_the_session_at_the_next_page()
    {
        await using var strict = PortalServer.Alone(demonstration: true, ("Accounts:RevalidateEvery", "00:00:00.001"));
        var person = await strict.HireAsync();
        using var visitor = new Visitor(strict);
        await visitor.SignInAsync(person.UserName!, People.Password);
        Assert.True(await visitor.IsSignedInAsync());
        await strict.ChangeAsync(person, (users, user) => { user.IsDisabled = true; return users.UpdateAsync(user); });
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        await using var production = PortalServer.Alone(demonstration: true, ("environment", "Production"));
        using var visitor = new Visitor(production, "en-US");
        foreach (var path in (string[])["/account/sign-in", "/account/demo-sign-in", "/account/sign-out", "/account/language"])
        {
            await visitor.PostAsync(path, ("_handler", "sign-in"), ("person", "admin"), ("language", "zh-CN"));
            Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
            Assert.Contains("This page is out of date", visitor.Text);
        }
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_other_sites_out()
    {
        using var visitor = new Visitor(portal);
        foreach (var path in (string[])["/account/sign-in", "/", "/no-such-page", "/app.css"])
        {
            await visitor.OpenAsync(path);
            var policy = Assert.Single(visitor.Answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("object-src 'none'", policy);
            Assert.DoesNotContain("'unsafe-eval'", policy);
            Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy);
            Assert.Equal("nosniff", Assert.Single(visitor.Answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("DENY", Assert.Single(visitor.Answer.Headers.GetValues("X-Frame-Options")));
            Assert.Equal("same-origin", Assert.Single(visitor.Answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Fact]
    public async Task The_sign_in_cookie_is_out_of_reach_for_scripts_and_other_sites()
    {
        using var visitor = new Visitor(portal);
        await visitor.SignInAsync("sales");
        var cookie = visitor.Answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(".AspNetCore.Identity.Application", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task Outside_development_the_sign_in_cookie_travels_encrypted_only()
    {
        await using var production = PortalServer.Alone(demonstration: true, ("environment", "Production"));
        using var visitor = new Visitor(production);
        await visitor.SignInAsync("sales");
        Assert.Contains("; secure", visitor.Answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(".AspNetCore.Identity.Application", StringComparison.Ordinal)));
        // browsers keep such a cookie on their own machine, but not from another one
        foreach (var (host, warned) in new[] { ("portal.example", true), ("localhost", false) })
        {
            using var client = production.CreateClient();
            client.DefaultRequestHeaders.Host = host;
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/account/sign-in"));
            Assert.Equal(warned, page.Body!.TextContent.Contains(AccountsTexts.HttpsWanted.Zh));
        }
    }
}
