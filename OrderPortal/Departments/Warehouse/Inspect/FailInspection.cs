using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Inspect;

/// <summary>质检不合格: back to picking with a reason. Nothing counts as picked any more, so that every piece is scanned again.</summary>
public sealed class FailInspection(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(SubOrderAction.FailInspection);
            if (result.Succeeded)
                foreach (var line in scene.Sub.Lines)
                {
                    (line.PickedQuantityMilli, line.InspectedQuantityMilli) = (0, 0);
                    foreach (var allocation in line.Allocations) allocation.PickedQuantityMilli = 0;
                }
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
