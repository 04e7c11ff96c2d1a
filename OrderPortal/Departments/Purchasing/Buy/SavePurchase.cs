using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>One line as entered.</summary>
/// <param name="Id">The line it changes; null for a new one.</param>
public sealed record PurchaseEntryLine(long? Id, string? ProductCode, decimal? Quantity, decimal? Price);

/// <summary>A draft as entered: a new one when no number is given.</summary>
public sealed record SavePurchaseCommand(string? Number, Guid? Version, long? SupplierId, long? WarehouseId, DateOnly? RequestedOn, string? Remarks, IReadOnlyList<PurchaseEntryLine> Lines);

/// <summary>Takes a purchase order down or changes a draft. Returns its number.</summary>
public sealed class SavePurchase(Acts acts)
{
    public async Task<Result<string>> HandleAsync(SavePurchaseCommand command, Actor actor, CancellationToken ct = default)
    {
        if (command.Number is { } number)
        {
            var changed = await acts.OnPurchaseAsync(number, command.Version, actor, async (db, order, act) =>
            {
                var edited = PurchaseJourney.Apply(PurchaseAction.Edit, order, act);
                return edited.Succeeded ? await WriteAsync(db, order, command, ct) : edited;
            }, ct: ct);
            return changed.Succeeded ? number : Result<string>.Refused(changed.Errors);
        }
        if (!actor.Is(Role.Purchasing, Role.Manager)) return Error.Forbidden;
        return await acts.RunAsync<string>(actor, async (db, act) =>
        {
            if (await db.Warehouses.FirstOrDefaultAsync(w => w.Id == command.WarehouseId && w.SupplierId == null, ct) is not { } warehouse) return new Error("warehouse-missing", PurchasingTexts.WarehouseMissing, "WarehouseId");
            var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(act.RecordedAt);
            var order = new PurchaseOrder(await Replenishment.NextNumberAsync(db, today, ct), null, warehouse.Id, null, act);
            db.PurchaseOrders.Add(order);
            var written = await WriteAsync(db, order, command, ct);
            return written.Succeeded ? order.Number : Result<string>.Refused(written.Errors);
        }, ct: ct);
    }

    static async Task<Result> WriteAsync(PortalDb db, PurchaseOrder order, SavePurchaseCommand command, CancellationToken ct)
    {
        List<Error> wrong = [];
        var supplier = command.SupplierId is { } id ? await db.Suppliers.FirstOrDefaultAsync(s => s.Id == id && s.IsActive, ct) : null;
        if (command.SupplierId is not null && supplier is null) wrong.Add(new("supplier-unknown", PurchasingTexts.SupplierUnknown, "SupplierId"));
        if (command.Remarks?.Trim().Length > 1000) wrong.Add(new("remarks-long", PurchasingTexts.TooLong.With(1000), "Remarks"));
        var products = await OrderLoading.ProductsAsync(db, command.Lines.Select(l => l.ProductCode), ct);
        for (var i = 0; i < command.Lines.Count; i++) wrong.AddRange(Check(command.Lines[i], products, i));
        if (order.IsDirect && (supplier?.Id != order.SupplierId || !IsWhatIsSent(order, command.Lines))) wrong.Add(new("direct-fixed", PurchasingTexts.DirectFixed));
        if (wrong.Count > 0) return Result.Refused(wrong);

        order.BuyFrom(supplier);
        order.RequestedOn = command.RequestedOn;
        order.Remarks = string.IsNullOrWhiteSpace(command.Remarks) ? null : command.Remarks.Trim();
        foreach (var gone in order.Lines.Where(l => command.Lines.All(e => e.Id != l.Id)).ToList()) order.Lines.Remove(gone);
        foreach (var entered in command.Lines)
        {
            var line = order.Lines.Find(l => l.Id == entered.Id && l.Id != 0);
            if (line is null) order.Lines.Add(line = new PurchaseOrderLine(products[entered.ProductCode!.Trim()], 0, 0, null));
            (line.QuantityMilli, line.PriceMinor) = (Money.ToMilli(entered.Quantity!.Value), Money.ToPriceMinor(entered.Price!.Value));
        }
        return Result.Done;
    }

    /// <summary>What a supplier sends to a customer is what the sub-order says; its price, day and remarks are the buyer's.</summary>
    static bool IsWhatIsSent(PurchaseOrder order, IReadOnlyList<PurchaseEntryLine> lines) =>
        lines.Count == order.Lines.Count && order.Lines.All(l => lines.Any(e => e.Id == l.Id && Money.ToMilli(e.Quantity!.Value) == l.QuantityMilli));

    internal static bool IsPossible([NotNullWhen(true)] decimal? quantity, int decimals) => quantity is > 0 and <= 100_000_000m && decimal.Round(quantity.Value, decimals) == quantity;

    static IEnumerable<Error> Check(PurchaseEntryLine line, IReadOnlyDictionary<string, Product> products, int index)
    {
        var product = products.GetValueOrDefault(line.ProductCode?.Trim() ?? "");
        if (product is null) yield return new("product-unknown", PurchasingTexts.ProductUnknown, $"Lines[{index}].ProductCode");
        if (!IsPossible(line.Quantity, product?.UnitDecimals ?? 3)) yield return new("quantity-wrong", PurchasingTexts.QuantityWrong, $"Lines[{index}].Quantity");
        if (line.Price is not (>= 0 and < 100_000_000m)) yield return new("price-wrong", PurchasingTexts.PriceWrong, $"Lines[{index}].Price");
    }
}
