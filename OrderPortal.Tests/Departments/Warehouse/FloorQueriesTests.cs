using OrderPortal.Departments.Warehouse;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse;

public class FloorQueriesTests
{
    [Theory, Providers]
    public async Task The_queue_shows_what_is_due_first_and_every_page_each_sub_order_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        foreach (var day in (int[])[28, 24, 30, 24, 21])
            Accepted(await floor.AllocateAsync(await floor.OrderAsync(Trade.Entry(("PRO001", 2)) with { RequiredOn = new(2024, 5, day) })));
        floor.Company.Clock.Advance(TimeSpan.FromDays(2)); // the 22nd

        var queries = floor.Get<FloorQueries>();
        var first = await queries.PageAsync(SubOrderStatus.Allocated, size: 2);
        var second = await queries.PageAsync(SubOrderStatus.Allocated, after: first.Next, size: 2);
        var third = await queries.PageAsync(SubOrderStatus.Allocated, after: second.Next, size: 2);

        Assert.Equal([21, 24, 24, 28, 30], first.Rows.Concat(second.Rows).Concat(third.Rows).Select(r => r.RequiredOn!.Value.Day));
        Assert.Equal(5, first.Rows.Concat(second.Rows).Concat(third.Rows).Select(r => r.Id).Distinct().Count());
        Assert.Null(third.Next);
        Assert.Equal([true, false], first.Rows.Select(r => r.IsOverdue));
        Assert.Empty((await queries.PageAsync(SubOrderStatus.Allocated, await floor.WarehouseAsync("GZ"))).Rows);
        Assert.Empty((await queries.PageAsync(SubOrderStatus.Picked)).Rows);
    }

    [Theory, Providers]
    [Trait("Requirement", "R009")]
    [Trait("Requirement", "R095")]
    public async Task A_task_shows_the_wishes_and_the_bins_along_the_path(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("OFF002", "A-01", 5);
        await floor.StockAsync("PRO001", "A-03", 1);
        await floor.StockAsync("PRO001", "A-02", 1);
        var entry = Trade.Entry(("PRO001", 2), ("OFF002", 1)) with { Remarks = "需加急印刷logo" };
        entry.Lines[1].Remarks = "定制抽屉颜色(蓝色)";
        var sub = await floor.OrderAsync(entry);
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.ScanAsync(sub, "A-02", "PRO001", 1));

        var task = (await floor.Get<FloorQueries>().TaskAsync(sub))!;

        Assert.Equal("需加急印刷logo", task.Remarks);
        Assert.Equal([null, "定制抽屉颜色(蓝色)"], task.Lines.Select(l => l.Remarks));
        Assert.Equal([("A-01", "OFF002", 1m), ("A-02", "PRO001", 0m), ("A-03", "PRO001", 1m)], task.Stops.Select(s => (s.BinCode, s.Line.ProductCode, s.Open)));
        Assert.Equal((3m, 1m, false), (task.Quantity, task.Picked, task.IsPicked));
        Assert.Equal(27.4m, task.Kilograms);
        Assert.Null(await floor.Get<FloorQueries>().TaskAsync("SO000000000-1"));
    }
}
