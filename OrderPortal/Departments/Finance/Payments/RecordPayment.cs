using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Finance.Payments;

/// <summary>Money that came in, as finance keys it.</summary>
/// <param name="Amount">In the order's currency; negative corrects an earlier entry and needs <paramref name="Remarks"/>.</param>
/// <param name="ReceivedOn">The day on the bank statement.</param>
/// <param name="FormKey">Made when the form opened: the same form sent twice records one payment.</param>
public sealed record RecordPaymentCommand(
    string Number, Guid? Version, decimal? Amount, DateOnly? ReceivedOn, PaymentMethod? Method, string? Reference, string? Remarks, Guid FormKey);

/// <summary>Where the order stands after a payment.</summary>
/// <param name="OpenAmount">Still to be paid; negative when the customer has paid too much.</param>
public sealed record PaymentRecorded(PaymentStatus Status, decimal OpenAmount);

/// <summary>登记收款: money that came in for an order, or the correction of an earlier entry.</summary>
public sealed class RecordPayment(Acts acts, IDbContextFactory<PortalDb> databases)
{
    const decimal Largest = 10_000_000_000m;

    public async Task<Result<PaymentRecorded>> HandleAsync(RecordPaymentCommand command, Actor actor, CancellationToken ct = default)
    {
        PaymentRecorded? recorded = null;
        var result = await acts.OnOrderAsync(command.Number, command.Version, actor, async scene =>
        {
            recorded = null;
            if (await scene.Db.Payments.AnyAsync(p => p.FormKey == command.FormKey, ct)) return Result.Done;
            var moved = scene.Do(OrderAction.RecordPayment);
            if (!moved.Succeeded) return moved;
            var errors = Check(command, scene);
            if (errors.Count > 0) return Result.Refused(errors);
            Record(command, scene);
            recorded = After(scene.Order);
            return Result.Done;
        }, command.Remarks, ct: ct);
        if (recorded is not null && result.Succeeded) return recorded;

        // the second click of the same form shows the version before the first: that is no conflict, the money is recorded
        var isRepeated = result.Succeeded || result.Errors is [{ Code: "stale" }];
        return isRepeated && await EarlierAsync(command.FormKey, ct) is { } earlier ? earlier : Result<PaymentRecorded>.Refused(result.Errors);
    }

    static List<Error> Check(RecordPaymentCommand command, OrderScene scene)
    {
        var (order, today) = (scene.Order, scene.Facts.Today);
        var errors = new List<Error>();
        if (command.Amount is not { } amount || amount == 0) errors.Add(new("amount-missing", FinanceTexts.AmountMissing, nameof(command.Amount)));
        else if (amount != Money.Round(amount)) errors.Add(new("amount-cents", FinanceTexts.AmountCents, nameof(command.Amount)));
        else if (Math.Abs(amount) > Largest) errors.Add(new("amount-too-large", FinanceTexts.AmountTooLarge, nameof(command.Amount)));
        else if (amount < 0)
        {
            if (string.IsNullOrWhiteSpace(command.Remarks)) errors.Add(new("reason-missing", FinanceTexts.CorrectionReason, nameof(command.Remarks)));
            if (Money.ToMinor(-amount) > order.PaidAmountMinor)
                errors.Add(new("correction-too-large", FinanceTexts.CorrectionTooLarge.With(Money.Say(Money.FromMinor(order.PaidAmountMinor), order.Currency)), nameof(command.Amount)));
        }
        if (command.ReceivedOn is not { } day) errors.Add(new("date-missing", FinanceTexts.DateMissing, nameof(command.ReceivedOn)));
        else if (day > today) errors.Add(new("date-in-future", FinanceTexts.DateInFuture, nameof(command.ReceivedOn)));
        else if (day < order.OrderedOn.AddYears(-1)) errors.Add(new("date-too-early", FinanceTexts.DateTooEarly, nameof(command.ReceivedOn)));
        if (command.Method is not { } method || !Enum.IsDefined(method)) errors.Add(new("method-missing", FinanceTexts.MethodMissing, nameof(command.Method)));
        if (command.Reference?.Length > 80) errors.Add(new("reference-too-long", FinanceTexts.ReferenceTooLong, nameof(command.Reference)));
        if (command.Remarks?.Length > 500) errors.Add(new("remarks-too-long", FinanceTexts.RemarksTooLong, nameof(command.Remarks)));
        return errors;
    }

    static void Record(RecordPaymentCommand command, OrderScene scene)
    {
        var order = scene.Order;
        order.Pay(new Payment
        {
            AmountMinor = Money.ToMinor(command.Amount!.Value),
            Currency = order.Currency,
            ReceivedOn = command.ReceivedOn!.Value,
            Method = command.Method!.Value,
            Reference = Trimmed(command.Reference),
            Remarks = Trimmed(command.Remarks),
            FormKey = command.FormKey,
            RecordedAt = scene.Act.RecordedAt,
            RecordedByName = scene.Act.Actor.Name,
        });
        // a correction can take back what goods were released for; those still in the house wait again
        if (order.PaidAmountMinor < order.DueBeforeShippingMinor)
            foreach (var sub in order.SubOrders.Where(s => s.ReleasedAt is not null && !s.HasLeft)) sub.WithdrawRelease();
    }

    static PaymentRecorded After(SalesOrder order) => new(Progress.Payment(order), Money.FromMinor(order.OpenAmountMinor));

    async Task<PaymentRecorded?> EarlierAsync(Guid formKey, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var order = await db.SalesOrders.AsNoTracking().FirstOrDefaultAsync(o => o.Payments.Any(p => p.FormKey == formKey), ct);
        return order is null ? null : After(order);
    }

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
