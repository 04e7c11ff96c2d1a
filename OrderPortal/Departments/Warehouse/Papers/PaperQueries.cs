using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Papers;

/// <summary>What the papers of one sub-order say beside its goods.</summary>
/// <param name="Culture">The customer's language, for papers that travel with the goods.</param>
/// <param name="Phone">The consignee's number as papers carry it: in full, or masked where the company wants that.</param>
/// <param name="PartOf">How many sub-orders the order has; this is number <paramref name="Part"/>.</param>
/// <param name="LabelPrints">How often its labels were printed.</param>
public sealed record Paper(
    FloorTask Task, CultureInfo Culture, string Consignee, string Phone, string Address, string City, string? PostalCode, string ContactName, DateOnly OrderedOn, DeliveryMode Mode,
    string? CarrierName, string? Tracking, DateOnly? PlannedShipOn, DateOnly Today, int Part, int PartOf, int LabelPrints, DateTime? InspectedAt = null, string? InspectorName = null)
{
    /// <summary>供应商直发: no parcel of ours, but the supplier's needs a label.</summary>
    public bool IsDirect => Task.Status == SubOrderStatus.WithSupplier;
    public bool HasLabels => IsDirect || Task.Packages.Count > 0;
    public decimal Kilograms => Task.Packages.Sum(p => p.Kilograms);
}

/// <summary>Reads what is printed.</summary>
public sealed class PaperQueries(IDbContextFactory<PortalDb> databases, FloorQueries floor, TimeProvider clock)
{
    /// <summary>One sub-order's papers; null when there is none of that number.</summary>
    public async Task<Paper?> PaperAsync(string number, CancellationToken ct = default)
    {
        if (await floor.TaskAsync(number, ct) is not { } task) return null;
        await using var db = await databases.CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var sub = await db.SubOrders.AsNoTracking().Where(s => s.Number == number).Select(s => new
        {
            s.Sequence, s.DeliveryMode, Carrier = s.Carrier!.Name, s.TrackingNumber, s.PlannedShipOn, s.OwnShipTo, s.Order.ShipTo, s.Order.ContactName, s.Order.OrderedOn, s.Order.Customer!.Language,
            Parts = s.Order.SubOrders.Count(x => x.Status != SubOrderStatus.Cancelled),
            s.InspectedAt, Inspector = db.Inspections.Where(i => i.Number == s.InspectionNumber).Select(i => i.InspectorName).FirstOrDefault(),
            Prints = db.HistoryEntries.Count(h => h.SubjectKey == number && h.Action == PrintLabel.Action),
        }).SingleAsync(ct);
        var to = sub.OwnShipTo.IsEmpty ? sub.ShipTo : sub.OwnShipTo;
        var phone = to.Mobile ?? to.Phone ?? "";
        return new(task, Text.CultureOf(sub.Language), to.Consignee, company.MaskPhoneOnPapers ? Phone.Mask(phone) : phone, to.OneLine, to.City == "" ? to.Province : to.City, to.PostalCode, sub.ContactName, sub.OrderedOn,
            sub.DeliveryMode, sub.Carrier, sub.TrackingNumber, sub.PlannedShipOn, company.DayOf(clock.GetUtcNow().UtcDateTime), sub.Sequence, sub.Parts, sub.Prints, sub.InspectedAt, sub.Inspector);
    }
}
