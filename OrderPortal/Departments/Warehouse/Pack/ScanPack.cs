using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pack;

/// <summary>One scan at the packing table: the quality label of the sub-order first, then its goods, and once it is packed the label on each parcel.</summary>
/// <param name="Quantity">How many pieces one scan of goods stands for; negative when they are taken out again.</param>
public sealed record PackScanCommand(string Number, string Code, decimal Quantity, Guid ScanKey, DateTime? HappenedAt = null);

/// <summary>打包扫描 (三一致): order, goods and label agree in code, specification and count. What does not agree is refused with a sentence and kept.</summary>
public sealed class ScanPack(Acts acts)
{
    public Task<Result> HandleAsync(PackScanCommand command, Actor actor, CancellationToken ct = default) =>
        FloorScanning.JudgeAsync(acts, SubOrderAction.ScanPack, ScanStation.Packing, new(command.Number, "", command.Code, command.Quantity, command.ScanKey, command.HappenedAt), actor,
            scene => scene.Sub.Status == SubOrderStatus.Packed ? Task.FromResult(Label(scene, command.Code)) : PutInAsync(scene, command, ct), ct);

    static Error? Label(OrderScene scene, string code)
    {
        if (scene.Sub.Packages.Find(p => FloorScanning.Same(p.Number, code)) is not { } package)
            return new("label-wrong", WarehouseTexts.LabelWrong.With(code, string.Join(" / ", scene.Sub.Packages.OrderBy(p => p.Sequence).Select(p => p.Number))), "Code");
        if (package.LabelledAt is null) (package.LabelledAt, package.LabelledByName) = (scene.Act.HappenedAt, scene.Act.Actor.Name);
        return null;
    }

    static async Task<Error?> PutInAsync(OrderScene scene, PackScanCommand command, CancellationToken ct)
    {
        var sub = scene.Sub;
        if (sub.InspectionNumber is { } passed && FloorScanning.Same(command.Code, passed))
        {
            sub.ScanLabel(scene.Act);
            return null;
        }
        if (await IsOfAnotherAsync(scene.Db, command.Code.Trim(), ct)) return new("quality-label-wrong", WarehouseTexts.QualityLabelWrong.With(command.Code, sub.Number), "Code");
        if (sub.LabelScannedAt is null) return new("quality-label-first", WarehouseTexts.QualityLabelFirst.With(sub.Number), "Code");

        // a coded piece is scanned by its own code, which says what it is and counts it
        var piece = await UnitLookup.FindAsync(scene.Db, command.Code, ct);
        if (piece is not null && PieceInParcel.Check(piece, sub, command.Quantity) is { } wrong) return wrong;
        var lines = sub.Lines.Where(l => piece is null ? FloorScanning.Reads(command.Code, l.OrderLine.Product!) : l.OrderLine.ProductId == piece.ProductId).ToList();
        if (lines.Count == 0)
            return piece is not null ? new("not-wanted", SerialTexts.NotWanted.With(piece.Code, piece.Product!.Name), "Code") : new("product-wrong", WarehouseTexts.NotInThisOrder.With(await FloorScanning.NameAsync(scene.Db, command.Code, ct), FloorScanning.Wanted(sub.Lines)), "Code");
        var product = lines[0].OrderLine.Product!;
        if (!FloorScanning.IsCountable(command.Quantity, product)) return new("quantity-wrong", WarehouseTexts.QuantityWrong.With(Units.Of(product.Unit)), "Quantity");
        var (quantity, open, packed) = (FloorScanning.Milli(command.Quantity), lines.Sum(l => l.OpenToPackMilli), lines.Sum(l => l.PackedQuantityMilli));
        var codes = sub.Units.Count(u => u.ProductId == product.Id);
        if (piece is null && (product.IsSerialised && quantity > 0 || codes > 0 && -quantity > packed - 1_000 * codes)) return new("piece-code-missing", SerialTexts.ScanPiece.With(product.Name), "Code");
        if (quantity > open) return new("too-many", WarehouseTexts.TooManyToPack.With(product.Name, Money.FromMilli(open), Units.Of(product.Unit)), "Quantity");
        if (-quantity > packed) return new("too-many-back", WarehouseTexts.TooManyOut.With(product.Name, Money.FromMilli(packed), Units.Of(product.Unit)), "Quantity");
        if (quantity > 0) piece?.PackInto(sub, scene.Act);
        else piece?.TakeOut(scene.Act);
        foreach (var line in lines)
        {
            var step = quantity > 0 ? Math.Min(quantity, line.OpenToPackMilli) : Math.Max(quantity, -line.PackedQuantityMilli);
            line.PackedQuantityMilli += step;
            quantity -= step;
        }
        return null;
    }

    /// <summary>Whether a code is the quality label of other goods: scanned here it means that orders were mixed up.</summary>
    static Task<bool> IsOfAnotherAsync(PortalDb db, string code, CancellationToken ct) => db.Inspections.AnyAsync(i => i.Number == code, ct);
}
