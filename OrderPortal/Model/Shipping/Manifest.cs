using OrderPortal.Model.History;

namespace OrderPortal.Model.Shipping;

/// <summary>How far a manifest is.</summary>
public enum ManifestStatus
{
    /// <summary>装车中: parcels are scanned onto it.</summary>
    Open = 10,
    /// <summary>已交接: the carrier has taken everything on it.</summary>
    HandedOver = 20,
    /// <summary>已作废: nothing was handed over on it.</summary>
    Cancelled = 90,
}

/// <summary>交接清单: the parcels that one carrier takes along in one vehicle on one day, and who handed them over to whom.</summary>
public sealed class Manifest : MovingRecord, IVersioned
{
    public long Id { get; private set; }

    /// <summary>JJ202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public Carrier? Carrier { get; private set; }
    public long CarrierId { get; private set; }
    public DateOnly HandedOn { get; private set; }

    /// <summary>Number plate of the vehicle; with carrier and day it tells manifests apart.</summary>
    public string Vehicle { get; private set; } = "";
    public string DriverName { get; set; } = "";
    public ManifestStatus Status { get; private set; } = ManifestStatus.Open;
    public DateTime OpenedAt { get; private set; }
    public string OpenedByName { get; private set; } = "";
    public DateTime? ClosedAt { get; private set; }
    public string? ClosedByName { get; private set; }

    /// <summary>What was on it when the vehicle left.</summary>
    public int ParcelCount { get; private set; }
    public long WeightGrams { get; private set; }

    /// <summary>Why parcels that were ready stayed behind.</summary>
    public string? LeftBehindReason { get; private set; }

    /// <summary>While open, one per carrier, day and vehicle; afterwards its own number. Unique.</summary>
    public string UniqueKey { get; private set; } = "";
    public Guid Version { get; private set; }
    public List<ManifestParcel> Parcels { get; } = [];

    Manifest() { }

    public Manifest(string number, Carrier carrier, DateOnly on, string vehicle, string driver, Act act)
    {
        (Number, Carrier, CarrierId, HandedOn, Vehicle, DriverName) = (number, carrier, carrier.Id, on, vehicle, driver);
        (OpenedAt, OpenedByName, UniqueKey) = (act.RecordedAt, act.Actor.Name, KeyOf(carrier.Id, on, vehicle));
        Record(act, "Create", null, nameof(ManifestStatus.Open));
    }

    public override (Subject Subject, string Key) Identity => (Subject.Manifest, Number);
    public static string KeyOf(long carrierId, DateOnly on, string vehicle) => $"{carrierId}:{on:yyyy-MM-dd}:{vehicle}";

    /// <summary>The only place where the status is set; count and weight are those of the moment it leaves.</summary>
    public void Move(ManifestStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        (ClosedAt, ClosedByName, UniqueKey) = (act.HappenedAt, act.Actor.Name, Number);
        if (to == ManifestStatus.HandedOver) (ParcelCount, WeightGrams, LeftBehindReason) = (Parcels.Count, Parcels.Sum(p => p.WeightGrams), act.Reason);
        Record(act, action, from.ToString(), to.ToString());
    }
}

/// <summary>One parcel on a manifest: the keeper's scan is the hand-over from warehouse to vehicle.</summary>
public sealed class ManifestParcel
{
    public long Id { get; private set; }
    public long ManifestId { get; private set; }
    public long PackageId { get; private set; }
    public string PackageNumber { get; private set; } = "";
    public long SubOrderId { get; private set; }
    public long WeightGrams { get; private set; }
    public DateTime ScannedAt { get; private set; }
    public string ScannedByName { get; private set; } = "";

    ManifestParcel() { }

    public ManifestParcel(Package package, Act act) =>
        (PackageId, PackageNumber, SubOrderId, WeightGrams, ScannedAt, ScannedByName) = (package.Id, package.Number, package.SubOrderId, package.WeightGrams, act.HappenedAt, act.Actor.Name);
}
