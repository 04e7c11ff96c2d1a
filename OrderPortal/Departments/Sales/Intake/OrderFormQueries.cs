using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Intake;

/// <summary>One match of a look-up, and what helps to choose it.</summary>
public sealed record Match(string Code, string Words, Text Detail);

/// <summary>A contact on a customer's file.</summary>
public sealed record ContactCard(string? Name, string? Mobile, string? Phone, string? Email, bool IsDefault)
{
    public static readonly ContactCard Nobody = new(null, null, null, null, false);

    /// <summary>Makes this the person who is called about the order.</summary>
    public void FillIn(OrderEntry entry) => (entry.ContactName, entry.ContactMobile, entry.ContactPhone, entry.ContactEmail) = (Name, Mobile, Phone, Email);
}

/// <summary>An address on a customer's file.</summary>
public sealed record AddressCard(string Label, PostalAddress Address, bool IsDefault);

/// <summary>What the form takes over from a customer.</summary>
public sealed record CustomerCard(string Code, string LegalName, CustomerType Type, MemberLevel Level, PaymentTerms Terms, decimal? CreditLimit, string Currency,
    IReadOnlyList<ContactCard> Contacts, IReadOnlyList<AddressCard> Addresses)
{
    /// <summary>Makes the order this customer's. What somebody typed stays; what was empty, or came from the customer before, is replaced.</summary>
    public void FillIn(OrderEntry entry, CustomerCard? before)
    {
        (entry.CustomerCode, entry.CustomerName, entry.PaymentTerms, entry.Currency) = (Code, LegalName, Terms, Currency);
        if (string.IsNullOrWhiteSpace(entry.ContactName) || before?.Contacts.Any(c => c.Name == entry.ContactName) == true)
            (Contacts.FirstOrDefault() ?? ContactCard.Nobody).FillIn(entry);
        if (entry.ShipTo.IsEmpty || before?.Addresses.Any(a => a.Address == entry.ShipTo) == true) entry.ShipTo = Addresses.Count > 0 ? Addresses[0].Address with { } : new();
        if (entry.ShipTo.Consignee == "" && entry.ContactName is { Length: > 0 } name) entry.ShipTo = entry.ShipTo with { Consignee = name, Mobile = entry.ContactMobile };
    }
}

/// <summary>What a line takes over from a product.</summary>
/// <param name="ListPrice">With tax.</param>
/// <param name="TaxPercent">VAT in percent.</param>
public sealed record ProductCard(string Code, string Name, string Specification, string Unit, decimal ListPrice, decimal TaxPercent)
{
    /// <summary>Puts the product on a line, at list price; quantity and remarks stay.</summary>
    public void FillIn(OrderEntryLine line) =>
        (line.ProductCode, line.ProductName, line.Specification, line.UnitPrice, line.PriceIncludesTax, line.TaxPercent, line.Amount) = (Code, Name, Specification, ListPrice, true, TaxPercent, null);
}

/// <summary>A stored order as it is edited.</summary>
/// <param name="Refusals">Why it cannot be edited now; empty when it can.</param>
public sealed record OpenedOrder(string Number, Guid Version, OrderStatus Status, OrderEntry Entry, IReadOnlyList<Error> Refusals);

/// <summary>What an entry adds up to: lines − discount + freight + tax + rounding = total.</summary>
public sealed record EntryTotals(decimal Lines, decimal Discount, decimal Freight, decimal Tax, decimal Rounding, decimal Total, decimal Deposit, string Currency);

/// <summary>What the one validator and the approval's guards say about an entry that is not yet saved.</summary>
/// <param name="Wrong">What makes no sense.</param>
/// <param name="Missing">What a submitted order still needs.</param>
/// <param name="StopsApproval">What will stop the approval after it was submitted.</param>
public sealed record EntryCheck(IReadOnlyList<Error> Wrong, IReadOnlyList<Error> Missing, IReadOnlyList<Blocker> StopsApproval, EntryTotals? Totals, Priority Priority);

/// <summary>What the entry form needs to know.</summary>
public sealed class OrderFormQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const int MostMatches = 10;

    /// <summary>Active customers by number, part of the name, or the last digits of a contact's phone.</summary>
    public async Task<IReadOnlyList<Match>> FindCustomersAsync(string typed, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (lower, tail) = (typed.ToLowerInvariant(), typed.Length >= 4 && typed.All(char.IsAsciiDigit) ? typed[^4..] : null);
        var found = await db.Customers.AsNoTracking()
            .Where(c => c.IsActive && (c.Code.ToLower().StartsWith(lower) || c.LegalName.ToLower().Contains(lower) || (tail != null && c.Contacts.Any(p => p.PhoneTail == tail))))
            .OrderBy(c => c.Code.ToLower() == lower ? 0 : 1).ThenBy(c => c.LegalName).ThenBy(c => c.Id)
            .Take(MostMatches)
            .Select(c => new { c.Code, c.LegalName, Contact = c.Contacts.OrderByDescending(p => p.IsDefault).Select(p => p.Name).FirstOrDefault() })
            .ToListAsync(ct);
        return [.. found.Select(c => new Match(c.Code, $"{c.Code} {c.LegalName}", Text.Same(c.Contact ?? "")))];
    }

    public async Task<CustomerCard?> CustomerAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).Include(c => c.Addresses).AsSplitQuery().FirstOrDefaultAsync(c => c.Code == code, ct);
        return customer is null ? null : new(customer.Code, customer.LegalName, customer.Type, customer.Level, customer.Terms, customer.CreditLimitAmount, customer.Currency,
            [.. customer.Contacts.OrderByDescending(c => c.IsDefault).ThenBy(c => c.Id).Select(c => new ContactCard(c.Name, c.Mobile, c.Phone, c.Email, c.IsDefault))],
            [.. customer.Addresses.OrderByDescending(a => a.IsDefault).ThenBy(a => a.Id).Select(a => new AddressCard(a.Label, a.Address, a.IsDefault))]);
    }

    /// <summary>Products on sale by code or part of the name.</summary>
    public async Task<IReadOnlyList<Match>> FindProductsAsync(string typed, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lower = typed.ToLowerInvariant();
        var found = await db.Products.AsNoTracking()
            .Where(p => p.IsActive && (p.Code.ToLower().StartsWith(lower) || p.Name.ToLower().Contains(lower) || p.Barcode == typed))
            .OrderBy(p => p.Code.ToLower() == lower ? 0 : 1).ThenBy(p => p.Code).Take(MostMatches)
            .Select(p => new { p.Id, p.Code, p.Name, p.Specification, p.ListPriceMinor, p.Unit })
            .ToListAsync(ct);
        var available = (await OrderLoading.AvailableAsync(db, [.. found.Select(p => p.Id)], ct)).GroupBy(a => a.Key.Product).ToDictionary(g => g.Key, g => g.Sum(a => a.Value));
        return [.. found.Select(p => new Match(p.Code, $"{p.Code} {p.Name}",
            IntakeTexts.ProductDetail.With(p.Specification, Money.FromPriceMinor(p.ListPriceMinor), Money.FromMilli(available.GetValueOrDefault(p.Id)), Units.Of(p.Unit))))];
    }

    /// <summary>The products with these codes; unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ProductCard>> ProductsAsync(IEnumerable<string?> codes, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await OrderLoading.ProductsAsync(db, codes, ct)).ToDictionary(p => p.Key, p => Card(p.Value));
    }

    /// <summary>The product on sale that a scan means: by barcode, or by its code.</summary>
    public async Task<ProductCard?> ScannedAsync(string scan, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var product = await db.Products.AsNoTracking().Where(p => p.IsActive && (p.Barcode == scan || p.Code == scan)).OrderBy(p => p.Barcode == scan ? 0 : 1).FirstOrDefaultAsync(ct);
        return product is null ? null : Card(product);
    }

    /// <summary>A stored order for editing or copying; null when there is none with this number.</summary>
    public async Task<OpenedOrder?> OpenAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } order) return null;
        var facts = await OrderLoading.FactsAsync(db, order, clock.GetUtcNow().UtcDateTime, ct);
        return new(order.Number, order.Version, order.Status, OrderEntry.Of(order),
            OrderJourney.Table.Refusals(order.Status, OrderAction.Edit, new(order, null, facts), actor, null));
    }

    /// <summary>Today in the company's zone: the order date of a new order.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Asks everything that saving, submitting and approving will ask, and adds up, without saving anything.</summary>
    public async Task<EntryCheck> CheckAsync(OrderEntry entry, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var book = await EntryBooks.ReadAsync(db, entry, await OrderLoading.CompanyAsync(db, ct), now, ct);
        var errors = OrderEntryRules.Check(entry, book, EntryStage.Submit).ToLookup(e => e.Code.EndsWith("-missing", StringComparison.Ordinal));
        List<Error> wrong = [.. errors[false]], missing = [.. errors[true]];

        // a number that cannot be stored cannot be added up either; its field says so
        if (wrong.Any(e => e.Code is "quantity-absurd" or "price-range" or "freight-range" or "discount-range" or "order-discount-range" or "total-absurd" or "deposit-range" or "tax-range"))
            return new(wrong, missing, [], null, Priority.Normal);

        // the very order that saving would make, with the very guards that will look at it
        var order = new SalesOrder("", entry.OrderedOn ?? book.Today, new Act(Actor.Customer, now, now));
        entry.WriteTo(order, book);
        await QuantityHistory.MarkAsync(db, order, book.Company, ct);
        var facts = await OrderLoading.FactsAsync(db, order, now, ct);
        var approve = OrderJourney.Table.Find(OrderStatus.PendingReview, OrderAction.Approve)!;
        var later = approve.Guards.Where(g => g != OrderGuards.EntryComplete).SelectMany(g => g.Check(new(order, null, facts))).ToList();
        return new(wrong, missing, entry.CustomerCode is null ? [] : later, TotalsOf(order), order.PriorityIn(book.Company));
    }

    static EntryTotals TotalsOf(SalesOrder o) => new(Money.FromMinor(o.LinesAmountMinor), Money.FromMinor(o.DiscountAmountMinor), Money.FromMinor(o.FreightAmountMinor),
        Money.FromMinor(o.TaxAmountMinor), Money.FromMinor(o.RoundingAmountMinor), o.TotalAmount, Money.FromMinor(o.DepositAmountMinor), o.Currency);

    static ProductCard Card(Model.Catalog.Product p) => new(p.Code, p.Name, p.Specification, p.Unit, p.ListPrice, p.TaxRateBasisPoints / 100m);
}
