using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Walks;

/// <summary>A company to put under load: two warehouses, products with stock, a customer who pays on delivery, and as many orders that are ready for the floor
/// as somebody asks for. Tests and measurements share it.</summary>
public static class LoadHouse
{
    public const int BinsPerWarehouse = 10;

    /// <summary>Does everybody's work; who may do what is proven elsewhere.</summary>
    public static readonly Actor Everybody = Actor.Person("load", "Load", Enum.GetValues<Role>());

    static PostalAddress Address => new() { Consignee = "李晓明", Mobile = "13812345678", Province = "上海市", City = "上海市", District = "浦东新区", Street = "张江路88号" };

    public static string Code(int product) => string.Create(CultureInfo.InvariantCulture, $"P{product:0000}");

    /// <summary>The company's services on a database, as a process of its own hires them.</summary>
    /// <param name="watch">Sees every command that goes to the database.</param>
    public static ServiceProvider Hire(DatabaseSettings settings, IInterceptor? watch = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddPortalData(settings).AddSingleton(TimeProvider.System).AddDepartments();
        if (watch is not null)
            services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(watch), ServiceLifetime.Singleton).ConfigureDbContext<PostgreSqlPortalDb>(o => o.AddInterceptors(watch), ServiceLifetime.Singleton);
        return services.BuildServiceProvider();
    }

    public static async Task<PortalDb> OpenAsync(IServiceProvider company)
    {
        var db = await company.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        db.Act = Act.Now(Everybody, company.GetRequiredService<TimeProvider>());
        return db;
    }

    /// <param name="first">What lies of each product in the first warehouse, bin by bin; a product's first bin is another than its neighbour's.</param>
    /// <param name="second">The same in the second warehouse.</param>
    public static async Task SetUpAsync(IServiceProvider company, int products, IReadOnlyList<decimal> first, IReadOnlyList<decimal> second)
    {
        await using var db = await OpenAsync(company);
        Warehouse[] houses = [Warehouse("W1", 10), Warehouse("W2", 20)];
        var category = new ProductCategory { Code = "LOAD", Name = "Load" };
        var goods = Enumerable.Range(0, products).Select(i => new Product { Code = Code(i), Name = Code(i), Category = category, Unit = "件", ListPriceMinor = 100_000, CostPriceMinor = 10_000, WeightGrams = 500 }).ToList();
        db.AddRange(houses);
        db.AddRange(goods);
        db.Add(new Customer { Code = "LOAD", LegalName = "上海晨光贸易有限公司", Terms = PaymentTerms.CashOnDelivery, CreatedAt = db.Act!.RecordedAt });
        db.Add(new Carrier { Code = "SF", Name = "顺丰速运", Kind = CarrierKind.Express, TypicalDays = 2 });
        await db.SaveChangesAsync();
        foreach (var (i, product) in goods.Index())
            foreach (var (house, stock) in houses.Zip((IReadOnlyList<decimal>[])[first, second]))
                foreach (var (k, quantity) in stock.Index())
                {
                    var level = await StockLedger.LevelAsync(db, product.Id, house.Bins[(i + k) % BinsPerWarehouse], default);
                    await StockLedger.PostAsync(db, level, MovementKind.Receipt, Money.ToMilli(quantity), 0, "load", $"load:{level}", db.Act!, null, default);
                }
        await db.SaveChangesAsync();
    }

    static Warehouse Warehouse(string code, int priority)
    {
        var house = new Warehouse { Code = code, Name = code, Address = Address, Priority = priority };
        house.Bins.AddRange(Enumerable.Range(0, BinsPerWarehouse).Select(i => new Bin { Code = $"{code}-A{i}", PathOrder = i }));
        house.Bins.AddRange([
            new() { Code = $"{code}-IN", Kind = BinKind.Receiving, PathOrder = 80 }, new() { Code = $"{code}-OUT", Kind = BinKind.Staging, PathOrder = 90 },
            new() { Code = $"{code}-QC", Kind = BinKind.Quarantine, PathOrder = 99 }]);
        return house;
    }

    /// <summary>Orders that were approved and need no confirmation, made by the model itself: what is put under load begins with allocation.</summary>
    /// <returns>The number of each order's one sub-order.</returns>
    public static async Task<IReadOnlyList<string>> PlaceAsync(IServiceProvider company, IEnumerable<IReadOnlyList<(int Product, int Quantity)>> orders)
    {
        var numbers = new List<string>();
        foreach (var some in orders.Chunk(200))
        {
            await using var db = await OpenAsync(company);
            var settings = await db.CompanySettings.SingleAsync();
            var customer = await db.Customers.SingleAsync();
            var codes = some.SelectMany(lines => lines, (_, line) => Code(line.Product)).Distinct().ToList();
            var products = await db.Products.Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code);
            var placed = await db.SalesOrders.CountAsync();
            var today = settings.DayOf(db.Act!.RecordedAt);
            foreach (var lines in some)
            {
                var order = new SalesOrder(string.Create(CultureInfo.InvariantCulture, $"LD{++placed:000000}"), today, db.Act)
                {
                    Customer = customer, CustomerName = customer.LegalName, ContactName = "李晓明", ContactMobile = "13812345678", ShipTo = Address,
                    Channel = placed % 2 == 0 ? OrderChannel.Phone : OrderChannel.OwnSite, RequiredOn = today.AddDays(10 + placed % 20), PaymentTerms = PaymentTerms.CashOnDelivery, ConfirmationWaiver = "load",
                };
                order.Lines.AddRange(lines.Select((line, i) => new SalesOrderLine
                {
                    LineNumber = i + 1, Product = products[Code(line.Product)], ProductCode = Code(line.Product), ProductName = Code(line.Product), Unit = "件", Quantity = line.Quantity, UnitPrice = 10,
                }));
                order.Total();
                order.Move(OrderStatus.PendingReview, "Submit", db.Act);
                order.Move(OrderStatus.Approved, "Approve", db.Act);
                numbers.Add(order.PlanWhole(settings, db.Act).Number);
                db.Add(order);
            }
            await db.SaveChangesAsync();
        }
        return numbers;
    }

    /// <summary>Orders of one to four products, one to four pieces each, in any order of lines.</summary>
    public static IEnumerable<IReadOnlyList<(int Product, int Quantity)>> RandomOrders(int count, int products, Random random) =>
        Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(products)).Distinct().Select(p => (p, random.Next(1, 5))).ToList());

    /// <summary>What is not as it must be: rules that are broken and acts of which only a part was kept.</summary>
    /// <param name="isOver">Whether the load has ended: then every order has left or is cancelled, and nothing is promised to anybody.</param>
    public static async Task<IReadOnlyList<string>> FlawsAsync(IServiceProvider company, bool isOver)
    {
        await using var db = await OpenAsync(company);
        // one moment for all questions, because others may be at work
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var flaws = new List<string>();
        foreach (var rule in Invariant.All)
            if (await rule.CountAsync(db) is > 0 and var broken) flaws.Add($"{rule.Name}: {broken} × not '{rule.Sentence.En}'");

        // a move, its history, its stock and its message are one save: none of them is there without the others
        var last = (await db.HistoryEntries.Where(h => h.Subject == Subject.SubOrder).Select(h => new { h.SubjectKey, h.OrderId, h.Sequence, h.Action, h.ToStatus }).ToListAsync())
            .GroupBy(h => h.SubjectKey).ToDictionary(g => g.Key, g => g.MaxBy(h => h.Sequence)!);
        var messages = (await db.OutboxMessages.Select(m => m.UniqueKey).ToListAsync()).ToHashSet();
        foreach (var sub in await db.SubOrders.AsNoTracking().Include(s => s.FollowUp).Include(s => s.Lines).ThenInclude(l => l.Allocations).OrderBy(s => s.Id).ToListAsync())
        {
            if (last.TryGetValue(sub.Number, out var move) && move.ToStatus != sub.Status.ToString()) flaws.Add($"{sub.Number} is {sub.Status}, its history says {move.Action} to {move.ToStatus}");
            if (!last.ContainsKey(sub.Number) && sub.Status != SubOrderStatus.Waiting) flaws.Add($"{sub.Number} is {sub.Status} without a history");
            if (move?.Action == "Allocate" && sub.Lines.Any(l => l.MissingMilli != 0)) flaws.Add($"{sub.Number} was allocated in part");
            if (sub.HasLeft && (sub.FollowUp is null || !messages.Contains($"shipped:{sub.Number}"))) flaws.Add($"{sub.Number} has left without follow-up or message");
            if (isOver && !sub.HasLeft && sub.Status != SubOrderStatus.Cancelled) flaws.Add($"{sub.Number} is {sub.Status}, but the load is over");
        }
        if (isOver && await db.StockLevels.CountAsync(l => l.AllocatedQuantityMilli != 0) is > 0 and var levels) flaws.Add($"{levels} bins promise goods to nobody");
        return flaws;
    }
}
