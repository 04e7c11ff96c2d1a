using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Warehouse.Papers;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

public class ArrangeTransportTests
{
    static readonly PostalAddress Branch = new() { Consignee = "王芳", Mobile = "13900001111", Province = "江苏省", City = "苏州市", District = "虎丘区", Street = "狮山路88号" };

    [Theory, Providers]
    [Trait("Requirement", "R075")]
    public async Task Each_part_has_its_own_dates_carrier_and_address(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (first, second) = await TwoPartsAsync(floor);
        var before = (await floor.SubOrderAsync(first)).Order.ShipTo;
        var arrange = floor.Get<ArrangeTransport>();

        Accepted(await arrange.HandleAsync(new(first, null, await floor.CarrierAsync("SF"), null, new(2024, 5, 22), new(2024, 5, 23)), Actors.Logistics));
        Accepted(await arrange.HandleAsync(new(second, null, null, null, new(2024, 5, 27), new(2024, 5, 30), DeliveryMode.OwnFleet, Branch), Actors.Logistics));

        var (here, there) = (await floor.SubOrderAsync(first), await floor.SubOrderAsync(second));
        Assert.Equal((DeliveryMode.Carrier, new DateOnly(2024, 5, 22), new DateOnly(2024, 5, 23), before), (here.DeliveryMode, here.PlannedShipOn!.Value, here.ExpectedOn!.Value, here.ShipTo));
        Assert.Equal((DeliveryMode.OwnFleet, new DateOnly(2024, 5, 27), new DateOnly(2024, 5, 30), Branch), (there.DeliveryMode, there.PlannedShipOn!.Value, there.ExpectedOn!.Value, there.ShipTo));
        Assert.Equal((new DateOnly(2024, 5, 30), before), (there.Order.ExpectedOn!.Value, there.Order.ShipTo));
        Assert.Equal("王芳", (await floor.Get<PaperQueries>().PaperAsync(second))!.Consignee);

        // an empty address leads back to the order's; leaving it out changes nothing
        Accepted(await arrange.HandleAsync(new(second, null, null, null, new(2024, 5, 27), new(2024, 5, 30), DeliveryMode.OwnFleet), Actors.Logistics));
        Assert.Equal(Branch, (await floor.SubOrderAsync(second)).ShipTo);
        Accepted(await arrange.HandleAsync(new(second, null, null, null, new(2024, 5, 27), new(2024, 5, 30), DeliveryMode.OwnFleet, ShipTo: new()), Actors.Logistics));
        Assert.Equal(before, (await floor.SubOrderAsync(second)).ShipTo);
    }

    [Fact, Trait("Requirement", "R075")]
    public async Task An_address_nobody_would_find_is_refused_and_a_packed_part_is_told_of_its_old_labels()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.PackedAsync((Trade.Stand, 1));
        var arrange = floor.Get<ArrangeTransport>();
        var carrier = await floor.CarrierAsync("SF");

        var refused = await arrange.HandleAsync(new(sub, null, carrier, null, ShipTo: Branch with { District = "", Street = "" }), Actors.Logistics);
        Assert.Equal(["ShipTo.District", "ShipTo.Street"], refused.Errors.Select(e => e.Field));
        Assert.True((await floor.SubOrderAsync(sub)).OwnShipTo.IsEmpty);

        var done = await arrange.HandleAsync(new(sub, null, carrier, null, ShipTo: Branch), Actors.Logistics);
        Assert.Equal([OrderPortal.Departments.Logistics.LogisticsTexts.LabelsOld], done.Value.Warnings);
    }

    [Theory, Providers]
    [Trait("Requirement", "R085")]
    public async Task A_day_the_customer_may_know_is_not_changed_in_silence(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 1));
        var carrier = await floor.CarrierAsync("SF");
        var arrange = floor.Get<ArrangeTransport>();
        ArrangeCommand On(int day, CustomerNotice? notice = null) => new(sub, null, carrier, null, new(2024, 5, 22), new(2024, 5, day), Notice: notice);

        Accepted(await arrange.HandleAsync(On(24), Actors.Logistics)); // the first day: nobody was told another
        Accepted(await arrange.HandleAsync(On(24), Actors.Logistics));
        Refused(await arrange.HandleAsync(On(27), Actors.Logistics), "notice-missing");
        Refused(await arrange.HandleAsync(On(27, new(DateNotice.NotNeeded)), Actors.Logistics), "notice-note-missing");
        Assert.Equal(new DateOnly(2024, 5, 24), (await floor.SubOrderAsync(sub)).ExpectedOn);

        Accepted(await arrange.HandleAsync(On(27, new(DateNotice.Message)), Actors.Logistics));
        Assert.Equal(new DateOnly(2024, 5, 27), (await floor.SubOrderAsync(sub)).ExpectedOn);
        await using var db = floor.OpenDatabase();
        var change = await db.DateChanges.SingleAsync();
        Assert.Equal((DateNotice.Message, new DateOnly(2024, 5, 24), new DateOnly(2024, 5, 27)), (change.Notice, change.OldOn!.Value, change.NewOn));
        Assert.Contains("2024年5月27日", (await db.OutboxMessages.SingleAsync()).Body);
    }

    [Theory, Providers]
    [Trait("Requirement", "R075")]
    public async Task Orders_of_one_customer_to_one_address_travel_together_and_nothing_else_does(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var (first, second) = (await floor.PackedAsync((Trade.Stand, 1)), await floor.PackedAsync((Trade.Stand, 2)));
        var (elsewhere, unpacked) = (await floor.PackedAsync((Trade.Stand, 1)), await floor.OrderAsync((Trade.Stand, 1)));
        var carrier = await floor.CarrierAsync("SF");
        var (arrange, together) = (floor.Get<ArrangeTransport>(), floor.Get<SendTogether>());
        Accepted(await arrange.HandleAsync(new(elsewhere, null, carrier, null, ShipTo: Branch), Actors.Logistics));

        Refused(await together.HandleAsync(new(first, [second]), Actors.Logistics), "carrier-missing");
        Accepted(await arrange.HandleAsync(new(first, null, carrier, "SF1234567890123", new(2024, 5, 22), new(2024, 5, 24)), Actors.Logistics));
        Refused(await together.HandleAsync(new(first, [second]), Actors.Finance), "forbidden");
        Refused(await together.HandleAsync(new(first, []), Actors.Logistics), "none-chosen");
        var results = (await together.HandleAsync(new(first, [second, elsewhere, unpacked]), Actors.Logistics)).Value.ToDictionary(r => r.Number, r => r.Result);

        Accepted(results[second]);
        Refused(results[elsewhere], "elsewhere");
        Refused(results[unpacked], "elsewhere");
        var along = await floor.SubOrderAsync(second);
        Assert.Equal((carrier, "SF1234567890123", new DateOnly(2024, 5, 22), new DateOnly(2024, 5, 24)), (along.CarrierId!.Value, along.TrackingNumber, along.PlannedShipOn!.Value, along.ExpectedOn!.Value));
        Assert.Null((await floor.SubOrderAsync(elsewhere)).TrackingNumber);
        Assert.Equal([(second, true)], (await floor.Get<DispatchQueries>().TaskAsync(first))!.Companions.Select(c => (c.Number, c.IsSharing)));
        // one consignment, but two shipments: each leaves by itself
        Accepted(await floor.Get<ShipSubOrder>().HandleAsync(new(first), Actors.Logistics));
        Assert.Equal((SubOrderStatus.Shipped, SubOrderStatus.Packed), ((await floor.SubOrderAsync(first)).Status, (await floor.SubOrderAsync(second)).Status));
    }

    static async Task<(string First, string Second)> TwoPartsAsync(Floor floor)
    {
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        PartCommand[] parts = [new(new Dictionary<int, decimal> { [1] = 6 }), new(new Dictionary<int, decimal> { [1] = 4 })];
        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, parts), Actors.Sales));
        return (sub, sub[..^1] + "2");
    }
}
