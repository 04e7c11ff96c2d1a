using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Outbox;

/// <summary>One message of the outbox; the text is read only when somebody opens it.</summary>
public sealed record OutboxRow(long Id, string? OrderNumber, string? Recipient, string Subject, MessageStatus Status, DateTime CreatedAt, DateTime NextAttemptAt, int Attempts, DateTime? SentAt, string? LastError);

/// <summary>What lies in the outbox.</summary>
public sealed class OutboxQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const int Most = 10_000;

    /// <summary>Messages whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(int most, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.OutboxMessages.Where(m => m.Status == MessageStatus.Waiting && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(ct);
    }

    /// <summary>The messages of one status, newest first.</summary>
    public async Task<ListPage<OutboxRow>> PageAsync(MessageStatus status, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var messages = db.OutboxMessages.AsNoTracking().Where(m => m.Status == status);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) messages = messages.Where(m => m.Id < id);
        var rows = await messages.OrderByDescending(m => m.Id).Take(size + 1)
            .Select(m => new OutboxRow(m.Id, m.OrderNumber, m.Recipient, m.Subject, m.Status, m.CreatedAt, m.NextAttemptAt, m.Attempts, m.SentAt, m.LastError)).ToListAsync(ct);
        return ListPage<OutboxRow>.Of(rows, size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The text of one message.</summary>
    public async Task<string?> BodyAsync(long id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.OutboxMessages.Where(m => m.Id == id).Select(m => m.Body).FirstOrDefaultAsync(ct);
    }

    /// <summary>How many messages of each status there are, counted up to ten thousand.</summary>
    public async Task<IReadOnlyDictionary<MessageStatus, int>> CountsAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var counts = new Dictionary<MessageStatus, int>();
        foreach (var status in Enum.GetValues<MessageStatus>()) counts[status] = await db.OutboxMessages.Where(m => m.Status == status).Take(Most).CountAsync(ct);
        return counts;
    }
}
