using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>The day the supplier named, and what the customers who wait for it know.</summary>
public sealed record ConfirmPurchaseCommand(string Number, Guid? Version, DateOnly? PromisedOn, string? SupplierReference = null, CustomerNotice? Notice = null);

/// <summary>供应商确认 / 变更到货日期: takes up the supplier's date and carries it on to the orders that wait for it.</summary>
public sealed class ConfirmPurchase(Acts acts)
{
    public Task<Result> HandleAsync(ConfirmPurchaseCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnPurchaseAsync(command.Number, command.Version, actor, async (db, order, act) =>
        {
            var company = await OrderLoading.CompanyAsync(db, ct);
            var moved = PurchaseJourney.Apply(order.Status is PurchaseStatus.Confirmed or PurchaseStatus.PartlyReceived ? PurchaseAction.ChangeDate : PurchaseAction.Confirm, order, act);
            if (!moved.Succeeded) return moved;
            if (command.PromisedOn is not { } on || on < company.DayOf(act.RecordedAt)) return new Error("date-wrong", PurchasingTexts.DateWrong, "PromisedOn");
            if (command.SupplierReference?.Trim().Length > 60) return new Error("reference-long", PurchasingTexts.TooLong.With(60), "SupplierReference");
            var shifts = await ExpectedDates.ShiftsAsync(db, order.Lines.Where(l => l.OpenQuantityMilli > 0).Select(l => l.OrderNumber), order.Number, on, act.RecordedAt, ct);
            order.PromisedOn = on;
            if (!string.IsNullOrWhiteSpace(command.SupplierReference)) order.SupplierReference = command.SupplierReference.Trim();
            return await ExpectedDates.ApplyAsync(db, shifts, order.Number, command.Notice, byItself: false, company, act, ct);
        }, ct: ct);
}
