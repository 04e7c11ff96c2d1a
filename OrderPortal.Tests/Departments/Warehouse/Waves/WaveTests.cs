using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Waves;

public sealed class WaveTests
{
    [Theory, Providers, Trait("Requirement", "R095")]
    public async Task One_walk_along_the_path_takes_the_goods_of_several_orders_each_into_its_tote(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        string[] subs = [await AllocatedAsync(floor, ("FOO003", 4)), await AllocatedAsync(floor, ("PRO001", 2), ("FOO003", 1)), await AllocatedAsync(floor, ("OFF002", 3), ("PRO001", 1))];
        var number = await MakeAsync(floor, WaveKind.Batch, subs);

        var wave = (await floor.Get<WaveQueries>().ViewAsync(number))!;
        Assert.Equal(["A-01", "A-02", "A-03"], wave.Stops.Select(s => s.BinCode)); // each bin once, in the order of the path
        Assert.Equal([3m, 3m, 5m], wave.Stops.Select(s => s.Quantity));
        // the totes stand in the order in which the path first leads to their goods
        Assert.Equal([subs[1], subs[2], subs[0]], wave.Totes.Select(t => t.Number));
        Assert.Equal([(1, 2m), (2, 1m)], wave.Stops[0].Shares.Select(s => (s.Tote, s.Quantity)));
        Assert.Equal([(1, 1m), (3, 4m)], wave.Stops[2].Shares.Select(s => (s.Tote, s.Quantity)));

        Assert.Equal(["pick-open"], (await floor.Get<FinishWave>().HandleAsync(new(number), Actors.Warehouse)).Codes().Distinct());
        foreach (var stop in wave.Stops)
            foreach (var share in stop.Shares) Accepted(await floor.ScanAsync(share.SubOrderNumber, stop.BinCode, stop.Line.ProductCode, share.Quantity));
        Accepted(await floor.Get<FinishWave>().HandleAsync(new(number), Actors.Warehouse));

        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);
        Assert.Equal(WaveStatus.Done, (await floor.Get<WaveQueries>().ViewAsync(number))!.Status);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R095")]
    public async Task A_cancelled_or_held_order_falls_out_of_an_open_wave_and_the_tote_says_why()
    {
        await using var floor = await StockedAsync();
        string[] subs = [await AllocatedAsync(floor, ("PRO001", 2)), await AllocatedAsync(floor, ("PRO001", 3)), await AllocatedAsync(floor, ("PRO001", 1))];
        var number = await MakeAsync(floor, WaveKind.Batch, subs);
        Accepted(await floor.ScanAsync(subs[0], "A-01", "PRO001", 2));

        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(subs[0][..^2], Reason: "客户取消"), Actors.Sales));
        Accepted(await floor.Get<HoldOrder>().HandleAsync(new(subs[1][..^2], Reason: "客户要求暂缓"), Actors.Sales));

        var wave = (await floor.Get<WaveQueries>().ViewAsync(number))!;
        Assert.Equal(1m, Assert.Single(wave.Stops).Quantity);
        Assert.Contains("order was cancelled and left this wave: please put back: PRO001 × 2 → A-01", wave.Totes.Single(t => t.Number == subs[0]).Problem!.Value.En);
        Assert.Contains("on hold (Manual hold: 客户要求暂缓) and left this wave", wave.Totes.Single(t => t.Number == subs[1]).Problem!.Value.En);
        Assert.Null(wave.Totes.Single(t => t.Number == subs[2]).Problem);

        // the rest goes on, and what was held waits for the next wave
        Accepted(await floor.ScanAsync(subs[2], "A-01", "PRO001", 1));
        Accepted(await floor.Get<FinishWave>().HandleAsync(new(number), Actors.Warehouse));
        Accepted(await floor.Get<UnholdOrder>().HandleAsync(new(subs[1][..^2]), Actors.Sales));
        Assert.Equal([subs[1]], (await floor.Get<WaveQueries>().WaitingAsync(new())).Rows.Select(r => r.Number));
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R095")]
    public async Task What_was_given_back_and_held_anew_is_in_no_wave_any_more()
    {
        await using var floor = await StockedAsync();
        string[] subs = [await AllocatedAsync(floor, ("PRO001", 2)), await AllocatedAsync(floor, ("PRO001", 3))];
        var number = await MakeAsync(floor, WaveKind.Batch, subs);

        Accepted(await floor.Get<UnallocateSubOrder>().HandleAsync(new(subs[0], Reason: "客户改期"), Actors.Warehouse));
        Accepted(await floor.AllocateAsync(subs[0])); // by now perhaps in another warehouse

        var wave = (await floor.Get<WaveQueries>().ViewAsync(number))!;
        Assert.Equal([subs[1]], wave.Totes.Select(t => t.Number));
        Assert.Equal(3m, Assert.Single(wave.Stops).Quantity);
        Assert.Equal([subs[0]], (await floor.Get<WaveQueries>().WaitingAsync(new())).Rows.Select(r => r.Number));
    }

    [Theory, Providers, Trait("Requirement", "R095")]
    public async Task Two_pickers_on_one_wave_count_every_piece_once(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        string[] subs = [await AllocatedAsync(floor, ("PRO001", 6)), await AllocatedAsync(floor, ("PRO001", 6), ("OFF002", 4))];
        var number = await MakeAsync(floor, WaveKind.Zones, subs);

        // both reach for the same goods: twenty pieces are scanned where twelve are wanted
        async Task<int> PickAsync()
        {
            var taken = 0;
            for (var i = 0; i < 10; i++)
                if ((await floor.ScanAsync(subs[i % 2], "A-01", "PRO001", 1)).Succeeded) taken++;
            return taken;
        }
        var taken = await Task.WhenAll(Task.Run(PickAsync), Task.Run(PickAsync));
        Assert.True(taken.Sum() <= 12);
        while ((await floor.ScanAsync(subs[0], "A-01", "PRO001", 1)).Succeeded) taken[0]++;
        while ((await floor.ScanAsync(subs[1], "A-01", "PRO001", 1)).Succeeded) taken[1]++;

        Assert.Equal(12, taken.Sum());
        Assert.Equal([0m, 4m], (await floor.Get<WaveQueries>().ViewAsync(number))!.Stops.Select(s => s.Open));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R095")]
    public async Task Of_two_who_put_a_sub_order_into_a_wave_at_once_one_is_told(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        string[] subs = [await AllocatedAsync(floor, ("PRO001", 2)), await AllocatedAsync(floor, ("PRO001", 3))];
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.Get<MakeWave>().HandleAsync(new(WaveKind.Batch, subs), Actors.Warehouse))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.All(r.Errors, e => Assert.Equal("in-another-wave", e.Code)));
        Assert.Empty((await floor.Get<WaveQueries>().WaitingAsync(new())).Rows);
    }

    [Fact, Trait("Requirement", "R095")]
    public async Task A_wave_takes_only_what_waits_in_one_warehouse_and_as_many_as_fit()
    {
        await using var floor = await StockedAsync();
        await floor.StockAsync("PRO001", "B-01", 10);
        var (here, there, waiting) = (await AllocatedAsync(floor, ("PRO001", 1)), await floor.OrderAsync(("PRO001", 1)), await floor.OrderAsync(("PRO001", 1)));
        Accepted(await floor.AllocateAsync(there, await floor.WarehouseAsync("GZ")));
        var make = floor.Get<MakeWave>();

        Refused(await make.HandleAsync(new(WaveKind.Batch, []), Actors.Warehouse), "nothing-chosen");
        Refused(await make.HandleAsync(new(WaveKind.Batch, [here, there]), Actors.Warehouse), "warehouses-mixed");
        Assert.Contains("not-waiting", (await make.HandleAsync(new(WaveKind.Batch, [here, waiting]), Actors.Warehouse)).Codes());
        Assert.Contains("too-many-totes", (await make.HandleAsync(new(WaveKind.Single, [here, there]), Actors.Warehouse)).Codes());
        Refused(await make.HandleAsync(new(WaveKind.Single, ["SO9-1"]), Actors.Warehouse), "sub-order-unknown");
        var number = await MakeAsync(floor, WaveKind.Single, [here]);

        // taken out or dissolved, it waits again
        Accepted(await floor.Get<LeaveWave>().HandleAsync(new(number, here), Actors.Warehouse));
        var second = await MakeAsync(floor, WaveKind.Single, [here]);
        Accepted(await floor.Get<DissolveWave>().HandleAsync(new(second), Actors.Warehouse));
        Refused(await floor.Get<DissolveWave>().HandleAsync(new(second), Actors.Warehouse), "wave-closed");
        Assert.Contains(here, (await floor.Get<WaveQueries>().WaitingAsync(new())).Rows.Select(r => r.Number));
        await using var db = floor.OpenDatabase();
        Assert.Equal(["Create", "DissolveWave"], await db.HistoryEntries.Where(h => h.Subject == Subject.Wave && h.SubjectKey == second).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
        Assert.Equal(["JoinWave", "LeaveWave", "JoinWave"], await db.HistoryEntries.Where(h => h.SubjectKey == here && h.Action.EndsWith("Wave")).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
    }

    [Fact, Trait("Requirement", "R095")]
    public async Task What_waits_is_found_by_warehouse_carrier_day_and_urgency()
    {
        await using var floor = await StockedAsync();
        var late = await AllocatedAsync(floor, Trade.Entry(("PRO001", 1)));
        var soon = await AllocatedAsync(floor, Trade.Entry(("OFF002", 1)) with { RequiredOn = new(2024, 5, 22) });
        await floor.ArrangeAsync(late);
        async Task<IEnumerable<string>> FindAsync(WaveFilter filter) => (await floor.Get<WaveQueries>().WaitingAsync(filter)).Rows.Select(r => r.Number);

        Assert.Equal([soon, late], await FindAsync(new()));
        Assert.Equal([soon], await FindAsync(new(Urgent: true)));
        Assert.Equal([soon], await FindAsync(new(WantedBy: new(2024, 5, 25))));
        Assert.Equal([late], await FindAsync(new(CarrierId: await floor.CarrierAsync("SF"))));
        Assert.Empty(await FindAsync(new(WarehouseId: await floor.WarehouseAsync("GZ"))));
        var first = await floor.Get<WaveQueries>().WaitingAsync(new(), size: 1);
        Assert.Equal([late], (await floor.Get<WaveQueries>().WaitingAsync(new(), first.Next, size: 1)).Rows.Select(r => r.Number));
    }

    [Fact, Trait("Requirement", "R095")]
    public void Proposals_put_together_what_shares_bins_before_what_only_shares_a_zone()
    {
        var proposals = WaveProposals.Propose(
        [
            new("S1", ["A-01", "A-02"]), new("S2", ["C-07"]), new("S3", ["A-09"]), new("S4", ["A-02", "A-01"]), new("S5", ["A-02"]), new("S6", ["C-08"]), new("S7", ["A-01", "B-01"]), new("S8", []),
        ], most: 3);

        Assert.Equal(["S1 S4 S5", "S2 S6"], proposals.Select(p => string.Join(' ', p.Numbers)));
        Assert.Equal((2, 5), (proposals[0].Stops, proposals[0].StopsAlone));
        Assert.Equal(["A"], proposals[0].Zones);
    }

    static async Task<Floor> StockedAsync(Provider provider = Provider.Sqlite)
    {
        var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        await floor.StockAsync("OFF002", "A-02", 100);
        await floor.StockAsync("FOO003", "A-03", 100);
        return floor;
    }

    static Task<string> AllocatedAsync(Floor floor, params (string, decimal)[] lines) => AllocatedAsync(floor, Trade.Entry(lines));

    static async Task<string> AllocatedAsync(Floor floor, OrderPortal.Model.Orders.Entry.OrderEntry entry)
    {
        var sub = await floor.OrderAsync(entry);
        Accepted(await floor.AllocateAsync(sub));
        return sub;
    }

    static async Task<string> MakeAsync(Floor floor, WaveKind kind, IReadOnlyList<string> subs)
    {
        var made = await floor.Get<MakeWave>().HandleAsync(new(kind, subs), Actors.Warehouse);
        Accepted(made);
        return made.Value;
    }
}
