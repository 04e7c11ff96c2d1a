using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using Texts = OrderPortal.Departments.Sales.Customers.CustomerTexts;

namespace OrderPortal.Departments.Sales.Customers;

/// <summary>The next day something is due: what, when, and whether that day has passed.</summary>
public sealed record NextDay(Text What, DateOnly On, bool IsLate);

/// <summary>One order of a customer as it stands now.</summary>
/// <param name="Next">What is due next; null when nothing is.</param>
public sealed record CustomerOrder(long Id, string Number, OrderStatus Status, HoldKind? Hold, PaymentStatus Payment, DateOnly OrderedOn, decimal Total, string Currency, NextDay? Next, IReadOnlyList<CustomerSubOrder> SubOrders)
{
    public bool IsLate => Next is { IsLate: true } || SubOrders.Any(s => s.Next is { IsLate: true });
}

/// <summary>One sub-order of it.</summary>
public sealed record CustomerSubOrder(string Number, SubOrderStatus Status, string? TrackingNumber, NextDay? Next);

/// <summary>A customer's orders and sub-orders with what is due next, for whoever looks after the customer.</summary>
public sealed class CustomerOrdersQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>The orders of one customer, newest first.</summary>
    public async Task<ListPage<CustomerOrder>> PageAsync(string code, string? after = null, int size = 20, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var customer = await db.Customers.Where(c => c.Code == code).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) ?? 0;
        var orders = db.SalesOrders.AsNoTracking().Where(o => o.CustomerId == customer);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last)) orders = orders.Where(o => o.Id < last);
        // whole orders, because what is paid and what is due is said by the order itself
        var found = await orders.OrderByDescending(o => o.Id).Take(size + 1).Include(o => o.SubOrders).ThenInclude(s => s.FollowUp).AsSplitQuery().ToListAsync(ct);
        return ListPage<CustomerOrder>.Of([.. found.Select(o => Show(o, today))], size, o => o.Id.ToString(CultureInfo.InvariantCulture));
    }

    static CustomerOrder Show(SalesOrder o, DateOnly today)
    {
        var subs = o.SubOrders.OrderBy(s => s.Sequence).Select(s => new CustomerSubOrder(s.Number, s.Status, s.TrackingNumber, o.Status == OrderStatus.Cancelled ? null : Next(s, today))).ToList();
        // before there is something to send, the day the customer wants it is all there is
        var next = subs.Select(s => s.Next).OfType<NextDay>().MinBy(n => n.On)
            ?? (o.Status < OrderStatus.Shipped && o.RequiredOn is { } wanted ? new(Texts.Wanted, wanted, wanted < today) : null);
        return new(o.Id, o.Number, o.Status, o.HoldKind, Progress.Payment(o), o.OrderedOn, o.TotalAmount, o.Currency, next, subs);
    }

    static NextDay? Next(SubOrder s, DateOnly today)
    {
        (Text What, DateOnly? On)? next = s.Status switch
        {
            < SubOrderStatus.Shipped => s.PlannedShipOn is { } planned ? (Texts.ShipsOn, planned) : (Texts.Wanted, s.RequiredOn),
            SubOrderStatus.Shipped => (Texts.Arrives, s.ExpectedOn ?? s.RequiredOn),
            SubOrderStatus.Delivered when s.FollowUp is { AnsweredAt: null } call => (Texts.CallBack, call.DueOn),
            _ => null,
        };
        return next is { On: { } on, What: var what } ? new(what, on, on < today) : null;
    }
}
