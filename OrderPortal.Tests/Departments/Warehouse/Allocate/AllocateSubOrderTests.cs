using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Allocate;

public class AllocateSubOrderTests
{
    [Theory, Providers]
    [Trait("Requirement", "R053")]
    public async Task Two_hundred_orders_for_twenty_pieces_get_exactly_twenty(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 8);
        await floor.StockAsync("PRO001", "A-02", 7);
        await floor.StockAsync("PRO001", "A-03", 5);
        var orders = new List<string>();
        for (var i = 0; i < 200; i++) orders.Add(await floor.OrderAsync(("PRO001", 1)));

        var results = await Task.WhenAll(orders.Select(o => Task.Run(() => floor.AllocateAsync(o))));

        Assert.Equal(20, results.Count(r => r.Succeeded));
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Contains(Assert.Single(r.Errors).Code, (string[])["stock-short", "stock-taken"]));
        Assert.Equal((8m, 8m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal((7m, 7m), await floor.LevelAsync("PRO001", "A-02"));
        Assert.Equal((5m, 5m), await floor.LevelAsync("PRO001", "A-03"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R053")]
    public async Task Orders_that_want_the_same_goods_in_opposite_order_all_get_an_answer(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 15);
        await floor.StockAsync("OFF002", "A-02", 15);
        var orders = new List<string>();
        for (var i = 0; i < 30; i++)
            orders.Add(await (i % 2 == 0 ? floor.OrderAsync(("PRO001", 1), ("OFF002", 1)) : floor.OrderAsync(("OFF002", 1), ("PRO001", 1))));

        var results = await Task.WhenAll(orders.Select(o => Task.Run(() => floor.AllocateAsync(o))));

        Assert.Equal(15, results.Count(r => r.Succeeded));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R055")]
    public async Task Available_falls_with_the_allocation_and_rises_when_it_is_given_back_once()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 4));

        Accepted(await floor.AllocateAsync(sub));
        Assert.Equal((10m, 4m), await floor.LevelAsync("PRO001", "A-01"));
        Refused(await floor.AllocateAsync(sub), "move-illegal");
        Assert.Equal((10m, 4m), await floor.LevelAsync("PRO001", "A-01"));

        var unallocate = floor.Get<UnallocateSubOrder>();
        Refused(await unallocate.HandleAsync(new(sub), Actors.Warehouse), "reason-missing", "Reason");
        Accepted(await unallocate.HandleAsync(new(sub, Reason: "客户改期"), Actors.Warehouse));
        Refused(await unallocate.HandleAsync(new(sub, Reason: "again"), Actors.Warehouse), "move-illegal");
        Assert.Equal((10m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        var waiting = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Waiting, (long?)null), (waiting.Status, waiting.WarehouseId));

        Accepted(await floor.AllocateAsync(sub)); // and it can be held again
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R054")]
    public async Task The_first_warehouse_that_has_everything_is_taken_and_a_chosen_one_before_it()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("PRO001", "B-01", 10);
        await floor.StockAsync("OFF002", "B-01", 1);
        var both = await floor.OrderAsync(("PRO001", 1), ("OFF002", 1));
        var any = await floor.OrderAsync(("PRO001", 1));
        var chosen = await floor.OrderAsync(("PRO001", 1));

        Accepted(await floor.AllocateAsync(both));
        Accepted(await floor.AllocateAsync(any));
        Accepted(await floor.AllocateAsync(chosen, await floor.WarehouseAsync("GZ")));

        Assert.Equal(["GZ", "SH", "GZ"], await Task.WhenAll(new[] { both, any, chosen }.Select(async n => (await floor.SubOrderAsync(n)).Warehouse!.Code)));
        Refused(await floor.AllocateAsync(await floor.OrderAsync(("OFF002", 1)), await floor.WarehouseAsync("SH")), "stock-short");
    }

    [Theory, Providers]
    [Trait("Requirement", "R055")]
    public async Task An_order_cancelled_while_the_floor_works_on_it_gives_its_stock_back_exactly_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        for (var round = 0; round < 5; round++)
        {
            var sub = await floor.OrderAsync(("PRO001", 10));
            Accepted(await floor.AllocateAsync(sub));

            var cancel = new OrderCommand(sub[..^2], Reason: "客户取消");
            var results = await Task.WhenAll(
                Task.Run(() => floor.Get<CancelOrder>().HandleAsync(cancel, Actors.Sales)),
                Task.Run(() => floor.Get<CancelOrder>().HandleAsync(cancel, Actors.Manager)),
                Task.Run(() => floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "让给急单"), Actors.Warehouse)));

            Assert.Single(results[..2], r => r.Succeeded);
            Assert.Equal((10m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        }
        await floor.CheckTruthAsync();
    }

    [Fact]
    public async Task A_bin_that_has_the_whole_line_spares_the_picker_a_walk_and_otherwise_the_path_is_followed()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 2);
        await floor.StockAsync("PRO001", "A-02", 3);
        await floor.StockAsync("PRO001", "A-03", 6);
        var five = await floor.OrderAsync(("PRO001", 5));
        var rest = await floor.OrderAsync(("PRO001", 6));

        Accepted(await floor.AllocateAsync(five));
        Accepted(await floor.AllocateAsync(rest));

        Assert.Equal([("A-03", 5000L)], Bins(await floor.SubOrderAsync(five)));
        Assert.Equal([("A-01", 2000L), ("A-02", 3000L), ("A-03", 1000L)], Bins(await floor.SubOrderAsync(rest)));

        static IEnumerable<(string, long)> Bins(SubOrder sub) =>
            sub.Lines.Single().Allocations.OrderBy(a => a.StockLevel!.Bin!.PathOrder).Select(a => (a.StockLevel!.Bin!.Code, a.QuantityMilli));
    }

    [Fact]
    public async Task Goods_in_quarantine_or_in_a_closed_warehouse_are_never_promised()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "QC-01", 5);
        await floor.StockAsync("PRO001", "B-01", 5);
        await using (var db = floor.OpenDatabase()) await db.Warehouses.Where(w => w.Code == "GZ").ExecuteUpdateAsync(w => w.SetProperty(x => x.IsActive, false));
        var sub = await floor.OrderAsync(("PRO001", 1));

        Refused(await floor.AllocateAsync(sub), "stock-short");
        Refused(await floor.AllocateAsync(sub, await floor.WarehouseAsync("GZ")), "stock-short");
        Assert.Equal((5m, 0m), await floor.LevelAsync("PRO001", "QC-01"));
    }

    [Fact]
    [Trait("Requirement", "R178")]
    public async Task Only_the_warehouse_allocates()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 5);
        var sub = await floor.OrderAsync(("PRO001", 1));

        foreach (var other in (Actor[])[Actors.Sales, Actors.Finance, Actors.Logistics, Actors.CustomerService, Actors.Manager, Actors.Administrator, Actors.Nobody])
            Refused(await floor.Get<AllocateSubOrder>().HandleAsync(new(sub), other), "forbidden");
        Assert.Equal((5m, 0m), await floor.LevelAsync("PRO001", "A-01"));
    }

    [Theory, Providers]
    [Trait("Requirement", "R056")]
    [Trait("Requirement", "R057")]
    public async Task After_any_random_day_the_ledger_explains_every_level(Provider provider)
    {
        const int seed = 20240520;
        var random = new Random(seed);
        await using var floor = await OpenAsync(provider);
        string[] products = ["PRO001", "OFF002", "FOO003"], bins = ["A-01", "A-02", "A-03", "B-01"];
        var orders = new List<string>();
        string Any() => orders[random.Next(orders.Count)];
        for (var step = 0; step < 200; step++)
        {
            switch (random.Next(10))
            {
                case 0: await floor.StockAsync(products[random.Next(3)], bins[random.Next(4)], random.Next(5, 30)); break;
                case 1: orders.Add(await floor.OrderAsync([.. products.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(p => (p, (decimal)random.Next(1, 6)))])); break;
                case 2 or 3 when orders.Count > 0: await floor.AllocateAsync(Any()); break;
                case 4 when orders.Count > 0: await floor.Get<UnallocateSubOrder>().HandleAsync(new(Any(), Reason: "客户改期"), Actors.Warehouse); break;
                case 5 when orders.Count > 0 && step % 3 == 0: await floor.Get<CancelOrder>().HandleAsync(new(Any()[..^2], Reason: "客户取消"), Actors.Sales); break;
                case > 5 when orders.Count > 0:
                    var sub = Any();
                    switch ((await floor.SubOrderAsync(sub)).Status)
                    {
                        case SubOrderStatus.Allocated when (await floor.SubOrderAsync(sub)).Lines.All(l => l.MissingMilli == 0): await floor.PickAsync(sub); break;
                        case SubOrderStatus.Allocated: await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse); break;
                        case SubOrderStatus.Picked when random.Next(2) == 0: Accepted(await floor.FailAsync(sub, 1)); break;
                        case SubOrderStatus.Picked: await floor.PackAsync(sub); break;
                        case SubOrderStatus.Packed: await floor.ShipAsync(sub); break;
                    }
                    break;
            }
        }
        await floor.CheckTruthAsync();

        await using var db = floor.OpenDatabase();
        Assert.Equal([MovementKind.Receipt, MovementKind.Allocate, MovementKind.Unallocate, MovementKind.Ship, MovementKind.Stage, MovementKind.Quarantine], await db.StockMovements.Select(m => m.Kind).Distinct().OrderBy(k => k).ToListAsync());
    }
}
