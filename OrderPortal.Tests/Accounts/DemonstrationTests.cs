using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

public sealed class DemonstrationTests(DemonstrationServer demonstration)
{
    public static TheoryData<string> People => [.. DemoAccounts.All.Select(p => p.UserName)];

    [Theory, MemberData(nameof(People))]
    public async Task One_click_signs_in_each_person_with_exactly_their_roles(string userName)
    {
        var person = DemoAccounts.All.Single(p => p.UserName == userName);
        using var visitor = new Visitor(demonstration);
        await visitor.SignInAsync(userName);
        Assert.Equal("/", visitor.RedirectedTo);
        await visitor.OpenAsync("/account");
        Assert.Contains(person.DisplayName, visitor.Text);
        Assert.Contains(RoleTexts.List(person.Roles).Zh, visitor.Text);
    }

    [Fact]
    public void There_is_somebody_for_every_role_and_somebody_with_several()
    {
        Assert.Empty(Enum.GetValues<Role>().Except(DemoAccounts.All.Where(p => p.Roles.Length == 1).SelectMany(p => p.Roles)));
        Assert.Contains(DemoAccounts.All, p => p.Roles.Length > 1);
    }

    [Fact]
    public async Task Outside_the_demonstration_there_is_no_button_no_endpoint_and_no_account()
    {
        await using var company = PortalServer.NewInstallation();
        await using var db = company.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        Assert.Empty(await db.Users.ToListAsync());
        await company.HireAsync();
        using var visitor = new Visitor(company);
        await visitor.OpenAsync("/account/sign-in");
        Assert.DoesNotContain(visitor.Page.Forms, f => f.GetAttribute("action") == "/account/demo-sign-in");
        var token = visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        await visitor.PostAsync("/account/demo-sign-in", ("person", "admin"), ("__RequestVerificationToken", token));
        Assert.Contains(visitor.Status, new[] { HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed });
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Demonstration_accounts_are_dead_once_the_demonstration_is_switched_off()
    {
        var database = await TestDatabase.CreateAsync();
        string cookie;
        await using (var before = PortalServer.Alone(demonstration: true, ("Database:ConnectionString", database.ConnectionString)))
        {
            using var visitor = new Visitor(before);
            await visitor.SignInAsync("admin");
            cookie = visitor.Answer.Headers.GetValues("Set-Cookie").Single(c => c.Contains("Identity.Application")).Split(';')[0];
        }
        await using var after = PortalServer.Alone(demonstration: false, ("Database:ConnectionString", database.ConnectionString), ("Accounts:RevalidateEvery", "00:00:00.001"));
        await after.HireAsync();
        using var client = after.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }
}
