using OrderPortal.Model.Stock;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>How a product stands: in one bin, one warehouse, or everywhere.</summary>
/// <param name="OnHand">现存: what lies in any bin.</param>
/// <param name="Allocated">占用: what sub-orders hold of it.</param>
/// <param name="Available">可用: what can still be promised; storage bins of warehouses in use only.</param>
/// <param name="Quarantined">隔离: what waits for a decision.</param>
/// <param name="ToPutAway">待上架: what lies in receiving or staging and belongs to nobody.</param>
/// <param name="Incoming">在途: what suppliers and production still owe us.</param>
public sealed record StockFigures(decimal OnHand, decimal Allocated, decimal Available, decimal Quarantined, decimal ToPutAway, decimal Incoming)
{
    public static readonly StockFigures None = new(0, 0, 0, 0, 0, 0);

    /// <summary>What one bin contributes.</summary>
    public static StockFigures Of(BinKind kind, bool isActive, decimal onHand, decimal allocated) => new(
        onHand, allocated,
        kind == BinKind.Storage && isActive ? onHand - allocated : 0,
        kind == BinKind.Quarantine ? onHand : 0,
        kind is BinKind.Receiving or BinKind.Staging ? onHand - allocated : 0, 0);

    public static StockFigures operator +(StockFigures a, StockFigures b) => new(
        a.OnHand + b.OnHand, a.Allocated + b.Allocated, a.Available + b.Available, a.Quarantined + b.Quarantined, a.ToPutAway + b.ToPutAway, a.Incoming + b.Incoming);

    public static StockFigures Sum(IEnumerable<StockFigures> figures) => figures.Aggregate(None, (a, b) => a + b);
}
