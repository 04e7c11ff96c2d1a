using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Quarantine;

/// <summary>What becomes of goods in quarantine.</summary>
public enum QuarantineOutcome
{
    /// <summary>解除隔离: in order after all, back to a storage bin.</summary>
    Lift = 10,
    /// <summary>报废: written off.</summary>
    WriteOff = 20,
    /// <summary>退供应商: sent back to the supplier.</summary>
    ReturnToSupplier = 30,
}

/// <summary>Decides about goods in quarantine.</summary>
/// <param name="BinCode">The storage bin they go back to, when they are in order.</param>
/// <param name="Reference">The paper they go back to the supplier with.</param>
/// <param name="FormKey">Made with the form; the same form sent twice decides once.</param>
public sealed record SettleCommand(long LevelId, QuarantineOutcome Outcome, decimal? Quantity, string? BinCode, string? Reference, string? Reason, Guid FormKey);

/// <summary>隔离处理: goods leave quarantine as what they are: sound, lost, or the supplier's.</summary>
public sealed class SettleQuarantine(Acts acts)
{
    public async Task<Result> HandleAsync(SettleCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var key = $"settle:{command.FormKey}";
            if (await db.StockMovements.AnyAsync(m => m.UniqueKey == key || m.UniqueKey == key + ":out", ct)) return true;
            var from = await db.StockLevels.AsNoTracking().Include(l => l.Product).Include(l => l.Bin).FirstOrDefaultAsync(l => l.Id == command.LevelId, ct);
            if (from is not { Bin.Kind: BinKind.Quarantine }) return Error.NotFound;
            var code = command.BinCode?.Trim().ToUpperInvariant();
            var bin = command.Outcome != QuarantineOutcome.Lift ? null
                : await db.Bins.AsNoTracking().FirstOrDefaultAsync(b => b.WarehouseId == from.WarehouseId && b.Code == code && b.Kind == BinKind.Storage && b.IsActive, ct);
            var wrong = Check(command, from, bin).ToList();
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var quantity = Money.ToMilli(command.Quantity!.Value);
            IReadOnlyList<Posting> postings = command.Outcome switch
            {
                QuarantineOutcome.Lift => StockLedger.Transfer(from.Id, await StockLedger.LevelAsync(db, from.ProductId, bin!, ct), MovementKind.LiftQuarantine, quantity, 0, 0, StockQuantity.Way(from.Bin!, bin!), key),
                QuarantineOutcome.WriteOff => [new Posting(from.Id, MovementKind.WriteOff, -quantity, 0, command.Reference?.Trim() ?? "", key)],
                _ => [new Posting(from.Id, MovementKind.ReturnToSupplier, -quantity, 0, command.Reference!.Trim(), key)],
            };
            return await StockLedger.PostOnceAsync(db, postings, act, ct) ? true : new Error("too-many", QuarantineTexts.TooMany.With(Money.FromMilli(from.OnHandQuantityMilli), Units.Of(from.Product!.Unit)), "Quantity");
        }, command.Reason, ct: ct);

    static IEnumerable<Error> Check(SettleCommand command, StockLevel from, Bin? bin)
    {
        if (StockQuantity.Check(command.Quantity, from.Product, least: 0.001m) is { } wrong) yield return wrong;
        if (command.Outcome == QuarantineOutcome.Lift && bin is null) yield return new("bin-wrong", PutAway.PutAwayTexts.BinWrong.With(command.BinCode), "BinCode");
        if (command.Outcome == QuarantineOutcome.ReturnToSupplier && string.IsNullOrWhiteSpace(command.Reference)) yield return new("reference-missing", QuarantineTexts.ReferenceMissing, "Reference");
        if (command.Reference?.Trim().Length > 60) yield return new("reference-long", WarehouseTexts.ReferenceLong, "Reference");
        if (string.IsNullOrWhiteSpace(command.Reason)) yield return new("reason-missing", Journey.JourneyTexts.ReasonMissing, "Reason");
        else if (command.Reason.Trim().Length > 500) yield return new("reason-long", WarehouseTexts.ReasonLong, "Reason");
    }
}
