using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>One count in the list.</summary>
public sealed record CountRow(long Id, string Number, string WarehouseName, string Scope, CountStatus Status, int Counted, int Lines, DateTime PlannedAt, string PlannedByName);

/// <summary>One bin as its counter sees it: nothing but where it is and whether it is done.</summary>
public sealed record BinToCount(string Code, bool IsDone, bool IsAgain);

/// <summary>A count as its counter sees it, without any figure.</summary>
public sealed record BlindCount(string Number, CountStatus Status, string WarehouseName, IReadOnlyList<BinToCount> Bins);

/// <summary>Who owns how much of what lies in a bin.</summary>
public sealed record OwnedUnits(string SubOrderNumber, decimal Quantity);

/// <summary>One line of a count for whoever decides about it.</summary>
/// <param name="Expected">Null for those who must not see it.</param>
/// <param name="MovesSince">How many rows the level's ledger has got since the moment of counting.</param>
public sealed record CountLine(
    long Id, string BinCode, BinKind BinKind, string ProductCode, string ProductName, string Unit, decimal? Counted, decimal? Expected, decimal? Difference, decimal? Value,
    string? CountedByName, DateTime? CountedAt, decimal? FirstCounted, string? FirstByName, int MovesSince, IReadOnlyList<OwnedUnits> Owners);

/// <summary>One step of a count, with whose it was.</summary>
/// <param name="Found">What lay in the bin and what should have, once it may be seen.</param>
public sealed record CountStep(long Id, string Action, string? Detail, DateTime At, string ActorName, string? Reason, IReadOnlyList<Text> Found);

/// <summary>How far a count is, and what it comes to for whoever decides about it.</summary>
/// <param name="IsHidden">The system's figures are not shown: counting goes on, or the reader counted himself.</param>
/// <param name="Value">What all differences are worth at cost, found and lost alike.</param>
public sealed record CountView(string Number, Guid Version, CountStatus Status, string WarehouseName, string Scope, bool IsHidden, int Counted, int Lines, decimal? Value)
{
    public bool IsCounted => Counted == Lines;
}

/// <summary>What is to be counted, and what came of it.</summary>
public sealed class CountQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<ListPage<CountRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = db.StockCounts.AsNoTracking();
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) counts = counts.Where(c => c.Id < id);
        var rows = await counts.OrderByDescending(c => c.Id).Take(size + 1).Select(c => new CountRow(
            c.Id, c.Number, c.Warehouse!.Name, c.Scope, c.Status, c.Lines.Count(l => l.CountedQuantityMilli != null), c.Lines.Count, c.PlannedAt, c.PlannedByName)).ToListAsync(ct);
        return ListPage<CountRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a counter may know; null when there is none of that number.</summary>
    public async Task<BlindCount?> BlindAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var count = await db.StockCounts.AsNoTracking().Where(c => c.Number == number).Select(c => new { c.Status, Warehouse = c.Warehouse!.Name }).FirstOrDefaultAsync(ct);
        if (count is null) return null;
        var lines = await db.StockCounts.Where(c => c.Number == number).SelectMany(c => c.Lines)
            .Select(l => new { l.StockLevel!.Bin!.Code, l.StockLevel.Bin.PathOrder, IsDone = l.CountedQuantityMilli != null, IsAgain = l.RecountAskedByName != null }).ToListAsync(ct);
        return new(number, count.Status, count.Warehouse,
            [.. lines.GroupBy(l => (l.PathOrder, l.Code)).OrderBy(g => g.Key).Select(g => new BinToCount(g.Key.Code, g.All(l => l.IsDone), g.Any(l => l.IsAgain && !l.IsDone)))]);
    }

    /// <summary>A count as a whole; null when there is none of that number.</summary>
    public async Task<CountView?> ViewAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await HeadAsync(db, number, actor, ct) is not { } count) return null;
        if (count.IsHidden) return count;
        var differences = await LinesOf(db, number).Where(l => l.CountedQuantityMilli != l.ExpectedQuantityMilli)
            .Select(l => new { Milli = (l.CountedQuantityMilli - l.ExpectedQuantityMilli) ?? 0, l.StockLevel!.Product!.CostPriceMinor }).ToListAsync(ct);
        return count with { Value = differences.Sum(d => Money.Round(Money.FromMilli(Math.Abs(d.Milli)) * Money.FromPriceMinor(d.CostPriceMinor))) };
    }

    /// <summary>Its lines: those that differ first, then along the path. Where figures are hidden the order says nothing about them.</summary>
    public async Task<ListPage<CountLine>> LinesAsync(string number, Actor actor, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await HeadAsync(db, number, actor, ct) is not { } count) return new([], null);
        var isHidden = count.IsHidden;
        var lines = LinesOf(db, number).Select(l => new { Line = l, Rank = isHidden || l.CountedQuantityMilli != l.ExpectedQuantityMilli ? 0 : 1, l.StockLevel!.Bin!.PathOrder, l.StockLevel.BinId });
        if (Key(after) is [var rank, var path, var bin, var id])
            lines = lines.Where(l => l.Rank > rank || l.Rank == rank && (l.PathOrder > path || l.PathOrder == path && (l.BinId > bin || l.BinId == bin && l.Line.Id > id)));
        var found = await lines.OrderBy(l => l.Rank).ThenBy(l => l.PathOrder).ThenBy(l => l.BinId).ThenBy(l => l.Line.Id).Take(size + 1).Select(l => new
        {
            l.Line, l.Rank, l.PathOrder, l.BinId, l.Line.StockLevel!.Bin, l.Line.StockLevel.Product,
            Moves = db.StockMovements.Count(m => m.StockLevelId == l.Line.StockLevelId && m.Id > l.Line.WatermarkMovementId),
        }).ToListAsync(ct);
        var levels = found.Select(l => l.Line.StockLevelId).ToList();
        var owners = (await (from a in db.Allocations
                             where levels.Contains(a.StockLevelId)
                             join l in db.SubOrderLines on a.SubOrderLineId equals l.Id
                             join s in db.SubOrders on l.SubOrderId equals s.Id
                             select new { a.StockLevelId, s.Number, a.QuantityMilli }).ToListAsync(ct)).ToLookup(o => o.StockLevelId);
        var page = ListPage<(CountLine Line, string Key)>.Of([.. found.Select(f =>
        {
            var (l, product) = (f.Line, f.Product!);
            decimal? difference = isHidden || l.CountedQuantityMilli is null ? null : Money.FromMilli(l.DifferenceMilli);
            return (new CountLine(l.Id, f.Bin!.Code, f.Bin.Kind, product.Code, product.Name, product.Unit, Decimal(l.CountedQuantityMilli), isHidden ? null : Decimal(l.ExpectedQuantityMilli),
                difference, difference is { } d ? Money.Round(d * product.CostPrice) : null, l.CountedByName, l.CountedAt, Decimal(l.FirstQuantityMilli), l.FirstByName, f.Moves,
                [.. owners[l.StockLevelId].GroupBy(o => o.Number).Select(g => new OwnedUnits(g.Key, Money.FromMilli(g.Sum(o => o.QuantityMilli))))]),
                string.Create(CultureInfo.InvariantCulture, $"{f.Rank}_{f.PathOrder}_{f.BinId}_{l.Id}"));
        })], size, r => r.Key);
        return new([.. page.Rows.Select(r => r.Line)], page.Next);
    }

    /// <summary>What happened to it, the latest first.</summary>
    public async Task<ListPage<CountStep>> StepsAsync(string number, Actor actor, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await HeadAsync(db, number, actor, ct) is not { } count) return new([], null);
        var entries = db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.StockCount && h.SubjectKey == number);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) entries = entries.Where(h => h.Id < id);
        return ListPage<CountStep>.Of([.. (await entries.OrderByDescending(h => h.Id).Take(size + 1).ToListAsync(ct))
            .Select(h => new CountStep(h.Id, h.Action, h.ToStatus, h.RecordedAt, h.ActorName, h.Reason, count.IsHidden ? [] : Found(h)))], size, s => s.Id.ToString(CultureInfo.InvariantCulture));
    }

    static IQueryable<StockCountLine> LinesOf(PortalDb db, string number) => db.StockCounts.AsNoTracking().Where(c => c.Number == number).SelectMany(c => c.Lines);

    static async Task<CountView?> HeadAsync(PortalDb db, string number, Actor actor, CancellationToken ct)
    {
        var mayJudge = await MayJudgeAsync(db, number, actor, ct);
        var count = await db.StockCounts.Where(c => c.Number == number)
            .Select(c => new CountView(c.Number, c.Version, c.Status, c.Warehouse!.Name, c.Scope, !mayJudge, c.Lines.Count(l => l.CountedQuantityMilli != null), c.Lines.Count, null)).FirstOrDefaultAsync(ct);
        return count is null ? null : count with { IsHidden = count.Status == CountStatus.Counting && (!count.IsCounted || !mayJudge) };
    }

    static IReadOnlyList<long> Key(string? key) =>
        [.. (key ?? "").Split('_').Select(p => long.TryParse(p, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).OfType<long>()];

    /// <summary>Whoever counted does not approve, and sees no figure of the system before the end; a manager may do both.</summary>
    internal static async Task<bool> MayJudgeAsync(PortalDb db, string number, Actor actor, CancellationToken ct) => actor.Is(Role.Manager)
        || !await db.HistoryEntries.AnyAsync(h => h.Subject == Subject.StockCount && h.SubjectKey == number && h.Action == nameof(CountBin) && h.ActorId == actor.Id, ct);

    static IReadOnlyList<Text> Found(HistoryEntry entry) =>
        [.. ChangeRecorder.Read(entry.Changes).Where(c => c.Field == nameof(StockCountLine.CountedQuantityMilli)).Select(c => CountTexts.Found.With(c.Record, Units(c.New), Units(c.Old)))];

    static decimal Units(string? milli) => Money.FromMilli(long.Parse(milli!, CultureInfo.InvariantCulture));

    static decimal? Decimal(long? milli) => milli is { } m ? Money.FromMilli(m) : null;
}
