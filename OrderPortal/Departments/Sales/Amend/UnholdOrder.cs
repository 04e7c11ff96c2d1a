using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Amend;

/// <summary>Lets a held order go on.</summary>
public sealed class UnholdOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.Unhold);
            if (result.Succeeded) scene.Order.Unhold();
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
