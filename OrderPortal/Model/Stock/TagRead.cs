namespace OrderPortal.Model.Stock;

/// <summary>What a bulk read found out about one tag or one piece.</summary>
public enum TagFinding
{
    /// <summary>相符: read where the records say it is.</summary>
    Matched = 10,
    /// <summary>位置不符: read here, but the records say it is somewhere else.</summary>
    Elsewhere = 20,
    /// <summary>未读到: the records say it is here, but no reader saw it.</summary>
    Missing = 30,
    /// <summary>未知标签: no piece of ours carries it.</summary>
    Unknown = 40,
}

/// <summary>A piece as the records know it at the moment of a read.</summary>
/// <param name="Tag">The tag of another maker that is tied to it; null: its own code is on its tag.</param>
/// <param name="Place">The bin, or the sub-order it left with, in a word for people.</param>
public sealed record KnownPiece(long Id, string Code, string? Tag, long ProductId, UnitState State, long? WarehouseId, long? BinId, string? Place)
{
    /// <summary>Whether the records expect it in this bin, or anywhere in this warehouse. Packed pieces stand in staging, whatever bin they came from.</summary>
    public bool IsAt(long warehouseId, Bin? bin) => WarehouseId == warehouseId && State switch
    {
        UnitState.InStock or UnitState.Returned => bin is null || bin.Id == BinId,
        UnitState.Packed => bin is null || bin.Kind == BinKind.Staging,
        _ => false,
    };
}

/// <summary>批量读取: what RFID readers saw in one bin or one warehouse at one moment, held against the records. Kept as it was found; the records stay as they are until somebody acts.</summary>
public sealed class TagRead
{
    public long Id { get; private set; }

    /// <summary>TR202405001. Unique.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who sent it and the key he gave it: the same read sent again is the same record. Unique.</summary>
    public string UniqueKey { get; private set; } = "";
    public Warehouse? Warehouse { get; private set; }
    public long WarehouseId { get; private set; }

    /// <summary>The bin that was read; null: the whole warehouse.</summary>
    public Bin? Bin { get; private set; }
    public long? BinId { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public string ActorName { get; private set; } = "";

    /// <summary>How many different tags were read, and what became of them.</summary>
    public int Tags { get; private set; }
    public int Matched { get; private set; }
    public int Elsewhere { get; private set; }
    public int Missing { get; private set; }
    public int Unknown { get; private set; }
    public List<TagReadLine> Lines { get; } = [];
    public List<TagReadProduct> Products { get; } = [];

    TagRead() { }

    public TagRead(string number, string uniqueKey, Warehouse warehouse, Bin? bin, History.Act act) =>
        (Number, UniqueKey, Warehouse, WarehouseId, Bin, BinId, RecordedAt, ActorName) = (number, uniqueKey, warehouse, warehouse.Id, bin, bin?.Id, act.RecordedAt, act.Actor.Name);

    /// <summary>Holds what was read against what the records know.</summary>
    /// <param name="tags">Each tag once, as <see cref="TagCode.Clean"/> gives it, with the time it was read.</param>
    /// <param name="known">Every piece that one of the tags may belong to, and every piece that is expected here.</param>
    /// <param name="onHandMilli">What the ledger says lies here of each product, in thousandths.</param>
    public void Reconcile(IReadOnlyDictionary<string, DateTime?> tags, IReadOnlyCollection<KnownPiece> known, IReadOnlyDictionary<long, long> onHandMilli)
    {
        Tags = tags.Count;
        var (readHere, expectedHere) = (new Dictionary<long, int>(), new Dictionary<long, int>());
        HashSet<string> explained = [];
        foreach (var piece in known.OrderBy(p => p.Code, StringComparer.Ordinal))
        {
            var isExpected = piece.IsAt(WarehouseId, Bin);
            if (isExpected) expectedHere[piece.ProductId] = expectedHere.GetValueOrDefault(piece.ProductId) + 1;
            // a piece may carry two tags, ours and its maker's: it is one piece
            var read = new[] { piece.Code, piece.Tag }.OfType<string>().Where(tags.ContainsKey).ToList();
            explained.UnionWith(read);
            if (read.Count > 0) readHere[piece.ProductId] = readHere.GetValueOrDefault(piece.ProductId) + 1;
            if (read.Count == 0 && !isExpected) continue;
            Add(read.Count == 0 ? TagFinding.Missing : isExpected ? TagFinding.Matched : TagFinding.Elsewhere, read.FirstOrDefault() ?? piece.Code, read.Count == 0 ? null : tags[read[0]], piece);
        }
        foreach (var (tag, at) in tags.Where(t => !explained.Contains(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal)) Add(TagFinding.Unknown, tag, at, null);
        Products.AddRange(readHere.Keys.Union(expectedHere.Keys).Union(onHandMilli.Keys).Order().Select(id => new TagReadProduct
        {
            ProductId = id, OnHandMilli = onHandMilli.GetValueOrDefault(id), Expected = expectedHere.GetValueOrDefault(id), Read = readHere.GetValueOrDefault(id),
        }));
    }

    void Add(TagFinding finding, string tag, DateTime? readAt, KnownPiece? piece)
    {
        Lines.Add(new() { Finding = finding, Tag = tag, ReadAt = readAt, SerialUnitId = piece?.Id, State = piece?.State, Place = piece?.Place });
        switch (finding)
        {
            case TagFinding.Matched: Matched++; break;
            case TagFinding.Elsewhere: Elsewhere++; break;
            case TagFinding.Missing: Missing++; break;
            default: Unknown++; break;
        }
    }
}

/// <summary>One tag that was read, or one piece that was not. Append-only.</summary>
public sealed class TagReadLine
{
    public long Id { get; private set; }
    public long TagReadId { get; private set; }
    public TagFinding Finding { get; set; }
    public string Tag { get; set; } = "";
    public DateTime? ReadAt { get; set; }
    public SerialUnit? SerialUnit { get; set; }
    public long? SerialUnitId { get; set; }

    /// <summary>What the records said of the piece at that moment: its state, and its bin or sub-order.</summary>
    public UnitState? State { get; set; }
    public string? Place { get; set; }
}

/// <summary>One product of a read: what the ledger says lies here, how many coded pieces the records expect, how many were read.</summary>
public sealed class TagReadProduct
{
    public long Id { get; private set; }
    public long TagReadId { get; private set; }
    public Catalog.Product? Product { get; set; }
    public long ProductId { get; set; }
    public long OnHandMilli { get; set; }
    public int Expected { get; set; }
    public int Read { get; set; }
}

/// <summary>读写器: a device that sends bulk reads by itself, let in by a key that only it knows.</summary>
public sealed class TagReader
{
    public long Id { get; private set; }

    /// <summary>What people call it. Unique.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of its key, hexadecimal; the key itself is shown once and kept nowhere. Unique.</summary>
    public string KeyHash { get; set; } = "";
    public DateTime CreatedAt { get; set; }
    public string CreatedByName { get; set; } = "";
    public DateTime? LastReadAt { get; set; }

    /// <summary>From then on its key opens nothing.</summary>
    public DateTime? RevokedAt { get; set; }
    public string? RevokedByName { get; set; }
}
