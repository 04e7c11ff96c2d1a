using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>A product as a tablet can tell it from others.</summary>
public sealed record OfflineGoods(string Code, string? Barcode, string Name, string Specification, Text Unit, int UnitDecimals);

/// <summary>One stop of a pick. Quantities here and below in thousandths of the unit.</summary>
public sealed record OfflineStop(string Bin, int Line, OfflineGoods Goods, string? Remarks, long Quantity, long Picked);

/// <summary>One line of a sub-order, as it is inspected and packed.</summary>
/// <param name="Checks">What the inspection asks.</param>
/// <param name="Advice">How the goods want to be packed.</param>
public sealed record OfflineLine(
    int Line, OfflineGoods Goods, string? Remarks, long Quantity, long Picked, long Packed, long? WeightGrams, IReadOnlyList<Text> Checks, IReadOnlyList<Text> Advice, bool IsFragile, bool IsSerialised);

/// <summary>One parcel and whether the label on it was scanned.</summary>
public sealed record OfflinePackage(string Number, bool IsLabelled);

/// <summary>One sub-order on the floor, with everything a tablet needs in order to judge a scan without the server.</summary>
/// <param name="Status">Name of its status: says at which station it waits.</param>
/// <param name="Stops">In the order of the path through the warehouse.</param>
/// <param name="Counted">Keys of what the figures contain: a tablet that never heard the answer to one of them does not count it on top.</param>
public sealed record OfflineTask(
    string Number, string Status, string CustomerName, string? WarehouseName, DateOnly? RequiredOn, bool IsOverdue, Text? Priority, string? Remarks, string? InspectionNumber, bool IsLabelScanned,
    IReadOnlyList<OfflineStop> Stops, IReadOnlyList<OfflineLine> Lines, IReadOnlyList<OfflinePackage> Packages, IReadOnlyList<Guid> Counted);

/// <summary>One stock count: which bins, and nothing of what should lie in them.</summary>
public sealed record OfflineCount(string Number, string Status, string WarehouseName, IReadOnlyList<BinToCount> Bins, IReadOnlyList<Guid> Counted);

/// <summary>What waits on the floor.</summary>
public sealed record OfflineWork(IReadOnlyList<OfflineTask> Tasks, IReadOnlyList<OfflineCount> Counts);

/// <summary>What a tablet takes along into a hall without network.</summary>
public sealed class OfflineQueries(IDbContextFactory<PortalDb> databases, CountQueries counts, TimeProvider clock)
{
    /// <summary>As much of each station's work as nobody does before he meets the network again, and more goods than anybody tells apart.</summary>
    const int Most = 100, MostCounts = 20, MostGoods = 20_000;

    sealed record Head(
        long Id, string Number, SubOrderStatus Status, string CustomerName, string? Warehouse, DateOnly? RequiredOn, Priority Priority, string? Remarks, string? InspectionNumber, bool IsLabelScanned, List<OfflinePackage> Packages);

    /// <summary>What waits to be picked, inspected, packed and counted, what is wanted first on top; what is on hold stays at home.</summary>
    public async Task<OfflineWork> WorkAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var subs = new List<Head>();
        foreach (var status in (SubOrderStatus[])[SubOrderStatus.Allocated, SubOrderStatus.Picked, SubOrderStatus.Inspected, SubOrderStatus.Packed])
            subs.AddRange(await db.SubOrders.AsNoTracking()
                .Where(s => s.Status == status && s.Order.HoldKind == null && (status != SubOrderStatus.Packed || s.Packages.Any(p => p.LabelledAt == null)))
                .OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(Most)
                .Select(s => new Head(s.Id, s.Number, s.Status, s.Order.CustomerName, s.Warehouse!.Name, s.RequiredOn, s.Priority, s.Order.Remarks, s.InspectionNumber, s.LabelScannedAt != null,
                    s.Packages.OrderBy(p => p.Sequence).Select(p => new OfflinePackage(p.Number, p.LabelledAt != null)).ToList())).ToListAsync(ct));

        var ids = subs.Select(s => s.Id).ToList();
        var lines = (await db.SubOrderLines.AsNoTracking().Where(l => ids.Contains(l.SubOrderId)).OrderBy(l => l.OrderLine.LineNumber).Select(l => new
        {
            l.Id, l.SubOrderId, Line = l.OrderLine, Product = l.OrderLine.Product!, l.OrderLine.Product!.Category, l.QuantityMilli, l.PickedQuantityMilli, l.PackedQuantityMilli,
        }).ToListAsync(ct)).ToLookup(l => l.SubOrderId);
        var lineIds = lines.SelectMany(g => g).Select(l => l.Id).ToList();
        var stops = (await db.Allocations.Where(a => lineIds.Contains(a.SubOrderLineId)).Select(a => new { a.SubOrderLineId, a.StockLevel!.Bin!.Code, a.StockLevel.Bin.PathOrder, a.QuantityMilli, a.PickedQuantityMilli })
            .ToListAsync(ct)).ToLookup(a => a.SubOrderLineId);
        var (picking, packing) = (Ids(SubOrderStatus.Allocated, SubOrderStatus.Allocated), Ids(SubOrderStatus.Inspected, SubOrderStatus.Packed));
        var scans = (await db.FloorScans.AsNoTracking()
            .Where(s => s.Refusal == null && (s.Station == ScanStation.Picking && picking.Contains(s.SubOrderId) || s.Station == ScanStation.Packing && packing.Contains(s.SubOrderId)))
            .Select(s => new { s.SubOrderId, s.ScanKey }).ToListAsync(ct)).ToLookup(s => s.SubOrderId, s => s.ScanKey);
        var open = actor.Is(Role.Warehouse) ? await db.StockCounts.Where(c => c.Status == CountStatus.Counting).OrderBy(c => c.Id).Take(MostCounts).Select(c => c.Number).ToListAsync(ct) : [];
        string[] numbers = [.. subs.Select(s => s.Number), .. open];
        var acts = (await db.KeyedActs.AsNoTracking().Where(a => numbers.Contains(a.SubjectKey)).Select(a => new { a.SubjectKey, a.Key }).ToListAsync(ct)).ToLookup(a => a.SubjectKey, a => a.Key);

        var blind = new List<OfflineCount>();
        foreach (var number in open)
            if (await counts.BlindAsync(number, ct) is { } count) blind.Add(new(number, count.Status.ToString(), count.WarehouseName, count.Bins, [.. acts[number]]));
        return new([.. subs.Select(s => new OfflineTask(
            s.Number, s.Status.ToString(), s.CustomerName, s.Warehouse, s.RequiredOn, s.RequiredOn < today, s.Priority == Priority.Normal ? null : Journey.JourneyTexts.Of(s.Priority), s.Remarks,
            s.InspectionNumber, s.IsLabelScanned,
            [.. lines[s.Id].SelectMany(l => stops[l.Id], (l, stop) => (Line: l, Stop: stop)).OrderBy(x => x.Stop.PathOrder).ThenBy(x => x.Stop.Code).ThenBy(x => x.Line.Line.LineNumber)
                .Select(x => new OfflineStop(x.Stop.Code, x.Line.Line.LineNumber, Goods(x.Line.Line, x.Line.Product), x.Line.Line.Remarks, x.Stop.QuantityMilli, x.Stop.PickedQuantityMilli))],
            [.. lines[s.Id].Select(l => new OfflineLine(l.Line.LineNumber, Goods(l.Line, l.Product), l.Line.Remarks, l.QuantityMilli, l.PickedQuantityMilli, l.PackedQuantityMilli, l.Product.WeightGrams,
                InspectionChecklist.Of(l.Category), PackTexts.AdviceOf(l.Product), l.Product.IsFragile, l.Product.IsSerialised))],
            s.Packages, [.. scans[s.Id], .. acts[s.Number]]))], blind);

        List<long> Ids(SubOrderStatus from, SubOrderStatus to) => [.. subs.Where(s => s.Status >= from && s.Status <= to).Select(s => s.Id)];
    }

    /// <summary>What a counter may find in a bin: names and units, never how much of it.</summary>
    public async Task<IReadOnlyList<OfflineGoods>> GoodsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var products = await db.Products.AsNoTracking().OrderBy(p => p.Id).Take(MostGoods).Select(p => new { p.Code, p.Barcode, p.Name, p.Specification, p.Unit, p.UnitDecimals }).ToListAsync(ct);
        return [.. products.Select(p => new OfflineGoods(p.Code, p.Barcode, p.Name, p.Specification, Units.Of(p.Unit), p.UnitDecimals))];
    }

    /// <summary>As it was ordered; only what belongs to the product itself comes from there.</summary>
    static OfflineGoods Goods(SalesOrderLine line, Product product) =>
        new(line.ProductCode, product.Barcode, line.ProductName, line.Specification, Units.Of(line.Unit), product.UnitDecimals);
}
