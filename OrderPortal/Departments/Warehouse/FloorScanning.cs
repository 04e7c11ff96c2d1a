using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse;

/// <summary>One scan as it comes from the floor.</summary>
/// <param name="Number">The sub-order that is worked on.</param>
/// <param name="ScanKey">Made where the scan was made; the same scan sent again counts once.</param>
public sealed record Scanned(string Number, string BinCode, string Code, decimal Quantity, Guid ScanKey, DateTime? HappenedAt);

/// <summary>What every station of the floor does with a scan: judges it once, keeps it right or wrong, and never counts it twice.</summary>
public static class FloorScanning
{
    /// <param name="judge">Counts the scan, or says what does not agree.</param>
    public static async Task<Result> JudgeAsync(
        Acts acts, SubOrderAction action, ScanStation station, Scanned scanned, Actor actor, Func<OrderScene, Task<Error?>> judge, CancellationToken ct)
    {
        Error? mismatch = null;
        var result = await acts.OnSubOrderAsync(scanned.Number, null, actor, async scene =>
        {
            mismatch = null; // the act may be played again
            // a scan that was counted stays counted, also when its answer was lost and the sub-order has moved on since
            if (actor.Is(Role.Warehouse, Role.Manager) && await scene.Db.FloorScans.FirstOrDefaultAsync(s => s.ScanKey == scanned.ScanKey, ct) is { } earlier)
            {
                if (earlier.Refusal is { } code) mismatch = new Error(code, WarehouseTexts.RefusedBefore.With(earlier.Code));
                return Result.Done;
            }
            var refusals = SubOrderJourney.Table.Refusals(scene.Sub.Status, action, scene.Scene, actor, null);
            if (refusals.Count > 0) return Result.Refused(refusals);
            mismatch = await judge(scene);
            scene.Db.FloorScans.Add(new FloorScan
            {
                ScanKey = scanned.ScanKey,
                SubOrderId = scene.Sub.Id,
                Station = station,
                BinCode = Cut(scanned.BinCode.Trim().ToUpperInvariant(), 60),
                Code = Cut(scanned.Code, 120),
                QuantityMilli = Milli(scanned.Quantity),
                Refusal = mismatch?.Code,
                ScannedAt = scene.Act.HappenedAt,
                RecordedAt = scene.Act.RecordedAt,
                ActorName = actor.Name,
            });
            // no history per scan, the scans are their own; but two scanners at one sub-order must meet, so its version changes
            scene.Db.Entry(scene.Sub).Property(s => s.Version).IsModified = true;
            return Result.Done;
        }, null, scanned.HappenedAt, ct);
        return result.Succeeded && mismatch is not null ? mismatch : result;
    }

    /// <summary>Whether a scanned code is this product: its barcode or its code.</summary>
    public static bool Reads(string scanned, Product product) => Same(scanned, product.Code) || (product.Barcode is { Length: > 0 } barcode && Same(scanned, barcode));

    public static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether so much of a product can be counted: not nothing, and no more decimals than its unit has.</summary>
    public static bool IsCountable(decimal quantity, Product product) =>
        quantity != 0 && Money.FromMilli(Milli(quantity)) == quantity && decimal.Round(quantity, product.UnitDecimals) == quantity;

    public static string Wanted(IEnumerable<SubOrderLine> lines) =>
        string.Join(" / ", lines.Select(l => $"{l.OrderLine.ProductCode} {l.OrderLine.ProductName} {l.OrderLine.Specification}".TrimEnd()).Distinct());

    /// <summary>The scanned code with the name of the product it belongs to, when we know one.</summary>
    public static async Task<string> NameAsync(PortalDb db, string code, CancellationToken ct)
    {
        var scanned = code.Trim();
        var product = await db.Products.Where(p => p.Code == scanned || p.Barcode == scanned).Select(p => new { p.Code, p.Name, p.Specification }).FirstOrDefaultAsync(ct);
        return product is null ? scanned : $"{product.Code} {product.Name} {product.Specification}".TrimEnd();
    }

    // a slip of the keyboard may be any number; what no bin can hold is refused as such, not by an overflow
    public static long Milli(decimal quantity) => Money.ToMilli(Math.Clamp(quantity, -1_000_000_000m, 1_000_000_000m));

    static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
