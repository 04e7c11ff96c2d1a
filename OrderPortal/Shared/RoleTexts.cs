namespace OrderPortal.Shared;

/// <summary>Role names for people.</summary>
public static class RoleTexts
{
    /// <summary>Several roles in the order of the company's path, for example 销售、财务.</summary>
    public static Text List(IEnumerable<Role> roles)
    {
        var words = roles.Order().Select(r => r.Text()).ToList();
        return new(string.Join('、', words.Select(w => w.Zh)), string.Join(", ", words.Select(w => w.En)));
    }

    public static Text Text(this Role role) => role switch
    {
        Role.Sales => new("销售", "Sales"),
        Role.Finance => new("财务", "Finance"),
        Role.Warehouse => new("仓库", "Warehouse"),
        Role.Purchasing => new("采购", "Purchasing"),
        Role.Production => new("生产", "Production"),
        Role.Logistics => new("物流", "Logistics"),
        Role.CustomerService => new("客服", "Customer service"),
        Role.Manager => new("经理", "Manager"),
        Role.Administrator => new("系统管理员", "Administrator"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
