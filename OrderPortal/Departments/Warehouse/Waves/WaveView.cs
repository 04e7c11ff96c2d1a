using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>Which of the sub-orders that wait to be picked are looked at.</summary>
/// <param name="WantedBy">Wanted on this day or earlier.</param>
public sealed record WaveFilter(long? WarehouseId = null, long? CarrierId = null, DateOnly? WantedBy = null, bool Urgent = false);

/// <summary>One sub-order that waits to be picked and is in no open wave.</summary>
public sealed record WaitingRow(
    long Id, string Number, string CustomerName, string? WarehouseName, string? CarrierName, DateOnly? RequiredOn, bool IsOverdue, Priority Priority, int Lines, decimal Quantity, IReadOnlyList<string> Bins)
{
    public string Zones => string.Join(" ", Bins.Select(Bin.ZoneOf).Distinct().Order());
}

/// <summary>One wave in the list.</summary>
/// <param name="Done">How many units are picked.</param>
public sealed record WaveRow(long Id, string Number, WaveKind Kind, WaveStatus Status, string WarehouseName, int Totes, decimal Quantity, decimal Done, string? PickerName, DateTime CreatedAt, string CreatedByName);

/// <summary>How much of a stop belongs into one tote.</summary>
public sealed record WaveShare(int Tote, string SubOrderNumber, decimal Quantity, decimal Picked)
{
    public decimal Open => Quantity - Picked;
}

/// <summary>One stop on the way: goods in a bin, for one or more totes.</summary>
public sealed record WaveStop(string BinCode, string? Barcode, FloorLine Line, IReadOnlyList<WaveShare> Shares)
{
    public string Zone => Bin.ZoneOf(BinCode);
    public decimal Quantity => Shares.Sum(s => s.Quantity);
    public decimal Picked => Shares.Sum(s => s.Picked);
    public decimal Open => Quantity - Picked;
    public bool IsDone => Open <= 0;
    public bool Reads(string code) => FloorScanning.Same(code, Line.ProductCode) || Barcode is { Length: > 0 } barcode && FloorScanning.Same(code, barcode);
}

/// <summary>One tote of a wave with its sub-order.</summary>
/// <param name="Problem">Why it is no longer picked, and what to do with the tote; null: all is well.</param>
/// <param name="Variance">A shortage of it that is not closed yet.</param>
public sealed record WaveTote(int Tote, string Number, string OrderNumber, string CustomerName, SubOrderStatus Status, Priority Priority, DateOnly? RequiredOn, bool IsOverdue, decimal Quantity, decimal Picked, Text? Problem, string? Variance)
{
    public bool IsPicking => Problem is null && Status == SubOrderStatus.Allocated;
    public bool IsFull => Picked >= Quantity;
}

/// <summary>One wave as people on the floor work on it.</summary>
/// <param name="Stops">In the order of the path through the warehouse, only what is still to be picked together.</param>
public sealed record WaveView(
    string Number, WaveKind Kind, WaveStatus Status, string WarehouseName, string CreatedByName, DateTime CreatedAt, string? PickerName, IReadOnlyList<WaveStop> Stops, IReadOnlyList<WaveTote> Totes)
{
    public IReadOnlyList<string> Zones => [.. Stops.Select(s => s.Zone).Distinct()];
    public WaveTote? ToteOf(string code) => Totes.FirstOrDefault(t => FloorScanning.Same(code, t.Number) || FloorScanning.Same(code, LabelOf(t)));

    /// <summary>What is printed on a tote's card: BC202405001-3.</summary>
    public string LabelOf(WaveTote tote) => $"{Number}-{tote.Tote}";
}
