using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>What is asked of the list of products.</summary>
/// <param name="Text">Beginning of the code, part of the name, or the barcode.</param>
public sealed record ProductFilter(string? Text = null, long? CategoryId = null, bool InactiveToo = false);

/// <summary>One product in the list.</summary>
/// <param name="Cost">Null for those who may not see it.</param>
/// <param name="Available">What can still be promised, over all warehouses in use.</param>
public sealed record ProductRow(long Id, string Code, string Name, string Specification, string Category, string Unit, decimal ListPrice, decimal? Cost, decimal TaxPercent, decimal Available, bool IsActive);

/// <summary>A product's file to look at.</summary>
public sealed record ProductFile(string Code, string Category, ProductEntry Entry, IReadOnlyList<ProductStock> Stock);

/// <summary>How much of a product lies in one warehouse and how much of that is promised.</summary>
public sealed record ProductStock(string Warehouse, decimal OnHand, decimal Allocated);

/// <summary>A product's file to change, with the version that goes back when it is saved.</summary>
public sealed record OpenedProduct(string Code, Guid Version, ProductEntry Entry);

/// <summary>A category with how many products are in it.</summary>
public sealed record CategoryRow(long Id, Guid Version, string Code, string Name, int Products);

/// <summary>Products: the list, a file to look at, a file to change, its history; and the categories. What they cost is told to those who may see it.</summary>
public sealed class ProductQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Products by code.</summary>
    public async Task<ListPage<ProductRow>> PageAsync(ProductFilter filter, Actor actor, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var products = db.Products.AsNoTracking();
        if (!filter.InactiveToo) products = products.Where(p => p.IsActive);
        if (filter.CategoryId is { } category) products = products.Where(p => p.CategoryId == category);
        if (filter.Text?.Trim() is { Length: > 0 } words)
        {
            var (code, lower) = (words.ToUpperInvariant(), words.ToLowerInvariant());
            products = products.Where(p => p.Code.StartsWith(code) || p.Name.ToLower().Contains(lower) || p.Specification.ToLower().Contains(lower) || p.Barcode == words);
        }
        if (after is not null) products = products.Where(p => string.Compare(p.Code, after) > 0);
        var rows = await products.OrderBy(p => p.Code).Take(size + 1)
            .Select(p => new { p.Id, p.Code, p.Name, p.Specification, Category = p.Category!.Name, p.Unit, p.ListPriceMinor, p.CostPriceMinor, p.TaxRateBasisPoints, p.IsActive }).ToListAsync(ct);
        var available = (await OrderLoading.AvailableAsync(db, [.. rows.Select(p => p.Id)], ct)).GroupBy(a => a.Key.Product).ToDictionary(g => g.Key, g => g.Sum(a => a.Value));
        var withCost = SaveProduct.MaySeeCost(actor);
        return ListPage<ProductRow>.Of([.. rows.Select(p => new ProductRow(p.Id, p.Code, p.Name, p.Specification, p.Category, p.Unit, Money.FromPriceMinor(p.ListPriceMinor),
            withCost ? Money.FromPriceMinor(p.CostPriceMinor) : null, p.TaxRateBasisPoints / 100m, Money.FromMilli(available.GetValueOrDefault(p.Id)), p.IsActive))], size, r => r.Code);
    }

    /// <summary>One product's file to look at; null when there is none with this code.</summary>
    public async Task<ProductFile?> ShowAsync(string code, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Products.AsNoTracking().Include(p => p.Category).FirstOrDefaultAsync(p => p.Code == code, ct) is not { } product) return null;
        var stock = await db.StockLevels.AsNoTracking().Where(l => l.ProductId == product.Id && l.Bin!.Kind == BinKind.Storage)
            .GroupBy(l => l.Warehouse!.Name).Select(g => new { g.Key, OnHand = g.Sum(l => l.OnHandQuantityMilli), Allocated = g.Sum(l => l.AllocatedQuantityMilli) }).OrderBy(g => g.Key).ToListAsync(ct);
        return new(product.Code, product.Category!.Name, ProductEntry.Of(product, SaveProduct.MaySeeCost(actor)),
            [.. stock.Select(s => new ProductStock(s.Key, Money.FromMilli(s.OnHand), Money.FromMilli(s.Allocated)))]);
    }

    /// <summary>One product's file to change; null when there is none with this code.</summary>
    public async Task<OpenedProduct?> OpenAsync(string code, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, ct);
        return product is null ? null : new(product.Code, product.Version, ProductEntry.Of(product, SaveProduct.MaySeeCost(actor)));
    }

    /// <summary>One page of a file's history, newest first.</summary>
    public async Task<ListPage<HistoryRow>> HistoryAsync(string code, Actor actor, string? after = null, int size = 20, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var page = await HistoryRow.PageAsync(db, db.HistoryEntries.Where(h => h.Subject == Subject.Product && h.SubjectKey == code), after, size, ct);
        // the history tells no more than the page does
        return SaveProduct.MaySeeCost(actor) ? page : page with { Rows = [.. page.Rows.Select(r => r with { Changes = [.. r.Changes.Where(c => c.Field != nameof(Product.CostPriceMinor))] })] };
    }

    /// <summary>All categories by name. There are tens of them, never thousands.</summary>
    public async Task<IReadOnlyList<CategoryRow>> CategoriesAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ProductCategories.AsNoTracking().OrderBy(c => c.Name)
            .Select(c => new CategoryRow(c.Id, c.Version, c.Code, c.Name, db.Products.Count(p => p.CategoryId == c.Id))).ToListAsync(ct);
    }

    /// <summary>VAT of a new product, in percent.</summary>
    public async Task<decimal> UsualTaxAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await OrderLoading.CompanyAsync(db, ct)).VatRateBasisPoints / 100m;
    }
}
