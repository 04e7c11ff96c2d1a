using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Model.History;

/// <summary>What kind of record a history entry speaks of.</summary>
public enum Subject
{
    /// <summary>A sales order as a whole.</summary>
    Order = 10,
    /// <summary>One sub-order.</summary>
    SubOrder = 20,
    /// <summary>A customer with contacts and addresses.</summary>
    Customer = 30,
    /// <summary>A product.</summary>
    Product = 40,
    /// <summary>Warehouses, bins, carriers, categories.</summary>
    MasterData = 50,
    /// <summary>The company's settings.</summary>
    Settings = 60,
    /// <summary>A service ticket.</summary>
    Ticket = 70,
    /// <summary>An exception case.</summary>
    Exception = 80,
    /// <summary>Somebody's account: roles, blocking, new passwords.</summary>
    Account = 90,
    /// <summary>A purchase order.</summary>
    PurchaseOrder = 100,
    /// <summary>A work order.</summary>
    WorkOrder = 110,
    /// <summary>A manifest of parcels that a carrier takes.</summary>
    Manifest = 190,
    /// <summary>An outbound variance.</summary>
    Variance = 180,
    /// <summary>A wave of picking.</summary>
    Wave = 170,
    /// <summary>A stock count.</summary>
    StockCount = 160,
}

/// <summary>One line of the record: who did what, when it happened, when it was recorded, from which status to which, what changed and why.
/// Written in the same save as the change, never altered afterwards; the database refuses update and delete.</summary>
public sealed class HistoryEntry
{
    public long Id { get; private set; }

    /// <summary>The order this belongs to, when it belongs to one.</summary>
    public SalesOrder? Order { get; private set; }
    public long? OrderId { get; private set; }

    /// <summary>1, 2, 3 … within one order without a gap; 0 outside orders.</summary>
    public int Sequence { get; private set; }

    public Subject Subject { get; private set; }

    /// <summary>The number people know the record by: order number, sub-order number, customer code …</summary>
    public string SubjectKey { get; private set; } = "";

    /// <summary>Name of the action, for example <c>Approve</c>; <c>Edit</c> when only values changed.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Status names before and after; equal when the status did not move, null where the record has none.</summary>
    public string? FromStatus { get; private set; }
    public string? ToStatus { get; private set; }

    public DateTime HappenedAt { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public string ActorId { get; private set; } = "";
    public string ActorName { get; private set; } = "";
    public Source Source { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Old and new values as JSON: <c>[{"record":"Line 1","field":"Quantity","old":"50","new":"40"}]</c>.</summary>
    public string? Changes { get; private set; }

    HistoryEntry() { }

    public HistoryEntry(Act act, Subject subject, string key, string action, string? from, string? to)
    {
        (Subject, SubjectKey, Action, FromStatus, ToStatus) = (subject, key, action, from, to);
        (HappenedAt, RecordedAt, Reason) = (act.HappenedAt, act.RecordedAt, act.Reason);
        (ActorId, ActorName, Source) = (act.Actor.Id, act.Actor.Name, act.Actor.Source);
    }

    internal HistoryEntry On(SalesOrder order, int sequence)
    {
        (Order, Sequence) = (order, sequence);
        return this;
    }

    /// <summary>Adds old and new values, once, before the entry is first saved.</summary>
    public void Describe(string changes) => Changes = changes;
}
