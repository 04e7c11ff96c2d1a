using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Model.Orders;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Shared.Sheets;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import;

/// <summary>An import that was a mistake is taken back as a whole, as long as nobody has begun to work with it.</summary>
public sealed class UndoImportTests
{
    [Theory, Providers, Trait("Requirement", "R006"), Trait("Requirement", "R174")]
    public async Task An_untouched_import_is_taken_back_with_every_order_and_the_records_stay(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        var before = await StandingAsync(company);
        var batch = await ImportAsync(company);
        Assert.NotEqual(before, await StandingAsync(company));

        Assert.Equal(3, (await company.Get<UndoImport>().HandleAsync(new(batch), Actors.Sales)).Value);

        // whatever anybody counts or promises is as it was: open orders, tasks, stock
        Assert.Equal(before, await StandingAsync(company));
        await using var db = company.OpenDatabase();
        foreach (var number in await db.SalesOrders.Select(o => o.Number).ToListAsync())
        {
            var order = await company.OrderAsync(number);
            Assert.Equal(OrderStatus.Cancelled, order.Status);
            Assert.All(order.SubOrders, s => Assert.Equal(SubOrderStatus.Cancelled, s.Status));
            var history = await db.HistoryEntries.Where(h => h.OrderId == order.Id).OrderBy(h => h.Sequence).ToListAsync();
            Assert.Equal(Enumerable.Range(1, history.Count), history.Select(h => h.Sequence));
            Assert.Contains(history, h => h.Action == "UndoImport" && h.ActorName == Actors.Sales.Name);
        }
        Assert.Equal(["import-undone"], (await company.Get<UndoImport>().HandleAsync(new(batch), Actors.Sales)).Codes());
    }

    [Theory, Providers, Trait("Requirement", "R006")]
    public async Task Once_somebody_has_worked_on_one_order_the_whole_import_stays(Provider provider)
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync(provider);
        var batch = await ImportAsync(company);
        (await company.Get<HoldOrder>().HandleAsync(new("SO202405002", Reason: "客户来电"), Actors.Sales)).Must();
        var before = await StandingAsync(company);

        var refused = await company.Get<UndoImport>().HandleAsync(new(batch), Actors.Manager);

        Assert.Equal(["import-touched"], refused.Codes());
        Assert.Contains("SO202405002", refused.Errors[0].Sentence.En);
        Assert.Equal(before, await StandingAsync(company));
        await using var db = company.OpenDatabase();
        Assert.False(await db.HistoryEntries.AnyAsync(h => h.Action == "UndoImport"));
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_those_who_take_orders_may_take_an_import_back()
    {
        await using var company = await ImportOrderSheetTests.CompanyAsync();
        var batch = await ImportAsync(company);
        foreach (var actor in new[] { Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.CustomerService, Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<UndoImport>().HandleAsync(new(batch), actor)).Codes());
        Assert.Equal(["import-undone"], (await company.Get<UndoImport>().HandleAsync(new(batch + 1), Actors.Sales)).Codes());
    }

    static async Task<long> ImportAsync(TestCompany company) =>
        (await ImportOrderSheetTests.ImportAsync(company, Files.Text(OrderSheetTests.Samples))).Value.BatchId!.Value;

    /// <summary>What people count: orders and sub-orders that are not cancelled, open follow-ups, stock on hand and promised.</summary>
    static async Task<string> StandingAsync(TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return $"{await db.SalesOrders.CountAsync(o => o.Status != OrderStatus.Cancelled)} {await db.SubOrders.CountAsync(s => s.Status != SubOrderStatus.Cancelled)} {await db.FollowUps.CountAsync()} "
            + $"{await db.StockLevels.SumAsync(l => l.OnHandQuantityMilli)} {await db.StockLevels.SumAsync(l => l.AllocatedQuantityMilli)} {await db.StockMovements.CountAsync()}";
    }
}
