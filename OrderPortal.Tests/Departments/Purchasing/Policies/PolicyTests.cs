using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Departments.Everyone.Desk;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Jobs;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Purchasing.Policies;

/// <summary>How much is kept of what, and that what runs low is bought once.</summary>
public sealed class PolicyTests
{
    [Theory, Providers, Trait("Requirement", "R061"), Trait("Requirement", "R065")]
    public async Task The_suggestion_follows_what_really_left_and_another_value_needs_a_reason(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var warehouse = await company.WarehouseAsync();
        await ShipAsync(company, daily: 10, days: 20);

        var preview = (await company.Get<PolicyQueries>().PreviewAsync(Trade.Stand, warehouse, 5, 0, 95, 30))!;
        Assert.Equal((20, 10m, 0m, 50m, 350m), (preview.Days, preview.DailyDemand, preview.DemandDeviation, preview.Reorder, preview.Max));
        (await company.Get<SavePolicy>().HandleAsync(new(Trade.Stand, warehouse, null, 5, 0, 95, 30), Actors.Purchasing)).Must();
        var saved = (await company.Get<PolicyQueries>().ShowAsync(Trade.Stand, warehouse))!;
        Assert.Equal((50m, null), (saved.Reorder, saved.OverrideReason));

        // another lead time: what it would change is shown before anything is saved
        var longer = (await company.Get<PolicyQueries>().PreviewAsync(Trade.Stand, warehouse, 8, 0, 95, 30))!;
        Assert.Equal((80m, 50m), (longer.Reorder, (await company.Get<PolicyQueries>().ShowAsync(Trade.Stand, warehouse))!.Reorder));

        Assert.Equal(["reason-missing"], (await company.Get<SavePolicy>().HandleAsync(new(Trade.Stand, warehouse, saved.Version, 5, 0, 95, 30, Reorder: 70), Actors.Purchasing)).Codes());
        (await company.Get<SavePolicy>().HandleAsync(new(Trade.Stand, warehouse, saved.Version, 5, 0, 95, 30, Reorder: 70, OverrideReason: "a campaign in June"), Actors.Purchasing)).Must();
        Assert.Equal(["stale"], (await company.Get<SavePolicy>().HandleAsync(new(Trade.Stand, warehouse, saved.Version, 9, 0, 95, 30), Actors.Purchasing)).Codes());
        var kept = (await company.Get<PolicyQueries>().ShowAsync(Trade.Stand, warehouse))!;
        Assert.Equal((70m, "a campaign in June"), (kept.Reorder, kept.OverrideReason));
        await using var db = company.OpenDatabase();
        Assert.Contains(await db.HistoryEntries.Where(h => h.Subject == Subject.MasterData && h.Action == "Edit").Select(h => h.Changes).ToListAsync(), c => c!.Contains("ReorderQuantityMilli") && c.Contains("50000") && c.Contains("70000"));
    }

    [Theory, Providers, Trait("Requirement", "R057")]
    public async Task Too_little_and_too_much_are_told(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 50);
        await company.PolicyAsync(safety: 60, reorder: 80, max: 90);
        Assert.Equal(StockAlert.Low, Assert.Single((await company.Get<PolicyQueries>().PageAsync(StockAlert.Low)).Rows).Alert);
        Assert.Empty((await company.Get<PolicyQueries>().PageAsync(StockAlert.Over)).Rows);
        await company.PolicyAsync(safety: 10, reorder: 20, max: 40);
        Assert.Equal(StockAlert.Over, Assert.Single((await company.Get<PolicyQueries>().PageAsync(StockAlert.Over)).Rows).Alert);
        Assert.Empty((await company.Get<PolicyQueries>().PageAsync(StockAlert.Low)).Rows);
    }

    [Theory, Providers, Trait("Requirement", "R057")]
    public async Task What_is_too_little_or_too_much_stands_among_the_exceptions_until_it_is_right_again(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 50);
        var exceptions = company.Get<ExceptionQueries>();
        Assert.Empty((await exceptions.StockAlertsAsync()).Rows);

        await company.PolicyAsync(safety: 60, reorder: 80, max: 90);
        var low = Assert.Single((await exceptions.StockAlertsAsync()).Rows);
        Assert.Equal((Trade.Stand, "上海仓", StockAlert.Low, 50m, 60m), (low.ProductCode, low.WarehouseName, low.Alert, low.Available, low.Safety));
        // the desk, the policies and the exceptions say the same
        Assert.Equal([Trade.Stand], (await company.Get<DeskQueries>().ShowAsync(Actors.Purchasing)).Piles.Single(p => p.Queue.Title == DeskTexts.StockLow).Rows.Select(r => r.Number));
        await company.PolicyAsync(safety: 10, reorder: 20, max: 40);
        Assert.Equal(StockAlert.Over, Assert.Single((await exceptions.StockAlertsAsync()).Rows).Alert);
        await company.PolicyAsync(safety: 10, reorder: 20, max: 60);
        Assert.Empty((await exceptions.StockAlertsAsync()).Rows);
    }

    [Theory, Providers, Trait("Requirement", "R062")]
    public async Task Goods_that_a_count_does_not_find_are_bought_in_the_same_act(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 50);
        await company.SupplierAsync();
        await company.PolicyAsync();
        var count = await company.Get<PlanCount>().HandleAsync(new(await company.WarehouseAsync(), Trade.Stand, null), Actors.Warehouse);
        (await company.Get<CountBin>().HandleAsync(new(count.Value, "A-01", [new(Trade.Stand, 15)]), Actors.Warehouse)).Must();
        Assert.Empty(await company.PurchasesAsync());

        (await company.Get<ApproveCount>().HandleAsync(new(count.Value, Reason: "找不到"), Actors.Manager)).Must();

        Assert.Equal(85_000, Assert.Single(Assert.Single(await company.PurchasesAsync()).Lines).QuantityMilli);
    }

    [Theory, Providers, Trait("Requirement", "R062")]
    public async Task Crossing_the_reorder_point_drafts_one_purchase_however_many_cross_it_at_once(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 50);
        await company.SupplierAsync();
        await company.PolicyAsync();
        Assert.Empty(await company.PurchasesAsync());

        var orders = new List<string>();
        for (var i = 0; i < 6; i++) orders.Add(await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 7))));
        await Task.WhenAll(orders.Select(n => Task.Run(async () => (await company.Get<AllocateSubOrder>().HandleAsync(new(n + "-1"), Actors.Warehouse)).Must())));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => company.Get<ReplenishStock>().RunAsync(new JobReport(), default))));

        var purchase = Assert.Single(await company.PurchasesAsync());
        var line = Assert.Single(purchase.Lines);
        Assert.Equal((PurchaseStatus.Draft, "S-1", 660_000L), (purchase.Status, purchase.Supplier!.Code, line.PriceMinor));
        // drafted when 50 − 5 × 7 = 15 were left: up to 100 that makes 85
        Assert.Equal(85_000, line.QuantityMilli);
    }

    [Fact, Trait("Requirement", "R062")]
    public async Task A_correction_below_the_reorder_point_drafts_a_purchase_at_once()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync(stock: 50);
        await company.PolicyAsync();
        await using var db = company.OpenDatabase();
        var level = await db.StockLevels.Where(l => l.Product!.Code == Trade.Stand).Select(l => l.Id).SingleAsync();
        (await company.Get<AdjustStock>().HandleAsync(new(level, 12, 50, "broken", Guid.NewGuid()), Actors.Warehouse)).Must();
        Assert.Equal(88_000, Assert.Single(Assert.Single(await company.PurchasesAsync()).Lines).QuantityMilli);
    }

    [Theory, Providers, Trait("Requirement", "R062"), Trait("Requirement", "R052")]
    public async Task What_a_supplier_was_asked_for_without_a_date_is_not_bought_again(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 15);
        await company.SupplierAsync();
        await company.SentAsync(85);
        await company.PolicyAsync();

        await company.Get<ReplenishStock>().RunAsync(new JobReport(), default);

        Assert.Single(await company.PurchasesAsync());
    }

    [Theory, Providers, Trait("Requirement", "R062")]
    public async Task A_draft_that_the_buyer_gives_to_another_supplier_collects_no_more(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 15);
        await company.PolicyAsync(); // nobody is known to deliver it
        await company.SupplierAsync();
        await using var db = company.OpenDatabase();
        var (supplier, draft) = (await db.Suppliers.Select(s => s.Id).SingleAsync(), Assert.Single(await company.PurchasesAsync()));
        (await company.Get<SavePurchase>().HandleAsync(new(draft.Number, draft.Version, supplier, draft.WarehouseId, draft.RequestedOn, null, [new(draft.Lines[0].Id, Trade.Stand, 85, 66)]), Actors.Purchasing)).Must();

        (await company.Get<SavePolicy>().HandleAsync(new(Trade.Desk, draft.WarehouseId, null, 5, 0, 95, 30, 10, 20, 100, "for the test"), Actors.Purchasing)).Must();

        Assert.Equal([("S-1", 1), (null, 1)], (await company.PurchasesAsync()).Select(p => (p.Supplier?.Code, p.Lines.Count)));
    }

    /// <summary>The same number leaves every day; the ledger itself is written.</summary>
    static async Task ShipAsync(TestCompany company, decimal daily, int days)
    {
        for (var day = 0; day < days; day++)
        {
            await using var db = company.OpenDatabase();
            db.Act = Act.Now(Actors.Warehouse, company.Clock);
            var level = await db.StockLevels.Where(l => l.Product!.Code == Trade.Stand).Select(l => l.Id).SingleAsync();
            Assert.True(await OrderPortal.Data.StockLedger.PostAsync(db, level, MovementKind.Ship, (long)(-daily * 1000), 0, "test", $"ship:{day}", db.Act, null, default));
            await db.SaveChangesAsync();
            company.Clock.Advance(TimeSpan.FromDays(1));
        }
    }
}
