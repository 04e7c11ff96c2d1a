using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>取消生产, with a reason.</summary>
public sealed class CancelWork(Acts acts)
{
    public Task<Result> HandleAsync(WorkCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, (_, work, act) => Task.FromResult(WorkOrderJourney.Apply(WorkOrderAction.Cancel, work, act)), command.Reason, ct);
}
