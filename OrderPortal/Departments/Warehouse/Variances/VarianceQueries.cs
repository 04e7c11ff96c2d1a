using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>One variance in the list.</summary>
public sealed record VarianceRow(
    long Id, string Number, VarianceStatus Status, bool IsLarge, string SubOrderNumber, string ProductCode, string ProductName, string Unit, string BinCode, decimal Expected, decimal Actual, decimal Value,
    VarianceCause Cause, VarianceResolution? Resolution, DateTime ReportedAt, string ReportedByName);

/// <summary>One step of a variance, with whose it was.</summary>
public sealed record VarianceStep(string Action, string? Status, DateTime At, string ActorName, string? Reason);

/// <summary>The message that told the customer.</summary>
public sealed record VarianceMessage(string Subject, string Body, MessageStatus Status, DateTime CreatedAt);

/// <summary>One variance with everything that came of it.</summary>
/// <param name="Elsewhere">What other bins of the warehouse could give now.</param>
/// <param name="StillMissing">What the sub-order misses of the line now.</param>
public sealed record VarianceView(
    VarianceRow Row, Guid Version, string OrderNumber, string CustomerName, string Currency, string? Note, VarianceCause ReportedCause, VarianceCause? Cause, string? CauseNote, DateTime? CauseAt, string? CauseByName,
    DateTime? ResolvedAt, string? ResolvedByName, string? BackorderNumber, decimal Refund, VarianceMessage? Message, decimal Elsewhere, decimal StillMissing, IReadOnlyList<VarianceStep> Steps);

/// <summary>What was short when picking, and what came of it.</summary>
public sealed class VarianceQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The newest on top.</summary>
    public async Task<ListPage<VarianceRow>> PageAsync(VarianceStatus? status = null, VarianceCause? cause = null, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = db.Variances.AsNoTracking();
        if (status is not null) found = found.Where(v => v.Status == status);
        if (cause is not null) found = found.Where(v => (v.Cause ?? v.ReportedCause) == cause);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) found = found.Where(v => v.Id < id);
        var rows = await found.Include(v => v.Product).OrderByDescending(v => v.Id).Take(size + 1).ToListAsync(ct);
        return ListPage<VarianceRow>.Of([.. rows.Select(Row)], size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One variance; null when there is none of that number.</summary>
    public async Task<VarianceView?> FindAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Variances.AsNoTracking().Include(v => v.Product).FirstOrDefaultAsync(v => v.Number == number, ct) is not { } variance) return null;
        var order = await db.SalesOrders.Where(o => o.Number == variance.OrderNumber).Select(o => new { o.CustomerName, o.Currency }).SingleAsync(ct);
        var sub = await db.SubOrders.Where(s => s.Id == variance.SubOrderId).Select(s => new
        {
            s.WarehouseId, s.Status, Wanted = s.Lines.Where(l => l.OrderLine.LineNumber == variance.LineNumber).Sum(l => l.QuantityMilli),
            Held = s.Lines.Where(l => l.OrderLine.LineNumber == variance.LineNumber).SelectMany(l => l.Allocations).Sum(a => a.QuantityMilli),
        }).SingleAsync(ct);
        var elsewhere = await db.StockLevels.Where(l => l.ProductId == variance.ProductId && l.WarehouseId == sub.WarehouseId && l.Bin!.Kind == BinKind.Storage && l.Id != variance.StockLevelId).SumAsync(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli, ct);
        var message = variance.MessageKey is null ? null : await db.OutboxMessages.Where(m => m.UniqueKey == variance.MessageKey).Select(m => new VarianceMessage(m.Subject, m.Body, m.Status, m.CreatedAt)).FirstOrDefaultAsync(ct);
        var steps = await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.Variance && h.SubjectKey == number).OrderBy(h => h.Id)
            .Select(h => new VarianceStep(h.Action, h.ToStatus, h.RecordedAt, h.ActorName, h.Reason)).ToListAsync(ct);
        return new(Row(variance), variance.Version, variance.OrderNumber, order.CustomerName, order.Currency, variance.Note, variance.ReportedCause, variance.Cause, variance.CauseNote, variance.CauseAt, variance.CauseByName,
            variance.ResolvedAt, variance.ResolvedByName, variance.BackorderNumber, Money.FromMinor(variance.RefundAmountMinor), message, Money.FromMilli(elsewhere),
            sub.Status == SubOrderStatus.Allocated ? Money.FromMilli(sub.Wanted - sub.Held) : 0, steps);
    }

    static VarianceRow Row(Variance v) => new(v.Id, v.Number, v.Status, v.IsLarge, v.SubOrderNumber, v.Product!.Code, v.Product.Name, v.Product.Unit, v.BinCode,
        Money.FromMilli(v.ExpectedQuantityMilli), Money.FromMilli(v.ActualQuantityMilli), Money.FromMinor(v.ValueAmountMinor), v.Cause ?? v.ReportedCause, v.Resolution, v.ReportedAt, v.ReportedByName);
}
