using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>What the acts on an open wave begin with.</summary>
static class WaveActs
{
    public static async Task<Result> OnOpenWaveAsync(this Acts acts, string number, Actor actor, Func<PortalDb, Wave, Act, Task<Result>> perform, string? reason = null, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.Waves.FirstOrDefaultAsync(w => w.Number == number, ct) is not { } wave) return Error.NotFound;
            if (wave.Status != WaveStatus.Open) return new Error("wave-closed", WaveTexts.Closed.With(number, JourneyTexts.Of(wave.Status)));
            var result = await perform(db, wave, act);
            return result.Succeeded ? true : Result<bool>.Refused(result.Errors);
        }, reason, ct: ct);

    public static void Leave(SubOrder sub, string wave, Act act)
    {
        sub.LeaveWave();
        var status = sub.Status.ToString();
        sub.Order.Record(new HistoryEntry(act, Subject.SubOrder, sub.Number, "LeaveWave", status, status)).Describe(ChangeRecorder.Write(new ValueChange("", nameof(SubOrder.Wave), wave, null)));
    }
}
