using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>What the customer is asked for, in the words of the message.</summary>
public sealed record AskCustomerCommand(string Number, Guid? Version, string Question, string? Message = null);

/// <summary>Asks the customer for what is missing and holds the order until the answer is there.</summary>
public sealed class AskCustomer(Acts acts)
{
    public Task<Result> HandleAsync(AskCustomerCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.AskCustomer);
            if (!result.Succeeded) return Task.FromResult(result);
            var order = scene.Order;
            order.Hold(HoldKind.AwaitingCustomer, scene.Act.Reason!, scene.Act);
            var draft = Draft(order, command.Question);
            scene.Db.OutboxMessages.Add(new OutboxMessage
            {
                UniqueKey = $"ask:{order.Number}:{order.HistoryCount}",
                OrderNumber = order.Number,
                OrderId = order.Id,
                Recipient = order.ContactEmail,
                Subject = ReviewMessages.AskSubject.With(order.Number).In(LanguageOf(order)),
                Body = command.Message ?? draft,
                CreatedAt = scene.Act.RecordedAt,
                NextAttemptAt = scene.Act.RecordedAt,
            });
            return Task.FromResult(Result.Done);
        }, command.Question, ct: ct);

    /// <summary>The polite message that is offered to the rep before it goes out, in the customer's language.</summary>
    public static string Draft(SalesOrder order, string question) => ReviewMessages.AskBody.With(order.ContactName, order.Number, question).In(LanguageOf(order));

    static System.Globalization.CultureInfo LanguageOf(SalesOrder order) => Text.CultureOf(order.Customer?.Language);
}
