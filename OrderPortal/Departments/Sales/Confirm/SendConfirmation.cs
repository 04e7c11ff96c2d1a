using System.Security.Cryptography;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>Which way the confirmation goes out and to whom.</summary>
public sealed record SendConfirmationCommand(string Number, Guid? Version, ContactChannel Channel, string? Recipient = null, DateTime? HappenedAt = null);

/// <summary>Sends the customer a new version of the 《订单确认单》: kept as sent, every earlier version superseded.</summary>
public sealed class SendConfirmation(Acts acts)
{
    public Task<Result> HandleAsync(SendConfirmationCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var order = scene.Order;
            var recipient = string.IsNullOrWhiteSpace(command.Recipient) ? DefaultRecipient(order, command.Channel) : command.Recipient.Trim();
            if (command.Channel == ContactChannel.Email && (recipient is null || !System.Net.Mail.MailAddress.TryCreate(recipient, out _)))
                return Task.FromResult<Result>(new Error("email-missing", ConfirmationTexts.EmailMissing, nameof(command.Recipient)));
            var result = scene.Do(OrderAction.SendConfirmation);
            if (!result.Succeeded) return Task.FromResult(result);

            var paper = ConfirmationPaper.Of(order);
            var confirmation = new OrderConfirmation(order.ConfirmationVersion + 1, command.Channel, recipient ?? "", RandomNumberGenerator.GetHexString(32, lowercase: true),
                paper.ToJson(), scene.Act.HappenedAt, actor.Name);
            order.Send(confirmation, scene.Act);
            if (command.Channel is ContactChannel.Email or ContactChannel.WeCom)
                scene.Db.OutboxMessages.Add(new OutboxMessage
                {
                    UniqueKey = $"confirmation:{order.Number}:v{confirmation.VersionNumber}",
                    OrderNumber = order.Number,
                    OrderId = order.Id,
                    Recipient = command.Channel == ContactChannel.Email ? recipient : null,
                    Subject = ConfirmationTexts.MailSubject.With(order.Number, confirmation.VersionNumber).In(Text.CultureOf(order.Customer?.Language)),
                    Body = paper.Letter(Text.CultureOf(order.Customer?.Language), scene.Facts.Company.LinkTo($"c/{confirmation.Token}")),
                    CreatedAt = scene.Act.RecordedAt,
                    NextAttemptAt = scene.Act.RecordedAt,
                });
            return Task.FromResult(Result.Done);
        }, happenedAt: command.HappenedAt, ct: ct);

    static string? DefaultRecipient(SalesOrder order, ContactChannel channel) => channel == ContactChannel.Email ? order.ContactEmail : order.ContactName;
}
