using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Customers;

/// <summary>A customer's file to be saved.</summary>
/// <param name="Code">The customer to change; null makes a new one.</param>
public sealed record SaveCustomerCommand(string? Code, Guid? Version, CustomerEntry Entry);

/// <summary>The customer as saved.</summary>
public sealed record SavedCustomer(string Code, Guid Version);

/// <summary>Opens a customer's file or changes it. Credit is given by finance or a manager only. Orders keep name, contact and address as they were.</summary>
public sealed class SaveCustomer(Acts acts, TimeProvider clock)
{
    /// <summary>Numbers are given as C0001, C0002 …</summary>
    const string Series = "C";

    public async Task<Result<SavedCustomer>> HandleAsync(SaveCustomerCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Sales, Role.Finance, Role.Manager)) return Error.Forbidden;
        Customer? saved = null;
        var result = await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var entry = command.Entry;
            var found = command.Code is null ? null
                : await db.Customers.Include(c => c.Contacts).Include(c => c.Addresses).AsSplitQuery().FirstOrDefaultAsync(c => c.Code == command.Code, ct);
            if (command.Code is not null && found is null) return Error.NotFound;
            if (found is not null && command.Version is { } shown && shown != found.Version) return await StaleAsync(db, found.Code, ct);

            var errors = CustomerRules.Check(entry, (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime));
            if (!actor.Is(Role.Finance, Role.Manager)) errors.AddRange(CreditChanges(entry, found));
            if (await OwnerOfAsync(db, entry.TaxId, command.Code, ct) is var (code, name)) errors.Add(new("tax-id-taken", CustomerEntryTexts.TaxIdTaken.With(code, name), nameof(entry.TaxId)));
            var manager = entry.ManagerUserId is { Length: > 0 } id ? await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) : null;
            if (manager is null && !string.IsNullOrEmpty(entry.ManagerUserId)) errors.Add(new("manager-unknown", CustomerEntryTexts.ManagerUnknown, nameof(entry.ManagerUserId)));
            if (errors.Count > 0) return Result<bool>.Refused(errors);

            saved = found ?? db.Customers.Add(new Customer { Code = await NewCodeAsync(db, ct), CreatedAt = act.RecordedAt }).Entity;
            (saved.ManagerUserId, saved.ManagerName) = (manager?.Id, manager?.DisplayName);
            Write(entry, saved);
            // contacts and addresses belong to the file: whoever changes only them gives the file a new version too
            if (found is not null) db.Entry(saved).Property(c => c.LegalName).IsModified = true;
            return true;
        }, ct: ct);
        return result.Succeeded ? new SavedCustomer(saved!.Code, saved.Version) : Result<SavedCustomer>.Refused(result.Errors);
    }

    static IEnumerable<Error> CreditChanges(CustomerEntry entry, Customer? customer)
    {
        if (entry.Terms == PaymentTerms.Credit && customer?.Terms != PaymentTerms.Credit) yield return new("credit-forbidden", CustomerEntryTexts.CreditForbidden, nameof(entry.Terms));
        else if (entry.Terms == PaymentTerms.Credit && entry.CreditDays != customer!.CreditDays) yield return new("credit-forbidden", CustomerEntryTexts.CreditForbidden, nameof(entry.CreditDays));
        if (entry.CreditLimit != customer?.CreditLimitAmount) yield return new("credit-forbidden", CustomerEntryTexts.CreditForbidden, nameof(entry.CreditLimit));
    }

    static async Task<(string Code, string Name)?> OwnerOfAsync(PortalDb db, string? taxId, string? exceptCode, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(taxId)) return null;
        var id = taxId.Trim();
        var owner = await db.Customers.AsNoTracking().Where(c => c.TaxId == id && c.Code != exceptCode).Select(c => new { c.Code, c.LegalName }).FirstOrDefaultAsync(ct);
        return owner is null ? null : (owner.Code, owner.LegalName);
    }

    /// <summary>The next number that no import has used.</summary>
    static async Task<string> NewCodeAsync(PortalDb db, CancellationToken ct)
    {
        while (true)
        {
            var serial = (await Numbers.NextAsync(db, Series, ct))[Series.Length..];
            var code = Series + serial.PadLeft(4, '0');
            if (!await db.Customers.AnyAsync(c => c.Code == code, ct)) return code;
        }
    }

    static async Task<Error> StaleAsync(PortalDb db, string code, CancellationToken ct)
    {
        var who = await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.Customer && h.SubjectKey == code).OrderByDescending(h => h.Id).Select(h => h.ActorName).FirstOrDefaultAsync(ct);
        return Error.Stale(CustomerEntryTexts.Stale.With(who));
    }

    static void Write(CustomerEntry entry, Customer customer)
    {
        customer.LegalName = entry.LegalName!.Trim();
        customer.Type = entry.Type!.Value;
        customer.TaxId = Clean(entry.TaxId);
        customer.Level = entry.Level;
        customer.Terms = entry.Terms;
        customer.CreditDays = entry.Terms == PaymentTerms.Credit ? (int)entry.CreditDays!.Value : 0;
        customer.CreditLimitAmountMinor = entry.CreditLimit is { } limit ? Money.ToMinor(Money.Round(limit)) : null;
        customer.Currency = entry.Currency;
        customer.Language = entry.Language;
        customer.IsActive = entry.IsActive;

        var contacts = entry.Contacts.Where(c => !c.IsEmpty).ToList();
        customer.Contacts.RemoveAll(c => contacts.All(e => e.Id != c.Id));
        foreach (var (i, contact) in contacts.Index())
        {
            var kept = customer.Contacts.Find(c => c.Id == contact.Id && contact.Id is not null);
            if (kept is null) customer.Contacts.Add(kept = new());
            (kept.Name, kept.Mobile, kept.Phone, kept.Email, kept.IsDefault) = (contact.Name!.Trim(), Clean(contact.Mobile), Clean(contact.Phone), Clean(contact.Email), i == 0);
        }

        var addresses = entry.Addresses.Where(a => !a.Address.IsEmpty).ToList();
        customer.Addresses.RemoveAll(a => addresses.All(e => e.Id != a.Id));
        foreach (var (i, address) in addresses.Index())
        {
            var kept = customer.Addresses.Find(a => a.Id == address.Id && address.Id is not null);
            if (kept is null) customer.Addresses.Add(kept = new());
            (kept.Label, kept.Address, kept.IsDefault) = (Clean(address.Label) ?? address.Address.City, address.Address with { }, i == 0);
        }
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
