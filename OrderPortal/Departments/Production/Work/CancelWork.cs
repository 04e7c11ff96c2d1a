using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>取消生产, with a reason; sales hears which order gets nothing.</summary>
public sealed class CancelWork(Acts acts)
{
    public Task<Result> HandleAsync(WorkCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, async (db, work, act) =>
        {
            var cancelled = WorkOrderJourney.Apply(WorkOrderAction.Cancel, work, act);
            if (cancelled.Succeeded) await ExpectedDates.LoseAsync(db, [(work.OrderNumber, work.OrderLineId)], ExceptionKind.ProductionProblem, act, ct);
            return cancelled;
        }, command.Reason, ct);
}
