using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>What an account needs, for creating and for changing one.</summary>
static class UserRules
{
    public static IEnumerable<Error> Check(IReadOnlyList<Role> roles)
    {
        if (roles.Count == 0) yield return new("roles-missing", UsersTexts.RolesMissing, "Roles");
        if (roles.Any(r => !Enum.IsDefined(r))) yield return new("role-unknown", UsersTexts.RoleUnknown, "Roles");
    }

    public static string? EmailOf(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>Roles as history keeps them.</summary>
    public static string Names(IEnumerable<Role> roles) => string.Join(", ", roles.Order());
}
