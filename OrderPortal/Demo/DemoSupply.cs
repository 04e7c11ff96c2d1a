using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Production.Products;
using OrderPortal.Departments.Production.Work;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Departments.Purchasing.Suppliers;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>The supply side of the demonstration company: suppliers, stock policies, goods on their way, a table that is made to order and a substitute.</summary>
static class DemoSupply
{
    const string Table = "CUS001";

    /// <summary>Suppliers and what they deliver, before the month begins.</summary>
    public static async Task MasterDataAsync(IServiceProvider services, Actor buyer, Actor maker, CancellationToken ct)
    {
        foreach (var supplier in new SupplierCommand[]
        {
            new(null, "S-YIWU", "义乌华通数码制品厂", "林经理", "0579-80000001", "sales@huatong.example.com"),
            new(null, "S-FOSHAN", "佛山明德家具有限公司", "何小姐", "0757-80000002", "order@mingde.example.com"),
            new(null, "S-NORDIC", "Nordic Safety Wear Ltd", "Anna Berg", "+46 8 000 000", "orders@nordic.example.com", "en-US"),
        }) (await services.GetRequiredService<SaveSupplier>().HandleAsync(supplier, buyer, ct)).OrThrow();
        foreach (var item in new SupplierProductCommand[]
        {
            new("S-YIWU", "PRO001", 66m, 5, 10), new("S-YIWU", "PRO002", 90m, 6, 10), new("S-YIWU", "PRO003", 138m, 6, 10),
            new("S-FOSHAN", "OFF002", 510m, 12, 10), new("S-FOSHAN", "OFF003", 815m, 12, 10), new("S-FOSHAN", "OFF005", 1_150m, 6, 10), new("S-NORDIC", "CLO003", 112m, 15, 10),
        }) (await services.GetRequiredService<SaveSupplierProduct>().HandleAsync(item, buyer, ct)).OrThrow();

        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        db.Act = Act.Now(maker, services.GetRequiredService<TimeProvider>());
        var furniture = await db.ProductCategories.FirstAsync(c => c.Code == "OFFICE", ct);
        db.Products.Add(new Product
        {
            Code = Table, Name = "定制会议桌", Specification = "胡桃木/3.2m", Category = furniture, Unit = "张",
            ListPriceMinor = Money.ToPriceMinor(6_800m), CostPriceMinor = Money.ToPriceMinor(3_900m), WeightGrams = 86_000,
        });
        var products = await db.Products.Where(p => p.Code == "CLO001" || p.Code == "CLO002").ToDictionaryAsync(p => p.Code, ct);
        db.Substitutes.Add(new Substitute { Product = products["CLO002"], Offered = products["CLO001"], Remarks = "大一码" });
        await db.SaveChangesAsync(ct);
        (await services.GetRequiredService<SetProduction>().HandleAsync(new(Table, true, null), maker, ct)).OrThrow();
    }

    /// <summary>What the month led to: policies from its demand, a purchase for a short order, replenishments, a table in the making.</summary>
    public static async Task GoodsOnTheWayAsync(IServiceProvider services, Actor buyer, Actor maker, Actor sales, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var company = await OrderLoading.CompanyAsync(db, ct);
        var today = company.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var main = await db.Warehouses.Where(w => w.Code == "SH").Select(w => w.Id).FirstAsync(ct);
        foreach (var (code, lead, cover) in new[] { ("PRO001", 5, 120), ("PRO002", 6, 90), ("PRO003", 6, 120), ("CLO001", 10, 150) })
            (await services.GetRequiredService<SavePolicy>().HandleAsync(new(code, main, null, lead, 1, 95, cover), buyer, ct)).OrThrow();
        (await services.GetRequiredService<SavePolicy>().HandleAsync(new("FOO003", main, null, 4, 1, 95, 30, 60, 150, 600, "保质期短，按季控制上限"), buyer, ct)).OrThrow();
        (await services.GetRequiredService<SavePolicy>().HandleAsync(new("OFF003", main, null, 12, 2, 95, 30, 20, 70, 120, "新款下月上市，提前备货"), buyer, ct)).OrThrow();
        (await services.GetRequiredService<SavePolicy>().HandleAsync(new("FOO004", main, null, 4, 1, 95, 30, 10, 30, 240, "节前备货后控制上限"), buyer, ct)).OrThrow();

        if (await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && s.Order.HoldKind == null && s.Lines.Any(l => l.OrderLine.ProductCode == "CLO003")).Select(s => s.Order.Number).FirstOrDefaultAsync(ct) is { } wanting)
        {
            var bought = await services.GetRequiredService<BuyForOrder>().HandleAsync(new(wanting, 1), sales, ct);
            bought.OrThrow();
            (await services.GetRequiredService<SendPurchase>().HandleAsync(new(bought.Value), buyer, ct)).OrThrow();
            (await services.GetRequiredService<ConfirmPurchase>().HandleAsync(new(bought.Value, null, today.AddDays(9), "NSW-20418", new(DateNotice.Message, "我们会在到货当天为您发出。")), buyer, ct)).OrThrow();
        }
        (await services.GetRequiredService<SavePolicy>().HandleAsync(new("CLO003", main, null, 15, 3, 95, 30, 10, 24, 60, "新客户开工前须保证常用码"), buyer, ct)).OrThrow();
        await MakeTableAsync(services, maker, sales, today, ct);
    }

    static async Task MakeTableAsync(IServiceProvider services, Actor maker, Actor sales, DateOnly today, CancellationToken ct)
    {
        var customer = DemoCatalogue.Customers[3]; // on credit: nothing is due before work begins
        var saved = await services.GetRequiredService<SaveOrder>().HandleAsync(new(null, null, new OrderEntry
        {
            CustomerCode = customer.Code, ContactName = customer.Contact, ContactMobile = customer.Mobile, ContactEmail = "c0004@example.com", PaymentTerms = customer.Terms, OrderedOn = today, RequiredOn = today.AddDays(12),
            ShipTo = new() { Consignee = customer.Contact, Mobile = customer.Mobile, Province = customer.Province, City = customer.City, District = customer.District, Street = customer.Street },
            Lines = [new() { ProductCode = Table, Quantity = 2, UnitPrice = 6_800m, Remarks = "桌面预留走线孔" }],
        }, Submit: true), sales, ct);
        saved.OrThrow();
        (await services.GetRequiredService<ApproveOrder>().HandleAsync(new(saved.Value.Number), sales, ct)).OrThrow();
        (await services.GetRequiredService<SendConfirmation>().HandleAsync(new(saved.Value.Number, null, ContactChannel.Phone), sales, ct)).OrThrow();
        (await services.GetRequiredService<ConfirmOrder>().HandleAsync(new(saved.Value.Number), sales, ct)).OrThrow();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var work = await db.WorkOrders.Where(w => w.OrderNumber == saved.Value.Number).Select(w => w.Number).SingleAsync(ct);
        (await services.GetRequiredService<StartStage>().HandleAsync(new(work, null, WorkStageKind.Design), maker, ct)).OrThrow();
        (await services.GetRequiredService<FinishStage>().HandleAsync(new(work, null, WorkStageKind.Design), maker, ct)).OrThrow();
        (await services.GetRequiredService<StartStage>().HandleAsync(new(work, null, WorkStageKind.Materials), maker, ct)).OrThrow();
        (await services.GetRequiredService<ReportProblem>().HandleAsync(new(work, null, WorkProblemKind.MaterialShortage, "胡桃木板材缺 2 张，供应商后天到货"), maker, ct)).OrThrow();
    }
}
