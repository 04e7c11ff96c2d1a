using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>Asks to put parts of an order together.</summary>
/// <param name="Version">The order's version that was shown.</param>
/// <param name="Into">The sub-order that takes over the goods.</param>
public sealed record MergeCommand(string OrderNumber, Guid? Version, string Into, IReadOnlyList<string> Others, string? Reason = null);

/// <summary>合单 / 拆分还原: one sub-order takes over the goods of others that go the same way, while nothing of them is picked. Their numbers stay as names for it.</summary>
public sealed class MergeSubOrders(Acts acts)
{
    public Task<Result> HandleAsync(MergeCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.OrderNumber, command.Version, actor, async scene =>
        {
            var (db, order) = (scene.Db, scene.Order);
            var into = order.SubOrders.FirstOrDefault(s => s.Number == command.Into);
            var others = order.SubOrders.Where(s => command.Others.Contains(s.Number) && s != into).ToList();
            if (into is null || others.Count < command.Others.Where(o => o != command.Into).Distinct().Count()) return Error.NotFound;
            if (others.Count == 0) return new Error("nothing-to-merge", SplitTexts.NothingToMerge);

            var refusals = others.Append(into).SelectMany(s => Refusals(into, s, scene.Facts, actor)).Distinct().ToList();
            if (refusals.Count > 0) return Result.Refused(refusals);

            var held = HeldGoods.Of([into, .. others]);
            var result = (scene with { SubOrder = into }).Do(SubOrderAction.Merge);
            if (!result.Succeeded) return result;
            foreach (var sub in others.Append(into)) await StockRelease.OfAsync(db, sub, scene.Act, ct);
            order.Merge(into, others, scene.Act);
            (into.WarehouseId, into.SourcingNote) = (null, null);
            // what was arranged for one part holds for all of it only when it was arranged for the others too
            if (others.Any(o => o.CarrierId != into.CarrierId)) (into.CarrierId, into.TrackingNumber) = (null, null);
            if (others.Any(o => o.PlannedShipOn != into.PlannedShipOn)) into.PlannedShipOn = null;
            if (others.Any(o => o.ExpectedOn != into.ExpectedOn)) into.ExpectedOn = null;
            if (held is not null) await held.HoldAgainAsync(scene, [into], ct);
            order.FollowArrival();
            db.OutboxMessages.Add(PartsMessage.For(order, scene.Facts.Company, scene.Act));
            return Result.Done;
        }, command.Reason, ct: ct);

    /// <summary>Why a part cannot be put together with the one that is to take over its goods; for that one itself, why it can take over none.</summary>
    internal static IEnumerable<Error> Refusals(SubOrder into, SubOrder part, OrderFacts facts, Actor actor)
    {
        foreach (var error in SubOrderJourney.Table.Refusals(part.Status, part == into ? SubOrderAction.Merge : SubOrderAction.MergeInto, new(part.Order, part, facts), actor, "")) yield return error;
        if (part.ShipTo != into.ShipTo) yield return new("address-differs", SplitTexts.AddressDiffers.With(part.Number, $"{part.ShipTo.Consignee} {part.ShipTo.OneLine}", into.Number, $"{into.ShipTo.Consignee} {into.ShipTo.OneLine}"));
        if (part.DeliveryMode != into.DeliveryMode) yield return new("mode-differs", SplitTexts.ModeDiffers.With(part.Number, JourneyTexts.Of(part.DeliveryMode), into.Number, JourneyTexts.Of(into.DeliveryMode)));
    }
}
