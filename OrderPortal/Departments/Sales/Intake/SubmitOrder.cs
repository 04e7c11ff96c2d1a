using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Intake;

/// <summary>Hands a draft in for review.</summary>
public sealed class SubmitOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            await QuantityHistory.MarkAsync(scene.Db, scene.Order, scene.Facts.Company, ct);
            return scene.Do(OrderAction.Submit);
        }, command.Reason, command.HappenedAt, ct);
}
