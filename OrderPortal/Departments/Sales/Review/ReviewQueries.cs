using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>One order in the review queue.</summary>
public sealed record ReviewRow(long Id, string Number, Guid Version, string CustomerName, string OwnerName, DateOnly? RequiredOn, DateTime? SubmittedAt,
    decimal Quantity, decimal TotalAmount, string Currency, HoldKind? Hold, Priority Priority, bool IsOverdue);

/// <summary>One line as the reviewer reads it.</summary>
public sealed record ReviewLine(int LineNumber, string Code, string Name, string Specification, decimal Quantity, string Unit, decimal UnitPrice, bool WithTax, decimal Amount, decimal Discount,
    string? Remarks, bool IsUnusual, string? Answer);

/// <summary>Everything the approval screen shows of one order.</summary>
public sealed record ReviewSheet(
    string Number, Guid Version, OrderStatus Status, OrderChannel Channel, DateOnly OrderedOn, DateOnly? RequiredOn, Priority Priority, string? Remarks, HoldKind? Hold, string? HoldReason,
    string? CustomerCode, string CustomerName, CustomerType? CustomerType, string? TaxId, string? NameReason, string ContactName, string? Phone, string? Email, DeliveryMode DeliveryMode, string ShipTo,
    IReadOnlyList<ReviewLine> Lines, string Currency, decimal LinesAmount, decimal Discount, decimal Freight, decimal Tax, decimal Rounding, decimal Total,
    PaymentTerms Terms, decimal Deposit, decimal Paid, PaymentStatus PaymentStatus, InvoiceKind Invoice, string? InvoiceTitle,
    IReadOnlyList<ReviewBlock> Blocks, string Question);

/// <summary>What review pages show.</summary>
public sealed class ReviewQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>How many orders a page of the queue holds, and so how many are approved together at most.</summary>
    public const int PageSize = 50;

    const int MostCounted = 1_000;

    /// <summary>Orders that wait for review, the earliest wanted first; <paramref name="after"/> is the last page's Next.</summary>
    public async Task<ListPage<ReviewRow>> QueueAsync(string? after, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(clock.GetUtcNow().UtcDateTime);
        var waiting = db.SalesOrders.AsNoTracking().Where(o => o.Status == OrderStatus.PendingReview);
        if (Cursor(after) is var (day, id)) waiting = waiting.Where(o => o.RequiredOn > day || (o.RequiredOn == day && o.Id > id));
        var rows = await waiting.OrderBy(o => o.RequiredOn).ThenBy(o => o.Id).Take(PageSize + 1)
            .Select(o => new
            {
                o.Id, o.Number, o.Version, o.CustomerName, o.OwnerName, o.OrderedOn, o.RequiredOn, o.SubmittedAt, o.TotalAmountMinor, o.Currency, o.HoldKind,
                QuantityMilli = o.Lines.Sum(l => l.QuantityMilli),
            })
            .ToListAsync(ct);
        return ListPage<ReviewRow>.Of([.. rows.Select(o => new ReviewRow(o.Id, o.Number, o.Version, o.CustomerName, o.OwnerName, o.RequiredOn, o.SubmittedAt,
            Money.FromMilli(o.QuantityMilli), Money.FromMinor(o.TotalAmountMinor), o.Currency, o.HoldKind,
            SalesOrder.PriorityOf(o.OrderedOn, o.RequiredOn, Money.FromMilli(o.QuantityMilli), company), o.RequiredOn < today))],
            PageSize, r => string.Create(CultureInfo.InvariantCulture, $"{r.RequiredOn:yyyy-MM-dd}|{r.Id}"));
    }

    /// <summary>How many wait, counted no further than a person can work.</summary>
    public async Task<int> CountAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SalesOrders.Where(o => o.Status == OrderStatus.PendingReview).Take(MostCounted).CountAsync(ct);
    }

    /// <summary>One order for review; null when there is none with this number.</summary>
    public async Task<ReviewSheet?> OpenAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } o) return null;
        var facts = await OrderLoading.FactsAsync(db, o, clock.GetUtcNow().UtcDateTime, ct);
        var approve = OrderJourney.Table.Find(OrderStatus.PendingReview, OrderAction.Approve)!;
        List<Blocker> blockers = o.Status == OrderStatus.PendingReview ? [.. Journey<OrderStatus, OrderAction>.Blockers(approve, new(o, null, facts))] : [];
        var language = Text.CultureOf(o.Customer?.Language);
        // what only we can put right is no question for the customer
        var question = string.Join(" ", blockers.Where(b => b.Owner == Role.Sales && b.Code != "on-hold").Select(b => b.Sentence.In(language)).Distinct());
        return new(
            o.Number, o.Version, o.Status, o.Channel, o.OrderedOn, o.RequiredOn, o.PriorityIn(facts.Company), o.Remarks, o.HoldKind, o.HoldReason,
            o.Customer?.Code, o.CustomerName, o.Customer?.Type, o.Customer?.TaxId, o.NameOverrideReason, o.ContactName, o.ContactMobile ?? o.ContactPhone, o.ContactEmail, o.DeliveryMode, o.ShipTo.OneLine,
            [.. o.Lines.Select(l => new ReviewLine(l.LineNumber, l.ProductCode, l.ProductName, l.Specification, l.Quantity, l.Unit, l.UnitPrice, l.PriceIncludesTax,
                Money.FromMinor(l.AmountMinor), Money.FromMinor(l.DiscountAmountMinor), l.Remarks, l.IsQuantityAbnormal, l.QuantityAnswer))],
            o.Currency, Money.FromMinor(o.LinesAmountMinor), Money.FromMinor(o.DiscountAmountMinor), Money.FromMinor(o.FreightAmountMinor), Money.FromMinor(o.TaxAmountMinor),
            Money.FromMinor(o.RoundingAmountMinor), o.TotalAmount, o.PaymentTerms, Money.FromMinor(o.DepositAmountMinor), Money.FromMinor(o.PaidAmountMinor), Progress.Payment(o), o.InvoiceKind, o.InvoiceTitle,
            ReviewChecks.Of(blockers), question);
    }

    /// <summary>The polite message that asks the customer this question; empty when there is no such order.</summary>
    public async Task<string> DraftAsync(string number, string question, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var order = await db.SalesOrders.AsNoTracking().Include(o => o.Customer).FirstOrDefaultAsync(o => o.Number == number, ct);
        return order is null ? "" : AskCustomer.Draft(order, question.Trim().TrimEnd('。', '.', '；', ';'));
    }

    /// <summary>The key a page starts after; null for the first page and for a key that somebody made up.</summary>
    static (DateOnly Day, long Id)? Cursor(string? after) =>
        after?.Split('|') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? (on, last) : null;
}
