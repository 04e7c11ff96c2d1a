using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using OrderPortal.Demo;
using OrderPortal.Shared;
using OrderPortal.Shared.Layout;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts;

/// <summary>Every page of the product, also those that are built tomorrow, opened by every role.</summary>
public sealed class PageRightsTests(DemonstrationServer portal)
{
    /// <summary>Each page's addresses; places in them filled with something that exists nowhere.</summary>
    internal static readonly IReadOnlyList<(Type Page, string Address, bool NamesSomething)> Pages =
    [
        .. from page in typeof(Program).Assembly.GetTypes()
           from route in page.GetCustomAttributes<RouteAttribute>()
           select (page, "/" + string.Join('/', route.Template.Split('/', StringSplitOptions.RemoveEmptyEntries)
               .Select(part => part.StartsWith('{') ? part.Contains(":guid") ? Guid.Empty.ToString() : "0" : part)), route.Template.Contains('{')),
    ];

    [Fact]
    public void Every_page_says_who_may_open_it() => Findings.None(
        Pages.Where(p => p.Page.GetCustomAttribute<AuthorizeAttribute>() is null && p.Page.GetCustomAttribute<AllowAnonymousAttribute>() is null).Select(p => p.Page.FullName!),
        "A page has [Authorize(Roles = Rights.…)] or, for everybody outside, [AllowAnonymous]:");

    [Fact, Trait("Requirement", "R178")]
    public async Task A_page_typed_into_the_address_bar_answers_403_to_every_role_it_is_not_for()
    {
        List<string> findings = [];
        foreach (var person in DemoAccounts.All)
        {
            using var visitor = new Visitor(portal);
            await visitor.SignInAsync(person.UserName);
            foreach (var (page, address, _) in Pages.Where(p => p.Page.GetCustomAttribute<AuthorizeAttribute>() is not null))
            {
                var roles = page.GetCustomAttribute<AuthorizeAttribute>()!.Roles?.Split(',');
                var isFor = roles is null || person.Roles.Any(r => roles.Contains(r.ToString()));
                await visitor.OpenAsync(address);
                if ((visitor.Status == HttpStatusCode.Forbidden) == isFor) findings.Add($"{address} answers {(int)visitor.Status} to {person.UserName}");
                if (!isFor && !visitor.Text.Contains(LayoutTexts.Forbidden.Zh)) findings.Add($"{address} does not say politely that it is not for {person.UserName}");
            }
        }
        Findings.None(findings, "Rights of pages:");
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in_and_led_back_afterwards()
    {
        List<string> findings = [];
        using var stranger = new Visitor(portal);
        foreach (var (page, address, _) in Pages.Where(p => p.Page.GetCustomAttribute<AuthorizeAttribute>() is not null))
        {
            await stranger.OpenAsync(address);
            if (stranger.RedirectedTo != $"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}") findings.Add($"{address}: {(int)stranger.Status} {stranger.RedirectedTo}");
        }
        Findings.None(findings, "Pages that do not ask a stranger to sign in:");
    }

    [Fact]
    public async Task An_address_that_names_what_does_not_exist_answers_404_with_a_sentence()
    {
        List<string> findings = [];
        foreach (var (page, address, _) in Pages.Where(p => p.NamesSomething && p.Page != typeof(StatusPage)))
        {
            using var visitor = new Visitor(portal);
            if (page.GetCustomAttribute<AuthorizeAttribute>() is { } rights) await visitor.SignInAsync(DemoAccounts.All.First(a => rights.Roles is null || a.Roles.Any(r => rights.Roles.Split(',').Contains(r.ToString()))).UserName);
            await visitor.OpenAsync(address);
            if (visitor.Status != HttpStatusCode.NotFound || visitor.Page.QuerySelector("main .notice p, main .notice div")?.TextContent.Trim() is not { Length: > 5 }) findings.Add($"{address} answers {(int)visitor.Status}");
        }
        Findings.None(findings, "Pages that do not say that there is no such thing:");
    }

    [Fact]
    public void The_navigation_leads_only_where_the_person_may_go() => Findings.None(
        from person in DemoAccounts.All
        let actor = Actor.Person(person.Id, person.DisplayName, person.Roles)
        from item in Navigation.For(actor).SelectMany(g => g.Items)
        from page in Pages.Where(p => p.Address == item.Url.Split('?')[0]).Select(p => p.Page)
        let roles = page.GetCustomAttribute<AuthorizeAttribute>()?.Roles?.Split(',')
        where roles is not null && !person.Roles.Any(r => roles.Contains(r.ToString()))
        select $"{person.UserName} sees {item.Url}",
        "Navigation shows a page that answers 403:");
}
