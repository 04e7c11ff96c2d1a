using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;

namespace OrderPortal.Departments.Management.Settings;

/// <summary>The settings as a form shows them, with the version that goes back when they are saved.</summary>
public sealed record ShownSettings(CompanyEntry Entry, Guid Version);

/// <summary>Reads the company's settings.</summary>
public sealed class SettingsQueries(IDbContextFactory<PortalDb> databases)
{
    public async Task<ShownSettings> ReadAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await db.CompanySettings.AsNoTracking().SingleAsync(ct);
        return new(CompanyEntry.Of(company), company.Version);
    }
}
