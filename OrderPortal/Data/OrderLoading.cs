using Microsoft.EntityFrameworkCore;
using OrderPortal.Journey;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data;

/// <summary>Loads one order whole, and the facts its guards look at, in as few questions as the guards need.</summary>
public static class OrderLoading
{
    public static async Task<SalesOrder?> OrderAsync(PortalDb db, string number, CancellationToken ct)
    {
        var order = await db.SalesOrders.Include(o => o.Customer).FirstOrDefaultAsync(o => o.Number == number, ct);
        if (order is not null) await PartsAsync(db, order, ct);
        return order;
    }

    static async Task PartsAsync(PortalDb db, SalesOrder order, CancellationToken ct)
    {
        // plain loads instead of one wide join: EF connects what it already tracks
        await db.SalesOrderLines.Include(l => l.Product).Where(l => l.OrderId == order.Id).LoadAsync(ct);
        order.Lines.Sort((a, b) => a.LineNumber.CompareTo(b.LineNumber));
        if (order.Status == OrderStatus.Draft) return;
        await db.OrderConfirmations.Where(c => c.OrderId == order.Id).LoadAsync(ct);
        await db.SubOrders.Include(s => s.FollowUp).Include(s => s.Warehouse).Include(s => s.Carrier).Where(s => s.OrderId == order.Id).LoadAsync(ct);
        if (order.SubOrders.Count == 0) return;
        order.SubOrders.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        var subs = order.SubOrders.Select(s => s.Id).ToList();
        await db.SubOrderLines.Include(l => l.Allocations).ThenInclude(a => a.StockLevel!).ThenInclude(l => l.Bin).Where(l => subs.Contains(l.SubOrderId)).LoadAsync(ct);
        await db.Packages.Where(p => subs.Contains(p.SubOrderId)).LoadAsync(ct);
        if (order.SubOrders.Any(s => s.HasLeft)) await db.ServiceTickets.Where(t => t.OrderId == order.Id).LoadAsync(ct);
    }

    public static async Task<OrderFacts> FactsAsync(PortalDb db, SalesOrder order, DateTime now, CancellationToken ct)
    {
        var company = await db.CompanySettings.SingleAsync(ct);
        var products = order.Lines.Where(l => l.Product is not null).Select(l => l.Product!).DistinctBy(p => p.Code).ToDictionary(p => p.Code);
        var available = order.SubOrders.Any(s => s.Status == SubOrderStatus.Waiting)
            ? await AvailableAsync(db, [.. products.Values.Select(p => p.Id)], ct) : new Dictionary<(long, long), long>();
        var owed = order is { PaymentTerms: PaymentTerms.Credit, CustomerId: { } customer } ? await OwedAsync(db, customer, order.Id, ct) : 0;
        return new(company.DayOf(now), company, order.Customer, products, available, owed);
    }

    /// <summary>What can still be promised of each product in each active warehouse: storage bins only, on hand minus allocated.</summary>
    public static async Task<IReadOnlyDictionary<(long Warehouse, long Product), long>> AvailableAsync(PortalDb db, IReadOnlyList<long> products, CancellationToken ct) =>
        await db.StockLevels.Where(l => products.Contains(l.ProductId) && l.Bin!.Kind == BinKind.Storage && l.Warehouse!.IsActive)
            .GroupBy(l => new { l.WarehouseId, l.ProductId })
            .Select(g => new { g.Key.WarehouseId, g.Key.ProductId, Milli = g.Sum(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli) })
            .ToDictionaryAsync(a => (a.WarehouseId, a.ProductId), a => a.Milli, ct);

    /// <summary>What a customer owes for other approved orders on credit, in cents.</summary>
    static Task<long> OwedAsync(PortalDb db, long customer, long exceptOrder, CancellationToken ct) =>
        db.SalesOrders.Where(o => o.CustomerId == customer && o.Id != exceptOrder && o.PaymentTerms == PaymentTerms.Credit
                && o.Status >= OrderStatus.Approved && o.Status < OrderStatus.Cancelled)
            .SumAsync(o => o.TotalAmountMinor - o.PaidAmountMinor, ct);

    /// <summary>The products with these codes, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, Product>> ProductsAsync(PortalDb db, IEnumerable<string?> codes, CancellationToken ct)
    {
        var wanted = codes.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim()).Distinct().ToList();
        return await db.Products.Where(p => wanted.Contains(p.Code)).ToDictionaryAsync(p => p.Code, ct);
    }

    public static Task<CompanySettings> CompanyAsync(PortalDb db, CancellationToken ct) => db.CompanySettings.AsNoTracking().SingleAsync(ct);
}
