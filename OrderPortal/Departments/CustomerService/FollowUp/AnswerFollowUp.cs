using OrderPortal.Data;
using OrderPortal.Departments.CustomerService.Tickets;
using OrderPortal.Journey;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService.FollowUp;

/// <summary>What the customer answered to the three questions.</summary>
/// <param name="HappenedAt">When we spoke with the customer (UTC), when that was earlier than now.</param>
public sealed record AnswerFollowUpCommand(
    string Number, Guid? Version, bool? IsQuantityRight, bool? IsPackingIntact, bool? IsQualityGood, ContactChannel? Channel, string? Notes, DateTime? HappenedAt = null);

/// <summary>What the answers led to.</summary>
/// <param name="TicketNumber">The ticket that a 'no' opened; null when all is well.</param>
/// <param name="IsCompleted">Whether the shipment is completed.</param>
public sealed record FollowUpAnswered(string? TicketNumber, bool IsCompleted);

/// <summary>收货回访: three times yes completes the shipment, any no opens a service ticket in the same save.</summary>
public sealed class AnswerFollowUp(Acts acts)
{
    public async Task<Result<FollowUpAnswered>> HandleAsync(AnswerFollowUpCommand command, Actor actor, CancellationToken ct = default)
    {
        FollowUpAnswered? answered = null;
        var result = await acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            // whoever says what arrived has received it
            if (scene.Sub.Status == SubOrderStatus.Shipped && scene.Do(SubOrderAction.Deliver) is { Succeeded: false } undeliverable) return undeliverable;
            var moved = scene.Do(SubOrderAction.FollowUp);
            var errors = Check(command);
            if (!moved.Succeeded || errors.Count > 0) return Result.Refused(moved.Errors.Concat(errors));

            var sub = scene.Sub;
            sub.FollowUp ??= Model.AfterSales.FollowUp.For(sub, scene.Facts.Company);
            sub.FollowUp.Answer(command.IsQuantityRight!.Value, command.IsPackingIntact!.Value, command.IsQualityGood!.Value,
                command.Channel!.Value, Trimmed(command.Notes), actor.Name, scene.Act.HappenedAt);
            if (!sub.FollowUp.IsAllWell)
            {
                answered = new((await OpenTicketAsync(sub.FollowUp, scene, ct)).Number, false);
                return Result.Done;
            }
            // an earlier complaint keeps the shipment open until it is resolved
            var isCompleted = scene.Do(SubOrderAction.Complete).Succeeded;
            answered = new(null, isCompleted);
            return Result.Done;
        }, happenedAt: command.HappenedAt, ct: ct);
        return result.Succeeded ? answered! : Result<FollowUpAnswered>.Refused(result.Errors);
    }

    static List<Error> Check(AnswerFollowUpCommand command)
    {
        var errors = new List<Error>();
        if (command.IsQuantityRight is null) errors.Add(new("answer-missing", CustomerServiceTexts.AnswerMissing, nameof(command.IsQuantityRight)));
        if (command.IsPackingIntact is null) errors.Add(new("answer-missing", CustomerServiceTexts.AnswerMissing, nameof(command.IsPackingIntact)));
        if (command.IsQualityGood is null) errors.Add(new("answer-missing", CustomerServiceTexts.AnswerMissing, nameof(command.IsQualityGood)));
        if (command.Channel is not { } channel || !Enum.IsDefined(channel)) errors.Add(new("channel-missing", CustomerServiceTexts.ChannelMissing, nameof(command.Channel)));
        if (command.Notes?.Length > 1000) errors.Add(new("notes-too-long", CustomerServiceTexts.NotesTooLong, nameof(command.Notes)));
        return errors;
    }

    static Task<ServiceTicket> OpenTicketAsync(Model.AfterSales.FollowUp answers, OrderScene scene, CancellationToken ct)
    {
        var reasons = TicketReasons.None;
        if (answers.IsQuantityRight == false) reasons |= TicketReasons.WrongQuantity;
        if (answers.IsPackingIntact == false) reasons |= TicketReasons.DamagedPacking;
        if (answers.IsQualityGood == false) reasons |= TicketReasons.QualityProblem;
        string description = CustomerServiceTexts.FollowUpFound.With(JourneyTexts.Of(reasons), answers.Notes);
        return OpenTicket.OpenAsync(scene, scene.Sub.Id, reasons, description.Trim(), ct);
    }

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
