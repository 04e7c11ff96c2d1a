using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>What the customer now knows of a date that moved by itself.</summary>
public sealed record TellDateChangeCommand(long Id, Guid? Version, CustomerNotice? Notice);

/// <summary>告知交期变更: the customer is told of a date that production set by itself, or need not be.</summary>
public sealed class TellDateChange(Acts acts)
{
    public async Task<Result> HandleAsync(TellDateChangeCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Sales, Role.CustomerService, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            if (await db.DateChanges.FirstOrDefaultAsync(c => c.Id == command.Id, ct) is not { } change) return Error.NotFound;
            if (change.Notice != DateNotice.Pending) return new Error("already-told", AmendTexts.AlreadyTold.With(change.NoticedByName));
            if (ExpectedDates.Check(command.Notice) is { } wrong) return wrong;
            (change.Notice, change.Note, change.NoticedAt, change.NoticedByName) = (command.Notice!.Kind, command.Notice.Note?.Trim(), act.RecordedAt, actor.Name);
            if (change.Notice != DateNotice.Message) return true;
            var order = (await OrderLoading.OrderAsync(db, change.OrderNumber, ct))!;
            var shift = new DateShift(order, order.SubOrders.Single(s => s.Id == change.SubOrderId), change.OldOn, change.NewOn, true);
            db.OutboxMessages.Add(ExpectedDates.Message(shift, await OrderLoading.CompanyAsync(db, ct), command.Notice.Note, $"date-change:{change.Id}", act));
            return true;
        }, command.Notice?.Note, ct: ct);
}
