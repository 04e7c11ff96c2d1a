using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>波次完成: finishes the pick of every sub-order by the handler that single orders use. What was cancelled or is on hold stays out; what is not picked yet keeps the wave open and is named.</summary>
public sealed class FinishWave(Acts acts, FinishPick finish, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = await Waiting(db, command.Number).OrderBy(s => s.Tote).Select(s => s.Number).ToListAsync(ct);
        List<Error> open = [];
        foreach (var number in waiting)
        {
            var result = await finish.HandleAsync(new(number), actor, ct);
            open.AddRange(result.Errors.Select(e => e with { Sentence = WaveTexts.Of.With(number, e.Sentence) }));
        }
        if (open.Count > 0) return Result.Refused(open);
        return await acts.OnOpenWaveAsync(command.Number, actor, async (db, wave, act) =>
        {
            // a sub-order that came back from inspection meanwhile is picked first
            if (await Waiting(db, wave.Number).Select(s => s.Number).FirstOrDefaultAsync(ct) is { } back) return new Error("pick-open", WaveTexts.StillOpen.With(back));
            wave.Move(WaveStatus.Done, nameof(FinishWave), act);
            return Result.Done;
        }, ct: ct);
    }

    static IQueryable<SubOrder> Waiting(PortalDb db, string wave) =>
        db.SubOrders.Where(s => s.Wave!.Number == wave && s.Wave.Status == WaveStatus.Open && s.Status == SubOrderStatus.Allocated && s.Order.HoldKind == null);
}
