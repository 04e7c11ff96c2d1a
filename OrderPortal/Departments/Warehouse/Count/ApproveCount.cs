using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>盘点审批: posts every difference to the ledger as a change, so that whatever moved since the count stays right. Where less is left than was promised,
/// the promises that are least urgent go first, and somebody is told about each order they belonged to.</summary>
public sealed class ApproveCount(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Task.FromResult<Result>(Error.Forbidden) : Refill.AgainAsync(async () => await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var count = await db.StockCounts.Include(c => c.Lines).ThenInclude(l => l.StockLevel!).ThenInclude(l => l.Product).Include(c => c.Lines).ThenInclude(l => l.StockLevel!.Bin)
                .FirstOrDefaultAsync(c => c.Number == command.Number, ct);
            if (count is null) return Error.NotFound;
            if (command.Version is { } shown && shown != count.Version) return Error.Stale(CountTexts.Changed);
            var wrong = Check(count, actor, act).ToList();
            if (!await CountQueries.MayJudgeAsync(db, count.Number, actor, ct)) wrong.Add(new("counter-approves", CountTexts.CounterApproves));
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            count.Move(CountStatus.Approved, act);
            db.Add(new HistoryEntry(act, Subject.StockCount, count.Number, "ApproveCount", nameof(CountStatus.Counting), nameof(CountStatus.Approved)));
            await db.SaveChangesAsync(ct); // a count is approved once
            var differences = count.Lines.Where(l => l.DifferenceMilli != 0).ToList();
            var postings = await FreeAsync(db, differences, act, ct);
            postings.AddRange(differences.Select(l => new Posting(l.StockLevelId, MovementKind.Count, l.DifferenceMilli, 0, count.Number, $"count:{count.Number}:{l.Id}")));
            var posted = await StockLedger.PostAllAsync(db, postings, act, ct);
            // asked after posting: by now the levels are ours, and nobody corrects one between the question and the end of this act
            var corrected = await CorrectedSinceAsync(db, count.Number, ct);
            return corrected.Count > 0 ? Result<bool>.Refused(corrected) : posted ? true : WarehouseTexts.StockTaken;
        }, command.Reason, ct: ct));

    /// <summary>Differences that somebody has set right since they were found, by hand, with another count or with a variance: posted again, the same loss would be written off twice.</summary>
    static async Task<IReadOnlyList<Error>> CorrectedSinceAsync(PortalDb db, string number, CancellationToken ct) =>
        [.. (await db.StockCounts.Where(c => c.Number == number).SelectMany(c => c.Lines)
            .Where(l => l.CountedQuantityMilli != l.ExpectedQuantityMilli && db.StockMovements.Any(m => m.StockLevelId == l.StockLevelId && m.Id > l.WatermarkMovementId
                && (m.Kind == MovementKind.Adjust || m.Kind == MovementKind.Count || m.UniqueKey.StartsWith("variance:"))))
            .OrderBy(l => l.Id).Select(l => new { Bin = l.StockLevel!.Bin!.Code, Product = l.StockLevel.Product!.Code }).ToListAsync(ct))
            .Select(l => new Error("corrected-since", CountTexts.CorrectedSince.With(l.Bin, l.Product)))];

    static IEnumerable<Error> Check(StockCount count, Actor actor, Act act)
    {
        if (count.Status != CountStatus.Counting)
        {
            yield return new("count-closed", CountTexts.Closed);
            yield break;
        }
        if (!count.IsCounted) yield return new("not-counted", CountTexts.NotCounted.With(count.Lines.Count(l => l.CountedQuantityMilli is null)));
        var value = ValueMinor(count);
        if (value > StockCount.ManagerAboveMinor && !actor.Is(Role.Manager)) yield return new("manager-needed", CountTexts.ManagerNeeded.With(Money.FromMinor(value), Money.FromMinor(StockCount.ManagerAboveMinor)));
        if (act.Reason is null) yield return new("reason-missing", JourneyTexts.ReasonMissing, "Reason");
    }

    /// <summary>What all differences are worth at cost, found and lost alike, in cents.</summary>
    static long ValueMinor(StockCount count) =>
        count.Lines.Sum(l => Money.ToMinor(Money.Round(Money.FromMilli(Math.Abs(l.DifferenceMilli)) * l.StockLevel!.Product!.CostPrice)));

    /// <summary>Takes back as many promises as there are no goods for, the least urgent and latest first, order by order.</summary>
    static async Task<List<Posting>> FreeAsync(PortalDb db, IReadOnlyList<StockCountLine> differences, Act act, CancellationToken ct)
    {
        List<Posting> postings = [];
        foreach (var line in differences.Where(l => l.DifferenceMilli < 0).OrderBy(l => l.StockLevelId))
        {
            var level = await db.StockLevels.AsNoTracking().SingleAsync(l => l.Id == line.StockLevelId, ct);
            // what an earlier line of this count has freed here is free already
            var freed = -postings.Where(p => p.LevelId == level.Id).Sum(p => p.AllocatedChange);
            var need = -line.DifferenceMilli - (level.OnHandQuantityMilli - level.AllocatedQuantityMilli) - freed;
            if (need <= 0) continue;
            var holders = await db.Allocations.Where(a => a.StockLevelId == level.Id).Join(db.SubOrderLines, a => a.SubOrderLineId, l => l.Id, (a, l) => l.SubOrderId)
                .Join(db.SubOrders, id => id, s => s.Id, (id, s) => new { s.Id, s.Number, Order = s.Order.Number, s.Priority, s.RequiredOn }).Distinct().ToListAsync(ct);
            foreach (var holder in holders.OrderBy(h => h.Priority).ThenByDescending(h => h.RequiredOn).ThenByDescending(h => h.Id))
            {
                if (need <= 0) break;
                var order = (await OrderLoading.OrderAsync(db, holder.Order, ct))!;
                var scene = new OrderScene(db, order, order.SubOrders.Single(s => s.Id == holder.Id), await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct), act);
                var taken = await TakeAsync(scene, level.Id, line.StockLevel!.Bin!.Kind, need, ct);
                need -= -taken.Where(p => p.LevelId == level.Id).Sum(p => p.AllocatedChange);
                postings.AddRange(taken);
            }
        }
        return postings;
    }

    /// <summary>One sub-order gives up goods that are not there. Not begun, it waits anew and any warehouse may serve it; otherwise it keeps the rest and misses these.</summary>
    static async Task<IReadOnlyList<Posting>> TakeAsync(OrderScene scene, long levelId, BinKind kind, long need, CancellationToken ct)
    {
        var sub = scene.Sub;
        var isWhole = sub.Status == SubOrderStatus.Allocated && sub.Lines.All(l => l.PickedQuantityMilli == 0);
        List<(SubOrderLine Line, Allocation Allocation, long Quantity)> taken = [];
        foreach (var (line, allocation) in sub.Lines.SelectMany(l => l.Allocations, (l, a) => (l, a)).ToList())
        {
            // what a picker has on his trolley is not what the bin lacks
            var most = isWhole ? allocation.QuantityMilli : allocation.StockLevelId != levelId ? 0
                : Math.Min(need, kind == BinKind.Staging ? allocation.QuantityMilli : allocation.QuantityMilli - allocation.PickedQuantityMilli);
            if (most <= 0) continue;
            need -= allocation.StockLevelId == levelId ? most : 0;
            taken.Add((line, allocation, most));
        }
        if (taken.Count == 0) return [];
        scene.Do(isWhole ? SubOrderAction.Unallocate : SubOrderAction.LoseStock).OrThrow();
        foreach (var (line, allocation, quantity) in taken)
        {
            if (kind == BinKind.Staging && !isWhole) (line.PickedQuantityMilli, allocation.PickedQuantityMilli) = (line.PickedQuantityMilli - quantity, allocation.PickedQuantityMilli - quantity);
            allocation.QuantityMilli -= quantity;
            if (allocation.QuantityMilli == 0) line.Allocations.Remove(allocation);
        }
        if (isWhole) (sub.Warehouse, sub.WarehouseId) = (null, null);
        foreach (var line in sub.Lines) line.InspectedQuantityMilli = 0;
        sub.Packages.Clear();
        await Cases.OpenAsync(scene.Db, sub, ExceptionKind.StockLost, Role.Warehouse, scene.Act, ct);
        Arrival.Unknown(sub);
        await scene.Db.SaveChangesAsync(ct); // order and sub-order are locked before stock, as everybody does
        return [.. taken.Select((t, i) => new Posting(t.Allocation.StockLevelId, MovementKind.Unallocate, 0, -t.Quantity, sub.Number, $"lose:{sub.Number}:{scene.Order.HistoryCount}:{i}", sub.Id))];
    }
}
