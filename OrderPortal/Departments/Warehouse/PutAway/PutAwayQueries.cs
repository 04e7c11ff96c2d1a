using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.PutAway;

/// <summary>Goods that lie in receiving or staging and belong to nobody.</summary>
/// <param name="Suggestion">The bin where most of the product lies already, otherwise the next empty one; null when the warehouse has neither.</param>
public sealed record PutAwayRow(
    long LevelId, long WarehouseId, string ProductCode, string? Barcode, string ProductName, string Specification, string Unit, string BinCode, BinKind BinKind, decimal Quantity, string? Suggestion)
{
    public bool Reads(string scanned) => string.Equals(scanned, ProductCode, StringComparison.OrdinalIgnoreCase) || string.Equals(scanned, Barcode, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What is to be put away, and where.</summary>
public sealed class PutAwayQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The work list, what has lain longest on top.</summary>
    /// <param name="scanned">Only the product with this code or barcode.</param>
    public async Task<ListPage<PutAwayRow>> PageAsync(long? warehouseId, string? scanned = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var levels = db.StockLevels.AsNoTracking().Where(l => (l.Bin!.Kind == BinKind.Receiving || l.Bin.Kind == BinKind.Staging) && l.OnHandQuantityMilli > l.AllocatedQuantityMilli);
        if (warehouseId is not null) levels = levels.Where(l => l.WarehouseId == warehouseId);
        if (scanned is not null) levels = levels.Where(l => l.Product!.Code == scanned || l.Product.Barcode == scanned);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) levels = levels.Where(l => l.Id > id);
        var rows = await levels.OrderBy(l => l.Id).Take(size + 1).Select(l => new PutAwayRow(
            l.Id, l.WarehouseId, l.Product!.Code, l.Product.Barcode, l.Product.Name, l.Product.Specification, l.Product.Unit, l.Bin!.Code, l.Bin.Kind,
            Money.FromMilli(l.OnHandQuantityMilli - l.AllocatedQuantityMilli),
            db.StockLevels.Where(x => x.ProductId == l.ProductId && x.WarehouseId == l.WarehouseId && x.Bin!.Kind == BinKind.Storage)
                .OrderByDescending(x => x.OnHandQuantityMilli).ThenBy(x => x.Bin!.PathOrder).Select(x => x.Bin!.Code).FirstOrDefault()
            ?? db.Bins.Where(b => b.WarehouseId == l.WarehouseId && b.Kind == BinKind.Storage && b.IsActive && !db.StockLevels.Any(x => x.BinId == b.Id && x.OnHandQuantityMilli > 0))
                .OrderBy(b => b.PathOrder).Select(b => b.Code).FirstOrDefault())).ToListAsync(ct);
        return ListPage<PutAwayRow>.Of(rows, size, r => r.LevelId.ToString(CultureInfo.InvariantCulture));
    }
}
