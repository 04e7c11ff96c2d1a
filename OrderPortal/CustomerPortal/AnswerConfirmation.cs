using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.CustomerPortal;

/// <summary>What the customer answers to the confirmation behind a link.</summary>
/// <param name="Words">What should be changed; needed unless accepted.</param>
public sealed record AnswerConfirmationCommand(string Token, bool Accept, string? Words = null);

/// <summary>The customer accepts a confirmation or asks for a change. Whoever has the link has the right; a refusal never says what happens inside the house.</summary>
public sealed class AnswerConfirmation(Acts acts, IDbContextFactory<PortalDb> databases)
{
    const int MostWords = 500;

    public async Task<Result> HandleAsync(AnswerConfirmationCommand command, Actor actor, CancellationToken ct = default)
    {
        if (actor.Source != Source.CustomerPortal) return Error.Forbidden;
        var words = string.IsNullOrWhiteSpace(command.Words) ? null : command.Words.Trim();
        if (!command.Accept && words is null) return new Error("words-missing", PortalTexts.WordsMissing, "Words");
        if (words?.Length > MostWords) return new Error("words-long", PortalTexts.WordsLong.With(MostWords), "Words");
        if (await NumberAsync(command.Token, ct) is not { } number) return Error.NotFound;

        return await acts.OnOrderAsync(number, null, actor, async scene =>
        {
            var (wasConfirmed, result) = (scene.Order.IsConfirmed, Answer(scene, command, words));
            if (result.Succeeded && command.Accept && !wasConfirmed) await MadeToOrder.PlanAsync(scene.Db, scene.Order, scene.Facts.Company, scene.Act, ct);
            return result;
        }, words, ct: ct);
    }

    /// <summary>Whether this is the version that counts: none was sent after it and the order has not changed since.</summary>
    internal static bool IsLatest(OrderConfirmation confirmation, SalesOrder order) =>
        confirmation.State != ConfirmationState.Superseded && confirmation.VersionNumber == order.ConfirmationVersion;

    static Result Answer(OrderScene scene, AnswerConfirmationCommand command, string? words)
    {
        // looked for again inside the transaction: a newer version may have gone out in this moment
        var confirmation = scene.Order.Confirmations.FirstOrDefault(c => c.Token == command.Token);
        if (confirmation is null || !IsLatest(confirmation, scene.Order)) return new Error("superseded", PortalTexts.Superseded);
        // the second click of a double click
        if (command.Accept && confirmation.State == ConfirmationState.Accepted) return Result.Done;
        if (!scene.Do(command.Accept ? OrderAction.Confirm : OrderAction.RequestChange).Succeeded) return new Error("not-now", PortalTexts.NotNow);
        confirmation.Respond(command.Accept, words, scene.Act.HappenedAt);
        if (command.Accept) scene.Order.AcceptConfirmation(scene.Act);
        else scene.Order.ChangeWanted();
        return Result.Done;
    }

    async Task<string?> NumberAsync(string token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SalesOrders.Where(o => o.Confirmations.Any(c => c.Token == token)).Select(o => o.Number).FirstOrDefaultAsync(ct);
    }
}
