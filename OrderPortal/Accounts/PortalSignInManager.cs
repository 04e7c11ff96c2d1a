using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Data;
using OrderPortal.Demo;

namespace OrderPortal.Accounts;

/// <summary>Identity's sign-in with the company's rule that a disabled person never gets in, whichever way they come.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, IConfiguration configuration,
    TabletSessions tablets)
    : SignInManager<PortalUser>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>Demonstration accounts are open to everybody, so they are dead wherever the demonstration is off.</summary>
    public override async Task<bool> CanSignInAsync(PortalUser user) =>
        !user.IsDisabled && (!DemoAccounts.Owns(user.Id) || configuration.IsDemonstration()) && await base.CanSignInAsync(user);

    // the passkey path does not look at lock-out or CanSignIn by itself
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(PortalUser user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        await PreSignInCheck(user) ?? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor);

    public override async Task<bool> ValidateSecurityStampAsync(PortalUser? user, string? securityStamp) =>
        user is not null && await CanSignInAsync(user) && await base.ValidateSecurityStampAsync(user, securityStamp);

    public override async Task<PortalUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { } user && await tablets.IsOpenAsync(principal!) ? user : null;

    /// <summary>A sign-in that carries the mark of a badge is small from its first moment.</summary>
    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? properties, IEnumerable<Claim> additional)
    {
        var claims = additional.ToList();
        if (claims.Find(BadgeSession.IsMark) is not { } mark)
        {
            await base.SignInWithClaimsAsync(user, properties, claims);
            return;
        }
        var person = BadgeSession.Narrow(await CreateUserPrincipalAsync(user), mark);
        await Context.SignInAsync(AuthenticationScheme, person, properties ?? new());
        Context.User = person;
    }

    // the base would make the whole person out of whoever holds the badge
    public override async Task RefreshSignInAsync(PortalUser user)
    {
        if (BadgeSession.Of(Context.User) is not { } session) await base.RefreshSignInAsync(user);
        else if (UserManager.GetUserId(Context.User) == user.Id)
            await SignInWithClaimsAsync(user, (await Context.AuthenticateAsync(AuthenticationScheme)).Properties, [BadgeSession.MarkOf(session)]);
    }

    public override async Task SignOutAsync()
    {
        await tablets.EndAsync(Context.User);
        await base.SignOutAsync();
    }
}
