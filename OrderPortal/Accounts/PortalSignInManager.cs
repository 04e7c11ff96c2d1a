using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrderPortal.Data;
using OrderPortal.Demo;

namespace OrderPortal.Accounts;

/// <summary>Identity's sign-in with the company's rule that a disabled person never gets in, whichever way they come.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalUser> users, IHttpContextAccessor http, IUserClaimsPrincipalFactory<PortalUser> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<PortalUser> confirmation, IConfiguration configuration)
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
}
