using System.Security.Claims;
using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>Marks a sign-in by badge, and makes it small: whoever holds a badge works in the warehouse, whatever else that person may do elsewhere.</summary>
public static class BadgeSession
{
    /// <summary>The policy of pages that belong to the person and not to whoever holds the badge.</summary>
    public const string OwnAccount = "own-account";

    const string Mark = "tablet-session";

    // named one by one: a claim that is invented tomorrow does not slip through
    static readonly HashSet<string> _kept = [ClaimTypes.NameIdentifier, ClaimTypes.Name, ClaimTypes.Email, "AspNet.Identity.SecurityStamp", PortalClaims.DisplayName, PortalClaims.Language];

    public static Claim MarkOf(Guid session) => new(Mark, session.ToString());

    public static bool IsMark(Claim claim) => claim.Type == Mark;

    /// <summary>Which session at a tablet this is; null when it is none.</summary>
    public static Guid? Of(ClaimsPrincipal? person) => person?.FindFirst(Mark) is { } mark ? Guid.Parse(mark.Value) : null;

    /// <summary>The same person made anew, as small as before. Whoever makes a signed-in person anew goes through here.</summary>
    public static ClaimsPrincipal Carry(ClaimsPrincipal? before, ClaimsPrincipal anew) => before?.FindFirst(Mark) is { } mark ? Narrow(anew, mark) : anew;

    /// <summary>Takes everything off a person but who it is and the warehouse.</summary>
    public static ClaimsPrincipal Narrow(ClaimsPrincipal person, Claim mark)
    {
        var whole = (ClaimsIdentity)person.Identity!;
        return new(new ClaimsIdentity(
            [.. whole.Claims.Where(c => _kept.Contains(c.Type) || c is { Type: ClaimTypes.Role, Value: nameof(Role.Warehouse) }), MarkOf(Guid.Parse(mark.Value))],
            whole.AuthenticationType, whole.NameClaimType, whole.RoleClaimType));
    }
}
