using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>One scan of a parcel at the ramp.</summary>
/// <param name="TakeOff">It comes off the vehicle again.</param>
public sealed record LoadParcelCommand(string Manifest, string Code, bool TakeOff = false);

/// <summary>装车扫描: a parcel goes onto the vehicle when it is this carrier's and may leave; the same guards that stop shipping stop loading. Scanned twice it is loaded once.</summary>
public sealed class LoadParcel(Acts acts)
{
    public Task<Result> HandleAsync(LoadParcelCommand command, Actor actor, CancellationToken ct = default) =>
        acts.OnOpenManifestAsync(command.Manifest, actor, [Role.Warehouse, Role.Logistics], async (db, manifest, act) =>
        {
            var code = command.Code.Trim().ToUpperInvariant();
            var package = await db.Packages.FirstOrDefaultAsync(p => p.Number == code, ct);
            if (package is not null && !command.TakeOff) manifest.Parcels.RemoveAll(p => p.PackageNumber == code && p.PackageId != package.Id); // packed anew, it has its old number and is another
            if (manifest.Parcels.Find(p => p.PackageNumber == code) is { } there)
            {
                if (command.TakeOff) manifest.Parcels.Remove(there);
                db.Entry(manifest).Property(m => m.Version).IsModified = true; // two scanners at one manifest meet here
                return Result.Done;
            }
            if (command.TakeOff) return new Error("not-on-it", HandoverTexts.NotOnIt.With(code));
            if (package is null) return new Error("parcel-unknown", HandoverTexts.ParcelUnknown.With(code));
            if (await db.Manifests.Where(m => m.Id != manifest.Id && m.Parcels.Any(p => p.PackageId == package.Id)).Select(m => m.Number).FirstOrDefaultAsync(ct) is { } other) return new Error("on-another", HandoverTexts.OnAnother.With(code, other));

            var orderNumber = await db.SubOrders.Where(s => s.Id == package.SubOrderId).Select(s => s.Order.Number).SingleAsync(ct);
            var order = (await OrderLoading.OrderAsync(db, orderNumber, ct))!;
            var sub = order.SubOrders.Single(s => s.Id == package.SubOrderId);
            if (sub.Status != SubOrderStatus.Packed) return new Error("not-ready", HandoverTexts.NotReady.With(code, HandoverTexts.NotPacked.With(JourneyTexts.Of(sub.Status))));
            if (sub.CarrierId is { } its && its != manifest.CarrierId) return new Error("wrong-truck", HandoverTexts.WrongTruck.With(code, sub.Carrier!.Name, manifest.Carrier!.Name));
            var facts = await OrderLoading.FactsAsync(db, order, act.RecordedAt, ct);
            var blockers = Journey<SubOrderStatus, SubOrderAction>.Blockers(SubOrderJourney.Table.Find(sub.Status, SubOrderAction.Ship)!, new(order, sub, facts)).ToList();
            if (blockers.Count > 0) return Result.Refused(blockers.Select(b => new Error(b.Code, HandoverTexts.NotReady.With(code, b.Sentence))));
            manifest.Parcels.Add(new ManifestParcel(package, act));
            db.Entry(manifest).Property(m => m.Version).IsModified = true;
            return Result.Done;
        }, ct: ct);
}
