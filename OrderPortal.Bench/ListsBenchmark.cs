using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.CustomerService.Tickets;
using OrderPortal.Departments.Everyone.Desk;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Logistics.Handover;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Management.Archive;
using OrderPortal.Departments.Management.Dashboard;
using OrderPortal.Departments.Management.Invariants;
using OrderPortal.Departments.Management.Outbox;
using OrderPortal.Departments.Production.Products;
using OrderPortal.Departments.Production.Work;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Offline;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.PutAway;
using OrderPortal.Departments.Warehouse.Quarantine;
using OrderPortal.Departments.Warehouse.Receive;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Departments.Warehouse.Tasks;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Walks;

namespace OrderPortal.Bench;

/// <summary>What every list costs in a company of a million orders: its first page, a page deep in it, its searches and its counts, through the very queries that the pages ask.</summary>
static class ListsBenchmark
{
    /// <summary>A page goes through no more rows than this without an index leading to them: a warehouse or a carrier is looked up, a company is not.</summary>
    const long MayScan = 1_000;

    /// <summary>No page lets people wait longer, whatever it reads.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>A part of a name is looked for in every name: of customers, of products. Their number grows with the house, not with the orders.</summary>
    const long AllCustomers = 100_000, AllProducts = 50_000;

    const int Rounds = 7;

    /// <summary>Of fewer orders no time is judged: a small run says what is true, not how fast a machine is.</summary>
    const int Large = 100_000;

    /// <param name="MayScan">More than the others may, with a reason.</param>
    /// <param name="IsReport">It may take its time: it sums a whole table and says so.</param>
    sealed record Question(string Name, Func<Task<object?>> Ask, long MayScan = ListsBenchmark.MayScan, bool IsReport = false);

    sealed record Answer(Question Question, TimeSpan Took, TimeSpan Floor, long Rows, long Scanned, long Work, string Worst)
    {
        public double Ratio => Took / Floor;

        public string? Flaw(bool isLarge, bool choosesByWeight) => Scanned > Question.MayScan && (isLarge || !choosesByWeight) ? $"{Question.Name} goes through {Scanned:N0} rows that no index leads to: {Worst}"
            : isLarge && !Question.IsReport && Took > Longest ? $"{Question.Name} takes {Took.TotalMilliseconds:0} ms" : null;
    }

    public static async Task<int> RunAsync(Options options)
    {
        var flaws = 0;
        foreach (var provider in options.Databases)
        {
            await using var database = await BenchDatabase.CreateAsync(provider);
            var meter = new WorkMeter();
            await using var company = LoadHouse.Hire(database.Settings, meter);
            var clock = Stopwatch.StartNew();
            var (orders, rows) = await BigCompany.FillAsync(company, options.Number("orders", 1_000_000));
            Console.WriteLine(FormattableString.Invariant($"{provider}: {orders:N0} orders, {rows:N0} rows, filled in {clock.Elapsed.TotalSeconds:0} s"));
            flaws += Report(await AskAsync(company, meter, options.Number("rounds", Rounds)), orders >= Large, provider != "Sqlite");
        }
        return flaws == 0 ? 0 : 1;
    }

    /// <param name="choosesByWeight">PostgreSQL goes through a small table although an index leads to its rows, because that is quicker; what it would do in a large one only a large one shows.</param>
    static int Report(IReadOnlyList<Answer> answers, bool isLarge, bool choosesByWeight)
    {
        Console.WriteLine($"{"",-44} {"ms",9} {"rows",7} {"÷ floor",9} {"scanned",9} {"work",11}");
        foreach (var a in answers.OrderByDescending(a => a.Took))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{a.Question.Name,-44} {a.Took.TotalMilliseconds,9:0.0} {a.Rows,7:N0} {a.Ratio,9:0.0} {a.Scanned,9:N0} {a.Work,11:N0}"));
        var flaws = answers.Select(a => a.Flaw(isLarge, choosesByWeight)).OfType<string>().ToList();
        foreach (var flaw in flaws) Console.WriteLine($"FLAW {flaw}");
        if (flaws.Count == 0) Console.WriteLine($"ok: {answers.Count} questions; none goes through more of a table than is said of it{(isLarge ? $", and none but the reports takes longer than {Longest.TotalMilliseconds:0} ms" : "")}");
        return flaws.Count;
    }

    static async Task<IReadOnlyList<Answer>> AskAsync(IServiceProvider company, WorkMeter meter, int rounds)
    {
        await using var db = await LoadHouse.OpenAsync(company);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var last = await db.HistoryEntries.MaxAsync(h => h.Id);
        // a meter that sees nothing would find everything in order
        meter.IsOn = true;
        await db.SalesOrders.CountAsync(o => o.Remarks == "nobody ever wrote this");
        meter.IsOn = false;
        if (meter.Statements is not [{ Scanned: > MayScan }]) throw new InvalidOperationException("The meter does not see a table that is gone through.");
        List<Answer> answers = [];
        foreach (var question in await QuestionsAsync(company, db))
        {
            await question.Ask(); // the first time translates the query
            meter.Statements.Clear();
            meter.IsOn = true;
            var answer = await question.Ask();
            meter.IsOn = false;
            List<TimeSpan> took = [], floor = [];
            var rows = Math.Max(1, Math.Max(meter.Statements.Sum(s => s.Rows), answer is int count ? count : 0));
            for (var round = 0; round < (took is [{ TotalSeconds: > 1 }, ..] ? 1 : rounds); round++)
            {
                var start = Stopwatch.GetTimestamp();
                await question.Ask();
                took.Add(Stopwatch.GetElapsedTime(start));
                floor.Add(await FloorAsync(db, rows, last));
            }
            var worst = meter.Statements.MaxBy(s => s.Scanned)?.Sql.ReplaceLineEndings(" ") ?? "";
            answers.Add(new(question, Median(took), Median(floor), rows, meter.Statements.Sum(s => s.Scanned), meter.Statements.Sum(s => s.Work), worst[..Math.Min(worst.Length, 400)]));
        }
        return answers;

        static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>So many rows, from all over the largest table, by their key: what any program must do at least.</summary>
    static async Task<TimeSpan> FloorAsync(PortalDb db, long rows, long last)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var most = Math.Min(rows, last);
        command.CommandText = $"""SELECT * FROM "HistoryEntries" WHERE "Id" IN ({string.Join(',', Enumerable.Range(0, (int)most).Select(i => last - (long)i * (last / most)))})""";
        var start = Stopwatch.GetTimestamp();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync()) reader.GetValues(values);
        return Stopwatch.GetElapsedTime(start);
    }

    static async Task<IReadOnlyList<Question>> QuestionsAsync(IServiceProvider company, PortalDb db)
    {
        List<Question> all = [];
        T Get<T>() where T : notnull => company.GetRequiredService<T>();
        void One(string name, Func<Task> ask, long mayScan = MayScan, bool isReport = false) => all.Add(new(name, async () =>
        {
            var task = ask();
            await task;
            return task is Task<int> count ? count.Result : null;
        }, mayScan, isReport));
        void Paged(string name, Func<string?, Task> ask, string deep, long mayScan = MayScan)
        {
            One(name, () => ask(null), mayScan);
            One($"{name}, deep", () => ask(deep), mayScan);
        }

        // whom and what the questions are about: something from the middle of the years
        var middle = await db.SalesOrders.MaxAsync(o => o.Id) / 2;
        var done = await db.SalesOrders.Where(o => o.Id >= middle && o.Status == OrderStatus.Completed && o.CustomerId != null && o.SubOrders.Any(s => s.TrackingNumber != null)).OrderBy(o => o.Id)
            .Select(o => new { o.Number, o.PhoneTail, o.CustomerName, o.OwnerUserId, Customer = o.Customer!.Code, Sub = o.SubOrders.First().Number, Tracking = o.SubOrders.First(s => s.TrackingNumber != null).TrackingNumber! }).FirstAsync();
        var pending = await db.SalesOrders.Where(o => o.Status == OrderStatus.PendingReview).OrderByDescending(o => o.Id).Select(o => o.Number).FirstAsync();
        var waiting = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Waiting && s.Order.Status == OrderStatus.Approved).OrderByDescending(s => s.Id).Select(s => s.Number).FirstAsync();
        var packed = await db.SubOrders.Where(s => s.Status == SubOrderStatus.Packed).OrderByDescending(s => s.Id).Select(s => s.Number).FirstAsync();
        var product = await db.Products.Where(p => p.Name != "").OrderBy(p => p.Id).Select(p => new { p.Code, p.Name, p.Barcode }).FirstAsync();
        var level = await db.StockMovements.OrderByDescending(m => m.Id).Select(m => m.StockLevelId).FirstAsync();
        var warehouse = await db.Warehouses.OrderBy(w => w.Id).Select(w => new { w.Id, w.Code }).FirstAsync();
        var bin = await db.Bins.OrderByDescending(b => b.Id).Select(b => b.Code).FirstAsync();
        var batch = await db.UnitBatches.OrderByDescending(b => b.Id).Select(b => b.Number).FirstAsync();
        var unit = await db.SerialUnits.OrderByDescending(u => u.Id).Select(u => u.Code).FirstAsync();
        var read = await db.TagReads.OrderByDescending(r => r.Id).Select(r => r.Number).FirstAsync();
        var wave = await db.Waves.OrderByDescending(w => w.Id).Select(w => w.Number).FirstAsync();
        var manifest = await db.Manifests.OrderByDescending(m => m.Id).Select(m => m.Number).FirstAsync();
        var purchase = await db.PurchaseOrders.OrderByDescending(p => p.Id).Select(p => p.Number).FirstAsync();
        var work = await db.WorkOrders.OrderByDescending(w => w.Id).Select(w => w.Number).FirstAsync();
        var variance = await db.Variances.OrderByDescending(v => v.Id).Select(v => v.Number).FirstAsync();
        var count = await db.StockCounts.OrderByDescending(c => c.Id).Select(c => c.Number).FirstAsync();
        var someone = Actor.Person("demo-manager", "Manager", Enum.GetValues<Role>());
        var today = (await OrderLoading.CompanyAsync(db, default)).DayOf(Get<TimeProvider>().GetUtcNow().UtcDateTime);
        string Half(long max) => (max / 2).ToString(CultureInfo.InvariantCulture);
        var deepDay = PageKey.Write(today.AddDays(-10), 1);
        var deepId = Half(middle * 2);
        var deepOrder = "_" + deepId;

        var list = Get<OrderListQueries>();
        void Orders(string what, OrderFilter filter, bool deep = true)
        {
            if (deep) Paged($"orders: {what}", after => list.PageAsync(filter, after), filter.IsByDate ? deepDay : deepOrder);
            else One($"orders: {what}", () => list.PageAsync(filter), AllCustomers);
            One($"orders: {what}, count", () => list.CountAsync(filter), deep ? OrderListQueries.CountedUpTo + 1 : AllCustomers);
        }
        Orders("all", new());
        Orders("urgent first", new(Urgent: true));
        Orders("completed", new(Status: OrderStatus.Completed));
        Orders("awaiting review", new(Status: OrderStatus.PendingReview));
        Orders("overdue", new(Overdue: true));
        Orders("on hold", new(OnHold: true));
        Orders("mine", new(OwnerUserId: done.OwnerUserId));
        Orders("my completed", new(OwnerUserId: done.OwnerUserId, Status: OrderStatus.Completed));
        Orders("a channel", new(Channel: OrderChannel.Jd));
        Orders("a source", new(Source: CustomerSource.Online));
        Orders("a customer", new(CustomerCode: done.Customer));
        Orders("a channel, completed", new(Channel: OrderChannel.Store, Status: OrderStatus.Completed));
        Orders("a channel, overdue", new(Channel: OrderChannel.Store, Overdue: true));
        Orders("search its number", new(Text: done.Number), deep: false);
        Orders("search the beginning of a number", new(Text: "SO2026"), deep: false);
        Orders("search a telephone's end", new(Text: done.PhoneTail), deep: false);
        Orders("search a tracking number", new(Text: done.Tracking), deep: false);
        Orders("search a customer's whole name", new(Text: done.CustomerName), deep: false);
        Orders("search part of a name", new(Text: "科技"), deep: false);
        Orders("search what nobody is called", new(Text: "xyzzy"), deep: false);
        One("orders: meant beyond doubt", () => list.FindExactlyAsync(done.Tracking));

        var page = Get<OrderPageQueries>();
        One("order page", () => page.ShowAsync(done.Number, someone));
        One("order page, under way", () => page.ShowAsync(pending, someone));
        One("order's history", () => page.HistoryAsync(done.Number));
        One("order's supply", () => Get<SupplyQueries>().OfOrderAsync(done.Number));
        One("desk", () => Get<DeskQueries>().ShowAsync(someone), 20 * DeskQueries.CountedUpTo);
        One("dashboard", () => Get<DashboardQueries>().ReadAsync(), OrderListQueries.CountedUpTo + MayScan);
        One("open order to edit", () => Get<OrderFormQueries>().OpenAsync(pending, someone));
        One("order form: find customer", () => Get<OrderFormQueries>().FindCustomersAsync("科技"), AllCustomers);
        One("order form: find product", () => Get<OrderFormQueries>().FindProductsAsync("支架"), AllProducts);
        One("order form: scanned product", () => Get<OrderFormQueries>().ScannedAsync(product.Barcode ?? product.Code));
        Paged("reviews", after => Get<ReviewQueries>().QueueAsync(after), deepDay);
        One("reviews, count", () => Get<ReviewQueries>().CountAsync(), 10_001);
        One("review", () => Get<ReviewQueries>().OpenAsync(pending));
        One("past imports", () => Get<OrderSheetQueries>().PastAsync());

        Paged("customers", after => Get<CustomerQueries>().PageAsync(new(), after), done.CustomerName + "_1");
        One("customers: of a colleague", () => Get<CustomerQueries>().PageAsync(new(ManagerUserId: "demo-sales")));
        One("customers: search a name", () => Get<CustomerQueries>().PageAsync(new("科技")), AllCustomers);
        One("customers: search a telephone's end", () => Get<CustomerQueries>().PageAsync(new(done.PhoneTail)), AllCustomers);
        One("customers: search in vain", () => Get<CustomerQueries>().PageAsync(new("xyzzy")), AllCustomers);
        One("customer", () => Get<CustomerQueries>().ShowAsync(done.Customer));
        Paged("customer's orders", after => Get<CustomerOrdersQueries>().PageAsync(done.Customer, after), deepId);
        Paged("products", after => Get<ProductQueries>().PageAsync(new(), someone, after), product.Code + ".500");
        One("products: search a name", () => Get<ProductQueries>().PageAsync(new("支架"), someone), AllProducts);
        One("products: search in vain", () => Get<ProductQueries>().PageAsync(new("xyzzy"), someone), AllProducts);
        One("product", () => Get<ProductQueries>().ShowAsync(product.Code, someone));
        One("categories", () => Get<ProductQueries>().CategoriesAsync(), AllProducts);

        foreach (var status in (SubOrderStatus[])[SubOrderStatus.Allocated, SubOrderStatus.Picked, SubOrderStatus.Inspected, SubOrderStatus.Packed])
            Paged($"floor: {status}", after => Get<FloorQueries>().PageAsync(status, null, after), deepDay);
        Paged("floor: Allocated, one warehouse", after => Get<FloorQueries>().PageAsync(SubOrderStatus.Allocated, warehouse.Id, after), deepDay);
        One("floor: task", () => Get<FloorQueries>().TaskAsync(packed));
        One("floor: scanned paper", () => Get<FloorQueries>().WaitingAsync(SubOrderStatus.Packed, packed));
        Paged("allocate: ready", after => Get<AllocateQueries>().PageAsync(true, null, after), deepDay);
        Paged("allocate: not ready", after => Get<AllocateQueries>().PageAsync(false, null, after), deepDay);
        One("allocate: one number", () => Get<AllocateQueries>().PageAsync(true, waiting));
        One("allocate, count", () => Get<AllocateQueries>().CountAsync(true));
        One("allocate, count not ready", () => Get<AllocateQueries>().CountAsync(false));
        One("tasks of all pickers", () => Get<TaskQueries>().BoardAsync());
        Paged("waves: what waits", after => Get<WaveQueries>().WaitingAsync(new(), after), deepDay);
        One("waves: proposals", () => Get<WaveQueries>().ProposeAsync(new(warehouse.Id)));
        Paged("waves: open", after => Get<WaveQueries>().PageAsync(true, after), Half(await db.Waves.MaxAsync(w => w.Id) * 2 - 20_000));
        Paged("waves: past", after => Get<WaveQueries>().PageAsync(false, after), Half(await db.Waves.MaxAsync(w => w.Id)));
        One("wave", () => Get<WaveQueries>().ViewAsync(wave));
        Paged("variances", after => Get<VarianceQueries>().PageAsync(after: after), Half(await db.Variances.MaxAsync(v => v.Id)));
        One("variances: investigating", () => Get<VarianceQueries>().PageAsync(VarianceStatus.Investigating));
        One("variances: of a cause nobody had", () => Get<VarianceQueries>().PageAsync(cause: Enum.GetValues<VarianceCause>()[^1]), 50_000);
        One("variance", () => Get<VarianceQueries>().FindAsync(variance));
        Paged("counts", after => Get<CountQueries>().PageAsync(after), Half(await db.StockCounts.MaxAsync(c => c.Id)));
        One("count", () => Get<CountQueries>().ViewAsync(count, someone));
        Paged("put away", after => Get<PutAwayQueries>().PageAsync(null, after: after), "500", AllProducts);
        Paged("quarantine", after => Get<QuarantineQueries>().PageAsync(null, after), "500", AllProducts);
        Paged("stock by product", after => Get<ProductStockQueries>().PageAsync(null, null, after), product.Code + ".500");
        One("stock by product: one warehouse", () => Get<ProductStockQueries>().PageAsync(null, warehouse.Id));
        One("stock by product: search", () => Get<ProductStockQueries>().PageAsync("支架", null), AllProducts);
        One("stock of a product", () => Get<ProductStockQueries>().ProductAsync(product.Code));
        Paged("ledger of a bin", after => Get<StockQueries>().LedgerAsync(level, after), Half(await db.StockMovements.MaxAsync(m => m.Id)));
        // sorted by what it ties up, which is worked out for every product that lies somewhere
        Paged("ageing", after => Get<AgeingQueries>().PageAsync(new(), true, after), "1000000_1", AllProducts);
        One("ageing: older than a year", () => Get<AgeingQueries>().PageAsync(new(OlderThan: 365), true), AllProducts);
        One("ageing: unshipped for 90 days", () => Get<AgeingQueries>().PageAsync(new(UnshippedFor: 90), true), AllProducts);
        One("ageing, total", () => Get<AgeingQueries>().TotalAsync(new(), true), long.MaxValue, isReport: true);
        Paged("returns", after => Get<ReturnQueries>().PageAsync(after), Half(await db.ReturnReceipts.MaxAsync(r => r.Id)));
        One("returns: find a parcel", () => Get<ReturnQueries>().FindAsync(done.Tracking));
        Paged("arrivals", after => Get<ReceiveQueries>().PageAsync(after), deepId);
        Paged("batches of labels", after => Get<SerialQueries>().BatchesAsync(after), Half(await db.UnitBatches.MaxAsync(b => b.Id)));
        One("labels of a batch", () => Get<SerialQueries>().LabelsAsync(batch));
        One("a piece's life", () => Get<SerialQueries>().TraceAsync(unit));
        Paged("tag reads", after => Get<TagQueries>().ReadsAsync(after), Half(await db.TagReads.MaxAsync(r => r.Id)));
        One("tag read", () => Get<TagQueries>().ReadAsync(read));
        One("tag read's lines", () => Get<TagQueries>().LinesAsync(read));
        One("warehouses", () => Get<PlacesQueries>().ListAsync(), AllProducts);
        Paged("bins of a warehouse", after => Get<PlacesQueries>().BinsAsync(warehouse.Id, null, after), "5_1");
        One("bins of a warehouse: search", () => Get<PlacesQueries>().BinsAsync(warehouse.Id, bin));
        One("touchless share", () => Get<RulesQueries>().TouchlessAsync(), isReport: true);
        One("work taken off-line", () => Get<OfflineQueries>().WorkAsync(someone));

        foreach (var view in Enum.GetValues<DispatchView>())
        {
            Paged($"dispatch: {view}", after => Get<DispatchQueries>().PageAsync(view, after), deepDay);
            One($"dispatch: {view}, count", () => Get<DispatchQueries>().CountAsync(view));
        }
        One("dispatch: task", () => Get<DispatchQueries>().TaskAsync(packed));
        Paged("tracking", after => Get<TrackQueries>().PageAsync(after), deepId);
        Paged("manifests", after => Get<HandoverQueries>().PageAsync(after), Half(await db.Manifests.MaxAsync(m => m.Id)));
        One("manifest", () => Get<HandoverQueries>().ViewAsync(manifest));
        One("outbound document", () => Get<HandoverQueries>().OutboundAsync(manifest));
        foreach (var queue in Enum.GetValues<FinanceQueue>()) Paged($"finance: {queue}", after => Get<FinanceQueries>().PageAsync(queue, after), deepDay);
        One("finance: order", () => Get<FinanceQueries>().OrderAsync(done.Number));

        var lastCase = await db.ExceptionCases.MaxAsync(e => e.Id);
        Paged("exceptions: open", after => Get<ExceptionQueries>().PageAsync(true, null, after), PageKey.Write(DateTime.UnixEpoch, lastCase - 10_000));
        var halfHandled = await db.ExceptionCases.Where(e => e.HandledAt != null && e.Id <= lastCase / 2).OrderByDescending(e => e.Id).Select(e => e.HandledAt!.Value).FirstAsync();
        Paged("exceptions: handled", after => Get<ExceptionQueries>().PageAsync(false, null, after), PageKey.Write(halfHandled, lastCase));
        One("exceptions: open, of a role", () => Get<ExceptionQueries>().PageAsync(true, Role.CustomerService));
        One("exceptions: handled, of a role", () => Get<ExceptionQueries>().PageAsync(false, Role.CustomerService));
        Paged("stock alerts", after => Get<ExceptionQueries>().StockAlertsAsync(after), "3000", AllProducts);
        foreach (var kind in MatterQueries.Kinds) One($"exceptions found by the job: {kind}", () => Get<MatterQueries>().ListAsync(kind, 200));
        Paged("follow-ups", after => Get<FollowUpQueries>().PageAsync(after), deepDay);
        One("follow-ups not planned", () => Get<FollowUpQueries>().UnplannedAsync(200));
        Paged("tickets: open", after => Get<TicketQueries>().PageAsync(after: after), deepId);
        Paged("tickets: resolved", after => Get<TicketQueries>().PageAsync(TicketStatus.Resolved, after), deepId);

        Paged("purchases: open", after => Get<PurchaseQueries>().PageAsync(after: after), Half(await db.PurchaseOrders.MaxAsync(p => p.Id) * 2 - 40_000));
        Paged("purchases: all", after => Get<PurchaseQueries>().PageAsync(open: false, after: after), Half(await db.PurchaseOrders.MaxAsync(p => p.Id)));
        Paged("purchases: received", after => Get<PurchaseQueries>().PageAsync(PurchaseStatus.Received, false, after: after), Half(await db.PurchaseOrders.MaxAsync(p => p.Id)));
        Paged("purchases: shipped by the supplier", after => Get<PurchaseQueries>().PageAsync(directOnly: true, after: after), Half(await db.PurchaseOrders.MaxAsync(p => p.Id) * 2 - 40_000));
        One("purchase", () => Get<PurchaseQueries>().ShowAsync(purchase, someone));
        Paged("stock policies", after => Get<PolicyQueries>().PageAsync(after: after), "3000");
        Paged("stock policies: too low", after => Get<PolicyQueries>().PageAsync(StockAlert.Low, after: after), "3000", AllProducts);
        One("stock policies: search", () => Get<PolicyQueries>().PageAsync(text: "支架"), AllProducts);
        Paged("work orders: open", after => Get<WorkQueries>().PageAsync(after: after), deepDay);
        Paged("work orders: all", after => Get<WorkQueries>().PageAsync(open: false, after: after), deepDay);
        One("work orders: late", () => Get<WorkQueries>().PageAsync(late: true));
        One("work order", () => Get<WorkQueries>().ShowAsync(work, someone));
        One("made products", () => Get<MadeProductQueries>().PageAsync(), AllProducts);

        foreach (var status in Enum.GetValues<MessageStatus>()) Paged($"outbox: {status}", after => Get<OutboxQueries>().PageAsync(status, after), Half(await db.OutboxMessages.MaxAsync(m => m.Id)));
        One("outbox, due", () => Get<OutboxQueries>().DueAsync(100));
        One("outbox, counts", () => Get<OutboxQueries>().CountsAsync(), 10_001);
        One("archive", () => Get<ArchiveQueries>().PageAsync());
        One("archive: oldest open month", () => Get<ArchiveQueries>().OldestOpenMonthAsync());
        One("invariants", async () => { await foreach (var _ in Get<InvariantQueries>().CheckAsync()) { } }, long.MaxValue, isReport: true);
        return all;
    }
}
