using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>Cancels an order of which nothing has left, with a reason; its stock is given back exactly once.</summary>
public sealed class CancelOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(OrderAction.Cancel);
            if (!result.Succeeded) return result;
            scene.Order.WithdrawConfirmation();
            var open = scene.Order.SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled).ToList();
            foreach (var sub in open)
            {
                var cancelled = (scene with { SubOrder = sub }).Do(SubOrderAction.Cancel);
                if (!cancelled.Succeeded) return cancelled;
            }
            await MadeToOrder.DropAsync(scene.Db, scene.Order, scene.Act, ct);
            foreach (var sub in open) await StockRelease.OfAsync(scene.Db, sub, scene.Act, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct);
}
