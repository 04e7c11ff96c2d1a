using OrderPortal.Model.Catalog;

namespace OrderPortal.Model.Supply;

/// <summary>替代商品: what can be offered when a product is short; a swap needs the customer's acceptance.</summary>
public sealed class Substitute
{
    public long Id { get; private set; }
    public Product? Product { get; set; }
    public long ProductId { get; set; }

    /// <summary>The product that is offered instead.</summary>
    public Product? Offered { get; set; }
    public long OfferedId { get; set; }

    /// <summary>Lower is offered first.</summary>
    public int Rank { get; set; } = 10;

    /// <summary>What the customer should know, for example a difference in colour.</summary>
    public string? Remarks { get; set; }
}
