using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>Records that the customer accepted the latest confirmation; what the customer said goes in as the reason.</summary>
public sealed class ConfirmOrder(Acts acts)
{
    public Task<Result> HandleAsync(OrderCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            var result = scene.Do(OrderAction.Confirm);
            if (!result.Succeeded) return result;
            scene.Order.Confirmations.Single(c => c.VersionNumber == scene.Order.ConfirmationVersion).Respond(true, scene.Act.Reason, scene.Act.HappenedAt);
            scene.Order.AcceptConfirmation(scene.Act);
            await MadeToOrder.PlanAsync(scene.Db, scene.Order, scene.Facts.Company, scene.Act, ct);
            return Result.Done;
        }, command.Reason, command.HappenedAt, ct);
}
