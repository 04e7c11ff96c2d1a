using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Lets a vague customer name pass with a reason that stays on the order.</summary>
public sealed class AcceptCustomerName(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.AcceptName);
            if (result.Succeeded) scene.Order.NameOverrideReason = scene.Act.Reason;
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
