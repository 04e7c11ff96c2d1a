using OrderPortal.Data;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>解散波次: its sub-orders wait in the queue again, with what is in their totes.</summary>
public sealed class DissolveWave(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOpenWaveAsync(command.Number, actor, (_, wave, act) =>
        {
            wave.Move(WaveStatus.Dissolved, nameof(DissolveWave), act);
            return Task.FromResult(Result.Done);
        }, command.Reason, ct);
}
