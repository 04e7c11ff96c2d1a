using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

public class DispatchQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R110")]
    public async Task The_board_tells_ready_from_unreleased_late_and_being_prepared(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        var ready = await floor.PackedAsync(("PRO001", 1));
        var unreleased = await floor.PackedAsync(("PRO001", 1));
        await using (var db = floor.OpenDatabase())
            await db.SalesOrders.Where(o => o.Number == unreleased.Substring(0, unreleased.Length - 2)).ExecuteUpdateAsync(o => o.SetProperty(x => x.PaymentTerms, PaymentTerms.Prepaid));
        var preparing = await floor.OrderAsync(Trade.Entry(("PRO001", 1)) with { RequiredOn = new(2024, 5, 22) });
        Accepted(await floor.AllocateAsync(preparing));
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 1)));
        floor.Company.Clock.Advance(TimeSpan.FromDays(3));

        var queries = floor.Get<DispatchQueries>();
        async Task<string[]> NumbersAsync(DispatchView view) => [.. (await queries.PageAsync(view)).Rows.Select(r => r.Number)];

        Assert.Equal([ready], await NumbersAsync(DispatchView.Ready));
        Assert.Equal([unreleased], await NumbersAsync(DispatchView.Unreleased));
        Assert.Equal([preparing], await NumbersAsync(DispatchView.Preparing));
        Assert.Equal([preparing], await NumbersAsync(DispatchView.Late));
        Assert.Equal(1, await queries.CountAsync(DispatchView.Late));
        var row = (await queries.PageAsync(DispatchView.Ready)).Rows[0];
        Assert.Equal((null, 1, 1.5m, "上海市"), (row.Tracking, row.Packages, row.Kilograms, row.Destination));
    }

    [Theory, Providers]
    public async Task A_task_says_what_keeps_it_from_leaving_and_masks_the_phone(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        var sub = await floor.PackedAsync(("PRO001", 2));
        var queries = floor.Get<DispatchQueries>();

        var task = (await queries.TaskAsync(sub))!;
        Assert.Equal(["carrier-missing", "tracking-missing"], task.Blockers.Select(b => b.Code));
        Assert.Equal("138****5678", task.MaskedPhone);

        await floor.ShipAsync(sub);
        task = (await queries.TaskAsync(sub))!;
        Assert.Equal((SubOrderStatus.Shipped, "SF1234567890123", false), (task.Status, task.Tracking, task.MayArrange));
        Assert.Empty(task.Blockers);
        Assert.Null(await queries.TaskAsync("SO000000000-1"));
    }
}
