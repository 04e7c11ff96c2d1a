using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>结束收货: a part came and the rest will not.</summary>
public sealed class ClosePurchase(Acts acts)
{
    public Task<Result> HandleAsync(PurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, (_, order, act) => Task.FromResult(PurchaseJourney.Apply(PurchaseAction.Close, order, act)), command.Reason, ct);
}
