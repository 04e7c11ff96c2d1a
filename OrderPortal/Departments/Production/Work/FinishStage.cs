using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>完成工序.</summary>
public sealed class FinishStage(Acts acts)
{
    public Task<Result> HandleAsync(StageCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, (_, work, act) =>
        {
            var moved = WorkOrderJourney.Apply(WorkOrderAction.FinishStage, work, act);
            if (!moved.Succeeded) return Task.FromResult(moved);
            var stage = work.Stages.Single(s => s.Kind == command.Stage);
            if (stage.StartedAt is null || stage.FinishedAt is not null) return Task.FromResult<Result>(new Error("stage-not-running", ProductionTexts.StageNotRunning));
            stage.FinishedAt = act.HappenedAt;
            return Task.FromResult(Result.Done);
        }, ct: ct);
}
