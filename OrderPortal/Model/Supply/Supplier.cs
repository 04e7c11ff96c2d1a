using OrderPortal.Model.Catalog;

namespace OrderPortal.Model.Supply;

/// <summary>供应商: a company we buy from.</summary>
public sealed class Supplier : IVersioned
{
    public long Id { get; private set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string? ContactName { get; set; }
    public string? Phone { get; set; }

    /// <summary>Where purchase orders are mailed to; null: they are printed or read out.</summary>
    public string? Email { get; set; }

    /// <summary>The language purchase orders are written in.</summary>
    public string Language { get; set; } = "zh-CN";
    public bool IsActive { get; set; } = true;
    public Guid Version { get; private set; }
    public List<SupplierProduct> Products { get; } = [];
}

/// <summary>供货目录: that a supplier delivers a product, at which price and how fast.</summary>
public sealed class SupplierProduct
{
    public long Id { get; private set; }
    public long SupplierId { get; set; }
    public Supplier? Supplier { get; set; }
    public long ProductId { get; set; }
    public Product? Product { get; set; }

    /// <summary>Price without tax of one unit, in ten-thousandths.</summary>
    public long PriceMinor { get; set; }

    /// <summary>Calendar days from our order until the goods are in our warehouse.</summary>
    public int LeadDays { get; set; } = 7;

    /// <summary>Lower is asked first when several suppliers have the product.</summary>
    public int Rank { get; set; } = 100;

    public decimal Price => Money.FromPriceMinor(PriceMinor);
}
