using OrderPortal.Shared;

namespace OrderPortal.Model.Exceptions;

/// <summary>What the scan noticed.</summary>
public enum ExceptionKind
{
    /// <summary>The required delivery date has passed and the goods have not left.</summary>
    OrderOverdue = 10,
    /// <summary>The customer has not confirmed within the company's hours.</summary>
    ConfirmationLate = 20,
    /// <summary>A shipment has had no tracking event for too long.</summary>
    TrackingSilent = 30,
    /// <summary>The three questions were not asked in time.</summary>
    FollowUpOverdue = 40,
    /// <summary>The carrier reported a problem.</summary>
    TrackingProblem = 50,
    /// <summary>Production reported a problem with goods that are made for the order, or will not make all of them.</summary>
    ProductionProblem = 60,
    /// <summary>What the order waits for comes later than the customer wants it, or not at all.</summary>
    SupplyLate = 70,
    /// <summary>It was entered more than 30 minutes after it happened; until then the others worked with what was no longer true.</summary>
    RecordedLate = 90,
    /// <summary>Goods failed inspection and the warehouse has nothing to replace them with.</summary>
    ReplacementMissing = 80,
    /// <summary>A count found less than was promised, and this order's promise had to go.</summary>
    StockLost = 100,
    /// <summary>窜货: a piece was scanned in a region it was not sold into.</summary>
    SoldElsewhere = 110,
    /// <summary>短拣: a bin did not give what the order was promised, and there is nothing to replace it or nobody knows why.</summary>
    PickedShort = 140,
    /// <summary>退货到仓: goods came back from the customer, and somebody must deal with the money.</summary>
    GoodsReturned = 170,
}

/// <summary>Something that went wrong or is about to, found without a person, owned until it is dealt with.</summary>
public sealed class ExceptionCase : IVersioned
{
    public long Id { get; private set; }
    public ExceptionKind Kind { get; set; }
    public long OrderId { get; set; }
    public string OrderNumber { get; set; } = "";
    public long? SubOrderId { get; set; }
    public Role Owner { get; set; }

    /// <summary>The clock starts when it is detected; handling must begin within one hour.</summary>
    public DateTime DetectedAt { get; set; }
    public DateTime? HandledAt { get; private set; }
    public string? HandledByName { get; private set; }
    public string? Handling { get; private set; }

    /// <summary>One open case per matter: kind, order and sub-order while open; with the case's id once closed. Unique.</summary>
    public string UniqueKey { get; set; } = "";
    public Guid Version { get; private set; }

    public bool IsOpen => HandledAt is null;

    public void Handle(string handling, string byName, DateTime at)
    {
        (Handling, HandledByName, HandledAt) = (handling, byName, at);
        UniqueKey = $"{UniqueKey}#{Id}";
    }
}
