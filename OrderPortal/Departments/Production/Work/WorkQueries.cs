using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>A work order in the queue.</summary>
public sealed record WorkRow(long Id, string Number, string ProductCode, string ProductName, string Unit, decimal Quantity, WorkStatus Status, DateOnly DueOn, DateOnly ExpectedOn, bool IsPredictedLate, string? OrderNumber,
    WorkStageKind? Stage, string? StageOwner, bool HasProblem);

/// <summary>One stage with plan and actual time.</summary>
public sealed record StageView(WorkStageKind Kind, string? OwnerName, DateOnly PlannedStartOn, DateOnly PlannedFinishOn, DateTime? StartedAt, DateTime? FinishedAt, bool IsBehind, bool MayStart, bool MayFinish);

/// <summary>One problem and what became of it.</summary>
public sealed record ProblemView(long Id, WorkProblemKind Kind, string Description, DateTime ReportedAt, string ReportedByName, DateTime? SolvedAt, string? Solution);

/// <summary>One work order for its page.</summary>
public sealed record WorkView(string Number, Guid Version, WorkStatus Status, string ProductCode, string ProductName, string Specification, string Unit, decimal Quantity, decimal Finished, string WarehouseName, string? OrderNumber, string? Wishes,
    DateOnly DueOn, DateOnly ExpectedOn, bool IsPredictedLate, IReadOnlyList<StageView> Stages, IReadOnlyList<ProblemView> Problems, IReadOnlyList<WorkOrderAction> Acts, IReadOnlyList<Blocker> FinishBlockers,
    IReadOnlyList<(long Id, string Code, BinKind Kind)> Bins)
{
    public bool May(WorkOrderAction action) => Acts.Contains(action);
}

/// <summary>A customer whose expected date would change, and the letter he would get.</summary>
public sealed record WorkShiftView(string OrderNumber, string CustomerName, DateOnly? OldOn, DateOnly NewOn, bool NeedsNotice, string Subject, string Body);

/// <summary>What is being made, the most urgent on top.</summary>
public sealed class WorkQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <param name="late">Only what is predicted to be late.</param>
    public async Task<ListPage<WorkRow>> PageAsync(bool open = true, bool late = false, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var works = db.WorkOrders.AsNoTracking();
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var day = today.DayNumber;
        // as IsLate says, in the database's words
        if (late) works = works.Where(w => w.ExpectedOn > w.DueOn || w.Stages.Any(s => s.FinishedAt == null && day - s.PlannedFinishOn.DayNumber > w.DueOn.DayNumber - w.ExpectedOn.DayNumber));
        if (PageKey.Read(after) is var (due, id)) works = works.Where(w => w.DueOn >= due && (w.DueOn > due || w.Id > id));
        // each status from its own index
        var keys = Enumerable.Empty<(DateOnly DueOn, long Id)>();
        foreach (var status in Enum.GetValues<WorkStatus>().Where(s => open == s < WorkStatus.Done))
            keys = keys.Concat((await works.Where(w => w.Status == status).OrderBy(w => w.DueOn).ThenBy(w => w.Id).Select(w => new { w.DueOn, w.Id }).Take(size + 1).ToListAsync(ct)).Select(w => (w.DueOn, w.Id)));
        var ids = keys.Order().Take(size + 1).Select(k => k.Id).ToList();
        var found = await db.WorkOrders.AsNoTracking().Where(w => ids.Contains(w.Id)).OrderBy(w => w.DueOn).ThenBy(w => w.Id).Include(w => w.Product).Include(w => w.Stages).Include(w => w.Problems).AsSplitQuery().ToListAsync(ct);
        var rows = found.Select(w =>
        {
            var stage = w.Stages.OrderBy(s => s.Kind).FirstOrDefault(s => s.FinishedAt is null);
            return new WorkRow(w.Id, w.Number, w.Product!.Code, w.Product.Name, w.Product.Unit, w.Quantity, w.Status, w.DueOn, w.ExpectedOn, IsLate(w, today), w.OrderNumber, stage?.Kind, stage?.OwnerName, w.Problems.Any(p => p.SolvedAt is null));
        }).ToList();
        return ListPage<WorkRow>.Of(rows, size, r => PageKey.Write(r.DueOn, r.Id));
    }

    /// <summary>Late by its own plan, or by as many days as its running stage is behind that plan.</summary>
    static bool IsLate(WorkOrder w, DateOnly today) => w.IsOpen && Predicted(w, today) > w.DueOn;

    /// <summary>The day it will be done if the rest takes as long as planned.</summary>
    internal static DateOnly Predicted(WorkOrder w, DateOnly today)
    {
        var behind = w.Stages.Where(s => s.FinishedAt is null).Select(s => today.DayNumber - s.PlannedFinishOn.DayNumber).DefaultIfEmpty(0).Max();
        return w.ExpectedOn.AddDays(Math.Max(0, behind));
    }

    public async Task<WorkView?> ShowAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var w = await db.WorkOrders.AsNoTracking().Include(x => x.Product).Include(x => x.Warehouse).Include(x => x.Stages).Include(x => x.Problems).AsSplitQuery().FirstOrDefaultAsync(x => x.Number == number, ct);
        if (w is null) return null;
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var acts = WorkOrderJourney.Table.From(w.Status).Where(s => s.Who.Any(r => actor.Is(r))).Select(s => s.Action).ToList();
        var stages = w.Stages.OrderBy(s => s.Kind).ToList();
        var bins = await db.Bins.AsNoTracking().Where(b => b.WarehouseId == w.WarehouseId && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Receiving)).OrderByDescending(b => b.Kind).ThenBy(b => b.PathOrder).ThenBy(b => b.Code)
            .Select(b => new { b.Id, b.Code, b.Kind }).ToListAsync(ct);
        return new(w.Number, w.Version, w.Status, w.Product!.Code, w.Product.Name, w.Product.Specification, w.Product.Unit, w.Quantity, Money.FromMilli(w.FinishedQuantityMilli), w.Warehouse!.Name, w.OrderNumber, w.Wishes,
            w.DueOn, w.ExpectedOn, IsLate(w, today),
            [.. stages.Select((s, i) => new StageView(s.Kind, s.OwnerName, s.PlannedStartOn, s.PlannedFinishOn, s.StartedAt, s.FinishedAt, s.FinishedAt is null && s.PlannedFinishOn < today,
                s.StartedAt is null && (i == 0 || stages[i - 1].StartedAt is not null) && acts.Contains(WorkOrderAction.StartStage), s.StartedAt is not null && s.FinishedAt is null && acts.Contains(WorkOrderAction.FinishStage)))],
            [.. w.Problems.OrderBy(p => p.Id).Select(p => new ProblemView(p.Id, p.Kind, p.Description, p.ReportedAt, p.ReportedByName, p.SolvedAt, p.Solution))],
            acts, WorkOrderJourney.Table.Find(w.Status, WorkOrderAction.Finish) is { } finish ? [.. Journey<WorkStatus, WorkOrderAction, WorkOrder>.Blockers(finish, w)] : [], [.. bins.Select(b => (b.Id, b.Code, b.Kind))]);
    }

    /// <summary>Whose date would move, with the letter as drafted; nothing is saved.</summary>
    public async Task<IReadOnlyList<WorkShiftView>> ShiftsAsync(string number, DateOnly on, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var order = await db.WorkOrders.Where(w => w.Number == number && w.OrderLineId != null).Select(w => w.OrderNumber).FirstOrDefaultAsync(ct);
        var shifts = await ExpectedDates.ShiftsAsync(db, [order], number, on, clock.GetUtcNow().UtcDateTime, ct);
        return [.. shifts.Select(s =>
        {
            var letter = DelayLetter.Of(s.Order, s.Sub, s.OldOn, s.NewOn, company.Name);
            return new WorkShiftView(s.Order.Number, s.Order.CustomerName, s.OldOn, s.NewOn, s.NeedsNotice, letter.Subject, letter.Body);
        })];
    }
}
