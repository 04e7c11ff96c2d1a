using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Sends an order back to its rep with the reason, and tells the rep unless it was the rep who did it.</summary>
public sealed class ReturnOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(OrderAction.Return);
            if (result.Succeeded) await TellRepAsync(scene, ct);
            return result;
        }, command.Reason, command.HappenedAt, ct);

    static async Task TellRepAsync(OrderScene scene, CancellationToken ct)
    {
        var (db, order, act) = (scene.Db, scene.Order, scene.Act);
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == order.OwnerUserId && !u.IsDisabled, ct) is not { } rep || rep.Id == act.Actor.Id) return;
        var culture = Text.CultureOf(rep.Language);
        db.OutboxMessages.Add(new OutboxMessage
        {
            UniqueKey = $"returned:{order.Number}:{order.HistoryCount}",
            OrderId = order.Id,
            OrderNumber = order.Number,
            Recipient = rep.Email,
            Subject = ReviewMessages.ReturnSubject.With(order.Number).In(culture),
            Body = ReviewMessages.ReturnBody.With(rep.DisplayName, order.Number, act.Actor.Name, act.Reason).In(culture),
            CreatedAt = act.RecordedAt,
            NextAttemptAt = act.RecordedAt,
        });
    }
}
