using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Finance.Release;

/// <summary>放行发货: finance says that what had to be paid is paid and the goods may leave.</summary>
public sealed class ReleaseSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(SubOrderAction.Release);
            if (result.Succeeded) scene.Sub.Release(scene.Act);
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
