using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Model.Customers;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Allocate;

public class AllocateQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R054")]
    [Trait("Requirement", "R031")]
    public async Task Only_approved_orders_are_listed_and_each_line_says_what_every_warehouse_has(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 3);
        await floor.StockAsync("PRO001", "B-01", 20);
        await floor.StockAsync("PRO001", "QC-01", 99);
        await floor.Company.SubmittedAsync(Trade.Entry(("PRO001", 1)));
        var sub = await floor.OrderAsync(("PRO001", 5), ("OFF002", 1));

        var row = Assert.Single((await floor.Get<AllocateQueries>().PageAsync(ready: true)).Rows);

        Assert.Equal((sub, null), (row.Number, row.WarehouseName));
        Assert.Equal([("上海仓", 3m), ("广州仓", 20m)], row.Lines[0].Available);
        Assert.Equal([true, false], row.Lines.Select(l => l.IsEnough));
        Assert.Equal("stock-short", Assert.Single(row.Blockers).Code);

        await floor.StockAsync("OFF002", "B-01", 1);
        row = Assert.Single((await floor.Get<AllocateQueries>().PageAsync(ready: true, number: sub)).Rows);
        Assert.Equal("广州仓", row.WarehouseName);
        Assert.Empty(row.Blockers);
    }

    [Theory, Providers]
    public async Task What_waits_for_others_is_not_among_what_is_ready_and_the_guards_say_the_same(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 1_000);
        var ready = await floor.OrderAsync(("PRO001", 1));
        var held = await floor.OrderAsync(("PRO001", 1));
        (await floor.Get<HoldOrder>().HandleAsync(new(held[..^2], Reason: "客户来电"), Actors.Sales)).Must();
        await floor.Company.ApprovedAsync(Trade.Entry(("PRO001", 1)));
        await floor.OrderAsync(Trade.Entry(("PRO001", 1)) with { PaymentTerms = PaymentTerms.Prepaid });
        // deposits that are not whole cents: 30 % of 120.00 × n + freight; paid to the cent, and one cent short
        foreach (var freight in (decimal[])[0.01m, 0.02m, 0.05m, 0.15m])
            foreach (var missing in (long[])[0, 1])
            {
                var deposit = await floor.OrderAsync(Trade.Entry(("PRO001", 1)) with { PaymentTerms = PaymentTerms.Deposit, FreightAmount = freight });
                var order = await floor.Company.OrderAsync(deposit[..^2]);
                await using var db = floor.OpenDatabase();
                await db.SalesOrders.Where(o => o.Id == order.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.PaidAmountMinor, order.DepositAmountMinor - missing));
            }

        var queries = floor.Get<AllocateQueries>();
        var (good, waiting) = (await queries.PageAsync(ready: true), await queries.PageAsync(ready: false));

        Assert.Equal(5, good.Rows.Count);
        Assert.Contains(good.Rows, r => r.Number == ready);
        Assert.All(good.Rows, r => Assert.Empty(r.Blockers));
        Assert.Equal(7, waiting.Rows.Count);
        Assert.All(waiting.Rows, r => Assert.NotEmpty(r.Blockers));
        Assert.Equal((5, 7), (await queries.CountAsync(true), await queries.CountAsync(false)));
    }
}
