using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>One manifest in the list.</summary>
public sealed record ManifestRow(long Id, string Number, ManifestStatus Status, string CarrierName, DateOnly HandedOn, string Vehicle, string DriverName, int Parcels, decimal Kilograms, DateTime OpenedAt, string OpenedByName);

/// <summary>One parcel on the vehicle.</summary>
public sealed record LoadedParcel(string Number, string SubOrderNumber, string CustomerName, decimal Kilograms, DateTime ScannedAt, string ScannedByName);

/// <summary>A parcel that should be on the vehicle and is not.</summary>
/// <param name="IsPartLoaded">Other parcels of its sub-order are on the vehicle.</param>
public sealed record MissingParcel(string Number, string SubOrderNumber, string CustomerName, decimal Kilograms, bool IsPartLoaded);

/// <summary>A manifest as the people at the ramp see it.</summary>
public sealed record ManifestView(ManifestRow Row, Guid Version, DateTime? ClosedAt, string? ClosedByName, string? LeftBehindReason, IReadOnlyList<LoadedParcel> Parcels, IReadOnlyList<MissingParcel> Missing);

/// <summary>Who had the goods in hand, and when.</summary>
public sealed record HandoverStep(Text What, string Who, DateTime At);

/// <summary>One sub-order on the outbound document.</summary>
public sealed record OutboundEntry(string SubOrderNumber, string CustomerName, string Consignee, string Address, string? Tracking, IReadOnlyList<OutboundLine> Lines, IReadOnlyList<LoadedParcel> Parcels, IReadOnlyList<HandoverStep> Chain);

/// <summary>Goods of one sub-order on the outbound document.</summary>
public sealed record OutboundLine(string ProductCode, string ProductName, string Specification, decimal Quantity, string Unit);

/// <summary>What goes with which vehicle, and what would be left behind.</summary>
public sealed class HandoverQueries(IDbContextFactory<PortalDb> databases)
{
    /// <summary>The newest on top.</summary>
    public async Task<ListPage<ManifestRow>> PageAsync(string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var manifests = db.Manifests.AsNoTracking();
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) manifests = manifests.Where(m => m.Id < id);
        return ListPage<ManifestRow>.Of(await RowsAsync(manifests.OrderByDescending(m => m.Id).Take(size + 1), ct), size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>One manifest; null when there is none of that number.</summary>
    public async Task<ManifestView?> ViewAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Manifests.AsNoTracking().FirstOrDefaultAsync(m => m.Number == number, ct) is not { } manifest) return null;
        var row = (await RowsAsync(db.Manifests.Where(m => m.Id == manifest.Id), ct)).Single();
        return new(row, manifest.Version, manifest.ClosedAt, manifest.ClosedByName, manifest.LeftBehindReason, await ParcelsAsync(db, manifest.Id, ct), manifest.Status == ManifestStatus.Open ? await MissingAsync(db, manifest, ct) : []);
    }

    /// <summary>出库单: every sub-order on the manifest with its goods and everybody who had them in hand. Null when there is no such manifest.</summary>
    public async Task<(ManifestView Manifest, IReadOnlyList<OutboundEntry> Entries)?> OutboundAsync(string number, CancellationToken ct = default)
    {
        if (await ViewAsync(number, ct) is not { } view) return null;
        await using var db = await databases.CreateDbContextAsync(ct);
        var ids = await db.Manifests.Where(m => m.Number == number).SelectMany(m => m.Parcels).Select(p => p.SubOrderId).Distinct().ToListAsync(ct);
        var subs = await db.SubOrders.AsNoTrackingWithIdentityResolution().Include(s => s.Order).Include(s => s.Lines).ThenInclude(l => l.OrderLine).AsSplitQuery()
            .Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(ct);
        var numbers = subs.Select(s => s.Number).ToList();
        // the last time counts: goods that failed inspection are picked and packed again
        var acts = (await db.HistoryEntries.AsNoTracking().Where(h => h.Subject == Subject.SubOrder && numbers.Contains(h.SubjectKey) && (h.Action == "FinishPick" || h.Action == "Pack")).OrderBy(h => h.Id)
            .Select(h => new { h.SubjectKey, h.Action, h.ActorName, h.HappenedAt }).ToListAsync(ct)).ToLookup(h => (h.SubjectKey, h.Action));
        return (view, [.. subs.Select(s =>
        {
            List<LoadedParcel> parcels = [.. view.Parcels.Where(p => p.SubOrderNumber == s.Number)];
            List<HandoverStep> chain = [];
            if (acts[(s.Number, "FinishPick")].LastOrDefault() is { } picked) chain.Add(new(HandoverTexts.Picked, picked.ActorName, picked.HappenedAt));
            if (acts[(s.Number, "Pack")].LastOrDefault() is { } packed) chain.Add(new(HandoverTexts.Packed, packed.ActorName, packed.HappenedAt));
            if (parcels.MaxBy(p => p.ScannedAt) is { } loaded) chain.Add(new(HandoverTexts.Keeper, loaded.ScannedByName, loaded.ScannedAt));
            if (view.ClosedAt is { } closed) chain.Add(new(HandoverTexts.ToCarrier, $"{view.Row.CarrierName} {view.Row.DriverName}", closed));
            return new OutboundEntry(s.Number, s.Order.CustomerName, s.ShipTo.Consignee, s.ShipTo.OneLine, s.TrackingNumber,
                [.. s.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new OutboundLine(l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification, l.Quantity, l.OrderLine.Unit))], parcels, chain);
        })]);
    }

    static async Task<IReadOnlyList<ManifestRow>> RowsAsync(IQueryable<Manifest> manifests, CancellationToken ct) =>
        [.. (await manifests.Select(m => new { m.Id, m.Number, m.Status, Carrier = m.Carrier!.Name, m.HandedOn, m.Vehicle, m.DriverName, Parcels = m.Parcels.Count, Grams = m.Parcels.Sum(p => p.WeightGrams), m.OpenedAt, m.OpenedByName }).ToListAsync(ct))
            .Select(m => new ManifestRow(m.Id, m.Number, m.Status, m.Carrier, m.HandedOn, m.Vehicle, m.DriverName, m.Parcels, m.Grams / 1000m, m.OpenedAt, m.OpenedByName))];

    static async Task<IReadOnlyList<LoadedParcel>> ParcelsAsync(PortalDb db, long manifest, CancellationToken ct) =>
        [.. (await (from m in db.Manifests
                    where m.Id == manifest
                    from p in m.Parcels
                    join s in db.SubOrders on p.SubOrderId equals s.Id
                    orderby p.Id descending
                    select new { p.PackageNumber, s.Number, s.Order.CustomerName, p.WeightGrams, p.ScannedAt, p.ScannedByName }).ToListAsync(ct))
            .Select(p => new LoadedParcel(p.PackageNumber, p.Number, p.CustomerName, p.WeightGrams / 1000m, p.ScannedAt, p.ScannedByName))];

    /// <summary>Parcels of this carrier that may leave and are due, and the rest of what is partly on the vehicle.</summary>
    internal static async Task<IReadOnlyList<MissingParcel>> MissingAsync(PortalDb db, Manifest manifest, CancellationToken ct)
    {
        var loaded = db.Manifests.Where(m => m.Id == manifest.Id).SelectMany(m => m.Parcels);
        var missing = await (from p in db.Packages
                             join s in db.SubOrders on p.SubOrderId equals s.Id
                             where s.Status == SubOrderStatus.Packed && s.CarrierId == manifest.CarrierId && !db.Manifests.SelectMany(m => m.Parcels).Any(x => x.PackageId == p.Id)
                                && (loaded.Any(x => x.SubOrderId == s.Id)
                                    || s.Order.HoldKind == null && (s.PlannedShipOn == null || s.PlannedShipOn <= manifest.HandedOn) && !db.Packages.Any(x => x.SubOrderId == s.Id && x.LabelledAt == null)
                                    && (s.DeliveryMode != DeliveryMode.Carrier || s.TrackingNumber != null)
                                    && (s.ReleasedAt != null || s.Order.TotalAmountMinor == 0 || s.Order.PaymentTerms == PaymentTerms.CashOnDelivery || s.Order.PaymentTerms == PaymentTerms.Credit))
                             orderby p.Id
                             select new { p.Number, Sub = s.Number, s.Order.CustomerName, p.WeightGrams, IsPartLoaded = loaded.Any(x => x.SubOrderId == s.Id) }).ToListAsync(ct);
        return [.. missing.Select(p => new MissingParcel(p.Number, p.Sub, p.CustomerName, p.WeightGrams / 1000m, p.IsPartLoaded))];
    }
}
