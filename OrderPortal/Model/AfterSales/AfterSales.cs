using OrderPortal.Model.Orders;

namespace OrderPortal.Model.AfterSales;

/// <summary>回访: the three questions we ask after dispatch: quantity right? packing intact? no quality problem?</summary>
public sealed class FollowUp
{
    public long Id { get; private set; }
    public long SubOrderId { get; private set; }
    public SubOrder SubOrder { get; private set; } = null!;

    /// <summary>The last day on which we may ask.</summary>
    public DateOnly DueOn { get; set; }
    public DateTime? AnsweredAt { get; private set; }
    public bool? IsQuantityRight { get; private set; }
    public bool? IsPackingIntact { get; private set; }
    public bool? IsQualityGood { get; private set; }
    public ContactChannel? Channel { get; private set; }
    public string? Notes { get; private set; }
    public string? AskedByName { get; private set; }

    FollowUp() { }

    public FollowUp(SubOrder subOrder, DateOnly dueOn) => (SubOrder, DueOn) = (subOrder, dueOn);

    /// <summary>The follow-up of a shipment that has left: due the company's number of calendar days after dispatch, counted in the company's zone.</summary>
    public static FollowUp For(SubOrder shipped, Company.CompanySettings company) =>
        new(shipped, company.DayOf(shipped.ShippedAt!.Value).AddDays(company.FollowUpAfterDays));

    public void Answer(bool quantity, bool packing, bool quality, ContactChannel channel, string? notes, string askedBy, DateTime at) =>
        (IsQuantityRight, IsPackingIntact, IsQualityGood, Channel, Notes, AskedByName, AnsweredAt) = (quantity, packing, quality, channel, notes, askedBy, at);

    public bool IsAllWell => IsQuantityRight == true && IsPackingIntact == true && IsQualityGood == true;
}

/// <summary>How far a ticket is.</summary>
public enum TicketStatus
{
    /// <summary>处理中.</summary>
    Open = 10,
    /// <summary>已解决: closed with what was done.</summary>
    Resolved = 20,
}

/// <summary>What went wrong.</summary>
[Flags]
public enum TicketReasons
{
    /// <summary>Nothing named.</summary>
    None = 0,
    /// <summary>数量不符.</summary>
    WrongQuantity = 1,
    /// <summary>包装破损.</summary>
    DamagedPacking = 2,
    /// <summary>质量问题.</summary>
    QualityProblem = 4,
    /// <summary>其他.</summary>
    Other = 8,
}

/// <summary>《售后工单》: a customer's complaint about a shipment, owned by somebody until it is solved.</summary>
public sealed class ServiceTicket : IVersioned
{
    public long Id { get; private set; }

    /// <summary>TK202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public SalesOrder Order { get; private set; } = null!;
    public long OrderId { get; private set; }
    public long? SubOrderId { get; private set; }
    public TicketStatus Status { get; private set; } = TicketStatus.Open;
    public TicketReasons Reasons { get; set; }
    public string Description { get; set; } = "";

    /// <summary>When the customer told us, and until when we owe a first proposal (24 hours of clock time).</summary>
    public DateTime ReceivedAt { get; private set; }
    public DateTime ProposalDueAt { get; private set; }
    public string? OwnerUserId { get; set; }
    public string OwnerName { get; set; } = "";
    public string? Resolution { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public Guid Version { get; private set; }

    ServiceTicket() { }

    public ServiceTicket(string number, SalesOrder order, long? subOrderId, TicketReasons reasons, string description, History.Act act)
    {
        (Number, Order, SubOrderId, Reasons, Description) = (number, order, subOrderId, reasons, description);
        (ReceivedAt, ProposalDueAt) = (act.HappenedAt, act.HappenedAt.AddHours(24));
        (OwnerUserId, OwnerName) = (act.Actor.Id, act.Actor.Name);
        order.Record(new History.HistoryEntry(act, History.Subject.Ticket, number, "OpenTicket", null, nameof(TicketStatus.Open)));
    }

    /// <summary>Closes the ticket with what was done; the only place where its status is set.</summary>
    public void Move(TicketStatus to, string resolution, History.Act act)
    {
        var from = Status;
        (Status, Resolution, ResolvedAt) = (to, resolution, act.HappenedAt);
        Order.Record(new History.HistoryEntry(act, History.Subject.Ticket, Number, "ResolveTicket", from.ToString(), to.ToString()));
    }
}
