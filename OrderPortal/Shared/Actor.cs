namespace OrderPortal.Shared;

/// <summary>The rights groups of the company; a person may hold several. Stored by name.</summary>
public enum Role
{
    /// <summary>Takes, reviews and confirms orders.</summary>
    Sales,
    /// <summary>Records payments and releases goods for shipping.</summary>
    Finance,
    /// <summary>Allocates, picks, inspects and packs.</summary>
    Warehouse,
    /// <summary>Buys goods and keeps stock policies.</summary>
    Purchasing,
    /// <summary>Makes goods to order.</summary>
    Production,
    /// <summary>Chooses carriers, ships and tracks.</summary>
    Logistics,
    /// <summary>Asks customers after delivery and handles tickets.</summary>
    CustomerService,
    /// <summary>Sees everything, overrides with a reason.</summary>
    Manager,
    /// <summary>Manages accounts, settings and background jobs; does no orders.</summary>
    Administrator,
}

/// <summary>By which door an act came into the company's system.</summary>
public enum Source
{
    /// <summary>A person on a page.</summary>
    Page,
    /// <summary>A file that a person imported.</summary>
    Import,
    /// <summary>Another program.</summary>
    Api,
    /// <summary>A background job.</summary>
    Job,
    /// <summary>The customer on the customer's page.</summary>
    CustomerPortal,
    /// <summary>The demonstration company's set-up.</summary>
    Demonstration,
}

/// <summary>Who acts: a signed-in person, a job or the customer, with the roles that decide what they may do.</summary>
public sealed record Actor(string Id, string Name, IReadOnlySet<Role> Roles, Source Source)
{
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role)) return true;
        return false;
    }

    public static Actor Person(string id, string name, params IEnumerable<Role> roles) => new(id, name, roles.ToHashSet(), Source.Page);

    /// <summary>A background job: acts with every role, under its own name, so that history shows that no person did it.</summary>
    public static Actor Job(string name) => new("job:" + name, name, Enum.GetValues<Role>().ToHashSet(), Source.Job);

    /// <summary>The customer on the customer's page: no role at all.</summary>
    public static readonly Actor Customer = new("customer", "客户 Customer", new HashSet<Role>(), Source.CustomerPortal);
}
