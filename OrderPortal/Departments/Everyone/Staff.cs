using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone;

/// <summary>Who may look at orders: everybody who works here in some role. A signed-in person to whom nobody gave a role sees nothing.</summary>
public static class Staff
{
    public const string Roles = $"{nameof(Role.Sales)},{nameof(Role.Finance)},{nameof(Role.Warehouse)},{nameof(Role.Purchasing)},{nameof(Role.Production)},{nameof(Role.Logistics)},{nameof(Role.CustomerService)},{nameof(Role.Manager)},{nameof(Role.Administrator)}";
}
