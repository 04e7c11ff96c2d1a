using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Departments.Purchasing.Suppliers;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;

namespace OrderPortal.Tests.Support;

/// <summary>Short ways to suppliers, policies and their orders, for tests.</summary>
public static class Supplies
{
    /// <summary>A supplier who delivers the stand in five days and writes English.</summary>
    public static async Task SupplierAsync(this TestCompany company)
    {
        (await company.Get<SaveSupplier>().HandleAsync(new(null, "S-1", "Huatong Ltd", "Lin", null, "lin@example.com", "en-US"), Actors.Purchasing)).Must();
        (await company.Get<SaveSupplierProduct>().HandleAsync(new("S-1", Trade.Stand, 66m, 5, 10), Actors.Purchasing)).Must();
    }

    /// <summary>The supplier ships for us from a house of his own, and reports so many stands there.</summary>
    public static async Task DropShipAsync(this TestCompany company, decimal stock = 20)
    {
        await company.SupplierAsync();
        await using var db = company.OpenDatabase();
        var supplier = await db.Suppliers.Select(s => s.Id).SingleAsync();
        (await company.Get<SaveWarehouse>().HandleAsync(new(null, null, new() { Code = "DS", Name = "华通代发仓", IsDropShip = true, SupplierId = supplier }), Actors.Manager)).Must();
        (await company.Get<AddBins>().HandleAsync(new("DS", "D-01", BinKind.Storage), Actors.Manager)).Must();
        (await company.Get<ReceiveStock>().HandleAsync(new(Trade.Stand, await company.BinAsync("D-01"), stock, "reported by the supplier", Guid.NewGuid()), Actors.Warehouse)).Must();
    }

    /// <summary>An order on credit: nothing of it is due before the goods leave.</summary>
    public static async Task<OrderEntry> CreditAsync(this TestCompany company, params (string Code, decimal Quantity)[] lines)
    {
        await using var db = company.OpenDatabase();
        await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.CreditLimitAmountMinor, 100_000_000));
        var entry = Trade.Entry(lines);
        entry.PaymentTerms = PaymentTerms.Credit;
        return entry;
    }

    /// <summary>An order that was allocated at the supplier, whom nobody has asked yet; returns its number.</summary>
    public static async Task<string> AtSupplierAsync(this TestCompany company)
    {
        await company.DropShipAsync();
        var number = await company.ConfirmedAsync(await company.CreditAsync((Trade.Stand, 5)));
        (await company.Get<AllocateSubOrder>().HandleAsync(new(number + "-1", WarehouseId: await company.WarehouseAsync("DS"), Reason: "for the test"), Actors.Warehouse)).Must();
        return number;
    }

    public static async Task<long> WarehouseAsync(this TestCompany company, string code = "SH")
    {
        await using var db = company.OpenDatabase();
        return await db.Warehouses.Where(w => w.Code == code).Select(w => w.Id).SingleAsync();
    }

    public static async Task<long> BinAsync(this TestCompany company, string code = "A-01")
    {
        await using var db = company.OpenDatabase();
        return await db.Bins.Where(b => b.Code == code).Select(b => b.Id).SingleAsync();
    }

    /// <summary>Keeps 10 of the stand, buys at 20, up to 100.</summary>
    public static async Task PolicyAsync(this TestCompany company, decimal safety = 10, decimal reorder = 20, decimal max = 100) =>
        (await company.Get<SavePolicy>().HandleAsync(new(Trade.Stand, await company.WarehouseAsync(), null, 5, 0, 95, 30, safety, reorder, max, "for the test"), Actors.Purchasing)).Must();

    /// <summary>So many stands, bought by hand from the supplier and sent; returns the purchase order's number.</summary>
    public static async Task<string> SentAsync(this TestCompany company, decimal quantity, string warehouse = "SH", DateOnly? on = null)
    {
        await using var db = company.OpenDatabase();
        var supplier = await db.Suppliers.Select(s => s.Id).SingleAsync();
        var bought = await company.Get<SavePurchase>().HandleAsync(new(null, null, supplier, await company.WarehouseAsync(warehouse), on, null, [new(null, Trade.Stand, quantity, 66)]), Actors.Purchasing);
        (await company.Get<SendPurchase>().HandleAsync(new(bought.Value), Actors.Purchasing)).Must();
        return bought.Value;
    }

    public static async Task<List<PurchaseOrder>> PurchasesAsync(this TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return await db.PurchaseOrders.Include(p => p.Lines).Include(p => p.Supplier).OrderBy(p => p.Id).ToListAsync();
    }

    public static async Task<List<WorkOrder>> WorksAsync(this TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return await db.WorkOrders.Include(w => w.Stages).Include(w => w.Problems).OrderBy(w => w.Id).ToListAsync();
    }

    /// <summary>What lies of a product in all bins, in units.</summary>
    public static async Task<decimal> OnHandAsync(this TestCompany company, string productCode)
    {
        await using var db = company.OpenDatabase();
        return await db.StockLevels.Where(l => l.Product!.Code == productCode).SumAsync(l => l.OnHandQuantityMilli) / 1000m;
    }
}
