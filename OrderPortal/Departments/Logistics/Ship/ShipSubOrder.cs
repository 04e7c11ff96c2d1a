using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.AfterSales;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>发货: the goods leave. Stock falls, the follow-up is set for the company's days after dispatch, and the customer is owed exactly one message.</summary>
public sealed class ShipSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(SubOrderAction.Ship);
            if (!result.Succeeded) return result;
            var (db, sub, company) = (scene.Db, scene.Sub, scene.Facts.Company);

            var shippedOn = company.DayOf(scene.Act.HappenedAt);
            sub.ExpectedOn ??= sub.Carrier is { } carrier ? shippedOn.AddDays(carrier.TypicalDays) : shippedOn;
            scene.Order.FollowArrival();
            sub.FollowUp = new FollowUp(sub, shippedOn.AddDays(company.FollowUpAfterDays));

            var message = ShippedMessage.For(scene.Order, sub, company, shippedOn, scene.Act);
            if (!await db.OutboxMessages.AnyAsync(m => m.UniqueKey == message.UniqueKey, ct)) db.OutboxMessages.Add(message);
            await StockRelease.ShipAsync(db, sub, scene.Act, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct);
}
