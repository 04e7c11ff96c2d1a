namespace OrderPortal.Model.Stock;

/// <summary>Where on the floor something was scanned.</summary>
public enum ScanStation
{
    /// <summary>拣货: goods at a bin.</summary>
    Picking = 10,
    /// <summary>打包: the paper of the sub-order, its goods, the labels of its parcels.</summary>
    Packing = 20,
}

/// <summary>One scan on the floor, right or wrong, as the scanner read it: proof of what was taken and packed, and the reason why the same scan never counts twice.</summary>
public sealed class FloorScan
{
    public long Id { get; private set; }

    /// <summary>Made where the scan was made; a scan that is sent again carries the same one. Unique.</summary>
    public Guid ScanKey { get; set; }
    public long SubOrderId { get; set; }
    public ScanStation Station { get; set; }

    /// <summary>The bin the goods were taken from; empty where there is none.</summary>
    public string BinCode { get; set; } = "";

    /// <summary>What the scanner read: goods, the paper of a sub-order, the label of a parcel.</summary>
    public string Code { get; set; } = "";

    /// <summary>In thousandths of the unit; negative when goods were put back.</summary>
    public long QuantityMilli { get; set; }

    /// <summary>Code of the refusal, for example <c>product-wrong</c>; null when the scan was right.</summary>
    public string? Refusal { get; set; }
    public DateTime ScannedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string ActorName { get; set; } = "";
}
