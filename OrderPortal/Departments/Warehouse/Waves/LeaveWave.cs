using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>Names a sub-order of a wave.</summary>
public sealed record LeaveWaveCommand(string Wave, string SubOrder);

/// <summary>移出波次: a sub-order goes on by itself; what lies in its tote stays picked.</summary>
public sealed class LeaveWave(Acts acts)
{
    public Task<Result> HandleAsync(LeaveWaveCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOpenWaveAsync(command.Wave, actor, async (db, wave, act) =>
        {
            if (await db.SubOrders.Include(s => s.Order).FirstOrDefaultAsync(s => s.Number == command.SubOrder && s.WaveId == wave.Id, ct) is not { } sub) return Error.NotFound;
            WaveActs.Leave(sub, wave.Number, act);
            return Result.Done;
        }, ct: ct);
}
