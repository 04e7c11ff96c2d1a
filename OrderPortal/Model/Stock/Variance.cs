using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;

namespace OrderPortal.Model.Stock;

/// <summary>Why less was found in a bin than the order was promised.</summary>
public enum VarianceCause
{
    /// <summary>货位无货: nothing or too little lies there.</summary>
    NotInBin = 10,
    /// <summary>破损: it lies there and cannot be sold.</summary>
    Damaged = 20,
    /// <summary>账实不符: counted or received wrongly.</summary>
    Miscounted = 30,
    /// <summary>错拣: somebody took it for another order.</summary>
    Mispicked = 40,
    /// <summary>已找到: it was there after all.</summary>
    Found = 50,
    /// <summary>其他: said in the note.</summary>
    Other = 90,
}

/// <summary>How far a variance has got.</summary>
public enum VarianceStatus
{
    /// <summary>待查明: above the company's limit, nothing is adjusted until a manager has found the cause.</summary>
    Investigating = 10,
    /// <summary>待处理: the stock is right again, the order still misses the goods.</summary>
    Unresolved = 20,
    /// <summary>已结案.</summary>
    Closed = 30,
}

/// <summary>What was done for the order.</summary>
public enum VarianceResolution
{
    /// <summary>换货位补拣: other pieces are held for it.</summary>
    Replaced = 10,
    /// <summary>欠货后补: the rest leaves later as a part of its own.</summary>
    Backordered = 20,
    /// <summary>减量退款: the order is made smaller and the money given back.</summary>
    Refunded = 30,
    /// <summary>无需处理: the goods were found, or the order no longer wants them.</summary>
    NotNeeded = 40,
}

/// <summary>出库差异: less could be picked than a sub-order was promised in a bin. Carries what was expected and found, why, what was done for the customer, and the papers that came of it.</summary>
public sealed class Variance : MovingRecord, IVersioned
{
    public long Id { get; private set; }

    /// <summary>CY202405001. Unique.</summary>
    public string Number { get; private set; } = "";
    public SubOrder? SubOrder { get; private set; }
    public long SubOrderId { get; private set; }
    public string SubOrderNumber { get; private set; } = "";
    public string OrderNumber { get; private set; } = "";
    public int LineNumber { get; private set; }
    public Product? Product { get; private set; }
    public long ProductId { get; private set; }
    public string BinCode { get; private set; } = "";
    public long StockLevelId { get; private set; }

    /// <summary>What the bin should have given and what it gave, in thousandths of the unit.</summary>
    public long ExpectedQuantityMilli { get; private set; }
    public long ActualQuantityMilli { get; private set; }

    /// <summary>What is missing, at cost, in cents.</summary>
    public long ValueAmountMinor { get; private set; }

    /// <summary>Above the company's limit when it was reported.</summary>
    public bool IsLarge { get; private set; }
    public VarianceStatus Status { get; private set; } = VarianceStatus.Investigating;
    public VarianceCause ReportedCause { get; private set; }
    public string? Note { get; private set; }
    public DateTime ReportedAt { get; private set; }
    public string ReportedByName { get; private set; } = "";

    /// <summary>What it turned out to be, and who says so.</summary>
    public VarianceCause? Cause { get; private set; }
    public string? CauseNote { get; private set; }
    public DateTime? CauseAt { get; private set; }
    public string? CauseByName { get; private set; }

    public VarianceResolution? Resolution { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public string? ResolvedByName { get; private set; }

    /// <summary>The message that told the customer, the part that leaves later, and what he gets back, in cents.</summary>
    public string? MessageKey { get; set; }
    public string? BackorderNumber { get; set; }
    public long RefundAmountMinor { get; set; }
    public Guid Version { get; private set; }

    Variance() { }

    public Variance(string number, SubOrder sub, SubOrderLine line, StockLevel level, long missingMilli, long expectedMilli, bool isLarge, VarianceCause cause, string? note, Act act)
    {
        var product = line.OrderLine.Product!;
        (Number, SubOrder, SubOrderNumber, OrderNumber, LineNumber, Product, ProductId) = (number, sub, sub.Number, sub.Order.Number, line.OrderLine.LineNumber, product, product.Id);
        (BinCode, StockLevelId, ExpectedQuantityMilli, ActualQuantityMilli) = (level.Bin!.Code, level.Id, expectedMilli, expectedMilli - missingMilli);
        (ValueAmountMinor, IsLarge, ReportedCause, Note, ReportedAt, ReportedByName) = (ValueOf(product, missingMilli), isLarge, cause, note, act.HappenedAt, act.Actor.Name);
        Record(act, "ReportShort", null, nameof(VarianceStatus.Investigating));
    }

    public override (Subject Subject, string Key) Identity => (Subject.Variance, Number);
    public long MissingMilli => ExpectedQuantityMilli - ActualQuantityMilli;

    /// <summary>What so much of a product cost us, in cents.</summary>
    public static long ValueOf(Product product, long quantityMilli) => Money.ToMinor(Money.Round(Money.FromMilli(quantityMilli) * product.CostPrice));

    /// <summary>The only place where the status is set.</summary>
    public void Move(VarianceStatus to, string action, Act act)
    {
        var from = Status;
        Status = to;
        Record(act, action, from.ToString(), to.ToString());
    }

    public void Explain(VarianceCause cause, string? note, Act act)
    {
        (Cause, CauseNote, CauseAt, CauseByName) = (cause, note, act.HappenedAt, act.Actor.Name);
        Record(act, "ExplainVariance", Status.ToString(), Status.ToString());
    }

    /// <summary>What was done for the order closes it.</summary>
    public void Resolve(VarianceResolution resolution, Act act)
    {
        (Resolution, ResolvedAt, ResolvedByName) = (resolution, act.HappenedAt, act.Actor.Name);
        Move(VarianceStatus.Closed, "ResolveVariance", act);
    }
}
