using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>取消采购: nothing of it will come; what lacks may be bought again.</summary>
public sealed class CancelPurchase(Acts acts)
{
    public Task<Result> HandleAsync(PurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, (_, order, act) => Task.FromResult(PurchaseJourney.Apply(PurchaseAction.Cancel, order, act)), command.Reason, ct);
}
