using OrderPortal.Model.History;

namespace OrderPortal.Model.Stock;

/// <summary>How the sub-orders of a wave are picked.</summary>
public enum WaveKind
{
    /// <summary>按单拣货: one sub-order, one walk.</summary>
    Single = 10,
    /// <summary>边拣边分: several sub-orders in one walk, each piece goes into its tote at once.</summary>
    Batch = 20,
    /// <summary>分区拣货: several people at once, each walks one zone with the same totes.</summary>
    Zones = 30,
}

/// <summary>How far a wave has got.</summary>
public enum WaveStatus
{
    /// <summary>拣货中.</summary>
    Open = 10,
    /// <summary>已完成: everything that could be picked is picked.</summary>
    Done = 20,
    /// <summary>已解散: its sub-orders wait in the queue again.</summary>
    Dissolved = 90,
}

/// <summary>波次: sub-orders of one warehouse that are picked in one walk, each into a tote of its own.
/// It only says what is picked together: what was picked is known to the sub-orders, as without a wave.</summary>
public sealed class Wave : MovingRecord, IVersioned
{
    public long Id { get; private set; }

    /// <summary>BC202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public Warehouse? Warehouse { get; private set; }
    public long WarehouseId { get; private set; }
    public WaveKind Kind { get; private set; }
    public WaveStatus Status { get; private set; } = WaveStatus.Open;
    public DateTime CreatedAt { get; private set; }
    public string CreatedByName { get; private set; } = "";
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Whose task it is; null: anybody's.</summary>
    public string? PickerId { get; private set; }
    public string? PickerName { get; private set; }
    public Guid Version { get; private set; }

    Wave() { }

    public Wave(string number, long warehouseId, WaveKind kind, Act act)
    {
        (Number, WarehouseId, Kind, CreatedAt, CreatedByName) = (number, warehouseId, kind, act.RecordedAt, act.Actor.Name);
        Record(act, "Create", null, nameof(WaveStatus.Open));
    }

    public override (Subject Subject, string Key) Identity => (Subject.Wave, Number);

    /// <summary>As many totes as a trolley carries; zones are walked with a train of them.</summary>
    public static int MostTotes(WaveKind kind) => kind switch { WaveKind.Single => 1, WaveKind.Batch => 24, _ => 200 };

    /// <summary>The only place where the status is set.</summary>
    public void Move(WaveStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        if (to != WaveStatus.Open) ClosedAt = act.HappenedAt;
        Record(act, action, from.ToString(), to.ToString());
    }

    /// <summary>分派: gives it to somebody, or to nobody.</summary>
    public void Assign(string? pickerId, string? pickerName, Act act)
    {
        (PickerId, PickerName) = (pickerId, pickerName);
        Record(act, "AssignPicker", Status.ToString(), Status.ToString());
    }
}
