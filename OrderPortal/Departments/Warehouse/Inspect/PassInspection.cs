using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Inspect;

/// <summary>质检合格: everything that was picked is what was ordered and is sound.</summary>
public sealed class PassInspection(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(SubOrderAction.PassInspection);
            if (result.Succeeded)
                foreach (var line in scene.Sub.Lines) line.InspectedQuantityMilli = line.QuantityMilli;
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
