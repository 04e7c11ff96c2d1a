using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pick;

/// <summary>One scan of goods at a bin.</summary>
/// <param name="Number">The sub-order that is picked.</param>
/// <param name="BinCode">What the scanner read on the bin.</param>
/// <param name="ProductCode">What it read on the goods: barcode or product code.</param>
/// <param name="Quantity">How many were taken; negative when they are put back.</param>
/// <param name="ScanKey">Made where the scan was made; the same scan sent again counts once.</param>
public sealed record PickCommand(string Number, string BinCode, string ProductCode, decimal Quantity, Guid ScanKey, DateTime? HappenedAt = null);

/// <summary>拣货扫描: takes goods from a bin when bin, goods and quantity agree with the order (三一致). What does not agree is refused with a sentence
/// and kept, so that anybody can see later what was scanned.</summary>
public sealed class ScanPick(Acts acts)
{
    public async Task<Result> HandleAsync(PickCommand command, Actor actor, CancellationToken ct = default)
    {
        Error? mismatch = null;
        var result = await acts.OnSubOrderAsync(command.Number, null, actor, async scene =>
        {
            mismatch = null; // the act may be played again
            var refusals = SubOrderJourney.Table.Refusals(scene.Sub.Status, SubOrderAction.ScanPick, scene.Scene, actor, null);
            if (refusals.Count > 0) return Result.Refused(refusals);
            if (await scene.Db.PickScans.FirstOrDefaultAsync(s => s.ScanKey == command.ScanKey, ct) is { } earlier)
            {
                if (earlier.Refusal is { } code) mismatch = new Error(code, WarehouseTexts.RefusedBefore.With(earlier.ProductCode));
                return Result.Done;
            }
            mismatch = await TakeAsync(scene, command, ct);
            scene.Db.PickScans.Add(new PickScan
            {
                ScanKey = command.ScanKey,
                SubOrderId = scene.Sub.Id,
                BinCode = Cut(command.BinCode, 60),
                ProductCode = Cut(command.ProductCode, 120),
                QuantityMilli = Milli(command.Quantity),
                Refusal = mismatch?.Code,
                ScannedAt = scene.Act.HappenedAt,
                RecordedAt = scene.Act.RecordedAt,
                ActorName = actor.Name,
            });
            // no history per scan, the scans are their own; but two scanners at one sub-order must meet, so its version changes
            scene.Db.Entry(scene.Sub).Property(s => s.Version).IsModified = true;
            return Result.Done;
        }, null, command.HappenedAt, ct);
        return result.Succeeded && mismatch is not null ? mismatch : result;
    }

    static async Task<Error?> TakeAsync(OrderScene scene, PickCommand command, CancellationToken ct)
    {
        var held = scene.Sub.Lines.SelectMany(line => line.Allocations.Select(a => (Line: line, Allocation: a, a.StockLevel!.Bin))).ToList();
        var ofProduct = held.Where(h => Reads(command.ProductCode, h.Line.OrderLine.Product!)).ToList();
        var here = ofProduct.Where(h => Same(h.Bin!.Code, command.BinCode)).ToList();

        if (!held.Any(h => Same(h.Bin!.Code, command.BinCode)))
            return new("bin-wrong", WarehouseTexts.BinWrong.With(command.BinCode, Bins((ofProduct.Count > 0 ? ofProduct : held).Select(h => h.Bin!))), "BinCode");
        if (ofProduct.Count == 0 && await scene.Db.Bins.AnyAsync(b => b.WarehouseId == scene.Sub.WarehouseId && b.Code == command.ProductCode.Trim(), ct))
            return new("bin-wrong", WarehouseTexts.BinWrong.With(command.ProductCode, Bins(held.Select(h => h.Bin!))), "BinCode");
        if (ofProduct.Count == 0)
            return new("product-wrong", WarehouseTexts.ProductWrong.With(await NameAsync(scene.Db, command.ProductCode, ct), Wanted(held.Where(h => Same(h.Bin!.Code, command.BinCode)).Select(h => h.Line))), "ProductCode");
        if (here.Count == 0)
            return new("product-elsewhere", WarehouseTexts.ProductElsewhere.With(command.BinCode, ofProduct[0].Line.OrderLine.ProductName, Bins(ofProduct.Select(h => h.Bin!))), "BinCode");

        var product = here[0].Line.OrderLine.Product!;
        var quantity = Milli(command.Quantity);
        if (quantity == 0 || Money.FromMilli(quantity) != command.Quantity || decimal.Round(command.Quantity, product.UnitDecimals) != command.Quantity)
            return new("quantity-wrong", WarehouseTexts.QuantityWrong.With(product.Unit), "Quantity");
        var (open, taken) = (here.Sum(h => h.Allocation.QuantityMilli - h.Allocation.PickedQuantityMilli), here.Sum(h => h.Allocation.PickedQuantityMilli));
        if (quantity > open) return new("too-many", WarehouseTexts.TooMany.With(product.Name, Money.FromMilli(open), product.Unit, command.BinCode), "Quantity");
        if (-quantity > taken) return new("too-many-back", WarehouseTexts.TooManyBack.With(product.Name, Money.FromMilli(taken), product.Unit, command.BinCode), "Quantity");

        foreach (var (line, allocation, _) in here)
        {
            var step = quantity > 0
                ? Math.Min(quantity, allocation.QuantityMilli - allocation.PickedQuantityMilli)
                : Math.Max(quantity, -allocation.PickedQuantityMilli);
            allocation.PickedQuantityMilli += step;
            line.PickedQuantityMilli += step;
            quantity -= step;
        }
        return null;
    }

    /// <summary>Whether a scanned code is this product: its barcode or its code.</summary>
    public static bool Reads(string scanned, Product product) => Same(scanned, product.Code) || (product.Barcode is { Length: > 0 } barcode && Same(scanned, barcode));

    static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
    static string Bins(IEnumerable<Bin> bins) => string.Join(" / ", bins.OrderBy(b => b.PathOrder).ThenBy(b => b.Code).Select(b => b.Code).Distinct());
    static string Wanted(IEnumerable<SubOrderLine> lines) =>
        string.Join(" / ", lines.Select(l => $"{l.OrderLine.ProductCode} {l.OrderLine.ProductName} {l.OrderLine.Specification}".TrimEnd()).Distinct());

    /// <summary>The scanned code with the name of the product it belongs to, when we know one.</summary>
    static async Task<string> NameAsync(PortalDb db, string code, CancellationToken ct)
    {
        var scanned = code.Trim();
        var product = await db.Products.Where(p => p.Code == scanned || p.Barcode == scanned).Select(p => new { p.Code, p.Name, p.Specification }).FirstOrDefaultAsync(ct);
        return product is null ? scanned : $"{product.Code} {product.Name} {product.Specification}".TrimEnd();
    }

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];

    // a slip of the keyboard may be any number; what no bin can hold is refused as such, not by an overflow
    static long Milli(decimal quantity) => Money.ToMilli(Math.Clamp(quantity, -1_000_000_000m, 1_000_000_000m));
}
