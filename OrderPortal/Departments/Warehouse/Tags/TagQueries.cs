using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>One bulk read in the list.</summary>
public sealed record TagReadRow(long Id, string Number, string WarehouseName, string? BinCode, DateTime RecordedAt, string ActorName, int Tags, int Matched, int Elsewhere, int Missing, int Unknown);

/// <summary>One product of a read.</summary>
/// <param name="OnHand">What the ledger said lies there.</param>
/// <param name="Expected">How many coded pieces the records expected.</param>
public sealed record TagProductRow(string ProductCode, string ProductName, decimal OnHand, int Expected, int Read);

/// <summary>One bulk read.</summary>
public sealed record TagReadView(TagReadRow Row, IReadOnlyList<TagProductRow> Products);

/// <summary>One tag that was read, or one piece that was not.</summary>
/// <param name="TiedTo">The piece that an unknown tag was tied to since.</param>
public sealed record TagLineRow(long Id, TagFinding Finding, string Tag, string? Code, string? ProductName, UnitState? State, string? Place, DateTime? ReadAt, string? TiedTo);

/// <summary>One device that sends reads.</summary>
public sealed record ReaderRow(long Id, string Name, DateTime CreatedAt, string CreatedByName, DateTime? LastReadAt, DateTime? RevokedAt, string? RevokedByName);

/// <summary>A device whose key was right.</summary>
public sealed record KnownReader(long Id, string Name);

/// <summary>A warehouse to read in, with its bins along the path.</summary>
public sealed record ReadPlace(string Code, string Name, IReadOnlyList<string> Bins);

/// <summary>Bulk reads, what they found, and the devices that send them.</summary>
public sealed class TagQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Bulk reads, the newest first.</summary>
    public async Task<ListPage<TagReadRow>> ReadsAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var reads = db.TagReads.AsNoTracking();
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var last)) reads = reads.Where(r => r.Id < last);
        return ListPage<TagReadRow>.Of(await Rows(reads.OrderByDescending(r => r.Id).Take(size + 1)).ToListAsync(ct), size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One read; null when there is none of that number.</summary>
    public async Task<TagReadView?> ReadAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await Rows(db.TagReads.AsNoTracking().Where(r => r.Number == number)).FirstOrDefaultAsync(ct) is not { } row) return null;
        return new(row, await db.TagReads.AsNoTracking().Where(r => r.Id == row.Id).SelectMany(r => r.Products).OrderBy(p => p.Product!.Code)
            .Select(p => new TagProductRow(p.Product!.Code, p.Product.Name, Money.FromMilli(p.OnHandMilli), p.Expected, p.Read)).ToListAsync(ct));
    }

    /// <summary>What a read found, of one kind or of all.</summary>
    public async Task<ListPage<TagLineRow>> LinesAsync(string number, TagFinding? finding = null, string? after = null, int size = 100, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = db.TagReads.AsNoTracking().Where(r => r.Number == number).SelectMany(r => r.Lines);
        if (finding is not null) lines = lines.Where(l => l.Finding == finding);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var last)) lines = lines.Where(l => l.Id > last);
        var rows = await lines.OrderBy(l => l.Id).Take(size + 1).Select(l => new TagLineRow(l.Id, l.Finding, l.Tag, l.SerialUnit!.Code, l.SerialUnit.Product!.Name, l.State, l.Place, l.ReadAt,
            db.SerialUnits.Where(u => u.Tag == l.Tag).Select(u => u.Code).FirstOrDefault())).ToListAsync(ct);
        return ListPage<TagLineRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Every device, those in use first.</summary>
    public async Task<IReadOnlyList<ReaderRow>> ReadersAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.TagReaders.AsNoTracking().OrderBy(r => r.RevokedAt == null ? 0 : 1).ThenBy(r => r.Name)
            .Select(r => new ReaderRow(r.Id, r.Name, r.CreatedAt, r.CreatedByName, r.LastReadAt, r.RevokedAt, r.RevokedByName)).ToListAsync(ct);
    }

    /// <summary>The device that a key belongs to; null when it belongs to none or was revoked.</summary>
    public async Task<KnownReader?> ReaderAsync(string key, CancellationToken ct = default)
    {
        var hash = ReaderKey.Hash(key);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.TagReaders.AsNoTracking().Where(r => r.KeyHash == hash && r.RevokedAt == null).Select(r => new KnownReader(r.Id, r.Name)).FirstOrDefaultAsync(ct);
    }

    /// <summary>Where can be read.</summary>
    public async Task<IReadOnlyList<ReadPlace>> PlacesAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var bins = await db.Bins.AsNoTracking().Where(b => b.IsActive && b.Warehouse!.IsActive).OrderBy(b => b.Warehouse!.Priority).ThenBy(b => b.WarehouseId).ThenBy(b => b.PathOrder).ThenBy(b => b.Code)
            .Select(b => new { b.Code, Warehouse = b.Warehouse!.Code, b.Warehouse.Name }).ToListAsync(ct);
        return [.. bins.GroupBy(b => (b.Warehouse, b.Name)).Select(g => new ReadPlace(g.Key.Warehouse, g.Key.Name, [.. g.Select(b => b.Code)]))];
    }

    static IQueryable<TagReadRow> Rows(IQueryable<TagRead> reads) =>
        reads.Select(r => new TagReadRow(r.Id, r.Number, r.Warehouse!.Name, r.Bin!.Code, r.RecordedAt, r.ActorName, r.Tags, r.Matched, r.Elsewhere, r.Missing, r.Unknown));
}
