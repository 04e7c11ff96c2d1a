using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>What the dispatch board shows.</summary>
public enum DispatchView
{
    /// <summary>可发货: packed and free to leave.</summary>
    Ready,
    /// <summary>待财务放行: packed, but finance has not released it.</summary>
    Unreleased,
    /// <summary>已超期: wanted before today and still in the house.</summary>
    Late,
    /// <summary>供应商代发: a supplier ships it for us.</summary>
    AtSupplier,
    /// <summary>备货中: still being prepared; transport can be arranged ahead.</summary>
    Preparing,
}

/// <summary>One sub-order on the dispatch board.</summary>
/// <param name="Tracking">Null until entered; shown as '-'.</param>
public sealed record DispatchRow(
    long Id, string Number, string CustomerName, string Destination, SubOrderStatus Status, DeliveryMode Mode, string? CarrierName, string? Tracking,
    int Packages, decimal Kilograms, DateOnly? PlannedShipOn, DateOnly? RequiredOn, bool IsOverdue, Priority Priority, HoldKind? Hold, bool IsReleased);

/// <summary>One package that leaves.</summary>
public sealed record DispatchPackage(string Number, decimal Kilograms, string? Material);

/// <summary>One line that leaves.</summary>
public sealed record DispatchLine(string ProductCode, string ProductName, string Specification, decimal Quantity, string Unit);

/// <summary>Another packed sub-order of the same customer, from the same warehouse, to the same address: it could travel along.</summary>
/// <param name="KnownOn">The day of arrival its customer may know.</param>
/// <param name="IsSharing">It has the same carrier and tracking number already.</param>
public sealed record Companion(string Number, int Packages, long Grams, DateOnly? KnownOn, bool IsSharing)
{
    public decimal Kilograms => Grams / 1000m;
}

/// <summary>What one of several that travel together costs alone, and its share of their freight; in yuan.</summary>
public sealed record FreightShare(string Number, decimal Kilograms, decimal Alone, decimal Share);

/// <summary>Freight by our rates of sub-orders that travel under one number. The shares are the whole, to the cent.</summary>
public sealed record TogetherFreight(IReadOnlyList<FreightShare> Parts)
{
    public decimal Kilograms => Parts.Sum(p => p.Kilograms);
    public decimal Alone => Parts.Sum(p => p.Alone);
    public decimal Together => Parts.Sum(p => p.Share);
}

/// <summary>One sub-order with everything that dispatching it needs.</summary>
/// <param name="Blockers">What keeps it from leaving, from the guards of the very act.</param>
/// <param name="MayArrange">Whether carrier, dates and address can still be changed.</param>
/// <param name="ShipTo">For the form that changes it; nowhere else, because it holds the whole telephone number.</param>
/// <param name="AskedSupplierAt">When the supplier who ships it was asked to; null: he was not, or it is ours to ship.</param>
/// <param name="KnownOn">The day of arrival its customer may know, also when that day no longer holds.</param>
/// <param name="IsOwnShipTo">It goes elsewhere than the rest of the order.</param>
public sealed record DispatchTask(
    string Number, Guid Version, SubOrderStatus Status, string OrderNumber, string CustomerName, string? Remarks, string Consignee, string Address, string MaskedPhone,
    DeliveryMode Mode, long? CarrierId, string? CarrierName, string? Tracking, DateOnly? PlannedShipOn, DateOnly? ExpectedOn, DateOnly? KnownOn, DateOnly? RequiredOn, bool IsOverdue, Priority Priority,
    DateTime? ReleasedAt, string? ReleasedByName, DateTime? ShippedAt, string? WarehouseName, DateOnly Today, IReadOnlyList<DispatchPackage> Packages, IReadOnlyList<DispatchLine> Lines, IReadOnlyList<Blocker> Blockers,
    bool MayArrange, PostalAddress ShipTo, bool IsOwnShipTo, DateTime? AskedSupplierAt, IReadOnlyList<Companion> Companions)
{
    public decimal Kilograms => Packages.Sum(p => p.Kilograms);
}

/// <summary>What can leave, what may not yet, and what is late.</summary>
public sealed class DispatchQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    public async Task<ListPage<DispatchRow>> PageAsync(DispatchView view, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = await TodayAsync(db, ct);
        var subs = Of(db, view, today);
        if (PageKey.Read(after) is var (day, id)) subs = subs.Where(s => s.RequiredOn >= day && (s.RequiredOn > day || s.Id > id));
        var rows = await subs.OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(size + 1).Select(s => new
        {
            s.Id, s.Number, s.Order.CustomerName, Province = s.OwnShipTo.City != "" ? s.OwnShipTo.Province : s.Order.ShipTo.Province, City = s.OwnShipTo.City != "" ? s.OwnShipTo.City : s.Order.ShipTo.City, s.Status, s.DeliveryMode, CarrierName = s.Carrier!.Name, s.TrackingNumber,
            Packages = s.Packages.Count, Grams = s.Packages.Sum(p => p.WeightGrams), s.PlannedShipOn, s.RequiredOn, s.Priority, s.Order.HoldKind,
            s.ReleasedAt, s.Order.PaymentTerms, s.Order.TotalAmountMinor,
        }).ToListAsync(ct);
        return ListPage<DispatchRow>.Of(
            [.. rows.Select(s => new DispatchRow(s.Id, s.Number, s.CustomerName, s.City == s.Province ? s.City : $"{s.Province} {s.City}".Trim(), s.Status, s.DeliveryMode, s.CarrierName, s.TrackingNumber,
                s.Packages, s.Grams / 1000m, s.PlannedShipOn, s.RequiredOn, s.RequiredOn < today, s.Priority, s.HoldKind,
                s.ReleasedAt != null || s.TotalAmountMinor == 0 || s.PaymentTerms is PaymentTerms.CashOnDelivery or PaymentTerms.Credit))],
            size, r => PageKey.Write(r.RequiredOn, r.Id));
    }

    /// <summary>How many are in a view, counted up to a hundred.</summary>
    public async Task<int> CountAsync(DispatchView view, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Of(db, view, await TodayAsync(db, ct)).Take(100).CountAsync(ct);
    }

    /// <summary>One sub-order; null when there is none of that number.</summary>
    public async Task<DispatchTask?> TaskAsync(string number, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var orderNumber = await db.SubOrders.Where(s => s.Number == number).Select(s => s.Order.Number).FirstOrDefaultAsync(ct);
        if (orderNumber is null || await OrderLoading.OrderAsync(db, orderNumber, ct) is not { } order) return null;
        var facts = await OrderLoading.FactsAsync(db, order, clock.GetUtcNow().UtcDateTime, ct);
        var sub = order.SubOrders.Single(s => s.Number == number);
        var ship = SubOrderJourney.Table.Find(sub.Status, sub.Status == SubOrderStatus.WithSupplier ? SubOrderAction.ShipFromSupplier : SubOrderAction.Ship);
        return new(sub.Number, sub.Version, sub.Status, order.Number, order.CustomerName, order.Remarks,
            sub.ShipTo.Consignee, sub.ShipTo.OneLine, Phone.Mask(sub.ShipTo.Mobile ?? sub.ShipTo.Phone),
            sub.DeliveryMode, sub.CarrierId, sub.Carrier?.Name, sub.TrackingNumber, sub.PlannedShipOn, sub.ExpectedOn, sub.KnownOn, sub.RequiredOn, sub.RequiredOn < facts.Today && !sub.HasLeft, sub.Priority,
            sub.ReleasedAt, sub.ReleasedByName, sub.ShippedAt, sub.Warehouse?.Name, facts.Today,
            [.. sub.Packages.OrderBy(p => p.Sequence).Select(p => new DispatchPackage(p.Number, p.WeightGrams / 1000m, p.Material))],
            [.. sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => new DispatchLine(l.OrderLine.ProductCode, l.OrderLine.ProductName, l.OrderLine.Specification, l.Quantity, l.OrderLine.Unit))],
            ship is null ? [] : [.. Journey<SubOrderStatus, SubOrderAction>.Blockers(ship, new(order, sub, facts))],
            SubOrderJourney.Table.Find(sub.Status, SubOrderAction.ChooseCarrier) is not null, sub.ShipTo with { }, !sub.OwnShipTo.IsEmpty, sub.DirectPurchase?.SentAt, await CompanionsAsync(db, sub, ct));
    }

    /// <summary>What it costs when these travel with a sub-order, beside those that do already; null while it has no carrier, or one without a rate for the way.</summary>
    /// <param name="others">Null: all that could travel along.</param>
    public async Task<TogetherFreight?> TogetherAsync(string number, IReadOnlyList<string>? others = null, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.SubOrders.AsNoTracking().Include(s => s.Order).Include(s => s.Packages).Include(s => s.Warehouse).FirstOrDefaultAsync(s => s.Number == number, ct) is not { } sub) return null;
        var along = await CompanionsAsync(db, sub, ct);
        return await FreightAsync(db, sub, [.. along.Where(c => c.IsSharing || others is null || others.Contains(c.Number))], ct);
    }

    internal static async Task<TogetherFreight?> FreightAsync(PortalDb db, SubOrder sub, IReadOnlyList<Companion> along, CancellationToken ct)
    {
        if (along.Count == 0 || sub is not { DeliveryMode: DeliveryMode.Carrier, CarrierId: { } carrier, Warehouse: { } house }) return null;
        var rates = new FreightTable(await db.FreightRates.AsNoTracking().Where(r => r.CarrierId == carrier).ToListAsync(ct));
        if (rates.Between(house.Address.Province, sub.ShipTo.Province) is not [var rate]) return null;
        // by number, so that the odd cent falls to the same one whoever's page it is
        var parts = along.Select(c => (c.Number, c.Grams)).Append((sub.Number, Grams: sub.Packages.Sum(p => p.WeightGrams))).OrderBy(p => p.Number, StringComparer.Ordinal).ToList();
        var freight = SharedFreight.Of(rate, [.. parts.Select(p => p.Grams)]);
        return new([.. parts.Select((p, i) => new FreightShare(p.Number, p.Grams / 1000m, Money.FromMinor(freight.AloneMinor[i]), Money.FromMinor(freight.SharesMinor[i])))]);
    }

    internal static async Task<IReadOnlyList<Companion>> CompanionsAsync(PortalDb db, SubOrder sub, CancellationToken ct)
    {
        if (sub.Status != SubOrderStatus.Packed || sub.DeliveryMode == DeliveryMode.Pickup || sub.Order.CustomerId is null) return [];
        // an address is many columns: the few packed ones of this customer are compared here
        var others = await db.SubOrders.AsNoTracking().Include(s => s.Order).Include(s => s.Packages)
            .Where(s => s.Order.CustomerId == sub.Order.CustomerId && s.WarehouseId == sub.WarehouseId && s.Status == SubOrderStatus.Packed && s.Id != sub.Id && s.DeliveryMode != DeliveryMode.Pickup)
            .OrderBy(s => s.RequiredOn).ThenBy(s => s.Id).Take(50).AsSplitQuery().ToListAsync(ct);
        return [.. others.Where(s => s.ShipTo == sub.ShipTo).Select(s => new Companion(s.Number, s.Packages.Count, s.Packages.Sum(p => p.WeightGrams), s.KnownOn,
            s.TrackingNumber is not null && s.TrackingNumber == sub.TrackingNumber && s.CarrierId == sub.CarrierId))];
    }

    static IQueryable<SubOrder> Of(PortalDb db, DispatchView view, DateOnly today)
    {
        var subs = db.SubOrders.AsNoTracking();
        var packed = subs.Where(s => s.Status == SubOrderStatus.Packed);
        return view switch
        {
            DispatchView.Ready => packed.Where(s => s.ReleasedAt != null || s.Order.TotalAmountMinor == 0
                || s.Order.PaymentTerms == PaymentTerms.CashOnDelivery || s.Order.PaymentTerms == PaymentTerms.Credit),
            DispatchView.Unreleased => packed.Where(s => s.ReleasedAt == null && s.Order.TotalAmountMinor != 0
                && (s.Order.PaymentTerms == PaymentTerms.Prepaid || s.Order.PaymentTerms == PaymentTerms.Deposit)),
            DispatchView.Late => subs.Where(s => s.Status < SubOrderStatus.Shipped && s.RequiredOn < today),
            DispatchView.AtSupplier => subs.Where(s => s.Status == SubOrderStatus.WithSupplier),
            _ => subs.Where(s => s.Status == SubOrderStatus.Allocated || s.Status == SubOrderStatus.Picked || s.Status == SubOrderStatus.Inspected),
        };
    }

    async Task<DateOnly> TodayAsync(PortalDb db, CancellationToken ct) => (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
}
