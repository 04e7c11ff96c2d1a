namespace OrderPortal.Model.Catalog;

/// <summary>A class of products; one of the three keys of the monthly archive.</summary>
public sealed class ProductCategory : IVersioned
{
    public long Id { get; private set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>The company's own questions at inspection, see <see cref="InspectionChecklist"/>; null: the shipped ones.</summary>
    public string? Checklist { get; set; }
    public Guid Version { get; private set; }
}

/// <summary>Something we sell, by code, name and specification.</summary>
public sealed class Product : IVersioned
{
    public long Id { get; private set; }

    /// <summary>商品编码. Unique.</summary>
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>规格型号, for example 黑色/承重10kg.</summary>
    public string Specification { get; set; } = "";
    public ProductCategory? Category { get; set; }
    public long CategoryId { get; set; }

    /// <summary>What one is called: 件, kg, 米.</summary>
    public string Unit { get; set; } = "件";

    /// <summary>How many decimals a quantity may have: 0 for pieces, at most 3.</summary>
    public int UnitDecimals { get; set; }

    /// <summary>What the scanner reads on the goods; the code itself when empty.</summary>
    public string? Barcode { get; set; }
    public long? WeightGrams { get; set; }
    public long? VolumeCubicCentimetres { get; set; }

    /// <summary>易碎, 贵重, 液体, 不可倒置: how its goods want to be packed; fragile ones are packed only after somebody has ticked that they were cushioned.</summary>
    public bool IsFragile { get; set; }
    public bool IsValuable { get; set; }
    public bool IsLiquid { get; set; }
    public bool IsKeptUpright { get; set; }

    /// <summary>Price without tax that one unit costs us, and list price with tax, in ten-thousandths.</summary>
    public long CostPriceMinor { get; set; }
    public long ListPriceMinor { get; set; }

    /// <summary>VAT rate in hundredths of a percent.</summary>
    public int TaxRateBasisPoints { get; set; } = 1300;
    public string? ExternalNumber { get; set; }

    /// <summary>定制: not kept in stock; each order has it made.</summary>
    public bool IsMadeToOrder { get; set; }

    /// <summary>一物一码: each piece has a code of its own, and none leaves without it.</summary>
    public bool IsSerialised { get; set; }

    /// <summary>Calendar days production needs for it from the customer's yes; null: the usual week.</summary>
    public int? ProductionDays { get; set; }
    public bool IsActive { get; set; } = true;
    public Guid Version { get; private set; }

    /// <summary>定制款 7 天: the cycle of a product that states none.</summary>
    public const int UsualProductionDays = 7;

    public int CycleDays => ProductionDays ?? UsualProductionDays;
    public decimal CostPrice => Money.FromPriceMinor(CostPriceMinor);
    public decimal ListPrice => Money.FromPriceMinor(ListPriceMinor);

    /// <summary>What a scan of one unit of this product reads.</summary>
    public string ScanCode => string.IsNullOrEmpty(Barcode) ? Code : Barcode;
}
