using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;

namespace OrderPortal.Model.Supply;

/// <summary>How far a work order is.</summary>
public enum WorkStatus
{
    /// <summary>已排产: planned, not begun.</summary>
    Planned = 10,
    /// <summary>生产中.</summary>
    InProgress = 20,
    /// <summary>已完工: the goods are in stock.</summary>
    Done = 30,
    /// <summary>已取消.</summary>
    Cancelled = 90,
}

/// <summary>The stages a custom product goes through, in this order.</summary>
public enum WorkStageKind
{
    /// <summary>设计: drawing or sample, agreed with the customer.</summary>
    Design = 10,
    /// <summary>选材: material chosen and at hand.</summary>
    Materials = 20,
    /// <summary>加工.</summary>
    Processing = 30,
    /// <summary>成品检验.</summary>
    FinalCheck = 40,
}

/// <summary>生产单: goods we make, usually for one line of an order.</summary>
public sealed class WorkOrder : MovingRecord, IVersioned
{
    public long Id { get; private set; }

    /// <summary>WO202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public Product? Product { get; private set; }
    public long ProductId { get; private set; }
    public Warehouse? Warehouse { get; private set; }

    /// <summary>Where the finished goods go.</summary>
    public long WarehouseId { get; private set; }
    public long QuantityMilli { get; private set; }
    public long FinishedQuantityMilli { get; set; }
    public WorkStatus Status { get; private set; } = WorkStatus.Planned;

    /// <summary>The order line it is made for, as a fact and not as a foreign key: what is begun exists even when the line goes.</summary>
    public long? OrderLineId { get; set; }
    public string? OrderNumber { get; set; }

    /// <summary>The day the goods are needed so that the customer has them in time; the queue is sorted by it.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The day production expects to be done.</summary>
    public DateOnly ExpectedOn { get; set; }
    public string? Wishes { get; set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>While open, the order line it is made for: nothing is made twice. Unique.</summary>
    public string? UniqueKey { get; private set; }
    public Guid Version { get; private set; }
    public List<WorkStage> Stages { get; } = [];
    public List<WorkProblem> Problems { get; } = [];

    WorkOrder() { }

    public WorkOrder(string number, Product product, long warehouseId, long quantityMilli, long? orderLineId, Act act)
    {
        (Number, Product, ProductId, WarehouseId, QuantityMilli, OrderLineId, CreatedAt) = (number, product, product.Id, warehouseId, quantityMilli, orderLineId, act.RecordedAt);
        UniqueKey = orderLineId is { } line ? ForOrderLine(line) : null;
        Record(act, "Create", null, nameof(WorkStatus.Planned));
    }

    public override (Subject Subject, string Key) Identity => (Subject.WorkOrder, Number);
    public decimal Quantity => Money.FromMilli(QuantityMilli);
    public bool IsOpen => Status is WorkStatus.Planned or WorkStatus.InProgress;

    /// <summary>Expected after the day the goods are needed.</summary>
    public bool IsPredictedLate => IsOpen && ExpectedOn > DueOn;

    public static string ForOrderLine(long orderLineId) => $"line:{orderLineId}";

    /// <summary>Lays the stages one after the other over the days from the first to the last, the longest share for processing.</summary>
    public void Schedule(DateOnly from, DateOnly until)
    {
        ExpectedOn = until;
        var days = Math.Max(1, until.DayNumber - from.DayNumber);
        var passed = 0;
        foreach (var (kind, share) in Shares)
        {
            var stage = Stages.Find(s => s.Kind == kind);
            if (stage is null) Stages.Add(stage = new WorkStage(kind));
            var start = passed;
            passed += share;
            if (stage.FinishedAt is not null) continue;
            (stage.PlannedStartOn, stage.PlannedFinishOn) = (from.AddDays(days * start / 100), from.AddDays(days * passed / 100));
        }
    }

    static readonly (WorkStageKind Kind, int Share)[] Shares = [(WorkStageKind.Design, 20), (WorkStageKind.Materials, 20), (WorkStageKind.Processing, 45), (WorkStageKind.FinalCheck, 15)];

    /// <summary>The order line no longer wants what is being made.</summary>
    public void LeaveLine() => (OrderLineId, UniqueKey) = (null, null);

    /// <summary>The only place where the status is set; which moves are legal is said by WorkOrderJourney.</summary>
    public void Move(WorkStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        if (from != to)
            switch (to)
            {
                case WorkStatus.InProgress: StartedAt = act.HappenedAt; break;
                case WorkStatus.Done: FinishedAt = act.HappenedAt; break;
            }
        if (!IsOpen) UniqueKey = null;
        Record(act, action, from.ToString(), to.ToString());
    }
}

/// <summary>One stage of a work order with its owner, planned days and actual times.</summary>
public sealed class WorkStage
{
    public long Id { get; private set; }
    public long WorkOrderId { get; private set; }
    public WorkStageKind Kind { get; private set; }
    public string? OwnerName { get; set; }
    public DateOnly PlannedStartOn { get; set; }
    public DateOnly PlannedFinishOn { get; set; }
    public DateTime? StartedAt { get; set; }
    public DateTime? FinishedAt { get; set; }

    WorkStage() { }

    public WorkStage(WorkStageKind kind) => Kind = kind;
}

/// <summary>What can go wrong in production.</summary>
public enum WorkProblemKind
{
    /// <summary>原材料短缺.</summary>
    MaterialShortage = 10,
    /// <summary>工艺难题.</summary>
    Process = 20,
    /// <summary>设备故障.</summary>
    Equipment = 30,
    /// <summary>质量问题.</summary>
    Quality = 40,
    /// <summary>其他.</summary>
    Other = 90,
}

/// <summary>A problem that production reported; the order it is made for has an exception case at once.</summary>
public sealed class WorkProblem
{
    public long Id { get; private set; }
    public long WorkOrderId { get; private set; }
    public WorkProblemKind Kind { get; set; }
    public string Description { get; set; } = "";
    public DateTime ReportedAt { get; set; }
    public string ReportedByName { get; set; } = "";
    public DateTime? SolvedAt { get; set; }
    public string? Solution { get; set; }
}
