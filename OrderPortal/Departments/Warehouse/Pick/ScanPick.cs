using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Count;
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
    public Task<Result> HandleAsync(PickCommand command, Actor actor, CancellationToken ct = default) =>
        FloorScanning.JudgeAsync(acts, SubOrderAction.ScanPick, ScanStation.Picking, new(command.Number, command.BinCode, command.ProductCode, command.Quantity, command.ScanKey, command.HappenedAt), actor,
            scene => TakeAsync(scene, command, ct), ct);

    static async Task<Error?> TakeAsync(OrderScene scene, PickCommand command, CancellationToken ct)
    {
        var held = scene.Sub.Lines.SelectMany(line => line.Allocations.Select(a => (Line: line, Allocation: a, a.StockLevel!.Bin))).ToList();
        var ofProduct = held.Where(h => FloorScanning.Reads(command.ProductCode, h.Line.OrderLine.Product!)).ToList();
        var here = ofProduct.Where(h => FloorScanning.Same(h.Bin!.Code, command.BinCode)).ToList();

        if (!held.Any(h => FloorScanning.Same(h.Bin!.Code, command.BinCode)))
            return new("bin-wrong", WarehouseTexts.BinWrong.With(command.BinCode, Bins((ofProduct.Count > 0 ? ofProduct : held).Select(h => h.Bin!))), "BinCode");
        if (ofProduct.Count == 0 && await scene.Db.Bins.AnyAsync(b => b.WarehouseId == scene.Sub.WarehouseId && b.Code == command.ProductCode.Trim(), ct))
            return new("bin-wrong", WarehouseTexts.BinWrong.With(command.ProductCode, Bins(held.Select(h => h.Bin!))), "BinCode");
        if (ofProduct.Count == 0)
            return new("product-wrong", WarehouseTexts.ProductWrong.With(await FloorScanning.NameAsync(scene.Db, command.ProductCode, ct), FloorScanning.Wanted(held.Where(h => FloorScanning.Same(h.Bin!.Code, command.BinCode)).Select(h => h.Line))), "ProductCode");
        if (here.Count == 0)
            return new("product-elsewhere", WarehouseTexts.ProductElsewhere.With(command.BinCode, ofProduct[0].Line.OrderLine.ProductName, Bins(ofProduct.Select(h => h.Bin!))), "BinCode");

        var product = here[0].Line.OrderLine.Product!;
        var quantity = FloorScanning.Milli(command.Quantity);
        if (!FloorScanning.IsCountable(command.Quantity, product)) return new("quantity-wrong", WarehouseTexts.QuantityWrong.With(Units.Of(product.Unit)), "Quantity");
        var (open, taken) = (here.Sum(h => h.Allocation.QuantityMilli - h.Allocation.PickedQuantityMilli), here.Sum(h => h.Allocation.PickedQuantityMilli));
        if (quantity > open) return new("too-many", WarehouseTexts.TooMany.With(product.Name, Money.FromMilli(open), Units.Of(product.Unit), command.BinCode), "Quantity");
        if (-quantity > taken) return new("too-many-back", WarehouseTexts.TooManyBack.With(product.Name, Money.FromMilli(taken), Units.Of(product.Unit), command.BinCode), "Quantity");

        foreach (var (line, allocation, _) in here)
        {
            var step = quantity > 0
                ? Math.Min(quantity, allocation.QuantityMilli - allocation.PickedQuantityMilli)
                : Math.Max(quantity, -allocation.PickedQuantityMilli);
            allocation.PickedQuantityMilli += step;
            line.PickedQuantityMilli += step;
            quantity -= step;
            if (!await LateScan.CorrectCountsAsync(scene, allocation.StockLevelId, step, command.ScanKey, ct)) return WarehouseTexts.StockTaken;
        }
        return null;
    }

    static string Bins(IEnumerable<Bin> bins) => string.Join(" / ", bins.OrderBy(b => b.PathOrder).ThenBy(b => b.Code).Select(b => b.Code).Distinct());
}
