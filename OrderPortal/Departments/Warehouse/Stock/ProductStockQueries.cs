using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>One product with its stock in one warehouse or in all.</summary>
public sealed record ProductStockRow(long Id, string Code, string Name, string Specification, string Unit, StockFigures Figures);

/// <summary>One bin of a product.</summary>
public sealed record BinStock(long LevelId, string BinCode, BinKind Kind, StockFigures Figures);

/// <summary>One warehouse of a product, bin by bin along the path, and what is on its way there.</summary>
public sealed record WarehouseStock(string Name, StockFigures Figures, IReadOnlyList<BinStock> Bins, IReadOnlyList<Incoming> Incoming);

/// <summary>A product's stock wherever it lies or will lie.</summary>
public sealed record ProductStock(ProductStockRow Product, IReadOnlyList<WarehouseStock> Warehouses);

/// <summary>Stock per product, warehouse and bin; read afresh, so right after any move.</summary>
public sealed class ProductStockQueries(IDbContextFactory<PortalDb> databases)
{
    sealed record Level(long Id, long ProductId, long WarehouseId, string BinCode, int PathOrder, BinKind Kind, StockFigures Figures);

    /// <summary>Products by code, those without stock too; <paramref name="text"/> is the beginning of a code, a barcode, a part of a name or a bin.</summary>
    public async Task<ListPage<ProductStockRow>> PageAsync(string? text, long? warehouseId, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var products = db.Products.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(text))
        {
            var typed = text.Trim();
            var code = typed.ToUpperInvariant();
            products = products.Where(p => p.Code.StartsWith(code) || p.Barcode == typed || p.Name.Contains(typed) || db.StockLevels.Any(l => l.ProductId == p.Id && l.Bin!.Code == code && l.OnHandQuantityMilli > 0));
        }
        if (after is not null) products = products.Where(p => string.Compare(p.Code, after) > 0);
        var found = await products.OrderBy(p => p.Code).Take(size + 1).ToListAsync(ct);
        List<long> ids = [.. found.Select(p => p.Id)];
        var levels = (await LevelsAsync(db, ids, warehouseId, ct)).ToLookup(l => l.ProductId);
        var incoming = (await IncomingSupply.OfAsync(db, ids, ct)).Where(i => warehouseId is null || i.WarehouseId == warehouseId).ToLookup(i => i.ProductId);
        return ListPage<ProductStockRow>.Of([.. found.Select(p => Row(p, levels[p.Id], incoming[p.Id]))], size, r => r.Code);
    }

    /// <summary>One product with every bin it lies in; null when there is none of that code.</summary>
    public async Task<ProductStock?> ProductAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, ct) is not { } product) return null;
        var levels = await LevelsAsync(db, [product.Id], null, ct);
        var incoming = await IncomingSupply.OfAsync(db, [product.Id], ct);
        // goods may be on their way to a warehouse that never had any
        var ids = levels.Select(l => l.WarehouseId).Concat(incoming.Select(i => i.WarehouseId)).Distinct().ToList();
        var houses = await db.Warehouses.Where(w => ids.Contains(w.Id)).OrderBy(w => w.Priority).ThenBy(w => w.Name).Select(w => new { w.Id, w.Name }).ToListAsync(ct);
        return new(Row(product, levels, incoming), [.. houses.Select(house =>
        {
            var (here, coming) = (levels.Where(l => l.WarehouseId == house.Id).ToList(), incoming.Where(i => i.WarehouseId == house.Id).ToList());
            return new WarehouseStock(house.Name, Figures(here, coming),
                [.. here.OrderBy(l => l.PathOrder).ThenBy(l => l.BinCode, StringComparer.Ordinal).Select(l => new BinStock(l.Id, l.BinCode, l.Kind, l.Figures))], coming);
        })]);
    }

    static ProductStockRow Row(Product product, IEnumerable<Level> levels, IEnumerable<Incoming> incoming) =>
        new(product.Id, product.Code, product.Name, product.Specification, product.Unit, Figures(levels, incoming));

    static StockFigures Figures(IEnumerable<Level> levels, IEnumerable<Incoming> incoming) =>
        StockFigures.Sum(levels.Select(l => l.Figures)) with { Incoming = Money.FromMilli(incoming.Sum(i => i.QuantityMilli)) };

    static async Task<IReadOnlyList<Level>> LevelsAsync(PortalDb db, IReadOnlyList<long> products, long? warehouseId, CancellationToken ct)
    {
        var levels = db.StockLevels.AsNoTracking().Where(l => products.Contains(l.ProductId));
        if (warehouseId is not null) levels = levels.Where(l => l.WarehouseId == warehouseId);
        return await levels.Select(l => new Level(l.Id, l.ProductId, l.WarehouseId, l.Bin!.Code, l.Bin.PathOrder, l.Bin.Kind,
            StockFigures.Of(l.Bin.Kind, l.Warehouse!.IsActive, Money.FromMilli(l.OnHandQuantityMilli), Money.FromMilli(l.AllocatedQuantityMilli)))).ToListAsync(ct);
    }
}
