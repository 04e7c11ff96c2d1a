using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Model;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using Texts = OrderPortal.Departments.Sales.Import.AdventureWorks.AdventureWorksTexts;

namespace OrderPortal.Departments.Sales.Import.AdventureWorks;

/// <summary>The folder of tables to import.</summary>
public sealed record ImportAdventureWorksCommand(string Folder, IProgress<ImportProgress>? Progress = null);

/// <summary>How many records of one kind were new, were there already, or were refused.</summary>
public sealed record ImportCount(int Created, int Repeated, int Refused);

/// <summary>What an import came to, kind by kind, and every row that was refused.</summary>
public sealed record AdventureWorksReport(long BatchId, ImportCount Customers, ImportCount Products, ImportCount Stock, ImportCount Orders, IReadOnlyList<ImportRefusal> Refusals);

/// <summary>Imports Microsoft's AdventureWorks sample: customers, products, stock as receipts, and orders through the handler that the page uses.
/// It may be stopped and started again at any time: what is there already is left alone.</summary>
public sealed class ImportAdventureWorks(Acts acts, SaveOrder saveOrder, IDbContextFactory<PortalDb> databases)
{
    // a transaction each: large enough to be quick, small enough that nobody waits for it
    const int AtOnce = 50;
    const string WarehouseCode = "AW";

    public async Task<Result<AdventureWorksReport>> HandleAsync(ImportAdventureWorksCommand command, Actor person, CancellationToken ct = default)
    {
        if (!person.Is(Role.Manager)) return Error.Forbidden;
        var opened = AdventureWorksFolder.Open(command.Folder);
        if (!opened.Succeeded) return Result<AdventureWorksReport>.Refused(opened.Errors);
        var run = new Run(opened.Value, person with { Source = Source.Import }, command.Progress, ct);

        run.BatchId = (await acts.RunAsync<long>(run.Actor, async (db, act) =>
        {
            var batch = new ImportBatch { Kind = "AdventureWorks", FileName = Path.GetFileName(command.Folder.TrimEnd('/', '\\')), StartedAt = act.RecordedAt, ActorName = person.Name };
            db.ImportBatches.Add(batch);
            await db.SaveChangesAsync(ct);
            return batch.Id;
        }, ct: ct)).Value;

        var customers = await CustomersAsync(run);
        var products = await ProductsAsync(run);
        var stock = await StockAsync(run);
        var orders = await OrdersAsync(run);
        (await acts.RunAsync<bool>(run.Actor, async (db, act) =>
        {
            var batch = await db.ImportBatches.SingleAsync(b => b.Id == run.BatchId, ct);
            (batch.Created, batch.Repeated, batch.Refused) = (orders.Created, orders.Repeated, run.Refusals.Count);
            (batch.FinishedAt, batch.Refusals) = (act.RecordedAt, ImportRefusal.ToJson(run.Refusals));
            return true;
        }, ct: ct)).OrThrow();
        return new AdventureWorksReport(run.BatchId, customers, products, stock, orders, run.Refusals);
    }

    async Task<ImportCount> CustomersAsync(Run run)
    {
        var known = await KnownAsync(db => db.Customers.Where(c => c.ExternalNumber != null).Select(c => c.ExternalNumber!), run.Ct);
        var read = run.Take(run.Folder.Customers(), Texts.Customers);
        return await SaveAsync(run, Texts.Customers, read, c => known.Contains(c.AccountNumber), (db, act, c) =>
        {
            var customer = new Customer
            {
                Code = c.AccountNumber, ExternalNumber = c.AccountNumber, LegalName = c.Name,
                Type = c.IsStore ? CustomerType.Distributor : CustomerType.Individual,
                Terms = Terms(c.IsStore), Currency = "USD", Language = "en-US", CreatedAt = act.RecordedAt,
            };
            customer.Contacts.Add(new Contact { Name = c.ContactName, Phone = c.Phone, Email = c.Email, IsDefault = true });
            customer.Addresses.AddRange(c.Addresses.Select((a, i) => new CustomerAddress { Label = a.City, IsDefault = i == 0, Address = Address(a, c) }));
            db.Customers.Add(customer);
            return Task.CompletedTask;
        });
    }

    async Task<ImportCount> ProductsAsync(Run run)
    {
        var known = await KnownAsync(db => db.Products.Select(p => p.Code), run.Ct);
        var read = run.Take(run.Folder.Products(), Texts.Products);
        return await SaveAsync(run, Texts.Products, read, p => known.Contains(p.Number), async (db, _, p) => db.Products.Add(new Product
        {
            Code = p.Number, ExternalNumber = $"{p.Id}", Name = p.Name, Specification = p.Specification, Unit = "件", WeightGrams = p.WeightGrams,
            CostPriceMinor = Money.ToPriceMinor(p.Cost), ListPriceMinor = Money.ToPriceMinor(p.ListPrice), IsActive = p.IsSold,
            Category = await CategoryAsync(db, p.Category, run.Ct),
        }));
    }

    static async Task<ProductCategory> CategoryAsync(PortalDb db, string name, CancellationToken ct)
    {
        var code = name.ToUpperInvariant();
        return db.ProductCategories.Local.FirstOrDefault(c => c.Code == code)
            ?? await db.ProductCategories.FirstOrDefaultAsync(c => c.Code == code, ct)
            ?? db.ProductCategories.Add(new ProductCategory { Code = code, Name = name }).Entity;
    }

    async Task<ImportCount> StockAsync(Run run)
    {
        var known = await KnownAsync(db => db.StockMovements.Where(m => m.UniqueKey.StartsWith("adventureworks:")).Select(m => m.UniqueKey), run.Ct);
        var products = await ProductsByNumberAsync(run.Ct);
        var read = run.Take(run.Folder.Stock(), Texts.Stock);
        return await SaveAsync(run, Texts.Stock, read, s => known.Contains(Key(s)), async (db, act, s) =>
        {
            var code = $"{s.LocationId:00}-{(s.Shelf == "N/A" ? "X" : s.Shelf)}-{s.Bin:000}";
            var bin = db.Bins.Local.FirstOrDefault(b => b.Code == code) ?? await db.Bins.FirstOrDefaultAsync(b => b.Code == code && b.Warehouse!.Code == WarehouseCode, run.Ct);
            if (bin is null)
            {
                bin = new Bin { Code = code, Warehouse = await WarehouseAsync(db, run.Ct), PathOrder = s.LocationId * 1000 + s.Bin };
                db.Bins.Add(bin);
                await db.SaveChangesAsync(run.Ct);
            }
            var level = await StockLedger.LevelAsync(db, products[$"{s.ProductId}"].Id, bin, run.Ct);
            if (s.Quantity > 0) await StockLedger.PostAsync(db, level, MovementKind.Receipt, Money.ToMilli(s.Quantity), 0, "AdventureWorks", Key(s), act, null, run.Ct);
        });

        static string Key(SourceStock s) => $"adventureworks:{s.ProductId}:{s.LocationId}:{s.Shelf}:{s.Bin}";
    }

    static async Task<Model.Stock.Warehouse> WarehouseAsync(PortalDb db, CancellationToken ct) =>
        await db.Warehouses.FirstOrDefaultAsync(w => w.Code == WarehouseCode, ct) ?? db.Warehouses.Add(new Model.Stock.Warehouse { Code = WarehouseCode, Name = "AdventureWorks" }).Entity;

    async Task<ImportCount> OrdersAsync(Run run)
    {
        var known = await KnownAsync(db => db.SalesOrders.Where(o => o.ExternalNumber != null && (o.Channel == OrderChannel.OwnSite || o.Channel == OrderChannel.Distributor)).Select(o => o.ExternalNumber!), run.Ct);
        var customers = run.Folder.Customers().Where(c => c.Succeeded).ToDictionary(c => c.Value.Id, c => c.Value);
        var products = await ProductsByNumberAsync(run.Ct);
        var read = run.Take(run.Folder.Orders(), Texts.Orders);
        await CarriersAsync(run, read);

        var (created, repeated, refused) = (0, 0, run.Refused);
        foreach (var chunk in read.Chunk(AtOnce))
        {
            // several orders to one transaction, each refused or taken by itself
            await acts.TogetherAsync(async () =>
            {
                foreach (var order in chunk)
                {
                    if (known.Contains(order.Number)) { repeated++; continue; }
                    if (!customers.TryGetValue(order.CustomerId, out var customer)) { run.Refuse(Texts.Unknown(order.Number, Texts.Customer, $"{order.CustomerId}")); continue; }
                    var saved = await saveOrder.HandleAsync(new(null, null, Entry(order, customer, products), Submit: true, ImportBatchId: run.BatchId), run.Actor, run.Ct);
                    if (saved.Succeeded) created++;
                    else foreach (var error in saved.Errors) run.Refuse(error with { Field = $"{order.Number} {error.Field}".Trim() });
                }
                return true;
            }, run.Ct);
            run.Progress?.Report(new(Texts.Orders, created + repeated, read.Count));
        }
        return new(created, repeated, run.Refused - refused + run.RefusedOf(Texts.Orders));
    }

    /// <summary>An order as the source has it: prices before tax, tax and freight for the whole order, four decimals everywhere. What rounding to
    /// the cent leaves over against the source's total is kept as rounding.</summary>
    public static OrderEntry Entry(SourceOrder order, SourceCustomer customer, IReadOnlyDictionary<string, Product> productsById) => new()
    {
        ExternalNumber = order.Number,
        Channel = Channel(order),
        CustomerCode = customer.AccountNumber,
        ContactName = customer.ContactName, ContactPhone = customer.Phone, ContactEmail = customer.Email,
        ShipTo = Address(order.ShipTo, customer),
        OrderedOn = order.OrderedOn, RequiredOn = order.DueOn,
        PaymentTerms = Terms(customer.IsStore),
        Remarks = order.PurchaseOrderNumber is { } number ? $"PO {number}" : null,
        Currency = "USD", CustomerCurrency = order.CustomerCurrency, CustomerCurrencyRate = order.CurrencyRate,
        FreightAmount = Money.Round(order.Freight), TaxAmount = Money.Round(order.Tax), TotalAmount = Money.Round(order.TotalDue),
        Lines = [.. order.Lines.Select(l => new OrderEntryLine
        {
            ProductCode = productsById[$"{l.ProductId}"].Code, ProductName = productsById[$"{l.ProductId}"].Name,
            Quantity = l.Quantity, UnitPrice = l.UnitPrice, PriceIncludesTax = false, TaxPercent = 0,
            DiscountAmount = Money.Round(l.Quantity * l.UnitPrice * l.DiscountRate),
        })],
    };

    async Task CarriersAsync(Run run, IReadOnlyList<SourceOrder> orders) =>
        (await acts.RunAsync<bool>(run.Actor, async (db, _) =>
        {
            var known = await db.Carriers.Select(c => c.Code).ToListAsync(run.Ct);
            foreach (var method in orders.Select(o => o.ShipMethod).Distinct())
                if (CarrierCode(method) is var code && !known.Contains(code)) db.Carriers.Add(new Carrier { Code = code, Name = method, Kind = CarrierKind.Freight });
            return true;
        }, ct: run.Ct)).OrThrow();

    public static string CarrierCode(string shipMethod) => string.Concat(shipMethod.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(20));

    static OrderChannel Channel(SourceOrder order) => order.IsOnline ? OrderChannel.OwnSite : OrderChannel.Distributor;

    /// <summary>The source says nothing about terms: people pay when they order, stores by the company's deposit.</summary>
    static PaymentTerms Terms(bool isStore) => isStore ? PaymentTerms.Deposit : PaymentTerms.Prepaid;

    static PostalAddress Address(SourceAddress address, SourceCustomer customer) => new()
    {
        Consignee = customer.ContactName, Phone = customer.Phone, Country = address.Country,
        Province = address.Province, City = address.City, Street = address.Street, PostalCode = address.PostalCode,
    };

    async Task<ImportCount> SaveAsync<T>(Run run, Text stage, IReadOnlyList<T> read, Func<T, bool> isKnown, Func<PortalDb, Model.History.Act, T, Task> save)
    {
        var fresh = read.Where(r => !isKnown(r)).ToList();
        var done = read.Count - fresh.Count;
        foreach (var chunk in fresh.Chunk(AtOnce))
        {
            (await acts.RunAsync<bool>(run.Actor, async (db, act) =>
            {
                foreach (var item in chunk) await save(db, act, item);
                return true;
            }, ct: run.Ct)).OrThrow();
            run.Progress?.Report(new(stage, done += chunk.Length, read.Count));
        }
        return new(fresh.Count, read.Count - fresh.Count, run.RefusedOf(stage));
    }

    async Task<HashSet<string>> KnownAsync(Func<PortalDb, IQueryable<string>> query, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return [.. await query(db).ToListAsync(ct)];
    }

    /// <summary>Our products by the source's number.</summary>
    async Task<Dictionary<string, Product>> ProductsByNumberAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Products.AsNoTracking().Where(p => p.ExternalNumber != null).ToDictionaryAsync(p => p.ExternalNumber!, ct);
    }

    /// <summary>What one run knows and collects.</summary>
    sealed class Run(AdventureWorksFolder folder, Actor actor, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        readonly Dictionary<Text, int> _refused = [];

        public AdventureWorksFolder Folder => folder;
        public Actor Actor => actor;
        public IProgress<ImportProgress>? Progress => progress;
        public CancellationToken Ct => ct;
        public long BatchId { get; set; }
        public List<ImportRefusal> Refusals { get; } = [];
        public int Refused => Refusals.Count;
        public int RefusedOf(Text stage) => _refused.GetValueOrDefault(stage);

        public void Refuse(Error error) => Refusals.Add(ImportRefusal.Of(error));

        /// <summary>What can be used; the refusals are kept.</summary>
        public List<T> Take<T>(IEnumerable<Result<T>> rows, Text stage)
        {
            var usable = new List<T>();
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                if (row.Succeeded) usable.Add(row.Value);
                foreach (var error in row.Errors) Refuse(error);
                _refused[stage] = _refused.GetValueOrDefault(stage) + (row.Succeeded ? 0 : 1);
            }
            return usable;
        }
    }
}
