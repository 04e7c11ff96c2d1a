using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pick;

/// <summary>拣货完成: everything was taken from the bins; the goods go to inspection.</summary>
public sealed class FinishPick(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => Task.FromResult(scene.Do(SubOrderAction.FinishPick)), command.Reason, command.HappenedAt, ct);
}
