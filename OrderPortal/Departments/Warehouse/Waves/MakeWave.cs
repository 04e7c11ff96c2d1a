using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>Asks to pick some sub-orders together.</summary>
public sealed record MakeWaveCommand(WaveKind Kind, IReadOnlyList<string> Numbers);

/// <summary>建波次: puts sub-orders that wait to be picked into one walk and gives each its tote, in the order in which the path first leads to their goods. All or nothing.</summary>
public sealed class MakeWave(Acts acts)
{
    public async Task<Result<string>> HandleAsync(MakeWaveCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<string>(actor, async (db, act) =>
        {
            var wanted = command.Numbers.Distinct().ToList();
            var subs = await db.SubOrders.Include(s => s.Order).Include(s => s.Wave).Where(s => wanted.Contains(s.Number)).ToListAsync(ct);
            var wrong = Check(command.Kind, wanted, subs).ToList();
            if (wrong.Count > 0) return Result<string>.Refused(wrong);

            var firstStops = await db.SubOrders.Where(s => wanted.Contains(s.Number)).SelectMany(s => s.Lines, (s, l) => new { s.Id, l.Allocations }).SelectMany(l => l.Allocations, (l, a) => new { l.Id, a.StockLevel!.Bin!.PathOrder })
                .GroupBy(s => s.Id).Select(g => new { g.Key, First = g.Min(s => s.PathOrder) }).ToDictionaryAsync(g => g.Key, g => g.First, ct);
            var company = await OrderLoading.CompanyAsync(db, ct);
            var wave = new Wave(await Numbers.NextAsync(db, NumberSeries.Monthly("BC", company.DayOf(act.RecordedAt)), ct), subs[0].WarehouseId!.Value, command.Kind, act);
            db.Add(wave);
            foreach (var (index, sub) in subs.OrderBy(s => firstStops.GetValueOrDefault(s.Id)).ThenBy(s => s.RequiredOn).ThenBy(s => s.Id).Index())
            {
                sub.Join(wave, index + 1);
                var status = sub.Status.ToString();
                sub.Order.Record(new HistoryEntry(act, Subject.SubOrder, sub.Number, "JoinWave", status, status)).Describe(ChangeRecorder.Write(new ValueChange("", nameof(SubOrder.Wave), null, wave.Number)));
            }
            return wave.Number;
        }, ct: ct);

    static IEnumerable<Error> Check(WaveKind kind, IReadOnlyList<string> wanted, IReadOnlyList<SubOrder> subs)
    {
        if (wanted.Count == 0) yield return new("nothing-chosen", WaveTexts.NothingChosen);
        var most = Wave.MostTotes(kind);
        if (wanted.Count > most) yield return new("too-many-totes", WaveTexts.TooManyTotes.With(JourneyTexts.Of(kind), most));
        foreach (var number in wanted.Except(subs.Select(s => s.Number))) yield return new("sub-order-unknown", WaveTexts.Unknown.With(number));
        if (subs.Select(s => s.WarehouseId).Distinct().Count() > 1) yield return new("warehouses-mixed", WaveTexts.WarehousesMixed);
        foreach (var sub in subs)
            if (sub.Status != SubOrderStatus.Allocated) yield return new("not-waiting", WaveTexts.NotWaiting.With(sub.Number, JourneyTexts.Of(sub.Status)));
            else if (sub.Order.HoldKind is not null) yield return new("on-hold", WaveTexts.Held.With(sub.Number, sub.Order.HoldReason));
            else if (sub.Wave is { Status: WaveStatus.Open } other) yield return new("in-another-wave", WaveTexts.InAnother.With(sub.Number, other.Number));
    }
}
