using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>A manager lets preparation start without the customer's word, with a reason.</summary>
public sealed class WaiveConfirmation(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.WaiveConfirmation);
            if (result.Succeeded) scene.Order.ConfirmationWaiver = scene.Act.Reason;
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
