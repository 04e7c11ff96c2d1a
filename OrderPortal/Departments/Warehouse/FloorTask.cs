using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse;

/// <summary>One sub-order in a list of the floor.</summary>
/// <param name="Done">How many units are picked.</param>
public sealed record FloorRow(
    long Id, string Number, string CustomerName, string? WarehouseName, DateOnly? RequiredOn, bool IsOverdue, Priority Priority,
    int Lines, decimal Quantity, decimal Done, bool HasWishes, HoldKind? Hold);

/// <summary>One line as the floor needs it.</summary>
/// <param name="Held">How much some bin holds for it; less than the quantity when goods failed inspection and could not be replaced yet.</param>
/// <param name="Pieces">The codes of the pieces in the parcels, where each piece has one.</param>
public sealed record FloorLine(
    int LineNumber, string ProductCode, string ProductName, string Specification, string Unit, decimal Quantity, decimal Picked, decimal Packed, string? Remarks, long? WeightGrams, decimal Held = 0, IReadOnlyList<Text>? Checks = null, IReadOnlyList<Text>? Advice = null, bool IsFragile = false, bool IsSerialised = false, IReadOnlyList<string>? Pieces = null);

/// <summary>One stop on the picker's way: how much of a line lies in this bin for us.</summary>
public sealed record PickStop(string BinCode, FloorLine Line, decimal Quantity, decimal Picked)
{
    public decimal Open => Quantity - Picked;
    public bool IsDone => Open <= 0;
}

/// <summary>One package that stands ready.</summary>
public sealed record FloorPackage(string Number, decimal Kilograms, string? Material, DateTime PackedAt, string PackedByName, bool IsLabelled);

/// <summary>A shortage of this sub-order that is not closed yet.</summary>
public sealed record FloorVariance(string Number, VarianceStatus Status, string ProductName, decimal Missing);

/// <summary>One sub-order as somebody on the floor works on it.</summary>
/// <param name="InspectionNumber">Its passed inspection; the code of the quality label.</param>
/// <param name="IsLabelScanned">Whether the quality label was scanned at the packing table.</param>
/// <param name="Stops">In the order of the path through the warehouse.</param>
public sealed record FloorTask(
    string Number, Guid Version, SubOrderStatus Status, string OrderNumber, string CustomerName, string? Remarks, DateOnly? RequiredOn, bool IsOverdue, Priority Priority,
    HoldKind? Hold, string? HoldReason, string? WarehouseName, string? InspectionNumber, bool IsLabelScanned, IReadOnlyList<FloorLine> Lines, IReadOnlyList<PickStop> Stops, IReadOnlyList<FloorPackage> Packages, IReadOnlyList<FloorVariance> Variances)
{
    public decimal Quantity => Lines.Sum(l => l.Quantity);
    public decimal Picked => Lines.Sum(l => l.Picked);

    /// <summary>Lines that lost goods after they were allocated and wait for more.</summary>
    public IEnumerable<FloorLine> Missing => Lines.Where(l => l.Held < l.Quantity);
    /// <summary>How many questions the inspection asks.</summary>
    public int Checks => Lines.Sum(l => l.Checks?.Count ?? 0);
    public decimal Packed => Lines.Sum(l => l.Packed);
    public bool IsPacked => Lines.All(l => l.Packed >= l.Quantity);
    public bool IsPicked => Lines.All(l => l.Picked >= l.Quantity);

    /// <summary>What the goods weigh without packing, in kilograms; null while the weight of one product is unknown.</summary>
    public decimal? Kilograms => Lines.Any(l => l.WeightGrams is null) ? null : Lines.Sum(l => l.WeightGrams!.Value * l.Quantity) / 1000;
}
