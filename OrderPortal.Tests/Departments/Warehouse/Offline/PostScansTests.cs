using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Offline;
using OrderPortal.Model.Orders;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Offline;

public class PostScansTests
{
    [Theory, Providers]
    [Trait("Requirement", "R182")]
    public async Task What_a_tablet_kept_counts_once_however_often_and_from_however_many_tabs_it_is_sent(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 6));
        Accepted(await floor.AllocateAsync(sub));
        KeptScan[] kept = [.. Enumerable.Range(0, 6).Select(i => Scan(sub, "A-01", "PRO001", 1000, i)), Finish(sub, 10)];

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PostAsync(floor, kept))));
        var again = await PostAsync(floor, kept); // the answer was lost, and the goods have gone on meanwhile

        Assert.All(again, outcome => Assert.Empty(outcome.Errors));
        var picked = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Picked, 6000L), (picked.Status, picked.Lines.Single().PickedQuantityMilli));
        await using var db = floor.OpenDatabase();
        Assert.Equal(6, await db.FloorScans.CountAsync());
    }

    [Fact]
    public async Task A_scan_happened_when_it_was_made_whatever_the_clock_of_the_tablet_says()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Accepted(await floor.AllocateAsync(sub));
        floor.Company.Clock.Advance(TimeSpan.FromHours(1));

        await PostAsync(floor, [Scan(sub, "A-01", "PRO001", 1000, at: 0), Scan(sub, "A-01", "PRO001", 1000, at: 999_999)], sentAt: 600_000);

        var now = floor.Company.Clock.GetUtcNow().UtcDateTime;
        await using var db = floor.OpenDatabase();
        Assert.Equal([now.AddMinutes(-10), now], await db.FloorScans.OrderBy(s => s.Id).Select(s => s.ScannedAt).ToListAsync());
    }

    [Fact]
    [Trait("Requirement", "R087")]
    public async Task What_a_tablet_refused_is_kept_as_proof_and_never_counts()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Accepted(await floor.AllocateAsync(sub));

        var outcome = Assert.Single(await PostAsync(floor, [Scan(sub, "A-01", "PRO001", 0, 0)]));

        Assert.Equal("quantity-wrong", Assert.Single(outcome.Errors).Code);
        Assert.Equal(0, (await floor.SubOrderAsync(sub)).Lines.Single().PickedQuantityMilli);
        await using var db = floor.OpenDatabase();
        Assert.Equal("quantity-wrong", (await db.FloorScans.SingleAsync()).Refusal);
    }

    [Fact]
    public async Task What_a_colleague_has_picked_meanwhile_is_refused_scan_by_scan_and_the_rest_goes_on()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var (taken, open) = (await floor.OrderAsync(("PRO001", 1)), await floor.OrderAsync(("PRO001", 1)));
        Accepted(await floor.AllocateAsync(taken));
        Accepted(await floor.AllocateAsync(open));
        await floor.PickAsync(taken);

        var outcomes = await PostAsync(floor, [Scan(taken, "A-01", "PRO001", 1000, 0), Scan(open, "A-01", "PRO001", 1000, 1), Finish(open, 2), Scan("SO-NOWHERE-1", "A-01", "PRO001", 1000, 3)]);

        Assert.Equal([false, true, true, false], outcomes.Select(o => o.Errors.Count == 0));
        Assert.Equal("not-found", Assert.Single(outcomes[3].Errors).Code);
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(open)).Status);
        await floor.CheckTruthAsync();
    }

    [Fact]
    public async Task A_finish_with_something_still_open_and_a_post_without_the_right_are_refused()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Accepted(await floor.AllocateAsync(sub));
        var counted = Scan(sub, "A-01", "PRO001", 1000, 0);

        Assert.Equal("pick-open", Assert.Single((await PostAsync(floor, [counted, Finish(sub, 1)]))[1].Errors).Code);
        Assert.Equal("forbidden", Assert.Single((await floor.Get<PostScans>().HandleAsync(new([counted], 10), Actors.Sales)).Errors).Code);
    }

    [Fact]
    public async Task A_tablet_takes_along_what_is_to_be_picked_in_the_order_of_the_path()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("OFF002", "A-02", 10);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("OFF002", 1), ("PRO001", 2));
        Assert.Empty(await floor.Get<OfflineQueries>().TasksAsync());
        Accepted(await floor.AllocateAsync(sub));
        var key = Guid.NewGuid();
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 1, key));

        var task = Assert.Single(await floor.Get<OfflineQueries>().TasksAsync());

        Assert.Equal(sub, task.Number);
        Assert.Equal(key, Assert.Single(task.Counted));
        Assert.Equal([("A-01", "PRO001", 2000L, 1000L), ("A-02", "OFF002", 1000L, 0L)], task.Stops.Select(s => (s.Bin, s.Code, s.Quantity, s.Picked)));
        Assert.Equal("6901234567892", task.Stops[0].Barcode);
    }

    static KeptScan Scan(string sub, string bin, string code, long quantity, long at) => new(Guid.NewGuid(), false, sub, bin, code, quantity, at);
    static KeptScan Finish(string sub, long at) => new(Guid.NewGuid(), true, sub, null, null, 0, at);

    static async Task<IReadOnlyList<ScanOutcome>> PostAsync(Floor floor, KeptScan[] scans, long sentAt = 20) =>
        (await floor.Get<PostScans>().HandleAsync(new(scans, sentAt), Actors.Warehouse)).Value!;
}
