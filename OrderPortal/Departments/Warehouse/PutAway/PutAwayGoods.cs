using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.PutAway;

/// <summary>Asks to move goods that belong to nobody to the bin they are sold from.</summary>
/// <param name="LevelId">Where they lie: a receiving or staging bin.</param>
/// <param name="BinCode">What the scanner read on the bin they are put into.</param>
/// <param name="FormKey">Made where the scan was made; the same scan sent again moves once.</param>
public sealed record PutAwayCommand(long LevelId, string? BinCode, decimal? Quantity, Guid FormKey);

/// <summary>上架: moves goods that arrived, or that a cancelled order left in staging, to a storage bin of the same warehouse. From then on they can be promised.</summary>
public sealed class PutAwayGoods(Acts acts)
{
    public async Task<Result> HandleAsync(PutAwayCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var key = $"put-away:{command.FormKey}";
            if (await db.StockMovements.AnyAsync(m => m.UniqueKey == key + ":out", ct)) return true;
            var from = await db.StockLevels.AsNoTracking().Include(l => l.Product).Include(l => l.Bin).FirstOrDefaultAsync(l => l.Id == command.LevelId, ct);
            if (from is not { Bin.Kind: BinKind.Receiving or BinKind.Staging }) return Error.NotFound;
            var code = command.BinCode?.Trim().ToUpperInvariant();
            var bin = await db.Bins.AsNoTracking().FirstOrDefaultAsync(b => b.WarehouseId == from.WarehouseId && b.Code == code && b.Kind == BinKind.Storage && b.IsActive, ct);
            var wrong = Check(command, from, bin).ToList();
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var to = await StockLedger.LevelAsync(db, from.ProductId, bin!, ct);
            var kind = from.Bin!.Kind == BinKind.Staging ? MovementKind.PutBack : MovementKind.PutAway;
            return await StockLedger.PostOnceAsync(db, StockLedger.Transfer(from.Id, to, kind, Money.ToMilli(command.Quantity!.Value), 0, 0, StockQuantity.Way(from.Bin, bin!), key), act, ct)
                ? true : new Error("too-many", PutAwayTexts.TooMany.With(Money.FromMilli(from.OnHandQuantityMilli - from.AllocatedQuantityMilli), Units.Of(from.Product!.Unit)), "Quantity");
        }, ct: ct);

    static IEnumerable<Error> Check(PutAwayCommand command, StockLevel from, Bin? bin)
    {
        if (bin is null) yield return new("bin-wrong", PutAwayTexts.BinWrong.With(command.BinCode), "BinCode");
        if (StockQuantity.Check(command.Quantity, from.Product, least: 0.001m) is { } wrong) yield return wrong;
    }
}
