using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Management.Archive;

/// <summary>月度归档: files every completed order of a month that is not filed yet, one workbook per customer type and product category, one row per order.
/// An order's category is that of its line with the largest amount, so that each order stands in exactly one file.</summary>
public sealed class ArchiveMonth(IDbContextFactory<PortalDb> databases, Acts acts)
{
    const int PageSize = 500;

    /// <param name="month">Any day of the month, in the company's zone.</param>
    /// <returns>How many orders were filed.</returns>
    public async Task<Result<int>> HandleAsync(DateOnly month, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Manager, Role.Administrator)) return Error.Forbidden;
        var filed = 0;
        foreach (var drawer in await DrawersAsync(month, ct))
        {
            // one transaction per file: a file and the marks of its orders go together, whatever happens
            var result = await acts.RunAsync<int>(actor, (db, act) => FileAsync(db, drawer, act, ct), ct: ct);
            if (!result.Succeeded) return result;
            filed += result.Value;
        }
        return filed;
    }

    /// <summary>One file's worth of orders: those completed from an instant until another, of one customer type and main category.</summary>
    sealed record Drawer(DateOnly Month, DateTime From, DateTime Until, CustomerType Type, long? CategoryId);

    sealed class Filed
    {
        public required SalesOrder Order { get; init; }
        public CustomerType Type { get; init; }
        public long? CategoryId { get; init; }
    }

    async Task<IReadOnlyList<Drawer>> DrawersAsync(DateOnly month, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var first = new DateOnly(month.Year, month.Month, 1);
        var (from, until) = (company.StartOf(first), company.StartOf(first.AddMonths(1)));
        var open = await Completed(db, from, until).Where(f => f.Order.ArchivedAt == null).Select(f => new { f.Type, f.CategoryId }).Distinct().ToListAsync(ct);
        return [.. open.OrderBy(f => f.Type).ThenBy(f => f.CategoryId).Select(f => new Drawer(first, from, until, f.Type, f.CategoryId))];
    }

    static IQueryable<Filed> Completed(PortalDb db, DateTime start, DateTime end) =>
        from o in db.SalesOrders
        where o.Status == OrderStatus.Completed && o.CompletedAt >= start && o.CompletedAt < end
        select new Filed
        {
            Order = o,
            Type = o.Customer!.Type,
            CategoryId = o.Lines.OrderByDescending(l => l.AmountMinor).ThenBy(l => l.LineNumber).Select(l => l.Product == null ? null : (long?)l.Product.CategoryId).FirstOrDefault(),
        };

    static async Task<Result<int>> FileAsync(PortalDb db, Drawer drawer, Act act, CancellationToken ct)
    {
        var category = await db.ProductCategories.Where(c => c.Id == drawer.CategoryId).Select(c => new { c.Code, c.Name }).SingleOrDefaultAsync(ct);
        var prefix = $"archive:{drawer.Month:yyyyMM}:{drawer.Type}:{category?.Code}:";
        // counted before the orders are marked: a second server that marks the same ones meets the same key, plays the act again and finds nothing left
        var part = await db.Documents.CountAsync(d => d.UniqueKey!.StartsWith(prefix), ct) + 1;
        var orders = Completed(db, drawer.From, drawer.Until).Where(f => f.Type == drawer.Type && f.CategoryId == drawer.CategoryId).Select(f => f.Order);
        var marked = await orders.Where(o => o.ArchivedAt == null).ExecuteUpdateAsync(o => o.SetProperty(x => x.ArchivedAt, act.RecordedAt), ct);
        if (marked == 0) return 0;

        var company = await OrderLoading.CompanyAsync(db, ct);
        var name = ArchiveTexts.FileName(drawer.Month, drawer.Type, category?.Name, part);
        using var workbook = new MemoryStream();
        await SheetWriter.WriteXlsxAsync(workbook, name, ArchiveTexts.Headings, RowsAsync(db, orders.Where(o => o.ArchivedAt == act.RecordedAt), company, ct), ct);
        db.Add(new Document
        {
            Kind = DocumentKind.Archive,
            UniqueKey = prefix + part,
            FileName = name + ".xlsx",
            ContentType = SheetWriter.XlsxType,
            Content = workbook.ToArray(),
            Size = workbook.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(workbook.ToArray())),
            StoredAt = act.RecordedAt,
            StoredByName = act.Actor.Name,
        });
        return marked;
    }

    /// <summary>Page after page, so that a file of a hundred thousand orders needs no more memory than one of five hundred.</summary>
    static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(PortalDb db, IQueryable<SalesOrder> orders, CompanySettings company, [EnumeratorCancellation] CancellationToken ct)
    {
        for (long after = 0; ;)
        {
            var page = await orders.Include(o => o.Customer).Where(o => o.Id > after).OrderBy(o => o.Id).Take(PageSize).ToListAsync(ct);
            var ids = page.Select(o => o.Id).ToList();
            // plain loads instead of one wide join: EF connects what it already tracks
            await db.SalesOrderLines.Where(l => ids.Contains(l.OrderId)).LoadAsync(ct);
            await db.SubOrders.Where(s => ids.Contains(s.OrderId)).LoadAsync(ct);
            foreach (var order in page) yield return Row(order, company);
            db.ChangeTracker.Clear();
            if (page.Count < PageSize) yield break;
            after = page[^1].Id;
        }
    }

    static IReadOnlyList<object?> Row(SalesOrder order, CompanySettings company) =>
    [
        order.Number, order.ExternalNumber, order.Customer!.Code, order.CustomerName, order.ContactName, Phone.Mask(order.ContactMobile ?? order.ContactPhone),
        order.OrderedOn, order.RequiredOn, company.DayOf(order.CompletedAt!.Value),
        string.Join('；', order.Lines.OrderBy(l => l.LineNumber).Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.ProductCode} {l.ProductName} {l.Specification} ×{l.Quantity:0.###}{l.Unit}"))),
        order.Quantity, Money.FromMinor(order.LinesAmountMinor), Money.FromMinor(order.DiscountAmountMinor), Money.FromMinor(order.FreightAmountMinor),
        Money.FromMinor(order.TaxAmountMinor), Money.FromMinor(order.RoundingAmountMinor), order.TotalAmount, Money.FromMinor(order.PaidAmountMinor), order.Currency,
        JourneyTexts.Of(order.PaymentTerms).Zh, JourneyTexts.Of(order.Channel).Zh, order.OwnerName,
        string.Join('；', order.SubOrders.OrderBy(s => s.Sequence).Select(s => string.IsNullOrEmpty(s.TrackingNumber) ? "-" : s.TrackingNumber)), order.Remarks,
    ];
}
