using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;

namespace OrderPortal.Model.Orders;

/// <summary>The commercial promise to one customer: what, for how much, where to and until when. What physically leaves together is a <see cref="SubOrder"/>.
/// The order is the aggregate: everything below it is loaded, changed and saved through it, and each change writes its history in the same save.</summary>
public sealed class SalesOrder : IVersioned
{
    public long Id { get; private set; }

    /// <summary>SO202405001: unique, given once, never reused.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The number it has in the shop or system it came from; unique within its channel.</summary>
    public string? ExternalNumber { get; set; }
    public OrderChannel Channel { get; set; } = OrderChannel.Phone;

    /// <summary>Null only while a draft has no customer yet.</summary>
    public Customer? Customer { get; set; }
    public long? CustomerId { get; set; }

    /// <summary>The customer's full name as it was when the order was taken.</summary>
    public string CustomerName { get; set; } = "";
    public string ContactName { get; set; } = "";
    public string? ContactMobile { get; set; }
    public string? ContactPhone { get; set; }
    public string? ContactEmail { get; set; }

    /// <summary>Last four digits of the contact's number: the second proof on the customer's page and what service searches by.</summary>
    public string? PhoneTail { get; private set; }
    public PostalAddress ShipTo { get; set; } = new();
    public DeliveryMode DeliveryMode { get; set; } = DeliveryMode.Carrier;

    public DateOnly OrderedOn { get; set; }

    /// <summary>要求交付日期: the day the customer wants to have the goods; null only in a draft.</summary>
    public DateOnly? RequiredOn { get; set; }

    /// <summary>The day we expect the last part to arrive; set by logistics.</summary>
    public DateOnly? ExpectedOn { get; set; }
    public string? Remarks { get; set; }

    public PaymentTerms PaymentTerms { get; set; } = PaymentTerms.Prepaid;
    public int DepositRateBasisPoints { get; set; } = 3000;
    public InvoiceKind InvoiceKind { get; set; } = InvoiceKind.None;
    public string? InvoiceTitle { get; set; }
    public string? InvoiceTaxId { get; set; }
    public string Currency { get; set; } = "CNY";

    /// <summary>The currency the customer thinks in, when it differs, and how many of its units one unit of <see cref="Currency"/> bought that day, in millionths.</summary>
    public string? CustomerCurrency { get; set; }
    public long? CustomerCurrencyRateMicro { get; set; }

    /// <summary>Sum of quantity × price of all lines as entered, in cents.</summary>
    public long LinesAmountMinor { get; private set; }

    /// <summary>Discounts of lines and order together, as a positive number, in cents.</summary>
    public long DiscountAmountMinor { get; private set; }

    /// <summary>Discount on the order as a whole, beside the lines' own, in cents.</summary>
    public long OrderDiscountAmountMinor { get; set; }
    public long FreightAmountMinor { get; set; }

    /// <summary>Tax that is added on top because prices were entered without it, in cents.</summary>
    public long TaxAmountMinor { get; private set; }

    /// <summary>Tax that the source charged on the order as a whole, in cents; null: computed per line.</summary>
    public long? FixedTaxAmountMinor { get; set; }

    /// <summary>尾差: at most a few cents between our cent-exact lines and a source that keeps four decimals.</summary>
    public long RoundingAmountMinor { get; set; }

    /// <summary>Lines − discounts + freight + added tax + rounding, in cents.</summary>
    public long TotalAmountMinor { get; private set; }

    /// <summary>Sum of all payments, in cents; refunds count negative.</summary>
    public long PaidAmountMinor { get; private set; }

    public OrderStatus Status { get; private set; } = OrderStatus.Draft;

    public DateTime CreatedAt { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public DateTime? ApprovedAt { get; private set; }
    public DateTime? PreparationStartedAt { get; private set; }
    public DateTime? ShippedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public DateTime? ArchivedAt { get; set; }

    /// <summary>客户经理: the rep who owns the order.</summary>
    public string? OwnerUserId { get; set; }
    public string OwnerName { get; set; } = "";

    public HoldKind? HoldKind { get; private set; }
    public string? HoldReason { get; private set; }
    public DateTime? HeldAt { get; private set; }

    /// <summary>Why a vague customer name was accepted all the same.</summary>
    public string? NameOverrideReason { get; set; }

    /// <summary>Number of the confirmation sent last (0: none) and of the one the customer accepted.</summary>
    public int ConfirmationVersion { get; private set; }
    public int? ConfirmedVersion { get; private set; }
    public DateTime? ConfirmationSentAt { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Why preparation may start without the customer's word; only a manager may say so.</summary>
    public string? ConfirmationWaiver { get; set; }

    /// <summary>How many history entries the order has; the last one's sequence.</summary>
    public int HistoryCount { get; private set; }

    /// <summary>The import that made this order; null when somebody keyed it.</summary>
    public long? ImportBatchId { get; set; }
    public Guid Version { get; private set; }

    public List<SalesOrderLine> Lines { get; } = [];
    public List<SubOrder> SubOrders { get; } = [];
    public List<OrderConfirmation> Confirmations { get; } = [];
    public List<Payment> Payments { get; } = [];
    public List<AfterSales.ServiceTicket> Tickets { get; } = [];
    public List<HistoryEntry> History { get; } = [];

    SalesOrder() { }

    /// <summary>A new draft; <paramref name="action"/> says how it came about: Create or Import.</summary>
    public SalesOrder(string number, DateOnly orderedOn, Act act, string action = "Create")
    {
        Number = number;
        OrderedOn = orderedOn;
        CreatedAt = act.RecordedAt;
        OwnerUserId = act.Actor.Id;
        OwnerName = act.Actor.Name;
        Record(new HistoryEntry(act, Subject.Order, number, action, null, nameof(OrderStatus.Draft)));
    }

    // ---- money -------------------------------------------------------------------------------------------------

    /// <summary>Recomputes every total from the lines; called whenever lines, discount, freight or tax change.</summary>
    public void Total()
    {
        foreach (var line in Lines) line.Total();
        LinesAmountMinor = Lines.Sum(l => l.AmountMinor);
        DiscountAmountMinor = Lines.Sum(l => l.DiscountAmountMinor) + OrderDiscountAmountMinor;
        TaxAmountMinor = FixedTaxAmountMinor ?? Lines.Sum(l => l.AddedTaxAmountMinor);
        TotalAmountMinor = LinesAmountMinor - DiscountAmountMinor + FreightAmountMinor + TaxAmountMinor + RoundingAmountMinor;
        PhoneTail = PostalAddress.Tail(ContactMobile ?? ContactPhone);
    }

    public decimal TotalAmount => Money.FromMinor(TotalAmountMinor);

    /// <summary>What must be paid before stock preparation may begin, in cents.</summary>
    public long DueBeforePreparationMinor => PaymentTerms switch
    {
        PaymentTerms.Prepaid => TotalAmountMinor,
        PaymentTerms.Deposit => DepositAmountMinor,
        _ => 0,
    };

    /// <summary>What must be paid before the goods may leave, in cents.</summary>
    public long DueBeforeShippingMinor => PaymentTerms is PaymentTerms.Prepaid or PaymentTerms.Deposit ? TotalAmountMinor : 0;

    /// <summary>The agreed deposit: the deposit rate of the total, rounded to the cent.</summary>
    public long DepositAmountMinor => PaymentTerms == PaymentTerms.Deposit
        ? Money.ToMinor(Money.Round(Money.FromMinor(TotalAmountMinor) * DepositRateBasisPoints / 10_000m)) : 0;

    public long OpenAmountMinor => TotalAmountMinor - PaidAmountMinor;

    /// <summary>Takes up money that came in; the move RecordPayment writes the history.</summary>
    public void Pay(Payment payment)
    {
        Payments.Add(payment);
        PaidAmountMinor += payment.AmountMinor;
    }

    // ---- marks -------------------------------------------------------------------------------------------------

    public decimal Quantity => Lines.Sum(l => l.Quantity);

    /// <summary>Urgent when wanted within the company's days of the order date; key when more than its units. Both may hold.</summary>
    public Priority PriorityIn(Company.CompanySettings company) => PriorityOf(OrderedOn, RequiredOn, Quantity, company);

    /// <summary>The same for an order that is not loaded whole.</summary>
    public static Priority PriorityOf(DateOnly orderedOn, DateOnly? requiredOn, decimal quantity, Company.CompanySettings company)
    {
        var priority = Priority.Normal;
        if (requiredOn is { } day && day.DayNumber - orderedOn.DayNumber <= company.UrgentWithinDays) priority |= Priority.Urgent;
        if (quantity > company.KeyQuantity) priority |= Priority.Key;
        return priority;
    }

    public bool IsOpen => Status is not (OrderStatus.Completed or OrderStatus.Cancelled);

    /// <summary>Wanted before today and not yet all delivered.</summary>
    public bool IsOverdue(DateOnly today) => Status is not (OrderStatus.Shipped or OrderStatus.Completed or OrderStatus.Cancelled) && RequiredOn < today;

    // ---- moves -------------------------------------------------------------------------------------------------

    /// <summary>The only place where the status is set. Which moves are legal, whose they are and what blocks them is said by OrderJourney.</summary>
    public void Move(OrderStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        if (from != to)
            switch (to)
            {
                case OrderStatus.PendingReview: SubmittedAt = act.HappenedAt; break;
                case OrderStatus.Approved: ApprovedAt ??= act.HappenedAt; break;
                case OrderStatus.InPreparation: PreparationStartedAt ??= act.HappenedAt; break;
                case OrderStatus.Shipped: ShippedAt = act.HappenedAt; break;
                case OrderStatus.Completed: CompletedAt = act.HappenedAt; break;
                case OrderStatus.Cancelled: CancelledAt = act.HappenedAt; break;
            }
        Record(new HistoryEntry(act, Subject.Order, Number, action, from.ToString(), to.ToString()));
    }

    public void Hold(HoldKind kind, string reason, Act act) => (HoldKind, HoldReason, HeldAt) = (kind, reason, act.HappenedAt);
    public void Unhold() => (HoldKind, HoldReason, HeldAt) = (null, null, null);

    /// <summary>Takes up a confirmation that is sent now; every earlier one is superseded.</summary>
    public void Send(OrderConfirmation confirmation, Act act)
    {
        foreach (var earlier in Confirmations.Where(c => c.State == ConfirmationState.Sent)) earlier.Supersede();
        Confirmations.Add(confirmation);
        (ConfirmationVersion, ConfirmedVersion, ConfirmationSentAt, ConfirmedAt) = (confirmation.VersionNumber, null, act.HappenedAt, null);
    }

    /// <summary>The customer accepted the latest confirmation.</summary>
    public void AcceptConfirmation(Act act) => (ConfirmedVersion, ConfirmedAt) = (ConfirmationVersion, act.HappenedAt);

    /// <summary>The order changed: what the customer accepted or was sent no longer holds.</summary>
    public void WithdrawConfirmation()
    {
        foreach (var earlier in Confirmations.Where(c => c.State is ConfirmationState.Sent or ConfirmationState.Accepted)) earlier.Supersede();
        (ConfirmedVersion, ConfirmedAt, ConfirmationSentAt, ConfirmationWaiver) = (null, null, null, null);
    }

    /// <summary>The customer accepted the latest version, or a manager waived it.</summary>
    public bool IsConfirmed => ConfirmationWaiver is not null || (ConfirmedVersion is { } v && v == ConfirmationVersion);

    public HistoryEntry Record(HistoryEntry entry)
    {
        History.Add(entry.On(this, ++HistoryCount));
        return entry;
    }

    /// <summary>The customer asked for a change: what was sent will not be accepted.</summary>
    public void ChangeWanted() => (ConfirmedVersion, ConfirmedAt, ConfirmationSentAt) = (null, null, null);

    /// <summary>Sub-orders that still stand for goods; cancelled and merged ones only keep their number.</summary>
    public IEnumerable<SubOrder> Alive => SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled);

    /// <summary>The order arrives when its last part does; nobody knows when while the day of one that is still to come is open.</summary>
    public void FollowArrival() => ExpectedOn = Alive.Any(s => s is { ExpectedOn: null, DeliveredAt: null }) ? null : Alive.Max(s => s.ExpectedOn);

    /// <summary>Plans the whole order as one sub-order, on approval; after a change the waiting ones are planned anew as one.</summary>
    public SubOrder PlanWhole(Company.CompanySettings company, Act act)
    {
        var alive = Alive.OrderBy(s => s.Sequence).ToList();
        var sub = alive.FirstOrDefault() ?? Add(act);
        foreach (var other in alive.Skip(1)) Absorb(sub, other, act);
        sub.Plan(Lines.Select(l => (l, l.QuantityMilli)));
        (sub.DeliveryMode, sub.RequiredOn, sub.Priority) = (DeliveryMode, RequiredOn, PriorityIn(company));
        return sub;
    }

    /// <summary>拆单: the first part keeps the sub-order's number, every further one gets a new number. The quantities of the parts are those of the sub-order.</summary>
    public IReadOnlyList<SubOrder> Split(SubOrder sub, IReadOnlyList<IReadOnlyDictionary<SalesOrderLine, long>> parts, Act act)
    {
        var whole = sub.Lines.ToDictionary(l => l.OrderLine, l => l.QuantityMilli);
        if (parts.Count < 2 || parts.Any(p => p.Count == 0 || p.Values.Any(q => q <= 0)) || whole.Any(w => parts.Sum(p => p.GetValueOrDefault(w.Key)) != w.Value) || parts.Any(p => p.Keys.Except(whole.Keys).Any()))
            throw new ArgumentException("The parts must be what the sub-order is, and none of them empty.", nameof(parts));
        List<SubOrder> made = [sub];
        foreach (var _ in parts.Skip(1)) made.Add(AddLike(sub, act));
        foreach (var (part, lines) in made.Zip(parts)) part.Plan(lines.Select(l => (l.Key, l.Value)));
        return made;
    }

    /// <summary>欠货拆出: what a sub-order misses becomes a part of its own; it keeps what it holds.</summary>
    public SubOrder SplitOff(SubOrder sub, IReadOnlyDictionary<SalesOrderLine, long> missing, Act act)
    {
        var part = AddLike(sub, act);
        part.Plan(missing.Select(m => (m.Key, m.Value)));
        foreach (var (line, quantity) in missing) sub.Reduce(line, quantity);
        return part;
    }

    /// <summary>减量: so much of a line is never sent. Discounts and a tax that came from outside shrink with the goods; freight stays.</summary>
    public void Shorten(SubOrder sub, SalesOrderLine line, long quantityMilli)
    {
        line.DiscountAmountMinor -= Money.Share(line.DiscountAmountMinor, [quantityMilli, line.QuantityMilli - quantityMilli])[0];
        var (goods, before) = (LinesAmountMinor, line.AmountMinor);
        line.QuantityMilli -= quantityMilli;
        line.Total();
        long[] weights = [before - line.AmountMinor, goods - before + line.AmountMinor];
        OrderDiscountAmountMinor -= Money.Share(OrderDiscountAmountMinor, weights)[0];
        if (FixedTaxAmountMinor is { } tax) FixedTaxAmountMinor = tax - Money.Share(tax, weights)[0];
        sub.Reduce(line, quantityMilli);
        Total();
    }

    /// <summary>合单 / 拆分还原: the sub-order takes over the goods of the others, whose numbers stay as names for it, and the earliest reservation that still holds.</summary>
    public void Merge(SubOrder into, IReadOnlyList<SubOrder> others, Act act)
    {
        into.Plan(Lines.Select(l => (l, others.Append(into).SelectMany(s => s.Lines).Where(x => x.OrderLine == l).Sum(x => x.QuantityMilli))).Where(p => p.Item2 > 0));
        into.ReserveLike(others.Append(into).Where(s => s.ReservedUntil > act.RecordedAt).MinBy(s => s.ReservedAt));
        foreach (var other in others) Absorb(into, other, act);
    }

    SubOrder Add(Act act)
    {
        var sub = new SubOrder(this, SubOrders.Select(s => s.Sequence).DefaultIfEmpty(0).Max() + 1);
        SubOrders.Add(sub);
        Record(new HistoryEntry(act, Subject.SubOrder, sub.Number, "Create", null, nameof(SubOrderStatus.Waiting)));
        return sub;
    }

    /// <summary>A new part that goes the same way as the one it was split from.</summary>
    SubOrder AddLike(SubOrder sub, Act act)
    {
        var part = Add(act);
        (part.DeliveryMode, part.RequiredOn, part.Priority, part.OwnShipTo) = (sub.DeliveryMode, sub.RequiredOn, sub.Priority, sub.OwnShipTo with { });
        part.ReserveLike(sub);
        if (sub.ReleasedAt is not null) part.Release(act);
        return part;
    }

    static void Absorb(SubOrder into, SubOrder other, Act act)
    {
        other.MergeInto(into);
        other.Move(SubOrderStatus.Cancelled, "MergeInto", act);
    }
}
