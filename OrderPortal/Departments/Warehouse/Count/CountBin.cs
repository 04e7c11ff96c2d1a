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
public sealed record CountBinCommand(string Number, string BinCode, IReadOnlyList<FoundGoods> Found);

/// <summary>盲盘: takes down what somebody found in a bin, and beside it, unseen, what should have lain there at that very moment.</summary>
public sealed class CountBin(Acts acts)
{
    public async Task<Result> HandleAsync(CountBinCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var code = command.BinCode.Trim().ToUpperInvariant();
            var count = await db.StockCounts.Include(c => c.Lines).ThenInclude(l => l.StockLevel!.Bin).FirstOrDefaultAsync(c => c.Number == command.Number, ct);
            if (count is null) return Error.NotFound;
            if (count.Status != CountStatus.Counting) return new Error("count-closed", CountTexts.Closed);
            if (count.Lines.Find(l => l.StockLevel!.Bin!.Code == code)?.StockLevel!.Bin is not { } bin) return new Error("bin-wrong", CountTexts.BinWrong.With(command.BinCode), "BinCode");

            var wrong = new List<Error>();
            var found = new Dictionary<long, long>();
            foreach (var (index, goods) in command.Found.Index())
            {
                var product = await ProductAsync(db, goods.ProductCode, ct);
                if (product is null) wrong.Add(new("product-unknown", WarehouseTexts.ProductUnknown, $"Found[{index}].ProductCode"));
                else if (StockQuantity.Check(goods.Quantity, product, least: 0) is { } error) wrong.Add(error with { Field = $"Found[{index}].Quantity" });
                else found[product.Id] = found.GetValueOrDefault(product.Id) + Money.ToMilli(goods.Quantity!.Value);
            }
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            // goods that the plan did not expect here belong to the difference as well
            foreach (var product in found.Keys.Except(count.Lines.Where(l => l.StockLevel!.BinId == bin.Id).Select(l => l.StockLevel!.ProductId)).Order().ToList())
                count.Lines.Add(new StockCountLine(await StockLedger.LevelAsync(db, product, bin, ct)));
            await db.SaveChangesAsync(ct);
            var levels = count.Lines.Where(l => l.StockLevel is null || l.StockLevel.BinId == bin.Id).OrderBy(l => l.StockLevelId).ToList();
            foreach (var line in levels) await TakeDownAsync(db, line, bin, found, act, ct);
            db.Entry(count).Property(c => c.Version).IsModified = true; // two who count at once must meet
            db.Add(new HistoryEntry(act, Subject.StockCount, count.Number, "CountBin", null, bin.Code));
            return true;
        }, ct: ct);

    static async Task TakeDownAsync(PortalDb db, StockCountLine line, Bin bin, Dictionary<long, long> found, Act act, CancellationToken ct)
    {
        // whoever moves stock of this level now waits until the figure is taken down, so that ledger row and figure belong together
        await db.StockLevels.Where(l => l.Id == line.StockLevelId).ExecuteUpdateAsync(s => s.SetProperty(l => l.OnHandQuantityMilli, l => l.OnHandQuantityMilli), ct);
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
