using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Shared.Layout;

/// <summary>Reads what the frame of every page shows of the company.</summary>
public sealed class CompanyQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<CompanyFace> FaceAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await db.CompanySettings.AsNoTracking().Select(c => new { c.Name, c.EnglishName, c.TimeZoneId }).SingleAsync(ct);
        return new(new(company.Name, company.EnglishName ?? company.Name), TimeZoneInfo.FindSystemTimeZoneById(company.TimeZoneId));
    }
}
