using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse;

/// <summary>A warehouse to choose from.</summary>
public sealed record WarehouseChoice(long Id, string Code, string Name);

/// <summary>What waits on the floor, what is wanted first on top, and each task as a tablet shows it.</summary>
public sealed class FloorQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The sub-orders of one status; a page is found by the day they are wanted and their id.</summary>
    public async Task<ListPage<FloorRow>> PageAsync(SubOrderStatus status, long? warehouseId = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var subs = db.SubOrders.AsNoTracking().Where(s => s.Status == status);
        if (warehouseId is not null) subs = subs.Where(s => s.WarehouseId == warehouseId);
        if (PageKey.Read(after) is var (day, id)) subs = subs.Where(s => s.RequiredOn >= day && (s.RequiredOn > day || s.Id > id));
        var rows = await subs.OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(size + 1)
            .Select(s => new
            {
                s.Id, s.Number, s.Order.CustomerName, Warehouse = s.Warehouse!.Name, s.RequiredOn, s.Priority, s.Order.HoldKind,
                Lines = s.Lines.Count, Quantity = s.Lines.Sum(l => l.QuantityMilli), Picked = s.Lines.Sum(l => l.PickedQuantityMilli),
                HasWishes = s.Order.Remarks != null || s.Lines.Any(l => l.OrderLine.Remarks != null),
            }).ToListAsync(ct);
        return ListPage<FloorRow>.Of(
            [.. rows.Select(r => new FloorRow(r.Id, r.Number, r.CustomerName, r.Warehouse, r.RequiredOn, r.RequiredOn < today, r.Priority,
                r.Lines, Money.FromMilli(r.Quantity), Money.FromMilli(r.Picked), r.HasWishes, r.HoldKind))],
            size, r => PageKey.Write(r.RequiredOn, r.Id));
    }

    /// <summary>The sub-order that waits in this status and has this number, or whose quality label says it; null when none does.</summary>
    public async Task<string?> WaitingAsync(SubOrderStatus status, string scanned, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var code = scanned.Trim().ToUpperInvariant();
        return await db.SubOrders.AsNoTracking().Where(s => s.Status == status && (s.Number == code || s.InspectionNumber == code)).Select(s => s.Number).FirstOrDefaultAsync(ct);
    }

    /// <summary>One sub-order for the tablet; null when there is none of that number.</summary>
    public async Task<FloorTask?> TaskAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var sub = await db.SubOrders.AsNoTrackingWithIdentityResolution()
            .Include(s => s.Order).Include(s => s.Warehouse).Include(s => s.Packages).Include(s => s.Variances.Where(v => v.Status != VarianceStatus.Closed)).ThenInclude(v => v.Product).Include(s => s.Units)
            .Include(s => s.Lines).ThenInclude(l => l.OrderLine.Product!.Category)
            .Include(s => s.Lines).ThenInclude(l => l.Allocations).ThenInclude(a => a.StockLevel!.Bin)
            .AsSplitQuery().FirstOrDefaultAsync(s => s.Number == number, ct);
        if (sub is null) return null;

        var lines = sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => (Sub: l, Shown: new FloorLine(
            l.OrderLine.LineNumber, l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification, l.OrderLine.Unit,
            l.Quantity, Money.FromMilli(l.PickedQuantityMilli), Money.FromMilli(l.PackedQuantityMilli), l.OrderLine.Remarks, l.OrderLine.Product?.WeightGrams, Money.FromMilli(l.QuantityMilli - l.MissingMilli), InspectionChecklist.Of(l.OrderLine.Product?.Category),
            PackTexts.AdviceOf(l.OrderLine.Product), l.OrderLine.Product?.IsFragile == true, l.OrderLine.Product?.IsSerialised == true,
            [.. sub.Units.Where(u => u.ProductId == l.OrderLine.ProductId).Select(u => u.Code).Order(StringComparer.Ordinal)]))).ToList();
        var stops = lines.SelectMany(l => l.Sub.Allocations, (l, a) => (a.StockLevel!.Bin, Line: l.Shown, Allocation: a))
            .OrderBy(s => s.Bin!.PathOrder).ThenBy(s => s.Bin!.Code).ThenBy(s => s.Line.LineNumber)
            .Select(s => new PickStop(s.Bin!.Code, s.Line, Money.FromMilli(s.Allocation.QuantityMilli), Money.FromMilli(s.Allocation.PickedQuantityMilli)));
        return new(sub.Number, sub.Version, sub.Status, sub.Order.Number, sub.Order.CustomerName, sub.Order.Remarks, sub.RequiredOn,
            sub.RequiredOn < today && !sub.HasLeft, sub.Priority, sub.Order.HoldKind, sub.Order.HoldReason, sub.Warehouse?.Name, sub.InspectionNumber, sub.LabelScannedAt is not null,
            [.. lines.Select(l => l.Shown)], [.. stops],
            [.. sub.Packages.OrderBy(p => p.Sequence).Select(p => new FloorPackage(p.Number, p.WeightGrams / 1000m, p.Material, p.PackedAt, p.PackedByName, p.LabelledAt is not null))],
            [.. sub.Variances.OrderBy(v => v.Id).Select(v => new FloorVariance(v.Number, v.Status, v.Product!.Name, Money.FromMilli(v.MissingMilli)))]);
    }

    /// <summary>The warehouses that are in use, the one asked first on top.</summary>
    public async Task<IReadOnlyList<WarehouseChoice>> WarehousesAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Warehouses.Where(w => w.IsActive).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => new WarehouseChoice(w.Id, w.Code, w.Name)).ToListAsync(ct);
    }
}
