using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>Which orders an export holds; null leaves it open.</summary>
public sealed record OrderSheetFilter(DateOnly? From = null, DateOnly? To = null, OrderStatus? Status = null);

/// <summary>An import that was made, for the list of the last ones.</summary>
/// <param name="CanUndo">Some of its orders still stand; whether nobody has worked on them is judged when it is undone.</param>
public sealed record PastImport(long Id, string Kind, string FileName, DateTime StartedAt, DateTime? FinishedAt, string ActorName, int Created, int Repeated, int Refused, bool CanUndo);

/// <summary>What goes out as the order sheet, and what came in by it.</summary>
public sealed class OrderSheetQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The 15 columns of each order line, in the order of the orders; phones are masked, as in every export. Read while it is written, however many there are.</summary>
    public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(OrderSheetFilter filter, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines =
            from order in db.SalesOrders.AsNoTracking()
            where (filter.From == null || order.OrderedOn >= filter.From) && (filter.To == null || order.OrderedOn <= filter.To) && (filter.Status == null || order.Status == filter.Status)
            from line in order.Lines
            orderby order.Id, line.LineNumber
            select new
            {
                order.Number, order.CustomerName, order.ContactName, order.ContactMobile, order.ContactPhone, order.OrderedOn, order.RequiredOn, order.Status, order.Remarks,
                line.ProductCode, line.ProductName, line.Specification, line.QuantityMilli, line.UnitPriceMinor, line.AmountMinor, LineRemarks = line.Remarks,
                Tracking = order.SubOrders.Where(s => s.TrackingNumber != null && s.Lines.Any(l => l.OrderLineId == line.Id)).OrderBy(s => s.Sequence).Select(s => s.TrackingNumber).FirstOrDefault(),
            };
        await foreach (var l in lines.AsAsyncEnumerable().WithCancellation(ct))
            yield return
            [
                l.Number, l.CustomerName, l.ContactName, (l.ContactMobile ?? l.ContactPhone) is { } phone ? Phone.Mask(phone) : "-", l.OrderedOn, l.RequiredOn, l.ProductCode, l.ProductName, l.Specification,
                Money.FromMilli(l.QuantityMilli), Money.FromPriceMinor(l.UnitPriceMinor), Money.FromMinor(l.AmountMinor), JourneyTexts.Of(l.Status).Zh, l.LineRemarks ?? l.Remarks, l.Tracking ?? "-",
            ];
    }

    /// <summary>The last imports, newest first.</summary>
    public async Task<IReadOnlyList<PastImport>> PastAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ImportBatches.AsNoTracking().OrderByDescending(b => b.Id).Take(10)
            .Select(b => new PastImport(b.Id, b.Kind, b.FileName, b.StartedAt, b.FinishedAt, b.ActorName, b.Created, b.Repeated, b.Refused,
                b.Kind == "OrderSheet" && db.SalesOrders.Any(o => o.ImportBatchId == b.Id && o.Status != OrderStatus.Cancelled))).ToListAsync(ct);
    }

    /// <summary>The refused rows of one import; null when there is no such import.</summary>
    public async Task<IReadOnlyList<ImportRefusal>?> RefusalsAsync(long batchId, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var batch = await db.ImportBatches.AsNoTracking().Where(b => b.Id == batchId).Select(b => new { b.Refusals }).FirstOrDefaultAsync(ct);
        return batch is null ? null : ImportRefusal.FromJson(batch.Refusals);
    }
}
