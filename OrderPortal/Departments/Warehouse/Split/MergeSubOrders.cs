using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>Asks to put parts of an order together.</summary>
/// <param name="Version">The order's version that was shown.</param>
/// <param name="Into">The sub-order that takes over the goods.</param>
public sealed record MergeCommand(string OrderNumber, Guid? Version, string Into, IReadOnlyList<string> Others, string? Reason = null);

/// <summary>合单 / 拆分还原: one sub-order takes over the goods of others, while nothing of them is picked. Their numbers stay as names for it.</summary>
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

            var refusals = new List<Error>();
            foreach (var sub in others.Append(into))
                refusals.AddRange(SubOrderJourney.Table.Refusals(sub.Status, sub == into ? SubOrderAction.Merge : SubOrderAction.MergeInto, (scene with { SubOrder = sub }).Scene, actor, scene.Act.Reason));
            if (refusals.Count > 0) return Result.Refused([.. refusals.Distinct()]);

            var result = (scene with { SubOrder = into }).Do(SubOrderAction.Merge);
            if (!result.Succeeded) return result;
            foreach (var sub in others.Append(into)) await StockRelease.OfAsync(db, sub, scene.Act, ct);
            order.Merge(into, others, scene.Act);
            (into.Warehouse, into.WarehouseId, into.SourcingNote) = (null, null, null);
            // what was arranged for a part need not hold for all of it
            (into.PlannedShipOn, into.ExpectedOn) = (null, null);
            order.FollowArrival();
            db.OutboxMessages.Add(PartsMessage.For(order, scene.Facts.Company, scene.Act));
            return Result.Done;
        }, command.Reason, ct: ct);
}
