using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Users;

/// <summary>Whether and how an account can be used.</summary>
public enum UserState
{
    /// <summary>Signs in as usual.</summary>
    Active,
    /// <summary>Has a temporary password that was not changed yet.</summary>
    Invited,
    /// <summary>Wrong passwords have locked it for a while.</summary>
    Locked,
    /// <summary>Cannot sign in until an administrator enables it again.</summary>
    Disabled,
}

/// <summary>One colleague in the list.</summary>
public sealed record UserRow(string Id, string UserName, string DisplayName, string? Email, IReadOnlyList<Role> Roles, UserState State, bool HasSecondStep);

/// <summary>One colleague on the page where an administrator changes them.</summary>
public sealed record UserDetails(UserRow Row, string? Version, IReadOnlyList<UserHistoryRow> History);

/// <summary>What was done to an account, by whom.</summary>
public sealed record UserHistoryRow(string Action, DateTime At, string By, string? Changes);

/// <summary>What the user pages show.</summary>
public sealed class UserQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const int PageSize = 50;

    /// <param name="search">Part of a name, user name or e-mail.</param>
    /// <param name="after">Cursor of the page before.</param>
    public async Task<ListPage<UserRow>> ListAsync(string? search, string? after, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var users = db.Users.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var (part, upper) = (search.Trim(), search.Trim().ToUpperInvariant());
            users = users.Where(u => u.NormalizedUserName!.Contains(upper) || u.NormalizedEmail!.Contains(upper) || u.DisplayName.Contains(part));
        }
        if (after is not null) users = users.Where(u => string.Compare(u.NormalizedUserName, after) > 0);
        var found = await users.OrderBy(u => u.NormalizedUserName).Take(PageSize + 1).ToListAsync(ct);
        var rows = await RowsAsync(db, found, ct);
        return ListPage<UserRow>.Of(rows, PageSize, r => r.UserName.ToUpperInvariant());
    }

    public async Task<UserDetails?> FindAsync(string id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) is not { } user) return null;
        var row = (await RowsAsync(db, [user], ct)).Single();
        var history = await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Model.History.Subject.Account && h.SubjectKey == row.UserName)
            .OrderByDescending(h => h.Id).Take(20).Select(h => new UserHistoryRow(h.Action, h.RecordedAt, h.ActorName, h.Changes)).ToListAsync(ct);
        return new(row, user.ConcurrencyStamp, history);
    }

    async Task<List<UserRow>> RowsAsync(PortalDb db, List<PortalUser> users, CancellationToken ct)
    {
        var ids = users.Select(u => u.Id).ToList();
        var roles = (await db.UserRoles.AsNoTracking().Where(r => ids.Contains(r.UserId)).ToListAsync(ct)).ToLookup(r => r.UserId, r => Enum.Parse<Role>(r.RoleId));
        var withPasskey = (await db.UserPasskeys.AsNoTracking().Where(p => ids.Contains(p.UserId)).Select(p => p.UserId).Distinct().ToListAsync(ct)).ToHashSet();
        var now = clock.GetUtcNow();
        return [.. users.Select(u => new UserRow(u.Id, u.UserName!, u.DisplayName, u.Email, [.. roles[u.Id].Order()],
            u.IsDisabled ? UserState.Disabled : u.LockoutEnd > now ? UserState.Locked : u.MustChangePassword ? UserState.Invited : UserState.Active,
            u.TwoFactorEnabled || withPasskey.Contains(u.Id)))];
    }
}
