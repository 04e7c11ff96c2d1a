using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Policies;

/// <summary>What is entered about how much a warehouse keeps of a product.</summary>
/// <param name="LeadDeviation">Standard deviation of the lead time in days.</param>
/// <param name="ServicePercent">The share of lead times in which safety stock suffices.</param>
/// <param name="Safety">With <paramref name="Reorder"/> and <paramref name="Max"/>: null takes what is suggested; anything else needs a reason.</param>
public sealed record PolicyCommand(string? ProductCode, long? WarehouseId, Guid? Version, int? LeadDays, decimal? LeadDeviation, decimal? ServicePercent, int? CoverDays,
    decimal? Safety = null, decimal? Reorder = null, decimal? Max = null, string? OverrideReason = null, int HistoryDays = 90, bool IsActive = true);

/// <summary>Keeps one stock policy: measures demand, works out the suggestion and takes it, or what a person decides with a reason.</summary>
public sealed class SavePolicy(Acts acts)
{
    public async Task<Result> HandleAsync(PolicyCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Purchasing, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var code = command.ProductCode?.Trim() ?? "";
            var product = await db.Products.FirstOrDefaultAsync(p => p.Code == code, ct);
            var warehouse = await db.Warehouses.FirstOrDefaultAsync(w => w.Id == command.WarehouseId && w.SupplierId == null, ct);
            var wrong = Check(command, product, warehouse).ToList();
            if (wrong.Count > 0) return Result<bool>.Refused(wrong);

            var policy = await db.StockPolicies.FirstOrDefaultAsync(p => p.ProductId == product!.Id && p.WarehouseId == warehouse!.Id, ct);
            if (policy is not null && command.Version is { } shown && shown != policy.Version) return Error.Stale(PurchasingTexts.PolicyStale);
            if (policy is null) db.StockPolicies.Add(policy = new StockPolicy { Product = product, Warehouse = warehouse });
            (policy.LeadDays, policy.CoverDays, policy.HistoryDays, policy.IsActive) = (command.LeadDays!.Value, command.CoverDays!.Value, command.HistoryDays, command.IsActive);
            policy.LeadDeviationCentidays = (int)Math.Round((command.LeadDeviation ?? 0) * 100);
            policy.ServiceLevelBasisPoints = (int)Math.Round(command.ServicePercent!.Value * 100);
            await MeasureAsync(db, policy, act.RecordedAt, ct);

            var suggested = policy.Suggestion;
            var (safety, reorder, max) = (Milli(command.Safety, suggested.SafetyQuantityMilli), Milli(command.Reorder, suggested.ReorderQuantityMilli), Milli(command.Max, suggested.MaxQuantityMilli));
            if (safety > reorder || reorder > max) return new Error("order-wrong", PurchasingTexts.PolicyOrder, "Reorder");
            var differs = (safety, reorder, max) != (suggested.SafetyQuantityMilli, suggested.ReorderQuantityMilli, suggested.MaxQuantityMilli);
            if (differs && string.IsNullOrWhiteSpace(command.OverrideReason)) return new Error("reason-missing", PurchasingTexts.OverrideWhy, "OverrideReason");
            (policy.SafetyQuantityMilli, policy.ReorderQuantityMilli, policy.MaxQuantityMilli) = (safety, reorder, max);
            policy.OverrideReason = differs ? command.OverrideReason!.Trim() : null;
            await db.SaveChangesAsync(ct);
            await Replenishment.CheckAsync(db, policy.WarehouseId, [policy.ProductId], act, ct);
            return true;
        }, ct: ct);

    /// <summary>Takes up the demand of the days that the policy looks at.</summary>
    internal static async Task MeasureAsync(PortalDb db, StockPolicy policy, DateTime now, CancellationToken ct)
    {
        var company = await OrderLoading.CompanyAsync(db, ct);
        var demand = await DemandHistory.MeasureAsync(db, policy.Product!.Id, policy.Warehouse!.Id, policy.HistoryDays, company, now, ct);
        (policy.DemandQuantityMilli, policy.DemandDeviationMilli, policy.HistoryUntil) = (demand.MeanMilli, demand.DeviationMilli, demand.Until);
    }

    static long Milli(decimal? entered, long suggested) => entered is { } quantity ? Money.ToMilli(quantity) : suggested;

    static IEnumerable<Error> Check(PolicyCommand command, Product? product, Model.Stock.Warehouse? warehouse)
    {
        if (product is null) yield return new("product-unknown", PurchasingTexts.ProductUnknown, "ProductCode");
        if (warehouse is null) yield return new("warehouse-missing", PurchasingTexts.WarehouseMissing, "WarehouseId");
        if (command.LeadDays is not (>= 0 and <= 365)) yield return new("days-wrong", PurchasingTexts.DaysWrong, "LeadDays");
        if (command.LeadDeviation is < 0 or > 100) yield return new("deviation-wrong", PurchasingTexts.DeviationWrong, "LeadDeviation");
        if (command.ServicePercent is not (>= 50 and <= 99.99m)) yield return new("service-wrong", PurchasingTexts.ServiceWrong, "ServicePercent");
        if (command.CoverDays is not (>= 0 and <= 365)) yield return new("cover-wrong", PurchasingTexts.DaysWrong, "CoverDays");
        if (command.HistoryDays is < 7 or > 730) yield return new("history-wrong", PurchasingTexts.HistoryWrong, "HistoryDays");
        foreach (var (field, value) in new[] { ("Safety", command.Safety), ("Reorder", command.Reorder), ("Max", command.Max) })
            if (value is < 0 or > 100_000_000m || value is { } number && decimal.Round(number, product?.UnitDecimals ?? 3) != number) yield return new("quantity-wrong", PurchasingTexts.QuantityWrong, field);
        if (command.OverrideReason?.Trim().Length > 500) yield return new("reason-long", PurchasingTexts.TooLong.With(500), "OverrideReason");
    }
}
