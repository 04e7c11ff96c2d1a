using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using OrderPortal.Shared;
using OrderPortal.Shared.Layout;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Layout;

public sealed class NavigationTests
{
    static readonly IReadOnlyList<Regex> Pages = [.. typeof(Navigation).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>())
        .Select(r => new Regex("^" + Regex.Replace(r.Template, @"\{[^}]*\}", "[^/]+") + "$"))];

    [Fact]
    public void Every_entry_leads_to_a_page()
    {
        var entries = Navigation.Groups.SelectMany(g => g.Items).ToList();

        Assert.All(entries, e => Assert.True(Pages.Any(p => p.IsMatch(e.Url.Split('?')[0])), $"There is no page {e.Url}"));
        Assert.Equal(entries.Count, entries.Select(e => e.Url).Distinct().Count());
        Assert.All(entries, e => Assert.False(string.IsNullOrWhiteSpace(e.Text.Zh) || string.IsNullOrWhiteSpace(e.Text.En)));
    }

    [Fact]
    public void People_see_what_their_role_is_for_and_strangers_see_nothing()
    {
        Assert.Empty(Navigation.For(null));
        foreach (var role in Enum.GetValues<Role>())
            Assert.All(Navigation.For(Actors.Of(role)).SelectMany(g => g.Items), i => Assert.True(i.Roles.Length == 0 || i.Roles.Contains(role)));
        Assert.All(Navigation.For(Actors.Sales), g => Assert.NotEmpty(g.Items));
    }

    [Theory]
    [InlineData("/", "/"), InlineData("/orders", "/orders"), InlineData("/orders/SO202611001", "/orders"), InlineData("/orders/import", "/orders/import")]
    [InlineData("/orders/import/adventureworks", "/orders/import"), InlineData("/manager", "/manager"), InlineData("/manager/outbox", "/manager/outbox"), InlineData("/account", null)]
    public void One_entry_is_marked_for_a_page_the_most_exact(string path, string? marked) => Assert.Equal(marked, Navigation.Current(path)?.Url);
}
