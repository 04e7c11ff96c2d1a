using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>Goods of one product that were found in a bin.</summary>
/// <param name="ProductCode">Product code or barcode.</param>
public sealed record FoundGoods(string ProductCode, decimal? Quantity);

/// <summary>Everything that was found in one bin; what is planned there and not named was not found.</summary>
/// <param name="HappenedAt">When it was counted; null: now.</param>
/// <param name="Key">Made where it was counted; the same count sent again happens once.</param>
public sealed record CountBinCommand(string Number, string BinCode, IReadOnlyList<FoundGoods> Found, DateTime? HappenedAt = null, Guid? Key = null);

/// <summary>盲盘: takes down what somebody found in a bin, and beside it, unseen, what should have lain there at that very moment. A count that arrives late is taken only
/// while the books still are those of its moment; a difference that comes from the delay would be posted as if goods were lost.</summary>
public sealed class CountBin(Acts acts)
{
    /// <summary>The moments of two tablets can be told apart only as exactly as their ways to the server are quick.</summary>
    static readonly TimeSpan _doubt = TimeSpan.FromSeconds(5);

    public async Task<Result> HandleAsync(CountBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var result = await db.OnceAsync(command.Key, command.Number, act, () => CountAsync(db, command, act, ct), ct);
            return result.Succeeded ? true : Result<bool>.Refused(result.Errors);
        }, happenedAt: command.HappenedAt, ct: ct);

    static async Task<Result> CountAsync(PortalDb db, CountBinCommand command, Act act, CancellationToken ct)
    {
        var code = command.BinCode.Trim().ToUpperInvariant();
        var count = await db.StockCounts.Include(c => c.Lines.Where(l => l.StockLevel!.Bin!.Code == code)).ThenInclude(l => l.StockLevel!.Bin).FirstOrDefaultAsync(c => c.Number == command.Number, ct);
        if (count is null) return Error.NotFound;
        if (count.Status != CountStatus.Counting) return new Error("count-closed", CountTexts.Closed);
        if (count.Lines.FirstOrDefault()?.StockLevel!.Bin is not { } bin) return new Error("bin-wrong", CountTexts.BinWrong.With(command.BinCode), "BinCode");

        var wrong = new List<Error>();
        var found = new Dictionary<long, long>();
        foreach (var (index, goods) in command.Found.Index())
        {
            var product = await ProductAsync(db, goods.ProductCode, ct);
            if (product is null) wrong.Add(new("product-unknown", WarehouseTexts.ProductUnknown, $"Found[{index}].ProductCode"));
            else if (StockQuantity.Check(goods.Quantity, product, least: 0) is { } error) wrong.Add(error with { Field = $"Found[{index}].Quantity" });
            else found[product.Id] = found.GetValueOrDefault(product.Id) + Money.ToMilli(goods.Quantity!.Value);
        }
        if (wrong.Count > 0) return Result.Refused(wrong);

        if (await IsOvertakenAsync(db, count, act, ct)) return new Error("bin-overtaken", CountTexts.Overtaken.With(bin.Code));
        // goods that the plan did not expect here belong to the difference as well
        foreach (var product in found.Keys.Except(count.Lines.Select(l => l.StockLevel!.ProductId)).Order().ToList())
            count.Lines.Add(new StockCountLine(await StockLedger.LevelAsync(db, product, bin, ct)));
        await db.SaveChangesAsync(ct);
        var levels = count.Lines.OrderBy(l => l.StockLevelId).ToList();
        foreach (var line in levels) await TakeDownAsync(db, line, bin, found, act, ct);
        if (await HasMovedAsync(db, bin, act, ct)) return new Error("bin-moved", CountTexts.MovedMeanwhile.With(bin.Code));
        db.Entry(count).Property(c => c.Version).IsModified = true; // two who count at once must meet
        // the lines keep only the last count; what everybody before found, and who it was, stays here
        var products = await db.StockLevels.Where(l => l.BinId == bin.Id).Select(l => new { l.Id, l.Product!.Code }).ToDictionaryAsync(l => l.Id, l => l.Code, ct);
        var entry = new HistoryEntry(act, Subject.StockCount, count.Number, nameof(CountBin), null, bin.Code);
        entry.Describe(ChangeRecorder.Write(levels.Select(l => new ValueChange(products[l.StockLevelId], nameof(l.CountedQuantityMilli), $"{l.ExpectedQuantityMilli}", $"{l.CountedQuantityMilli}"))));
        db.Add(entry);
        return Result.Done;
    }

    /// <summary>Whether somebody counted the bin, or doubted its figures, after this count was made and before it arrived.</summary>
    static async Task<bool> IsOvertakenAsync(PortalDb db, StockCount count, Act act, CancellationToken ct)
    {
        return count.Lines.Exists(l => l.CountedAt > act.HappenedAt)
            || count.Lines.Exists(l => l.RecountAskedByName is not null && l.CountedAt is null)
                && await db.HistoryEntries.AnyAsync(h => h.Subject == Subject.StockCount && h.SubjectKey == count.Number && h.Action == nameof(AskRecount) && h.RecordedAt > act.HappenedAt, ct);
    }

    /// <summary>Whether goods came into the bin or left it since it was counted. A promise moves nothing, and what leaves a shelf for staging left it with the picker's scan;
    /// a scan made before the count is no matter, however late it came.</summary>
    static async Task<bool> HasMovedAsync(PortalDb db, Bin bin, Act act, CancellationToken ct)
    {
        if (act.HappenedAt == act.RecordedAt) return false;
        var since = act.HappenedAt - _doubt;
        return await db.StockMovements.AnyAsync(m => m.StockLevel!.BinId == bin.Id && m.RecordedAt > since
                && m.Kind != MovementKind.Allocate && (m.Kind != MovementKind.Stage || bin.Kind == BinKind.Staging), ct)
            || await db.FloorScans.AnyAsync(s => s.BinCode == bin.Code && s.ScannedAt > since && s.Station == ScanStation.Picking && s.Refusal == null
                && db.SubOrders.Any(o => o.Id == s.SubOrderId && o.WarehouseId == bin.WarehouseId), ct);
    }

    static async Task TakeDownAsync(PortalDb db, StockCountLine line, Bin bin, Dictionary<long, long> found, Act act, CancellationToken ct)
    {
        await StockLedger.HoldAsync(db, line.StockLevelId, ct); // ledger row and figure belong together
        var level = await db.StockLevels.AsNoTracking().SingleAsync(l => l.Id == line.StockLevelId, ct);
        var watermark = await db.StockMovements.Where(m => m.StockLevelId == level.Id).MaxAsync(m => (long?)m.Id, ct) ?? 0;
        // what is scanned but not yet staged lies on a picker's trolley
        var onTrolleys = bin.Kind == BinKind.Staging ? 0 : await db.Allocations.Where(a => a.StockLevelId == level.Id).SumAsync(a => a.PickedQuantityMilli, ct);
        line.Count(found.GetValueOrDefault(level.ProductId), level.OnHandQuantityMilli - onTrolleys, watermark, act);
    }

    static Task<Product?> ProductAsync(PortalDb db, string code, CancellationToken ct)
    {
        var scanned = code.Trim();
        return db.Products.AsNoTracking().Where(p => p.Code == scanned || p.Barcode == scanned).OrderBy(p => p.Code == scanned ? 0 : 1).FirstOrDefaultAsync(ct);
    }
}
