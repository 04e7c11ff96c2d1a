using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>One order in the list.</summary>
/// <param name="Gone">How many of its sub-orders have left, out of <paramref name="SubOrders"/>.</param>
/// <param name="Tracking">The first tracking number; null before shipping and where none is needed.</param>
/// <param name="MoreTracking">How many further tracking numbers there are.</param>
/// <param name="Next">What it waits for; null when nothing is left to do.</param>
public sealed record OrderRow(
    long Id, string Number, Guid Version, string CustomerName, decimal TotalAmount, string Currency, OrderStatus Status, PaymentStatus Payment,
    DateOnly? RequiredOn, bool IsOverdue, int Gone, int SubOrders, string? Tracking, int MoreTracking, string OwnerName, OrderChannel Channel,
    DateOnly OrderedOn, Priority Priority, HoldKind? Hold, NextStep? Next);

/// <summary>Somebody an order can belong to.</summary>
public sealed record Owner(string UserId, string Name);

/// <summary>Reads the list of orders: by key, each view from its own index, never counting more than it shows.</summary>
public sealed class OrderListQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Counting stops here; a list says '10,000+'.</summary>
    public const int CountedUpTo = 10_000;

    public async Task<ListPage<OrderRow>> PageAsync(OrderFilter filter, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(now);
        var orders = await NarrowAsync(db, filter, today, ct);

        List<Key> keys = [];
        foreach (var part in Parts(orders, filter)) keys.AddRange(await KeysAsync(part, filter.IsByDate, after, size + 1, ct));
        keys = [.. (filter.IsByDate ? keys.OrderBy(k => k.RequiredOn).ThenBy(k => k.Id) : keys.OrderByDescending(k => k.Id)).Take(size + 1)];

        // the rows say why an order is stuck, and only the whole order can tell
        var page = ListPage<Key>.Of(keys, size, k => k.ToString());
        var whole = await OrderLoading.ManyAsync(db, [.. page.Rows.Select(k => k.Id)], now, ct);
        return new([.. whole.Select(o => Row(o.Order, o.Facts))], page.Next);
    }

    /// <summary>How many orders the filter finds; one more than <see cref="CountedUpTo"/> stands for 'more'.</summary>
    public async Task<int> CountAsync(OrderFilter filter, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var orders = await NarrowAsync(db, filter, (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime), ct);
        var count = 0;
        foreach (var part in Parts(orders, filter)) count += await Sorted(part, filter.IsByDate).Take(CountedUpTo + 1).CountAsync(ct);
        return Math.Min(count, CountedUpTo + 1);
    }

    /// <summary>The number of the one order that is meant beyond doubt: by its own number, a sub-order's, the channel's or a tracking number.</summary>
    public async Task<string?> FindExactlyAsync(string text, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await OrderSearch.ExactAsync(db, text, ct);
    }

    /// <summary>The people orders can belong to.</summary>
    public async Task<IReadOnlyList<Owner>> OwnersAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var owners = await (from user in db.Users
                            join held in db.UserRoles on user.Id equals held.UserId
                            join role in db.Roles on held.RoleId equals role.Id
                            where role.Name == nameof(Role.Sales) || role.Name == nameof(Role.Manager)
                            select new { user.Id, user.DisplayName }).Distinct().OrderBy(u => u.DisplayName).ToListAsync(ct);
        return [.. owners.Select(u => new Owner(u.Id, u.DisplayName))];
    }

    /// <summary>A customer's name by code, to say whose orders are shown.</summary>
    public async Task<string?> CustomerNameAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Customers.Where(c => c.Code == code).Select(c => c.LegalName).FirstOrDefaultAsync(ct);
    }

    static async Task<IQueryable<SalesOrder>> NarrowAsync(PortalDb db, OrderFilter filter, DateOnly today, CancellationToken ct)
    {
        var orders = db.SalesOrders.AsNoTracking();
        if (filter.Overdue) orders = orders.Overdue(today);
        if (filter.OwnerUserId is { } owner) orders = orders.Where(o => o.OwnerUserId == owner);
        if (filter.CustomerCode is { } code)
        {
            var customer = await db.Customers.Where(c => c.Code == code).Select(c => (long?)c.Id).FirstOrDefaultAsync(ct) ?? 0;
            orders = orders.Where(o => o.CustomerId == customer);
        }
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var found = await OrderSearch.FindAsync(db, filter.Text, ct);
            orders = orders.Where(o => found.Contains(o.Id));
        }
        return orders;
    }

    /// <summary>The orders in parts that an index each serves in the order wanted: by kind of hold, by status or by channel, whichever leaves least.</summary>
    static IEnumerable<IQueryable<SalesOrder>> Parts(IQueryable<SalesOrder> orders, OrderFilter filter)
    {
        var (statuses, channels) = (filter.Statuses, filter.Channels);
        if (channels is not null && (statuses is not null || filter.OnHold)) orders = orders.Where(o => channels.Contains(o.Channel));
        if (filter.OnHold)
        {
            if (statuses is not null) orders = orders.Where(o => statuses.Contains(o.Status));
            return Enum.GetValues<HoldKind>().Select(kind => orders.Where(o => o.HoldKind == kind));
        }
        return statuses is not null ? statuses.Select(status => orders.Where(o => o.Status == status))
            : channels is not null ? channels.Select(channel => orders.Where(o => o.Channel == channel)) : [orders];
    }

    static Task<List<Key>> KeysAsync(IQueryable<SalesOrder> orders, bool byDate, string? after, int most, CancellationToken ct)
    {
        if (Key.Parse(after) is var (day, id))
            orders = byDate ? orders.Where(o => o.RequiredOn >= day && (o.RequiredOn > day || o.Id > id)) : orders.Where(o => o.Id < id);
        return Sorted(orders, byDate).Select(o => new Key(o.RequiredOn, o.Id)).Take(most).ToListAsync(ct);
    }

    static IQueryable<SalesOrder> Sorted(IQueryable<SalesOrder> orders, bool byDate) =>
        byDate ? orders.OrderBy(o => o.RequiredOn).ThenBy(o => o.Id) : orders.OrderByDescending(o => o.Id);

    static OrderRow Row(SalesOrder o, OrderFacts facts)
    {
        var alive = o.SubOrders.Where(s => s.Status != SubOrderStatus.Cancelled).ToList();
        var tracking = alive.Where(s => !string.IsNullOrWhiteSpace(s.TrackingNumber)).Select(s => s.TrackingNumber!).Distinct().ToList();
        var steps = WhyStuck.Of(o, facts);
        return new(o.Id, o.Number, o.Version, o.CustomerName, o.TotalAmount, o.Currency, o.Status, Progress.Payment(o),
            o.RequiredOn, o.IsOverdue(facts.Today), alive.Count(s => s.HasLeft), alive.Count, tracking.FirstOrDefault(), Math.Max(0, tracking.Count - 1), o.OwnerName, o.Channel,
            o.OrderedOn, o.PriorityIn(facts.Company), o.HoldKind, steps.FirstOrDefault(s => s.Blockers.Count > 0) ?? steps.FirstOrDefault());
    }

    /// <summary>Where a page ends: what the next one starts after.</summary>
    sealed record Key(DateOnly? RequiredOn, long Id)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RequiredOn:yyyy-MM-dd}_{Id}");

        public static Key? Parse(string? text) =>
            text?.Split('_') is [var day, var id] && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
                ? new(DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? on : null, number) : null;
    }
}
