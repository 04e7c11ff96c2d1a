using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Production.Work;

/// <summary>调整排产: it will be done on another day; the order's expected date follows, and the customer is told or need not be.</summary>
public sealed class RescheduleWork(Acts acts)
{
    public Task<Result> HandleAsync(RescheduleCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnWorkAsync(command.Number, command.Version, actor, async (db, work, act) =>
        {
            var company = await OrderLoading.CompanyAsync(db, ct);
            var today = company.DayOf(act.RecordedAt);
            var moved = WorkOrderJourney.Apply(WorkOrderAction.Reschedule, work, act);
            if (!moved.Succeeded) return moved;
            if (command.ExpectedOn is not { } on || on < today) return new Error("date-wrong", ProductionTexts.DateWrong, "ExpectedOn");
            var shifts = work.OrderLineId is null ? [] : await ExpectedDates.ShiftsAsync(db, [work.OrderNumber], work.Number, on, act.RecordedAt, ct);
            work.Schedule(work.StartedAt is { } started ? company.DayOf(started) : today, on);
            return await ExpectedDates.ApplyAsync(db, shifts, work.Number, command.Notice, byItself: false, company, act, ct);
        }, ct: ct);
}
