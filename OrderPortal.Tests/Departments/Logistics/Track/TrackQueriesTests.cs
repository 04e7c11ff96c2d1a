using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Model.Shipping;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Track;

public class TrackQueriesTests
{
    [Theory, Providers]
    [Trait("Requirement", "R112")]
    public async Task What_was_not_heard_of_for_longer_than_the_company_allows_is_on_top_and_marked(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        var subs = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            subs.Add(await floor.PackedAsync(("PRO001", 1)));
            await floor.ShipAsync(subs[i]);
            floor.Company.Clock.Advance(TimeSpan.FromHours(1));
        }
        floor.Company.Clock.Advance(TimeSpan.FromHours(22)); // the first left 25 hours ago, the second 24, the third 23
        var record = floor.Get<RecordTrackingEvent>();
        Accepted(await record.HandleAsync(new(subs[0], null, TrackingKind.InTransit, null, "南京"), Actors.Logistics));

        var queries = floor.Get<TrackQueries>();
        var first = await queries.PageAsync(size: 2);
        var second = await queries.PageAsync(first.Next, size: 2);

        Assert.Equal([(subs[1], false), (subs[2], false), (subs[0], false)], first.Rows.Concat(second.Rows).Select(r => (r.Number, r.IsSilent)));
        Assert.Equal((TrackingKind.InTransit, "南京"), (second.Rows[0].LastKind, second.Rows[0].LastPlace));
        floor.Company.Clock.Advance(TimeSpan.FromSeconds(1)); // exactly 24 hours are allowed, a second more is not
        Assert.Equal([true, false, false], (await queries.PageAsync()).Rows.Select(r => r.IsSilent));
        floor.Company.Clock.Advance(TimeSpan.FromDays(3));
        Assert.All((await queries.PageAsync()).Rows, r => Assert.True(r.IsLate));
    }

    [Theory, Providers]
    public async Task A_shipment_shows_its_way_the_newest_on_top(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        var sub = await floor.PackedAsync(("PRO001", 1));
        await floor.ShipAsync(sub);
        var now = floor.Company.Clock.Now.UtcDateTime;
        floor.Company.Clock.Advance(TimeSpan.FromHours(9));
        var record = floor.Get<RecordTrackingEvent>();
        Accepted(await record.HandleAsync(new(sub, null, TrackingKind.OutForDelivery, now.AddHours(8)), Actors.Logistics));
        Accepted(await record.HandleAsync(new(sub, null, TrackingKind.PickedUp, now.AddHours(1)), Actors.Logistics));

        var task = (await floor.Get<TrackQueries>().TaskAsync(sub))!;

        Assert.Equal([TrackingKind.OutForDelivery, TrackingKind.PickedUp], task.Steps.Select(s => s.Kind));
        Assert.Equal(new DateTime(2024, 5, 20, 18, 0, 0), task.Now);
        Assert.Null(await floor.Get<TrackQueries>().TaskAsync("SO000000000-1"));
    }
}
