using Microsoft.AspNetCore.Identity;

namespace OrderPortal.Data;

/// <summary>A person of the company who can sign in.</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>The name colleagues see in history and on desks.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Language of the interface, <c>zh-CN</c> or <c>en-US</c>; null follows the browser.</summary>
    public string? Language { get; set; }

    /// <summary>A person who left: kept for history, cannot sign in.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Somebody else chose the password, so the person must choose another before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The part of the person's badge that finds it; null without a badge. Unique.</summary>
    public string? BadgeCode { get; set; }

    /// <summary>Salted hash of the part of the badge that proves it.</summary>
    public string? BadgeHash { get; set; }

    /// <summary>Salted hash of the PIN that goes with the badge; null until the person chose one.</summary>
    public string? PinHash { get; set; }
}
