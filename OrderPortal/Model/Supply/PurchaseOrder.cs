using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Model.Supply;

/// <summary>How far a purchase order is.</summary>
public enum PurchaseStatus
{
    /// <summary>草稿: waits for the buyer.</summary>
    Draft = 10,
    /// <summary>已发送: with the supplier, who has not answered.</summary>
    Sent = 20,
    /// <summary>已确认: the supplier named a date.</summary>
    Confirmed = 30,
    /// <summary>部分到货.</summary>
    PartlyReceived = 40,
    /// <summary>已到货: all came, or the rest will not come.</summary>
    Received = 50,
    /// <summary>已取消.</summary>
    Cancelled = 90,
}

/// <summary>采购单: goods we buy from one supplier for one warehouse, to fill up stock or for a customer's order.</summary>
public sealed class PurchaseOrder : MovingRecord, IVersioned
{
    public long Id { get; private set; }

    /// <summary>PO202405001. Unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Null only while a draft has no supplier yet.</summary>
    public Supplier? Supplier { get; private set; }
    public long? SupplierId { get; private set; }
    public Warehouse? Warehouse { get; private set; }
    public long WarehouseId { get; private set; }

    /// <summary>供应商直发: the sub-order that the supplier sends straight to our customer; null: the goods come to our warehouse.</summary>
    public SubOrder? SubOrder { get; private set; }
    public long? SubOrderId { get; private set; }
    public PurchaseStatus Status { get; private set; } = PurchaseStatus.Draft;

    /// <summary>The day we asked for and the day the supplier promised.</summary>
    public DateOnly? RequestedOn { get; set; }
    public DateOnly? PromisedOn { get; set; }
    public string? SupplierReference { get; set; }
    public string? Remarks { get; set; }
    public string BuyerName { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>The draft to which replenishments of one supplier and warehouse are added carries their key until it is sent, a direct delivery its sub-order's while it is open; every other its own number. Unique.</summary>
    public string UniqueKey { get; private set; } = "";
    public Guid Version { get; private set; }
    public List<PurchaseOrderLine> Lines { get; } = [];

    PurchaseOrder() { }

    /// <param name="collects">Key under which later replenishments find this draft; null: nothing is added to it by itself.</param>
    public PurchaseOrder(string number, Supplier? supplier, long warehouseId, string? collects, Act act)
    {
        (Number, Supplier, WarehouseId, UniqueKey, BuyerName, CreatedAt) = (number, supplier, warehouseId, collects ?? number, act.Actor.Name, act.RecordedAt);
        Record(act, "Create", null, nameof(PurchaseStatus.Draft));
    }

    /// <summary>供应商直发: what the supplier is to send to our customer.</summary>
    public PurchaseOrder(string number, Warehouse warehouse, SubOrder sub, Act act) : this(number, null, warehouse.Id, $"dropship:{sub.Id}", act) =>
        (SupplierId, SubOrder, SubOrderId) = (warehouse.SupplierId, sub, sub.Id);

    public override (Subject Subject, string Key) Identity => (Subject.PurchaseOrder, Number);

    /// <summary>The day to count on: the supplier's, until then the one we asked for.</summary>
    public DateOnly? ExpectedOn => PromisedOn ?? RequestedOn;
    public bool IsDirect => SubOrderId is not null;

    /// <summary>The order lines for which not everything has come.</summary>
    public IEnumerable<(string? OrderNumber, long? OrderLineId)> StillToCome => Lines.Where(l => l.OpenQuantityMilli > 0).Select(l => (l.OrderNumber, l.OrderLineId));
    public bool IsOpen => Status is not (PurchaseStatus.Received or PurchaseStatus.Cancelled);

    /// <summary>The key of the draft that collects the replenishments of one supplier for one warehouse.</summary>
    public static string Collecting(long? supplierId, long warehouseId) => $"replenish:{supplierId ?? 0}:{warehouseId}";

    /// <summary>The buyer chooses who delivers; a draft that collected for somebody else collects no more.</summary>
    public void BuyFrom(Supplier? supplier)
    {
        if (supplier?.Id != SupplierId) UniqueKey = Number;
        (Supplier, SupplierId) = (supplier, supplier?.Id);
    }

    /// <summary>The only place where the status is set; which moves are legal is said by PurchaseJourney.</summary>
    public void Move(PurchaseStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        if (from != to)
            switch (to)
            {
                case PurchaseStatus.Sent: (SentAt, BuyerName) = (act.HappenedAt, act.Actor.Name); break;
                case PurchaseStatus.Confirmed: ConfirmedAt ??= act.HappenedAt; break;
                case PurchaseStatus.Received: ReceivedAt = act.HappenedAt; break;
            }
        if (IsDirect ? !IsOpen : to != PurchaseStatus.Draft) UniqueKey = Number;
        if (!IsOpen) foreach (var line in Lines) line.Settle();
        Record(act, action, from.ToString(), to.ToString());
    }
}

/// <summary>One product of a purchase order: how much was ordered, how much came, and for which order line when it was bought for one.</summary>
public sealed class PurchaseOrderLine
{
    public long Id { get; private set; }
    public long PurchaseOrderId { get; private set; }
    public Product? Product { get; private set; }
    public long ProductId { get; private set; }
    public long QuantityMilli { get; set; }
    public long ReceivedQuantityMilli { get; private set; }

    /// <summary>Price without tax of one unit, in ten-thousandths.</summary>
    public long PriceMinor { get; set; }

    /// <summary>The order line it is bought for, as a fact and not as a foreign key: the goods come even when the line goes.</summary>
    public long? OrderLineId { get; set; }
    public string? OrderNumber { get; set; }

    /// <summary>While open, a replenishment carries its product and warehouse and a purchase for an order its line, so that nothing is bought twice. Unique.</summary>
    public string? UniqueKey { get; private set; }

    PurchaseOrderLine() { }

    public PurchaseOrderLine(Product product, long quantityMilli, long priceMinor, string? uniqueKey) =>
        (Product, ProductId, QuantityMilli, PriceMinor, UniqueKey) = (product, product.Id, quantityMilli, priceMinor, uniqueKey);

    public long OpenQuantityMilli => Math.Max(0, QuantityMilli - ReceivedQuantityMilli);
    public decimal Quantity => Money.FromMilli(QuantityMilli);
    public decimal Price => Money.FromPriceMinor(PriceMinor);

    /// <summary>Quantity × price, rounded to the cent.</summary>
    public decimal Amount => Money.Round(Quantity * Price);

    public static string ForStock(long productId, long warehouseId) => $"stock:{productId}:{warehouseId}";
    public static string ForOrderLine(long orderLineId) => $"line:{orderLineId}";

    /// <summary>So much came; when nothing is open any more, the next shortage may be bought again, whatever else of the order is still on its way.</summary>
    public void Receive(long quantityMilli)
    {
        ReceivedQuantityMilli += quantityMilli;
        if (OpenQuantityMilli == 0) Settle();
    }

    /// <summary>The order it was bought for no longer needs it: it comes for whoever does.</summary>
    public void Release() => (OrderLineId, OrderNumber, UniqueKey) = (null, null, null);

    /// <summary>Nothing more will come: the next shortage may be bought again.</summary>
    internal void Settle() => UniqueKey = null;
}
