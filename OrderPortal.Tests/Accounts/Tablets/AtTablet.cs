using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Accounts.Tablets;

/// <summary>A warehouse with a shared tablet and people with badges.</summary>
static class AtTablet
{
    public const string Pin = "4711";

    /// <summary>A browser that an administrator made a shared tablet; nobody is signed in there.</summary>
    public static async Task<Visitor> RegisterAsync(PortalServer portal)
    {
        var tablet = new Visitor(portal);
        await tablet.SignInAsync((await portal.HireAsync(Role.Administrator)).UserName!, People.Password);
        await tablet.FillInAsync("/management/tablets", "register", ("Form.Name", "拣货区 1 号"));
        Assert.Contains("已登记为“拣货区 1 号”", tablet.Text);
        await tablet.SendFormAsync("/management/tablets", "/account/sign-out");
        return tablet;
    }

    /// <summary>A badge, and a PIN as if the person had chosen it.</summary>
    public static async Task<string> BadgeAsync(this PortalServer portal, PortalUser person, string? pin = Pin)
    {
        var given = await portal.Services.GetRequiredService<GiveBadge>().HandleAsync(person.Id, Actors.Manager);
        if (pin is not null)
            await portal.ChangeAsync(person, (users, user) =>
            {
                user.PinHash = users.PasswordHasher.HashPassword(user, pin);
                return users.UpdateAsync(user);
            });
        return given.Value.Code;
    }

    public static Task<Visitor> ScanAsync(this Visitor tablet, string badge, string pin = Pin, string returnUrl = "/") =>
        tablet.FillInAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "badge", ("Form.Badge", badge), ("Form.Pin", pin));

    /// <summary>Whether the warehouse is open to whoever holds this tablet.</summary>
    public static async Task<bool> IsInAsync(this Visitor tablet) => (await tablet.OpenAsync("/warehouse/pick")).Status == System.Net.HttpStatusCode.OK;
}
