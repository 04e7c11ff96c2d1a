using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Finds orders by whatever somebody has at hand. Each way is one look-up in an index of its own and returns the newest hits only, so that a
/// search costs the same however many orders there are.</summary>
static partial class OrderSearch
{
    /// <summary>How many hits each way returns at most.</summary>
    public const int Most = 500;

    // the last character of any number that begins with a prefix, in every database's sorting
    const string Last = "zzzz";
    static readonly OrderChannel[] Channels = Enum.GetValues<OrderChannel>();

    public static async Task<IReadOnlyList<long>> FindAsync(PortalDb db, string typed, CancellationToken ct)
    {
        var text = typed.Trim();
        var number = text.ToUpperInvariant();
        var (textEnd, numberEnd) = (text + Last, number + Last);
        List<IQueryable<long>> ways = [];
        if (Number().IsMatch(text))
        {
            ways.Add(db.SalesOrders.Where(o => string.Compare(o.Number, number) >= 0 && string.Compare(o.Number, numberEnd) <= 0).OrderByDescending(o => o.Number).Select(o => o.Id));
            ways.Add(db.SubOrders.Where(s => string.Compare(s.Number, number) >= 0 && string.Compare(s.Number, numberEnd) <= 0).OrderByDescending(s => s.Number).Select(s => s.OrderId));
            ways.Add(db.SubOrders.Where(s => string.Compare(s.TrackingNumber, text) >= 0 && string.Compare(s.TrackingNumber, textEnd) <= 0).OrderByDescending(s => s.TrackingNumber).Select(s => s.OrderId));
            if (number != text)
                ways.Add(db.SubOrders.Where(s => string.Compare(s.TrackingNumber, number) >= 0 && string.Compare(s.TrackingNumber, numberEnd) <= 0).OrderByDescending(s => s.TrackingNumber).Select(s => s.OrderId));
            // with every channel named, the index over channel and external number serves
            ways.Add(db.SalesOrders.Where(o => Channels.Contains(o.Channel) && string.Compare(o.ExternalNumber, text) >= 0 && string.Compare(o.ExternalNumber, textEnd) <= 0).OrderByDescending(o => o.Id).Select(o => o.Id));
        }
        if (PhoneDigits(text) is { } digits)
        {
            var tail = digits[^4..];
            var callers = db.SalesOrders.Where(o => o.PhoneTail == tail);
            if (digits.Length > 4) callers = callers.Where(o => o.ContactMobile == digits || o.ContactPhone == text || o.ContactPhone == digits);
            ways.Add(callers.OrderByDescending(o => o.Id).Select(o => o.Id));
        }
        if (text.Any(char.IsLetter))
        {
            var words = text.ToLowerInvariant();
            var customers = await db.Customers.Where(c => c.LegalName.ToLower().Contains(words) || c.Code == number).OrderByDescending(c => c.Id).Select(c => (long?)c.Id).Take(Most).ToListAsync(ct);
            ways.Add(db.SalesOrders.Where(o => customers.Contains(o.CustomerId)).OrderByDescending(o => o.Id).Select(o => o.Id));
            ways.Add(db.SalesOrders.Where(o => o.CustomerName == text).OrderByDescending(o => o.Id).Select(o => o.Id));
        }
        var found = new HashSet<long>();
        foreach (var way in ways) found.UnionWith(await way.Take(Most).ToListAsync(ct));
        return [.. found];
    }

    /// <summary>The one order whose number, sub-order number, external number or tracking number is exactly this; null when there is none or more than one.</summary>
    public static async Task<string?> ExactAsync(PortalDb db, string typed, CancellationToken ct)
    {
        var text = typed.Trim();
        var number = text.ToUpperInvariant();
        if (await db.SalesOrders.Where(o => o.Number == number).Select(o => o.Number).FirstOrDefaultAsync(ct) is { } order) return order;
        var hits = await db.SubOrders.Where(s => s.Number == number || s.TrackingNumber == text || s.TrackingNumber == number).OrderBy(s => s.Id).Select(s => s.Order.Number).Take(20).ToListAsync(ct);
        hits.AddRange(await db.SalesOrders.Where(o => Channels.Contains(o.Channel) && o.ExternalNumber == text).OrderBy(o => o.Id).Select(o => o.Number).Take(2).ToListAsync(ct));
        return hits.Distinct().Take(2).ToList() is [var only] ? only : null;
    }

    /// <summary>The digits of something that can be the end of a telephone number or a whole one; null when it cannot.</summary>
    static string? PhoneDigits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is 4 or (>= 7 and <= 20) && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+') ? digits : null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_./-]{2,60}\z")]
    private static partial Regex Number();
}
