using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>报告问题: production is stuck; the order it is made for has an exception case in the same moment.</summary>
public sealed class ReportProblem(Acts acts)
{
    public Task<Result> HandleAsync(ProblemCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, async (db, work, act) =>
        {
            var words = command.Description?.Trim();
            var moved = WorkOrderJourney.Apply(WorkOrderAction.ReportProblem, work, act);
            if (!moved.Succeeded) return moved;
            if (words?.Length is not (> 0 and <= 1000)) return new Error("description-missing", ProductionTexts.DescribeProblem, "Description");
            work.Problems.Add(new WorkProblem { Kind = command.Kind, Description = words, ReportedAt = act.HappenedAt, ReportedByName = actor.Name });
            if (work.OrderNumber is { } number && await OrderLoading.OrderAsync(db, number, ct) is { } order)
                await ExpectedDates.RaiseAsync(db, ExceptionKind.ProductionProblem, order, order.SubOrders.Find(s => s.Lines.Any(l => l.OrderLineId == work.OrderLineId)), Role.Sales, act, ct);
            return Result.Done;
        }, command.Description, ct);
}
