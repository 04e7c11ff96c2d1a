using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Finance.Payments;

/// <summary>What waits for finance.</summary>
public enum FinanceQueue
{
    /// <summary>Confirmed orders whose preparation waits for money.</summary>
    BeforePreparation,
    /// <summary>Orders under way whose balance must be paid before shipping.</summary>
    BeforeShipping,
    /// <summary>Paid in full and not yet released.</summary>
    ToRelease,
    /// <summary>Left or delivered, and not yet paid: collected by the carrier or on credit.</summary>
    Receivable,
}

/// <summary>One order that waits for finance.</summary>
/// <param name="DueAmount">What is missing for the next gate.</param>
public sealed record FinanceRow(long Id, string Number, string CustomerName, OrderStatus Status, PaymentTerms Terms, string Currency, decimal TotalAmount, decimal PaidAmount,
    decimal DueAmount, DateOnly? RequiredOn, bool IsOverdue, InvoiceKind Invoice, DateTime Since);

/// <summary>One payment as finance sees it.</summary>
public sealed record PaymentRow(long Id, DateOnly ReceivedOn, decimal Amount, PaymentMethod Method, string? Reference, string? Remarks, string RecordedByName, DateTime RecordedAt);

/// <summary>One sub-order that may be released, and what still stands in the way.</summary>
public sealed record ReleaseRow(string Number, Guid Version, SubOrderStatus Status, DateTime? ReleasedAt, string? ReleasedByName, bool CanRelease, IReadOnlyList<Text> Blockers);

/// <summary>The money side of one order.</summary>
public sealed record FinanceOrder(string Number, Guid Version, string CustomerName, OrderStatus Status, PaymentStatus Payment, PaymentTerms Terms, string Currency,
    decimal LinesAmount, decimal DiscountAmount, decimal FreightAmount, decimal TaxAmount, decimal RoundingAmount, decimal TotalAmount,
    decimal DueBeforePreparation, decimal DueBeforeShipping, decimal PaidAmount, decimal OpenAmount, decimal DepositPercent,
    InvoiceKind Invoice, string? InvoiceTitle, string? InvoiceTaxId, bool NeedsRelease, bool TakesPayments, DateOnly Today,
    IReadOnlyList<PaymentRow> Payments, IReadOnlyList<ReleaseRow> SubOrders);

/// <summary>What finance looks at: its queues and one order's money.</summary>
public sealed class FinanceQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>One page of a queue, what is wanted first on top.</summary>
    public async Task<ListPage<FinanceRow>> PageAsync(FinanceQueue queue, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var orders = In(queue, db.SalesOrders.AsNoTracking());
        if (PageKey.Read(after) is var (day, id)) orders = orders.Where(o => o.RequiredOn > day || o.RequiredOn == day && o.Id > id);
        var rows = await orders.OrderBy(o => o.RequiredOn).ThenBy(o => o.Id).Take(size + 1)
            .Select(o => new
            {
                o.Id, o.Number, o.CustomerName, o.Status, o.PaymentTerms, o.Currency, o.TotalAmountMinor, o.PaidAmountMinor, o.DepositRateBasisPoints,
                o.RequiredOn, o.InvoiceKind, Since = o.ConfirmedAt ?? o.ApprovedAt ?? o.CreatedAt,
            }).ToListAsync(ct);
        return ListPage<FinanceRow>.Of([.. rows.Select(o =>
        {
            var next = queue == FinanceQueue.BeforePreparation && o.PaymentTerms == PaymentTerms.Deposit ? Deposit(o.TotalAmountMinor, o.DepositRateBasisPoints) : o.TotalAmountMinor;
            return new FinanceRow(o.Id, o.Number, o.CustomerName, o.Status, o.PaymentTerms, o.Currency, Money.FromMinor(o.TotalAmountMinor), Money.FromMinor(o.PaidAmountMinor),
                Money.FromMinor(next - o.PaidAmountMinor), o.RequiredOn, o.RequiredOn < today && o.Status < OrderStatus.Shipped, o.InvoiceKind, o.Since);
        })], size, r => PageKey.Write(r.RequiredOn, r.Id));
    }

    /// <summary>The money side of one order; null when there is none of that number.</summary>
    public async Task<FinanceOrder?> OrderAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } o) return null;
        var facts = await OrderLoading.FactsAsync(db, o, clock.GetUtcNow().UtcDateTime, ct);
        var payments = await db.Payments.AsNoTracking().Where(p => p.OrderId == o.Id).OrderBy(p => p.Id).ToListAsync(ct);
        return new(o.Number, o.Version, o.CustomerName, o.Status, Progress.Payment(o), o.PaymentTerms, o.Currency,
            Money.FromMinor(o.LinesAmountMinor), Money.FromMinor(o.DiscountAmountMinor), Money.FromMinor(o.FreightAmountMinor), Money.FromMinor(o.TaxAmountMinor),
            Money.FromMinor(o.RoundingAmountMinor), o.TotalAmount, Money.FromMinor(o.DueBeforePreparationMinor), Money.FromMinor(o.DueBeforeShippingMinor),
            Money.FromMinor(o.PaidAmountMinor), Money.FromMinor(o.OpenAmountMinor), o.DepositRateBasisPoints / 100m, o.InvoiceKind, o.InvoiceTitle, o.InvoiceTaxId,
            o.DueBeforeShippingMinor > 0, OrderJourney.Table.Find(o.Status, OrderAction.RecordPayment) is not null, facts.Today,
            [.. payments.Select(p => new PaymentRow(p.Id, p.ReceivedOn, Money.FromMinor(p.AmountMinor), p.Method, p.Reference, p.Remarks, p.RecordedByName, p.RecordedAt))],
            [.. o.SubOrders.Select(s =>
            {
                var step = SubOrderJourney.Table.Find(s.Status, SubOrderAction.Release);
                return new ReleaseRow(s.Number, s.Version, s.Status, s.ReleasedAt, s.ReleasedByName, step is not null && s.ReleasedAt is null,
                    step is null || s.ReleasedAt is not null ? [] : [.. Journey<SubOrderStatus, SubOrderAction>.Blockers(step, new(o, s, facts)).Select(b => b.Sentence)]);
            })]);
    }

    static IQueryable<SalesOrder> In(FinanceQueue queue, IQueryable<SalesOrder> orders) => queue switch
    {
        FinanceQueue.BeforePreparation => orders.Where(o => o.Status == OrderStatus.Approved && (o.ConfirmedAt != null || o.ConfirmationWaiver != null)
            && (o.PaymentTerms == PaymentTerms.Prepaid && o.PaidAmountMinor < o.TotalAmountMinor
                || o.PaymentTerms == PaymentTerms.Deposit && o.PaidAmountMinor < (o.TotalAmountMinor * o.DepositRateBasisPoints + 5_000) / 10_000)),
        FinanceQueue.BeforeShipping => orders.Where(o => o.Status == OrderStatus.InPreparation
            && (o.PaymentTerms == PaymentTerms.Prepaid || o.PaymentTerms == PaymentTerms.Deposit) && o.PaidAmountMinor < o.TotalAmountMinor),
        FinanceQueue.ToRelease => orders.Where(o => o.Status == OrderStatus.InPreparation
            && (o.PaymentTerms == PaymentTerms.Prepaid || o.PaymentTerms == PaymentTerms.Deposit) && o.PaidAmountMinor >= o.TotalAmountMinor
            && o.SubOrders.Any(s => s.ReleasedAt == null && s.Status < SubOrderStatus.Shipped)),
        _ => orders.Where(o => (o.Status == OrderStatus.Shipped || o.Status == OrderStatus.Completed) && o.PaidAmountMinor < o.TotalAmountMinor),
    };

    // the same rounding as SalesOrder.DepositAmountMinor, on whole cents
    static long Deposit(long total, int basisPoints) => (total * basisPoints + 5_000) / 10_000;
}
