using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Departments.Warehouse.PutAway;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

public class ProductStockQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R052")]
    public async Task Every_move_shows_at_once_in_the_figures_of_product_warehouse_and_bin(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await PutAwayGoodsTests.ReceivingBinAsync(floor);
        await ShowsAsync(floor, onHand: 0, allocated: 0, available: 0, quarantined: 0, toPutAway: 0);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("PRO001", "B-01", 4);
        await ShowsAsync(floor, 14, 0, 14, 0, 0);
        await floor.StockAsync("PRO001", "IN-01", 5);
        await ShowsAsync(floor, 19, 0, 14, 0, 5);
        Accepted(await floor.PutAwayAsync("PRO001", "IN-01", "A-02", 5));
        await ShowsAsync(floor, 19, 0, 19, 0, 0);

        var sub = await floor.OrderAsync(("PRO001", 6));
        Accepted(await floor.AllocateAsync(sub));
        await ShowsAsync(floor, 19, 6, 13, 0, 0);
        await floor.PickAsync(sub); // still ours, still promised, only elsewhere
        await ShowsAsync(floor, 19, 6, 13, 0, 0);
        Accepted(await floor.FailAsync(sub, 2));
        await ShowsAsync(floor, 19, 6, 11, 2, 0);
        await floor.PickAsync(sub);
        await floor.PackAsync(sub);
        await floor.ShipAsync(sub);
        await ShowsAsync(floor, 13, 0, 11, 2, 0);

        var stock = (await floor.Get<ProductStockQueries>().ProductAsync("PRO001"))!;
        Assert.Equal(["上海仓", "广州仓"], stock.Warehouses.Select(w => w.Name));
        Assert.Equal((9m, 7m, 2m), (stock.Warehouses[0].Figures.OnHand, stock.Warehouses[0].Figures.Available, stock.Warehouses[0].Figures.Quarantined));
        Assert.Equal(stock.Product.Figures, StockFigures.Sum(stock.Warehouses.SelectMany(w => w.Bins).Select(b => b.Figures)));
    }

    [Theory, Providers]
    [Trait("Requirement", "R052")]
    public async Task Goods_on_their_way_stand_with_the_warehouse_they_come_to_even_without_a_date_and_where_none_ever_lay(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.Company.SupplierAsync();
        await floor.Company.SentAsync(30, "SH", on: null);
        await floor.Company.SentAsync(5, "GZ", on: new(2024, 6, 3));

        Assert.Equal(35, Assert.Single((await floor.Get<ProductStockQueries>().PageAsync("PRO001", null)).Rows).Figures.Incoming);
        Assert.Equal(30, Assert.Single((await floor.Get<ProductStockQueries>().PageAsync("PRO001", await floor.WarehouseAsync("SH"))).Rows).Figures.Incoming);
        var stock = (await floor.Get<ProductStockQueries>().ProductAsync("PRO001"))!;
        Assert.Equal(35, stock.Product.Figures.Incoming);
        Assert.Equal([("上海仓", 1, 30m, null), ("广州仓", 0, 5m, new DateOnly(2024, 6, 3))], stock.Warehouses.Select(w => (w.Name, w.Bins.Count, w.Figures.Incoming, Assert.Single(w.Incoming).On)));
    }

    [Fact]
    [Trait("Requirement", "R060")]
    [Trait("Requirement", "R055")]
    public async Task A_sale_in_one_channel_is_gone_for_every_other_and_a_cancelled_one_comes_back_once()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var mall = await floor.OrderAsync(Trade.Entry(("PRO001", 7)) with { Channel = OrderChannel.Taobao });
        var phone = await floor.OrderAsync(Trade.Entry(("PRO001", 4)) with { Channel = OrderChannel.Phone });

        Accepted(await floor.AllocateAsync(mall));
        Assert.Equal(3m, await AvailableAsync(floor));
        Refused(await floor.AllocateAsync(phone), "stock-short");
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(mall[..^2], Reason: "客户取消"), Actors.Sales));
        Refused(await floor.Get<CancelOrder>().HandleAsync(new(mall[..^2], Reason: "客户取消"), Actors.Sales), "move-illegal");
        Assert.Equal(10m, await AvailableAsync(floor));
        Accepted(await floor.AllocateAsync(phone));
        Assert.Equal(6m, await AvailableAsync(floor));
    }

    [Fact]
    [Trait("Requirement", "R052")]
    public async Task Stock_is_found_by_code_barcode_name_and_bin_and_pages_by_code()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("OFF002", "A-02", 5);
        var queries = floor.Get<ProductStockQueries>();

        Assert.Equal(["FOO003", "OFF002", "PRO001", "RICE"], (await queries.PageAsync(null, null)).Rows.Select(r => r.Code));
        Assert.Equal(["PRO001"], (await queries.PageAsync("6901234567892", null)).Rows.Select(r => r.Code));
        Assert.Equal(["OFF002"], (await queries.PageAsync("办公", null)).Rows.Select(r => r.Code));
        Assert.Empty((await queries.PageAsync("%", null)).Rows);
        Assert.Equal(["OFF002"], (await queries.PageAsync("a-02", null)).Rows.Select(r => r.Code));
        Assert.Equal(0m, Assert.Single((await queries.PageAsync("OFF", await floor.WarehouseAsync("GZ"))).Rows).Figures.OnHand);
        var first = await queries.PageAsync(null, null, size: 3);
        Assert.Equal(["RICE"], (await queries.PageAsync(null, null, first.Next, 3)).Rows.Select(r => r.Code));
    }

    static async Task<decimal> AvailableAsync(Floor floor) => (await floor.Get<ProductStockQueries>().ProductAsync("PRO001"))!.Product.Figures.Available;

    static async Task ShowsAsync(Floor floor, decimal onHand, decimal allocated, decimal available, decimal quarantined, decimal toPutAway)
    {
        var row = Assert.Single((await floor.Get<ProductStockQueries>().PageAsync("PRO001", null)).Rows);
        Assert.Equal(new StockFigures(onHand, allocated, available, quarantined, toPutAway, 0), row.Figures);
    }
}
