using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Receive;

/// <summary>How much of one purchase line arrived.</summary>
public sealed record ArrivedLine(long LineId, decimal? Quantity);

/// <summary>Goods of a purchase order that arrived.</summary>
/// <param name="BinId">Where they are put: a receiving or a storage bin of the purchase order's warehouse.</param>
/// <param name="FormKey">Made with the form; the same form sent twice takes in once.</param>
/// <param name="Reason">Why more is taken than was ordered.</param>
public sealed record ReceivePurchaseCommand(string Number, Guid? Version, long? BinId, IReadOnlyList<ArrivedLine> Lines, Guid FormKey, string? Reason = null);

/// <summary>采购收货: what arrived goes into stock exactly once; the purchase order is done when all is there. More than ordered needs a reason.</summary>
public sealed class ReceivePurchase(Acts acts)
{
    public Task<Result> HandleAsync(ReceivePurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        // no version: the same form sent again must find that it has been done, not that somebody changed the order
        acts.OnPurchaseAsync(command.Number, null, actor, async (db, order, act) =>
        {
            if (!actor.Is(Role.Warehouse)) return Error.Forbidden;
            var prefix = $"purchase:{command.FormKey}:";
            var keys = command.Lines.Select(l => prefix + l.LineId).ToList();
            if (await db.StockMovements.AnyAsync(m => keys.Contains(m.UniqueKey), ct)) return Result.Done;
            if (command.Version is { } shown && shown != order.Version) return Error.Stale(ReceiveTexts.Stale);
            var bin = await db.Bins.FirstOrDefaultAsync(b => b.Id == command.BinId && b.WarehouseId == order.WarehouseId && b.IsActive && (b.Kind == BinKind.Storage || b.Kind == BinKind.Receiving), ct);
            var arrived = command.Lines.Where(l => l.Quantity is not null and not 0).Select(l => (Line: order.Lines.Find(o => o.Id == l.LineId), Quantity: l.Quantity!.Value)).ToList();
            var wrong = Check(command, bin, arrived).ToList();
            if (wrong.Count > 0) return Result.Refused(wrong);

            foreach (var (line, quantity) in arrived) line!.Receive(Money.ToMilli(quantity));
            var moved = PurchaseJourney.Apply(order.Lines.All(l => l.OpenQuantityMilli == 0) ? PurchaseAction.Receive : PurchaseAction.ReceivePart, order, act);
            if (!moved.Succeeded) return moved;
            await db.SaveChangesAsync(ct); // the purchase order is locked before stock, as every order is
            await PostAsync(db, order, bin!, arrived!, prefix, act, ct);
            return Result.Done;
        }, command.Reason, ct);

    static async Task PostAsync(PortalDb db, PurchaseOrder order, Bin bin, IReadOnlyList<(PurchaseOrderLine Line, decimal Quantity)> arrived, string prefix, Act act, CancellationToken ct)
    {
        var levels = new List<(long Level, long LineId, decimal Quantity)>();
        foreach (var (line, quantity) in arrived) levels.Add((await StockLedger.LevelAsync(db, line.ProductId, bin, ct), line.Id, quantity));
        foreach (var (level, lineId, quantity) in levels.OrderBy(l => l.Level))
            if (!await StockLedger.PostAsync(db, level, MovementKind.Receipt, Money.ToMilli(quantity), 0, order.Number, prefix + lineId, act, null, ct))
                throw new InvalidOperationException($"Stock level {level} did not take a receipt.");
    }

    static IEnumerable<Error> Check(ReceivePurchaseCommand command, Bin? bin, IReadOnlyList<(PurchaseOrderLine? Line, decimal Quantity)> arrived)
    {
        if (bin is null) yield return new("bin-missing", WarehouseTexts.BinMissing, "BinId");
        if (arrived.Count == 0) yield return new("nothing-arrived", ReceiveTexts.NothingArrived);
        foreach (var (line, quantity) in arrived)
        {
            var field = $"Line{line?.Id}";
            if (line is null) yield return new("line-unknown", Error.NotFound.Sentence);
            else if (quantity < 0 || decimal.Round(quantity, line.Product!.UnitDecimals) != quantity || quantity > 100_000_000m) yield return new("quantity-wrong", WarehouseTexts.QuantityWrong.With(Units.Of(line.Product!.Unit)), field);
            else if (Money.ToMilli(quantity) > line.OpenQuantityMilli && string.IsNullOrWhiteSpace(command.Reason))
                yield return new("over-received", ReceiveTexts.OverReceived.With(line.Product!.Code, Money.FromMilli(line.OpenQuantityMilli), quantity), "Reason");
        }
        if (command.Reason?.Trim().Length > 500) yield return new("reason-long", WarehouseTexts.ReasonLong, "Reason");
    }
}
