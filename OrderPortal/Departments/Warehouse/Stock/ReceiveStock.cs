using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>Asks to take goods in.</summary>
/// <param name="ProductCode">Product code or barcode.</param>
/// <param name="Reference">The paper that came with the goods: delivery note, purchase order …</param>
/// <param name="FormKey">Made with the form; the same form sent twice takes in once.</param>
public sealed record ReceiveCommand(string? ProductCode, long? BinId, decimal? Quantity, string? Reference, Guid FormKey);

/// <summary>入库: goods arrived and lie in a bin.</summary>
public sealed class ReceiveStock(Acts acts)
{
    public async Task<Result> HandleAsync(ReceiveCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var key = $"receipt:{command.FormKey}";
            if (await db.StockMovements.AnyAsync(m => m.UniqueKey == key, ct)) return true;

            var code = command.ProductCode?.Trim() ?? "";
            var product = await db.Products.Where(p => p.Code == code || p.Barcode == code).OrderBy(p => p.Code == code ? 0 : 1).FirstOrDefaultAsync(ct);
            var bin = await db.Bins.Include(b => b.Warehouse).FirstOrDefaultAsync(b => b.Id == command.BinId, ct);
            var wrong = Check(command, product, bin).ToList();
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var level = await StockLedger.LevelAsync(db, product!.Id, bin!, ct);
            await StockLedger.PostAsync(db, level, MovementKind.Receipt, Money.ToMilli(command.Quantity!.Value), 0, command.Reference!.Trim(), key, act, null, ct);
            return true;
        }, ct: ct);

    static IEnumerable<Error> Check(ReceiveCommand command, Product? product, Bin? bin)
    {
        if (product is null) yield return new("product-unknown", WarehouseTexts.ProductUnknown, "ProductCode");
        if (bin is null or { Kind: BinKind.Staging }) yield return new("bin-missing", WarehouseTexts.BinMissing, "BinId");
        else if (!bin.IsActive || !bin.Warehouse!.IsActive) yield return new("bin-closed", WarehouseTexts.BinClosed.With(bin.Code), "BinId");
        if (StockQuantity.Check(command.Quantity, product, least: 0.001m) is { } quantity) yield return quantity;
        if (string.IsNullOrWhiteSpace(command.Reference)) yield return new("reference-missing", WarehouseTexts.ReferenceMissing, "Reference");
        else if (command.Reference.Trim().Length > 60) yield return new("reference-long", WarehouseTexts.ReferenceLong, "Reference");
    }
}
