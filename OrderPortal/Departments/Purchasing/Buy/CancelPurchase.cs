using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>Asks to cancel a purchase.</summary>
/// <param name="SupplierHasNone">He does not have what he reported to have; asked only of direct deliveries.</param>
public sealed record CancelPurchaseCommand(string Number, Guid? Version = null, string? Reason = null, bool SupplierHasNone = false);

/// <summary>取消采购: nothing of it will come, and sales hears which orders lack it; what lacks may be bought again. What a supplier was to send to a customer waits for stock anew.</summary>
public sealed class CancelPurchase(Acts acts)
{
    public Task<Result> HandleAsync(CancelPurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, async (db, order, act) =>
        {
            var cancelled = PurchaseJourney.Apply(PurchaseAction.Cancel, order, act);
            if (cancelled.Succeeded && order.IsDirect) return await DropShip.ReleaseAsync(db, order, command.SupplierHasNone, act, ct);
            if (cancelled.Succeeded) await ExpectedDates.LoseAsync(db, order.StillToCome, ExceptionKind.SupplyLate, act, ct);
            return cancelled;
        }, command.Reason, ct);
}
