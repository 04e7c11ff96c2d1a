using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pick;

/// <summary>拣货完成: everything was taken from the bins. The goods now lie in the staging bin, still promised to their sub-order, and go to inspection.</summary>
public sealed class FinishPick(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => scene.OnceAsync(command.Key, async () =>
        {
            var result = scene.Do(SubOrderAction.FinishPick);
            if (result.Succeeded) await StageAsync(scene, ct);
            return result;
        }, ct), command.Reason, command.HappenedAt, ct);

    static async Task StageAsync(OrderScene scene, CancellationToken ct)
    {
        var (db, sub) = (scene.Db, scene.Sub);
        await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        var staging = await StockLedger.BinAsync(db, sub.WarehouseId!.Value, BinKind.Staging, ct);
        // what was staged before a failed inspection lies there already
        var moving = sub.Lines.SelectMany(l => l.Allocations, (l, a) => (Line: l, Allocation: a)).Where(m => m.Allocation.StockLevel!.BinId != staging.Id)
            .OrderBy(m => m.Line.OrderLine.ProductId).ToList();
        var postings = new List<Posting>();
        foreach (var (index, (line, allocation)) in moving.Index())
        {
            var (to, quantity) = (await StockLedger.LevelAsync(db, line.OrderLine.ProductId!.Value, staging, ct), allocation.QuantityMilli);
            postings.AddRange(StockLedger.Transfer(allocation.StockLevelId, to, MovementKind.Stage, quantity, quantity, quantity, sub.Number, $"stage:{sub.Number}:{scene.Order.HistoryCount}:{index}", sub.Id));
            Follow(line, allocation, to);
        }
        if (!await StockLedger.PostAllAsync(db, postings, scene.Act, ct)) throw new InvalidOperationException($"The bins do not hold what {sub.Number} was promised.");
    }

    /// <summary>The promise goes where its goods go; a line has one promise in a bin.</summary>
    static void Follow(SubOrderLine line, Allocation allocation, long to)
    {
        if (line.Allocations.Find(a => a != allocation && a.StockLevelId == to) is { } there)
        {
            there.QuantityMilli += allocation.QuantityMilli;
            there.PickedQuantityMilli += allocation.PickedQuantityMilli;
            line.Allocations.Remove(allocation);
        }
        else allocation.StockLevelId = to;
    }
}
