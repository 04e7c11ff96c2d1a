using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Receive;

/// <summary>A purchase order that is on its way.</summary>
public sealed record ArrivalRow(long Id, string Number, string SupplierName, string WarehouseName, PurchaseStatus Status, DateOnly? ExpectedOn, bool IsOverdue, string Goods);

/// <summary>One line that is to come.</summary>
public sealed record ArrivalLine(long Id, string Code, string ScanCode, string Name, string Specification, string Unit, int Decimals, decimal Ordered, decimal Received, string? OrderNumber)
{
    public decimal Open => Math.Max(0, Ordered - Received);
}

/// <summary>A purchase order for the receiving page.</summary>
public sealed record ArrivalView(string Number, Guid Version, string SupplierName, string WarehouseName, PurchaseStatus Status, DateOnly? ExpectedOn, IReadOnlyList<ArrivalLine> Lines, IReadOnlyList<(long Id, string Code, BinKind Kind)> Bins)
{
    public bool IsComing => Status is PurchaseStatus.Sent or PurchaseStatus.Confirmed or PurchaseStatus.PartlyReceived;
}

/// <summary>What is to be taken in.</summary>
public sealed class ReceiveQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    static readonly PurchaseStatus[] Coming = [PurchaseStatus.Sent, PurchaseStatus.Confirmed, PurchaseStatus.PartlyReceived];

    /// <summary>Oldest first.</summary>
    public async Task<ListPage<ArrivalRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var orders = db.PurchaseOrders.AsNoTracking().Where(p => p.SubOrderId == null);
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last)) orders = orders.Where(p => p.Id > last);
        // each status from its own index: what has arrived long ago is not gone through
        List<long> ids = [];
        foreach (var status in Coming) ids.AddRange(await orders.Where(p => p.Status == status).OrderBy(p => p.Id).Select(p => p.Id).Take(size + 1).ToListAsync(ct));
        ids = [.. ids.Order().Take(size + 1)];
        var found = await db.PurchaseOrders.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Number, Supplier = p.Supplier!.Name, Warehouse = p.Warehouse!.Name, p.Status, On = p.PromisedOn ?? p.RequestedOn }).ToListAsync(ct);
        var goods = (await db.PurchaseOrderLines.Where(l => ids.Contains(l.PurchaseOrderId)).OrderBy(l => l.Id).Select(l => new { l.PurchaseOrderId, l.Product!.Name }).ToListAsync(ct)).ToLookup(l => l.PurchaseOrderId, l => l.Name);
        return ListPage<ArrivalRow>.Of([.. found.Select(r => new ArrivalRow(r.Id, r.Number, r.Supplier, r.Warehouse, r.Status, r.On, r.On < today, string.Join(" · ", goods[r.Id].Take(3))))], size,
            r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<ArrivalView?> ShowAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var p = await db.PurchaseOrders.AsNoTracking().Include(x => x.Supplier).Include(x => x.Warehouse).Include(x => x.Lines).ThenInclude(l => l.Product).AsSplitQuery().FirstOrDefaultAsync(x => x.Number == number && x.SubOrderId == null, ct);
        if (p is null) return null;
        var bins = await db.Bins.AsNoTracking().Where(b => b.WarehouseId == p.WarehouseId && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Receiving)).OrderByDescending(b => b.Kind).ThenBy(b => b.PathOrder).ThenBy(b => b.Code)
            .Select(b => new { b.Id, b.Code, b.Kind }).ToListAsync(ct);
        return new(p.Number, p.Version, p.Supplier?.Name ?? "", p.Warehouse!.Name, p.Status, p.ExpectedOn,
            [.. p.Lines.OrderBy(l => l.Id).Select(l => new ArrivalLine(l.Id, l.Product!.Code, l.Product.ScanCode, l.Product.Name, l.Product.Specification, l.Product.Unit, l.Product.UnitDecimals, l.Quantity, Money.FromMilli(l.ReceivedQuantityMilli), l.OrderNumber))],
            [.. bins.Select(b => (b.Id, b.Code, b.Kind))]);
    }
}
