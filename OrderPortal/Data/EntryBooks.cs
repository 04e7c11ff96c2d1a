using Microsoft.EntityFrameworkCore;
using OrderPortal.Model.Company;
using OrderPortal.Model.Orders.Entry;

namespace OrderPortal.Data;

/// <summary>Reads what the validator compares an entry with.</summary>
public static class EntryBooks
{
    public static async Task<EntryBook> ReadAsync(PortalDb db, OrderEntry entry, CompanySettings company, DateTime now, CancellationToken ct)
    {
        var code = entry.CustomerCode?.Trim();
        return new(company,
            string.IsNullOrEmpty(code) ? null : await db.Customers.FirstOrDefaultAsync(c => c.Code == code, ct),
            await OrderLoading.ProductsAsync(db, entry.Lines.Select(l => l.ProductCode), ct),
            company.DayOf(now));
    }
}
