using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Policies;

/// <summary>One policy with what lies there.</summary>
public sealed record PolicyRow(long Id, string ProductCode, string ProductName, string Unit, long WarehouseId, string WarehouseName, decimal Safety, decimal Reorder, decimal Max, decimal Available, decimal OnHand,
    string? OverrideReason, bool IsActive, string? OpenPurchase)
{
    public StockAlert? Alert => StockAlerts.Of(IsActive, Available, OnHand, Safety, Max);
}

/// <summary>One policy for its page.</summary>
public sealed record PolicyView(string ProductCode, string ProductName, string Unit, int UnitDecimals, long WarehouseId, string WarehouseName, Guid? Version, bool IsActive, string? OverrideReason,
    int LeadDays, decimal LeadDeviation, decimal ServicePercent, int CoverDays, int HistoryDays, decimal Safety, decimal Reorder, decimal Max);

/// <summary>What the entered parameters would suggest, and from which inputs.</summary>
public sealed record PolicyPreview(decimal DailyDemand, decimal DemandDeviation, int Days, double Z, decimal Safety, decimal Reorder, decimal Max);

/// <summary>How much is to be kept of what, and what the suggestion says.</summary>
public sealed class PolicyQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    public async Task<ListPage<PolicyRow>> PageAsync(StockAlert? alert = null, string? text = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var policies = alert is null ? db.Standing() : db.Standing().Alerting(alert);
        if (!string.IsNullOrWhiteSpace(text))
        {
            var (typed, code) = (text.Trim(), text.Trim().ToUpperInvariant());
            policies = policies.Where(s => s.Policy.Product!.Code.StartsWith(code) || s.Policy.Product.Name.Contains(typed));
        }
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last)) policies = policies.Where(s => s.Policy.Id > last);
        var rows = await policies.OrderBy(s => s.Policy.Id).Take(size + 1).Select(s => new
        {
            s.Policy.Id, s.Policy.Product!.Code, s.Policy.Product.Name, s.Policy.Product.Unit, s.Policy.WarehouseId, Warehouse = s.Policy.Warehouse!.Name,
            s.Policy.SafetyQuantityMilli, s.Policy.ReorderQuantityMilli, s.Policy.MaxQuantityMilli, s.Policy.OverrideReason, s.Policy.IsActive, s.FreeMilli, s.OnHandMilli,
            Open = (from l in db.PurchaseOrderLines
                    join o in db.PurchaseOrders on l.PurchaseOrderId equals o.Id
                    where l.ProductId == s.Policy.ProductId && l.UniqueKey != null && l.OrderLineId == null && o.WarehouseId == s.Policy.WarehouseId
                    select o.Number).FirstOrDefault(),
        }).ToListAsync(ct);
        return ListPage<PolicyRow>.Of([.. rows.Select(r => new PolicyRow(r.Id, r.Code, r.Name, r.Unit, r.WarehouseId, r.Warehouse, Money.FromMilli(r.SafetyQuantityMilli), Money.FromMilli(r.ReorderQuantityMilli),
            Money.FromMilli(r.MaxQuantityMilli), Money.FromMilli(r.FreeMilli), Money.FromMilli(r.OnHandMilli), r.OverrideReason, r.IsActive, r.Open))], size, r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One policy; a fresh one with usual values when there is none yet, null when product or warehouse do not exist.</summary>
    public async Task<PolicyView?> ShowAsync(string productCode, long warehouseId, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var product = await db.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Code == productCode, ct);
        var warehouse = await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(w => w.Id == warehouseId, ct);
        if (product is null || warehouse is null) return null;
        var p = await db.StockPolicies.AsNoTracking().FirstOrDefaultAsync(x => x.ProductId == product.Id && x.WarehouseId == warehouseId, ct);
        var shown = p ?? new StockPolicy { LeadDays = await LeadAsync(db, product.Id, ct) };
        return new(product.Code, product.Name, product.Unit, product.UnitDecimals, warehouse.Id, warehouse.Name, p?.Version, shown.IsActive, shown.OverrideReason, shown.LeadDays, shown.LeadDeviationCentidays / 100m,
            shown.ServiceLevelBasisPoints / 100m, shown.CoverDays, shown.HistoryDays, Money.FromMilli(shown.SafetyQuantityMilli), Money.FromMilli(shown.ReorderQuantityMilli), Money.FromMilli(shown.MaxQuantityMilli));
    }

    static async Task<int> LeadAsync(PortalDb db, long productId, CancellationToken ct) => (await Replenishment.BestSourceAsync(db, productId, ct))?.LeadDays ?? 7;

    /// <summary>What would be suggested; nothing is saved.</summary>
    public async Task<PolicyPreview?> PreviewAsync(string productCode, long warehouseId, int leadDays, decimal leadDeviation, decimal servicePercent, int coverDays, int historyDays = 90, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Code == productCode, ct) is not { } product) return null;
        var company = await OrderLoading.CompanyAsync(db, ct);
        var demand = await DemandHistory.MeasureAsync(db, product.Id, warehouseId, historyDays, company, clock.GetUtcNow().UtcDateTime, ct);
        var s = StockSuggestion.Of(new(demand.MeanMilli, demand.DeviationMilli, leadDays, (int)Math.Round(leadDeviation * 100), (int)Math.Round(servicePercent * 100), coverDays), product.UnitDecimals);
        return new(Money.FromMilli(demand.MeanMilli), Money.FromMilli(demand.DeviationMilli), demand.Days, s.Z, Money.FromMilli(s.SafetyQuantityMilli), Money.FromMilli(s.ReorderQuantityMilli), Money.FromMilli(s.MaxQuantityMilli));
    }

    /// <summary>Policies the job looks at, in portions.</summary>
    public async Task<IReadOnlyList<(long Id, string Key)>> ActiveAsync(long after, int most, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.StockPolicies.AsNoTracking().Where(p => p.IsActive && p.Id > after).OrderBy(p => p.Id).Take(most).Select(p => new { p.Id, p.Product!.Code, Warehouse = p.Warehouse!.Code }).ToListAsync(ct);
        return [.. found.Select(p => (p.Id, $"{p.Code} {p.Warehouse}"))];
    }

    /// <summary>The warehouses in use.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> WarehousesAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await db.Warehouses.AsNoTracking().Where(w => w.IsActive && w.SupplierId == null).OrderBy(w => w.Priority).ThenBy(w => w.Id).Select(w => new { w.Id, w.Name }).ToListAsync(ct);
        return [.. found.Select(w => (w.Id, w.Name))];
    }
}
