using OrderPortal.Journey;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>One order as every department sees it. Telephone numbers are masked already.</summary>
/// <param name="Next">Why it is stuck: the next steps with what stands in their way.</param>
/// <param name="Acts">What this actor may do with the order as a whole.</param>
public sealed record OrderView(
    string Number, Guid Version, OrderStatus Status, PaymentStatus Payment, DateOnly OrderedOn, DateOnly? RequiredOn, DateOnly? ExpectedOn, bool IsOverdue,
    Priority Priority, HoldView? Hold, string? OwnerName, OrderChannel Channel, string? ExternalNumber, string? Remarks,
    CustomerView Customer, MoneyView Money, IReadOnlyList<LineView> Lines, IReadOnlyList<SubOrderView> SubOrders,
    IReadOnlyList<PaymentView> Payments, IReadOnlyList<ConfirmationView> Confirmations, IReadOnlyList<TicketView> Tickets, IReadOnlyList<FileView> Files,
    IReadOnlyList<TimelineMilestone> Milestones, IReadOnlyList<NextStep> Next, IReadOnlyList<OfferedAct> Acts, bool MayAttach)
{
    /// <summary>When it is expected to arrive where logistics has said so; the required date otherwise.</summary>
    public DateOnly? DueOn => ExpectedOn ?? RequiredOn;
    public int Gone => SubOrders.Count(s => s.HasLeft);
    public int Alive => SubOrders.Count(s => s.Status != SubOrderStatus.Cancelled);
}

/// <summary>Why and since when an order is held.</summary>
public sealed record HoldView(HoldKind Kind, string? Reason, DateTime? Since);

/// <summary>Whose order it is and where it goes.</summary>
public sealed record CustomerView(string? Code, string Name, string ContactName, string Phone, string? Email, DeliveryMode DeliveryMode, string ShipTo, string Consignee, string ConsigneePhone, InvoiceKind InvoiceKind, string? InvoiceTitle, string? InvoiceTaxId);

/// <summary>What the order costs and how far it is paid.</summary>
public sealed record MoneyView(
    string Currency, decimal Lines, decimal Discount, decimal Freight, decimal Tax, decimal Rounding, decimal Total, PaymentTerms Terms, decimal DepositPercent,
    decimal Deposit, decimal Paid, decimal Open, string? CustomerCurrency, decimal? CustomerCurrencyRate);

/// <summary>One line of the order.</summary>
public sealed record LineView(
    int Number, string Code, string Name, string Specification, string Unit, decimal Quantity, decimal UnitPrice, bool PriceIncludesTax, decimal TaxPercent,
    decimal Amount, decimal Discount, string? Remarks, bool IsQuantityAbnormal, string? QuantityAnswer);

/// <summary>One sub-order with its own way, goods, transport and acts.</summary>
/// <param name="MergedInto">The sub-order that took over its goods.</param>
/// <param name="Total">Its share of the order's money, when there are several parts.</param>
public sealed record SubOrderView(
    string Number, Guid Version, SubOrderStatus Status, bool HasLeft, Priority Priority, string? Warehouse, DeliveryMode DeliveryMode, string? Carrier, string? TrackingNumber,
    DateOnly? RequiredOn, DateOnly? PlannedShipOn, DateOnly? ExpectedOn, DateTime? ShippedAt, DateTime? DeliveredAt, DateTime? ReleasedAt, string? ReleasedByName,
    IReadOnlyList<SubOrderLineView> Lines, IReadOnlyList<PackageView> Packages, IReadOnlyList<TrackingView> Tracking, IReadOnlyList<TimelineMilestone> Milestones, IReadOnlyList<OfferedAct> Acts, IReadOnlyList<PaperLink> Papers,
    string? MergedInto, Text? SourcingNote, string? OwnShipTo, decimal? Total, IReadOnlyList<StockMoveView> StockMoves, IReadOnlyList<UnitView> Units, DirectSupply? Direct);

/// <summary>供应商直发: who ships it for us and on which purchase order.</summary>
/// <param name="Url">Its page, for those who may see what we pay.</param>
public sealed record DirectSupply(string SupplierName, string PurchaseNumber, PurchaseStatus Status, string? Url);

/// <summary>One coded piece that goes or went out with a sub-order.</summary>
/// <param name="IsElsewhere">It was scanned in a region it was not sold into.</param>
public sealed record UnitView(string Code, UnitState State, bool IsElsewhere);

/// <summary>One stock movement that a sub-order made.</summary>
public sealed record StockMoveView(MovementKind Kind, string ProductCode, string Warehouse, string Bin, decimal OnHandChange, decimal AllocatedChange, DateTime At, string ActorName);

/// <summary>A paper of a sub-order that can be printed now.</summary>
public sealed record PaperLink(Text Title, string Url);

/// <summary>What leaves with a sub-order and how far the floor has got.</summary>
public sealed record SubOrderLineView(string Code, string Name, string Unit, decimal Quantity, decimal Picked, string? Remarks, StockCheckView? Check, decimal Returned);

/// <summary>What the last look at the stock found for a line.</summary>
/// <param name="Warehouse">Where it was enough; null when no warehouse had it all.</param>
public sealed record StockCheckView(DateTime At, decimal Found, string? Warehouse);

/// <summary>One event on a sub-order's way.</summary>
public sealed record TrackingView(TrackingKind Kind, DateTime HappenedAt, string? Place, string? Note, string RecordedByName);

/// <summary>One parcel of a sub-order.</summary>
public sealed record PackageView(string Number, decimal Kilograms, string? Material);

/// <summary>Money that came in.</summary>
public sealed record PaymentView(decimal Amount, string Currency, DateOnly ReceivedOn, PaymentMethod Method, string? Reference, string RecordedByName, string? Remarks);

/// <summary>One version of the confirmation and what became of it.</summary>
public sealed record ConfirmationView(int Version, ConfirmationState State, ContactChannel Channel, DateTime SentAt, string SentByName, DateTime? AnsweredAt, string? Answer);

/// <summary>A complaint about the order.</summary>
public sealed record TicketView(string Number, bool IsOpen, string Description, DateTime ReceivedAt);

/// <summary>A scan or photo that is kept with the order.</summary>
public sealed record FileView(long Id, string Name, long Size, DateTime StoredAt, string StoredByName);

/// <summary>One stage that was or will be reached.</summary>
public sealed record TimelineMilestone(Text Title, DateTime? At);
