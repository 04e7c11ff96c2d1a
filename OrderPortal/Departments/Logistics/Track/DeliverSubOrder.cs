using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Track;

/// <summary>确认签收: the customer has the goods; said by a person where no carrier's event says it. The reason keeps who signed.</summary>
public sealed class DeliverSubOrder(Acts acts)
{
    public Task<Result> HandleAsync(SubOrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnSubOrderAsync(command.Number, command.Version, actor, scene =>
        {
            var result = scene.Do(SubOrderAction.Deliver);
            if (result.Succeeded)
                scene.Sub.Track(new TrackingEvent
                {
                    Kind = TrackingKind.Delivered,
                    HappenedAt = scene.Act.HappenedAt,
                    RecordedAt = scene.Act.RecordedAt,
                    Note = scene.Act.Reason is { Length: > 500 } longer ? longer[..500] : scene.Act.Reason,
                    RecordedByName = actor.Name,
                });
            return Task.FromResult(result);
        }, command.Reason, command.HappenedAt, ct);
}
