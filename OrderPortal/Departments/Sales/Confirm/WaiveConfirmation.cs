using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>A manager lets preparation start without the customer's word, with a reason.</summary>
public sealed class WaiveConfirmation(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(OrderAction.WaiveConfirmation);
            if (!result.Succeeded) return result;
            scene.Order.ConfirmationWaiver = scene.Act.Reason;
            await MadeToOrder.PlanAsync(scene.Db, scene.Order, scene.Facts.Company, scene.Act, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct);
}
