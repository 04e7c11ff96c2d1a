using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Supply;

namespace OrderPortal.Model.Stock;

/// <summary>A building we keep goods in, with its bins.</summary>
public sealed class Warehouse : IVersioned
{
    public long Id { get; private set; }
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Where carriers collect, and from where freight and distance are reckoned; the consignee is who is called there.</summary>
    public PostalAddress Address { get; set; } = new();

    /// <summary>代发仓: the supplier with whom the goods lie and who ships them for us; null: our own. Its stock is what the supplier reports.</summary>
    public Supplier? Supplier { get; set; }
    public long? SupplierId { get; set; }

    /// <summary>Asked only when none of our own warehouses has everything.</summary>
    public bool IsDropShip => SupplierId is not null || Supplier is not null;

    /// <summary>Lower is asked first when several warehouses have the goods.</summary>
    public int Priority { get; set; } = 100;
    public bool IsActive { get; set; } = true;
    public List<Bin> Bins { get; } = [];
    public Guid Version { get; private set; }
}

/// <summary>What a bin is for; only storage can be sold from.</summary>
public enum BinKind
{
    /// <summary>拣货位: goods that may be allocated.</summary>
    Storage = 10,
    /// <summary>收货区: arrived, not put away.</summary>
    Receiving = 20,
    /// <summary>隔离区: failed inspection or returned; never sold from.</summary>
    Quarantine = 30,
    /// <summary>集货区: picked goods waiting for the carrier.</summary>
    Staging = 40,
}

/// <summary>A place in a warehouse with a code that can be scanned.</summary>
public sealed class Bin
{
    public long Id { get; private set; }
    public long WarehouseId { get; private set; }
    public Warehouse? Warehouse { get; set; }
    public string Code { get; set; } = "";
    public BinKind Kind { get; set; } = BinKind.Storage;

    /// <summary>The part of the warehouse it lies in: what its code begins with, up to the first hyphen.</summary>
    public static string ZoneOf(string code) => code.Split('-', 2)[0];

    /// <summary>Where the bin lies on the walk through the warehouse; picking follows it.</summary>
    public int PathOrder { get; set; }

    /// <summary>Goods may be put there. A bin that is closed is empty.</summary>
    public bool IsActive { get; set; } = true;
}

/// <summary>How much of one product lies in one bin and how much of that is promised. Changed only together with a ledger row,
/// by conditional UPDATE; the database keeps 0 ≤ allocated ≤ on hand.</summary>
public sealed class StockLevel
{
    public long Id { get; private set; }
    public long ProductId { get; set; }
    public Product? Product { get; set; }
    public long WarehouseId { get; set; }
    public Warehouse? Warehouse { get; set; }
    public long BinId { get; set; }
    public Bin? Bin { get; set; }

    /// <summary>现存量: what lies there, in thousandths of the unit.</summary>
    public long OnHandQuantityMilli { get; set; }

    /// <summary>占用量: what sub-orders hold of it, in thousandths of the unit.</summary>
    public long AllocatedQuantityMilli { get; set; }
}

/// <summary>Why stock changed.</summary>
public enum MovementKind
{
    /// <summary>Goods came in.</summary>
    Receipt = 10,
    /// <summary>Promised to a sub-order.</summary>
    Allocate = 20,
    /// <summary>No longer promised.</summary>
    Unallocate = 30,
    /// <summary>Left with a carrier: on hand and allocated fall together.</summary>
    Ship = 40,
    /// <summary>Corrected by a person, with a reason.</summary>
    Adjust = 50,
    /// <summary>集货: picked goods moved from their bin to the staging bin, promise and all.</summary>
    Stage = 60,
    /// <summary>上架: goods that arrived moved to a bin they are sold from.</summary>
    PutAway = 70,
    /// <summary>放回: goods that nobody wants any more moved from staging back to a bin.</summary>
    PutBack = 80,
    /// <summary>隔离: goods that are not in order moved to quarantine, with the cause.</summary>
    Quarantine = 90,
    /// <summary>解除隔离: found to be in order after all and moved back to a bin.</summary>
    LiftQuarantine = 100,
    /// <summary>报废: written off, with a reason.</summary>
    WriteOff = 110,
    /// <summary>退供应商: sent back to where it came from, under a reference.</summary>
    ReturnToSupplier = 120,
    /// <summary>盘点: set right by an approved count.</summary>
    Count = 130,
    /// <summary>退货: came back from a customer.</summary>
    Return = 140,
}

/// <summary>What was wrong with goods that went into quarantine.</summary>
public enum QuarantineCause
{
    /// <summary>破损: damaged on the way or in the warehouse.</summary>
    Damaged = 10,
    /// <summary>功能不良: does not work as it should.</summary>
    Defective = 20,
    /// <summary>规格不符: not what the label says.</summary>
    WrongSpecification = 30,
    /// <summary>外观不良: scratched, stained, discoloured.</summary>
    Blemished = 40,
    /// <summary>过期: past its date.</summary>
    Expired = 50,
    /// <summary>其他: said in the reason.</summary>
    Other = 90,
}

/// <summary>One line of the stock ledger: append-only; the sums of its two changes are the stock level's two quantities.</summary>
public sealed class StockMovement
{
    public long Id { get; private set; }
    public long StockLevelId { get; set; }
    public StockLevel? StockLevel { get; set; }
    public MovementKind Kind { get; set; }

    /// <summary>Change of what lies there and of what is promised, in thousandths of the unit; negative when it falls.</summary>
    public long OnHandChangeMilli { get; set; }
    public long AllocatedChangeMilli { get; set; }
    public long? SubOrderId { get; set; }

    /// <summary>What asked for it, for people: sub-order number, receipt note …</summary>
    public string Reference { get; set; } = "";

    /// <summary>Same act, same key: repeating a request moves nothing twice. Unique.</summary>
    public string UniqueKey { get; set; } = "";
    public DateTime RecordedAt { get; set; }
    public string ActorName { get; set; } = "";
    public string? Reason { get; set; }

    /// <summary>What was wrong; set on goods that went into quarantine.</summary>
    public QuarantineCause? Cause { get; set; }
}
