using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>How much of a product lies in one bin.</summary>
public sealed record LevelRow(
    long Id, string ProductCode, string ProductName, string Specification, string Unit, string WarehouseName, string BinCode, BinKind BinKind, decimal OnHand, decimal Allocated)
{
    public decimal Available => BinKind == BinKind.Storage ? OnHand - Allocated : 0;
}

/// <summary>One line of the ledger with the stock after it.</summary>
public sealed record MovementRow(
    long Id, MovementKind Kind, decimal OnHandChange, decimal AllocatedChange, string Reference, DateTime RecordedAt, string ActorName, string? Reason, decimal OnHandAfter);

/// <summary>A bin to choose from.</summary>
public sealed record BinRow(long Id, string WarehouseName, string Code, BinKind Kind);

/// <summary>What lies where, and why.</summary>
public sealed class StockQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>One level; null when there is none of that id.</summary>
    public async Task<LevelRow?> LevelAsync(long id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Rows(db.StockLevels.AsNoTracking().Where(l => l.Id == id)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The ledger of one level, newest first, each line with what lay there afterwards.</summary>
    public async Task<ListPage<MovementRow>> LedgerAsync(long levelId, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var movements = db.StockMovements.AsNoTracking().Where(m => m.StockLevelId == levelId);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) movements = movements.Where(m => m.Id < id);
        var found = await movements.OrderByDescending(m => m.Id).Take(size + 1).ToListAsync(ct);
        if (found.Count == 0) return new([], null);
        var stock = await db.StockMovements.Where(m => m.StockLevelId == levelId && m.Id <= found[0].Id).SumAsync(m => m.OnHandChangeMilli, ct);
        var rows = new List<MovementRow>();
        foreach (var m in found)
        {
            rows.Add(new(m.Id, m.Kind, Money.FromMilli(m.OnHandChangeMilli), Money.FromMilli(m.AllocatedChangeMilli), m.Reference, m.RecordedAt, m.ActorName, m.Reason, Money.FromMilli(stock)));
            stock -= m.OnHandChangeMilli;
        }
        return ListPage<MovementRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Every bin in use of the warehouses in use, along the path.</summary>
    public async Task<IReadOnlyList<BinRow>> BinsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Bins.AsNoTracking().Where(b => b.IsActive && b.Warehouse!.IsActive).OrderBy(b => b.Warehouse!.Priority).ThenBy(b => b.WarehouseId).ThenBy(b => b.PathOrder).ThenBy(b => b.Code)
            .Select(b => new BinRow(b.Id, b.Warehouse!.Name, b.Code, b.Kind)).ToListAsync(ct);
    }

    /// <summary>The product that a scan or a typed code means: code, name and specification; null when it means none.</summary>
    public async Task<string?> ProductAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.Products.AsNoTracking().Where(p => p.Code == code || p.Barcode == code).OrderBy(p => p.Code == code ? 0 : 1)
            .Select(p => new { p.Code, p.Name, p.Specification }).FirstOrDefaultAsync(ct);
        return found is null ? null : $"{found.Code} {found.Name} {found.Specification}".TrimEnd();
    }

    static IQueryable<LevelRow> Rows(IQueryable<StockLevel> levels) => levels.Select(l => new LevelRow(
        l.Id, l.Product!.Code, l.Product.Name, l.Product.Specification, l.Product.Unit, l.Warehouse!.Name, l.Bin!.Code, l.Bin.Kind,
        Money.FromMilli(l.OnHandQuantityMilli), Money.FromMilli(l.AllocatedQuantityMilli)));
}
