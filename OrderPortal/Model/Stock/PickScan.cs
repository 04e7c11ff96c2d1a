namespace OrderPortal.Model.Stock;

/// <summary>One scan at a bin, right or wrong, as the scanner read it: proof of what was taken, and the reason why the same scan never counts twice.</summary>
public sealed class PickScan
{
    public long Id { get; private set; }

    /// <summary>Made where the scan was made; a scan that is sent again carries the same one. Unique.</summary>
    public Guid ScanKey { get; set; }
    public long SubOrderId { get; set; }
    public string BinCode { get; set; } = "";
    public string ProductCode { get; set; } = "";

    /// <summary>In thousandths of the unit; negative when goods were put back.</summary>
    public long QuantityMilli { get; set; }

    /// <summary>Code of the refusal, for example <c>product-wrong</c>; null when the scan was right.</summary>
    public string? Refusal { get; set; }
    public DateTime ScannedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string ActorName { get; set; } = "";
}
