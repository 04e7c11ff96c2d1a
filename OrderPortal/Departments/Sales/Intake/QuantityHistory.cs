using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Company;
using OrderPortal.Model.Orders;

namespace OrderPortal.Departments.Sales.Intake;

/// <summary>Marks lines whose quantity is far above what this customer has usually bought of the product, so that the rep asks before it is approved.</summary>
static class QuantityHistory
{
    public static async Task MarkAsync(PortalDb db, SalesOrder order, CompanySettings company, CancellationToken ct)
    {
        if (order.Customer is not { } customer) return;
        var products = order.Lines.Where(l => l.Product is not null).Select(l => l.Product!.Id).Distinct().ToList();
        var usual = await db.SalesOrders
            .Where(o => o.CustomerId == customer.Id && o.Id != order.Id && o.Status >= OrderStatus.Approved && o.Status < OrderStatus.Cancelled)
            .SelectMany(o => o.Lines).Where(l => products.Contains(l.ProductId!.Value))
            .GroupBy(l => l.ProductId!.Value)
            .Select(g => new { Product = g.Key, Milli = g.Sum(l => l.QuantityMilli), Times = g.Count() })
            .ToDictionaryAsync(u => u.Product, u => u.Milli / u.Times, ct);
        foreach (var line in order.Lines.Where(l => l.Product is not null))
            line.IsQuantityAbnormal = usual.TryGetValue(line.Product!.Id, out var milli) && line.QuantityMilli > milli * company.AbnormalQuantityMultiple;
    }
}
