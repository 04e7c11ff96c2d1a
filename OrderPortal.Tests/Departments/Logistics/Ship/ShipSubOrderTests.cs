using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

public class ShipSubOrderTests
{
    [Theory, Providers]
    [Trait("Requirement", "R056")]
    public async Task Shipping_again_and_again_posts_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 5);
        var sub = await floor.PackedAsync(("PRO001", 4), ("OFF002", 1));
        await floor.ArrangeAsync(sub);

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => floor.Get<ShipSubOrder>().HandleAsync(new(sub), Actors.Logistics))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Refused(r, "move-illegal"));
        Assert.Equal((6m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal((4m, 0m), await floor.LevelAsync("OFF002", "A-02"));
        await using var db = floor.OpenDatabase();
        Assert.Equal(2, await db.StockMovements.CountAsync(m => m.Kind == MovementKind.Ship));
        Assert.Single(await db.OutboxMessages.ToListAsync());
        Assert.Single(await db.FollowUps.ToListAsync());
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R129")]
    [Trait("Requirement", "R132")]
    [Trait("Requirement", "R136")]
    [Trait("Requirement", "R113")]
    public async Task Dispatch_owes_the_customer_one_polite_message_and_a_follow_up_by_the_companys_calendar()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PackedAsync(("PRO001", 4));
        await floor.ArrangeAsync(sub);
        floor.Company.Clock.Now = new(2024, 5, 20, 16, 30, 0, TimeSpan.Zero); // half past midnight on 21 May in Shanghai

        Accepted(await floor.Get<ShipSubOrder>().HandleAsync(new(sub), Actors.Logistics));

        var shipped = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Shipped, OrderStatus.Shipped), (shipped.Status, shipped.Order.Status));
        Assert.Equal(new DateOnly(2024, 5, 24), shipped.FollowUp!.DueOn);
        Assert.Equal((new DateOnly(2024, 5, 23), new DateOnly(2024, 5, 23)), (shipped.ExpectedOn!.Value, shipped.Order.ExpectedOn!.Value));
        await using var db = floor.OpenDatabase();
        var message = await db.OutboxMessages.SingleAsync();
        Assert.Equal(("shipped:" + sub, "li@example.com"), (message.UniqueKey, message.Recipient));
        Assert.Contains("李晓明，您好！", message.Body);
        Assert.Contains("SF1234567890123", message.Body);
        Assert.Contains("2024年5月23日", message.Body);
        Assert.DoesNotContain("13812345678", message.Subject + message.Body);
    }

    [Fact]
    [Trait("Requirement", "R129")]
    public async Task A_customer_who_reads_English_is_written_to_in_English()
    {
        await using var floor = await OpenAsync();
        await using (var db = floor.OpenDatabase()) await db.Customers.ExecuteUpdateAsync(c => c.SetProperty(x => x.Language, "en-US"));
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PackedAsync(("PRO001", 4));
        await floor.ShipAsync(sub);

        await using var after = floor.OpenDatabase();
        var message = await after.OutboxMessages.SingleAsync();
        Assert.Contains("Tracking number: SF1234567890123", message.Body);
        Assert.Contains("22 May 2024", message.Body);
        Assert.DoesNotContain("您", message.Subject + message.Body);
    }

    [Theory]
    [InlineData(DeliveryMode.Carrier, "carrier-missing", "tracking-missing")]
    [InlineData(DeliveryMode.OwnFleet, "carrier-missing", null)]
    [InlineData(DeliveryMode.Pickup, null, null)]
    [Trait("Requirement", "R110")]
    public async Task Only_what_a_carrier_takes_needs_a_tracking_number(DeliveryMode mode, string? first, string? second)
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PackedAsync(Trade.Entry(("PRO001", 1)) with { DeliveryMode = mode });

        var result = await floor.Get<ShipSubOrder>().HandleAsync(new(sub), Actors.Logistics);

        Assert.Equal(new[] { first, second }.OfType<string>(), result.Errors.Select(e => e.Code));
    }

    [Fact]
    [Trait("Requirement", "R108")]
    public async Task A_prepaid_order_does_not_leave_before_finance_released_it()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(Trade.Entry(("PRO001", 1)) with { PaymentTerms = PaymentTerms.Prepaid });
        Refused(await floor.AllocateAsync(sub), "deposit-open");
        await using (var db = floor.OpenDatabase()) await db.SalesOrders.ExecuteUpdateAsync(o => o.SetProperty(x => x.PaidAmountMinor, x => x.TotalAmountMinor));
        Accepted(await floor.AllocateAsync(sub));
        await floor.PickAsync(sub);
        await floor.PackAsync(sub);
        await floor.ArrangeAsync(sub);

        Refused(await floor.Get<ShipSubOrder>().HandleAsync(new(sub), Actors.Logistics), "not-released");
        Assert.Equal((1m, 1m), await floor.LevelAsync("PRO001", "SH-STAGE"));
    }

    [Fact]
    public async Task An_odd_tracking_number_is_warned_about_and_kept_and_nonsense_is_refused()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var (first, second) = (await floor.OrderAsync(("PRO001", 1)), await floor.OrderAsync(("PRO001", 1)));
        var carrier = await floor.CarrierAsync("SF");
        var arrange = floor.Get<ArrangeTransport>();

        Assert.Empty((await arrange.HandleAsync(new(first, null, carrier, " sf１234567890123 "), Actors.Logistics)).Value.Warnings);
        Assert.Equal("SF1234567890123", (await floor.SubOrderAsync(first)).TrackingNumber);
        Assert.Single((await arrange.HandleAsync(new(second, null, carrier, "YT0001"), Actors.Logistics)).Value.Warnings);
        Assert.Single((await arrange.HandleAsync(new(second, null, carrier, "SF1234567890123"), Actors.Logistics)).Value.Warnings);

        var refused = await arrange.HandleAsync(new(second, null, 999_999, "SF#1", new(2024, 5, 22), new(2024, 5, 21)), Actors.Logistics);
        Assert.Equal(["CarrierId", "TrackingNumber", "ExpectedOn"], refused.Errors.Select(e => e.Field));
        Refused(await arrange.HandleAsync(new(second, null, carrier, null), Actors.Warehouse), "forbidden");
    }
}
