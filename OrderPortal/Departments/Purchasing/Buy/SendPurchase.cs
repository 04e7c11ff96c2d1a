using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>What a button on a purchase or work order sends.</summary>
public sealed record PurchaseCommand(string Number, Guid? Version = null, string? Reason = null);

/// <summary>发送供应商: the draft goes to the supplier by e-mail, in the supplier's language.</summary>
public sealed class SendPurchase(Acts acts)
{
    public Task<Result> HandleAsync(PurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, async (db, order, act) =>
        {
            var sent = PurchaseJourney.Apply(PurchaseAction.Send, order, act);
            if (!sent.Succeeded) return sent;
            db.OutboxMessages.Add(PurchaseLetter.Of(order, await OrderLoading.CompanyAsync(db, ct), act));
            return Result.Done;
        }, ct: ct);
}
