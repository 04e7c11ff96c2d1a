using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>A purchase order in the list.</summary>
public sealed record PurchaseRow(long Id, string Number, string? SupplierName, string WarehouseName, PurchaseStatus Status, DateOnly? ExpectedOn, bool IsPromised, bool IsOverdue, int Lines, decimal Amount, string? OrderNumber, DateTime CreatedAt, string BuyerName, bool IsDirect);

/// <summary>One line of it.</summary>
public sealed record PurchaseLineView(long Id, string ProductCode, string ProductName, string Specification, string Unit, decimal Quantity, decimal Received, decimal Price, decimal Amount, string? OrderNumber, bool IsReplenishment);

/// <summary>供应商直发: where the supplier sends it. The telephone number is masked already.</summary>
/// <param name="ShippedAt">When it left him.</param>
public sealed record DirectView(string OrderNumber, string SubOrderNumber, string Consignee, string MaskedPhone, string Address, string? CarrierName, string? Tracking, DateTime? ShippedAt);

/// <summary>One purchase order for its page, with what this person may do.</summary>
public sealed record PurchaseView(string Number, Guid Version, PurchaseStatus Status, long? SupplierId, string? SupplierName, long WarehouseId, string WarehouseName, DateOnly? RequestedOn, DateOnly? PromisedOn, string? SupplierReference,
    string? Remarks, string BuyerName, DateTime CreatedAt, DateTime? SentAt, DateTime? ConfirmedAt, DateTime? ReceivedAt, IReadOnlyList<PurchaseLineView> Lines, IReadOnlyList<PurchaseAction> Acts, IReadOnlyList<Blocker> SendBlockers, DirectView? Direct)
{
    public bool May(PurchaseAction action) => Acts.Contains(action);
}

/// <summary>A customer whose expected date would change, and the letter he would get.</summary>
public sealed record ShiftView(string OrderNumber, string SubOrderNumber, string CustomerName, DateOnly? OldOn, DateOnly NewOn, DateOnly? RequiredOn, bool NeedsNotice, string Subject, string Body);

/// <summary>What is being bought.</summary>
public sealed class PurchaseQueries(IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    /// <summary>Newest first.</summary>
    public async Task<ListPage<PurchaseRow>> PageAsync(PurchaseStatus? status = null, bool open = true, bool directOnly = false, string? after = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var today = (await OrderLoading.CompanyAsync(db, ct)).DayOf(clock.GetUtcNow().UtcDateTime);
        var orders = db.PurchaseOrders.AsNoTracking();
        if (directOnly) orders = orders.Where(p => p.SubOrderId != null);
        if (long.TryParse(after, System.Globalization.CultureInfo.InvariantCulture, out var last)) orders = orders.Where(p => p.Id < last);
        // each status from its own index: what is open is little beside what was ever bought
        List<long> ids = [];
        foreach (var one in Enum.GetValues<PurchaseStatus>().Where(s => open == s < PurchaseStatus.Received && (status is null || s == status)))
            ids.AddRange(await orders.Where(p => p.Status == one).OrderByDescending(p => p.Id).Select(p => p.Id).Take(size + 1).ToListAsync(ct));
        ids = [.. ids.OrderDescending().Take(size + 1)];
        var rows = await db.PurchaseOrders.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderByDescending(p => p.Id).Select(p => new
        {
            p.Id, p.Number, Supplier = p.Supplier!.Name, Warehouse = p.Warehouse!.Name, p.Status, p.RequestedOn, p.PromisedOn, p.CreatedAt, p.BuyerName, IsDirect = p.SubOrderId != null,
            Lines = p.Lines.Select(l => new { l.QuantityMilli, l.PriceMinor, l.OrderNumber }).ToList(),
        }).ToListAsync(ct);
        return ListPage<PurchaseRow>.Of([.. rows.Select(p => new PurchaseRow(p.Id, p.Number, p.Supplier, p.Warehouse, p.Status, p.PromisedOn ?? p.RequestedOn, p.PromisedOn is not null,
            p.Status is PurchaseStatus.Sent or PurchaseStatus.Confirmed or PurchaseStatus.PartlyReceived && (p.PromisedOn ?? p.RequestedOn) < today, p.Lines.Count,
            p.Lines.Sum(l => Money.Round(Money.FromMilli(l.QuantityMilli) * Money.FromPriceMinor(l.PriceMinor))), p.Lines.Select(l => l.OrderNumber).FirstOrDefault(n => n is not null), p.CreatedAt, p.BuyerName, p.IsDirect))],
            size, r => r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task<PurchaseView?> ShowAsync(string number, Actor actor, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var p = await db.PurchaseOrders.AsNoTracking().Include(x => x.Supplier).Include(x => x.Warehouse).Include(x => x.SubOrder!.Order).Include(x => x.SubOrder!.Carrier).Include(x => x.Lines).ThenInclude(l => l.Product).AsSplitQuery().FirstOrDefaultAsync(x => x.Number == number, ct);
        if (p is null) return null;
        var steps = PurchaseJourney.Table.From(p.Status).Where(s => s.Who.Any(r => actor.Is(r)) && !s.Guards.Contains(p.IsDirect ? PurchaseJourney.ComesToUs : PurchaseJourney.GoesToCustomer)).Select(s => s.Action).ToList();
        return new(p.Number, p.Version, p.Status, p.SupplierId, p.Supplier?.Name, p.WarehouseId, p.Warehouse!.Name, p.RequestedOn, p.PromisedOn, p.SupplierReference, p.Remarks, p.BuyerName, p.CreatedAt, p.SentAt, p.ConfirmedAt, p.ReceivedAt,
            [.. p.Lines.OrderBy(l => l.Id).Select(l => new PurchaseLineView(l.Id, l.Product!.Code, l.Product.Name, l.Product.Specification, l.Product.Unit, l.Quantity, Money.FromMilli(l.ReceivedQuantityMilli), l.Price, l.Amount, l.OrderNumber,
                l.UniqueKey is not null && l.OrderLineId is null))],
            steps, PurchaseJourney.Table.Find(p.Status, PurchaseAction.Send) is { } send ? [.. PurchaseJourneyBlockers(send, p)] : [],
            p.SubOrder is { } sub ? new(sub.Order.Number, sub.Number, sub.ShipTo.Consignee, Phone.Mask(sub.ShipTo.Mobile ?? sub.ShipTo.Phone), sub.ShipTo.OneLine,
                p.Status == PurchaseStatus.Received ? sub.Carrier?.Name : null, p.Status == PurchaseStatus.Received ? sub.TrackingNumber : null, p.Status == PurchaseStatus.Received ? sub.ShippedAt : null) : null);
    }

    static IEnumerable<Blocker> PurchaseJourneyBlockers(Step<PurchaseStatus, PurchaseAction, PurchaseOrder> step, PurchaseOrder order) =>
        Journey<PurchaseStatus, PurchaseAction, PurchaseOrder>.Blockers(step, order);

    /// <summary>Whose date would move, with the letters as drafted; nothing is saved.</summary>
    public async Task<IReadOnlyList<ShiftView>> ShiftsAsync(string number, DateOnly on, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var orders = await (from l in db.PurchaseOrderLines
                            join p in db.PurchaseOrders on l.PurchaseOrderId equals p.Id
                            where p.Number == number && l.OrderNumber != null && l.ReceivedQuantityMilli < l.QuantityMilli
                            select l.OrderNumber).Distinct().ToListAsync(ct);
        var shifts = await ExpectedDates.ShiftsAsync(db, orders, number, on, clock.GetUtcNow().UtcDateTime, ct);
        return [.. shifts.Select(s =>
        {
            var letter = DelayLetter.Of(s.Order, s.Sub, s.OldOn, s.NewOn, company.Name);
            return new ShiftView(s.Order.Number, s.Sub.Number, s.Order.CustomerName, s.OldOn, s.NewOn, s.Order.RequiredOn, s.NeedsNotice, letter.Subject, letter.Body);
        })];
    }
}
