using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Journey.OrderAction;
using static OrderPortal.Journey.SubOrderAction;

namespace OrderPortal.Tests.Journey;

/// <summary>One thing that can be the matter with an order, and which steps it must block under which code: what the guards say, written down a second time.</summary>
/// <param name="Concerns">Two matters of the same concern exclude each other: an order has one kind of payment, one confirmation …</param>
sealed record Matter(string Concerns, string Name, Action<Predicament> Make, params (string Code, Enum[] Steps)[] Blocks)
{
    public override string ToString() => Name;

    static readonly Enum[] Entering = [Submit, Approve];
    static readonly Enum[] WhatAHoldStops = [Approve, OrderAction.Confirm, Allocate, FinishPick, PassInspection, Pack, Ship, ShipFromSupplier];

    /// <summary>Every cause of every guard on the straight way, and beside them what looks like one and must block nothing.</summary>
    public static readonly IReadOnlyList<Matter> All =
    [
        new("hold", "held by hand", p => p.Hold = HoldKind.Manual, ("on-hold", WhatAHoldStops)),
        new("hold", "waits for the customer", p => p.Hold = HoldKind.AwaitingCustomer, ("on-hold", WhatAHoldStops)),

        new("contact", "no contact", p => p.Entry.ContactName = " ", ("contact-missing", Entering)),
        new("phone", "no phone", p => p.Entry.ContactMobile = null, ("phone-missing", Entering)),
        new("phone", "a mobile too short", p => p.Entry.ContactMobile = "1381234567", ("mobile-invalid", Entering)),
        new("date", "no delivery date", p => p.Entry.RequiredOn = null, ("required-date-missing", Entering)),
        new("stock", "nothing of a line", p => p.Entry.Lines[1].Quantity = 0, ("quantity-not-positive", Entering)),
        new("stock", "half a piece", p => p.Entry.Lines[1].Quantity = 1.5m, ("quantity-fraction", Entering)),
        new("product", "no longer sold", p => p.Products[1].IsActive = false, ("product-inactive", Entering)),
        new("customer", "a customer we no longer serve", p => p.Customer.IsActive = false, ("customer-inactive", Entering)),
        new("invoice", "an invoice without a tax number", p => (p.Entry.InvoiceKind, p.Customer.TaxId) = (InvoiceKind.Special, null), ("tax-id-missing", Entering)),
        new("invoice", "an invoice to another name", p => (p.Entry.InvoiceKind, p.Entry.InvoiceTitle) = (InvoiceKind.Special, "别的公司"), ("invoice-title-differs", Entering)),

        new("name", "a name that says nothing", p => p.Customer.LegalName = "某公司", ("name-vague", [Approve])),
        new("name", "a vague name that was accepted", p => (p.Customer.LegalName, p.NameAccepted) = ("某公司", true)),
        new("delivery", "no district", p => p.Entry.ShipTo.District = "", ("address-vague", [Approve])),
        new("delivery", "no street", p => p.Entry.ShipTo.Street = "", ("address-vague", [Approve])),
        new("delivery", "collected, so nobody needs a street, a carrier or a tracking number", p =>
        {
            p.Entry.DeliveryMode = DeliveryMode.Pickup;
            (p.Entry.ShipTo.Street, p.HasCarrier, p.TrackingNumber) = ("", false, null);
        }),
        new("delivery", "our own van, so there is no tracking number", p => (p.Entry.DeliveryMode, p.TrackingNumber) = (DeliveryMode.OwnFleet, null)),
        new("delivery", "no carrier", p => p.HasCarrier = false, ("carrier-missing", [Ship])),
        new("delivery", "no tracking number", p => p.TrackingNumber = null, ("tracking-missing", [Ship])),
        new("delivery", "neither carrier nor tracking number", p => (p.HasCarrier, p.TrackingNumber) = (false, null), ("carrier-missing", [Ship]), ("tracking-missing", [Ship])),
        new("unusual", "far more than usual", p => p.IsUnusual = true, ("quantity-unusual", [Approve])),
        new("unusual", "far more than usual, explained", p => (p.IsUnusual, p.Explanation) = (true, "新开三家门店")),

        new("confirmation", "nothing sent to the customer", p => (p.IsSent, p.IsAccepted) = (false, false), ("confirmation-not-sent", [OrderAction.Confirm]), ("not-confirmed", [Allocate])),
        new("confirmation", "the customer has not answered", p => p.IsAccepted = false, ("not-confirmed", [Allocate])),
        new("confirmation", "waived by a manager", p => (p.IsSent, p.IsAccepted, p.Waiver) = (false, false, "老客户")),

        new("money", "prepaid and a cent short", p => (p.Entry.PaymentTerms, p.Paid) = (PaymentTerms.Prepaid, o => o.TotalAmountMinor - 1), ("deposit-open", [Allocate]), ("not-released", [Ship, ShipFromSupplier])),
        new("money", "prepaid and paid, not released", p => (p.Entry.PaymentTerms, p.Paid) = (PaymentTerms.Prepaid, o => o.TotalAmountMinor), ("not-released", [Ship, ShipFromSupplier])),
        new("money", "prepaid, paid and released", p => (p.Entry.PaymentTerms, p.Paid, p.IsReleased) = (PaymentTerms.Prepaid, o => o.TotalAmountMinor, true)),
        new("money", "a deposit that is a cent short", p => (p.Entry.PaymentTerms, p.Paid) = (PaymentTerms.Deposit, o => o.DepositAmountMinor - 1), ("deposit-open", [Allocate]), ("not-released", [Ship, ShipFromSupplier])),
        new("money", "a deposit paid, the balance open", p => (p.Entry.PaymentTerms, p.Paid) = (PaymentTerms.Deposit, o => o.DepositAmountMinor), ("not-released", [Ship, ShipFromSupplier])),
        new("money", "on credit within the limit", p => (p.Entry.PaymentTerms, p.Customer.CreditLimitAmountMinor) = (PaymentTerms.Credit, 10_000_000)),
        new("money", "on credit and a cent over the limit", p =>
        {
            p.Entry.PaymentTerms = PaymentTerms.Credit;
            (p.Customer.CreditLimitAmountMinor, p.Owes) = (10_000_000, o => 10_000_001 - o.TotalAmountMinor);
        }, ("credit-exceeded", [Approve])),
        new("money", "on credit without a limit", p => p.Entry.PaymentTerms = PaymentTerms.Credit, ("credit-exceeded", [Approve])),

        new("money", "to be paid at the door, from the house of a supplier who collects nothing for us", p => p.SuppliersHouse = p.Warehouse = 2, ("supplier-cannot-ship", [Allocate])),
        new("supplier", "the supplier has not been asked to ship", p => p.IsSupplierAsked = false, ("supplier-not-asked", [ShipFromSupplier])),
        new("stock", "not enough anywhere", p => p.Available = new() { [(1, 1)] = 0, [(1, 2)] = 100_000 }, ("stock-short", [Allocate])),
        new("stock", "not enough, and production makes it", p => (p.Available, p.ComingFrom) = (new(), Role.Production), ("stock-short", [Allocate])),
        new("stock", "not enough, and purchasing has ordered it", p => (p.Available, p.ComingFrom) = (new(), Role.Purchasing), ("stock-short", [Allocate])),
        new("stock", "enough, but in two houses", p => p.Available = new() { [(1, 1)] = 100_000, [(2, 2)] = 100_000 }, ("stock-short", [Allocate])),
        new("stock", "enough, but not in the house that was chosen", p => (p.Available, p.Warehouse) = (new() { [(1, 1)] = 100_000, [(1, 2)] = 100_000 }, 2), ("stock-short", [Allocate])),
        new("pick", "not all picked", p => p.LeftInTheBin = 1_000, ("pick-open", [FinishPick])),
        new("variance", "goods above the limit are missing and nobody knows why", p => p.Variance = (VarianceCause.NotInBin, false), ("variance-open", [FinishPick])),
        new("variance", "goods were missing and the cause is known", p => p.Variance = (VarianceCause.Found, true)),
        new("pick", "a piece that failed inspection is not replaced", p => p.Lost = 1_000, ("stock-missing", [FinishPick])),
        new("inspection", "no record of a passed inspection", p => p.IsPassed = false, ("inspection-missing", [Pack])),
        new("quality label", "the quality label not scanned at the packing table", p => p.IsQualityLabelScanned = false, ("quality-label-not-scanned", [Pack])),
        new("goods", "a piece not scanned into the parcels", p => p.LeftOnTheTable = 1_000, ("goods-not-scanned", [Pack])),
        new("codes", "a coded piece in the parcels whose code nobody has scanned", p => p.CodedPieces = 1, ("units-open", [Pack])),
        new("codes", "coded pieces, each scanned", p => p.CodedPieces = 2),
        new("label", "a parcel whose label nobody has scanned", p => p.IsLabelled = false, ("label-not-scanned", [Ship])),
        new("questions", "a follow-up that nobody has asked", p => p.IsAnswered = false, ("not-followed-up", [Complete])),
        new("questions", "no follow-up at all", p => p.HasFollowUp = p.IsAnswered = false, ("not-followed-up", [Complete])),
        new("ticket", "an open ticket", p => p.Ticket = TicketStatus.Open, ("ticket-open", [Complete])),
        new("ticket", "a resolved ticket", p => p.Ticket = TicketStatus.Resolved),
    ];
}

/// <summary>An order in any status with anything the matter, made without a database.</summary>
sealed class Predicament
{
    static readonly Act Act = new(Actors.Manager, new(2024, 5, 20, 1, 0, 0, DateTimeKind.Utc), new(2024, 5, 20, 1, 0, 0, DateTimeKind.Utc), "test");

    public OrderEntry Entry { get; } = Trade.Entry((Trade.Stand, 2), (Trade.Desk, 3));
    public Customer Customer { get; } = new() { Code = Trade.Customer, LegalName = "上海晨光贸易有限公司", TaxId = "91310115MA1H7Y6L53" };
    public Product[] Products { get; } = [new() { Code = Trade.Stand, Name = "电脑支架" }, new() { Code = Trade.Desk, Name = "办公桌椅" }];
    public HoldKind? Hold { get; set; }
    public bool NameAccepted { get; set; }
    public bool IsUnusual { get; set; }
    public string? Explanation { get; set; }
    public bool IsSent { get; set; } = true;
    public bool IsAccepted { get; set; } = true;
    public string? Waiver { get; set; }
    public Func<SalesOrder, long> Paid { get; set; } = _ => 0;
    public Func<SalesOrder, long> Owes { get; set; } = _ => 0;
    public bool IsReleased { get; set; }

    /// <summary>By warehouse and product, in thousandths.</summary>
    public Role? ComingFrom { get; set; }
    public Dictionary<(long, long), long> Available { get; set; } = new() { [(2, 1)] = 2_000, [(2, 2)] = 3_000 };
    public long? Warehouse { get; set; }
    public long? SuppliersHouse { get; set; }
    public bool IsSupplierAsked { get; set; } = true;
    public long Lost { get; set; }
    public long LeftInTheBin { get; set; }
    public (VarianceCause Cause, bool IsKnown)? Variance { get; set; }
    public bool IsPassed { get; set; } = true;
    public bool IsQualityLabelScanned { get; set; } = true;
    public long LeftOnTheTable { get; set; }

    /// <summary>How many of the two stands were scanned by a code of their own; null: stands have no codes.</summary>
    public int? CodedPieces { get; set; }
    public bool IsLabelled { get; set; } = true;
    public bool HasCarrier { get; set; } = true;
    public string? TrackingNumber { get; set; } = "SF1234567890123";
    public bool HasFollowUp { get; set; } = true;
    public bool IsAnswered { get; set; } = true;
    public TicketStatus? Ticket { get; set; }

    /// <summary>The order and its one sub-order as they stand, with what guards look at; made afresh each time.</summary>
    public static (SalesOrder Order, OrderFacts Facts) Of(OrderStatus status, SubOrderStatus subStatus, IEnumerable<Matter> matters)
    {
        var it = new Predicament();
        foreach (var matter in matters) matter.Make(it);
        return it.Build(status, subStatus);
    }

    (SalesOrder, OrderFacts) Build(OrderStatus status, SubOrderStatus subStatus)
    {
        var (company, today) = (new CompanySettings(), new DateOnly(2024, 5, 20));
        var products = Products.ToDictionary(p => p.Code);
        var order = new SalesOrder("SO202405001", today, Act);
        Entry.WriteTo(order, new(company, Customer, products, today));
        foreach (var (index, line) in order.Lines.Index()) line.ProductId = index + 1;
        (order.Lines[0].IsQuantityAbnormal, order.Lines[0].QuantityAnswer) = (IsUnusual, Explanation);
        if (NameAccepted) order.NameOverrideReason = "客户出示了执照";
        if (Paid(order) is not 0 and var cents) order.Pay(new Payment { AmountMinor = cents });
        if (IsSent) order.Send(new(1, ContactChannel.Phone, "李晓明", "token", "{}", Act.HappenedAt, "Sales"), Act);
        if (IsAccepted) order.AcceptConfirmation(Act);
        order.ConfirmationWaiver = Waiver;
        if (Hold is { } kind) order.Hold(kind, "test", Act);
        order.Move(status, "Test", Act);

        var sub = order.PlanWhole(company, Act);
        (sub.WarehouseId, sub.CarrierId, sub.TrackingNumber) = (Warehouse, HasCarrier ? 1 : null, TrackingNumber);
        foreach (var line in sub.Lines) line.PickedQuantityMilli = line.PackedQuantityMilli = line.QuantityMilli;
        sub.Lines[0].PickedQuantityMilli -= LeftInTheBin + Lost;
        if (subStatus is > SubOrderStatus.Waiting and < SubOrderStatus.Shipped)
        {
            foreach (var line in sub.Lines) line.Allocations.Add(new Allocation { QuantityMilli = line.QuantityMilli });
            sub.Lines[0].Allocations[0].QuantityMilli -= Lost;
        }
        if (Variance is var (cause, known))
        {
            sub.Lines[0].OrderLine.Product = Products[0];
            var variance = new Variance("CY202405001", sub, sub.Lines[0], new StockLevel { Bin = new() { Code = "A-01" } }, 1_000, 2_000, true, cause, null, Act);
            if (known) variance.Resolve(VarianceResolution.NotNeeded, Act);
            sub.Variances.Add(variance);
        }
        sub.Lines[1].PackedQuantityMilli -= LeftOnTheTable;
        Products[0].IsSerialised = CodedPieces is not null;
        for (var piece = 0; piece < CodedPieces; piece++) new SerialUnit(UnitCode.New(), 1, Act).PackInto(sub, Act);
        if (IsPassed) sub.Pass("QC202405001");
        if (IsQualityLabelScanned) sub.ScanLabel(Act);
        sub.Packages.Add(new() { Sequence = 1, Number = sub.Number + "-P1", LabelledAt = IsLabelled ? Act.HappenedAt : null });
        if (IsReleased) sub.Release(Act);
        if (HasFollowUp) sub.FollowUp = new(sub, today);
        if (IsAnswered) sub.FollowUp!.Answer(true, true, true, ContactChannel.Phone, null, "Service", Act.HappenedAt);
        if (Ticket is not null) order.Tickets.Add(new("TK202405001", order, sub.Id, TicketReasons.Other, "?", Act));
        if (Ticket == TicketStatus.Resolved) order.Tickets[0].Move(TicketStatus.Resolved, "done", Act);
        sub.Move(subStatus, "Test", Act);
        if (subStatus == SubOrderStatus.WithSupplier)
        {
            var purchase = new PurchaseOrder("PO202405001", House(3), sub, Act);
            if (IsSupplierAsked) purchase.Move(PurchaseStatus.Sent, "Test", Act);
            sub.DirectPurchases.Add(purchase);
        }
        return (order, new(today, company, Customer, products, Available, Owes(order))
        {
            Warehouses = SuppliersHouse is { } house ? [House(house)] : [],
            Coming = (ComingFrom is { } owner ? new[] { new Coming(0, "X202405001", owner, JourneyTexts.Of(WorkStatus.Planned), 1, null) } : []).ToLookup(c => c.OrderLineId),
        });
    }

    /// <summary>The warehouse of a supplier, which has an id although no database gave it one.</summary>
    static OrderPortal.Model.Stock.Warehouse House(long id)
    {
        var house = new OrderPortal.Model.Stock.Warehouse { Name = "代发仓", SupplierId = 1 };
        typeof(OrderPortal.Model.Stock.Warehouse).GetProperty("Id")!.SetValue(house, id);
        return house;
    }
}
