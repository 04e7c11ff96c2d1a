using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>What happens to stock and order once the cause of a variance is known.</summary>
static class Shortage
{
    /// <summary>Takes the missing goods off the books (damaged ones lie in quarantine) unless a count has done so since, and holds other pieces of the same warehouse for the order where there are some.</summary>
    public static async Task<Result> AdjustAsync(OrderScene scene, Variance variance, CancellationToken ct)
    {
        var (db, sub) = (scene.Db, scene.Sub);
        var isCounted = await IsCountedSinceAsync(db, variance, ct);
        var lacking = 0L;
        if (sub.Status == SubOrderStatus.Allocated && sub.Lines.Find(l => l.OrderLine.LineNumber == variance.LineNumber) is { } line)
        {
            if (isCounted) lacking = line.MissingMilli; // the count has taken back what there were no goods for
            else
            {
                var moved = scene.Do(SubOrderAction.LoseStock);
                if (!moved.Succeeded) return moved;
                lacking = GiveUp(line, variance);
                // some of them were scanned since: they are not missing, and other pieces must not be written off for them
                if (variance.IsLarge && lacking < variance.MissingMilli) return new Error("picked-meanwhile", VarianceTexts.PickedMeanwhile.With(Money.FromMilli(variance.MissingMilli - lacking)));
            }
        }
        await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
        var warehouse = await db.StockLevels.Where(l => l.Id == variance.StockLevelId).Select(l => l.WarehouseId).SingleAsync(ct);
        // a bin that gave less than it should is not asked again before somebody has counted it
        long? doubtful = isCounted || variance.Cause == VarianceCause.Damaged ? null : variance.StockLevelId;
        List<Posting> postings = [.. isCounted ? [] : await TakeOffAsync(scene, variance, warehouse, lacking, ct), .. lacking > 0 ? await Refill.PlanAsync(scene, ct, doubtful) : []];
        if (!await StockLedger.PostAllAsync(db, postings, scene.Act, ct)) return WarehouseTexts.StockTaken;
        await Replenishment.CheckAsync(db, warehouse, [variance.ProductId], scene.Act, ct);

        if (isCounted) variance.Move(variance.Status, "CountedSince", scene.Act);
        if (lacking == 0) variance.Resolve(VarianceResolution.NotNeeded, scene.Act); // cancelled, given back or counted meanwhile
        else if (sub.Lines.All(l => l.MissingMilli == 0)) variance.Resolve(VarianceResolution.Replaced, scene.Act);
        else
        {
            variance.Move(VarianceStatus.Unresolved, "CorrectStock", scene.Act);
            Arrival.Unknown(sub);
            await Cases.OpenAsync(db, sub, ExceptionKind.PickedShort, Role.Warehouse, scene.Act, ct);
        }
        await SettleAsync(scene, ct);
        return Result.Done;
    }

    /// <summary>Whether a count approved since the report has dealt with this loss: it missed goods in the bin as well, or found that nothing is missing any more.
    /// Damaged goods may lie there and be counted; only a count that missed some has taken them off.</summary>
    static Task<bool> IsCountedSinceAsync(PortalDb db, Variance variance, CancellationToken ct) =>
        (from c in db.StockCounts
         from l in c.Lines
         where l.StockLevelId == variance.StockLevelId && c.Status == CountStatus.Approved && c.ClosedAt > variance.ReportedAt
             && (l.CountedQuantityMilli < l.ExpectedQuantityMilli || variance.Cause != VarianceCause.Damaged && l.CountedAt > variance.ReportedAt)
         select l.Id).AnyAsync(ct);

    /// <summary>The line no longer holds what is not there; how much that was.</summary>
    static long GiveUp(SubOrderLine line, Variance variance)
    {
        var given = 0L;
        foreach (var allocation in line.Allocations.Where(a => a.StockLevelId == variance.StockLevelId).ToList())
        {
            var taken = Math.Min(variance.MissingMilli - given, allocation.QuantityMilli - allocation.PickedQuantityMilli);
            if (taken <= 0) continue;
            given += taken;
            allocation.QuantityMilli -= taken;
            if (allocation.QuantityMilli == 0) line.Allocations.Remove(allocation);
        }
        return given;
    }

    static async Task<IReadOnlyList<Posting>> TakeOffAsync(OrderScene scene, Variance variance, long warehouse, long promised, CancellationToken ct)
    {
        var key = $"variance:{variance.Number}";
        if (variance.Cause != VarianceCause.Damaged) return [new(variance.StockLevelId, MovementKind.Adjust, -variance.MissingMilli, -promised, variance.Number, key, scene.Sub.Id)];
        var bin = await StockLedger.BinAsync(scene.Db, warehouse, BinKind.Quarantine, ct);
        var quarantine = await StockLedger.LevelAsync(scene.Db, variance.ProductId, bin, ct);
        return StockLedger.Transfer(variance.StockLevelId, quarantine, MovementKind.Quarantine, variance.MissingMilli, promised, 0, variance.Number, key, scene.Sub.Id, QuarantineCause.Damaged);
    }

    /// <summary>Everything that was missing is held again or no longer wanted: what is still open of this sub-order closes, and its case with it.</summary>
    public static Task CloseAsync(OrderScene scene, VarianceResolution resolution, CancellationToken ct)
    {
        foreach (var variance in scene.Sub.Variances.Where(v => v.Status == VarianceStatus.Unresolved)) variance.Resolve(resolution, scene.Act);
        return SettleAsync(scene, ct);
    }

    /// <summary>The sub-order's case is over when none of its variances is open any more.</summary>
    public static async Task SettleAsync(OrderScene scene, CancellationToken ct)
    {
        if (scene.Sub.Variances.Any(v => v.Status != VarianceStatus.Closed)) return;
        foreach (var open in await scene.Db.ExceptionCases.Where(e => e.Kind == ExceptionKind.PickedShort && e.SubOrderId == scene.Sub.Id && e.HandledAt == null).ToListAsync(ct))
            open.Handle(string.Join(" ", scene.Sub.Variances.Select(v => v.Number)), scene.Act.Actor.Name, scene.Act.HappenedAt);
    }
}
