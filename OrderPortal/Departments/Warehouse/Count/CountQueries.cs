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
public sealed record CountStep(string Action, string? Detail, DateTime At, string ActorName, string? Reason, IReadOnlyList<Text> Found);

/// <summary>A count for whoever decides about it.</summary>
/// <param name="IsHidden">The system's figures are not shown: counting goes on, or the reader counted himself.</param>
public sealed record CountView(
    string Number, Guid Version, CountStatus Status, string WarehouseName, string Scope, bool IsHidden, IReadOnlyList<CountLine> Lines, decimal? Value, IReadOnlyList<CountStep> Steps)
{
    public int Counted => Lines.Count(l => l.Counted is not null);
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

    /// <summary>The count with its differences, for those who may see them; null when there is none of that number.</summary>
    public async Task<CountView?> ViewAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var count = await db.StockCounts.AsNoTracking().Include(c => c.Warehouse).Include(c => c.Lines).ThenInclude(l => l.StockLevel!.Product).Include(c => c.Lines).ThenInclude(l => l.StockLevel!.Bin)
            .AsSplitQuery().FirstOrDefaultAsync(c => c.Number == number, ct);
        if (count is null) return null;
        var isHidden = count.Status == CountStatus.Counting && (!count.IsCounted || !await MayJudgeAsync(db, number, actor, ct));
        var moves = await db.StockCounts.Where(c => c.Number == number).SelectMany(c => c.Lines).Where(l => l.WatermarkMovementId != null)
            .Select(l => new { l.Id, Count = db.StockMovements.Count(m => m.StockLevelId == l.StockLevelId && m.Id > l.WatermarkMovementId) }).ToDictionaryAsync(m => m.Id, m => m.Count, ct);
        var owners = (await (from a in db.Allocations
                             where db.StockCounts.Any(c => c.Number == number && c.Lines.Any(l => l.StockLevelId == a.StockLevelId))
                             join l in db.SubOrderLines on a.SubOrderLineId equals l.Id
                             join s in db.SubOrders on l.SubOrderId equals s.Id
                             select new { a.StockLevelId, s.Number, a.QuantityMilli }).ToListAsync(ct)).ToLookup(o => o.StockLevelId);
        List<CountStep> steps = [.. (await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.StockCount && h.SubjectKey == number).OrderBy(h => h.Id).ToListAsync(ct))
            .Select(h => new CountStep(h.Action, h.ToStatus, h.RecordedAt, h.ActorName, h.Reason, isHidden ? [] : Found(h)))];
        List<CountLine> lines = [.. count.Lines.OrderBy(l => l.StockLevel!.Bin!.PathOrder).ThenBy(l => l.StockLevel!.Bin!.Code).ThenBy(l => l.StockLevel!.Product!.Code).Select(l =>
        {
            var product = l.StockLevel!.Product!;
            decimal? difference = isHidden || l.CountedQuantityMilli is null ? null : Money.FromMilli(l.DifferenceMilli);
            return new CountLine(l.Id, l.StockLevel.Bin!.Code, l.StockLevel.Bin.Kind, product.Code, product.Name, product.Unit, Decimal(l.CountedQuantityMilli), isHidden ? null : Decimal(l.ExpectedQuantityMilli),
                difference, difference is { } d ? Money.Round(d * product.CostPrice) : null, l.CountedByName, l.CountedAt, Decimal(l.FirstQuantityMilli), l.FirstByName, moves.GetValueOrDefault(l.Id),
                [.. owners[l.StockLevelId].GroupBy(o => o.Number).Select(g => new OwnedUnits(g.Key, Money.FromMilli(g.Sum(o => o.QuantityMilli))))]);
        })];
        return new(number, count.Version, count.Status, count.Warehouse!.Name, count.Scope, isHidden, lines, isHidden ? null : lines.Sum(l => Math.Abs(l.Value ?? 0)), steps);
    }

    /// <summary>Whoever counted does not approve, and sees no figure of the system before the end; a manager may do both.</summary>
    internal static async Task<bool> MayJudgeAsync(PortalDb db, string number, Actor actor, CancellationToken ct) => actor.Is(Role.Manager)
        || !await db.HistoryEntries.AnyAsync(h => h.Subject == Subject.StockCount && h.SubjectKey == number && h.Action == nameof(CountBin) && h.ActorId == actor.Id, ct);

    static IReadOnlyList<Text> Found(HistoryEntry entry) =>
        [.. ChangeRecorder.Read(entry.Changes).Where(c => c.Field == nameof(StockCountLine.CountedQuantityMilli)).Select(c => CountTexts.Found.With(c.Record, Units(c.New), Units(c.Old)))];

    static decimal Units(string? milli) => Money.FromMilli(long.Parse(milli!, CultureInfo.InvariantCulture));

    static decimal? Decimal(long? milli) => milli is { } m ? Money.FromMilli(m) : null;
}
