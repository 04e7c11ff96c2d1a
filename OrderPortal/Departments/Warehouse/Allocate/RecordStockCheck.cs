using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Allocate;

/// <summary>Keeps on each line of a waiting sub-order what the last look at the stock found. Silent when it found the same as before, so that history does not fill up.</summary>
public sealed class RecordStockCheck(Acts acts)
{
    public Task<Result> HandleAsync(string number, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Task.FromResult<Result>(Error.Forbidden) : acts.OnSubOrderAsync(number, null, actor, scene =>
        {
            if (scene.Sub.Status == SubOrderStatus.Waiting) Check(scene);
            return Task.FromResult(Result.Done);
        }, ct: ct);

    static void Check(OrderScene scene)
    {
        foreach (var line in scene.Sub.Lines)
        {
            var best = scene.Facts.AvailableMilli.Where(a => a.Key.Product == line.OrderLine.ProductId && (scene.Sub.WarehouseId is not { } planned || a.Key.Warehouse == planned))
                .OrderByDescending(a => a.Value).ThenBy(a => a.Key.Warehouse).FirstOrDefault();
            var enough = best.Value >= line.QuantityMilli;
            if (line.StockCheckedAt is null || line.StockFoundMilli != best.Value) line.CheckedStock(scene.Act.RecordedAt, best.Value, enough ? best.Key.Warehouse : null);
        }
    }
}
