using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Departments.Sales.Import.AdventureWorks;
using OrderPortal.Model;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import.AdventureWorks;

public sealed class ImportAdventureWorksTests
{
    [Theory, Providers]
    public async Task Customers_products_stock_and_orders_arrive_and_every_total_equals_the_source(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var report = (await company.Get<ImportAdventureWorks>().HandleAsync(new(TestData.AdventureWorksExtract), Actors.Manager)).Value;
        Assert.Equal((new ImportCount(21, 0, 1), new ImportCount(39, 0, 0), new ImportCount(72, 0, 0), new ImportCount(20, 0, 3)), (report.Customers, report.Products, report.Stock, report.Orders));

        await using var db = company.OpenDatabase();
        var orders = await db.SalesOrders.AsNoTracking().Include(o => o.Lines).OrderBy(o => o.Id).ToDictionaryAsync(o => o.ExternalNumber!);
        foreach (var source in AdventureWorksFolder.Open(TestData.AdventureWorksExtract).Value.Orders().Where(o => o.Succeeded).Select(o => o.Value))
        {
            var order = orders[source.Number];
            Assert.Equal((Money.Round(source.TotalDue), Money.Round(source.Tax), Money.Round(source.Freight)), (order.TotalAmount, Money.FromMinor(order.TaxAmountMinor), Money.FromMinor(order.FreightAmountMinor)));
            Assert.Equal(source.Lines.Select(l => ((decimal)l.Quantity, l.UnitPrice)), order.Lines.OrderBy(l => l.LineNumber).Select(l => (l.Quantity, l.UnitPrice)));
            Assert.Equal((source.OrderedOn, source.DueOn, source.CustomerCurrency, OrderStatus.PendingReview), (order.OrderedOn, order.RequiredOn, order.CustomerCurrency, order.Status));
            Assert.Equal(source.CurrencyRate, order.CustomerCurrencyRateMicro / 1_000_000m);
        }
        Assert.Equal(9_370_000, await db.StockLevels.SumAsync(l => l.OnHandQuantityMilli));
        Assert.Equal(9_370_000, await db.StockMovements.SumAsync(m => m.OnHandChangeMilli));
    }

    [Theory, Providers]
    public async Task Running_it_again_adds_nothing(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var import = company.Get<ImportAdventureWorks>();
        Assert.True((await import.HandleAsync(new(TestData.AdventureWorksExtract), Actors.Manager)).Succeeded);
        var before = await CountAsync();
        var again = (await import.HandleAsync(new(TestData.AdventureWorksExtract), Actors.Manager)).Value;
        Assert.Equal((new ImportCount(0, 21, 1), new ImportCount(0, 39, 0), new ImportCount(0, 72, 0), new ImportCount(0, 20, 3)), (again.Customers, again.Products, again.Stock, again.Orders));
        Assert.Equal(before, await CountAsync());

        async Task<string> CountAsync()
        {
            await using var db = company.OpenDatabase();
            return $"{await db.Customers.CountAsync()} {await db.Products.CountAsync()} {await db.StockMovements.CountAsync()} {await db.SalesOrders.CountAsync()} {await db.HistoryEntries.CountAsync()} {await db.Bins.CountAsync()} {await db.Carriers.CountAsync()}";
        }
    }

    [Fact]
    public async Task Refused_rows_are_kept_with_their_reasons()
    {
        await using var company = await TestCompany.CreateAsync();
        var report = (await company.Get<ImportAdventureWorks>().HandleAsync(new(TestData.AdventureWorksExtract), Actors.Manager)).Value;
        Assert.Equal(["customer-nameless", "line-orphan", "line-orphan", "line-orphan"], report.Refusals.Select(r => r.Code));
        await using var db = company.OpenDatabase();
        var batch = await db.ImportBatches.SingleAsync();
        Assert.Equal(report.Refusals, ImportRefusal.FromJson(batch.Refusals));
        Assert.NotNull(batch.FinishedAt);
    }

    [Fact]
    public async Task A_cancelled_import_goes_on_where_it_stopped()
    {
        await using var company = await TestCompany.CreateAsync();
        using var cancel = new CancellationTokenSource();
        var stop = new Stop(cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => company.Get<ImportAdventureWorks>().HandleAsync(new(TestData.AdventureWorksExtract, stop), Actors.Manager, cancel.Token));
        var report = (await company.Get<ImportAdventureWorks>().HandleAsync(new(TestData.AdventureWorksExtract), Actors.Manager)).Value;
        Assert.Equal((21, 20), (report.Customers.Created + report.Customers.Repeated, report.Orders.Created));
        Assert.NotEqual(0, report.Customers.Repeated);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_a_manager_may_import_a_company()
    {
        await using var company = await TestCompany.CreateAsync();
        foreach (var actor in new[] { Actors.Sales, Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.CustomerService, Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<ImportAdventureWorks>().HandleAsync(new(TestData.AdventureWorksExtract), actor)).Codes());
    }

    sealed class Stop(CancellationTokenSource cancel) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => cancel.Cancel();
    }
}
