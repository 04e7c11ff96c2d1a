using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>One tag that a reader saw.</summary>
public sealed record ReadTag(string? Tag, DateTime? ReadAt = null);

/// <summary>What was read in one bin, or in a whole warehouse where no bin is named.</summary>
/// <param name="Key">Made with the read; the same read sent again counts once.</param>
/// <param name="ReaderId">The device that sent it; null: a person did.</param>
public sealed record TagReadCommand(string? Key, string? WarehouseCode, string? BinCode, IReadOnlyList<ReadTag>? Tags, long? ReaderId = null);

/// <summary>What a bulk read came to.</summary>
/// <param name="IsRepeat">It was recorded before; this is what it came to then.</param>
public sealed record TagReadSummary(string Number, int Tags, int Matched, int Elsewhere, int Missing, int Unknown, bool IsRepeat);

/// <summary>RFID 批量读取: holds the tags that were read against the pieces and the stock that the records expect there, and keeps what does not agree.</summary>
public sealed class RecordTagRead(Acts acts)
{
    public const int Most = 20_000;
    const int Chunk = 500, LongestKey = 100;

    public async Task<Result<TagReadSummary>> HandleAsync(TagReadCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse)) return Error.Forbidden;
        var wrong = Check(command).ToList();
        if (wrong.Count > 0) return Result<TagReadSummary>.Refused(wrong);
        // readers see a tag many times: it counts once, at the first time
        var tags = command.Tags!.GroupBy(t => TagCode.Clean(t.Tag)!).ToDictionary(g => g.Key, g => g.Min(t => t.ReadAt?.ToUniversalTime()));
        var uniqueKey = $"{actor.Id}:{command.Key!.Trim()}";

        return await acts.RunAsync<TagReadSummary>(actor, async (db, act) =>
        {
            if (await db.TagReads.AsNoTracking().FirstOrDefaultAsync(r => r.UniqueKey == uniqueKey, ct) is { } earlier) return Summary(earlier, isRepeat: true);
            var (warehouseCode, binCode) = (command.WarehouseCode?.Trim().ToUpperInvariant(), command.BinCode?.Trim().ToUpperInvariant());
            if (await db.Warehouses.FirstOrDefaultAsync(w => w.Code == warehouseCode, ct) is not { } warehouse) return new Error("warehouse-unknown", TagTexts.WarehouseUnknown.With(Cut(command.WarehouseCode)), "Warehouse");
            var bin = string.IsNullOrEmpty(binCode) ? null : await db.Bins.FirstOrDefaultAsync(b => b.WarehouseId == warehouse.Id && b.Code == binCode, ct);
            if (bin is null && !string.IsNullOrEmpty(binCode)) return new Error("bin-unknown", TagTexts.BinUnknown.With(Cut(command.BinCode), warehouse.Name), "Bin");

            // without a bin every piece that is not seen is missing: a line each
            if (bin is null && await Expected(db, warehouse.Id, null).Take(Most + 1).CountAsync(ct) > Most) return new Error("bin-needed", TagTexts.BinNeeded.With(warehouse.Name, Most), "Bin");
            var day = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
            var read = new TagRead(await Numbers.NextAsync(db, NumberSeries.Monthly("TR", day), ct), uniqueKey, warehouse, bin, act);
            read.Reconcile(tags, await KnownAsync(db, [.. tags.Keys], warehouse.Id, bin, ct), await OnHandAsync(db, warehouse.Id, bin, ct));
            db.TagReads.Add(read);
            if (command.ReaderId is { } reader) await db.TagReaders.Where(r => r.Id == reader).ExecuteUpdateAsync(s => s.SetProperty(r => r.LastReadAt, act.RecordedAt), ct);
            return Summary(read, isRepeat: false);
        }, ct: ct);
    }

    static IEnumerable<Error> Check(TagReadCommand command)
    {
        if (command.Key?.Trim() is not { Length: > 0 and <= LongestKey } key || key.Any(char.IsControl)) yield return new("key-missing", TagTexts.KeyMissing.With(LongestKey), "Key");
        if ((command.WarehouseCode + command.BinCode).Any(char.IsControl)) yield return new("warehouse-unknown", TagTexts.WarehouseUnknown.With("?"), "Warehouse");
        if (command.Tags is not { Count: > 0 }) yield return new("tags-missing", TagTexts.TagsMissing, "Tags");
        else if (command.Tags.Count > Most) yield return new("too-many-tags", TagTexts.TooMany.With(command.Tags.Count, Most), "Tags");
        else
            foreach (var (index, tag) in command.Tags.Index().Where(t => TagCode.Clean(t.Item?.Tag) is null).Take(5))
                yield return new("tag-wrong", TagTexts.TagWrong.With(index + 1, TagCode.Longest), $"Tags[{index}].Tag");
    }

    /// <summary>Every piece that was read, wherever it is, and every piece that the records expect here.</summary>
    static async Task<IReadOnlyCollection<KnownPiece>> KnownAsync(PortalDb db, IReadOnlyList<string> tags, long warehouseId, Bin? bin, CancellationToken ct)
    {
        Dictionary<long, KnownPiece> known = [];
        foreach (var some in tags.Chunk(Chunk))
            foreach (var piece in await Known(db.SerialUnits.Where(u => some.Contains(u.Code) || some.Contains(u.Tag))).ToListAsync(ct)) known[piece.Id] = piece;
        foreach (var piece in (await Known(Expected(db, warehouseId, bin)).ToListAsync(ct)).Where(p => p.IsAt(warehouseId, bin))) known[piece.Id] = piece;
        return known.Values;
    }

    /// <summary>What the records expect there; packed pieces wait at the staging bins whatever bin they came from.</summary>
    static IQueryable<SerialUnit> Expected(PortalDb db, long warehouseId, Bin? bin)
    {
        var expected = db.SerialUnits.Where(u => u.Bin!.WarehouseId == warehouseId && (u.State == UnitState.InStock || u.State == UnitState.Returned || u.State == UnitState.Packed));
        return bin is null ? expected : bin.Kind == BinKind.Staging ? expected.Where(u => u.State == UnitState.Packed || u.BinId == bin.Id) : expected.Where(u => u.BinId == bin.Id);
    }

    static IQueryable<KnownPiece> Known(IQueryable<SerialUnit> units) => units.AsNoTracking().Select(u => new KnownPiece(u.Id, u.Code, u.Tag, u.ProductId, u.State,
        u.Bin == null ? null : u.Bin.WarehouseId, u.BinId, u.Bin == null ? u.SubOrder == null ? null : u.SubOrder.Number : u.Bin.Warehouse!.Name + " " + u.Bin.Code));

    static async Task<IReadOnlyDictionary<long, long>> OnHandAsync(PortalDb db, long warehouseId, Bin? bin, CancellationToken ct)
    {
        var levels = db.StockLevels.Where(l => l.WarehouseId == warehouseId && l.Product!.IsSerialised && l.OnHandQuantityMilli > 0);
        if (bin is not null) levels = levels.Where(l => l.BinId == bin.Id);
        return await levels.GroupBy(l => l.ProductId).Select(g => new { g.Key, OnHand = g.Sum(l => l.OnHandQuantityMilli) }).ToDictionaryAsync(g => g.Key, g => g.OnHand, ct);
    }

    static TagReadSummary Summary(TagRead r, bool isRepeat) => new(r.Number, r.Tags, r.Matched, r.Elsewhere, r.Missing, r.Unknown, isRepeat);

    static string Cut(string? code) => code is null ? "" : code.Length > 40 ? code[..40] + "…" : code;
}
