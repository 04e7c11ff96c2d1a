using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Approves a reviewed order: the warehouse sees it from now on, as one sub-order that holds every line.</summary>
public sealed class ApproveOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(OrderAction.Approve);
            if (result.Succeeded) scene.Order.PlanWhole(scene.Facts.Company, scene.Act);
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
