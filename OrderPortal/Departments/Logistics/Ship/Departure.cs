using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.AfterSales;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>What follows when goods have left, from our ramp or a supplier's: stock falls, the follow-up is set for the company's days after dispatch, and the customer is owed exactly one message.</summary>
static class Departure
{
    public static Task FollowAsync(OrderScene scene, CancellationToken ct) => FollowAsync([scene], ct);

    /// <summary>Of all that leave in one act, stock falls last and in one order.</summary>
    public static async Task FollowAsync(IReadOnlyList<OrderScene> leaving, CancellationToken ct)
    {
        foreach (var scene in leaving) await TellAsync(scene, ct);
        if (leaving is [var first, ..]) await StockRelease.ShipAsync(first.Db, [.. leaving.Select(s => s.Sub)], first.Act, ct);
    }

    static async Task TellAsync(OrderScene scene, CancellationToken ct)
    {
        var (db, sub, company) = (scene.Db, scene.Sub, scene.Facts.Company);
        var shippedOn = company.DayOf(scene.Act.HappenedAt);
        sub.ExpectedOn ??= sub.Carrier is { } carrier ? shippedOn.AddDays(carrier.TypicalDays) : shippedOn;
        scene.Order.FollowArrival();
        sub.FollowUp = new FollowUp(sub, shippedOn.AddDays(company.FollowUpAfterDays));

        var message = ShippedMessage.For(scene.Order, sub, company, shippedOn, scene.Act);
        if (!await db.OutboxMessages.AnyAsync(m => m.UniqueKey == message.UniqueKey, ct)) db.OutboxMessages.Add(message);
    }
}
