using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>A product that is offered instead of another.</summary>
public sealed record OfferedInstead(string Code, string Name, string Specification, string? Remarks);

/// <summary>What can be offered instead of a product.</summary>
public sealed class SubstituteQueries(IDbContextFactory<PortalDb> databases)
{
    const int MostMatches = 10;

    /// <summary>What is offered instead of a product, what is offered first on top.</summary>
    public async Task<IReadOnlyList<OfferedInstead>> OfAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Substitutes.AsNoTracking().Where(s => s.Product!.Code == code).OrderBy(s => s.Rank).ThenBy(s => s.Id)
            .Select(s => new OfferedInstead(s.Offered!.Code, s.Offered.Name, s.Offered.Specification, s.Remarks)).ToListAsync(ct);
    }

    /// <summary>Products on sale that begin with or contain what was typed, without the product itself.</summary>
    public async Task<IReadOnlyList<OfferedInstead>> FindAsync(string code, string typed, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lower = typed.ToLowerInvariant();
        return await db.Products.AsNoTracking().Where(p => p.IsActive && p.Code != code && (p.Code.ToLower().StartsWith(lower) || p.Name.ToLower().Contains(lower)))
            .OrderBy(p => p.Code).Take(MostMatches).Select(p => new OfferedInstead(p.Code, p.Name, p.Specification, null)).ToListAsync(ct);
    }
}
