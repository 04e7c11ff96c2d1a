using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Model.AfterSales;

/// <summary>退货入库: so much of one shipped line came back and was put into a bin. Goods only; what becomes of the money is decided elsewhere. Append-only, in the database too.</summary>
public sealed class ReturnReceipt
{
    public long Id { get; private set; }

    /// <summary>Made where the scan was made; the same scan sent again takes back once.</summary>
    public Guid ScanKey { get; set; }
    public SubOrder? SubOrder { get; private set; }
    public long SubOrderId { get; set; }
    public SubOrderLine? Line { get; private set; }
    public long SubOrderLineId { get; set; }

    /// <summary>Where it was put: a storage bin when it is in order, otherwise quarantine.</summary>
    public StockLevel? StockLevel { get; private set; }
    public long StockLevelId { get; set; }
    public string BinCode { get; set; } = "";

    /// <summary>In thousandths of the unit.</summary>
    public long QuantityMilli { get; set; }

    /// <summary>What is wrong with it; null when it is in order, or a coded piece that nobody has looked at yet.</summary>
    public QuarantineCause? Cause { get; set; }
    public string? Note { get; set; }

    /// <summary>The code of the piece, where each piece has one.</summary>
    public string? UnitCode { get; set; }
    public DateTime HappenedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string ActorName { get; set; } = "";
}
