using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>开始工序: somebody begins a stage; the first one starts the work order, which the order's hold and open deposit prevent.</summary>
public sealed class StartStage(Acts acts)
{
    public Task<Result> HandleAsync(StageCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, async (db, work, act) =>
        {
            var begins = work.Status == WorkStatus.Planned;
            var moved = WorkOrderJourney.Apply(WorkOrderAction.StartStage, work, act);
            if (!moved.Succeeded) return moved;
            if (begins && await WhyNotAsync(db, work, act, ct) is { Count: > 0 } blockers) return Result.Refused(blockers.Select(b => b.ToError()));
            var stage = work.Stages.Single(s => s.Kind == command.Stage);
            if (stage.StartedAt is not null) return new Error("stage-started", ProductionTexts.StageStarted);
            if (work.Stages.Any(s => s.Kind < stage.Kind && s.StartedAt is null)) return new Error("stage-order", ProductionTexts.StageOrder);
            stage.StartedAt = act.HappenedAt;
            stage.OwnerName = string.IsNullOrWhiteSpace(command.OwnerName) ? stage.OwnerName ?? actor.Name : command.OwnerName.Trim()[..Math.Min(80, command.OwnerName.Trim().Length)];
            return Result.Done;
        }, ct: ct);

    /// <summary>The same rules that keep stock from being allocated keep material from being cut.</summary>
    static async Task<List<Blocker>> WhyNotAsync(PortalDb db, WorkOrder work, Model.History.Act act, CancellationToken ct)
    {
        if (work.OrderNumber is not { } number || await OrderLoading.OrderAsync(db, number, ct) is not { } order) return [];
        var scene = new Scene(order, null, await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct));
        return [.. new[] { OrderGuards.NotOnHold, OrderGuards.Confirmed, OrderGuards.PaidForPreparation }.SelectMany(g => g.Check(scene))];
    }
}
