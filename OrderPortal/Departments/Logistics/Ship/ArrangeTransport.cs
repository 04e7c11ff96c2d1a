using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>Asks to arrange how one sub-order travels.</summary>
/// <param name="Mode">How it travels; null leaves it as the order said.</param>
/// <param name="ExpectedOn">When it should arrive; null: reckoned from the planned day and the carrier's usual time.</param>
/// <param name="ShipTo">Where this part goes; empty: to the order's address; null leaves it as it is.</param>
/// <param name="Notice">What the customer knows of a changed day of arrival.</param>
public sealed record ArrangeCommand(string Number, Guid? Version, long? CarrierId, string? TrackingNumber,
    DateOnly? PlannedShipOn = null, DateOnly? ExpectedOn = null, DeliveryMode? Mode = null, PostalAddress? ShipTo = null, CustomerNotice? Notice = null);

/// <summary>What was arranged, and what a person should look at again.</summary>
public sealed record Arranged(IReadOnlyList<Text> Warnings);

/// <summary>安排物流: carrier, tracking number, dates and address of one sub-order. A number that looks odd is warned about and kept, because carriers change their formats.</summary>
public sealed class ArrangeTransport(Acts acts)
{
    public async Task<Result<Arranged>> HandleAsync(ArrangeCommand command, Actor actor, CancellationToken ct = default)
    {
        Arranged? arranged = null;
        var result = await acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var applied = await ApplyAsync(scene, command, ct);
            arranged = applied.Succeeded ? applied.Value : null;
            return applied;
        }, ct: ct);
        return result.Succeeded ? arranged! : Result<Arranged>.Refused(result.Errors);
    }

    /// <summary>The same within an act that arranges more than one.</summary>
    internal static async Task<Result<Arranged>> ApplyAsync(OrderScene scene, ArrangeCommand command, CancellationToken ct)
    {
        List<Text> warnings = [];
        var (db, sub) = (scene.Db, scene.Sub);
        var moved = scene.Do(SubOrderAction.ChooseCarrier);
        var mode = command.Mode ?? sub.DeliveryMode;
        var carrier = await db.Carriers.FirstOrDefaultAsync(c => c.Id == command.CarrierId && (c.IsActive || c.Id == sub.CarrierId), ct);
        var tracking = TrackingNumbers.Clean(command.TrackingNumber);
        var arrival = command.ExpectedOn ?? command.PlannedShipOn?.AddDays(carrier?.TypicalDays ?? 0) ?? sub.ExpectedOn;
        var shift = sub.KnownOn is { } told && arrival is { } on && on != told ? new DateShift(scene.Order, sub, told, on, NeedsNotice: true) : null;
        var wrong = Check(command, carrier, tracking).ToList();
        if (shift is not null && ExpectedDates.Check(command.Notice) is { } unsaid) wrong.Add(unsaid);
        if (!moved.Succeeded || wrong.Count > 0) return Result<Arranged>.Refused([.. moved.Errors, .. wrong]);

        (sub.DeliveryMode, sub.Carrier, sub.CarrierId, sub.TrackingNumber) = (mode, carrier, carrier?.Id, tracking);
        if (command.ShipTo is { } shipTo && shipTo != sub.OwnShipTo)
        {
            sub.OwnShipTo = shipTo == scene.Order.ShipTo ? new() : shipTo with { };
            if (sub.Packages.Count > 0) warnings.Add(LogisticsTexts.LabelsOld);
        }
        sub.PlannedShipOn = command.PlannedShipOn;
        if (shift is null) sub.ExpectedOn = arrival;
        else (await ExpectedDates.ApplyAsync(db, [shift], sub.Number, command.Notice, byItself: false, await OrderLoading.CompanyAsync(db, ct), scene.Act, ct)).OrThrow();
        scene.Order.FollowArrival();

        if (tracking is not null && carrier is not null && !TrackingNumbers.LooksLike(carrier, tracking)) warnings.Add(LogisticsTexts.TrackingUnusual.With(tracking, carrier.Name));
        if (tracking is not null && await db.SubOrders.Where(s => s.TrackingNumber == tracking && s.Id != sub.Id).Select(s => s.Number).FirstOrDefaultAsync(ct) is { } other)
            warnings.Add(LogisticsTexts.TrackingUsed.With(tracking, other));
        return new Arranged(warnings);
    }

    static IEnumerable<Error> Check(ArrangeCommand command, Carrier? carrier, string? tracking)
    {
        if (command.CarrierId is not null && carrier is null) yield return new("carrier-unknown", LogisticsTexts.CarrierUnknown, "CarrierId");
        if (tracking is not null && !TrackingNumbers.IsPossible(tracking)) yield return new("tracking-format", LogisticsTexts.TrackingFormat, "TrackingNumber");
        if (command.ShipTo is { IsEmpty: false } shipTo)
            foreach (var error in OrderEntryRules.CheckAddress(shipTo)) yield return error;
        if (command.ExpectedOn < command.PlannedShipOn) yield return new("dates-reversed", LogisticsTexts.DatesReversed, "ExpectedOn");
    }
}
