using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>A batch of codes in the list.</summary>
/// <param name="Waiting">How many of its pieces have not come in.</param>
public sealed record BatchRow(long Id, string Number, string ProductCode, string ProductName, int Quantity, int Waiting, DateTime CreatedAt, string CreatedByName);

/// <summary>The labels of one batch.</summary>
/// <param name="Link">The address that a label's QR code leads to, without the code; null: the QR code is the code alone.</param>
public sealed record UnitLabels(string Number, string ProductName, string Specification, string? Link, IReadOnlyList<string> Codes);

/// <summary>A bin that pieces can be scanned into.</summary>
public sealed record UnitBin(long Id, string Code, string Name, BinKind Kind);

/// <summary>One thing that happened to a piece.</summary>
public sealed record UnitHappening(UnitEventKind Kind, DateTime HappenedAt, string ActorName, string? Place, string? Region);

/// <summary>A piece with all that is known of it: where it lies or with which shipment it left, to whom, and what happened to it.</summary>
public sealed record UnitTrace(
    string Code, string ProductCode, string ProductName, string Specification, string Batch, UnitState State, string? Warehouse, string? Bin, string? OrderNumber, string? SubOrderNumber, string? Carrier, string? TrackingNumber,
    string? CustomerCode, string? CustomerName, string? SoldRegion, int ScanCount, bool SeenElsewhere, string? Link, IReadOnlyList<UnitHappening> Events);

/// <summary>Coded pieces: batches, labels and the trace of one piece.</summary>
public sealed class SerialQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Batches, the newest first.</summary>
    public async Task<ListPage<BatchRow>> BatchesAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var batches = db.UnitBatches.AsNoTracking();
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var last)) batches = batches.Where(b => b.Id < last);
        var rows = await batches.OrderByDescending(b => b.Id).Take(size + 1)
            .Select(b => new BatchRow(b.Id, b.Number, b.Product!.Code, b.Product.Name, b.Quantity, b.Units.Count(u => u.State == UnitState.Coded), b.CreatedAt, b.CreatedByName)).ToListAsync(ct);
        return ListPage<BatchRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What is printed for a batch; null when there is none of that number.</summary>
    public async Task<UnitLabels?> LabelsAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var batch = await db.UnitBatches.AsNoTracking().Where(b => b.Number == number).Select(b => new { b.Id, b.Product!.Name, b.Product.Specification }).FirstOrDefaultAsync(ct);
        return batch is null ? null : new(number, batch.Name, batch.Specification, company.LinkTo("u/"), await db.SerialUnits.Where(u => u.BatchId == batch.Id).OrderBy(u => u.Id).Select(u => u.Code).ToListAsync(ct));
    }

    /// <summary>Every bin in use, along the path.</summary>
    public async Task<IReadOnlyList<UnitBin>> BinsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Bins.AsNoTracking().Where(b => b.IsActive && b.Warehouse!.IsActive).OrderBy(b => b.Warehouse!.Priority).ThenBy(b => b.PathOrder).ThenBy(b => b.Code)
            .Select(b => new UnitBin(b.Id, b.Code, b.Warehouse!.Name + " " + b.Code, b.Kind)).ToListAsync(ct);
    }

    /// <summary>All that is known of one piece; null when the code is not ours.</summary>
    public async Task<UnitTrace?> TraceAsync(string scanned, CancellationToken ct = default)
    {
        var code = UnitCode.Clean(scanned);
        await using var db = await databases.CreateDbContextAsync(ct);
        var unit = await db.SerialUnits.AsNoTracking().Where(u => u.Code == code).Select(u => new
        {
            u.Id, u.Product, Batch = db.UnitBatches.Where(b => b.Id == u.BatchId).Select(b => b.Number).First(), u.State, Warehouse = u.Bin!.Warehouse!.Name, Bin = u.Bin.Code,
            Order = u.SubOrder!.Order.Number, Sub = u.SubOrder.Number, Carrier = u.SubOrder.Carrier!.Name, u.SubOrder.TrackingNumber, CustomerCode = u.Customer!.Code, u.SubOrder.Order.CustomerName,
            u.SoldRegion, u.ScanCount, u.SeenElsewhere,
        }).FirstOrDefaultAsync(ct);
        if (unit is null) return null;
        var events = await db.UnitEvents.AsNoTracking().Where(e => e.SerialUnitId == unit.Id).OrderByDescending(e => e.Id).Take(200)
            .Select(e => new UnitHappening(e.Kind, e.HappenedAt, e.ActorName, e.Place, e.Region)).ToListAsync(ct);
        return new(code, unit.Product!.Code, unit.Product.Name, unit.Product.Specification, unit.Batch, unit.State, unit.Warehouse, unit.Bin, unit.Order, unit.Sub, unit.Carrier, unit.TrackingNumber,
            unit.CustomerCode, unit.CustomerName, unit.SoldRegion, unit.ScanCount, unit.SeenElsewhere, (await OrderLoading.CompanyAsync(db, ct)).LinkTo("u/" + code), events);
    }
}
