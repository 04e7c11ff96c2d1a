using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>Stops an order where it stands, with a reason everybody sees.</summary>
public sealed class HoldOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.Hold);
            if (result.Succeeded) scene.Order.Hold(HoldKind.Manual, scene.Act.Reason!, scene.Act);
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
