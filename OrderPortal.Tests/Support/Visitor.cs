using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Support;

/// <summary>Somebody at a browser without scripts: opens pages, fills in their forms, keeps cookies, sees every status and redirect.</summary>
public sealed class Visitor(PortalServer portal, string language = "zh-CN") : IDisposable
{
    readonly HttpClient _client = portal.CreateClient();

    /// <summary>The last answer and its page.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();
    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Answer.StatusCode;
    public string? RedirectedTo => Answer.Headers.Location is { } to ? (to.IsAbsoluteUri && to.Host == portal.Address.Host ? to.PathAndQuery : to.ToString()) : null;
    public string Text => Page.Body!.TextContent;

    public async Task<Visitor> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        await SendAsync(request);
        return this;
    }

    /// <summary>Opens a page, fills in the form with that name and sends it. Hidden fields go along as a browser sends them.</summary>
    public async Task<Visitor> FillInAsync(string path, string form, params (string Name, string? Value)[] fields)
    {
        await OpenAsync(path);
        Assert.True(Status == HttpStatusCode.OK, $"{path} answered {(int)Status} {RedirectedTo}");
        return await SendFormAsync(path, form, fields);
    }

    /// <summary>Fills in a form of the page that is open. A form is found by its <c>@formname</c> or its action.</summary>
    public async Task<Visitor> SendFormAsync(string path, string form, params (string Name, string? Value)[] fields)
    {
        var found = Page.Forms.FirstOrDefault(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form || f.GetAttribute("action") == form);
        Assert.True(found is not null, $"{path} has no form '{form}'");
        var action = found.GetAttribute("action") is { Length: > 0 } to ? to : path;
        var hidden = found.QuerySelectorAll("input[type=hidden]").Select(i => (Name: i.GetAttribute("name")!, Value: i.GetAttribute("value") ?? ""))
            .Where(h => fields.All(f => f.Name != h.Name));
        return await PostAsync(action, [.. hidden, .. fields]);
    }

    public async Task<Visitor> PostAsync(string path, params (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value ?? ""))),
        };
        await SendAsync(request);
        return this;
    }

    public Task<Visitor> SignInAsync(string name, string password, string returnUrl = "/") => FillInAsync(
        $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "sign-in", ("Form.Name", name), ("Form.Password", password));

    /// <summary>By one click, in the demonstration company.</summary>
    public Task<Visitor> SignInAsync(string demoPerson) => FillInAsync("/account/sign-in", "/account/demo-sign-in", ("person", demoPerson));

    /// <summary>Whether the portal knows this visitor.</summary>
    public async Task<bool> IsSignedInAsync() => (await OpenAsync("/account")).Status == HttpStatusCode.OK;

    async Task SendAsync(HttpRequestMessage request)
    {
        request.Headers.AcceptLanguage.ParseAdd(language);
        Answer.Dispose();
        Answer = await _client.SendAsync(request);
        Page = new HtmlParser().ParseDocument(await Answer.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Answer.Dispose();
        _client.Dispose();
    }
}

/// <summary>People put into a running portal's database for a test.</summary>
public static class People
{
    public const string Password = "correct horse battery";

    /// <summary>Somebody with a password and a name of their own, so that tests do not meet.</summary>
    public static Task<PortalUser> HireAsync(this PortalServer portal, params Role[] roles) => HireAsync(portal.Services, roles);

    public static async Task<PortalUser> HireAsync(IServiceProvider services, params Role[] roles)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var name = "p" + Guid.NewGuid().ToString("N")[..10];
        var user = new PortalUser { UserName = name, Email = name + "@example.com", DisplayName = "测试 " + name };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        Assert.True((await users.AddToRolesAsync(user, roles.Select(r => r.ToString()))).Succeeded);
        return user;
    }

    /// <summary>Into a database that no server has opened yet.</summary>
    public static async Task<PortalUser> HireAsync(TestDatabase database, params Role[] roles)
    {
        var services = new ServiceCollection().AddLogging().AddPortalData(database.Settings).AddDatabaseKeyRing();
        services.AddPortalIdentity();
        await using var provider = services.BuildServiceProvider();
        return await HireAsync(provider, roles);
    }

    /// <summary>Changes somebody behind the pages' back.</summary>
    public static async Task ChangeAsync(this PortalServer portal, PortalUser person, Func<UserManager<PortalUser>, PortalUser, Task> change)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await change(users, (await users.FindByIdAsync(person.Id))!);
    }
}
