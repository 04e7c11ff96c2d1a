using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>发货: the goods leave our house.</summary>
public sealed class ShipSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(SubOrderAction.Ship);
            if (result.Succeeded) await Departure.FollowAsync(scene, ct);
            return result;
        }, command.Reason, command.HappenedAt, ct);
}
