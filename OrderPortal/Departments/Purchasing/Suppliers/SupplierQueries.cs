using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Suppliers;

/// <summary>A supplier in the list.</summary>
public sealed record SupplierRow(long Id, string Code, string Name, string? ContactName, string? Phone, string? Email, string Language, bool IsActive, int Products, int OpenOrders);

/// <summary>What a supplier delivers.</summary>
public sealed record SupplierProductRow(long Id, string ProductCode, string ProductName, string Specification, decimal Price, int LeadDays, int Rank);

/// <summary>Whom we buy from, and what at which price.</summary>
public sealed class SupplierQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Suppliers by code, those in use first. There are hundreds at most.</summary>
    public async Task<IReadOnlyList<SupplierRow>> ListAsync(bool onlyActive = false, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Suppliers.AsNoTracking().Where(s => s.IsActive || !onlyActive).OrderByDescending(s => s.IsActive).ThenBy(s => s.Code).Take(1_000)
            .Select(s => new SupplierRow(s.Id, s.Code, s.Name, s.ContactName, s.Phone, s.Email, s.Language, s.IsActive, s.Products.Count,
                db.PurchaseOrders.Count(p => p.SupplierId == s.Id && p.Status < Model.Supply.PurchaseStatus.Received))).ToListAsync(ct);
    }

    public async Task<SupplierRow?> FindAsync(string code, CancellationToken ct = default) => (await ListAsync(ct: ct)).FirstOrDefault(s => s.Code == code);

    public async Task<IReadOnlyList<SupplierProductRow>> ProductsAsync(long supplierId, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.SupplierProducts.AsNoTracking().Where(p => p.SupplierId == supplierId).OrderBy(p => p.Product!.Code).Take(2_000)
            .Select(p => new { p.Id, p.Product!.Code, p.Product.Name, p.Product.Specification, p.PriceMinor, p.LeadDays, p.Rank }).ToListAsync(ct);
        return [.. rows.Select(r => new SupplierProductRow(r.Id, r.Code, r.Name, r.Specification, Money.FromPriceMinor(r.PriceMinor), r.LeadDays, r.Rank))];
    }

    /// <summary>Products for a look-up: by the beginning of the code or a part of the name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ProductChoicesAsync(string typed, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var code = typed.ToUpperInvariant();
        var found = await db.Products.AsNoTracking().Where(p => p.IsActive && (p.Code.StartsWith(code) || p.Name.Contains(typed))).OrderBy(p => p.Code).Take(10)
            .Select(p => new { p.Code, p.Name, p.Specification }).ToListAsync(ct);
        return [.. found.Select(p => (p.Code, $"{p.Code} {p.Name} {p.Specification}"))];
    }
}
