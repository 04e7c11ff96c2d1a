using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>Asks to set right what the system believes to lie in a bin.</summary>
/// <param name="Counted">What really lies there.</param>
/// <param name="Shown">What the page said lies there; a count against an outdated figure would correct twice.</param>
/// <param name="FormKey">Made with the form; the same form sent twice corrects once.</param>
public sealed record AdjustCommand(long LevelId, decimal? Counted, decimal Shown, string? Reason, Guid FormKey);

/// <summary>调整: sets the stock of a bin to what was counted, with a reason; never below what is promised to orders.</summary>
public sealed class AdjustStock(Acts acts)
{
    public async Task<Result> HandleAsync(AdjustCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var key = $"adjust:{command.FormKey}";
            await StockLedger.HoldAsync(db, command.LevelId, ct); // two who saw the same figure must not both correct it
            if (await db.StockMovements.AnyAsync(m => m.UniqueKey == key, ct)) return true;
            if (await db.StockLevels.AsNoTracking().Include(l => l.Product).Include(l => l.Bin).ThenInclude(b => b!.Warehouse).FirstOrDefaultAsync(l => l.Id == command.LevelId, ct) is not { } level) return Error.NotFound;

            var onHand = Money.FromMilli(level.OnHandQuantityMilli);
            if (onHand != command.Shown) return Error.Stale(WarehouseTexts.StockMoved.With(command.Shown, onHand));
            var wrong = Check(command, level).ToList();
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var change = Money.ToMilli(command.Counted!.Value) - level.OnHandQuantityMilli;
            return await StockLedger.PostAsync(db, level.Id, MovementKind.Adjust, change, 0, "", key, act, null, ct) ? true : Error.Stale(WarehouseTexts.StockTaken.Sentence);
        }, command.Reason, ct: ct);

    static IEnumerable<Error> Check(AdjustCommand command, StockLevel level)
    {
        var (onHand, allocated) = (Money.FromMilli(level.OnHandQuantityMilli), Money.FromMilli(level.AllocatedQuantityMilli));
        if (StockQuantity.Check(command.Counted, level.Product, least: 0) is { } wrong) yield return wrong with { Field = "Counted" };
        else if (command.Counted == onHand) yield return new("nothing-to-adjust", WarehouseTexts.NothingToAdjust, "Counted");
        else if (command.Counted > 0 && level.Bin is { } bin && !(bin.IsActive && bin.Warehouse!.IsActive)) yield return new("bin-closed", WarehouseTexts.BinClosed.With(bin.Code), "Counted");
        else if (command.Counted < allocated) yield return new("below-allocated", WarehouseTexts.BelowAllocated.With(allocated), "Counted");
        if (string.IsNullOrWhiteSpace(command.Reason)) yield return new("reason-missing", Journey.JourneyTexts.ReasonMissing, "Reason");
        else if (command.Reason.Trim().Length > 500) yield return new("reason-long", WarehouseTexts.ReasonLong, "Reason");
    }
}
