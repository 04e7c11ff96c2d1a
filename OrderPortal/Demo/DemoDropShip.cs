using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>供应商代发 in the demonstration company: a furniture maker who ships desks for it, the rules that send orders there, and orders on every step of that way.</summary>
static class DemoDropShip
{
    const string House = "FS", Supplier = "S-FOSHAN";

    /// <summary>The house belongs to its supplier before the month begins.</summary>
    public static async Task SetUpAsync(IServiceProvider services, Actor manager, CancellationToken ct)
    {
        await using var db = await OpenAsync(services, ct);
        var supplier = await db.Suppliers.Where(s => s.Code == Supplier).Select(s => s.Id).SingleAsync(ct);
        var opened = (await services.GetRequiredService<PlacesQueries>().OpenAsync(House, ct))!;
        (await services.GetRequiredService<SaveWarehouse>().HandleAsync(new(House, opened.Version, opened.Entry with { IsDropShip = true, SupplierId = supplier }), manager, ct)).OrThrow();
    }

    /// <summary>How stock is given to orders, in two versions: people see what changed and why.</summary>
    public static async Task PublishRulesAsync(IServiceProvider services, Actor manager, CancellationToken ct)
    {
        var publish = services.GetRequiredService<PublishSourcing>();
        (await publish.HandleAsync(new(0, [SourcingRule.Priority], 0, false, false, "上海仓先发"), manager, ct)).OrThrow();
        (await publish.HandleAsync(new(1, [SourcingRule.Nearest, SourcingRule.Fullest, SourcingRule.Priority], 0, false, false, "华南订单增多，就近发货更快；同样近时从存货多的仓库发"), manager, ct)).OrThrow();
    }

    /// <summary>Walks the purchase of an order's goods on: sent to the supplier, confirmed by him, shipped by him.</summary>
    public static async Task ToAsync(IServiceProvider services, Actor buyer, string order, PurchaseStatus until)
    {
        await using var db = await OpenAsync(services, default);
        var today = (await OrderLoading.CompanyAsync(db, default)).DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var purchase = await db.PurchaseOrders.Where(p => p.SubOrder!.Order.Number == order).Select(p => p.Number).SingleAsync();
        (await services.GetRequiredService<SendPurchase>().HandleAsync(new(purchase), buyer)).OrThrow();
        if (until >= PurchaseStatus.Confirmed) (await services.GetRequiredService<ConfirmPurchase>().HandleAsync(new(purchase, null, today.AddDays(2), "MD-" + purchase[^3..]), buyer)).OrThrow();
        if (until < PurchaseStatus.Received) return;
        var carrier = await db.Carriers.Where(c => c.Code == "DBL").Select(c => c.Id).SingleAsync();
        (await services.GetRequiredService<ShipFromSupplier>().HandleAsync(new(order + "-1", null, carrier, "DPK202400000" + purchase[^3..], today), buyer)).OrThrow();
    }

    static Task<PortalDb> OpenAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
}
