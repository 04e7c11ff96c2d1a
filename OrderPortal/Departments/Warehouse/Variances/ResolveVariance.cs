using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>What is to be done for the customer.</summary>
public sealed record ResolveVarianceCommand(string Number, Guid? Version, VarianceResolution Resolution);

/// <summary>处理出库差异: other pieces for the order, the rest later as a part of its own, or less goods and money back. What the customer has to know goes out in the same save.</summary>
public sealed class ResolveVariance(Acts acts, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(ResolveVarianceCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Warehouse, Role.Sales, Role.Manager)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        var sub = await db.Variances.Where(v => v.Number == command.Number).Select(v => v.SubOrderNumber).FirstOrDefaultAsync(ct);
        return sub is null ? Error.NotFound : await Refill.AgainAsync(() => acts.OnSubOrderAsync(sub, null, actor, async scene =>
        {
            if (scene.Sub.Variances.Find(v => v.Number == command.Number) is not { Status: VarianceStatus.Unresolved } variance) return new Error("nothing-to-resolve", VarianceTexts.NothingToResolve);
            if (command.Version is { } shown && shown != variance.Version) return Error.Stale(VarianceTexts.Changed);
            var result = command.Resolution switch
            {
                VarianceResolution.Replaced => await ReplaceAsync(scene, ct),
                VarianceResolution.Backordered => await BackorderAsync(scene, variance, ct),
                VarianceResolution.Refunded => Refund(scene, variance),
                _ => new Error("resolution-unknown", VarianceTexts.NothingToResolve),
            };
            if (result.Succeeded) await Shortage.CloseAsync(scene, command.Resolution, ct);
            return result;
        }, VarianceTexts.ReasonOf.With(command.Number).In(Text.Chinese), ct: ct));
    }

    static async Task<Result> ReplaceAsync(OrderScene scene, CancellationToken ct)
    {
        var moved = scene.Do(SubOrderAction.AllocateRest);
        if (!moved.Succeeded) return moved;
        await scene.Db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        var postings = await Refill.PlanAsync(scene, ct);
        if (scene.Sub.Lines.Any(l => l.MissingMilli > 0)) return new Error("stock-short", VarianceTexts.NotEnough);
        return await StockLedger.PostAllAsync(scene.Db, postings, scene.Act, ct) ? Result.Done : WarehouseTexts.StockTaken;
    }

    /// <summary>The rest becomes a part of its own that waits for stock; the customer reads of both parts in one message.</summary>
    static Task<Result> BackorderAsync(OrderScene scene, Variance variance, CancellationToken ct)
    {
        var (sub, order) = (scene.Sub, scene.Order);
        var moved = scene.Do(sub.Lines.All(l => l.Allocations.Count == 0) ? SubOrderAction.Unallocate : SubOrderAction.Backorder);
        if (!moved.Succeeded) return Task.FromResult(moved);
        var rest = sub.Status == SubOrderStatus.Waiting ? sub : order.SplitOff(sub, sub.Lines.Where(l => l.MissingMilli > 0).ToDictionary(l => l.OrderLine, l => l.MissingMilli), scene.Act);
        if (rest == sub) (sub.Warehouse, sub.WarehouseId) = (null, null);
        order.FollowArrival();
        var message = PartsMessage.For(order, scene.Facts.Company, scene.Act);
        scene.Db.OutboxMessages.Add(message);
        foreach (var open in sub.Variances.Where(v => v.Status == VarianceStatus.Unresolved)) (open.BackorderNumber, open.MessageKey) = (rest.Number, message.UniqueKey);
        return Task.FromResult(Result.Done);
    }

    /// <summary>The order is made smaller by what is missing; what was paid too much shows with finance at once.</summary>
    static Result Refund(OrderScene scene, Variance variance)
    {
        var (sub, order) = (scene.Sub, scene.Order);
        var moved = scene.Do(SubOrderAction.Shorten);
        if (!moved.Succeeded) return moved;
        var missing = sub.Lines.Where(l => l.MissingMilli > 0).ToDictionary(l => l, l => l.MissingMilli);
        if (sub.Lines.All(l => missing.GetValueOrDefault(l) == l.QuantityMilli)) return new Error("nothing-left", VarianceTexts.NothingLeft);
        var before = order.TotalAmountMinor;
        foreach (var (line, quantity) in missing) order.Shorten(sub, line.OrderLine, quantity);
        var message = ShortenedMessage.For(variance, order, [.. missing.Select(m => (m.Key.OrderLine, m.Value))], before - order.TotalAmountMinor, scene.Facts.Company, scene.Act);
        scene.Db.OutboxMessages.Add(message);
        foreach (var open in sub.Variances.Where(v => v.Status == VarianceStatus.Unresolved)) (open.RefundAmountMinor, open.MessageKey) = (open == variance ? before - order.TotalAmountMinor : 0, message.UniqueKey);
        return Result.Done;
    }
}
