using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.Exceptions;

/// <summary>One matter that was noticed and waits for somebody.</summary>
/// <param name="Goods">What came back from the customer while the case was open; empty for matters of another kind.</param>
public sealed record ExceptionRow(
    long Id, ExceptionKind Kind, string OrderNumber, long? SubOrderId, Role Owner, DateTime DetectedAt, bool IsLate, DateTime? HandledAt, string? HandledByName, string? Handling, IReadOnlyList<ReturnedGoods> Goods);

/// <summary>A product of which a warehouse has too little or too much.</summary>
public sealed record StockAlertRow(long PolicyId, string ProductCode, string ProductName, string Unit, string WarehouseName, decimal Available, decimal OnHand, decimal Safety, decimal Max)
{
    public StockAlert Alert => StockAlerts.Of(true, Available, OnHand, Safety, Max)!.Value;
}

/// <summary>So much of a product came back.</summary>
public sealed record ReturnedGoods(string ProductCode, string ProductName, decimal Quantity);

/// <summary>What the scan noticed: what is open with the oldest on top, what is handled with the latest on top.</summary>
public sealed class ExceptionQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Open cases must be taken up within this time of their detection.</summary>
    public static readonly TimeSpan TakeUpWithin = TimeSpan.FromHours(1);

    public async Task<ListPage<ExceptionRow>> PageAsync(bool open = true, Role? owner = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var late = clock.GetUtcNow().UtcDateTime - TakeUpWithin;
        var cases = db.ExceptionCases.AsNoTracking().Where(e => open ? e.HandledAt == null : e.HandledAt != null);
        if (owner is { } role) cases = cases.Where(e => e.Owner == role);
        // cases are made in the order of their detection; those that are over follow the instant they were handled
        if (PageKey.ReadInstant(after) is var (at, id)) cases = open ? cases.Where(e => e.Id > id) : cases.Where(e => e.HandledAt <= at && (e.HandledAt < at || e.Id < id));
        var rows = await (open ? cases.OrderBy(e => e.Id) : cases.OrderByDescending(e => e.HandledAt).ThenByDescending(e => e.Id)).Take(size + 1)
            .Select(e => new ExceptionRow(e.Id, e.Kind, e.OrderNumber, e.SubOrderId, e.Owner, e.DetectedAt, e.HandledAt == null && e.DetectedAt < late, e.HandledAt, e.HandledByName, e.Handling, Array.Empty<ReturnedGoods>())).ToListAsync(ct);
        return ListPage<ExceptionRow>.Of(await WithGoodsAsync(db, rows, ct), size, r => PageKey.Write(r.HandledAt ?? r.DetectedAt, r.Id));
    }

    /// <summary>Stock below its safety stock or above its maximum. It is nobody's case: it goes away when the stock is right again.</summary>
    public async Task<ListPage<StockAlertRow>> StockAlertsAsync(string? after = null, int size = 20, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var alerting = db.Standing().Alerting();
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last)) alerting = alerting.Where(s => s.Policy.Id > last);
        var rows = await alerting.OrderBy(s => s.Policy.Id).Take(size + 1).Select(s => new StockAlertRow(s.Policy.Id, s.Policy.Product!.Code, s.Policy.Product.Name, s.Policy.Product.Unit, s.Policy.Warehouse!.Name,
            Money.FromMilli(s.FreeMilli), Money.FromMilli(s.OnHandMilli), Money.FromMilli(s.Policy.SafetyQuantityMilli), Money.FromMilli(s.Policy.MaxQuantityMilli))).ToListAsync(ct);
        return ListPage<StockAlertRow>.Of(rows, size, r => r.PolicyId.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    static async Task<IReadOnlyList<ExceptionRow>> WithGoodsAsync(PortalDb db, IReadOnlyList<ExceptionRow> rows, CancellationToken ct)
    {
        var subs = rows.Where(r => r.Kind == ExceptionKind.GoodsReturned).Select(r => r.SubOrderId!.Value).ToList();
        if (subs.Count == 0) return rows;
        var receipts = await db.ReturnReceipts.AsNoTracking().Where(r => subs.Contains(r.SubOrderId))
            .Select(r => new { r.SubOrderId, r.RecordedAt, r.Line!.OrderLine.ProductCode, r.Line.OrderLine.ProductName, r.QuantityMilli }).ToListAsync(ct);
        return [.. rows.Select(row => row.Kind != ExceptionKind.GoodsReturned ? row : row with
        {
            Goods = [.. receipts.Where(r => r.SubOrderId == row.SubOrderId && r.RecordedAt >= row.DetectedAt && (row.HandledAt is not { } end || r.RecordedAt <= end))
                .GroupBy(r => (r.ProductCode, r.ProductName)).Select(g => new ReturnedGoods(g.Key.ProductCode, g.Key.ProductName, Money.FromMilli(g.Sum(r => r.QuantityMilli))))],
        })];
    }
}
