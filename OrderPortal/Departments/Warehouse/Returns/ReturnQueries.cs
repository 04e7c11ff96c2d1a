using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Returns;

/// <summary>What came back and where it was put.</summary>
public sealed record ReturnRow(
    long Id, DateTime HappenedAt, string SubOrderNumber, string CustomerName, string ProductCode, string ProductName, string? UnitCode, string Unit, decimal Quantity,
    string BinCode, BinKind BinKind, QuarantineCause? Cause, string? Note, string ActorName);

/// <summary>A sub-order that a scanned number means.</summary>
public sealed record FoundParcel(string Number, SubOrderStatus Status, string CustomerName)
{
    public bool HasLeft => Status is SubOrderStatus.Shipped or SubOrderStatus.Delivered or SubOrderStatus.Completed;
}

/// <summary>One product that left with a sub-order.</summary>
/// <param name="IsCoded">Its pieces left by their codes and come back by them.</param>
public sealed record ReturnLine(string ProductCode, string? Barcode, string ProductName, string Specification, string Unit, int Decimals, decimal Shipped, decimal Returned, bool IsCoded)
{
    public decimal Open => Shipped - Returned;

    public bool Reads(string scanned) => FloorScanning.Same(scanned, ProductCode) || (Barcode is { Length: > 0 } barcode && FloorScanning.Same(scanned, barcode));
}

/// <summary>A sub-order for the page that takes it back.</summary>
/// <param name="WarehouseId">Where it left from, unless that is a supplier's.</param>
public sealed record ReturnView(
    string Number, string OrderNumber, string CustomerName, SubOrderStatus Status, DateTime? ShippedAt, long? WarehouseId, IReadOnlyList<ReturnLine> Lines, IReadOnlyList<WarehouseChoice> Warehouses)
{
    public bool HasLeft => Status is SubOrderStatus.Shipped or SubOrderStatus.Delivered or SubOrderStatus.Completed;
}

/// <summary>A coded piece that was scanned: whose it is, and which sub-order it left with.</summary>
public sealed record ReturnPiece(string Code, string ProductName, UnitState State, string? SubOrderNumber);

/// <summary>A bin that goods may be put back into.</summary>
public sealed record ReturnBin(long Id, string Code, BinKind Kind);

/// <summary>What came back, and what may.</summary>
public sealed class ReturnQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The latest on top.</summary>
    public async Task<ListPage<ReturnRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var receipts = db.ReturnReceipts.AsNoTracking();
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var last)) receipts = receipts.Where(r => r.Id < last);
        var rows = await receipts.OrderByDescending(r => r.Id).Take(size + 1).Select(r => new ReturnRow(
            r.Id, r.HappenedAt, r.SubOrder!.Number, r.SubOrder.Order.CustomerName, r.Line!.OrderLine.ProductCode, r.Line.OrderLine.ProductName, r.UnitCode, r.Line.OrderLine.Unit, Money.FromMilli(r.QuantityMilli),
            r.BinCode, r.StockLevel!.Bin!.Kind, r.Cause, r.Note, r.ActorName)).ToListAsync(ct);
        return ListPage<ReturnRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a number on a parcel means: a sub-order, one of its parcels, a tracking number, a coded piece, or every part of an order.</summary>
    public async Task<IReadOnlyList<FoundParcel>> FindAsync(string scanned, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (code, typed, piece) = (scanned.Trim().ToUpperInvariant(), scanned.Trim(), UnitCode.Clean(scanned));
        var subs = db.SubOrders.AsNoTracking();
        // each by its own index, the most exact first
        foreach (var meant in (IQueryable<SubOrder>[])
        [
            subs.Where(s => s.Number == code), subs.Where(s => s.Id == db.Packages.Where(p => p.Number == code).Select(p => (long?)p.SubOrderId).FirstOrDefault()), subs.Where(s => s.TrackingNumber == typed || s.TrackingNumber == code),
            subs.Where(s => s.Id == db.SerialUnits.Where(u => u.Code == piece).Select(u => u.SubOrderId).FirstOrDefault()), subs.Where(s => s.Order.Number == code && s.Status != SubOrderStatus.Cancelled),
        ])
        {
            var found = await meant.OrderBy(s => s.Id).Take(20).Select(s => new FoundParcel(s.Number, s.Status, s.Order.CustomerName)).ToListAsync(ct);
            if (found.Count > 0) return found;
        }
        return [];
    }

    public async Task<ReturnView?> ShowAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var sub = await db.SubOrders.AsNoTracking().Where(s => s.Number == number).Select(s => new { s.Id, s.Number, Order = s.Order.Number, s.Order.CustomerName, s.Status, s.ShippedAt, s.WarehouseId }).FirstOrDefaultAsync(ct);
        if (sub is null) return null;
        var coded = await ReturnBooking.CodedAsync(db, sub.Id, ct);
        var lines = await db.SubOrderLines.AsNoTracking().Where(l => l.SubOrderId == sub.Id && l.OrderLine.ProductId != null).OrderBy(l => l.OrderLine.LineNumber).Select(l => new
        {
            ProductId = l.OrderLine.ProductId!.Value, l.OrderLine.ProductCode, l.OrderLine.Product!.Barcode, l.OrderLine.ProductName, l.OrderLine.Specification, l.OrderLine.Unit, l.OrderLine.Product.UnitDecimals,
            l.QuantityMilli, l.ReturnedQuantityMilli,
        }).ToListAsync(ct);
        var warehouses = await db.Warehouses.AsNoTracking().Where(w => w.IsActive && w.SupplierId == null).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => new WarehouseChoice(w.Id, w.Code, w.Name)).ToListAsync(ct);
        return new(sub.Number, sub.Order, sub.CustomerName, sub.Status, sub.ShippedAt, warehouses.Any(w => w.Id == sub.WarehouseId) ? sub.WarehouseId : null,
            [.. lines.GroupBy(l => l.ProductId).Select(g => new ReturnLine(g.First().ProductCode, g.First().Barcode, g.First().ProductName, g.First().Specification, g.First().Unit, g.First().UnitDecimals,
                Money.FromMilli(g.Sum(l => l.QuantityMilli)), Money.FromMilli(g.Sum(l => l.ReturnedQuantityMilli)), coded.Contains(g.Key)))], warehouses);
    }

    /// <summary>The piece whose code was scanned; null when it is something else.</summary>
    public async Task<ReturnPiece?> PieceAsync(string scanned, CancellationToken ct = default)
    {
        var code = UnitCode.Clean(scanned);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SerialUnits.AsNoTracking().Where(u => u.Code == code).Select(u => new ReturnPiece(u.Code, u.Product!.Name, u.State, u.SubOrder!.Number)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The bin of a warehouse that was scanned, when goods may be put back there.</summary>
    public async Task<ReturnBin?> BinAsync(long? warehouseId, string scanned, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var code = scanned.Trim().ToUpperInvariant();
        return await db.Bins.AsNoTracking().Where(b => b.WarehouseId == warehouseId && b.Code == code && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Quarantine))
            .Select(b => new ReturnBin(b.Id, b.Code, b.Kind)).FirstOrDefaultAsync(ct);
    }
}
