using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Model.Stock;

/// <summary>Where one coded piece is on its way from the printed label to the customer.</summary>
public enum UnitState
{
    /// <summary>已制码: the label exists, the piece has not come in.</summary>
    Coded = 10,
    /// <summary>在库: lies in a bin.</summary>
    InStock = 20,
    /// <summary>已装箱: goes out with a sub-order.</summary>
    Packed = 30,
    /// <summary>已发货: left with a sub-order.</summary>
    Shipped = 40,
    /// <summary>已退回: came back and has not been looked at.</summary>
    Returned = 50,
    /// <summary>已报废.</summary>
    Scrapped = 60,
}

/// <summary>What happened to one coded piece.</summary>
public enum UnitEventKind
{
    /// <summary>制码: its code was made.</summary>
    Coded = 10,
    /// <summary>入库: it was taken into a bin.</summary>
    Received = 20,
    /// <summary>装箱: it was assigned to a sub-order.</summary>
    Packed = 30,
    /// <summary>取出: it was taken out of its sub-order again.</summary>
    TakenOut = 40,
    /// <summary>发货: it left.</summary>
    Shipped = 50,
    /// <summary>客户扫码: somebody outside asked whether it is genuine.</summary>
    Scanned = 60,
    /// <summary>退回: it came back.</summary>
    Returned = 70,
    /// <summary>报废.</summary>
    Scrapped = 80,
    /// <summary>绑定标签: an RFID tag of another maker stands for it.</summary>
    Tagged = 90,
}

/// <summary>Codes that were made together, to be printed on one set of labels.</summary>
public sealed class UnitBatch
{
    public long Id { get; private set; }

    /// <summary>UC202405001. Unique.</summary>
    public string Number { get; set; } = "";
    public Product? Product { get; set; }
    public long ProductId { get; set; }
    public int Quantity { get; set; }
    public DateTime CreatedAt { get; set; }
    public string CreatedByName { get; set; } = "";
    public List<SerialUnit> Units { get; } = [];
}

/// <summary>一物一码: one piece of a product with a code of its own, from the label to the customer and back.</summary>
public sealed class SerialUnit : IVersioned
{
    public long Id { get; private set; }

    /// <summary>See <see cref="UnitCode"/>. Unique.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The RFID tag of another maker that it carries; null: its own code is on its tag, or it has none. Unique.</summary>
    public string? Tag { get; private set; }
    public Product? Product { get; private set; }
    public long ProductId { get; private set; }
    public long BatchId { get; private set; }
    public UnitState State { get; private set; }

    /// <summary>Where it lies while it is in the house.</summary>
    public Bin? Bin { get; private set; }
    public long? BinId { get; private set; }

    /// <summary>The sub-order it goes or went out with; kept after a return, so that the way back can be followed.</summary>
    public SubOrder? SubOrder { get; private set; }
    public long? SubOrderId { get; private set; }

    /// <summary>Who bought it, and the province it was sold into.</summary>
    public Customer? Customer { get; private set; }
    public long? CustomerId { get; private set; }
    public string? SoldRegion { get; private set; }

    /// <summary>How often somebody outside has asked whether it is genuine.</summary>
    public int ScanCount { get; private set; }

    /// <summary>窜货: it was scanned in a region it was not sold into.</summary>
    public bool SeenElsewhere { get; private set; }
    public Guid Version { get; private set; }
    public List<UnitEvent> Events { get; } = [];

    SerialUnit() { }

    public SerialUnit(string code, long productId, Act act)
    {
        (Code, ProductId) = (code, productId);
        Move(UnitState.Coded, UnitEventKind.Coded, act);
    }

    public bool MayBeReceived => State is UnitState.Coded or UnitState.Returned;

    /// <summary>Into a bin: for the first time, or again after a return that was looked at.</summary>
    public void Receive(Bin bin, Act act)
    {
        (Bin, BinId, SubOrder, SubOrderId, Customer, CustomerId, SoldRegion) = (bin, bin.Id, null, null, null, null, null);
        Move(UnitState.InStock, UnitEventKind.Received, act, bin.Code);
    }

    public void PackInto(SubOrder sub, Act act)
    {
        (SubOrder, SubOrderId) = (sub, sub.Id);
        sub.Units.Add(this);
        Move(UnitState.Packed, UnitEventKind.Packed, act, sub.Number, sub);
    }

    public void TakeOut(Act act)
    {
        var sub = SubOrder!;
        sub.Units.Remove(this);
        (SubOrder, SubOrderId) = (null, null);
        Move(UnitState.InStock, UnitEventKind.TakenOut, act, sub.Number, sub);
    }

    /// <summary>It leaves with its sub-order: sold to the order's customer into the province of the delivery address.</summary>
    public void Ship(Act act)
    {
        var (sub, order) = (SubOrder!, SubOrder!.Order);
        (Bin, BinId, Customer, CustomerId, SoldRegion) = (null, null, order.Customer, order.CustomerId, SalesRegion.Of(sub.ShipTo));
        Move(UnitState.Shipped, UnitEventKind.Shipped, act, sub.Number, sub, SoldRegion);
    }

    public void Return(Bin bin, Act act)
    {
        (Bin, BinId) = (bin, bin.Id);
        Move(UnitState.Returned, UnitEventKind.Returned, act, bin.Code, SubOrder);
    }

    /// <summary>From now on this tag stands for it; one it had before does no more.</summary>
    public void Tie(string tag, Act act)
    {
        Tag = tag;
        Move(State, UnitEventKind.Tagged, act, tag);
    }

    public void Scrap(Act act)
    {
        (Bin, BinId) = (null, null);
        Move(UnitState.Scrapped, UnitEventKind.Scrapped, act, act.Reason);
    }

    /// <summary>Somebody outside scanned it and said where.</summary>
    /// <returns>Whether this region is a new one that it was not sold into.</returns>
    public bool Scan(string region, bool seenThereBefore, Act act)
    {
        var isElsewhere = State == UnitState.Shipped && SoldRegion is not null && region != SoldRegion;
        ScanCount++;
        SeenElsewhere |= isElsewhere;
        Move(State, UnitEventKind.Scanned, act, null, null, region);
        return isElsewhere && !seenThereBefore;
    }

    void Move(UnitState to, UnitEventKind kind, Act act, string? where = null, SubOrder? sub = null, string? region = null)
    {
        State = to;
        Events.Add(new UnitEvent { Kind = kind, SubOrderId = sub?.Id, Place = where, Region = region, HappenedAt = act.HappenedAt, RecordedAt = act.RecordedAt, ActorName = act.Actor.Name });
    }
}

/// <summary>One line of a piece's life. Append-only, in the database too.</summary>
public sealed class UnitEvent
{
    public long Id { get; private set; }
    public long SerialUnitId { get; private set; }
    public UnitEventKind Kind { get; set; }
    public long? SubOrderId { get; set; }

    /// <summary>The bin, the sub-order or the reason, in a word for people.</summary>
    public string? Place { get; set; }

    /// <summary>Where it was sold into, or where somebody scanned it.</summary>
    public string? Region { get; set; }
    public DateTime HappenedAt { get; set; }
    public DateTime RecordedAt { get; set; }
    public string ActorName { get; set; } = "";
}

/// <summary>The regions goods are sold into: the provinces, and everywhere outside.</summary>
public static class SalesRegion
{
    public const string Abroad = "境外";

    public static readonly IReadOnlyList<string> All = [.. Company.ChinaDivisions.Provinces, Abroad];

    public static string Of(PostalAddress address) => address.Country == "CN" ? address.Province : Abroad;

    /// <summary>Provinces are called by their own names; abroad has a word in each language.</summary>
    public static Text Say(string region) => region == Abroad ? new("境外", "Outside China") : Text.Same(region);
}
