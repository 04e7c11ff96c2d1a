namespace OrderPortal.Model.Shipping;

/// <summary>What sort of transport a carrier offers.</summary>
public enum CarrierKind
{
    /// <summary>快递.</summary>
    Express = 10,
    /// <summary>物流专线 / 零担.</summary>
    Freight = 20,
    /// <summary>自有车队.</summary>
    OwnFleet = 30,
}

/// <summary>Somebody who brings our goods to customers.</summary>
public sealed class Carrier
{
    public long Id { get; private set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public CarrierKind Kind { get; set; }

    /// <summary>What its tracking numbers usually look like; a number that does not match is warned about, never refused (carriers change their formats).</summary>
    public string? TrackingPattern { get; set; }

    /// <summary>Days it usually takes.</summary>
    public int TypicalDays { get; set; } = 3;
    public bool IsActive { get; set; } = true;
}

/// <summary>One parcel of a sub-order, with its label.</summary>
public sealed class Package
{
    public long Id { get; private set; }
    public long SubOrderId { get; private set; }
    public int Sequence { get; set; }

    /// <summary>SO202405001-1-P1, on the label and scanned at hand-over. Unique.</summary>
    public string Number { get; set; } = "";
    public long WeightGrams { get; set; }
    public string? Material { get; set; }
    public DateTime PackedAt { get; set; }
    public string PackedByName { get; set; } = "";

    /// <summary>Whoever packed ticked that its fragile goods are cushioned.</summary>
    public bool IsCareTaken { get; set; }

    /// <summary>When its label was scanned on the parcel, and by whom; null: nobody has shown yet that the right label sticks on it.</summary>
    public DateTime? LabelledAt { get; set; }
    public string? LabelledByName { get; set; }
}

/// <summary>What a carrier says happened to a shipment, in our words.</summary>
public enum TrackingKind
{
    /// <summary>已揽收: the carrier has it.</summary>
    PickedUp = 10,
    /// <summary>运输中.</summary>
    InTransit = 20,
    /// <summary>派送中.</summary>
    OutForDelivery = 30,
    /// <summary>已签收.</summary>
    Delivered = 40,
    /// <summary>异常: delay, damage, refusal …</summary>
    Problem = 50,
}

/// <summary>One event on a shipment's way.</summary>
public sealed class TrackingEvent
{
    public long Id { get; private set; }
    public long SubOrderId { get; private set; }
    public TrackingKind Kind { get; set; }
    public DateTime HappenedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string? Place { get; set; }
    public string? Note { get; set; }
    public string RecordedByName { get; set; } = "";
}
