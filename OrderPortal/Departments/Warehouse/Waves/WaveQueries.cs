using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>What can be picked together, the waves, and each wave as its pickers see it.</summary>
public sealed class WaveQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const int LookedAt = 300;

    /// <summary>Sub-orders that wait to be picked and are in no open wave, what is wanted first on top.</summary>
    public async Task<ListPage<WaitingRow>> WaitingAsync(WaveFilter filter, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var subs = Waiting(db, filter);
        if (PageKey.Read(after) is var (day, id)) subs = subs.Where(s => s.RequiredOn >= day && (s.RequiredOn > day || s.Id > id));
        var rows = await subs.OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(size + 1).Select(s => new
        {
            s.Id, s.Number, s.Order.CustomerName, Warehouse = s.Warehouse!.Name, Carrier = s.Carrier!.Name, s.RequiredOn, s.Priority, Lines = s.Lines.Count, Quantity = s.Lines.Sum(l => l.QuantityMilli),
            Bins = s.Lines.SelectMany(l => l.Allocations).Where(a => a.StockLevel!.Bin!.Kind == BinKind.Storage).Select(a => a.StockLevel!.Bin!.Code).ToList(),
        }).ToListAsync(ct);
        return ListPage<WaitingRow>.Of([.. rows.Select(r => new WaitingRow(r.Id, r.Number, r.CustomerName, r.Warehouse, r.Carrier, r.RequiredOn, r.RequiredOn < today, r.Priority, r.Lines, Money.FromMilli(r.Quantity), [.. r.Bins.Distinct().Order()]))],
            size, r => PageKey.Write(r.RequiredOn, r.Id));
    }

    /// <summary>Which of what waits in one warehouse lies close together; looks at the most urgent few hundred.</summary>
    public async Task<IReadOnlyList<WaveProposal>> ProposeAsync(WaveFilter filter, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await Waiting(db, filter).OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(LookedAt).Select(s => new
        {
            s.Number, s.WarehouseId,
            Bins = s.Lines.SelectMany(l => l.Allocations).Where(a => a.StockLevel!.Bin!.Kind == BinKind.Storage && a.PickedQuantityMilli < a.QuantityMilli).Select(a => a.StockLevel!.Bin!.Code).ToList(),
        }).ToListAsync(ct);
        return [.. rows.GroupBy(r => r.WarehouseId).SelectMany(g => WaveProposals.Propose([.. g.Select(r => new Pickable(r.Number, [.. r.Bins.Distinct()]))], Wave.MostTotes(WaveKind.Batch)))];
    }

    /// <summary>Whether such a wave is being picked.</summary>
    public async Task<bool> IsOpenAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Waves.AnyAsync(w => w.Number == number && w.Status == WaveStatus.Open, ct);
    }

    /// <summary>The waves, the newest on top.</summary>
    public async Task<ListPage<WaveRow>> PageAsync(bool open = true, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var waves = db.Waves.AsNoTracking().Where(w => open ? w.Status == WaveStatus.Open : w.Status != WaveStatus.Open);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) waves = waves.Where(w => w.Id < id);
        var rows = await waves.OrderByDescending(w => w.Id).Take(size + 1).Select(w => new
        {
            w.Id, w.Number, w.Kind, w.Status, Warehouse = w.Warehouse!.Name, w.PickerName, w.CreatedAt, w.CreatedByName, Totes = db.SubOrders.Count(s => s.WaveId == w.Id),
            Quantity = db.SubOrders.Where(s => s.WaveId == w.Id).SelectMany(s => s.Lines).Sum(l => l.QuantityMilli),
            Picked = db.SubOrders.Where(s => s.WaveId == w.Id).SelectMany(s => s.Lines).Sum(l => l.PickedQuantityMilli),
        }).ToListAsync(ct);
        return ListPage<WaveRow>.Of([.. rows.Select(w => new WaveRow(w.Id, w.Number, w.Kind, w.Status, w.Warehouse, w.Totes, Money.FromMilli(w.Quantity), Money.FromMilli(w.Picked), w.PickerName, w.CreatedAt, w.CreatedByName))],
            size, w => w.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One wave; null when there is none of that number.</summary>
    public async Task<WaveView?> ViewAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var wave = await db.Waves.AsNoTracking().Include(w => w.Warehouse).FirstOrDefaultAsync(w => w.Number == number, ct);
        if (wave is null) return null;
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var members = await db.SubOrders.Where(s => s.WaveId == wave.Id).OrderBy(s => s.Tote).Select(s => new
        {
            s.Id, s.Tote, s.Number, Order = s.Order.Number, s.Order.CustomerName, s.Status, s.Priority, s.RequiredOn, s.Order.HoldKind, s.Order.HoldReason, Variance = s.Variances.Where(v => v.Status != VarianceStatus.Closed).Select(v => v.Number).FirstOrDefault(),
            Quantity = s.Lines.Sum(l => l.QuantityMilli), Picked = s.Lines.Sum(l => l.PickedQuantityMilli),
        }).ToListAsync(ct);
        var gone = members.Where(m => m.Status is SubOrderStatus.Cancelled or SubOrderStatus.Waiting).Select(m => m.Id).ToList();
        var inTotes = (await db.FloorScans.Where(f => gone.Contains(f.SubOrderId) && f.Station == ScanStation.Picking && f.Refusal == null && f.ScannedAt >= wave.CreatedAt)
            .GroupBy(f => new { f.SubOrderId, f.BinCode, f.Code }).Select(g => new { g.Key.SubOrderId, g.Key.BinCode, g.Key.Code, Milli = g.Sum(f => f.QuantityMilli) }).ToListAsync(ct)).Where(s => s.Milli > 0).ToLookup(s => s.SubOrderId);

        Text? Problem(long id, SubOrderStatus status, HoldKind? hold, string? reason)
        {
            if (status < SubOrderStatus.Picked && hold is { } kind) return WaveTexts.FellHeld.With(JourneyTexts.Of(kind), reason);
            if (!gone.Contains(id)) return null;
            var why = status == SubOrderStatus.Cancelled ? WaveTexts.FellCancelled : WaveTexts.FellWaiting;
            var goods = string.Join(", ", inTotes[id].Select(s => $"{s.Code} × {Money.FromMilli(s.Milli):0.###} → {s.BinCode}"));
            return goods == "" ? why : WaveTexts.Of.With(why, WaveTexts.PutBack.With(goods));
        }

        var totes = members.Select(m => new WaveTote(m.Tote, m.Number, m.Order, m.CustomerName, m.Status, m.Priority, m.RequiredOn, m.RequiredOn < today && m.Status < SubOrderStatus.Shipped, Money.FromMilli(m.Quantity), Money.FromMilli(m.Picked), Problem(m.Id, m.Status, m.HoldKind, m.HoldReason), m.Variance)).ToList();
        return new(wave.Number, wave.Kind, wave.Status, wave.Warehouse!.Name, wave.CreatedByName, wave.CreatedAt, wave.PickerName, await StopsAsync(db, wave.Id, ct), totes);
    }

    /// <summary>The pick list of one wave along the path: one stop per bin and product, each with what belongs into which tote. One question, however many orders.</summary>
    public static async Task<IReadOnlyList<WaveStop>> StopsAsync(PortalDb db, long wave, CancellationToken ct = default)
    {
        var rows = await (from s in db.SubOrders
                          where s.WaveId == wave && s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null
                          from l in s.Lines
                          from a in l.Allocations
                          where a.StockLevel!.Bin!.Kind == BinKind.Storage
                          orderby a.StockLevel!.Bin!.PathOrder, a.StockLevel!.Bin!.Code, l.OrderLine.ProductCode, s.Tote
                          select new
                          {
                              s.Tote, s.Number, Bin = a.StockLevel!.Bin!.Code, l.OrderLine.ProductCode, l.OrderLine.Product!.Barcode, l.OrderLine.ProductName, l.OrderLine.Specification, l.OrderLine.Unit, l.OrderLine.Remarks,
                              a.QuantityMilli, a.PickedQuantityMilli,
                          }).AsNoTracking().ToListAsync(ct);
        return [.. rows.GroupBy(r => (r.Bin, r.ProductCode)).Select(g =>
        {
            var first = g.First();
            var wishes = g.Where(r => r.Remarks is not null).Select(r => (r.Tote, r.Remarks)).Distinct().ToList();
            return new WaveStop(first.Bin, first.Barcode,
                new FloorLine(0, first.ProductCode, first.ProductName, first.Specification, first.Unit, Money.FromMilli(g.Sum(r => r.QuantityMilli)), Money.FromMilli(g.Sum(r => r.PickedQuantityMilli)), 0,
                    wishes.Count == 0 ? null : string.Join("; ", wishes.Select(w => $"{w.Tote}: {w.Remarks}")), null),
                [.. g.GroupBy(r => (r.Tote, r.Number)).Select(t => new WaveShare(t.Key.Tote, t.Key.Number, Money.FromMilli(t.Sum(r => r.QuantityMilli)), Money.FromMilli(t.Sum(r => r.PickedQuantityMilli))))]);
        })];
    }

    static IQueryable<SubOrder> Waiting(PortalDb db, WaveFilter filter)
    {
        var subs = db.SubOrders.AsNoTracking().Where(s => s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null && (s.WaveId == null || s.Wave!.Status != WaveStatus.Open));
        if (filter.WarehouseId is { } warehouse) subs = subs.Where(s => s.WarehouseId == warehouse);
        if (filter.CarrierId is { } carrier) subs = subs.Where(s => s.CarrierId == carrier);
        if (filter.WantedBy is { } day) subs = subs.Where(s => s.RequiredOn <= day);
        if (filter.Urgent) subs = subs.Where(s => s.Priority == Priority.Urgent || s.Priority == (Priority.Urgent | Priority.Key));
        return subs;
    }

    /// <summary>The carriers that can be filtered by.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> CarriersAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. (await db.Carriers.Where(c => c.IsActive).OrderBy(c => c.Id).Select(c => new { c.Id, c.Name }).ToListAsync(ct)).Select(c => (c.Id, c.Name))];
    }
}
