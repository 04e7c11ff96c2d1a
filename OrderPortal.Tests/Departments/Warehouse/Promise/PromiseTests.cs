using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Promise;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Promise;

public class PromiseTests
{
    static readonly DateOnly Today = new(2024, 5, 20);

    static readonly OrderPortal.Model.Stock.Warehouse House = new() { Code = "SH" };

    [Fact]
    public void Whoever_is_served_first_gets_what_is_there_and_the_next_waits_for_what_comes()
    {
        var dates = PromiseBoard.Dates([Wants("A", (1, 4_000)), Wants("B", (1, 3_000)), Wants("C", (1, 9_000))], Lies((1, 5_000)), [new(1, House.Id, 10_000, Today.AddDays(4), "PO1")], Today);

        Assert.Equal([Today.AddDays(2), Today.AddDays(6), null], ((string[])["A", "B", "C"]).Select(s => dates[s]));
    }

    [Fact]
    public void A_sub_order_arrives_with_its_last_line_and_never_when_one_has_no_date()
    {
        var nowhere = Wants("C", (1, 1_000)) with { Warehouses = [] };

        var dates = PromiseBoard.Dates([Wants("A", (1, 1_000), (2, 1_000)), Wants("B", (1, 1_000), (3, 1_000)), nowhere], Lies((1, 5_000)), [new(2, House.Id, 5_000, Today.AddDays(3), "PO1")], Today);

        Assert.Equal((Today.AddDays(5), null, null), (dates["A"], dates["B"], dates["C"]));
    }

    static Demand Wants(string sub, params (long Product, long Milli)[] needs) => new(sub, 0, new(0, false, null), needs.ToDictionary(n => n.Product, n => n.Milli), [House], "", _ => 2);

    static SellableStock Lies(params (long Product, long Milli)[] levels) => new(new(), [.. levels.Select(l => new FreeLevel(House.Id, l.Product, l.Milli, l.Milli))], [], default);

    [Theory, Providers]
    [Trait("Requirement", "R113"), Trait("Requirement", "R078")]
    public async Task What_is_kept_for_vip_customers_or_reserved_is_promised_to_nobody_else(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        Accepted(await floor.Get<PublishSourcing>().HandleAsync(new(0, [SourcingRule.Priority], 30, false, false, "test"), Actors.Manager));
        var sub = await floor.OrderAsync((Trade.Stand, 8));
        var queries = floor.Get<PromiseQueries>();
        Assert.Null((await queries.ShowAsync(sub))!.Now);
        await using var db = floor.OpenDatabase();
        await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.Level, MemberLevel.Vip));
        Assert.NotNull((await queries.ShowAsync(sub))!.Now);

        await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReservationHours, 24));
        var entry = Trade.Entry((Trade.Stand, 5));
        entry.RequiredOn = entry.OrderedOn!.Value.AddDays(200); // served last, and yet nobody gets what it reserved
        await floor.Company.ApprovedAsync(entry);
        Assert.Null((await queries.ShowAsync(sub))!.Now);
    }

    [Theory, Providers]
    [Trait("Requirement", "R113"), Trait("Requirement", "R078")]
    public async Task A_day_is_promised_only_where_one_warehouse_that_may_ship_has_everything(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 3);
        await floor.StockAsync(Trade.Stand, "B-01", 3);
        var scattered = await floor.OrderAsync((Trade.Stand, 5));
        var queries = floor.Get<PromiseQueries>();
        Assert.Null((await queries.ShowAsync(scattered))!.Now);
        Assert.NotNull((await queries.TryAsync(scattered, new(new Dictionary<int, decimal> { [1] = 3 }))).Value.Then);

        // a supplier has it, but collects no money for us
        await floor.Company.DropShipAsync();
        Assert.Null((await queries.ShowAsync(scattered))!.Now);
        Assert.NotNull((await queries.ShowAsync(await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 5)))))!.Now);
    }

    [Fact]
    [Trait("Requirement", "R113")]
    public async Task A_quantity_that_cannot_be_is_refused_with_a_sentence()
    {
        await using var floor = await OpenAsync();
        var sub = await floor.OrderAsync((Trade.Stand, 5));
        var queries = floor.Get<PromiseQueries>();

        foreach (var quantity in (decimal[])[0, -1, 100_000_000.001m, decimal.MaxValue])
            Refused(await queries.TryAsync(sub, new(new Dictionary<int, decimal> { [1] = quantity })), "quantity-wrong", "Quantities[1]");
        Accepted(await queries.TryAsync(sub, new(new Dictionary<int, decimal> { [1] = 100_000_000 })));
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
        var more = (await queries.TryAsync(first, new(new Dictionary<int, decimal> { [1] = 5 }))).Value;
        var elsewhere = (await queries.TryAsync(first, new(WarehouseId: await floor.WarehouseAsync("GZ")))).Value;

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
