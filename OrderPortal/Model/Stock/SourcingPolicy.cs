namespace OrderPortal.Model.Stock;

/// <summary>What is compared when several warehouses could serve a sub-order.</summary>
public enum SourcingRule
{
    /// <summary>就近: the one closest to the customer, by freight zone.</summary>
    Nearest = 10,
    /// <summary>库存最足: the one that keeps the most afterwards in proportion.</summary>
    Fullest = 20,
    /// <summary>仓库优先级: the lowest priority number.</summary>
    Priority = 30,
}

/// <summary>One published version of how stock is given to orders. The newest is in force; older ones stay, because decisions name them.</summary>
public sealed class SourcingPolicy
{
    public long Id { get; private set; }
    public int VersionNumber { get; set; }

    /// <summary>The rules in the order in which they are asked, by name, separated by commas.</summary>
    public string RuleNames { get; set; } = nameof(SourcingRule.Priority);

    /// <summary>This share of what lies in each warehouse is kept for VIP customers, in percent.</summary>
    public int VipReservePercent { get; set; }

    /// <summary>Orders that are ready get their stock without a person.</summary>
    public bool IsAutomatic { get; set; }

    /// <summary>Ready orders that no warehouse has whole are split as the best plan says, without a person.</summary>
    public bool SplitsAutomatically { get; set; }
    public DateTime PublishedAt { get; set; }
    public string PublishedByName { get; set; } = "";
    public string Reason { get; set; } = "";

    public IReadOnlyList<SourcingRule> Rules
    {
        get => [.. RuleNames.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SourcingRule>)];
        set => RuleNames = string.Join(',', value);
    }
}
