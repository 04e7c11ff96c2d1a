using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>One stop of a pick, with everything a tablet needs in order to judge a scan without the server. Quantities in thousandths of the unit.</summary>
public sealed record OfflineStop(
    string Bin, int Line, string Code, string? Barcode, string Name, string Specification, string? Remarks, Text Unit, int UnitDecimals, long Quantity, long Picked);

/// <summary>One sub-order to be picked, as a tablet takes it along.</summary>
/// <param name="Stops">In the order of the path through the warehouse.</param>
/// <param name="Counted">Keys of the scans that the figures contain: a tablet that never heard the answer to one of them does not count it on top.</param>
public sealed record OfflineTask(
    string Number, string CustomerName, string? WarehouseName, DateOnly? RequiredOn, bool IsOverdue, Text? Priority, string? Remarks, IReadOnlyList<OfflineStop> Stops, IReadOnlyList<Guid> Counted);

/// <summary>What a tablet takes along into a hall without network.</summary>
public sealed class OfflineQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>As much as nobody picks before he meets the network again.</summary>
    const int Most = 100;

    /// <summary>What waits to be picked, what is wanted first on top; what is on hold stays at home.</summary>
    public async Task<IReadOnlyList<OfflineTask>> TasksAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var subs = await db.SubOrders.AsNoTracking().Where(s => s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null)
            .OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(Most)
            .Select(s => new { s.Id, s.Number, s.Order.CustomerName, Warehouse = s.Warehouse!.Name, s.RequiredOn, s.Priority, s.Order.Remarks }).ToListAsync(ct);
        var ids = subs.Select(s => s.Id).ToList();
        var stops = (await db.SubOrders.AsNoTracking().Where(s => ids.Contains(s.Id)).SelectMany(s => s.Lines).SelectMany(l => l.Allocations, (l, a) => new
        {
            l.SubOrderId, Bin = a.StockLevel!.Bin!.Code, a.StockLevel.Bin.PathOrder, Line = l.OrderLine, l.OrderLine.Product, a.QuantityMilli, a.PickedQuantityMilli,
        }).ToListAsync(ct))
            .OrderBy(s => s.PathOrder).ThenBy(s => s.Bin).ThenBy(s => s.Line.LineNumber)
            .ToLookup(s => s.SubOrderId, s => new OfflineStop(s.Bin, s.Line.LineNumber, s.Line.ProductCode, s.Product?.Barcode, s.Line.ProductName, s.Line.Specification,
                s.Line.Remarks, Units.Of(s.Line.Unit), s.Product?.UnitDecimals ?? 0, s.QuantityMilli, s.PickedQuantityMilli));
        var counted = (await db.FloorScans.AsNoTracking().Where(s => ids.Contains(s.SubOrderId) && s.Station == ScanStation.Picking && s.Refusal == null)
            .Select(s => new { s.SubOrderId, s.ScanKey }).ToListAsync(ct)).ToLookup(s => s.SubOrderId, s => s.ScanKey);
        return [.. subs.Select(s => new OfflineTask(s.Number, s.CustomerName, s.Warehouse, s.RequiredOn, s.RequiredOn < today,
            s.Priority == Priority.Normal ? null : Journey.JourneyTexts.Of(s.Priority), s.Remarks, [.. stops[s.Id]], [.. counted[s.Id]]))];
    }
}
