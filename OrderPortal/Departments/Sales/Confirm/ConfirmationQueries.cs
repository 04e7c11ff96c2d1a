using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>One version of the confirmation as it was sent, and what became of it.</summary>
/// <param name="Differences">What changed since the version before; null for the first.</param>
public sealed record SentConfirmation(int VersionNumber, ConfirmationState State, ContactChannel Channel, string Recipient, DateTime SentAt, string SentByName,
    DateTime? AnsweredAt, string? Answer, ConfirmationPaper Paper, IReadOnlyList<PaperDifference>? Differences);

/// <summary>Everything the confirmation page shows of one order.</summary>
/// <param name="Current">What would be sent now; null while the order is not complete.</param>
/// <param name="Pending">What <paramref name="Current"/> changes against the latest version; null when nothing was sent yet.</param>
/// <param name="SendRefusals">Why no version can be sent now; empty when one can.</param>
/// <param name="AnswerRefusals">Why no answer can be recorded now; empty when one can.</param>
/// <param name="WaiveRefusals">Why the confirmation cannot be waived by this actor now; empty when it can.</param>
public sealed record ConfirmationView(string Number, Guid Version, OrderStatus Status, string CustomerName, string ContactName, string? Phone, string? Email, CultureInfo Language,
    bool IsConfirmed, int? ConfirmedVersion, string? Waiver, ConfirmationPaper? Current, IReadOnlyList<PaperDifference>? Pending, IReadOnlyList<SentConfirmation> Versions,
    IReadOnlyList<Error> SendRefusals, IReadOnlyList<Error> AnswerRefusals, IReadOnlyList<Error> WaiveRefusals);

/// <summary>What the confirmation page and its paper show.</summary>
public sealed class ConfirmationQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>One order's confirmations, newest first; null when there is no order with this number.</summary>
    public async Task<ConfirmationView?> OpenAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OrderLoading.OrderAsync(db, number, ct) is not { } o) return null;
        var scene = new Scene(o, null, await OrderLoading.FactsAsync(db, o, clock.GetUtcNow().UtcDateTime, ct));
        var sent = o.Confirmations.OrderBy(c => c.VersionNumber).Select(c => (Version: c, Paper: ConfirmationPaper.FromJson(c.Paper))).ToList();
        var current = o.RequiredOn is null ? null : ConfirmationPaper.Of(o);
        return new(o.Number, o.Version, o.Status, o.CustomerName, o.ContactName, o.ContactMobile ?? o.ContactPhone, o.ContactEmail, Text.CultureOf(o.Customer?.Language),
            o.IsConfirmed, o.ConfirmedVersion, o.ConfirmationWaiver, current,
            current is null || sent.Count == 0 ? null : PaperDifference.Between(sent[^1].Paper, current),
            [.. sent.Select((s, i) => new SentConfirmation(s.Version.VersionNumber, s.Version.State, s.Version.Channel, s.Version.Recipient, s.Version.SentAt, s.Version.SentByName,
                s.Version.AnsweredAt, s.Version.Answer, s.Paper, i == 0 ? null : PaperDifference.Between(sent[i - 1].Paper, s.Paper))).Reverse()],
            Refusals(OrderAction.SendConfirmation), Refusals(OrderAction.Confirm), Refusals(OrderAction.WaiveConfirmation));

        // the reason is asked for when the button is pressed
        IReadOnlyList<Error> Refusals(OrderAction action) => OrderJourney.Table.Refusals(o.Status, action, scene, actor, "-");
    }
}
