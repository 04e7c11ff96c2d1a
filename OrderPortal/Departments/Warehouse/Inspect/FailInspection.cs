using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Inspect;

/// <summary>How many of one line are not in order, and what is wrong with them.</summary>
public sealed record FailedLine(int LineNumber, decimal? Quantity, QuarantineCause Cause);

/// <summary>Asks to send goods back that are not in order.</summary>
/// <param name="Lines">Lines without a quantity are in order.</param>
/// <param name="Key">Made where the goods were inspected; the same act sent again happens once.</param>
public sealed record FailCommand(string Number, Guid? Version, IReadOnlyList<FailedLine> Lines, string? Reason, DateTime? HappenedAt = null, Guid? Key = null);

/// <summary>质检不合格: what is not in order goes to quarantine with its cause, and the same warehouse's next pieces are held instead, to be picked.
/// Where it has none the sub-order waits, somebody is told, and the day that was promised no longer holds.</summary>
public sealed class FailInspection(Acts acts)
{
    public Task<Result> HandleAsync(FailCommand command, Actor actor, CancellationToken ct = default) => Refill.AgainAsync(() =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene => scene.OnceAsync(command.Key, async () =>
        {
            var (db, sub) = (scene.Db, scene.Sub);
            var result = scene.Do(SubOrderAction.FailInspection);
            Error[] refusals = [.. result.Errors, .. result.Succeeded ? Check(command, sub) : []];
            if (refusals.Length > 0) return Result.Refused(refusals);

            await db.SaveChangesAsync(ct); // locks order and sub-order before stock, as everybody does
            var quarantine = await StockLedger.BinAsync(db, sub.WarehouseId!.Value, BinKind.Quarantine, ct);
            var postings = new List<Posting>();
            foreach (var failed in command.Lines.Where(l => l.Quantity > 0).OrderBy(l => LineOf(sub, l).OrderLine.ProductId))
                postings.AddRange(Take(scene, failed, await StockLedger.LevelAsync(db, LineOf(sub, failed).OrderLine.ProductId!.Value, quarantine, ct)));
            postings.AddRange(await Refill.PlanAsync(scene, ct));
            if (!await StockLedger.PostAllAsync(db, postings, scene.Act, ct)) return WarehouseTexts.StockTaken;

            var isShort = sub.Lines.Any(l => l.MissingMilli > 0);
            if (isShort) await Cases.OpenAsync(db, sub, ExceptionKind.ReplacementMissing, Role.Warehouse, scene.Act, ct);
            if (isShort || sub.PlannedShipOn <= scene.Facts.Today) Arrival.Unknown(sub);
            return Result.Done;
        }, ct), command.Reason, command.HappenedAt, ct));

    static IEnumerable<Error> Check(FailCommand command, SubOrder sub)
    {
        if (!command.Lines.Any(l => l.Quantity > 0)) yield return new("failed-missing", WarehouseTexts.FailedMissing, "Lines");
        foreach (var (index, failed) in command.Lines.Index())
            if (failed.Quantity is { } quantity && (LineOf(sub, failed) is not { } line || quantity < 0
                || command.Lines.Where(l => l.LineNumber == failed.LineNumber).Sum(l => l.Quantity ?? 0) > Money.FromMilli(line.PickedQuantityMilli) || decimal.Round(quantity, line.OrderLine.Product!.UnitDecimals) != quantity || !Enum.IsDefined(failed.Cause)))
                yield return new("failed-wrong", WarehouseTexts.FailedWrong.With(failed.LineNumber), $"Lines[{index}].Quantity");
    }

    static SubOrderLine LineOf(SubOrder sub, FailedLine failed) => sub.Lines.Find(l => l.OrderLine.LineNumber == failed.LineNumber)!;

    /// <summary>The line no longer has these pieces; they lie in quarantine and are promised to nobody.</summary>
    static IEnumerable<Posting> Take(OrderScene scene, FailedLine failed, long quarantine)
    {
        var line = LineOf(scene.Sub, failed);
        var open = Money.ToMilli(failed.Quantity!.Value);
        (line.PickedQuantityMilli, line.InspectedQuantityMilli) = (line.PickedQuantityMilli - open, 0);
        foreach (var allocation in line.Allocations.ToList())
        {
            var taken = Math.Min(open, allocation.PickedQuantityMilli);
            if (taken == 0) continue;
            open -= taken;
            allocation.QuantityMilli -= taken;
            allocation.PickedQuantityMilli -= taken;
            if (allocation.QuantityMilli == 0) line.Allocations.Remove(allocation);
            foreach (var posting in StockLedger.Transfer(allocation.StockLevelId, quarantine, MovementKind.Quarantine, taken, taken, 0, scene.Sub.Number,
                $"quarantine:{scene.Sub.Number}:{scene.Order.HistoryCount}:{allocation.Id}", scene.Sub.Id, failed.Cause)) yield return posting;
        }
    }
}
