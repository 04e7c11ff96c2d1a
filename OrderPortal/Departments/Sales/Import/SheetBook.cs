using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>What must be equal for an order of a sheet to be the one that is already there.</summary>
sealed record ComparableOrder(string Customer, string Lines);

/// <summary>Everything of ours that the orders of one sheet name, looked up once.</summary>
sealed class SheetBook
{
    // few enough for every database's limit on parameters
    const int AtOnce = 500;

    readonly Dictionary<string, ComparableOrder> _orders = [];
    readonly List<Customer> _customers = [];
    readonly Dictionary<string, Product> _products = [];
    readonly Dictionary<(long Warehouse, long Product), long> _available = [];
    CompanySettings _company = null!;
    DateOnly _today;
    ILookup<string, Customer> _byName = null!;

    public static async Task<SheetBook> OpenAsync(PortalDb db, IReadOnlyList<SheetOrder> orders, CancellationToken ct)
    {
        var book = new SheetBook { _company = await OrderLoading.CompanyAsync(db, ct) };
        book._today = book._company.DayOf(db.Act!.RecordedAt);
        foreach (var numbers in orders.Select(o => o.Number).Chunk(AtOnce))
            foreach (var order in await db.SalesOrders.AsNoTracking().Where(o => numbers.Contains(o.Number))
                .Select(o => new { o.Number, o.CustomerName, Code = o.Customer == null ? "" : o.Customer.Code, Lines = o.Lines.OrderBy(l => l.LineNumber).Select(l => new { l.ProductCode, l.QuantityMilli, l.UnitPriceMinor }).ToList() }).ToListAsync(ct))
                book._orders[order.Number] = new(order.Code, string.Join('|', order.Lines.Select(l => Line(l.ProductCode, l.QuantityMilli, l.UnitPriceMinor))));
        foreach (var names in orders.Select(o => o.Entry.CustomerName).OfType<string>().Distinct().Chunk(AtOnce))
        {
            // plain loads instead of one wide join: EF connects what it already tracks
            var found = await db.Customers.Where(c => names.Contains(c.LegalName) || names.Contains(c.Code)).ToListAsync(ct);
            var ids = found.Select(c => c.Id).ToList();
            await db.Set<Contact>().Where(c => ids.Contains(c.CustomerId)).LoadAsync(ct);
            await db.Set<CustomerAddress>().Where(a => ids.Contains(a.CustomerId)).LoadAsync(ct);
            book._customers.AddRange(found);
        }
        foreach (var codes in orders.SelectMany(o => o.Entry.Lines).Select(l => l.ProductCode).OfType<string>().Distinct().Chunk(AtOnce))
            foreach (var (code, product) in await OrderLoading.ProductsAsync(db, codes, ct)) book._products[code] = product;
        foreach (var products in book._products.Values.Select(p => p.Id).Chunk(AtOnce))
            foreach (var (place, milli) in await OrderLoading.AvailableAsync(db, products, ct)) book._available[place] = milli;
        book._byName = book._customers.DistinctBy(c => c.Id).SelectMany(c => new[] { c.Code, c.LegalName }.Distinct().Select(n => (Name: n, Customer: c))).ToLookup(c => c.Name, c => c.Customer);
        return book;
    }

    /// <summary>The customers that a sheet can mean: by number or by full name.</summary>
    public IReadOnlyList<Customer> Customers(string name) => [.. _byName[name]];

    /// <summary>The order of this number that we already have.</summary>
    public ComparableOrder? Existing(SheetOrder order) => _orders.GetValueOrDefault(order.Number);

    public ComparableOrder Comparable(SheetOrder order) => new(
        Customers(order.Entry.CustomerName ?? "") is [var only] ? only.Code : order.Entry.CustomerName ?? "",
        string.Join('|', order.Entry.Lines.Select(l => Line(l.ProductCode ?? "", Model.Money.ToMilli(l.Quantity ?? 0), Model.Money.ToPriceMinor(l.UnitPrice ?? 0)))));

    /// <summary>What the one validator compares an entry with.</summary>
    public EntryBook Entry(OrderEntry entry) =>
        new(_company, _customers.FirstOrDefault(c => c.Code == entry.CustomerCode), _products, _today);

    /// <summary>Sets aside what an order needs in the first warehouse that has all of it; false when none has. Nothing is allocated by it: it only tells what the stock is enough for.</summary>
    public bool Take(SalesOrder order)
    {
        var needs = order.Lines.GroupBy(l => l.ProductId!.Value).Select(g => (Product: g.Key, Milli: g.Sum(l => l.QuantityMilli))).ToList();
        foreach (var warehouse in _available.Keys.Select(k => k.Warehouse).Distinct().Order().ToList())
        {
            if (needs.Any(n => _available.GetValueOrDefault((warehouse, n.Product)) < n.Milli)) continue;
            foreach (var (product, milli) in needs) _available[(warehouse, product)] -= milli;
            return true;
        }
        return false;
    }

    static string Line(string code, long quantityMilli, long priceMinor) => $"{code}×{quantityMilli}@{priceMinor}";
}
