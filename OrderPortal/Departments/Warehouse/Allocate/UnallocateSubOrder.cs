using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>释放占用: gives a sub-order's stock back, so that another order can have it.</summary>
public sealed class UnallocateSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(SubOrderAction.Unallocate);
            if (!result.Succeeded) return result;
            (scene.Sub.Warehouse, scene.Sub.WarehouseId) = (null, null);
            await StockRelease.OfAsync(scene.Db, scene.Sub, scene.Act, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct);
}
