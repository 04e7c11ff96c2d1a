using OrderPortal.Model.Catalog;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>What somebody enters about a product, before anything is checked.</summary>
public sealed record ProductEntry
{
    /// <summary>商品编码; stays what it is once the product exists, because labels and orders carry it.</summary>
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Specification { get; set; }

    /// <summary>Null until somebody has chosen one; needed by the archive.</summary>
    public long? CategoryId { get; set; }
    public string? Unit { get; set; } = "件";
    public decimal? UnitDecimals { get; set; } = 0;
    public string? Barcode { get; set; }

    /// <summary>Grams and cubic centimetres.</summary>
    public decimal? Weight { get; set; }
    public decimal? Volume { get; set; }

    /// <summary>How it wants to be packed.</summary>
    public bool IsFragile { get; set; }
    public bool IsValuable { get; set; }
    public bool IsLiquid { get; set; }
    public bool IsKeptUpright { get; set; }

    /// <summary>Without tax; null for those who may not see it.</summary>
    public decimal? CostPrice { get; set; }

    /// <summary>With tax.</summary>
    public decimal? ListPrice { get; set; }
    public decimal? TaxPercent { get; set; } = 13;
    /// <summary>一物一码.</summary>
    public bool IsSerialised { get; set; }
    public bool IsActive { get; set; } = true;

    public static ProductEntry Of(Product p, bool withCost) => new()
    {
        Code = p.Code,
        Name = p.Name,
        Specification = p.Specification,
        CategoryId = p.CategoryId,
        Unit = p.Unit,
        UnitDecimals = p.UnitDecimals,
        Barcode = p.Barcode,
        Weight = p.WeightGrams,
        Volume = p.VolumeCubicCentimetres,
        IsFragile = p.IsFragile,
        IsValuable = p.IsValuable,
        IsLiquid = p.IsLiquid,
        IsKeptUpright = p.IsKeptUpright,
        CostPrice = withCost ? p.CostPrice : null,
        ListPrice = p.ListPrice,
        TaxPercent = p.TaxRateBasisPoints / 100m,
        IsSerialised = p.IsSerialised,
        IsActive = p.IsActive,
    };
}
