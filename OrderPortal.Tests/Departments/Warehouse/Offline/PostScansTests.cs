using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Offline;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
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
        KeptEntry[] kept = [.. Enumerable.Range(0, 6).Select(i => Scan(sub, "A-01", "PRO001", 1000, i)), Finish(sub, 10)];

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
        Assert.Empty((await floor.Get<OfflineQueries>().WorkAsync(Actors.Warehouse)).Tasks);
        Accepted(await floor.AllocateAsync(sub));
        var key = Guid.NewGuid();
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 1, key));

        var task = Assert.Single((await floor.Get<OfflineQueries>().WorkAsync(Actors.Warehouse)).Tasks);

        Assert.Equal(sub, task.Number);
        Assert.Equal(key, Assert.Single(task.Counted));
        Assert.Equal([("A-01", "PRO001", 2000L, 1000L), ("A-02", "OFF002", 1000L, 0L)], task.Stops.Select(s => (s.Bin, s.Goods.Code, s.Quantity, s.Picked)));
        Assert.Equal("6901234567892", task.Stops[0].Goods.Barcode);
    }

    // ---- inspection, packing, counting ---------------------------------------------------------------------------

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R088")]
    public async Task An_inspection_that_follows_its_pick_in_the_same_queue_is_recorded_once_however_often_it_is_sent(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Accepted(await floor.AllocateAsync(sub));
        KeptEntry[] kept = [Scan(sub, "A-01", "PRO001", 2000, 0), Finish(sub, 1), Kept(KeptKind.PassInspection, sub, 2) with { Answers = await floor.AnswersAsync(sub) }];

        await ThriceAndAgainAsync(floor, kept);

        Assert.Equal(SubOrderStatus.Inspected, (await floor.SubOrderAsync(sub)).Status);
        await using var db = floor.OpenDatabase();
        Assert.Equal(1, await db.Inspections.CountAsync());
        Assert.Equal([1, 1], await TimesAsync(floor, sub, "FinishPick", "PassInspection"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R090")]
    public async Task A_failed_inspection_takes_the_goods_once_also_when_it_is_sent_again_after_the_replacement_was_picked(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 4));
        KeptEntry[] kept = [Kept(KeptKind.FailInspection, sub, 0) with { Failed = [new(1, 1, QuarantineCause.Blemished)], Reason = "划痕" }];

        await ThriceAndAgainAsync(floor, kept);
        await floor.PickAsync(sub);
        Assert.All(await PostAsync(floor, kept), outcome => Assert.Empty(outcome.Errors));

        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status); // not failed a second time
        Assert.Equal((1m, 0m), await floor.LevelAsync("PRO001", "QC-01"));
        Assert.Equal((4m, 4m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        Assert.Equal([1], await TimesAsync(floor, sub, "FailInspection"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R087")]
    public async Task A_packing_without_network_makes_its_parcels_once_and_their_labels_count_after_it(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 3));
        await floor.PassAsync(sub);
        var label = (await floor.SubOrderAsync(sub)).InspectionNumber!;
        KeptEntry[] kept =
        [
            PackScan(sub, label, 1), .. Enumerable.Range(2, 3).Select(at => PackScan(sub, "PRO001", at)),
            Kept(KeptKind.Pack, sub, 10) with { Packages = [new(1.25m, "纸箱"), new(0.5m)] }, PackScan(sub, sub + "-P1", 11), PackScan(sub, sub + "-P2", 12),
        ];

        await ThriceAndAgainAsync(floor, kept);

        var packed = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Packed, 3000L), (packed.Status, packed.Lines.Single().PackedQuantityMilli));
        Assert.Equal([1250L, 500L], packed.Packages.OrderBy(p => p.Sequence).Select(p => p.WeightGrams));
        Assert.All(packed.Packages, package => Assert.NotNull(package.LabelledAt));
        Assert.Equal([1], await TimesAsync(floor, sub, "Pack"));
        await using var db = floor.OpenDatabase();
        Assert.Equal(6, await db.FloorScans.CountAsync(s => s.Station == ScanStation.Packing));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R066")]
    public async Task A_bin_counted_without_network_is_taken_down_once_and_an_old_count_never_answers_the_question_for_a_second_one(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var number = await PlanAsync(floor, "A-01");
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(10));
        KeptEntry[] kept = [Counted(number, "A-01", 9)];

        await ThriceAndAgainAsync(floor, kept);
        Assert.Equal((9_000L, 10_000L), await LineAsync(floor));
        Assert.Equal([1], await TimesAsync(floor, number, "CountBin"));

        floor.Company.Clock.Advance(TimeSpan.FromMinutes(1));
        var view = (await floor.Get<CountQueries>().ViewAsync(number, Actors.Manager))!;
        Accepted(await floor.Get<AskRecount>().HandleAsync(new(number, view.Version, [(await floor.Get<CountQueries>().LinesAsync(number, Actors.Manager)).Rows.Single().Id]), Actors.Manager));
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Assert.Single(await PostAsync(floor, kept)).Errors); // the answer was lost: it is done, but the bin stays open
        Assert.Equal((null, null), await LineAsync(floor));
        Assert.Equal("bin-overtaken", Code(await PostAsync(floor, [Counted(number, "A-01", 9)], sentAt: 120_000))); // made two minutes ago, before anybody doubted
        Assert.Empty(Assert.Single(await PostAsync(floor, [Counted(number, "A-01", 10)])).Errors);
        Assert.Equal("bin-overtaken", Code(await PostAsync(floor, [Counted(number, "A-01", 8)], sentAt: 60_000)));
        Assert.Equal((10_000L, 10_000L), await LineAsync(floor));
    }

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R068")]
    public async Task Goods_that_moved_between_a_count_and_its_arrival_never_become_a_difference(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var (before, after) = (await floor.OrderAsync(("PRO001", 2)), await floor.OrderAsync(("PRO001", 3)));
        Accepted(await floor.AllocateAsync(before));
        var number = await PlanAsync(floor, "A-01");
        floor.Company.Clock.Advance(TimeSpan.FromHours(1));

        // ten minutes ago two were picked, five minutes ago eight were counted; a promise made meanwhile is no matter
        Accepted(await floor.AllocateAsync(after));
        var late = Scan(before, "A-01", "PRO001", 2000, at: 0);
        Assert.Empty(Assert.Single(await PostAsync(floor, [Counted(number, "A-01", 8) with { At = 300_000 }], sentAt: 600_000)).Errors);
        Assert.Equal((8_000L, 10_000L), await LineAsync(floor)); // of the pick nobody knows yet
        for (var i = 0; i < 2; i++) Assert.Empty(Assert.Single(await PostAsync(floor, [late], sentAt: 600_000)).Errors);
        Assert.Equal((8_000L, 8_000L), await LineAsync(floor));

        // now three more are picked: whoever counted before that must go again
        Accepted(await floor.ScanAsync(after, "A-01", "PRO001", 3));
        Assert.Equal("bin-moved", Code(await PostAsync(floor, [Counted(number, "A-01", 8)], sentAt: 60_000)));
        await floor.PickAsync(before);
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(Assert.Single(await PostAsync(floor, [Counted(number, "A-01", 5)])).Errors);
        Assert.Equal((5_000L, 5_000L), await LineAsync(floor));

        await floor.PickAsync(after);
        Accepted(await floor.Get<ApproveCount>().HandleAsync(new(number, Reason: "复核"), Actors.Manager));
        Assert.Equal((5m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R068")]
    public async Task A_pick_that_arrives_after_its_bin_was_counted_and_approved_gives_back_what_the_count_wrote_off(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.OrderAsync(("PRO001", 3));
        Accepted(await floor.AllocateAsync(sub));
        var number = await PlanAsync(floor, "A-01");
        floor.Company.Clock.Advance(TimeSpan.FromHours(1));
        // ten minutes ago three were picked without network, five minutes ago seven were counted and approved
        Assert.Empty(Assert.Single(await PostAsync(floor, [Counted(number, "A-01", 7) with { At = 300_000 }], sentAt: 600_000)).Errors);
        Accepted(await floor.Get<ApproveCount>().HandleAsync(new(number, Reason: "复核"), Actors.Manager));
        Assert.Equal((7m, 3m), await floor.LevelAsync("PRO001", "A-01"));

        KeptEntry[] kept = [Scan(sub, "A-01", "PRO001", 3000, at: 0), Finish(sub, 0)];
        for (var i = 0; i < 2; i++) Assert.All(await PostAsync(floor, kept, sentAt: 600_000), outcome => Assert.Empty(outcome.Errors));

        Assert.Equal((7m, 0m), await floor.LevelAsync("PRO001", "A-01")); // as many as lie there
        await using var db = floor.OpenDatabase();
        Assert.Equal([-3_000L, 3_000L], await db.StockMovements.Where(m => m.Reference == number).OrderBy(m => m.Id).Select(m => m.OnHandChangeMilli).ToListAsync());
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    public async Task What_cannot_be_understood_is_refused_by_itself_and_holds_back_nothing(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var (inspected, sub) = (await floor.PickedAsync(("PRO001", 2)), await floor.OrderAsync(("PRO001", 1)));
        Accepted(await floor.AllocateAsync(sub));
        var number = await PlanAsync(floor, "A-01");

        var outcomes = await PostAsync(floor,
        [
            null!, Kept(KeptKind.FailInspection, inspected, 0) with { Failed = [null!], Reason = "破损" },
            Kept(KeptKind.FailInspection, inspected, 0) with { Failed = [new(1, 2, QuarantineCause.Damaged), new(1, 2, QuarantineCause.Damaged)], Reason = "破损" },
            Kept(KeptKind.CountBin, number, 0) with { Bin = "A-01", Found = [null!] }, Scan(sub, "A-01", "\0", 1000, 0), Scan(sub, "A-01", "PRO001", long.MaxValue, 0), Scan(sub, "A-01", "PRO001", 1000, 0),
        ]);

        Assert.Equal([true, true, true, true, true, false], outcomes.Select(o => o.Errors.Count > 0));
        Assert.Equal(("entry-wrong", "failed-wrong"), (outcomes[0].Errors[0].Code, outcomes[1].Errors[0].Code));
        Assert.Equal(1_000L, (await floor.SubOrderAsync(sub)).Lines.Single().PickedQuantityMilli);
        await floor.CheckTruthAsync();
    }

    [Fact]
    public async Task What_is_refused_at_a_station_leaves_no_trace_and_says_why()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PickedAsync(("PRO001", 2));
        var number = await PlanAsync(floor, "A-01");

        var outcomes = await PostAsync(floor,
        [
            Kept(KeptKind.PassInspection, sub, 0), Kept(KeptKind.FailInspection, sub, 1) with { Failed = [new(1, 3, QuarantineCause.Damaged), new(9, 1, (QuarantineCause)77)], Reason = "破损" },
            Kept(KeptKind.Pack, sub, 2) with { Packages = [new(1m)] }, Kept(KeptKind.CountBin, number, 3) with { Bin = "A-02" }, Kept(KeptKind.CountBin, "PD0", 4),
        ]);

        Assert.Equal(["check-open", "failed-wrong", "move-illegal", "bin-wrong", "not-found"], outcomes.Select(o => o.Errors[0].Code));
        await using var db = floor.OpenDatabase();
        Assert.Equal(0, await db.KeyedActs.CountAsync());
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);
    }

    [Fact]
    [Trait("Requirement", "R066")]
    public async Task A_tablet_takes_along_the_work_of_each_station_and_of_a_count_nothing_but_its_bins()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 7777);
        var inspected = await floor.PickedAsync(("PRO001", 2));
        await floor.PassAsync(inspected);
        var picked = await floor.PickedAsync(("PRO001", 3));
        var packed = await floor.PackedAsync(("PRO001", 1)); // its label is checked: nothing left to do
        var number = await PlanAsync(floor, "A-01");
        var queries = floor.Get<OfflineQueries>();

        var work = await queries.WorkAsync(Actors.Warehouse);

        Assert.Equal([(picked, "Picked"), (inspected, "Inspected")], work.Tasks.Select(t => (t.Number, t.Status)));
        Assert.DoesNotContain(packed, work.Tasks.Select(t => t.Number));
        Assert.NotEmpty(work.Tasks[0].Lines.Single().Checks);
        Assert.Equal((number, "A-01"), (Assert.Single(work.Counts).Number, work.Counts[0].Bins.Single().Code));
        Assert.DoesNotContain("777", JsonSerializer.Serialize(work.Counts) + JsonSerializer.Serialize(await queries.GoodsAsync()));
        Assert.Empty((await queries.WorkAsync(Actors.Manager)).Counts); // who approves does not count
    }

    static KeptEntry Scan(string sub, string bin, string code, long quantity, long at) => Kept(KeptKind.ScanPick, sub, at) with { Bin = bin, Code = code, Quantity = quantity };
    static KeptEntry Finish(string sub, long at) => Kept(KeptKind.FinishPick, sub, at);
    static KeptEntry PackScan(string sub, string code, long at) => Kept(KeptKind.ScanPack, sub, at) with { Code = code, Quantity = 1000 };
    static KeptEntry Counted(string number, string bin, decimal quantity) => Kept(KeptKind.CountBin, number, 0) with { Bin = bin, Found = [new("PRO001", quantity)] };
    static KeptEntry Kept(KeptKind kind, string number, long at) => new(Guid.NewGuid(), kind, number, at);
    static string Code(IReadOnlyList<ScanOutcome> outcomes) => Assert.Single(Assert.Single(outcomes).Errors).Code;

    static async Task<string> PlanAsync(Floor floor, string bin) => (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), bin, null), Actors.Warehouse)).Value;

    static async Task<(long? Counted, long? Expected)> LineAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        var line = await db.StockCounts.SelectMany(c => c.Lines).SingleAsync();
        return (line.CountedQuantityMilli, line.ExpectedQuantityMilli);
    }

    /// <summary>How often each act stands in the history.</summary>
    static async Task<IReadOnlyList<int>> TimesAsync(Floor floor, string number, params string[] actions)
    {
        await using var db = floor.OpenDatabase();
        var all = await db.HistoryEntries.Where(h => h.SubjectKey == number).Select(h => h.Action).ToListAsync();
        return [.. actions.Select(action => all.Count(a => a == action))];
    }

    /// <summary>Three tabs send at once, and later the first again, because its answer was lost.</summary>
    static async Task ThriceAndAgainAsync(Floor floor, KeptEntry[] kept)
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PostAsync(floor, kept))));
        Assert.All(await PostAsync(floor, kept), outcome => Assert.Empty(outcome.Errors));
    }

    static async Task<IReadOnlyList<ScanOutcome>> PostAsync(Floor floor, KeptEntry[] scans, long sentAt = 20) =>
        (await floor.Get<PostScans>().HandleAsync(new(scans, sentAt), Actors.Warehouse)).Value!;
}
