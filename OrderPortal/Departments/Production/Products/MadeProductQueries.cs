using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Products;

/// <summary>A product that is made to order.</summary>
public sealed record MadeProductRow(long Id, string Code, string Name, string Specification, int CycleDays, int OpenWorkOrders);

/// <summary>What we make.</summary>
public sealed class MadeProductQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<ListPage<MadeProductRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var products = db.Products.AsNoTracking().Where(p => p.IsMadeToOrder);
        if (after is not null) products = products.Where(p => string.Compare(p.Code, after) > 0);
        var rows = await products.OrderBy(p => p.Code).Take(size + 1).Select(p => new
        {
            p.Id, p.Code, p.Name, p.Specification, p.ProductionDays,
            Open = db.WorkOrders.Count(w => w.ProductId == p.Id && w.Status < Model.Supply.WorkStatus.Done)
        }).ToListAsync(ct);
        return ListPage<MadeProductRow>.Of([.. rows.Select(p => new MadeProductRow(p.Id, p.Code, p.Name, p.Specification, p.ProductionDays ?? Model.Catalog.Product.UsualProductionDays, p.Open))], size, r => r.Code);
    }

    /// <summary>Products for a look-up.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> ChoicesAsync(string typed, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var code = typed.ToUpperInvariant();
        var found = await db.Products.AsNoTracking().Where(p => p.IsActive && (p.Code.StartsWith(code) || p.Name.Contains(typed))).OrderBy(p => p.Code).Take(10).Select(p => new { p.Code, p.Name, p.Specification }).ToListAsync(ct);
        return [.. found.Select(p => (p.Code, $"{p.Code} {p.Name} {p.Specification}"))];
    }
}
