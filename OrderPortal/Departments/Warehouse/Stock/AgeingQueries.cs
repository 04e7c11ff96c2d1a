using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>Which stock is looked at.</summary>
/// <param name="OlderThan">Only stock that has some older than so many days (0, 30, 90, 180 or 365).</param>
/// <param name="UnshippedFor">Only stock of which nothing left for so many days; what never left counts.</param>
public sealed record AgeingFilter(string? Text = null, long? WarehouseId = null, int OlderThan = 0, int? UnshippedFor = null);

/// <summary>One quantity by age in days, first in first out: what is left is what came in last.</summary>
public sealed record Ages(decimal To30, decimal To90, decimal To180, decimal To365, decimal Beyond);

/// <summary>How old one product's stock in one warehouse is, and how slowly it moves.</summary>
/// <param name="Value">On hand at cost; null where cost prices are not for the reader.</param>
/// <param name="OldValue">The part older than asked for, at cost.</param>
/// <param name="DaysUnshipped">Since something last left for a customer; null: never.</param>
/// <param name="DaysOfCover">How long it lasts at the pace of the last 90 days; null: nothing left in them.</param>
public sealed record AgeingRow(
    string ProductCode, string ProductName, string Specification, string Unit, string WarehouseName, decimal OnHand, Ages Ages, decimal Old, decimal? Value, decimal? OldValue, int? DaysUnshipped, int? DaysOfCover);

/// <summary>The sums of the whole list, at cost.</summary>
public sealed record AgeingTotal(int Count, decimal Value, Ages Ages);

/// <summary>库龄与呆滞: where capital lies still. Ages come from the ledger: what was received last is what is left, so no batch is kept and none can be wrong.
/// Summed in the database, from what came within a year: no older line of the ledger is read.</summary>
public sealed class AgeingQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>From this many days without a shipment on goods are slow movers.</summary>
    public static readonly IReadOnlyList<int> Steps = [30, 90, 180, 365];

    const int Pace = 90;

    /// <summary>How goods come into the house; those that only change their bin are as old as they were.</summary>
    static readonly MovementKind[] Inbound = [MovementKind.Receipt, MovementKind.Adjust, MovementKind.Count, MovementKind.Return];

    /// <summary>What ties up most comes first: by value where the reader sees cost prices, by quantity otherwise.</summary>
    public async Task<ListPage<AgeingRow>> PageAsync(AgeingFilter filter, bool withCost, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (aged, company, today) = await AgedAsync(db, filter, withCost, ct);
        if (after?.Split('_') is [var rank, var id] && long.TryParse(rank, CultureInfo.InvariantCulture, out var last) && long.TryParse(id, CultureInfo.InvariantCulture, out var lastId))
            aged = aged.Where(a => a.Rank < last || a.Rank == last && a.Id > lastId);
        var rows = await aged.OrderByDescending(a => a.Rank).ThenBy(a => a.Id).Take(size + 1).ToListAsync(ct);
        var page = ListPage<Aged>.Of(rows, size, a => string.Create(CultureInfo.InvariantCulture, $"{a.Rank}_{a.Id}"));
        return new(await RowsAsync(db, page.Rows, withCost, company, today, ct), page.Next);
    }

    /// <summary>The value of the whole list and how old it is; null where cost prices are not for the reader.</summary>
    public async Task<AgeingTotal?> TotalAsync(AgeingFilter filter, bool withCost, CancellationToken ct = default)
    {
        if (!withCost) return null;
        await using var db = await databases.CreateDbContextAsync(ct);
        var (aged, _, _) = await AgedAsync(db, filter, withCost, ct);
        var sum = await aged.GroupBy(_ => 1).Select(g => new
        {
            Count = g.Count(), OnHand = g.Sum(a => a.OnHand * a.Cost), To30 = g.Sum(a => a.In30 * a.Cost), To90 = g.Sum(a => a.In90 * a.Cost), To180 = g.Sum(a => a.In180 * a.Cost), To365 = g.Sum(a => a.In365 * a.Cost),
        }).SingleOrDefaultAsync(ct);
        return sum is null ? new(0, 0, new(0, 0, 0, 0, 0)) : new(sum.Count, Value(sum.OnHand),
            new(Value(sum.To30), Value(sum.To90 - sum.To30), Value(sum.To180 - sum.To90), Value(sum.To365 - sum.To180), Value(sum.OnHand - sum.To365)));
    }

    /// <summary>Every row, for a sheet.</summary>
    public async IAsyncEnumerable<AgeingRow> AllAsync(AgeingFilter filter, bool withCost, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (aged, company, today) = await AgedAsync(db, filter, withCost, ct);
        foreach (var some in (await aged.OrderByDescending(a => a.Rank).ThenBy(a => a.Id).ToListAsync(ct)).Chunk(500))
            foreach (var row in await RowsAsync(db, some, withCost, company, today, ct)) yield return row;
    }

    /// <summary>One product in one warehouse, in thousandths; In30 is how much of it came in within 30 days. Rank is what the list is sorted by.</summary>
    sealed class Aged
    {
        public long Id { get; init; }
        public long ProductId { get; init; }
        public long WarehouseId { get; init; }
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public string Specification { get; init; } = "";
        public string Unit { get; init; } = "";
        public string Warehouse { get; init; } = "";
        public long Cost { get; init; }
        public long OnHand { get; init; }
        public long In30 { get; init; }
        public long In90 { get; init; }
        public long In180 { get; init; }
        public long In365 { get; init; }
        public long Old { get; init; }
        public long Rank { get; init; }
    }

    async Task<(IQueryable<Aged>, CompanySettings, DateOnly)> AgedAsync(PortalDb db, AgeingFilter filter, bool withCost, CancellationToken ct)
    {
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(clock.GetUtcNow().UtcDateTime);
        DateTime Since(int days) => company.StartOf(today.AddDays(-days));
        var (since30, since90, since180, since365) = (Since(30), Since(90), Since(180), Since(365));

        var stock = db.StockLevels.Where(l => l.OnHandQuantityMilli > 0 && l.Warehouse!.SupplierId == null); // what lies with a supplier is his capital
        if (filter.WarehouseId is { } warehouse) stock = stock.Where(l => l.WarehouseId == warehouse);
        if (filter.Text?.Trim() is { Length: > 0 } text) stock = stock.Where(l => l.Product!.Code.Contains(text) || l.Product.Name.Contains(text));
        var came = from l in db.StockLevels
                   join m in db.StockMovements on l.Id equals m.StockLevelId
                   where Inbound.Contains(m.Kind) && m.OnHandChangeMilli > 0 && m.RecordedAt >= since365
                   group m by new { l.ProductId, l.WarehouseId } into g
                   select new
                   {
                       g.Key.ProductId,
                       g.Key.WarehouseId,
                       In30 = g.Sum(m => m.RecordedAt >= since30 ? m.OnHandChangeMilli : 0),
                       In90 = g.Sum(m => m.RecordedAt >= since90 ? m.OnHandChangeMilli : 0),
                       In180 = g.Sum(m => m.RecordedAt >= since180 ? m.OnHandChangeMilli : 0),
                       In365 = g.Sum(m => m.OnHandChangeMilli),
                   };
        var aged =
            from s in stock.GroupBy(l => new { l.ProductId, l.WarehouseId }).Select(g => new { Id = g.Min(l => l.Id), g.Key.ProductId, g.Key.WarehouseId, OnHand = g.Sum(l => l.OnHandQuantityMilli) })
            join c in came on new { s.ProductId, s.WarehouseId } equals new { c.ProductId, c.WarehouseId } into within
            from c in within.DefaultIfEmpty()
            join p in db.Products on s.ProductId equals p.Id
            join w in db.Warehouses on s.WarehouseId equals w.Id
            select new
            {
                s.Id, s.ProductId, s.WarehouseId, p.Code, p.Name, p.Specification, p.Unit, Warehouse = w.Name, Cost = p.CostPriceMinor, s.OnHand,
                // nothing came within a year: all of it is older
                In30 = (long?)c.In30 ?? 0, In90 = (long?)c.In90 ?? 0, In180 = (long?)c.In180 ?? 0, In365 = (long?)c.In365 ?? 0,
            };
        var days = filter.OlderThan;
        var rows = aged.Select(a => new
        {
            a.Id, a.ProductId, a.WarehouseId, a.Code, a.Name, a.Specification, a.Unit, a.Warehouse, a.Cost, a.OnHand,
            In30 = a.In30 < a.OnHand ? a.In30 : a.OnHand, In90 = a.In90 < a.OnHand ? a.In90 : a.OnHand, In180 = a.In180 < a.OnHand ? a.In180 : a.OnHand, In365 = a.In365 < a.OnHand ? a.In365 : a.OnHand,
        }).Select(a => new Aged
        {
            Id = a.Id, ProductId = a.ProductId, WarehouseId = a.WarehouseId, Code = a.Code, Name = a.Name, Specification = a.Specification, Unit = a.Unit, Warehouse = a.Warehouse, Cost = a.Cost, OnHand = a.OnHand,
            In30 = a.In30, In90 = a.In90, In180 = a.In180, In365 = a.In365,
            Old = a.OnHand - (days >= 365 ? a.In365 : days >= 180 ? a.In180 : days >= 90 ? a.In90 : days >= 30 ? a.In30 : 0),
            Rank = (a.OnHand - (days >= 365 ? a.In365 : days >= 180 ? a.In180 : days >= 90 ? a.In90 : days >= 30 ? a.In30 : 0)) * (withCost ? a.Cost : 1),
        }).Where(a => a.Old > 0);
        if (filter.UnshippedFor is { } still)
        {
            var since = Since(still);
            rows = rows.Where(a => !db.StockLevels.Any(l => l.ProductId == a.ProductId && l.WarehouseId == a.WarehouseId
                && db.StockMovements.Any(m => m.StockLevelId == l.Id && m.Kind == MovementKind.Ship && m.RecordedAt >= since)));
        }
        return (rows, company, today);
    }

    /// <summary>With what left of them, which is asked only for those that are shown.</summary>
    static async Task<IReadOnlyList<AgeingRow>> RowsAsync(PortalDb db, IReadOnlyList<Aged> aged, bool withCost, CompanySettings company, DateOnly today, CancellationToken ct)
    {
        var (products, pace) = (aged.Select(a => a.ProductId).Distinct().ToList(), company.StartOf(today.AddDays(-Pace)));
        var left = (await db.StockLevels.Where(l => products.Contains(l.ProductId)).Select(l => new
        {
            l.ProductId, l.WarehouseId,
            Last = db.StockMovements.Where(m => m.StockLevelId == l.Id && m.Kind == MovementKind.Ship).Max(m => (DateTime?)m.RecordedAt),
            Shipped = db.StockMovements.Where(m => m.StockLevelId == l.Id && m.Kind == MovementKind.Ship && m.RecordedAt >= pace).Sum(m => -m.OnHandChangeMilli),
        }).ToListAsync(ct)).ToLookup(l => (l.ProductId, l.WarehouseId));
        return [.. aged.Select(a => Row(a, withCost, left[(a.ProductId, a.WarehouseId)].Max(l => l.Last) is { } at ? today.DayNumber - company.DayOf(at).DayNumber : null, left[(a.ProductId, a.WarehouseId)].Sum(l => l.Shipped)))];
    }

    static AgeingRow Row(Aged a, bool withCost, int? daysUnshipped, long shipped) => new(
        a.Code, a.Name, a.Specification, a.Unit, a.Warehouse, Money.FromMilli(a.OnHand),
        new(Money.FromMilli(a.In30), Money.FromMilli(a.In90 - a.In30), Money.FromMilli(a.In180 - a.In90), Money.FromMilli(a.In365 - a.In180), Money.FromMilli(a.OnHand - a.In365)), Money.FromMilli(a.Old),
        withCost ? Value(a.OnHand * a.Cost) : null, withCost ? Value(a.Old * a.Cost) : null,
        daysUnshipped, shipped > 0 ? (int)(a.OnHand * Pace / shipped) : null);

    /// <summary>Thousandths of a unit times ten-thousandths of a yuan, as money.</summary>
    static decimal Value(long milliTimesPrice) => Money.Round(milliTimesPrice / 10_000_000m);
}
