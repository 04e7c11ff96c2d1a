using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>问题已解决: says how, so that the next one who meets it knows.</summary>
public sealed class SolveProblem(Acts acts)
{
    public Task<Result> HandleAsync(SolutionCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, (_, work, act) =>
        {
            var words = command.Solution?.Trim();
            var moved = WorkOrderJourney.Apply(WorkOrderAction.SolveProblem, work, act);
            if (!moved.Succeeded) return Task.FromResult(moved);
            if (work.Problems.Find(p => p.Id == command.ProblemId && p.SolvedAt is null) is not { } problem) return Task.FromResult<Result>(Error.NotFound);
            if (words?.Length is not (> 0 and <= 1000)) return Task.FromResult<Result>(new Error("solution-missing", ProductionTexts.DescribeSolution, "Solution"));
            (problem.SolvedAt, problem.Solution) = (act.HappenedAt, words);
            return Task.FromResult(Result.Done);
        }, command.Solution, ct);
}
