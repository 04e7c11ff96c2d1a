using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>The rep's answer to one unusual quantity; the words go in as the reason.</summary>
public sealed record AnswerQuantityCommand(string Number, Guid? Version, int LineNumber, string Answer);

/// <summary>Keeps what the rep found out about an unusually large quantity; approval waits for it.</summary>
public sealed class AnswerQuantity(Acts acts)
{
    public Task<Result> HandleAsync(AnswerQuantityCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            if (scene.Order.Lines.FirstOrDefault(l => l.LineNumber == command.LineNumber) is not { } line) return Task.FromResult<Result>(Error.NotFound);
            var result = scene.Do(OrderAction.AnswerQuantity);
            if (result.Succeeded) line.QuantityAnswer = scene.Act.Reason;
            return Task.FromResult(result);
        }, command.Answer, ct: ct);
}
