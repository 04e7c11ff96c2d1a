using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.Mail;

namespace OrderPortal.Departments.Management.Outbox;

/// <summary>发送消息: claims one due message of the outbox and brings it to the mail server. Whoever claims it has it alone for a few minutes;
/// when that server dies, the claim ends and another sends it.</summary>
public sealed partial class SendMessage(IDbContextFactory<PortalDb> databases, Mailer mailer, TimeProvider clock, ILogger<SendMessage> log)
{
    /// <summary>Given up after so many tries: the waits between them are 1, 2, 4 … minutes, some four hours in all.</summary>
    public const int MostAttempts = 9;

    /// <returns>What became of the message; Waiting when it is tried again later or is another server's.</returns>
    public async Task<Result<MessageStatus>> HandleAsync(long id, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Manager, Role.Administrator)) return Error.Forbidden;
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var claimedUntil = now + mailer.Patience + TimeSpan.FromMinutes(2);
        var isMine = await db.OutboxMessages.Where(m => m.Id == id && m.Status == MessageStatus.Waiting && m.NextAttemptAt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, claimedUntil).SetProperty(x => x.Attempts, x => x.Attempts + 1), ct) == 1;
        if (!isMine) return MessageStatus.Waiting;

        var message = await db.OutboxMessages.AsNoTracking().SingleAsync(m => m.Id == id, ct);
        if (!mailer.IsConfigured || string.IsNullOrWhiteSpace(message.Recipient)) return await KeepAsync(db, message);
        try
        {
            await mailer.SendAsync(new(message.UniqueKey, message.Recipient, message.Subject, message.Body), ct);
        }
        catch (Exception failure) when (failure is SmtpException or FormatException)
        {
            var isHopeless = failure is FormatException or SmtpFailedRecipientException { StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed };
            LogFailed(id, message.Attempts, failure.GetType().Name, (failure as SmtpException)?.StatusCode);
            return isHopeless || message.Attempts >= MostAttempts
                ? await GiveUpAsync(db, message, failure)
                : await PostponeAsync(db, message, now, failure);
        }
        return await NoteSentAsync(db, message);
    }

    static async Task<Result<MessageStatus>> KeepAsync(PortalDb db, OutboxMessage message)
    {
        await Mine(db, message).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MessageStatus.Kept), CancellationToken.None);
        return MessageStatus.Kept;
    }

    // nobody cancels this: what has left must be noted
    async Task<Result<MessageStatus>> NoteSentAsync(PortalDb db, OutboxMessage message)
    {
        var sentAt = clock.GetUtcNow().UtcDateTime;
        await Mine(db, message).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MessageStatus.Sent).SetProperty(x => x.SentAt, sentAt).SetProperty(x => x.LastError, (string?)null), CancellationToken.None);
        return MessageStatus.Sent;
    }

    static async Task<Result<MessageStatus>> GiveUpAsync(PortalDb db, OutboxMessage message, Exception failure)
    {
        var reason = Sentence(failure);
        await Mine(db, message).ExecuteUpdateAsync(m => m.SetProperty(x => x.Status, MessageStatus.Failed).SetProperty(x => x.LastError, reason), CancellationToken.None);
        return MessageStatus.Failed;
    }

    static async Task<Result<MessageStatus>> PostponeAsync(PortalDb db, OutboxMessage message, DateTime now, Exception failure)
    {
        var next = now.AddMinutes(Math.Pow(2, message.Attempts - 1));
        var reason = Sentence(failure);
        await Mine(db, message).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, next).SetProperty(x => x.LastError, reason), CancellationToken.None);
        return MessageStatus.Waiting;
    }

    /// <summary>The message as long as this claim holds: a server that came back from a long sleep changes nothing any more.</summary>
    static IQueryable<OutboxMessage> Mine(PortalDb db, OutboxMessage message) =>
        db.OutboxMessages.Where(m => m.Id == message.Id && m.Status == MessageStatus.Waiting && m.Attempts == message.Attempts);

    static string Sentence(Exception failure)
    {
        var sentence = failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
        return sentence.Length <= 1000 ? sentence : sentence[..1000];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} could not be sent at attempt {Attempt}: {Failure} {SmtpStatus}")]
    partial void LogFailed(long messageId, int attempt, string failure, SmtpStatusCode? smtpStatus);
}
