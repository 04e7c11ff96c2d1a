using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>Records that the customer wants something changed; the rep edits the order and sends the next version.</summary>
public sealed class RequestChange(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.RequestChange);
            if (!result.Succeeded) return Task.FromResult(result);
            scene.Order.Confirmations.Single(c => c.VersionNumber == scene.Order.ConfirmationVersion).Respond(false, scene.Act.Reason, scene.Act.HappenedAt);
            scene.Order.ChangeWanted();
            return Task.FromResult(Result.Done);
        }, command.Reason, command.HappenedAt, ct);
}
