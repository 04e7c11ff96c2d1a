namespace OrderPortal.Shared;

/// <summary>Who may open a page, for <c>[Authorize(Roles = Rights.Sales)]</c>. A manager sees every department's pages; accounts are an
/// administrator's alone. What may be done there is checked again by each handler.</summary>
public static class Rights
{
    public const string Sales = nameof(Role.Sales) + "," + Manager;
    public const string Finance = nameof(Role.Finance) + "," + Manager;
    public const string Warehouse = nameof(Role.Warehouse) + "," + Manager;
    public const string Logistics = nameof(Role.Logistics) + "," + Manager;
    public const string CustomerService = nameof(Role.CustomerService) + "," + Manager;
    public const string Manager = nameof(Role.Manager);
    public const string Administrator = nameof(Role.Administrator);

    /// <summary>Everybody who works on orders.</summary>
    public const string Orders = Sales + "," + nameof(Role.Finance) + "," + nameof(Role.Warehouse) + "," + nameof(Role.Logistics) + "," + nameof(Role.CustomerService);

    /// <summary>Settings and background jobs.</summary>
    public const string Operations = Manager + "," + Administrator;
}
