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
        Refused(await together.HandleAsync(new("SO000000000-1", [second]), Actors.Logistics), "not-found");
        var refused = await together.HandleAsync(new(first, [second, elsewhere, unpacked]), Actors.Logistics);
        Assert.Equal(["elsewhere", "elsewhere"], refused.Codes());
        Assert.Equal([true, true], refused.Errors.Zip([elsewhere, unpacked], (e, number) => e.Sentence.En.Contains(number)));
        Assert.Null((await floor.SubOrderAsync(second)).TrackingNumber); // all or none
        Accepted(await together.HandleAsync(new(first, [second]), Actors.Logistics));

        var along = await floor.SubOrderAsync(second);
        Assert.Equal((carrier, "SF1234567890123", new DateOnly(2024, 5, 22), new DateOnly(2024, 5, 24)), (along.CarrierId!.Value, along.TrackingNumber, along.PlannedShipOn!.Value, along.ExpectedOn!.Value));
        Assert.Null((await floor.SubOrderAsync(elsewhere)).TrackingNumber);
        Assert.Equal([(second, true)], (await floor.Get<DispatchQueries>().TaskAsync(first))!.Companions.Select(c => (c.Number, c.IsSharing)));
        // one consignment, but two shipments: each leaves by itself
        Accepted(await floor.Get<ShipSubOrder>().HandleAsync(new(first), Actors.Logistics));
        Assert.Equal((SubOrderStatus.Shipped, SubOrderStatus.Packed), ((await floor.SubOrderAsync(first)).Status, (await floor.SubOrderAsync(second)).Status));
    }

    [Theory, Providers, Trait("Requirement", "R075"), Trait("Requirement", "R077")]
    public async Task Before_anybody_chooses_it_is_known_what_each_costs_alone_and_all_together_and_the_history_keeps_the_shares(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        string[] subs = [await floor.PackedAsync((Trade.Stand, 1)), await floor.PackedAsync((Trade.Stand, 2)), await floor.PackedAsync((Trade.Stand, 3))]; // each in a parcel of 1.5 kg
        var (queries, together) = (floor.Get<DispatchQueries>(), floor.Get<SendTogether>());
        Assert.Null(await queries.TogetherAsync(subs[0])); // no carrier yet
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(subs[0], null, await floor.CarrierAsync("SF"), "SF1234567890123", new(2024, 5, 22), new(2024, 5, 24)), Actors.Logistics));

        // within the province 12.00 for the first kilogram and 2.00 for each begun further one
        var all = (await queries.TogetherAsync(subs[0]))!;
        Assert.Equal((42m, 20m, 4.5m), (all.Alone, all.Together, all.Kilograms));
        Assert.Equal([(subs[0], 14m, 6.67m), (subs[1], 14m, 6.67m), (subs[2], 14m, 6.66m)], all.Parts.Select(p => (p.Number, p.Alone, p.Share)));
        var two = (await queries.TogetherAsync(subs[0], [subs[2]]))!;
        Assert.Equal((28m, 16m), (two.Alone, two.Together));

        Accepted(await together.HandleAsync(new(subs[0], [subs[2]]), Actors.Logistics));
        Assert.Equal(16m, (await queries.TogetherAsync(subs[2], []))!.Together); // the same from the other's page
        Accepted(await together.HandleAsync(new(subs[2], [subs[1]]), Actors.Logistics)); // a third joins those two
        Assert.Equal(all.Parts, (await queries.TogetherAsync(subs[0], []))!.Parts);
        await using var db = floor.OpenDatabase();
        var said = await db.HistoryEntries.Where(h => h.Action == "ChooseCarrier" && h.Reason != null).OrderBy(h => h.Id).ToDictionaryAsync(h => (h.SubjectKey, h.Reason!.Split('，')[0]), h => h.Reason!.Split('，')[1]);
        Assert.Equal("运费分摊 ¥8.00（单独 ¥14.00）", said[(subs[0], $"与 {subs[2]} 同一运单")]);
        Assert.Equal("运费分摊 ¥8.00（单独 ¥14.00）", said[(subs[2], $"与 {subs[0]} 同一运单")]);
        Assert.Equal("运费分摊 ¥6.67（单独 ¥14.00）", said[(subs[1], $"与 {subs[2]} {subs[0]} 同一运单")]);

        await db.FreightRates.ExecuteDeleteAsync();
        Assert.Null(await queries.TogetherAsync(subs[0])); // no rate: nothing is guessed
        Assert.Null(await queries.TogetherAsync("SO000000000-1"));
    }

    [Theory, Providers, Trait("Requirement", "R085")]
    public async Task A_day_that_changes_because_it_travels_along_is_not_changed_in_silence_either(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var (first, second) = (await floor.PackedAsync((Trade.Stand, 1)), await floor.PackedAsync((Trade.Stand, 2)));
        var (carrier, arrange, together) = (await floor.CarrierAsync("SF"), floor.Get<ArrangeTransport>(), floor.Get<SendTogether>());
        Accepted(await arrange.HandleAsync(new(first, null, carrier, "SF1234567890123", new(2024, 5, 22), new(2024, 5, 24)), Actors.Logistics));
        Accepted(await arrange.HandleAsync(new(second, null, carrier, "SF1234567890999", new(2024, 5, 20), new(2024, 5, 21)), Actors.Logistics));

        Refused(await together.HandleAsync(new(first, [second]), Actors.Logistics), "notice-missing", "Notice");
        Assert.Equal(("SF1234567890999", new DateOnly(2024, 5, 21)), ((await floor.SubOrderAsync(second)).TrackingNumber, (await floor.SubOrderAsync(second)).ExpectedOn!.Value));
        Accepted(await together.HandleAsync(new(first, [second], new(DateNotice.Message)), Actors.Logistics));
        Assert.Equal(("SF1234567890123", new DateOnly(2024, 5, 24)), ((await floor.SubOrderAsync(second)).TrackingNumber, (await floor.SubOrderAsync(second)).ExpectedOn!.Value));
    }

    static async Task<(string First, string Second)> TwoPartsAsync(Floor floor)
    {
        var sub = await floor.OrderAsync((Trade.Stand, 10));
        PartCommand[] parts = [new(new Dictionary<int, decimal> { [1] = 6 }), new(new Dictionary<int, decimal> { [1] = 4 })];
        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, parts), Actors.Sales));
        return (sub, sub[..^1] + "2");
    }
}
