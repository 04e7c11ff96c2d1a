using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>Asks to hand the vehicle's parcels over.</summary>
/// <param name="LeftBehindReason">Why parcels that were ready for this carrier stay behind; asked only when there are some.</param>
public sealed record HandOverCommand(string Number, string? LeftBehindReason = null);

/// <summary>交接发货: the driver has signed. Ships every sub-order on the manifest by the handler that ships single ones, and closes the manifest with count and weight.
/// A sub-order that is not complete on the vehicle stops it; a parcel that should be on it is called out before it leaves.</summary>
public sealed class HandOverManifest(Acts acts, ShipSubOrder ship, HandoverQueries queries, IDbContextFactory<PortalDb> databases)
{
    public async Task<Result> HandleAsync(HandOverCommand command, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Logistics)) return Error.Forbidden;
        if (await queries.ViewAsync(command.Number, ct) is not { } view) return Error.NotFound;
        if (view.Row.Status == ManifestStatus.Open)
        {
            var wrong = Check(view, command).ToList();
            if (wrong.Count > 0) return Result.Refused(wrong);
        }
        // each by itself: what has left stays left when the next one may not, and pressing again goes on from there
        await using var db = await databases.CreateDbContextAsync(ct);
        var waiting = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Packed && db.Manifests.Any(m => m.Number == command.Number && m.Status == ManifestStatus.Open && m.Parcels.Any(p => p.SubOrderId == s.Id)))
            .OrderBy(s => s.Id).Select(s => s.Number).ToListAsync(ct);
        foreach (var number in waiting)
        {
            var result = await ship.HandleAsync(new(number, Reason: HandoverTexts.HandOverAll.With(command.Number).In(Text.Chinese)), actor, ct);
            if (!result.Succeeded) return Result.Refused(result.Errors.Select(e => e with { Sentence = HandoverTexts.NotReady.With(number, e.Sentence) }));
        }
        return await acts.OnOpenManifestAsync(command.Number, actor, [Role.Logistics], (_, manifest, act) =>
        {
            manifest.Move(ManifestStatus.HandedOver, nameof(HandOverManifest), act);
            return Task.FromResult(Result.Done);
        }, command.LeftBehindReason, ct);
    }

    static IEnumerable<Error> Check(ManifestView view, HandOverCommand command)
    {
        if (view.Parcels.Count == 0) yield return new("manifest-empty", HandoverTexts.Empty);
        foreach (var torn in view.Missing.Where(m => m.IsPartLoaded).GroupBy(m => m.SubOrderNumber))
            yield return new("incomplete", HandoverTexts.Incomplete.With(torn.Key, string.Join(", ", torn.Select(t => t.Number))));
        var left = view.Missing.Where(m => !m.IsPartLoaded).Select(m => m.Number).ToList();
        if (left.Count > 0 && string.IsNullOrWhiteSpace(command.LeftBehindReason)) yield return new("left-behind", HandoverTexts.LeftBehind.With(string.Join(", ", left)), nameof(command.LeftBehindReason));
        if (command.LeftBehindReason?.Trim().Length > 500) yield return new("reason-long", HandoverTexts.ReasonLong, nameof(command.LeftBehindReason));
    }
}
