using OrderPortal.Model.History;

namespace OrderPortal.Model.Stock;

/// <summary>How far a count has got.</summary>
public enum CountStatus
{
    /// <summary>盘点中: bins are being counted.</summary>
    Counting = 10,
    /// <summary>已过账: approved, the differences are in the ledger.</summary>
    Approved = 20,
    /// <summary>已取消: nothing was changed.</summary>
    Cancelled = 90,
}

/// <summary>How much of the company's turnover a product makes: the classes are counted at different intervals.</summary>
public enum AbcClass
{
    /// <summary>A: the few products that make 80 % of what leaves the house.</summary>
    A = 10,
    /// <summary>B: the next 15 %.</summary>
    B = 20,
    /// <summary>C: everything else.</summary>
    C = 30,
}

/// <summary>盘点: some bins or products of one warehouse are counted and compared with the system, while trading goes on.</summary>
public sealed class StockCount : IVersioned
{
    /// <summary>A difference worth more than this at cost, in cents, is a manager's to approve.</summary>
    public const long ManagerAboveMinor = 1_000_00;

    public long Id { get; private set; }

    /// <summary>PD202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public Warehouse? Warehouse { get; set; }
    public long WarehouseId { get; private set; }
    public CountStatus Status { get; private set; } = CountStatus.Counting;

    /// <summary>What was to be counted, as it was asked for: bins, products, class, or everything.</summary>
    public string Scope { get; private set; } = "";
    public DateTime PlannedAt { get; private set; }
    public string PlannedByName { get; private set; } = "";
    public DateTime? ClosedAt { get; private set; }
    public string? ClosedByName { get; private set; }

    /// <summary>Why it was approved as it was, or given up.</summary>
    public string? ClosingReason { get; private set; }
    public Guid Version { get; private set; }
    public List<StockCountLine> Lines { get; } = [];

    StockCount() { }

    public StockCount(string number, long warehouseId, string scope, Act act) =>
        (Number, WarehouseId, Scope, PlannedAt, PlannedByName) = (number, warehouseId, scope, act.RecordedAt, act.Actor.Name);

    /// <summary>The only place where the status is set: a count ends once, with a name and a reason.</summary>
    public void Move(CountStatus to, Act act)
    {
        Status = to;
        (ClosedAt, ClosedByName, ClosingReason) = (act.HappenedAt, act.Actor.Name, act.Reason);
    }

    public bool IsCounted => Lines.All(l => l.CountedQuantityMilli is not null);
}

/// <summary>One product in one bin of a count. What the system expected is taken down at the moment of counting and never shown to the counter.</summary>
public sealed class StockCountLine
{
    public long Id { get; private set; }
    public long StockCountId { get; private set; }
    public StockLevel? StockLevel { get; set; }
    public long StockLevelId { get; set; }

    /// <summary>What somebody counted; null until then, and again while a second count is asked for. In thousandths, like all quantities here.</summary>
    public long? CountedQuantityMilli { get; private set; }

    /// <summary>What should have lain there at that moment: on hand, without what pickers had on their trolleys.</summary>
    public long? ExpectedQuantityMilli { get; private set; }

    /// <summary>The last ledger row of the level at that moment: what came later is not part of the difference.</summary>
    public long? WatermarkMovementId { get; private set; }
    public DateTime? CountedAt { get; private set; }
    public string? CountedByName { get; private set; }

    /// <summary>The first count and whose it was, when a second was asked for.</summary>
    public long? FirstQuantityMilli { get; private set; }
    public string? FirstByName { get; private set; }
    public string? RecountAskedByName { get; private set; }

    StockCountLine() { }

    public StockCountLine(long levelId) => StockLevelId = levelId;

    /// <summary>Positive: more was found than expected.</summary>
    public long DifferenceMilli => (CountedQuantityMilli - ExpectedQuantityMilli) ?? 0;

    public void Count(long counted, long expected, long watermark, Act act) =>
        (CountedQuantityMilli, ExpectedQuantityMilli, WatermarkMovementId, CountedAt, CountedByName) = (counted, expected, watermark, act.HappenedAt, act.Actor.Name);

    /// <summary>So much had left before the count, as is known only now.</summary>
    public void TakenBefore(long quantityMilli) => ExpectedQuantityMilli -= quantityMilli;

    /// <summary>The count is doubted: the line is open again, the first figure is kept.</summary>
    public void AskAgain(Act act)
    {
        (FirstQuantityMilli, FirstByName, RecountAskedByName) = (CountedQuantityMilli, CountedByName, act.Actor.Name);
        (CountedQuantityMilli, ExpectedQuantityMilli, WatermarkMovementId, CountedAt, CountedByName) = (null, null, null, null, null);
    }
}
