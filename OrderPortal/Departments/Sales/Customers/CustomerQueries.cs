using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Shared.History;

namespace OrderPortal.Departments.Sales.Customers;

/// <summary>One customer in the list; the phone is masked.</summary>
public sealed record CustomerRow(long Id, string Code, string LegalName, CustomerType Type, MemberLevel Level, PaymentTerms Terms, string? ManagerName, string? Contact, string Phone, bool IsActive);

/// <summary>A customer's file as everybody who works with customers sees it: numbers of people are masked.</summary>
/// <param name="Owed">What the customer owes on approved orders on credit; null when he has no credit.</param>
public sealed record CustomerFile(
    string Code, string LegalName, CustomerType Type, string? TaxId, MemberLevel Level, PaymentTerms Terms, int CreditDays, decimal? CreditLimit, decimal? Owed, string Currency, string Language,
    string? ManagerName, bool IsActive, IReadOnlyList<ContactLine> Contacts, IReadOnlyList<AddressLine> Addresses);

/// <summary>A contact on the file, the number masked.</summary>
public sealed record ContactLine(string Name, string Phone, string? Email);

/// <summary>An address on the file, the consignee's number masked.</summary>
public sealed record AddressLine(string Label, string OneLine, string Consignee, string Phone);

/// <summary>A customer's file for those who may change it, with the version that goes back when it is saved.</summary>
public sealed record OpenedCustomer(string Code, Guid Version, CustomerEntry Entry);

/// <summary>A colleague who can look after customers.</summary>
public sealed record Colleague(string UserId, string Name);

/// <summary>What is asked of the list of customers.</summary>
/// <param name="Text">Part of the name, beginning of the number, or the last digits of a contact's phone.</param>
/// <param name="ManagerUserId">Only the customers whom this colleague looks after.</param>
public sealed record CustomerFilter(string? Text = null, string? ManagerUserId = null, bool InactiveToo = false);

/// <summary>Customers: the list, a file to look at, a file to change, and its history.</summary>
public sealed class CustomerQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>Customers by name.</summary>
    public async Task<ListPage<CustomerRow>> PageAsync(CustomerFilter filter, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var customers = db.Customers.AsNoTracking();
        if (!filter.InactiveToo) customers = customers.Where(c => c.IsActive);
        if (filter.ManagerUserId is { } manager) customers = customers.Where(c => c.ManagerUserId == manager);
        if (filter.Text?.Trim() is { Length: > 0 } words)
        {
            var (lower, tail) = (words.ToLowerInvariant(), words.Length >= 4 && words.All(char.IsAsciiDigit) ? words[^4..] : null);
            customers = customers.Where(c => c.Code.ToLower().StartsWith(lower) || c.LegalName.ToLower().Contains(lower) || (tail != null && c.Contacts.Any(p => p.PhoneTail == tail)));
        }
        if (after?.LastIndexOf('_') is > 0 and var at && long.TryParse(after[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            var name = after[..at];
            customers = customers.Where(c => string.Compare(c.LegalName, name) > 0 || c.LegalName == name && c.Id > id);
        }
        var rows = await customers.OrderBy(c => c.LegalName).ThenBy(c => c.Id).Take(size + 1)
            .Select(c => new
            {
                c.Id, c.Code, c.LegalName, c.Type, c.Level, c.Terms, c.ManagerName, c.IsActive,
                // each by itself: of two fields together the database would number the contacts of all customers
                Contact = c.Contacts.OrderByDescending(p => p.IsDefault).ThenBy(p => p.Id).Select(p => p.Name).FirstOrDefault(),
                Phone = c.Contacts.OrderByDescending(p => p.IsDefault).ThenBy(p => p.Id).Select(p => p.Mobile ?? p.Phone).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return ListPage<CustomerRow>.Of(
            [.. rows.Select(c => new CustomerRow(c.Id, c.Code, c.LegalName, c.Type, c.Level, c.Terms, c.ManagerName, c.Contact, Phone.Mask(c.Phone), c.IsActive))],
            size, r => $"{r.LegalName}_{r.Id}");
    }

    /// <summary>One customer's file to look at; null when there is none with this number.</summary>
    public async Task<CustomerFile?> ShowAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await FindAsync(db, code, ct) is not { } c) return null;
        var owed = c.Terms == PaymentTerms.Credit ? await OrderLoading.OwedAsync(db, c.Id, ct) : (decimal?)null;
        return new(c.Code, c.LegalName, c.Type, c.Type == CustomerType.Individual ? Phone.Mask(c.TaxId) : c.TaxId, c.Level, c.Terms, c.CreditDays, c.CreditLimitAmount, owed, c.Currency, c.Language,
            c.ManagerName, c.IsActive,
            [.. c.Contacts.OrderByDescending(p => p.IsDefault).ThenBy(p => p.Id).Select(p => new ContactLine(p.Name, Phone.Mask(p.Mobile ?? p.Phone), p.Email))],
            [.. c.Addresses.OrderByDescending(a => a.IsDefault).ThenBy(a => a.Id).Select(a => new AddressLine(a.Label, a.Address.OneLine, a.Address.Consignee, Phone.Mask(a.Address.Mobile ?? a.Address.Phone)))]);
    }

    /// <summary>One customer's file to change; null when there is none with this number.</summary>
    public async Task<OpenedCustomer?> OpenAsync(string code, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await FindAsync(db, code, ct) is { } customer ? new(customer.Code, customer.Version, CustomerEntry.Of(customer)) : null;
    }

    /// <summary>One page of a file's history, newest first.</summary>
    public async Task<ListPage<HistoryRow>> HistoryAsync(string code, string? after = null, int size = 20, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await HistoryRow.PageAsync(db, db.HistoryEntries.Where(h => h.Subject == Subject.Customer && h.SubjectKey == code), after, size, ct);
    }

    /// <summary>Colleagues of sales and management, by name: those a customer can be given to.</summary>
    public async Task<IReadOnlyList<Colleague>> ManagersAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        string[] roles = [nameof(Role.Sales), nameof(Role.Manager)];
        return await db.Users.AsNoTracking()
            .Where(u => !u.IsDisabled && db.UserRoles.Any(held => held.UserId == u.Id && db.Roles.Any(r => r.Id == held.RoleId && roles.Contains(r.Name!))))
            .OrderBy(u => u.DisplayName).Select(u => new Colleague(u.Id, u.DisplayName)).ToListAsync(ct);
    }

    static Task<Customer?> FindAsync(PortalDb db, string code, CancellationToken ct) =>
        db.Customers.AsNoTracking().Include(c => c.Contacts).Include(c => c.Addresses).AsSplitQuery().FirstOrDefaultAsync(c => c.Code == code, ct);
}
