using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;

namespace OrderPortal.Departments.Management.Outbox;

/// <summary>What lies in the outbox.</summary>
public sealed class OutboxQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Messages whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(int most, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.OutboxMessages.Where(m => m.Status == MessageStatus.Waiting && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(ct);
    }
}
