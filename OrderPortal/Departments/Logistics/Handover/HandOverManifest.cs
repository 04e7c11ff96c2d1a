using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Journey;
using OrderPortal.Model.History;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>Asks to hand the vehicle's parcels over.</summary>
/// <param name="LeftBehindReason">Why parcels that were ready for this carrier stay behind; asked only when there are some.</param>
public sealed record HandOverCommand(string Number, string? LeftBehindReason = null);

/// <summary>交接发货: the driver has signed. In one act everything on the manifest is shipped and it is closed with count and weight, or nothing happens and every parcel that stands in the way is named.
/// A sub-order that is not complete on the vehicle stops it; a parcel that should be on it is called out before it leaves.</summary>
public sealed class HandOverManifest(Acts acts)
{
    public Task<Result> HandleAsync(HandOverCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOpenManifestAsync(command.Number, actor, [Role.Logistics], async (db, manifest, act) =>
        {
            var leaving = await LeavingAsync(db, manifest, act with { Reason = HandoverTexts.HandOverAll.With(manifest.Number).In(Text.Chinese) }, ct);
            List<Error> wrong = [.. await CheckAsync(db, manifest, command, ct), .. leaving.SelectMany(scene => Ship(scene, manifest))];
            if (wrong.Count > 0) return Result.Refused(wrong);
            await Departure.FollowAsync(leaving, ct);
            manifest.Move(ManifestStatus.HandedOver, nameof(HandOverManifest), act);
            return Result.Done;
        }, command.LeftBehindReason, ct);

    /// <summary>Every sub-order on the vehicle; one that was shipped by itself meanwhile has left already.</summary>
    static async Task<IReadOnlyList<OrderScene>> LeavingAsync(PortalDb db, Manifest manifest, Act act, CancellationToken ct)
    {
        var loaded = manifest.Parcels.Select(p => p.SubOrderId).Distinct().ToList();
        var numbers = await db.SubOrders.Where(s => loaded.Contains(s.Id)).Select(s => s.Number).ToListAsync(ct);
        return [.. (await OrderLoading.ScenesAsync(db, numbers, act, ct)).Where(s => !s.Sub.HasLeft)];
    }

    static IEnumerable<Error> Ship(OrderScene scene, Manifest manifest)
    {
        var parcels = string.Join(", ", manifest.Parcels.Where(p => p.SubOrderId == scene.Sub.Id).Select(p => p.PackageNumber).Order(StringComparer.Ordinal));
        return scene.Do(SubOrderAction.Ship).Errors.Select(e => new Error(e.Code, HandoverTexts.MayNotLeave.With(parcels, e.Sentence)));
    }

    static async Task<IReadOnlyList<Error>> CheckAsync(PortalDb db, Manifest manifest, HandOverCommand command, CancellationToken ct)
    {
        List<Error> wrong = [];
        if (manifest.Parcels.Count == 0) wrong.Add(new("manifest-empty", HandoverTexts.Empty));
        var loaded = manifest.Parcels.Select(p => p.PackageId).ToList();
        var there = await db.Packages.Where(p => loaded.Contains(p.Id)).Select(p => p.Id).ToListAsync(ct);
        foreach (var gone in manifest.Parcels.Where(p => !there.Contains(p.PackageId))) wrong.Add(new("parcel-gone", HandoverTexts.PackedAnew.With(gone.PackageNumber)));

        var missing = await HandoverQueries.MissingAsync(db, manifest, ct);
        foreach (var torn in missing.Where(m => m.IsPartLoaded).GroupBy(m => m.SubOrderNumber))
            wrong.Add(new("incomplete", HandoverTexts.Incomplete.With(torn.Key, string.Join(", ", torn.Select(t => t.Number)))));
        var left = missing.Where(m => !m.IsPartLoaded).Select(m => m.Number).ToList();
        if (left.Count > 0 && string.IsNullOrWhiteSpace(command.LeftBehindReason)) wrong.Add(new("left-behind", HandoverTexts.LeftBehind.With(string.Join(", ", left)), nameof(command.LeftBehindReason)));
        if (command.LeftBehindReason?.Trim().Length > 500) wrong.Add(new("reason-long", HandoverTexts.ReasonLong, nameof(command.LeftBehindReason)));
        return wrong;
    }
}
