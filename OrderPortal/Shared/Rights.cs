namespace OrderPortal.Shared;

/// <summary>Who may open a page, for <c>[Authorize(Roles = Rights.Sales)]</c>. A manager sees every department's pages; accounts are an
/// administrator's alone. What may be done there is checked again by each handler.</summary>
public static class Rights
{
    public const string Sales = nameof(Role.Sales) + "," + Manager;
    public const string Finance = nameof(Role.Finance) + "," + Manager;
    public const string Warehouse = nameof(Role.Warehouse) + "," + Manager;
    public const string Purchasing = nameof(Role.Purchasing) + "," + Manager;
    public const string Production = nameof(Role.Production) + "," + Manager;
    public const string Logistics = nameof(Role.Logistics) + "," + Manager;
    public const string CustomerService = nameof(Role.CustomerService) + "," + Manager;
    public const string Manager = nameof(Role.Manager);
    public const string Administrator = nameof(Role.Administrator);

    /// <summary>Everybody who works on orders.</summary>
    public const string Orders = Sales + "," + nameof(Role.Finance) + "," + nameof(Role.Warehouse) + "," + nameof(Role.Purchasing) + "," + nameof(Role.Production) + "," + nameof(Role.Logistics) + "," + nameof(Role.CustomerService);

    /// <summary>Who works with customers: the pages that show their files and all their orders.</summary>
    public const string Customers = Files + "," + nameof(Role.CustomerService);

    /// <summary>Who keeps the files of customers and products. Sales fills them in; what costs money, credit and cost prices, is for finance and managers.</summary>
    public const string Files = Sales + "," + nameof(Role.Finance);

    /// <summary>Settings and background jobs.</summary>
    public const string Operations = Manager + "," + Administrator;
}
