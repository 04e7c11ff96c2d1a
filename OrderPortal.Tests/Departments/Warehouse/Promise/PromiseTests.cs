using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Promise;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Promise;

public class PromiseTests
{
    static readonly DateOnly Today = new(2024, 5, 20);

    [Fact]
    public void Whoever_is_served_first_gets_what_is_there_and_the_next_waits_for_what_comes()
    {
        List<Supply> supplies = [new(1, 1, 5_000, Today), new(1, 1, 10_000, Today.AddDays(4), "PO1")];

        var dates = PromiseBoard.Dates([new("A", 1, 4_000, null, 2), new("B", 1, 3_000, null, 2), new("C", 1, 9_000, null, 2)], supplies);

        Assert.Equal([Today.AddDays(2), Today.AddDays(6), null], ((string[])["A", "B", "C"]).Select(s => dates[s]));
    }

    [Fact]
    public void A_sub_order_arrives_with_its_last_line_and_never_when_one_has_no_date()
    {
        List<Supply> supplies = [new(1, 1, 5_000, Today), new(2, 1, 5_000, Today.AddDays(3), "PO1")];

        var dates = PromiseBoard.Dates([new("A", 1, 1_000, null, 1), new("A", 2, 1_000, null, 1), new("B", 1, 1_000, null, 1), new("B", 3, 1_000, null, 1), new("C", 1, 1_000, 2, 1)], supplies);

        Assert.Equal((Today.AddDays(4), null, null), (dates["A"], dates["B"], dates["C"]));
    }

    [Theory, Providers]
    [Trait("Requirement", "R113")]
    public async Task What_if_tells_the_new_day_and_who_would_slip_and_saves_nothing(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var first = await floor.OrderAsync((Trade.Stand, 4));
        var second = await floor.OrderAsync((Trade.Stand, 6));
        var before = await ChecksumAsync(floor);
        var queries = floor.Get<PromiseQueries>();

        var asIs = (await queries.ShowAsync(first))!;
        var more = (await queries.ShowAsync(first, new(new Dictionary<int, decimal> { [1] = 5 })))!;
        var elsewhere = (await queries.ShowAsync(first, new(WarehouseId: await floor.WarehouseAsync("GZ"))))!;

        Assert.Equal((asIs.Now, asIs.Then, 0), (asIs.Then, asIs.Now, asIs.Slips.Count));
        Assert.NotNull(asIs.Now);
        // one more for the first leaves five for the second, who wants six
        Assert.Equal((asIs.Now, asIs.Now), (more.Now, more.Then));
        var slip = Assert.Single(more.Slips);
        Assert.Equal((second, asIs.Now, null), (slip.SubOrder, slip.Before, slip.After));
        Assert.Null(elsewhere.Then); // nothing lies in Guangzhou
        Assert.Equal(before, await ChecksumAsync(floor));
    }

    [Theory, Providers]
    public async Task A_sub_order_that_has_its_goods_needs_no_promise(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 4));
        Accepted(await floor.AllocateAsync(sub));

        Assert.Null(await floor.Get<PromiseQueries>().ShowAsync(sub));
        Assert.Null(await floor.Get<PromiseQueries>().ShowAsync("SO0"));
    }

    /// <summary>Every row of what a promise is made from, as one checksum.</summary>
    static async Task<string> ChecksumAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        var text = new StringBuilder();
        foreach (var o in await db.SalesOrders.AsNoTracking().OrderBy(o => o.Id).ToListAsync()) text.Append(o.Id).Append(o.Version).Append(o.ExpectedOn).Append(o.HistoryCount);
        foreach (var s in await db.SubOrders.AsNoTracking().OrderBy(s => s.Id).ToListAsync()) text.Append(s.Id).Append(s.Version).Append(s.ExpectedOn).Append(s.WarehouseId);
        foreach (var l in await db.SubOrderLines.AsNoTracking().OrderBy(l => l.Id).ToListAsync()) text.Append(l.Id).Append(l.QuantityMilli).Append(l.StockFoundMilli);
        foreach (var l in await db.StockLevels.AsNoTracking().OrderBy(l => l.Id).ToListAsync()) text.Append(l.Id).Append(l.OnHandQuantityMilli).Append(l.AllocatedQuantityMilli);
        text.Append(await db.HistoryEntries.CountAsync()).Append(await db.StockMovements.CountAsync()).Append(await db.OutboxMessages.CountAsync());
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
