using Microsoft.EntityFrameworkCore;
using OrderPortal.CustomerPortal;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Model.Customers;
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
        Refused(await SplitAsync(floor, sub, [new() { [1] = decimal.MaxValue, [2] = 1.5m }, new() { [1] = decimal.MaxValue }]), "parts-sum");
        var after = await floor.Company.OrderAsync(sub[..^2]);
        Assert.Equal((before.Version, before.HistoryCount), (after.Version, after.HistoryCount));
    }

    [Theory, Providers]
    [Trait("Requirement", "R072"), Trait("Requirement", "R055"), Trait("Requirement", "R058")]
    public async Task What_was_held_the_parts_go_on_holding_and_the_order_page_shows_the_moves(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 6);
        await floor.StockAsync(Trade.Stand, "A-02", 4);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        var rival = await floor.OrderAsync((Trade.Stand, 1));
        Accepted(await floor.AllocateAsync(sub));

        Accepted(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]));

        Assert.Equal((6m, 6m), await floor.LevelAsync(Trade.Stand, "A-01"));
        Assert.Equal((4m, 4m), await floor.LevelAsync(Trade.Stand, "A-02"));
        Refused(await floor.AllocateAsync(rival), "stock-short");
        var view = (await floor.Get<OrderPageQueries>().ShowAsync(sub[..^2], Actors.Warehouse))!;
        Assert.Equal([(SubOrderStatus.Allocated, 7m), (SubOrderStatus.Allocated, 3m)], view.SubOrders.Select(s => (s.Status, s.StockMoves.Sum(m => m.AllocatedChange))));
        Assert.Contains(view.SubOrders[0].StockMoves, m => m.Kind == MovementKind.Unallocate);
        Assert.NotEmpty(view.SubOrders[1].Papers);
        await using var db = floor.OpenDatabase();
        Assert.Equal([sub, sub[..^2] + "-2"], await db.HistoryEntries.Where(h => h.Action == "KeepStock" && h.ToStatus == "Allocated").OrderBy(h => h.Id).Select(h => h.SubjectKey).ToListAsync());
        await floor.CheckTruthAsync();
        // together again, nothing is lost either
        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(sub[..^2], null, sub, [sub[..^2] + "-2"]), Actors.Sales));
        Assert.Equal(SubOrderStatus.Allocated, (await floor.SubOrderAsync(sub)).Status);
        Refused(await floor.AllocateAsync(rival), "stock-short");
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R072"), Trait("Requirement", "R073")]
    public async Task A_part_planned_for_another_warehouse_waits_and_the_one_planned_where_the_goods_are_keeps_them(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await floor.AllocateAsync(sub));
        var (here, there) = (await floor.WarehouseAsync("SH"), await floor.WarehouseAsync("GZ"));

        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [new(new Dictionary<int, decimal> { [1] = 4 }, there), new(new Dictionary<int, decimal> { [1] = 6 }, here)]), Actors.Sales));

        var parts = (await floor.Company.OrderAsync(sub[..^2])).SubOrders;
        Assert.Equal([(SubOrderStatus.Waiting, there), (SubOrderStatus.Allocated, here)], parts.Select(s => (s.Status, s.WarehouseId!.Value)));
        Assert.Equal((10m, 6m), await floor.LevelAsync(Trade.Stand, "A-01"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R072")]
    public async Task Of_an_order_that_lost_goods_the_part_that_has_all_it_needs_keeps_them_and_the_other_waits(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await using (var db = floor.OpenDatabase())
            await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.VarianceLimitAmountMinor, 1_000_000).SetProperty(c => c.VarianceLimitBasisPoints, 10_000));
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.Get<ReportShort>().HandleAsync(new(sub, null, "A-01", Trade.Stand, 4, VarianceCause.Damaged), Actors.Warehouse));

        Accepted(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]));

        Assert.Equal([SubOrderStatus.Waiting, SubOrderStatus.Allocated], (await floor.Company.OrderAsync(sub[..^2])).SubOrders.Select(s => s.Status));
        Assert.Equal((6m, 3m), await floor.LevelAsync(Trade.Stand, "A-01"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R072"), Trait("Requirement", "R055")]
    public async Task A_reservation_goes_with_every_part_and_comes_back_when_they_are_put_together(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await using (var db = floor.OpenDatabase())
            await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReservationHours, 24));
        var order = await floor.Company.ApprovedAsync(Trade.Entry((Trade.Stand, 7)));
        var rival = await floor.OrderAsync((Trade.Stand, 5));
        var until = (await floor.SubOrderAsync(order + "-1")).ReservedUntil;
        Assert.NotNull(until);

        Accepted(await SplitAsync(floor, order + "-1", [new() { [1] = 4 }, new() { [1] = 3 }]));
        Assert.All((await floor.Company.OrderAsync(order)).SubOrders, s => Assert.Equal(until, s.ReservedUntil));
        Refused(await floor.AllocateAsync(rival), "stock-short");

        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(order, null, order + "-2", [order + "-1"]), Actors.Sales));
        Assert.Equal(until, (await floor.SubOrderAsync(order + "-2")).ReservedUntil);
        Refused(await floor.AllocateAsync(rival), "stock-short");
    }

    [Theory, Providers]
    [Trait("Requirement", "R075"), Trait("Requirement", "R077")]
    public async Task Parts_that_go_different_ways_are_not_put_together_and_the_page_says_what_differs(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        var (order, other) = (sub[..^2], sub[..^2] + "-2");
        Accepted(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(other, null, null, null, Mode: DeliveryMode.Pickup, ShipTo: Elsewhere), Actors.Logistics));
        var before = await floor.Company.OrderAsync(order);

        var refused = await floor.Get<MergeSubOrders>().HandleAsync(new(order, null, sub, [other]), Actors.Sales);

        Assert.Equal(["address-differs", "mode-differs"], refused.Codes());
        Assert.Contains("王芳 江苏省南京市玄武区中山路1号", refused.Errors[0].Sentence.Zh);
        Assert.Equal((before.Version, before.HistoryCount), ((await floor.Company.OrderAsync(order)).Version, (await floor.Company.OrderAsync(order)).HistoryCount));
        var view = (await floor.Get<SplitQueries>().ShowAsync(sub, Actors.Sales))!;
        Assert.Equal(refused.Errors, view.Parts.Single(p => p.Number == other).WhyNotMerged);
        Assert.True(view.Parts.Single(p => p.Number == sub).MayMerge);
    }

    [Theory, Providers]
    [Trait("Requirement", "R075"), Trait("Requirement", "R077")]
    public async Task What_was_arranged_differently_for_the_parts_holds_for_none_of_it_once_they_are_together(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        Accepted(await SplitAsync(floor, sub, [new() { [1] = 7 }, new() { [1] = 3 }]));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(sub, null, await floor.CarrierAsync("SF"), "SF1234567890123", new(2024, 5, 21), new(2024, 5, 23)), Actors.Logistics));

        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(sub[..^2], null, sub, [sub[..^2] + "-2"]), Actors.Sales));

        Assert.Equal((null, null, null, null), Way(await floor.SubOrderAsync(sub)));
        await using var db = floor.OpenDatabase();
        Assert.Equal(2, await db.OutboxMessages.CountAsync(m => m.UniqueKey.StartsWith("parts:")));
    }

    [Theory, Providers]
    [Trait("Requirement", "R076"), Trait("Requirement", "R085"), Trait("Requirement", "R113")]
    public async Task While_the_day_of_a_part_is_open_the_order_has_none_and_its_customer_reads_which_part_it_is(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        DateOnly day = new(2024, 5, 23);
        var (one, two) = (new PartCommand(new Dictionary<int, decimal> { [1] = 7 }, ExpectedOn: day), new PartCommand(new Dictionary<int, decimal> { [1] = 3 }));
        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [one, two]), Actors.Sales));

        Assert.Null((await floor.Company.OrderAsync(sub[..^2])).ExpectedOn);
        Assert.Equal([sub[..^2] + "-2"], (await TrackAsync()).Undated);

        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(sub[..^2] + "-2", null, null, null, ExpectedOn: day.AddDays(4)), Actors.Logistics));
        Assert.Equal(day.AddDays(4), (await floor.Company.OrderAsync(sub[..^2])).ExpectedOn);
        Assert.Empty((await TrackAsync()).Undated);

        async Task<TrackedOrder> TrackAsync() => (await floor.Get<CustomerPortalQueries>().TrackAsync(sub[..^2], "5678"))!;
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
        var (carrier, ships, arrives) = (await floor.CarrierAsync("SF"), new DateOnly(2024, 5, 21), new DateOnly(2024, 5, 23));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(number + "-1", null, carrier, "SF1234567890123", ships, arrives, DeliveryMode.OwnFleet, Elsewhere), Actors.Logistics));
        var (before, whole) = (await MoneyAsync(floor, number), await floor.SubOrderAsync(number + "-1"));

        Dictionary<int, decimal>[] parts = [new() { [1] = 3, [2] = 1 }, new() { [1] = 2, [2] = 2 }, new() { [1] = 2 }];
        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(number + "-1", null, [.. parts.Select(p => new PartCommand(p, null, carrier, ships, arrives))]), Actors.Sales));
        var split = await MoneyAsync(floor, number);
        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(number, null, number + "-1", [number + "-2", number + "-3"]), Actors.Sales));

        Assert.Equal(3, split.Count);
        Assert.Equal(before.Single().TotalMinor, split.Sum(m => m.TotalMinor));
        Assert.Equal(before, await MoneyAsync(floor, number));
        var order = await floor.Company.OrderAsync(number);
        Assert.Equal([(1, 7m), (2, 3m)], Lines(order.SubOrders[0]));
        Assert.Equal((whole.ShipTo, whole.DeliveryMode, Way(whole)), (order.SubOrders[0].ShipTo, order.SubOrders[0].DeliveryMode, Way(order.SubOrders[0])));
        Assert.Equal((carrier, "SF1234567890123", ships, arrives), Way(order.SubOrders[0]));
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
        var (taxed, rounded) = (0, 0);
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

            foreach (var line in order.Lines) (line.PriceIncludesTax, line.TaxRateBasisPoints) = (random.Next(2) == 0, 1_300);
            (order.FixedTaxAmountMinor, order.RoundingAmountMinor) = (random.Next(3) == 0 ? random.Next(1, 9_999) : null, random.Next(-3, 4));
            order.Total();
            order.Split(order.SubOrders[0], parts, OrderPortal.Model.History.Act.Now(Actors.Sales, floor.Company.Clock));

            var shares = SubOrderMoney.Of(order).Values.ToList();
            Assert.Equal(
                (order.LinesAmountMinor, order.DiscountAmountMinor, order.FreightAmountMinor, order.TaxAmountMinor, order.RoundingAmountMinor, order.TotalAmountMinor),
                (shares.Sum(s => s.LinesMinor), shares.Sum(s => s.DiscountMinor), shares.Sum(s => s.FreightMinor), shares.Sum(s => s.TaxMinor), shares.Sum(s => s.RoundingMinor), shares.Sum(s => s.TotalMinor)));
            Assert.All(shares, s => Assert.True(s.TotalMinor >= 0));
            (taxed, rounded) = (taxed + (shares.Count(s => s.TaxMinor != 0) > 1 ? 1 : 0), rounded + (shares.Count(s => s.RoundingMinor != 0) > 1 ? 1 : 0));
        }
        Assert.True(taxed > 5 && rounded > 5, $"{taxed} orders shared a tax and {rounded} a rounding: too few to prove anything");
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

    static PostalAddress Elsewhere => new() { Consignee = "王芳", Mobile = "13900001234", Province = "江苏省", City = "南京市", District = "玄武区", Street = "中山路1号" };

    static (long?, string?, DateOnly?, DateOnly?) Way(SubOrder sub) => (sub.CarrierId, sub.TrackingNumber, sub.PlannedShipOn, sub.ExpectedOn);

    static IEnumerable<(int, decimal)> Lines(SubOrder sub) => sub.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l => (l.OrderLine.LineNumber, l.Quantity));

    static async Task<IReadOnlyList<SubOrderMoney>> MoneyAsync(Floor floor, string number)
    {
        await using var db = floor.OpenDatabase();
        return [.. SubOrderMoney.Of((await OrderLoading.OrderAsync(db, number, default))!).Values];
    }
}
