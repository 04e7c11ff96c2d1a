using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

public class SplitSubOrderTests
{
    [Theory, Providers]
    [Trait("Requirement", "R069"), Trait("Requirement", "R072"), Trait("Requirement", "R073")]
    public async Task The_parts_have_numbers_of_their_own_and_together_what_the_order_has(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10), (Trade.Desk, 4));
        var number = sub[..^2];

        Accepted(await SplitAsync(floor, sub, [new() { [1] = 6, [2] = 4 }, new() { [1] = 4 }]));

        var order = await floor.Company.OrderAsync(number);
        Assert.Equal([number + "-1", number + "-2"], order.SubOrders.Select(s => s.Number));
        Assert.Equal([(1, 6m), (2, 4m)], Lines(order.SubOrders[0]));
        Assert.Equal([(1, 4m)], Lines(order.SubOrders[1]));
        // either number finds the order with both
        foreach (var part in order.SubOrders) Assert.Equal(number, await floor.Get<OrderListQueries>().FindExactlyAsync(part.Number));
    }

    [Theory, Providers]
    [Trait("Requirement", "R071"), Trait("Requirement", "R070")]
    public async Task Each_part_goes_its_own_way_and_the_order_follows_them(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        var number = sub[..^2];
        Accepted(await SplitAsync(floor, sub, [new() { [1] = 6 }, new() { [1] = 4 }]));

        Accepted(await floor.AllocateAsync(number + "-2"));
        await floor.PickAsync(number + "-2");
        await floor.PackAsync(number + "-2");
        await floor.ShipAsync(number + "-2");

        var order = await floor.Company.OrderAsync(number);
        Assert.Equal((OrderStatus.InPreparation, SubOrderStatus.Waiting, SubOrderStatus.Shipped), (order.Status, order.SubOrders[0].Status, order.SubOrders[1].Status));
        var view = (await floor.Get<OrderPageQueries>().ShowAsync(number, Actors.Manager))!;
        Assert.Equal((1, 2), (view.Gone, view.Alive));

        Accepted(await floor.AllocateAsync(number + "-1"));
        await floor.PickAsync(number + "-1");
        await floor.PackAsync(number + "-1");
        await floor.ShipAsync(number + "-1");
        Assert.Equal(OrderStatus.Shipped, (await floor.Company.OrderAsync(number)).Status);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R073")]
    public async Task Parts_that_do_not_add_up_change_nothing_and_every_mistake_is_said(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10), ("RICE", 1.5m));
        var before = await floor.Company.OrderAsync(sub[..^2]);

        var result = await SplitAsync(floor, sub, [new() { [1] = 6.5m, [2] = 1.5m, [7] = 1 }, new() { [1] = -1 }, new()]);

        Assert.Equal(["line-unknown", "part-empty", "parts-sum", "quantity-fraction", "quantity-negative"], result.Codes().Distinct().Order());
        Assert.Contains(result.Errors, e => e.Field == "Parts[1].Quantities[1]");
        Refused(await SplitAsync(floor, sub, [new() { [1] = 10, [2] = 1.5m }]), "parts-few");
        var after = await floor.Company.OrderAsync(sub[..^2]);
        Assert.Equal((before.Version, before.HistoryCount), (after.Version, after.HistoryCount));
    }

    [Theory, Providers]
    [Trait("Requirement", "R072"), Trait("Requirement", "R058")]
    public async Task What_was_held_is_given_back_exactly_once_and_the_order_page_shows_the_moves(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await floor.AllocateAsync(sub));

        Accepted(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]));
        Assert.Equal((10m, 0m), await floor.LevelAsync(Trade.Stand, "A-01"));
        Accepted(await floor.AllocateAsync(sub[..^2] + "-2"));

        Assert.Equal((10m, 3m), await floor.LevelAsync(Trade.Stand, "A-01"));
        var view = (await floor.Get<OrderPageQueries>().ShowAsync(sub[..^2], Actors.Warehouse))!;
        Assert.Equal([MovementKind.Unallocate, MovementKind.Allocate], view.SubOrders[0].StockMoves.Select(m => m.Kind));
        Assert.Equal([(MovementKind.Allocate, 3m)], view.SubOrders[1].StockMoves.Select(m => (m.Kind, m.AllocatedChange)));
        Assert.NotEmpty(view.SubOrders[1].Papers);
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R071")]
    public async Task Goods_in_the_pickers_hands_are_not_split()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.ScanAsync(sub, "A-01", Trade.Stand, 1));

        Refused(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]), "already-picked");
    }

    [Theory, Providers]
    [Trait("Requirement", "R077")]
    public async Task Undoing_a_split_brings_back_the_same_goods_and_the_same_cents(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var entry = Trade.Entry((Trade.Stand, 7), (Trade.Snack, 3));
        (entry.DiscountAmount, entry.FreightAmount) = (10.01m, 20.02m);
        var number = (await floor.OrderAsync(entry))[..^2];
        var before = await MoneyAsync(floor, number);

        Accepted(await SplitAsync(floor, number + "-1", [new() { [1] = 3, [2] = 1 }, new() { [1] = 2, [2] = 2 }, new() { [1] = 2 }]));
        var split = await MoneyAsync(floor, number);
        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(number, null, number + "-1", [number + "-2", number + "-3"]), Actors.Sales));

        Assert.Equal(3, split.Count);
        Assert.Equal(before.Single().TotalMinor, split.Sum(m => m.TotalMinor));
        Assert.Equal(before, await MoneyAsync(floor, number));
        var order = await floor.Company.OrderAsync(number);
        Assert.Equal([(1, 7m), (2, 3m)], Lines(order.SubOrders[0]));
        Assert.All(order.SubOrders.Skip(1), s => Assert.Equal((SubOrderStatus.Cancelled, number + "-1"), (s.Status, s.MergedInto)));
        // the old number still finds the order
        Assert.Equal(number, await floor.Get<OrderListQueries>().FindExactlyAsync(number + "-3"));
        // a new split never gives out a number a second time
        Accepted(await SplitAsync(floor, number + "-1", [new() { [1] = 7 }, new() { [2] = 3 }]));
        Assert.Equal(number + "-4", (await floor.Company.OrderAsync(number)).SubOrders[^1].Number);
    }

    [Fact]
    [Trait("Requirement", "R077")]
    public async Task However_an_order_is_split_the_shares_sum_to_the_order()
    {
        await using var floor = await OpenAsync();
        var random = new Random(20240520);
        for (var round = 0; round < 25; round++)
        {
            var entry = Trade.Entry((Trade.Stand, random.Next(2, 9)), (Trade.Snack, random.Next(2, 9)), (Trade.Desk, random.Next(1, 5)));
            foreach (var line in entry.Lines) (line.UnitPrice, line.DiscountAmount) = (random.Next(1, 99_999) / 100m, random.Next(2) == 0 ? 0.01m : 0m);
            (entry.DiscountAmount, entry.FreightAmount) = (random.Next(0, 99) / 100m, random.Next(0, 4_999) / 100m);
            var order = await floor.Company.OrderAsync((await floor.OrderAsync(entry))[..^2]);
            var parts = Enumerable.Range(0, random.Next(2, 5)).Select(_ => new Dictionary<SalesOrderLine, long>()).ToList();
            foreach (var line in order.Lines)
                for (var piece = 0; piece < line.Quantity; piece++)
                {
                    var part = parts[random.Next(parts.Count)];
                    part[line] = part.GetValueOrDefault(line) + 1_000;
                }
            parts.RemoveAll(p => p.Count == 0);
            if (parts.Count < 2) continue;

            order.Split(order.SubOrders[0], parts, OrderPortal.Model.History.Act.Now(Actors.Sales, floor.Company.Clock));

            var shares = SubOrderMoney.Of(order).Values.ToList();
            Assert.Equal(
                (order.LinesAmountMinor, order.DiscountAmountMinor, order.FreightAmountMinor, order.TaxAmountMinor, order.RoundingAmountMinor, order.TotalAmountMinor),
                (shares.Sum(s => s.LinesMinor), shares.Sum(s => s.DiscountMinor), shares.Sum(s => s.FreightMinor), shares.Sum(s => s.TaxMinor), shares.Sum(s => s.RoundingMinor), shares.Sum(s => s.TotalMinor)));
            Assert.All(shares, s => Assert.True(s.TotalMinor >= 0));
        }
    }

    [Theory, Providers]
    [Trait("Requirement", "R076")]
    public async Task The_customer_gets_one_message_with_every_part(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10), (Trade.Desk, 4));

        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null,
        [
            new(new Dictionary<int, decimal> { [1] = 10 }, PlannedShipOn: new(2024, 5, 21), ExpectedOn: new(2024, 5, 23)),
            new(new Dictionary<int, decimal> { [2] = 4 }),
        ]), Actors.Sales));

        await using var db = floor.OpenDatabase();
        var message = await db.OutboxMessages.SingleAsync(m => m.UniqueKey.StartsWith("parts:"));
        Assert.Equal("li@example.com", message.Recipient);
        Assert.Contains($"{sub}　预计发货：2024年5月21日　预计送达：2024年5月23日\n- 电脑支架 黑色/承重10kg × 10 件", message.Body);
        Assert.Contains($"{sub[..^2]}-2　预计发货：到货后另行通知", message.Body);
    }

    [Theory, Providers]
    [Trait("Requirement", "R073")]
    public async Task The_plan_that_was_chosen_is_the_plan_that_is_carried_out(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await floor.StockAsync(Trade.Desk, "B-01", 4);
        var sub = await floor.OrderAsync((Trade.Stand, 10), (Trade.Desk, 4));
        var view = (await floor.Get<SplitQueries>().ShowAsync(sub, Actors.Sales))!;
        var plan = Assert.Single(view.Plans, p => p.Kind == SplitKind.ByWarehouse);

        Accepted(await floor.Get<SplitAsProposed>().HandleAsync(new(sub, view.Version), plan, Actors.Sales));

        var order = await floor.Company.OrderAsync(sub[..^2]);
        Assert.Equal(plan.Parts.Select(p => (p.WarehouseId, p.Freight?.CarrierId, p.ShipOn, p.ArriveOn, string.Join(",", p.Takes.Select(t => (t.LineNumber, t.QuantityMilli))))),
            order.SubOrders.Select(s => (s.WarehouseId, s.CarrierId, s.PlannedShipOn, s.ExpectedOn, string.Join(",", s.Lines.Select(l => (l.OrderLine.LineNumber, l.QuantityMilli))))));
        foreach (var part in order.SubOrders) Accepted(await floor.AllocateAsync(part.Number));
        await floor.CheckTruthAsync();

        // the same plan on a stock that has gone is refused
        var second = await floor.OrderAsync((Trade.Stand, 10), (Trade.Desk, 4));
        Refused(await floor.Get<SplitAsProposed>().HandleAsync(new(second), plan, Actors.Sales), "plan-stale");
    }

    [Fact]
    [Trait("Requirement", "R074")]
    public async Task Of_many_orders_each_gets_its_own_answer()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await floor.StockAsync(Trade.Desk, "B-01", 4);
        var whole = await floor.OrderAsync((Trade.Stand, 2));
        var apart = await floor.OrderAsync((Trade.Stand, 2), (Trade.Desk, 1));
        var none = await floor.OrderAsync((Trade.Snack, 1));
        var propose = floor.Get<SplitAsProposed>();

        var results = new List<Result>();
        foreach (var sub in (string[])[whole, apart, none]) results.Add(await propose.HandleAsync(new(sub), null, Actors.Warehouse));

        Assert.Equal(["no-split-better", "", "no-plan"], results.Select(r => string.Join(",", r.Codes())));
    }

    [Theory, Providers]
    [Trait("Requirement", "R053")]
    public async Task Two_people_who_split_at_once_make_one_split(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        var version = (await floor.SubOrderAsync(sub)).Version;

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.Get<SplitSubOrder>().HandleAsync(
            new(sub, version, [new(new Dictionary<int, decimal> { [1] = 6 }), new(new Dictionary<int, decimal> { [1] = 4 })]), Actors.Sales))));

        Assert.Equal(1, results.Count(r => r.Succeeded));
        Assert.Equal(2, (await floor.Company.OrderAsync(sub[..^2])).SubOrders.Count);
    }

    [Fact]
    [Trait("Requirement", "R055")]
    public async Task Cancelling_a_split_order_gives_every_part_back()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await SplitAsync(floor, sub, [new() { [1] = 6 }, new() { [1] = 4 }]));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.AllocateAsync(sub[..^2] + "-2"));

        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(sub[..^2], Reason: "客户取消"), Actors.Sales));

        Assert.Equal((10m, 0m), await floor.LevelAsync(Trade.Stand, "A-01"));
        await floor.CheckTruthAsync();
    }

    static Task<Result> SplitAsync(Floor floor, string sub, Dictionary<int, decimal>[] parts) =>
        floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [.. parts.Select(p => new PartCommand(p))]), Actors.Sales);

    static IEnumerable<(int, decimal)> Lines(SubOrder sub) => sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => (l.OrderLine.LineNumber, l.Quantity));

    static async Task<IReadOnlyList<SubOrderMoney>> MoneyAsync(Floor floor, string number)
    {
        await using var db = floor.OpenDatabase();
        return [.. SubOrderMoney.Of((await OrderLoading.OrderAsync(db, number, default))!).Values];
    }
}
