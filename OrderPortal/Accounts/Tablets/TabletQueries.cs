using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Accounts.Tablets;

/// <summary>One shared tablet in the list.</summary>
public sealed record TabletRow(Guid Id, string Name, DateTime RegisteredAt, string RegisteredByName, DateTime? RevokedAt, string? RevokedByName);

/// <summary>Who was at a shared tablet, from when until when.</summary>
public sealed record TabletSessionRow(Guid Id, string TabletName, string PersonName, DateTime StartedAt, DateTime LastActiveAt, DateTime? EndedAt);

/// <summary>Somebody of the warehouse, who has a badge or may get one.</summary>
public sealed record BadgeRow(string Id, string DisplayName, string UserName, bool HasBadge, bool HasPin);

/// <summary>What the pages of shared tablets and badges show.</summary>
public sealed class TabletQueries(IDbContextFactory<PortalDb> databases)
{
    const int MostSessions = 50, MostTablets = 200, MostPeople = 500;

    /// <summary>All tablets, those in use on top.</summary>
    public async Task<IReadOnlyList<TabletRow>> TabletsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SharedTablets.AsNoTracking().OrderBy(t => t.RevokedAt != null).ThenBy(t => t.Name).Take(MostTablets)
            .Select(t => new TabletRow(t.Id, t.Name, t.RegisteredAt, t.RegisteredByName, t.RevokedAt, t.RevokedByName)).ToListAsync(ct);
    }

    /// <summary>The latest sign-ins by badge.</summary>
    public async Task<IReadOnlyList<TabletSessionRow>> SessionsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.TabletSessions.AsNoTracking().OrderByDescending(s => s.StartedAt).Take(MostSessions)
            .Select(s => new TabletSessionRow(s.Id, s.Tablet.Name, db.Users.First(u => u.Id == s.UserId).DisplayName, s.StartedAt, s.LastActiveAt, s.EndedAt)).ToListAsync(ct);
    }

    /// <summary>Everybody of the warehouse who can sign in.</summary>
    public async Task<IReadOnlyList<BadgeRow>> PeopleAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().Where(u => !u.IsDisabled && db.UserRoles.Any(r => r.UserId == u.Id && r.RoleId == nameof(Role.Warehouse)))
            .OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(MostPeople)
            .Select(u => new BadgeRow(u.Id, u.DisplayName, u.UserName!, u.BadgeCode != null, u.PinHash != null)).ToListAsync(ct);
    }
}
