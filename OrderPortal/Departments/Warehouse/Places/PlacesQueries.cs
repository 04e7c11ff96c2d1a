using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>One warehouse in the list.</summary>
/// <param name="Full">Bins with goods in them, out of <paramref name="Bins"/>.</param>
public sealed record WarehouseRow(long Id, string Code, string Name, string Place, int Priority, int Bins, int Full, bool IsActive, string? SupplierName);

/// <summary>A supplier to choose from.</summary>
public sealed record SupplierChoice(long Id, string Name);

/// <summary>A warehouse to look at and to change.</summary>
public sealed record OpenedWarehouse(long Id, Guid Version, WarehouseEntry Entry);

/// <summary>One bin of a warehouse.</summary>
/// <param name="Products">How many products lie in it.</param>
public sealed record PlaceRow(long Id, string Code, BinKind Kind, int PathOrder, int Products, bool IsActive)
{
    public BinFacts Facts => new(Kind, PathOrder, IsActive);
}

/// <summary>Warehouses and their bins.</summary>
public sealed class PlacesQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All warehouses, those in use first, in the order in which they are asked. There are a few of them.</summary>
    public async Task<IReadOnlyList<WarehouseRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Warehouses.AsNoTracking().OrderByDescending(w => w.IsActive).ThenBy(w => w.Priority).ThenBy(w => w.Id)
            .Select(w => new WarehouseRow(w.Id, w.Code, w.Name, w.Address.City + w.Address.District, w.Priority, w.Bins.Count,
                w.Bins.Count(b => db.StockLevels.Any(l => l.BinId == b.Id && l.OnHandQuantityMilli > 0)), w.IsActive, w.Supplier!.Name)).ToListAsync(ct);
    }

    /// <summary>Who may ship for us. There are hundreds at most.</summary>
    public async Task<IReadOnlyList<SupplierChoice>> SuppliersAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Suppliers.AsNoTracking().Where(s => s.IsActive || db.Warehouses.Any(w => w.SupplierId == s.Id)).OrderBy(s => s.Name).Take(1_000).Select(s => new SupplierChoice(s.Id, s.Name)).ToListAsync(ct);
    }

    /// <summary>One warehouse; null when there is none with this code.</summary>
    public async Task<OpenedWarehouse?> OpenAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var warehouse = await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Code == code, ct);
        return warehouse is null ? null : new(warehouse.Id, warehouse.Version, WarehouseEntry.Of(warehouse));
    }

    /// <summary>The bins of a warehouse along the path; <paramref name="text"/> is the beginning of a code.</summary>
    public async Task<ListPage<PlaceRow>> BinsAsync(long warehouseId, string? text, string? after = null, int size = 100, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var bins = db.Bins.AsNoTracking().Where(b => b.WarehouseId == warehouseId);
        if (text?.Trim().ToUpperInvariant() is { Length: > 0 } code) bins = bins.Where(b => b.Code.StartsWith(code));
        if (after?.Split('_') is [var order, var last] && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var path) && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            bins = bins.Where(b => b.PathOrder > path || b.PathOrder == path && b.Id > id);
        var rows = await bins.OrderBy(b => b.PathOrder).ThenBy(b => b.Id).Take(size + 1)
            .Select(b => new PlaceRow(b.Id, b.Code, b.Kind, b.PathOrder, db.StockLevels.Count(l => l.BinId == b.Id && l.OnHandQuantityMilli > 0), b.IsActive)).ToListAsync(ct);
        return ListPage<PlaceRow>.Of(rows, size, r => string.Create(CultureInfo.InvariantCulture, $"{r.PathOrder}_{r.Id}"));
    }

    /// <summary>One page of a warehouse's history with that of its bins, newest first.</summary>
    public async Task<ListPage<HistoryRow>> HistoryAsync(string code, string? after = null, int size = 20, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await HistoryRow.PageAsync(db, db.HistoryEntries.Where(h => h.Subject == Subject.MasterData && h.SubjectKey == code), after, size, ct);
    }
}
