using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tasks;

/// <summary>One thing somebody has to pick: an open wave, or a sub-order that is in none.</summary>
/// <param name="Lines">Stops that are still to be picked.</param>
public sealed record PickTask(string Number, bool IsWave, string Name, DateOnly? RequiredOn, bool IsOverdue, Priority Priority, int Lines, string? PickerId);

/// <summary>Somebody of the warehouse with what is on his list.</summary>
/// <param name="Lines">Stops that are still to be picked, of the number one person picks in a shift.</param>
public sealed record Picker(string? Id, string Name, int Tasks, int Lines);

/// <summary>Who picks what, and how much that is of what one person can do.</summary>
/// <param name="Capacity">How many lines one person picks in a shift, as the company says.</param>
public sealed record TaskBoard(IReadOnlyList<Picker> People, IReadOnlyList<PickTask> Tasks, int Capacity);

/// <summary>Reads the tasks of the pickers.</summary>
public sealed class TaskQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>More than this is no list for a screen; the loads beside the names are of everything.</summary>
    const int Shown = 100;

    public async Task<TaskBoard> BoardAsync(long? warehouseId = null, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(clock.GetUtcNow().UtcDateTime);

        var waves = await db.Waves.Where(w => w.Status == WaveStatus.Open && (warehouseId == null || w.WarehouseId == warehouseId)).OrderBy(w => w.Id).Take(Shown).Select(w => new
        {
            w.Id, w.Number, w.PickerId, RequiredOn = db.SubOrders.Where(s => s.WaveId == w.Id && s.Status == SubOrderStatus.Allocated).Min(s => s.RequiredOn), Totes = db.SubOrders.Count(s => s.WaveId == w.Id),
            Lines = (from a in db.Allocations
                     join l in db.SubOrderLines on a.SubOrderLineId equals l.Id
                     join s in db.SubOrders on l.SubOrderId equals s.Id
                     where s.WaveId == w.Id && s.Status == SubOrderStatus.Allocated && a.PickedQuantityMilli < a.QuantityMilli
                     select a).Count(),
        }).ToListAsync(ct);
        var subs = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null && (s.WaveId == null || s.Wave!.Status != WaveStatus.Open) && (warehouseId == null || s.WarehouseId == warehouseId))
            .OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(Shown)
            .Select(s => new { s.Number, s.Order.CustomerName, s.RequiredOn, s.Priority, s.PickerId, Lines = s.Lines.SelectMany(l => l.Allocations).Count(a => a.PickedQuantityMilli < a.QuantityMilli) }).ToListAsync(ct);

        var load = (await LoadAsync(db, ct)).ToDictionary(l => l.PickerId, l => l);
        var names = await db.People(Role.Warehouse).OrderBy(u => u.DisplayName).Select(u => new { u.Id, u.DisplayName }).ToListAsync(ct);
        Picker Of(string? id, string name) => load.TryGetValue(id ?? "", out var his) ? new(id, name, his.Tasks, his.Lines) : new(id, name, 0, 0);
        return new([.. names.Select(n => Of(n.Id, n.DisplayName)), Of(null, TaskTexts.Anybody)],
            [.. waves.Select(w => new PickTask(w.Number, true, TaskTexts.Totes.With(w.Totes), w.RequiredOn, w.RequiredOn < today, Priority.Normal, w.Lines, w.PickerId)),
             .. subs.Select(s => new PickTask(s.Number, false, s.CustomerName, s.RequiredOn, s.RequiredOn < today, s.Priority, s.Lines, s.PickerId))], company.PickLinesPerShift);
    }

    sealed record Load(string PickerId, int Tasks, int Lines);

    /// <summary>Everything that is still to be picked, by whose it is: a sub-order in an open wave belongs to the wave's picker.</summary>
    static async Task<IReadOnlyList<Load>> LoadAsync(PortalDb db, CancellationToken ct)
    {
        var open = await (from a in db.Allocations
                          join l in db.SubOrderLines on a.SubOrderLineId equals l.Id
                          join s in db.SubOrders on l.SubOrderId equals s.Id
                          where s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null && a.PickedQuantityMilli < a.QuantityMilli
                          select new { Wave = s.Wave!.Status == WaveStatus.Open ? s.WaveId : null, WavePicker = s.Wave.PickerId, s.PickerId, s.Id })
            .GroupBy(x => new { x.Wave, x.WavePicker, x.PickerId, x.Id }).Select(g => new { g.Key, Lines = g.Count() }).ToListAsync(ct);
        return [.. open.GroupBy(o => (o.Key.Wave is null ? o.Key.PickerId : o.Key.WavePicker) ?? "")
            .Select(g => new Load(g.Key, g.Select(o => o.Key.Wave is { } wave ? $"w{wave}" : $"s{o.Key.Id}").Distinct().Count(), g.Sum(o => o.Lines)))];
    }
}
