using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Track;

public class TrackTests
{
    [Fact]
    [Trait("Requirement", "R114")]
    [Trait("Requirement", "R115")]
    public async Task The_carriers_signature_delivers_at_the_hour_it_happened_not_when_it_was_recorded()
    {
        await using var floor = await ShippedAsync();
        floor.Company.Clock.Advance(TimeSpan.FromHours(30));
        var signed = floor.Company.Clock.Now.UtcDateTime.AddHours(-2);

        Accepted(await TrackAsync(floor, TrackingKind.OutForDelivery, signed.AddHours(-3), "上海浦东"));
        Accepted(await TrackAsync(floor, TrackingKind.Delivered, signed, "上海浦东", "前台签收"));

        var sub = await floor.SubOrderAsync("SO202405001-1");
        Assert.Equal((SubOrderStatus.Delivered, signed, signed), (sub.Status, sub.DeliveredAt, sub.LastTrackedAt));
        Assert.Equal(floor.Company.Clock.Now.UtcDateTime, sub.TrackingEvents.Single(e => e.Kind == TrackingKind.Delivered).RecordedAt);
    }

    [Fact]
    public async Task The_same_news_twice_is_one_event_and_older_news_does_not_turn_the_clock_back()
    {
        await using var floor = await ShippedAsync();
        var noon = floor.Company.Clock.Now.UtcDateTime;
        floor.Company.Clock.Advance(TimeSpan.FromHours(5));

        Accepted(await TrackAsync(floor, TrackingKind.InTransit, noon.AddHours(2), "南京"));
        Accepted(await TrackAsync(floor, TrackingKind.InTransit, noon.AddHours(2), "南京"));
        Accepted(await TrackAsync(floor, TrackingKind.PickedUp, noon, "上海"));

        var sub = await floor.SubOrderAsync("SO202405001-1");
        Assert.Equal(2, sub.TrackingEvents.Count);
        Assert.Equal(noon.AddHours(2), sub.LastTrackedAt);
    }

    [Fact]
    [Trait("Requirement", "R119")]
    public async Task A_problem_opens_one_case_for_logistics_and_needs_a_note()
    {
        await using var floor = await ShippedAsync();

        Refused(await TrackAsync(floor, TrackingKind.Problem), "note-missing", "Note");
        Accepted(await TrackAsync(floor, TrackingKind.Problem, note: "暴雨封路"));
        floor.Company.Clock.Advance(TimeSpan.FromHours(1));
        Accepted(await TrackAsync(floor, TrackingKind.Problem, note: "仍未放行"));

        await using var db = floor.OpenDatabase();
        var found = await db.ExceptionCases.SingleAsync();
        Assert.Equal((ExceptionKind.TrackingProblem, Role.Logistics, "SO202405001"), (found.Kind, found.Owner, found.OrderNumber));
    }

    [Fact]
    public async Task Nothing_is_tracked_before_dispatch_or_in_the_future()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PackedAsync(("PRO001", 1));
        Refused(await TrackAsync(floor, TrackingKind.InTransit), "move-illegal");

        await floor.ShipAsync(sub);
        Refused(await TrackAsync(floor, TrackingKind.InTransit, floor.Company.Clock.Now.UtcDateTime.AddHours(1)), "in-future", "HappenedAt");
        Refused(await TrackAsync(floor, TrackingKind.InTransit, place: new string('远', 121)), "place-long", "Place");
        Refused(await floor.Get<RecordTrackingEvent>().HandleAsync(new(sub, null, TrackingKind.InTransit), Actors.Warehouse), "forbidden");
    }

    [Fact]
    [Trait("Requirement", "R115")]
    public async Task Customer_service_may_say_that_the_customer_has_it_and_the_event_proves_it()
    {
        await using var floor = await ShippedAsync();

        Accepted(await floor.Get<DeliverSubOrder>().HandleAsync(new("SO202405001-1", Reason: "客户来电确认"), Actors.CustomerService));
        Refused(await floor.Get<DeliverSubOrder>().HandleAsync(new("SO202405001-1"), Actors.CustomerService), "move-illegal");

        var proof = Assert.Single((await floor.SubOrderAsync("SO202405001-1")).TrackingEvents);
        Assert.Equal((TrackingKind.Delivered, "客户来电确认"), (proof.Kind, proof.Note));
    }

    static async Task<Floor> ShippedAsync()
    {
        var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.ShipAsync(await floor.PackedAsync(("PRO001", 1)));
        return floor;
    }

    static Task<Result> TrackAsync(Floor floor, TrackingKind kind, DateTime? at = null, string? place = null, string? note = null) =>
        floor.Get<RecordTrackingEvent>().HandleAsync(new("SO202405001-1", null, kind, at, place, note), Actors.Logistics);
}
