using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OrderPortal.Data;

namespace OrderPortal.Accounts;

/// <summary>Puts into the sign-in cookie what every page needs to know about a person, so that no page asks the database for it.</summary>
public sealed class PortalClaims(UserManager<PortalUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole>(users, roles, options)
{
    public const string DisplayName = "display-name";
    public const string Language = "language";
    public const string MustChangePassword = "must-change-password";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(DisplayName, user.DisplayName));
        if (user.Language is not null) identity.AddClaim(new(Language, user.Language));
        if (user.MustChangePassword) identity.AddClaim(new(MustChangePassword, "true"));
        return identity;
    }
}
