using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Returns;

/// <summary>So much of what somebody scanned.</summary>
/// <param name="Code">Product code or barcode.</param>
public sealed record BackGoods(string Code, decimal? Quantity);

/// <summary>Goods of one shipment that came back and go into one bin.</summary>
/// <param name="BinId">A storage bin for what is in order, a quarantine bin for what is not.</param>
/// <param name="Cause">What is wrong with them; null: they are in order.</param>
/// <param name="ScanKey">Made where the goods were scanned; the same scan sent again takes back once.</param>
public sealed record TakeBackCommand(string Number, IReadOnlyList<BackGoods> Goods, long? BinId, QuarantineCause? Cause, string? Note, Guid ScanKey, DateTime? HappenedAt = null);

/// <summary>退货入库: what left with a sub-order is back in a bin, never more than left; sound goods can be sold again at once, others wait in quarantine.</summary>
public sealed class TakeBackGoods(Acts acts)
{
    public Task<Result> HandleAsync(TakeBackCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, null, actor, async scene =>
        {
            var (db, sub) = (scene.Db, scene.Sub);
            // what was booked stays booked, also when its answer was lost
            if (actor.Is(Role.Warehouse, Role.Manager) && await db.ReturnReceipts.AnyAsync(r => r.ScanKey == command.ScanKey, ct)) return Result.Done;
            var moved = scene.Do(SubOrderAction.TakeBack);
            if (!moved.Succeeded) return moved;
            var bin = await db.Bins.FirstOrDefaultAsync(b => b.Id == command.BinId && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Quarantine) && b.Warehouse!.IsActive && b.Warehouse.SupplierId == null, ct);
            var coded = await ReturnBooking.CodedAsync(db, sub.Id, ct);
            var back = command.Goods.GroupBy(g => sub.Lines.Find(l => Reads(l, g.Code))?.OrderLine.Product, (product, goods) => (Product: product, goods.First().Code, Quantity: goods.Sum(g => g.Quantity ?? 0))).ToList();
            List<Error> wrong = [.. CheckPlace(command, bin), .. back.Select(b => Check(sub, b.Product, b.Code, b.Quantity, coded)).OfType<Error>()];
            if (wrong.Count > 0) return Result.Refused(wrong);

            await ReturnBooking.BookAsync(scene, [.. back.SelectMany(b => Share(sub, b.Product!, Money.ToMilli(b.Quantity)))], bin!, command.Cause, Clean(command.Note), command.ScanKey, ct);
            return Result.Done;
        }, Why(command), command.HappenedAt, ct);

    static IEnumerable<Error> CheckPlace(TakeBackCommand command, Bin? bin)
    {
        if (command.Goods.Count == 0) yield return new("nothing-scanned", ReturnTexts.ScanGoodsFirst);
        if (bin is null) yield return new("bin-missing", ReturnTexts.BinMissing, nameof(command.BinId));
        else if (bin.Kind == BinKind.Storage && command.Cause is { } wrong) yield return new("bin-for-sale", ReturnTexts.BinForSale.With(bin.Code, JourneyTexts.Of(wrong)), nameof(command.BinId));
        else if (bin.Kind == BinKind.Quarantine && command.Cause is null) yield return new("cause-missing", ReturnTexts.CauseMissing, nameof(command.Cause));
        if (command.Cause == QuarantineCause.Other && Clean(command.Note) is null) yield return new("note-missing", ReturnTexts.NoteMissing, nameof(command.Note));
        if (Clean(command.Note)?.Length > 500) yield return new("note-long", WarehouseTexts.ReasonLong, nameof(command.Note));
    }

    static Error? Check(SubOrder sub, Product? product, string code, decimal quantity, IReadOnlySet<long> coded)
    {
        if (product is null) return new("not-in-parcel", ReturnTexts.NotInParcel.With(code, sub.Number), "Code");
        if (coded.Contains(product.Id)) return new("piece-code-missing", SerialTexts.ScanPiece.With(product.Name), "Code");
        if (quantity <= 0 || !FloorScanning.IsCountable(quantity, product)) return new("quantity-wrong", WarehouseTexts.QuantityWrong.With(Units.Of(product.Unit)), "Quantity");
        var (left, open) = (Of(sub, product).Sum(l => l.QuantityMilli), Of(sub, product).Sum(l => l.OpenToReturnMilli));
        return FloorScanning.Milli(quantity) <= open ? null : new("too-many", ReturnTexts.TooMany.With(product.Name, Money.FromMilli(left), Money.FromMilli(left - open)), "Quantity");
    }

    /// <summary>Two lines of one product are filled one after the other.</summary>
    static IEnumerable<Back> Share(SubOrder sub, Product product, long quantity)
    {
        foreach (var line in Of(sub, product))
        {
            var here = Math.Min(quantity, line.OpenToReturnMilli);
            if (here > 0) yield return new(line, here);
            quantity -= here;
        }
    }

    static IEnumerable<SubOrderLine> Of(SubOrder sub, Product product) => sub.Lines.Where(l => l.OrderLine.ProductId == product.Id).OrderBy(l => l.OrderLine.LineNumber);

    static bool Reads(SubOrderLine line, string code) => line.OrderLine.Product is { } product && FloorScanning.Reads(code, product);

    static string? Why(TakeBackCommand command) => command.Cause is { } cause ? string.Join("：", new[] { JourneyTexts.Of(cause).In(Text.Chinese), Clean(command.Note) }.OfType<string>()) : Clean(command.Note);

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
