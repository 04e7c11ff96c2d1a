using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Catalog;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Checklists;

/// <summary>What is asked of one category's goods.</summary>
/// <param name="IsOwn">Whether the company wrote the list itself.</param>
public sealed record ChecklistRow(long Id, Guid Version, string Name, bool IsOwn, IReadOnlyList<Text> Questions);

/// <summary>The checklists of all categories.</summary>
public sealed class ChecklistQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<IReadOnlyList<ChecklistRow>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var categories = await db.ProductCategories.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        return [.. categories.Select(c => new ChecklistRow(c.Id, c.Version, c.Name, c.Checklist is not null, InspectionChecklist.Of(c)))];
    }
}
