using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Model.Orders;

/// <summary>子订单: what leaves together. Own lines, own stock, own way through the warehouse, own carrier, tracking and dates.</summary>
public sealed class SubOrder : IVersioned
{
    public long Id { get; private set; }
    public SalesOrder Order { get; private set; } = null!;
    public long OrderId { get; private set; }

    /// <summary>1, 2, 3 … within the order.</summary>
    public int Sequence { get; private set; }

    /// <summary>SO202405001-1. Unique.</summary>
    public string Number { get; private set; } = "";
    public SubOrderStatus Status { get; private set; } = SubOrderStatus.Waiting;

    /// <summary>Where its stock is held; null until allocated.</summary>
    public Warehouse? Warehouse { get; set; }
    public long? WarehouseId { get; set; }
    public DeliveryMode DeliveryMode { get; set; }
    public Carrier? Carrier { get; set; }
    public long? CarrierId { get; set; }
    public string? TrackingNumber { get; set; }

    /// <summary>When we plan to ship and expect it to arrive.</summary>
    public DateOnly? PlannedShipOn { get; set; }
    public DateOnly? ExpectedOn { get; set; }

    /// <summary>The day that was last expected, kept when it becomes unknown: the customer may still know it.</summary>
    public DateOnly? LostOn { get; private set; }
    public DateOnly? KnownOn => ExpectedOn ?? LostOn;

    /// <summary>预留: until when, since when and where its goods are kept from other orders while nothing is allocated yet.</summary>
    public DateTime? ReservedUntil { get; set; }
    public DateTime? ReservedAt { get; set; }
    public long? ReservedWarehouseId { get; set; }

    /// <summary>Takes over another's reservation; without one, none is left.</summary>
    public void ReserveLike(SubOrder? other) => (ReservedUntil, ReservedAt, ReservedWarehouseId) = (other?.ReservedUntil, other?.ReservedAt, other?.ReservedWarehouseId);

    /// <summary>波次: the wave it was last picked in and its tote there; the wave counts while it is open.</summary>
    public Wave? Wave { get; private set; }
    public long? WaveId { get; private set; }
    public int Tote { get; private set; }

    /// <summary>Who is to pick it where no wave says so; null: anybody.</summary>
    public string? PickerId { get; set; }
    public string? PickerName { get; set; }

    public DateTime? AllocatedAt { get; private set; }
    public DateTime? PickedAt { get; private set; }
    public DateTime? InspectedAt { get; private set; }

    /// <summary>The record of its passed inspection: stands as code on the 质检合格 label.</summary>
    public string? InspectionNumber { get; private set; }

    /// <summary>When the quality label of this sub-order was scanned at the packing table: whoever packs has the right, passed goods before him.</summary>
    public DateTime? LabelScannedAt { get; private set; }
    public DateTime? PackedAt { get; private set; }
    public DateTime? ShippedAt { get; private set; }
    public DateTime? DeliveredAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }

    /// <summary>Finance said the goods may leave.</summary>
    public DateTime? ReleasedAt { get; private set; }
    public string? ReleasedByName { get; private set; }

    /// <summary>When the last tracking event happened; what the daily check looks at.</summary>
    public DateTime? LastTrackedAt { get; private set; }

    /// <summary>Where the order wants it and how urgent: copied so that every floor list sorts by its own index.</summary>
    public DateOnly? RequiredOn { get; set; }
    public Priority Priority { get; set; }
    public Guid Version { get; private set; }

    /// <summary>Where this part goes when not to the order's address; an empty address means the order's.</summary>
    public PostalAddress OwnShipTo { get; set; } = new();
    public PostalAddress ShipTo => OwnShipTo.IsEmpty ? Order.ShipTo : OwnShipTo;

    /// <summary>The sub-order that took over its goods when parts were merged; the old number stays searchable and leads there.</summary>
    public string? MergedInto { get; private set; }

    /// <summary>Which plan or rule decided what is in this part and where it leaves from, in words for people.</summary>
    public Text? SourcingNote { get; set; }

    public List<SubOrderLine> Lines { get; } = [];
    public List<Package> Packages { get; } = [];

    /// <summary>The coded pieces that go out with it.</summary>
    public List<SerialUnit> Units { get; } = [];
    public List<TrackingEvent> TrackingEvents { get; } = [];

    /// <summary>出库差异: what could not be picked of it.</summary>
    public List<Variance> Variances { get; } = [];
    public FollowUp? FollowUp { get; set; }

    /// <summary>供应商直发: what suppliers were asked to send to the customer for us; at most one is open.</summary>
    public List<PurchaseOrder> DirectPurchases { get; } = [];
    public PurchaseOrder? DirectPurchase => DirectPurchases.Find(p => p.IsOpen);

    SubOrder() { }

    internal SubOrder(SalesOrder order, int sequence) => (Order, Sequence, Number) = (order, sequence, $"{order.Number}-{sequence}");

    /// <summary>Sets what leaves with this sub-order; possible only while nothing is allocated.</summary>
    internal void Plan(IEnumerable<(SalesOrderLine Line, long QuantityMilli)> lines)
    {
        var plan = lines.ToList();
        Lines.RemoveAll(l => plan.All(p => p.Line != l.OrderLine));
        foreach (var (line, quantity) in plan)
            if (Lines.FirstOrDefault(l => l.OrderLine == line) is { } planned) planned.QuantityMilli = quantity;
            else Lines.Add(new SubOrderLine(line, quantity));
    }

    /// <summary>Less of a line leaves with it; a line of which nothing is left goes.</summary>
    internal void Reduce(SalesOrderLine line, long quantityMilli)
    {
        var mine = Lines.Single(l => l.OrderLine == line);
        mine.QuantityMilli -= quantityMilli;
        if (mine.QuantityMilli == 0) Lines.Remove(mine);
    }

    /// <summary>Hands its goods over to another sub-order of the order.</summary>
    internal void MergeInto(SubOrder other)
    {
        MergedInto = other.Number;
        Lines.Clear();
    }

    /// <summary>The only place where the status is set. Which moves are legal, whose they are and what blocks them is said by SubOrderJourney.</summary>
    public void Move(SubOrderStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        if (to < from) Unpack(act);
        if (to == SubOrderStatus.Waiting) LeaveWave(); // it may be held anew in another warehouse
        if (from != to)
            switch (to)
            {
                case SubOrderStatus.Allocated or SubOrderStatus.WithSupplier: AllocatedAt = act.HappenedAt; break;
                case SubOrderStatus.Picked: PickedAt = act.HappenedAt; break;
                case SubOrderStatus.Inspected: InspectedAt = act.HappenedAt; break;
                case SubOrderStatus.Packed: PackedAt = act.HappenedAt; break;
                case SubOrderStatus.Shipped: ShippedAt = act.HappenedAt; break;
                case SubOrderStatus.Delivered: DeliveredAt = act.HappenedAt; break;
                case SubOrderStatus.Completed: CompletedAt = act.HappenedAt; break;
            }
        Order.Record(new HistoryEntry(act, Subject.SubOrder, Number, action, from.ToString(), to.ToString()));
    }

    /// <summary>Goods that go back are inspected and packed anew: what was scanned into parcels counts no more.</summary>
    void Unpack(Act act)
    {
        (InspectionNumber, LabelScannedAt) = (null, null);
        foreach (var line in Lines) line.InspectedQuantityMilli = line.PackedQuantityMilli = 0;
        TakeOutUnits(act);
    }

    /// <summary>The coded pieces in its parcels go back to the shelf.</summary>
    public void TakeOutUnits(Act act)
    {
        foreach (var unit in Units.Where(u => u.State == UnitState.Packed).ToList()) unit.TakeOut(act);
    }

    /// <summary>What the goods were promised for no longer holds: nobody may go on telling the customer the old day.</summary>
    internal void LoseDates() => (PlannedShipOn, ExpectedOn, LostOn) = (null, null, KnownOn);

    public void Join(Wave wave, int tote) => (Wave, Tote) = (wave, tote);
    public void LeaveWave() => (Wave, WaveId, Tote) = (null, null, 0);

    public void Pass(string inspectionNumber) => InspectionNumber = inspectionNumber;
    public void ScanLabel(Act act) => LabelScannedAt ??= act.HappenedAt;
    public void Release(Act act) => (ReleasedAt, ReleasedByName) = (act.HappenedAt, act.Actor.Name);
    public void WithdrawRelease() => (ReleasedAt, ReleasedByName) = (null, null);

    public void Track(TrackingEvent happened)
    {
        TrackingEvents.Add(happened);
        if (LastTrackedAt is null || happened.HappenedAt > LastTrackedAt) LastTrackedAt = happened.HappenedAt;
    }

    public bool HasLeft => Status is SubOrderStatus.Shipped or SubOrderStatus.Delivered or SubOrderStatus.Completed;
}

/// <summary>How many of one order line leave with this sub-order, and how far the floor has got with them.</summary>
public sealed class SubOrderLine
{
    public long Id { get; private set; }
    public long SubOrderId { get; private set; }
    public SalesOrderLine OrderLine { get; private set; } = null!;
    public long OrderLineId { get; private set; }
    public long QuantityMilli { get; set; }

    /// <summary>Scanned from the bins so far, in thousandths of the unit.</summary>
    public long PickedQuantityMilli { get; set; }

    /// <summary>Passed inspection so far, in thousandths of the unit.</summary>
    public long InspectedQuantityMilli { get; set; }

    /// <summary>Scanned into the parcels so far, in thousandths of the unit.</summary>
    public long PackedQuantityMilli { get; set; }

    /// <summary>Came back from the customer so far, in thousandths of the unit.</summary>
    public long ReturnedQuantityMilli { get; set; }
    public List<Allocation> Allocations { get; } = [];

    /// <summary>The last stock check: when, how much of the product was free, in thousandths, and in which warehouse (null: the best of several was not enough).</summary>
    public DateTime? StockCheckedAt { get; private set; }
    public long StockFoundMilli { get; private set; }
    public Warehouse? StockFoundAt { get; private set; }
    public long? StockFoundAtId { get; private set; }

    public void CheckedStock(DateTime at, long foundMilli, long? warehouseId) => (StockCheckedAt, StockFoundMilli, StockFoundAtId) = (at, foundMilli, warehouseId);

    SubOrderLine() { }

    public SubOrderLine(SalesOrderLine line, long quantityMilli) => (OrderLine, QuantityMilli) = (line, quantityMilli);

    public decimal Quantity => Money.FromMilli(QuantityMilli);
    public long OpenToPickMilli => QuantityMilli - PickedQuantityMilli;

    /// <summary>How much no bin holds for it: everything before allocation, afterwards what failed inspection or was not found and could not be replaced yet.</summary>
    public long MissingMilli => QuantityMilli - Allocations.Sum(a => a.QuantityMilli);

    /// <summary>What may still come back once it has left.</summary>
    public long OpenToReturnMilli => QuantityMilli - ReturnedQuantityMilli;
    public long OpenToPackMilli => QuantityMilli - PackedQuantityMilli;
}

/// <summary>备货占用: a firm promise of goods in one bin to one sub-order line; as large as the stock level's allocated quantity says.</summary>
public sealed class Allocation
{
    public long Id { get; private set; }
    public long SubOrderLineId { get; private set; }
    public StockLevel? StockLevel { get; set; }
    public long StockLevelId { get; set; }
    public long QuantityMilli { get; set; }
    public long PickedQuantityMilli { get; set; }
}
