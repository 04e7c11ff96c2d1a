using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Quarantine;

/// <summary>How some of the goods came into quarantine.</summary>
/// <param name="Reference">The sub-order they failed for, or the paper they came with.</param>
public sealed record QuarantineEntry(DateTime At, decimal Quantity, QuarantineCause? Cause, string? Reason, string Reference, string ActorName);

/// <summary>Goods of one product in one quarantine bin, with how they came there, the latest first.</summary>
/// <param name="Suggestion">The storage bin where most of the product lies.</param>
public sealed record QuarantineRow(
    long LevelId, string ProductCode, string ProductName, string Specification, string Unit, string WarehouseName, string BinCode, decimal Quantity, decimal Value, string? Suggestion, IReadOnlyList<QuarantineEntry> Entries);

/// <summary>What lies in quarantine, and why.</summary>
public sealed class QuarantineQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The last three entries tell how the goods came there.</summary>
    public async Task<ListPage<QuarantineRow>> PageAsync(long? warehouseId, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var levels = db.StockLevels.AsNoTracking().Where(l => l.Bin!.Kind == BinKind.Quarantine && l.OnHandQuantityMilli > 0);
        if (warehouseId is not null) levels = levels.Where(l => l.WarehouseId == warehouseId);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) levels = levels.Where(l => l.Id > id);
        var rows = await levels.OrderBy(l => l.Id).Take(size + 1).Select(l => new
        {
            l.Id, l.Product!.Code, l.Product.Name, l.Product.Specification, l.Product.Unit, l.Product.CostPriceMinor, Warehouse = l.Warehouse!.Name, Bin = l.Bin!.Code, l.OnHandQuantityMilli,
            Suggestion = db.StockLevels.Where(x => x.ProductId == l.ProductId && x.WarehouseId == l.WarehouseId && x.Bin!.Kind == BinKind.Storage)
                .OrderByDescending(x => x.OnHandQuantityMilli).ThenBy(x => x.Bin!.PathOrder).Select(x => x.Bin!.Code).FirstOrDefault(),
            // one by one: of a list for each level the database would number the whole ledger
            Last = db.StockMovements.Where(m => m.StockLevelId == l.Id && m.OnHandChangeMilli > 0).OrderByDescending(m => m.Id).Select(m => (long?)m.Id).FirstOrDefault(),
            Second = db.StockMovements.Where(m => m.StockLevelId == l.Id && m.OnHandChangeMilli > 0).OrderByDescending(m => m.Id).Skip(1).Select(m => (long?)m.Id).FirstOrDefault(),
            Third = db.StockMovements.Where(m => m.StockLevelId == l.Id && m.OnHandChangeMilli > 0).OrderByDescending(m => m.Id).Skip(2).Select(m => (long?)m.Id).FirstOrDefault(),
        }).ToListAsync(ct);
        var shown = rows.SelectMany(r => (long?[])[r.Last, r.Second, r.Third]).OfType<long>().ToList();
        var entries = (await db.StockMovements.AsNoTracking().Where(m => shown.Contains(m.Id)).OrderByDescending(m => m.Id).ToListAsync(ct)).ToLookup(m => m.StockLevelId);
        return ListPage<QuarantineRow>.Of([.. rows.Select(r => new QuarantineRow(r.Id, r.Code, r.Name, r.Specification, r.Unit, r.Warehouse, r.Bin, Money.FromMilli(r.OnHandQuantityMilli),
            Money.Round(Money.FromMilli(r.OnHandQuantityMilli) * Money.FromPriceMinor(r.CostPriceMinor)), r.Suggestion,
            [.. entries[r.Id].Select(e => new QuarantineEntry(e.RecordedAt, Money.FromMilli(e.OnHandChangeMilli), e.Cause, e.Reason, e.Reference, e.ActorName))]))],
            size, r => r.LevelId.ToString(CultureInfo.InvariantCulture));
    }
}
