using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.Logistics.Handover;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Departments.Warehouse.Tasks;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>Fills an empty database with the demonstration company: master data, stock and a month of orders in every status,
/// each walked there through the handlers that people use, on a clock of its own.</summary>
public static class DemoCompany
{
    /// <summary>One order of the month: how many days ago it was taken, from whom, what, and how far it got.</summary>
    sealed record Plan(int DaysAgo, int Customer, Stage Until, (string Code, decimal Quantity)[] Lines, int WantedAfterDays = 8, OrderChannel Channel = OrderChannel.Phone, string? Remarks = null,
        DeliveryMode Mode = DeliveryMode.Carrier, Func<Crew, string, Task>? Then = null);

    sealed record Crew(IServiceProvider Services, WalkCrew People, Actor Buyer, DemoClock Clock)
    {
        public T Get<T>() where T : notnull => Services.GetRequiredService<T>();
    }

    static readonly Plan[] Month =
    [
        new(30, 0, Stage.Completed, [("PRO001", 50)], Channel: OrderChannel.OwnSite, Remarks: "需加急印刷 logo"),
        new(29, 3, Stage.Completed, [("OFF002", 20), ("OFF003", 4)], Channel: OrderChannel.Distributor, Remarks: "定制抽屉颜色（蓝色）"),
        new(28, 5, Stage.Completed, [("FOO003", 5)], Channel: OrderChannel.Taobao, Remarks: "礼品包装（红色）", Mode: DeliveryMode.Pickup),
        new(27, 1, Stage.Completed, [("PRO002", 30), ("PRO003", 12)], Channel: OrderChannel.Jd),
        new(25, 4, Stage.Completed, [("CLO001", 40), ("CLO002", 35)], Channel: OrderChannel.Store, Mode: DeliveryMode.OwnFleet),
        new(24, 2, Stage.Completed, [("OFF004", 6)]),
        new(22, 6, Stage.Completed, [("PRO003", 25), ("FOO004", 20)], Channel: OrderChannel.OwnSite),
        new(20, 7, Stage.Completed, [("FOO005", 12.5m)], Channel: OrderChannel.OnlineMall),
        new(18, 0, Stage.Completed, [("PRO001", 60), ("PRO002", 60)], Channel: OrderChannel.OwnSite),
        new(16, 3, Stage.Completed, [("OFF003", 10)], Channel: OrderChannel.Distributor),
        new(12, 5, Stage.Delivered, [("FOO004", 2)], Channel: OrderChannel.Taobao),
        new(11, 6, Stage.Delivered, [("OFF004", 2)], Channel: OrderChannel.OwnSite,
            Then: async (crew, number) => (await crew.Get<AnswerFollowUp>().HandleAsync(new(number + "-1", null, true, false, true, ContactChannel.Phone, "一个文件柜外箱压坏，柜门有划痕"), crew.People.Service)).OrThrow()),
        new(10, 1, Stage.Delivered, [("PRO002", 20)], Channel: OrderChannel.Jd),
        new(9, 2, Stage.Shipped, [("OFF004", 3)], WantedAfterDays: 6),
        new(8, 4, Stage.Shipped, [("CLO001", 20)], Channel: OrderChannel.Store, Mode: DeliveryMode.OwnFleet),
        new(7, 7, Stage.Shipped, [("PRO001", 15)], Channel: OrderChannel.OnlineMall,
            Then: async (crew, number) => (await crew.Get<RecordTrackingEvent>().HandleAsync(new(number + "-1", null, TrackingKind.InTransit, null, "武汉转运中心"), crew.People.Logistics)).OrThrow()),
        new(6, 6, Stage.Packed, [("PRO003", 18), ("OFF004", 1)], Channel: OrderChannel.OwnSite, Remarks: "Please deliver before noon"),
        new(6, 3, Stage.Released, [("OFF002", 8)], WantedAfterDays: 7, Channel: OrderChannel.Distributor),
        new(5, 0, Stage.Inspected, [("PRO001", 30), ("OFF004", 2)], Channel: OrderChannel.OwnSite),
        new(5, 2, Stage.Picked, [("FOO003", 60)], WantedAfterDays: 3),
        new(5, 4, Stage.Picked, [("PRO003", 4)], WantedAfterDays: 6, Channel: OrderChannel.Store,
            Then: async (crew, number) => (await crew.Get<FailInspection>().HandleAsync(new(number + "-1", null, [new(1, 1, QuarantineCause.Defective)], "通电无反应"), crew.People.Warehouse)).OrThrow()),
        new(4, 7, Stage.Allocated, [("CLO002", 24)], Channel: OrderChannel.OnlineMall),
        new(4, 4, Stage.Allocated, [("PRO002", 18), ("FOO004", 10)], WantedAfterDays: 3, Channel: OrderChannel.Store),
        new(4, 2, Stage.DepositPaid, [("CLO003", 12)], WantedAfterDays: 3, Remarks: "42 码优先"),
        new(3, 0, Stage.Confirmed, [("OFF003", 12)], WantedAfterDays: 12, Channel: OrderChannel.OwnSite),
        new(3, 1, Stage.Confirmed, [("PRO001", 130)], Channel: OrderChannel.Jd),
        new(3, 6, Stage.Sent, [("PRO002", 40)], Channel: OrderChannel.OwnSite),
        new(2, 7, Stage.Sent, [("OFF004", 4)], Channel: OrderChannel.OnlineMall),
        new(2, 2, Stage.Approved, [("FOO005", 8.25m)]),
        new(2, 3, Stage.Submitted, [("PRO003", 10)], Channel: OrderChannel.Distributor,
            Then: async (crew, number) => (await crew.Get<AskCustomer>().HandleAsync(new(number, null, "请确认收货时间是否可以安排在周末"), crew.People.Sales)).OrThrow()),
        new(1, 0, Stage.Submitted, [("PRO001", 400)], Channel: OrderChannel.OwnSite),
        new(1, 5, Stage.Submitted, [("FOO003", 3), ("FOO004", 1)], WantedAfterDays: 3, Channel: OrderChannel.Taobao),
        new(0, 4, Stage.Submitted, [("CLO001", 12)], WantedAfterDays: 5, Channel: OrderChannel.Store),
        new(0, 1, Stage.Submitted, [("OFF003", 2)], Channel: OrderChannel.Jd),
        new(0, 3, Stage.Draft, [("CLO001", 30), ("CLO002", 20)], Channel: OrderChannel.Distributor, Remarks: "等客户确认尺码"),
        new(15, 7, Stage.Approved, [("PRO002", 5)], Channel: OrderChannel.OnlineMall,
            Then: async (crew, number) => (await crew.Get<CancelOrder>().HandleAsync(new(number, Reason: "客户改为线下采购"), crew.People.Sales)).OrThrow()),
        new(3, 2, Stage.Confirmed, [("OFF002", 3)],
            Then: async (crew, number) => (await crew.Get<HoldOrder>().HandleAsync(new(number, Reason: "客户仓库盘点，周五后再发"), crew.People.Sales)).OrThrow()),
    ];

    /// <summary>What a supplier ships for us: one order in each state. The second waits for its balance before he may be asked.</summary>
    static readonly Plan[] FromSupplier =
    [
        new(3, 3, Stage.Allocated, [("OFF005", 3)], WantedAfterDays: 10, Channel: OrderChannel.Distributor, Then: (crew, number) => DemoDropShip.ToAsync(crew.Services, crew.Buyer, number, PurchaseStatus.Received)),
        new(2, 0, Stage.Allocated, [("OFF005", 5)], WantedAfterDays: 10, Channel: OrderChannel.OwnSite),
        new(2, 3, Stage.Allocated, [("OFF005", 6)], WantedAfterDays: 10, Channel: OrderChannel.Distributor, Then: (crew, number) => DemoDropShip.ToAsync(crew.Services, crew.Buyer, number, PurchaseStatus.Confirmed)),
        new(1, 3, Stage.Allocated, [("OFF005", 2)], WantedAfterDays: 10, Channel: OrderChannel.Distributor, Then: (crew, number) => DemoDropShip.ToAsync(crew.Services, crew.Buyer, number, PurchaseStatus.Sent)),
        new(0, 3, Stage.Allocated, [("OFF005", 4)], WantedAfterDays: 12, Channel: OrderChannel.Distributor),
    ];

    /// <summary>Fills the database when it has no customer yet; does nothing otherwise.</summary>
    public static async Task SetUpAsync(IServiceProvider app, CancellationToken ct = default)
    {
        var settings = app.GetRequiredService<DatabaseSettings>();
        await using var db = await app.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        await using var turn = await StartTurn.WaitAsync(db);
        if (await db.Customers.AnyAsync(ct)) return;

        // what people of this company write, and what is written for them, is Chinese whatever the machine speaks
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Text.Chinese;
        var clock = new DemoClock(app.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var services = new ServiceCollection().AddLogging(l => l.ClearProviders()).AddSingleton(app.GetRequiredService<IConfiguration>())
            .AddPortalData(settings).AddSingleton<TimeProvider>(clock).AddDepartments().BuildServiceProvider();
        var people = DemoAccounts.All.ToDictionary(p => p.UserName, p => new Actor(p.Id, p.DisplayName, p.Roles.ToHashSet(), Source.Demonstration));
        var crew = new Crew(services, new(people["sales"], people["finance"], people["warehouse"], people["logistics"], people["service"]), people["purchasing"], clock);

        clock.Start(daysAgo: 35);
        await MasterDataAsync(crew, people["admin"], ct);
        await DemoSupply.MasterDataAsync(services, people["purchasing"], people["production"], ct);
        await DemoDropShip.SetUpAsync(services, people["manager"], ct);
        foreach (var plan in Month.OrderByDescending(p => p.DaysAgo)) await WalkAsync(crew, plan, ct);
        await FloorAsync(crew, ct);
        await DemoPieces.TravelAsync(crew.Services, crew.People.Warehouse, ct);
        clock.Start(daysAgo: 4);
        await DemoDropShip.PublishRulesAsync(services, people["manager"], ct);
        foreach (var plan in FromSupplier) await WalkAsync(crew, plan, ct);
        clock.Start(daysAgo: 0);
        await DemoSupply.GoodsOnTheWayAsync(services, people["purchasing"], people["production"], people["sales"], ct);
    }

    static async Task MasterDataAsync(Crew crew, Actor actor, CancellationToken ct)
    {
        await using var db = await crew.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        db.Act = Act.Now(actor, crew.Clock);
        var company = await db.CompanySettings.SingleAsync(ct);
        (company.Name, company.EnglishName) = (DemoCatalogue.CompanyName, DemoCatalogue.CompanyEnglishName);
        var categories = DemoCatalogue.Categories.ToDictionary(c => c.Code, c => new ProductCategory { Code = c.Code, Name = c.Name });
        db.AddRange(DemoCatalogue.Products.Select(p => new Product
        {
            Code = p.Code, Name = p.Name, Specification = p.Specification, Category = categories[p.Category], Unit = p.Unit, UnitDecimals = p.Decimals, Barcode = p.Barcode,
            ListPriceMinor = Money.ToPriceMinor(p.Price), CostPriceMinor = Money.ToPriceMinor(p.Cost), WeightGrams = p.WeightGrams, IsSerialised = p.IsCoded,
        }));
        foreach (var (code, name, address, priority, bins) in DemoCatalogue.Warehouses)
        {
            var warehouse = new Warehouse { Code = code, Name = name, Address = address with { }, Priority = priority };
            warehouse.Bins.AddRange(bins.Select((bin, i) => new Bin { Code = bin, PathOrder = i + 1 }));
            warehouse.Bins.AddRange([
                new Bin { Code = code + "-IN", Kind = BinKind.Receiving, PathOrder = 97 }, new Bin { Code = code + "-STAGE", Kind = BinKind.Staging, PathOrder = 98 },
                new Bin { Code = code + "-QC", Kind = BinKind.Quarantine, PathOrder = 99 }]);
            db.Add(warehouse);
        }
        var carriers = DemoCatalogue.Carriers.ToDictionary(c => c.Code, c => new Carrier { Code = c.Code, Name = c.Name, Kind = c.Kind, TrackingPattern = c.Pattern, TypicalDays = c.Days });
        db.AddRange(carriers.Values);
        db.AddRange(DemoCatalogue.Rates.SelectMany(r => r.Zones.Zip(Enum.GetValues<FreightZone>(), (price, zone) => new FreightRate
        {
            Carrier = carriers[r.Carrier], Zone = zone, FirstAmountMinor = Money.ToMinor(price.First), StepAmountMinor = Money.ToMinor(price.Step), Days = price.Days, MaxParcelGrams = r.MostKilograms * 1_000,
        })));
        db.AddRange(DemoCatalogue.Customers.Select((c, i) => CustomerOf(c, i, crew)));
        await db.SaveChangesAsync(ct);

        var binIds = await db.Bins.ToDictionaryAsync(b => b.Code, b => b.Id, ct);
        foreach (var product in DemoCatalogue.Products)
            (await crew.Get<ReceiveStock>().HandleAsync(new(product.Code, binIds[product.Bin], product.Stock, "期初库存", Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
        await DemoPieces.LabelAsync(crew.Services, crew.People.Warehouse, binIds, ct);
        foreach (var code in (string[])["PRO001", "FOO003", "CLO001"])
            (await crew.Get<ReceiveStock>().HandleAsync(new(code, binIds["A-01"], 150, "期初库存", Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
    }

    /// <summary>What lies about in the warehouse today: goods that arrived this morning and are not put away yet.</summary>
    static async Task FloorAsync(Crew crew, CancellationToken ct)
    {
        crew.Clock.Start(daysAgo: 0);
        await using var db = await crew.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var receiving = await db.Bins.SingleAsync(b => b.Code == "SH-IN", ct);
        (await crew.Get<ReceiveStock>().HandleAsync(new("PRO002", receiving.Id, 40, "送货单 20817", Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
        await WaveAsync(crew, ct);
        await ManifestAsync(crew, ct);
        await ReturnAsync(crew, ct);
        await CountAsync(crew, ct);
    }

    /// <summary>A parcel that came back this morning: two jackets of the wrong size, and one that was torn.</summary>
    static async Task ReturnAsync(Crew crew, CancellationToken ct)
    {
        await using var db = await crew.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var parcel = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Completed && s.Lines.Any(l => l.OrderLine.ProductCode == "CLO002")).OrderByDescending(s => s.Id).Select(s => s.Number).FirstAsync(ct);
        var (shelf, quarantine) = (await db.Bins.SingleAsync(b => b.Code == "A-02-02", ct), await db.Bins.SingleAsync(b => b.Code == "SH-QC", ct));
        (await crew.Get<TakeBackGoods>().HandleAsync(new(parcel, [new("CLO002", 2)], shelf.Id, null, "尺码不合适", Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
        (await crew.Get<TakeBackGoods>().HandleAsync(new(parcel, [new("CLO001", 1)], quarantine.Id, QuarantineCause.Damaged, "袖口开线", Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
    }

    /// <summary>A count that waits for approval: in one bin a bag of coffee is half a kilogram lighter than the books say.</summary>
    static async Task CountAsync(Crew crew, CancellationToken ct)
    {
        await using var db = await crew.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var bin = await db.Bins.SingleAsync(b => b.Code == "A-02-02", ct);
        var count = await crew.Get<PlanCount>().HandleAsync(new(bin.WarehouseId, bin.Code, null), crew.People.Warehouse, ct);
        count.OrThrow();
        var lies = await db.StockLevels.Where(l => l.BinId == bin.Id).OrderBy(l => l.Id).Select(l => new
        {
            l.Product!.Code, Milli = l.OnHandQuantityMilli - db.Allocations.Where(a => a.StockLevelId == l.Id).Sum(a => a.PickedQuantityMilli),
        }).ToListAsync(ct);
        (await crew.Get<CountBin>().HandleAsync(new(count.Value, bin.Code, [.. lies.Select(l => new FoundGoods(l.Code, Money.FromMilli(l.Milli) - (l.Code == "FOO005" ? 0.5m : 0)))]), crew.People.Warehouse, ct)).OrThrow();
    }

    /// <summary>A truck at the ramp with what finance has released.</summary>
    static async Task ManifestAsync(Crew crew, CancellationToken ct)
    {
        await using var db = await crew.Get<IDbContextFactory<PortalDb>>().CreateDbContextAsync(ct);
        var carrier = await db.Carriers.SingleAsync(c => c.Code == "DBL", ct);
        var ready = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Packed && s.CarrierId == null && s.ReleasedAt == null && s.Order.PaymentTerms == PaymentTerms.Credit).Select(s => s.Number).FirstAsync(ct);
        (await crew.Get<ArrangeTransport>().HandleAsync(new(ready, null, carrier.Id, "DPK202400000017"), crew.People.Logistics, ct)).OrThrow();
        var manifest = await crew.Get<OpenManifest>().HandleAsync(new(carrier.Id, "沪B·D5027", "马师傅"), crew.People.Logistics, ct);
        manifest.OrThrow();
        (await crew.Get<LoadParcel>().HandleAsync(new(manifest.Value, ready + "-P1"), crew.People.Warehouse, ct)).OrThrow();
    }

    /// <summary>A wave that somebody has begun: one piece is picked, and a bin held less than it should.</summary>
    static async Task WaveAsync(Crew crew, CancellationToken ct)
    {
        var waiting = (await crew.Get<WaveQueries>().WaitingAsync(new(), ct: ct)).Rows.GroupBy(r => r.WarehouseName).MaxBy(g => g.Count())!;
        var made = await crew.Get<MakeWave>().HandleAsync(new(WaveKind.Batch, [.. waiting.Select(r => r.Number)]), crew.People.Warehouse, ct);
        made.OrThrow();
        (await crew.Get<AssignPicker>().HandleAsync(new(made.Value, crew.People.Warehouse.Id), crew.People.Warehouse, ct)).OrThrow();
        var wave = (await crew.Get<WaveQueries>().ViewAsync(made.Value, ct))!;
        var first = wave.Stops[0];
        if (wave.Stops.FirstOrDefault(s => s.Line.ProductCode == "PRO002") is { } empty)
            (await crew.Get<ReportShort>().HandleAsync(new(empty.Shares[0].SubOrderNumber, null, empty.BinCode, empty.Line.ProductCode, 3, VarianceCause.NotInBin, "货位比账面少 3 套"), crew.People.Warehouse, ct)).OrThrow();
        (await crew.Get<ScanPick>().HandleAsync(new(first.Shares[0].SubOrderNumber, first.BinCode, first.Line.ProductCode, 1, Guid.NewGuid()), crew.People.Warehouse, ct)).OrThrow();
    }

    static Customer CustomerOf(DemoCustomer c, int index, Crew crew)
    {
        var customer = new Customer
        {
            Code = c.Code, LegalName = c.Name, Type = c.Type, Level = c.Level, Terms = c.Terms, Language = c.Language, CreatedAt = crew.Clock.GetUtcNow().UtcDateTime,
            CreditDays = c.Terms == PaymentTerms.Credit ? 30 : 0, CreditLimitAmountMinor = c.CreditLimit is { } limit ? Money.ToMinor(limit) : null,
            TaxId = c.Type == CustomerType.Individual ? null : CreditCode(index), ManagerUserId = crew.People.Sales.Id, ManagerName = crew.People.Sales.Name,
        };
        customer.Contacts.Add(new Contact { Name = c.Contact, Mobile = c.Mobile, Email = $"{c.Code.ToLowerInvariant()}@example.com", IsDefault = true });
        customer.Addresses.Add(new CustomerAddress { Label = "默认", IsDefault = true, Address = AddressOf(c) });
        return customer;
    }

    static PostalAddress AddressOf(DemoCustomer c) => new() { Consignee = c.Contact, Mobile = c.Mobile, Province = c.Province, City = c.City, District = c.District, Street = c.Street };

    /// <summary>An invented credit code with a right check character.</summary>
    static string CreditCode(int index)
    {
        var body = $"91310000MA1DEM{index:000}";
        return body + UnifiedSocialCreditCode.CheckCharacter(body);
    }

    static async Task WalkAsync(Crew crew, Plan plan, CancellationToken ct)
    {
        crew.Clock.Start(plan.DaysAgo);
        var customer = DemoCatalogue.Customers[plan.Customer];
        var today = DateOnly.FromDateTime(crew.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        var entry = new OrderEntry
        {
            CustomerCode = customer.Code, ContactName = customer.Contact, ContactMobile = customer.Mobile, ContactEmail = $"{customer.Code.ToLowerInvariant()}@example.com",
            ShipTo = AddressOf(customer), DeliveryMode = plan.Mode, Channel = plan.Channel, PaymentTerms = customer.Terms,
            OrderedOn = today, RequiredOn = today.AddDays(plan.WantedAfterDays), Remarks = plan.Remarks,
            FreightAmount = plan.Mode == DeliveryMode.Carrier ? 20m : 0m,
            Lines = [.. plan.Lines.Select(l => new OrderEntryLine { ProductCode = l.Code, Quantity = l.Quantity, UnitPrice = DemoCatalogue.Products.Single(p => p.Code == l.Code).Price })],
        };
        var saved = await crew.Get<SaveOrder>().HandleAsync(new(null, null, entry, Submit: plan.Until > Stage.Draft), crew.People.Sales, ct);
        saved.OrThrow();
        var walk = new OrderWalk(crew.Services, crew.People, (stage, _) => { crew.Clock.Pass(stage); return Task.CompletedTask; });
        await walk.ToAsync(saved.Value.Number, plan.Until, ct: ct);
        if (plan.Then is { } then) await then(crew, saved.Value.Number);
    }

    /// <summary>Runs through the demonstration month and never past the present.</summary>
    sealed class DemoClock(DateTimeOffset present) : TimeProvider
    {
        DateTimeOffset _now;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Start(int daysAgo) => _now = Min(present.AddDays(-daysAgo).AddHours(-present.Hour + 1));

        /// <summary>How long people usually take to get to a stage.</summary>
        public void Pass(Stage stage) => _now = Min(_now + stage switch
        {
            Stage.Approved or Stage.Sent => TimeSpan.FromMinutes(35),
            Stage.Confirmed or Stage.DepositPaid => TimeSpan.FromHours(3),
            Stage.Delivered => TimeSpan.FromHours(40),
            Stage.Completed => TimeSpan.FromHours(20),
            _ => TimeSpan.FromMinutes(50),
        });

        DateTimeOffset Min(DateTimeOffset then) => then < present ? then : present;
    }
}
