using OrderPortal.Model;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>What a plan does with a sub-order.</summary>
public enum SplitKind
{
    /// <summary>Everything now, from one warehouse.</summary>
    Whole = 10,
    /// <summary>Wait until one warehouse has everything.</summary>
    WaitWhole = 20,
    /// <summary>Everything now, from the fewest warehouses.</summary>
    ByWarehouse = 30,
    /// <summary>Everything now, each warehouse by the carriers that are cheapest for its goods.</summary>
    ByCarrier = 40,
    /// <summary>Everything now, from the warehouses whose freight is least, however many.</summary>
    Cheapest = 45,
    /// <summary>What is there now; the rest when it comes in.</summary>
    ByDate = 50,
    /// <summary>Everything now, with another product for what is short; the customer must agree.</summary>
    WithSubstitute = 60,
}

/// <summary>One line of the sub-order to plan for.</summary>
/// <param name="NetAmountMinor">What the customer pays for this many without tax, in cents.</param>
/// <param name="CostPriceMinor">What one unit costs us without tax, in ten-thousandths.</param>
/// <param name="Substitute">A product that could take its place.</param>
public sealed record PlanLine(int LineNumber, long ProductId, string ProductName, long QuantityMilli, long GramsPerUnit, long NetAmountMinor, long CostPriceMinor, PlanSubstitute? Substitute = null)
{
    public long CostMinor(long milli) => Money.ToMinor(Money.Round(Money.FromMilli(milli) * Money.FromPriceMinor(CostPriceMinor)));
}

/// <summary>A product that could be sent instead.</summary>
public sealed record PlanSubstitute(long ProductId, string ProductCode, string ProductName, long GramsPerUnit, long CostPriceMinor);

/// <summary>A warehouse to plan with.</summary>
/// <param name="IsSuppliers">A supplier ships from it for us: planned with only when our own do not have everything.</param>
public sealed record PlanWarehouse(long Id, string Name, string Province, int Priority, bool IsSuppliers = false);

/// <summary>Goods on their way to a warehouse.</summary>
public sealed record PlanIncoming(long WarehouseId, long ProductId, long QuantityMilli, DateOnly On);

/// <summary>Everything a plan is made from.</summary>
public sealed record PlanInput(
    DateOnly Today, string ToProvince, DateOnly? RequiredOn, IReadOnlyList<PlanLine> Lines, IReadOnlyList<PlanWarehouse> Warehouses,
    IReadOnlyDictionary<(long Warehouse, long Product), long> AvailableMilli, IReadOnlyList<PlanIncoming> Incoming, FreightTable Freight);

/// <summary>What one part takes of one line.</summary>
public sealed record PlanTake(int LineNumber, long QuantityMilli, PlanSubstitute? Substitute = null);

/// <summary>One shipment of a plan.</summary>
/// <param name="WarehouseId">Null when nobody knows yet where the goods will come in.</param>
/// <param name="ShipOn">Null when nobody knows when the goods come in.</param>
public sealed record PlanPart(long? WarehouseId, IReadOnlyList<PlanTake> Takes, long Grams, DateOnly? ShipOn, DateOnly? ArriveOn, FreightQuote? Freight);

/// <summary>One way to serve a sub-order, with what it costs and when it arrives.</summary>
/// <param name="FreightMinor">Freight of all parts, in cents.</param>
/// <param name="MarginMinor">Net amount − cost of the goods − freight, in cents.</param>
/// <param name="IsProven">The choice of warehouses is proven to be the best of its kind.</param>
public sealed record SplitPlan(SplitKind Kind, IReadOnlyList<PlanPart> Parts, long FreightMinor, long MarginMinor, bool IsProven)
{
    /// <summary>What the plan proposed first does better; empty for the first.</summary>
    public IReadOnlyList<Text> WhyNot { get; init; } = [];

    /// <summary>What it does better than the plan proposed first.</summary>
    public IReadOnlyList<Text> Gains { get; init; } = [];
    public int Parcels => Parts.Sum(p => p.Freight?.Parcels ?? 1);
    public DateOnly? FirstArrival => Parts.Min(p => p.ArriveOn);

    /// <summary>Null when the day of a part is not known.</summary>
    public DateOnly? LastArrival => Parts.Any(p => p.ArriveOn is null) ? null : Parts.Max(p => p.ArriveOn);

    /// <summary>Days after the wanted day; null when the day is not known.</summary>
    public int? DaysLate(DateOnly? requiredOn) => requiredOn is not { } day ? 0 : LastArrival is { } arrival ? Math.Max(0, arrival.DayNumber - day.DayNumber) : null;
}
