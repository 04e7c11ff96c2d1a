using OrderPortal.Model.History;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using static OrderPortal.Model.Supply.WorkStatus;
using static OrderPortal.Shared.Role;

namespace OrderPortal.Journey;

/// <summary>What can be done with a work order.</summary>
public enum WorkOrderAction
{
    /// <summary>开始工序: the first one starts the work order.</summary>
    StartStage = 10,
    /// <summary>完成工序.</summary>
    FinishStage = 20,
    /// <summary>报告问题.</summary>
    ReportProblem = 30,
    /// <summary>问题已解决.</summary>
    SolveProblem = 40,
    /// <summary>调整排产: another day on which it is expected to be done.</summary>
    Reschedule = 50,
    /// <summary>完工入库.</summary>
    Finish = 60,
    /// <summary>取消.</summary>
    Cancel = 70,
}

/// <summary>A work order's steps from the plan to the goods in stock.</summary>
public static class WorkOrderJourney
{
    public static readonly Guard<WorkOrder> StagesFinished = new(nameof(StagesFinished), w => w.Stages.Where(s => s.FinishedAt is null)
        .Select(s => new Blocker("stage-open", JourneyTexts.StageOpen.With(JourneyTexts.Of(s.Kind)), Production, $"/production/orders/{w.Number}")));

    public static readonly Guard<WorkOrder> ProblemsSolved = new(nameof(ProblemsSolved), w => w.Problems.Where(p => p.SolvedAt is null)
        .Select(p => new Blocker("problem-open", JourneyTexts.ProblemOpen.With(JourneyTexts.Of(p.Kind)), Production, $"/production/orders/{w.Number}")));

    public static readonly Journey<WorkStatus, WorkOrderAction, WorkOrder> Table = new(
        new([Planned], WorkOrderAction.StartStage, InProgress, [Production], [], IsForward: true),
        new([InProgress], WorkOrderAction.StartStage, null, [Production], []),
        new([InProgress], WorkOrderAction.FinishStage, null, [Production], []),
        new([Planned, InProgress], WorkOrderAction.ReportProblem, null, [Production], []),
        new([Planned, InProgress], WorkOrderAction.SolveProblem, null, [Production, Manager], []),
        new([Planned, InProgress], WorkOrderAction.Reschedule, null, [Production, Manager], []),
        new([InProgress], WorkOrderAction.Finish, Done, [Production], [StagesFinished, ProblemsSolved], IsForward: true),
        new([Planned, InProgress], WorkOrderAction.Cancel, Cancelled, [Production, Manager], [], NeedsReason: true));

    /// <summary>Checks right, guards and reason and, when nothing stands in the way, makes the move, which leaves its history.</summary>
    public static Result Apply(WorkOrderAction action, WorkOrder order, Act act)
    {
        var refusals = Table.Refusals(order.Status, action, order, act.Actor, act.Reason);
        if (refusals.Count > 0) return Result.Refused(refusals);
        order.Move(Table.Find(order.Status, action)!.To ?? order.Status, action.ToString(), act);
        return Result.Done;
    }
}
