using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Jobs;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using Quartz;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Rules;

public class SourcingTests
{
    [Theory, Providers]
    [Trait("Requirement", "R078")]
    public async Task Each_rule_chooses_its_warehouse_and_the_order_says_why(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 20);
        await floor.StockAsync(Trade.Stand, "B-01", 100);

        await PublishAsync(floor, [SourcingRule.Nearest]);
        var near = await AllocatedAsync(floor);
        await PublishAsync(floor, [SourcingRule.Fullest, SourcingRule.Nearest]);
        var full = await AllocatedAsync(floor);

        Assert.Equal(("SH", "规则第 1 版，就近发货：上海仓（同省）先于广州仓（跨大区）"), (near.Warehouse!.Code, near.SourcingNote!.Value.Zh));
        // 15 of 18 would be left in Shanghai, 97 of 100 in Guangzhou
        Assert.Equal(("GZ", "rules version 2, Fullest: 广州仓 (keeps 97%) before 上海仓 (keeps 82%)"), (full.Warehouse!.Code, full.SourcingNote!.Value.En));
    }

    [Theory, Providers]
    [Trait("Requirement", "R078")]
    public async Task A_supplier_who_ships_for_us_is_asked_last(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "B-01", 5);
        await floor.Company.DropShipAsync();

        Assert.Equal(("GZ", "our own 广州仓 comes before 华通代发仓, which ships for us"), Why(await AllocatedAsync(floor, await floor.Company.CreditAsync((Trade.Stand, 3)))));
        Assert.Equal(("DS", "none of our own warehouses has everything, so a supplier ships: only 华通代发仓 has everything"), Why(await AllocatedAsync(floor, await floor.Company.CreditAsync((Trade.Stand, 3)))));

        static (string, string) Why(SubOrder sub) => (sub.Warehouse!.Code, sub.SourcingNote!.Value.En);
    }

    [Theory, Providers]
    [Trait("Requirement", "R078")]
    public async Task Another_warehouse_than_the_rules_needs_a_reason_and_history_keeps_it(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 20);
        await floor.StockAsync(Trade.Stand, "B-01", 20);
        var sub = await floor.OrderAsync((Trade.Stand, 3));
        var second = await floor.WarehouseAsync("GZ");

        Refused(await floor.Get<AllocateSubOrder>().HandleAsync(new(sub, WarehouseId: second), Actors.Warehouse), "reason-missing", "Reason");
        Accepted(await floor.Get<AllocateSubOrder>().HandleAsync(new(sub, WarehouseId: second, Reason: "客户自提"), Actors.Warehouse));

        Assert.Equal((second, "Warehouse 指定：客户自提"), ((await floor.SubOrderAsync(sub)).WarehouseId!.Value, (await floor.SubOrderAsync(sub)).SourcingNote!.Value.Zh));
        await using var db = floor.OpenDatabase();
        Assert.Equal("客户自提", await db.HistoryEntries.Where(h => h.SubjectKey == sub && h.Action == "Allocate").Select(h => h.Reason).SingleAsync());
    }

    [Theory, Providers]
    [Trait("Requirement", "R078")]
    public async Task What_is_kept_for_vip_customers_goes_to_them_alone(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await PublishAsync(floor, [SourcingRule.Priority], vip: 30);
        var sub = await floor.OrderAsync((Trade.Stand, 8));

        Refused(await floor.AllocateAsync(sub), "stock-short");
        await using (var db = floor.OpenDatabase())
            await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.Level, MemberLevel.Vip));
        Accepted(await floor.AllocateAsync(sub));
    }

    [Theory, Providers]
    [Trait("Requirement", "R053")]
    public async Task Goods_reserved_for_a_waiting_order_are_free_again_when_its_hours_are_over(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await using (var db = floor.OpenDatabase())
            await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReservationHours, 24));
        var waits = await floor.Company.ApprovedAsync(Trade.Entry((Trade.Stand, 7)));
        var later = await floor.OrderAsync((Trade.Stand, 5));

        Refused(await floor.AllocateAsync(later), "stock-short");
        floor.Company.Clock.Advance(TimeSpan.FromHours(24));

        Accepted(await floor.AllocateAsync(later));
        Assert.Equal(OrderStatus.Approved, (await floor.Company.OrderAsync(waits)).Status);
    }

    [Theory, Providers]
    [Trait("Requirement", "R055"), Trait("Requirement", "R078")]
    public async Task A_reservation_whose_hours_are_over_does_not_go_before_a_later_one_that_holds(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await using (var db = floor.OpenDatabase())
            await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReservationHours, 24));
        var early = await floor.OrderAsync((Trade.Stand, 5));
        floor.Company.Clock.Advance(TimeSpan.FromHours(25));
        var later = await floor.OrderAsync((Trade.Stand, 7));

        Refused(await floor.AllocateAsync(early), "stock-short");
        Accepted(await floor.AllocateAsync(later));
    }

    [Theory, Providers]
    [Trait("Requirement", "R055"), Trait("Requirement", "R078")]
    public async Task What_failed_is_not_replaced_with_goods_that_another_order_reserved(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 5);
        var failed = await floor.PickedAsync((Trade.Stand, 3));
        await using (var db = floor.OpenDatabase())
            await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.ReservationHours, 24));
        var waits = await floor.Company.ApprovedAsync(Trade.Entry((Trade.Stand, 2)));

        Accepted(await floor.FailAsync(failed, 1));

        Assert.Equal((2m, 0m), await floor.LevelAsync(Trade.Stand, "A-01"));
        Assert.NotNull((await floor.SubOrderAsync(waits + "-1")).ReservedUntil);
        floor.Company.Clock.Advance(TimeSpan.FromHours(24));
        Accepted(await floor.Get<AllocateRest>().HandleAsync(new(failed), Actors.Warehouse));
        Assert.Equal((2m, 1m), await floor.LevelAsync(Trade.Stand, "A-01"));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R054")]
    public async Task Each_line_keeps_what_the_stock_check_found_when_and_where()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var missing = await floor.OrderAsync((Trade.Stand, 14));
        var enough = await floor.OrderAsync((Trade.Stand, 4));

        var view = (await floor.Get<OrderPageQueries>().ShowAsync(enough[..^2], Actors.Sales))!.SubOrders[0].Lines[0].Check!;
        var nothing = (await floor.Get<OrderPageQueries>().ShowAsync(missing[..^2], Actors.Sales))!.SubOrders[0].Lines[0].Check!;

        Assert.Equal((10m, "上海仓"), (view.Found, view.Warehouse));
        Assert.Equal((10m, null), (nothing.Found, nothing.Warehouse));
        Assert.NotEqual(default, view.At);
    }

    [Theory, Providers]
    [Trait("Requirement", "R079")]
    public async Task With_automatic_rules_ready_orders_pass_without_a_person_and_the_share_is_shown(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var byHand = await floor.OrderAsync((Trade.Stand, 1));
        Accepted(await floor.AllocateAsync(byHand));
        var ready = await floor.OrderAsync((Trade.Stand, 5));
        var unconfirmed = await floor.Company.ApprovedAsync(Trade.Entry((Trade.Stand, 1)));
        var robot = Actor.Job("automatic-allocation");

        Assert.Empty((await floor.Get<AllocateWaiting>().HandleAsync(robot)).Value); // nobody has said that it happens by itself
        await PublishAsync(floor, [SourcingRule.Priority], automatic: true);
        Assert.Equal([ready], (await floor.Get<AllocateWaiting>().HandleAsync(robot)).Value.Select(r => r.Number));

        Assert.Equal(SubOrderStatus.Allocated, (await floor.SubOrderAsync(ready)).Status);
        Assert.Equal(SubOrderStatus.Waiting, (await floor.SubOrderAsync(unconfirmed + "-1")).Status);
        Assert.Equal(new Touchless(1, 2), await floor.Get<RulesQueries>().TouchlessAsync());
    }

    [Theory, Providers]
    [Trait("Requirement", "R079")]
    public async Task What_was_short_gets_its_stock_when_it_comes_in_and_the_urgent_order_first(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await PublishAsync(floor, [SourcingRule.Priority], automatic: true);
        var robot = Actor.Job("automatic-allocation");
        var calm = await floor.OrderAsync((Trade.Stand, 5));
        var entry = Trade.Entry((Trade.Stand, 5));
        entry.RequiredOn = entry.OrderedOn!.Value.AddDays(2);
        var urgent = await floor.OrderAsync(entry);

        Assert.All((await floor.Get<AllocateWaiting>().HandleAsync(robot)).Value, r => Refused(r.Result, "stock-short"));
        await floor.StockAsync(Trade.Stand, "A-01", 7);
        await floor.Get<AllocateWaiting>().HandleAsync(robot);

        Assert.Equal((SubOrderStatus.Allocated, SubOrderStatus.Waiting), ((await floor.SubOrderAsync(urgent)).Status, (await floor.SubOrderAsync(calm)).Status));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R055"), Trait("Requirement", "R079")]
    public async Task An_order_that_lost_goods_gets_others_in_its_turn_and_history_says_why_it_was_its_turn(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await PublishAsync(floor, [SourcingRule.Priority], automatic: true);
        await floor.StockAsync(Trade.Stand, "A-01", 3);
        var robot = Actor.Job("automatic-allocation");
        var entry = Trade.Entry((Trade.Stand, 3));
        entry.RequiredOn = entry.OrderedOn!.Value.AddDays(2);
        var lost = await floor.OrderAsync(entry);
        Accepted(await floor.AllocateAsync(lost));
        await floor.PickAsync(lost);
        Accepted(await floor.FailAsync(lost, 1));
        var calm = await floor.OrderAsync((Trade.Stand, 1));
        Assert.All((await floor.Get<AllocateWaiting>().HandleAsync(robot)).Value, r => Assert.False(r.Result.Succeeded));

        await floor.StockAsync(Trade.Stand, "A-02", 1);
        Assert.Equal([(lost, true), (calm, false)], (await floor.Get<AllocateWaiting>().HandleAsync(robot)).Value.Select(r => (r.Number, r.Result.Succeeded)));

        Assert.All((await floor.SubOrderAsync(lost)).Lines, l => Assert.Equal(0, l.MissingMilli));
        await using var db = floor.OpenDatabase();
        var reason = (await db.HistoryEntries.SingleAsync(h => h.SubjectKey == lost && h.Action == "AllocateRest")).Reason!;
        Assert.Contains("2 个待配中第 1 位（加急", reason);
        Assert.Contains("number 1 of 2 that wait (urgent, wanted on 2024-05-22)", reason);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R055"), Trait("Requirement", "R079")]
    public async Task Goods_that_become_free_wake_automatic_allocation_without_its_timer(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await PublishAsync(floor, [SourcingRule.Priority], automatic: true);
        await floor.StockAsync(Trade.Stand, "A-01", 2);
        var holder = await floor.OrderAsync((Trade.Stand, 2));
        Accepted(await floor.AllocateAsync(holder));
        var waiting = await floor.OrderAsync((Trade.Stand, 2));
        await floor.Get<JobSchedule>().AlignAsync();
        var scheduler = await floor.Get<ISchedulerFactory>().GetScheduler();
        await scheduler.Start();
        var waker = ActivatorUtilities.CreateInstance<AllocateFreed>(floor.Company.Services);
        await waker.StartAsync(TestContext.Current.CancellationToken);

        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(holder[..^2], Reason: "客户取消"), Actors.Sales));
        for (var i = 0; i < 300 && (await floor.SubOrderAsync(waiting)).Status == SubOrderStatus.Waiting; i++) await Task.Delay(100);

        await waker.StopAsync(TestContext.Current.CancellationToken);
        await scheduler.Shutdown(waitForJobsToComplete: true);
        Assert.Equal(SubOrderStatus.Allocated, (await floor.SubOrderAsync(waiting)).Status);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R073"), Trait("Requirement", "R079")]
    public async Task Where_the_rules_say_so_a_short_order_is_split_and_what_is_there_goes_on(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 5);
        await PublishAsync(floor, [SourcingRule.Priority], automatic: true, splits: true);
        var sub = await floor.OrderAsync((Trade.Stand, 5), (Trade.Desk, 1));

        await floor.Get<AllocateWaiting>().HandleAsync(Actor.Job("automatic-allocation"));

        var order = await floor.Company.OrderAsync(sub[..^2]);
        Assert.Equal([SubOrderStatus.Allocated, SubOrderStatus.Waiting], order.SubOrders.Select(s => s.Status));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R079")]
    public async Task Rules_are_published_as_versions_and_nobody_overwrites_a_newer_one(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var publish = floor.Get<PublishSourcing>();

        Assert.Equal(["forbidden"], (await publish.HandleAsync(new(0, [SourcingRule.Nearest], 0, true, false, "x"), Actors.Warehouse)).Codes());
        Assert.Equal(["rules-wrong", "reserve-wrong", "reason-missing"], (await publish.HandleAsync(new(0, [SourcingRule.Nearest, SourcingRule.Nearest], 51, true, false, " "), Actors.Manager)).Codes());
        Assert.Equal(1, (await publish.HandleAsync(new(0, [SourcingRule.Nearest], 0, true, false, "就近更快"), Actors.Manager)).Value);
        Assert.Equal(["stale"], (await publish.HandleAsync(new(0, [SourcingRule.Fullest], 0, true, false, "x"), Actors.Manager)).Codes());
        var version = Assert.Single(await floor.Get<RulesQueries>().VersionsAsync());
        Assert.Equal((1, "就近更快", "Manager"), (version.Version, version.Reason, version.PublishedByName));
    }

    static async Task PublishAsync(Floor floor, SourcingRule[] rules, int vip = 0, bool automatic = false, bool splits = false)
    {
        var current = (await floor.Get<RulesQueries>().VersionsAsync()).Select(v => v.Version).FirstOrDefault();
        Accepted(await floor.Get<PublishSourcing>().HandleAsync(new(current, rules, vip, automatic, splits, "test"), Actors.Manager));
    }

    static async Task<SubOrder> AllocatedAsync(Floor floor, OrderEntry? entry = null)
    {
        var sub = await floor.OrderAsync(entry ?? Trade.Entry((Trade.Stand, 3)));
        Accepted(await floor.AllocateAsync(sub));
        return await floor.SubOrderAsync(sub);
    }
}
