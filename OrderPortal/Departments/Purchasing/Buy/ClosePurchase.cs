using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>结束收货: a part came and the rest will not; sales hears which orders lack it.</summary>
public sealed class ClosePurchase(Acts acts)
{
    public Task<Result> HandleAsync(PurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, async (db, order, act) =>
        {
            var closed = PurchaseJourney.Apply(PurchaseAction.Close, order, act);
            if (closed.Succeeded) await ExpectedDates.LoseAsync(db, order.StillToCome, ExceptionKind.SupplyLate, act, ct);
            return closed;
        }, command.Reason, ct);
}
