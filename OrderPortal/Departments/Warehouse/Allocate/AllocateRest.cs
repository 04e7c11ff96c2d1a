using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>补配: holds what a sub-order lost after it was allocated, as far as its warehouse has some again.</summary>
public sealed class AllocateRest(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) => Refill.AgainAsync(() =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(SubOrderAction.AllocateRest);
            if (!result.Succeeded) return result;
            await scene.Db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
            if (!await StockLedger.PostAllAsync(scene.Db, await Refill.PlanAsync(scene, ct), scene.Act, ct)) return WarehouseTexts.StockTaken;
            if (scene.Sub.Lines.All(l => l.MissingMilli == 0)) await Shortage.CloseAsync(scene, VarianceResolution.Replaced, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct));
}
