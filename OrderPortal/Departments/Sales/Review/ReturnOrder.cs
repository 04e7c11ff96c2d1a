using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Sends an order back to its rep with the reason.</summary>
public sealed class ReturnOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.Return);
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
