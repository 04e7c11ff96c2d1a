using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Outbox;

/// <summary>重新发送: puts a message that failed or was kept back into the queue.</summary>
public sealed class ResendMessage(Acts acts)
{
    public async Task<Result> HandleAsync(long id, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Manager, Role.Administrator)) return Error.Forbidden;
        return await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var message = await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
            if (message is null) return Error.NotFound;
            if (message.Status == MessageStatus.Sent) return new Error("already-sent", ManagementTexts.AlreadySent);
            if (string.IsNullOrWhiteSpace(message.Recipient)) return new Error("no-recipient", ManagementTexts.NoRecipient);
            // only what waits for a person: a message that a server is sending at this moment is left to it
            await db.OutboxMessages.Where(m => m.Id == id && (m.Status == MessageStatus.Failed || m.Status == MessageStatus.Kept))
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MessageStatus.Waiting).SetProperty(x => x.Attempts, 0)
                    .SetProperty(x => x.NextAttemptAt, act.RecordedAt).SetProperty(x => x.LastError, (string?)null), ct);
            return true;
        }, ct: ct);
    }
}
