using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Departments.Logistics.Carriers;

/// <summary>A carrier as people choose and edit it.</summary>
public sealed record CarrierRow(long Id, string Code, string Name, CarrierKind Kind, string? TrackingPattern, int TypicalDays, bool IsActive);

/// <summary>Who brings our goods.</summary>
public sealed class CarrierQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>All carriers, those in use first. There are tens of them, never thousands.</summary>
    public async Task<IReadOnlyList<CarrierRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Carriers.AsNoTracking().OrderByDescending(c => c.IsActive).ThenBy(c => c.Code)
            .Select(c => new CarrierRow(c.Id, c.Code, c.Name, c.Kind, c.TrackingPattern, c.TypicalDays, c.IsActive)).ToListAsync(ct);
    }
}
