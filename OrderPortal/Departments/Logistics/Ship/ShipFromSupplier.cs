using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Company;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>What the supplier tells us of the parcel he sent to our customer: all of the sub-order, because a part that leaves earlier is split off first.</summary>
/// <param name="ShippedOn">The day it left him.</param>
public sealed record ShipFromSupplierCommand(string Number, Guid? Version, long? CarrierId, string? TrackingNumber, DateOnly? ShippedOn);

/// <summary>供应商已发货: the goods left a supplier for our customer. Sub-order, purchase order, his stock and what the customer hears move together.</summary>
public sealed class ShipFromSupplier(Acts acts)
{
    public Task<Result> HandleAsync(ShipFromSupplierCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var (db, sub, company) = (scene.Db, scene.Sub, scene.Facts.Company);
            var carrier = await db.Carriers.FirstOrDefaultAsync(c => c.Id == command.CarrierId && c.IsActive, ct);
            var tracking = TrackingNumbers.Clean(command.TrackingNumber);
            var asked = sub.DirectPurchase?.SentAt;
            if (sub.Status == SubOrderStatus.WithSupplier) (sub.Carrier, sub.CarrierId, sub.TrackingNumber) = (carrier, carrier?.Id, tracking);

            var shipped = scene with { Act = scene.Act with { HappenedAt = InstantOf(command.ShippedOn, asked, company, scene.Act.RecordedAt) } };
            var moved = shipped.Do(SubOrderAction.ShipFromSupplier);
            if (!moved.Succeeded) return moved;
            var wrong = Check(command, shipped, tracking, asked).ToList();
            if (wrong.Count > 0) return Result.Refused(wrong);
            var bought = DropShip.Ship(sub, shipped.Act);
            if (bought.Succeeded) await Departure.FollowAsync(shipped, ct);
            return bought;
        }, ct: ct);

    /// <summary>The same rules as for parcels of our own, and a day between our asking and today.</summary>
    static IEnumerable<Error> Check(ShipFromSupplierCommand command, OrderScene scene, string? tracking, DateTime? asked)
    {
        foreach (var blocker in OrderGuards.CarrierChosen.Check(scene.Scene).Concat(OrderGuards.TrackingNumberKnown.Check(scene.Scene))) yield return blocker.ToError();
        if (tracking is not null && !TrackingNumbers.IsPossible(tracking)) yield return new("tracking-format", LogisticsTexts.TrackingFormat, "TrackingNumber");
        if (command.ShippedOn is not { } day || day > scene.Facts.Today || asked is { } at && day < scene.Facts.Company.DayOf(at))
            yield return new("day-wrong", LogisticsTexts.SupplierDayWrong, "ShippedOn");
    }

    /// <summary>Nobody knows the hour of another day: its noon, and never before he was asked.</summary>
    static DateTime InstantOf(DateOnly? day, DateTime? asked, CompanySettings company, DateTime now)
    {
        if (day is not { } on || on >= company.DayOf(now)) return now;
        var noon = company.StartOf(on).AddHours(12);
        return asked > noon ? asked.Value : noon;
    }
}
