using OrderPortal.Model.Catalog;
using OrderPortal.Model.Stock;

namespace OrderPortal.Model.Supply;

/// <summary>库存预警: how the stock of a product stands against its policy.</summary>
public enum StockAlert
{
    /// <summary>低于安全库存: less than the safety stock can be sold.</summary>
    Low = 10,
    /// <summary>超过最高库存: more lies there than the maximum.</summary>
    Over = 20,
}

/// <summary>库存策略: how much of a product a warehouse keeps, when it is bought again and up to how much. What was suggested can be
/// worked out again at any time from the inputs that are kept here; a person may decide otherwise and says why.</summary>
public sealed class StockPolicy : IVersioned
{
    public long Id { get; private set; }
    public long ProductId { get; set; }
    public Product? Product { get; set; }
    public long WarehouseId { get; set; }
    public Warehouse? Warehouse { get; set; }

    /// <summary>安全库存: what is kept for demand and lead time that turn out worse than usual, in thousandths.</summary>
    public long SafetyQuantityMilli { get; set; }

    /// <summary>补货点: at or below this a replenishment is drafted, in thousandths.</summary>
    public long ReorderQuantityMilli { get; set; }

    /// <summary>最高库存: replenishment fills up to this; more is over-stock, in thousandths.</summary>
    public long MaxQuantityMilli { get; set; }

    // ---- the inputs of the suggestion --------------------------------------------------------------------------

    /// <summary>Mean demand of a day and its standard deviation over the days looked at, in thousandths.</summary>
    public long DemandQuantityMilli { get; set; }
    public long DemandDeviationMilli { get; set; }

    /// <summary>How many days of demand were looked at, and up to which day; null: nobody has looked yet.</summary>
    public int HistoryDays { get; set; } = 90;
    public DateOnly? HistoryUntil { get; set; }

    /// <summary>补货周期: calendar days from ordering to having, and the standard deviation of that in hundredths of a day.</summary>
    public int LeadDays { get; set; } = 7;
    public int LeadDeviationCentidays { get; set; }

    /// <summary>The share of lead times in which the safety stock is to suffice, in hundredths of a percent: 9500 is 95 %.</summary>
    public int ServiceLevelBasisPoints { get; set; } = 9_500;

    /// <summary>For how many days of demand a replenishment is bought beyond the reorder point.</summary>
    public int CoverDays { get; set; } = 30;

    /// <summary>Why the three quantities are not the suggested ones; null: they are.</summary>
    public string? OverrideReason { get; set; }
    public bool IsActive { get; set; } = true;
    public Guid Version { get; private set; }

    public StockSuggestion Suggestion => StockSuggestion.Of(new(DemandQuantityMilli, DemandDeviationMilli, LeadDays, LeadDeviationCentidays, ServiceLevelBasisPoints, CoverDays), Product?.UnitDecimals ?? 0);
}
