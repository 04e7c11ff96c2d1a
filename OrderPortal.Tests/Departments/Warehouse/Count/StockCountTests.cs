using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Count;

public class StockCountTests
{
    static readonly Actor OtherCounter = Actor.Person("second", "陈二", Role.Warehouse), Judge = Actor.Person("third", "赵三", Role.Warehouse);

    [Theory, Providers]
    [Trait("Requirement", "R066")]
    public async Task A_count_is_planned_counted_blind_doubted_counted_again_and_approved_and_every_step_has_a_name(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-01", 4);
        await floor.StockAsync("FOO003", "A-02", 6);
        var number = await PlanAsync(floor, "a-01");
        Refused(await CountAsync(floor, number, "A-02", ("FOO003", 6)), "bin-wrong", "BinCode");
        Refused(await ApproveAsync(floor, number), "not-counted");

        Accepted(await CountAsync(floor, number, "A-01", ("6901234567892", 8), ("FOO003", 1))); // OFF002 is not found, FOO003 nobody expected here
        Assert.True((await floor.Get<CountQueries>().ViewAsync(number, Actors.Warehouse))!.IsHidden); // the counter never learns it before the end
        var view = (await floor.Get<CountQueries>().ViewAsync(number, Actors.Manager))!;
        var lines = await LinesAsync(floor, number);
        Assert.Equal([("PRO001", 8m, 10m), ("OFF002", 0m, 4m), ("FOO003", 1m, 0m)], lines.Select(l => (l.ProductCode, l.Counted!.Value, l.Expected!.Value)));
        Assert.Equal(30m + 4 * 500 + 2 * 70, view.Value);

        Accepted(await floor.Get<AskRecount>().HandleAsync(new(number, view.Version, [lines.Single(l => l.ProductCode == "OFF002").Id]), Actors.Manager));
        Refused(await ApproveAsync(floor, number), "not-counted");
        Accepted(await floor.Get<CountBin>().HandleAsync(new(number, "A-01", [new("OFF002", 4), new("PRO001", 8), new("FOO003", 1)]), OtherCounter));
        var again = await LinesAsync(floor, number);
        Assert.Equal((4m, 0m, Actors.Warehouse.Name, OtherCounter.Name), again.Where(l => l.ProductCode == "OFF002").Select(l => (l.Counted!.Value, l.FirstCounted!.Value, l.FirstByName, l.CountedByName)).Single());
        Refused(await ApproveAsync(floor, number, reason: " "), "reason-missing");
        Accepted(await ApproveAsync(floor, number));
        Refused(await ApproveAsync(floor, number), "count-closed");

        Assert.Equal([8m, 4m, 1m], await Task.WhenAll(new[] { "PRO001", "OFF002", "FOO003" }.Select(async p => (await floor.LevelAsync(p, "A-01")).OnHand)));
        Assert.Equal([("PlanCount", "Warehouse"), ("CountBin", "Warehouse"), ("AskRecount", "Manager"), ("CountBin", "陈二"), ("ApproveCount", "赵三")],
            (await floor.Get<CountQueries>().StepsAsync(number, Actors.Manager)).Rows.Reverse().Select(s => (s.Action, s.ActorName == Actors.Warehouse.Name ? "Warehouse" : s.ActorName == Actors.Manager.Name ? "Manager" : s.ActorName)));
        await using var db = floor.OpenDatabase();
        Assert.All(await db.StockMovements.Where(m => m.Kind == MovementKind.Count).ToListAsync(), m => Assert.Equal((number, "复核无误"), (m.Reference, m.Reason)));
        await floor.CheckTruthAsync();
    }

    [Fact]
    [Trait("Requirement", "R066")]
    public async Task A_large_difference_is_a_managers_to_approve_and_a_count_given_up_changes_nothing()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("OFF002", "A-01", 10);
        var number = await PlanAsync(floor, null);
        Accepted(await CountAsync(floor, number, "A-01", ("OFF002", 7)));

        Refused(await ApproveAsync(floor, number), "manager-needed");
        Refused(await floor.Get<ApproveCount>().HandleAsync(new(number, Reason: "x"), Actors.Sales), "forbidden");
        Accepted(await floor.Get<ApproveCount>().HandleAsync(new(number, Reason: "失窃"), Actors.Manager));
        Assert.Equal(7m, (await floor.LevelAsync("OFF002", "A-01")).OnHand);

        var givenUp = await PlanAsync(floor, null);
        Accepted(await CountAsync(floor, givenUp, "A-01"));
        Accepted(await floor.Get<CancelCount>().HandleAsync(new(givenUp, Reason: "改期"), Actors.Warehouse));
        Refused(await ApproveAsync(floor, givenUp), "count-closed");
        Assert.Equal(7m, (await floor.LevelAsync("OFF002", "A-01")).OnHand);
        Refused(await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), "NOPE", null), Actors.Warehouse), "code-unknown", "Codes");
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    public async Task Goods_move_all_the_time_and_the_count_is_exact(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        var orders = new List<string>();
        for (var i = 0; i < 12; i++) orders.Add(await floor.OrderAsync(("PRO001", 2)));
        var number = await PlanAsync(floor, "A-01");
        foreach (var early in orders[..4]) { Accepted(await floor.AllocateAsync(early)); await floor.PickAsync(early); }
        Accepted(await floor.AllocateAsync(orders[4]));
        Accepted(await floor.ScanAsync(orders[4], "A-01", "PRO001", 2)); // on a trolley: no longer in the bin, not yet in staging

        // somebody counts while others go on: of the 100 that the system believes in, 3 were never there
        async Task CountWhenAsync(int moment)
        {
            await Task.Delay(moment);
            for (var tries = 0; ; tries++)
            {
                var lies = await ReallyThereAsync(floor);
                Accepted(await CountAsync(floor, number, "A-01", ("PRO001", lies)));
                if (lies == await ReallyThereAsync(floor) || tries > 20) return; // nobody took any between look and note, as a counter at the bin sees for himself
            }
        }
        await Task.WhenAll(CountWhenAsync(20), Task.WhenAll(orders[5..].Select(o => Task.Run(async () =>
        {
            Accepted(await floor.AllocateAsync(o));
            await floor.PickAsync(o);
            await floor.PackAsync(o);
            await floor.ShipAsync(o);
        }))));
        var counted = (await LinesAsync(floor, number)).Single();
        Assert.Equal(-3m, counted.Difference);
        Accepted(await floor.Get<FinishPick>().HandleAsync(new(orders[4]), Actors.Warehouse));
        Accepted(await ApproveAsync(floor, number));

        Assert.Equal((100m - 3 - 24, 0m), await floor.LevelAsync("PRO001", "A-01"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R067")]
    [Trait("Requirement", "R068")]
    public async Task A_staging_bin_names_the_owner_of_each_unit_and_a_unit_that_is_not_there_is_picked_again(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var (first, second) = (await floor.PickedAsync(("PRO001", 2)), await floor.PickedAsync(("PRO001", 3)));
        await floor.PackAsync(second);
        var number = await PlanAsync(floor, "SH-STAGE");
        Accepted(await CountAsync(floor, number, "SH-STAGE", ("PRO001", 4)));

        var line = (await LinesAsync(floor, number)).Single();
        Assert.Equal([(first, 2m), (second, 3m)], line.Owners.OrderBy(o => o.SubOrderNumber).Select(o => (o.SubOrderNumber, o.Quantity)));
        Accepted(await ApproveAsync(floor, number));

        var hit = await floor.SubOrderAsync(second); // the later of two equal ones
        Assert.Equal((SubOrderStatus.Allocated, 1000L, 0), (hit.Status, hit.Lines.Single().MissingMilli, hit.Packages.Count));
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(first)).Status);
        await floor.CheckTruthAsync();
        Accepted(await floor.Get<AllocateRest>().HandleAsync(new(second), Actors.Warehouse));
        await floor.PickAsync(second);
        await floor.PackAsync(second);
        await floor.ShipAsync(second);
        Assert.Equal((2m, 2m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R067")]
    public async Task A_storage_bin_names_the_orders_its_goods_are_held_for(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 30);
        var sub = await floor.OrderAsync(("PRO001", 10));
        Accepted(await floor.AllocateAsync(sub));
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 30)));

        Assert.Equal([new OwnedUnits(sub, 10)], (await LinesAsync(floor, number)).Single().Owners);
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    public async Task Where_less_is_left_than_was_promised_the_least_urgent_promise_goes_first_and_its_order_raises_an_exception(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var urgent = await floor.OrderAsync(Trade.Entry(("PRO001", 3)) with { RequiredOn = new(2024, 5, 22) });
        var early = await floor.OrderAsync(Trade.Entry(("PRO001", 3)) with { RequiredOn = new(2024, 5, 28) });
        var late = await floor.OrderAsync(Trade.Entry(("PRO001", 3)) with { RequiredOn = new(2024, 6, 15) });
        foreach (var sub in (string[])[late, early, urgent]) Accepted(await floor.AllocateAsync(sub));
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 5)));
        Accepted(await ApproveAsync(floor, number));

        Assert.Equal([SubOrderStatus.Allocated, SubOrderStatus.Waiting, SubOrderStatus.Waiting], await Task.WhenAll(new[] { urgent, early, late }.Select(async s => (await floor.SubOrderAsync(s)).Status)));
        Assert.Equal((5m, 3m), await floor.LevelAsync("PRO001", "A-01"));
        await using var db = floor.OpenDatabase();
        Assert.Equal([early[..^2], late[..^2]], (await db.ExceptionCases.Where(e => e.Kind == ExceptionKind.StockLost).Select(e => e.OrderNumber).ToListAsync()).Order());
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    [Trait("Requirement", "R057")]
    public async Task A_loss_that_was_corrected_by_hand_since_it_was_counted_is_not_posted_again(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 8)));
        await using var db = floor.OpenDatabase();
        var level = await db.StockLevels.Where(l => l.Product!.Code == "PRO001" && l.Bin!.Code == "A-01").Select(l => l.Id).SingleAsync();
        Accepted(await floor.Get<AdjustStock>().HandleAsync(new(level, 8, 10, "少两件", Guid.NewGuid()), Actors.Warehouse));

        var refused = await ApproveAsync(floor, number);
        Refused(refused, "corrected-since");
        Assert.Contains("PRO001", refused.Errors[0].Sentence.En);
        Assert.Contains("A-01", refused.Errors[0].Sentence.Zh);
        Assert.Equal(8m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);

        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 7))); // counted again: the difference is what is missing now
        Accepted(await ApproveAsync(floor, number));
        Assert.Equal(7m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    public async Task Two_counts_that_found_the_same_loss_write_it_off_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        string[] numbers = [await PlanAsync(floor, "A-01"), await PlanAsync(floor, "PRO001")];
        foreach (var number in numbers) Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 8)));

        var results = await Task.WhenAll(numbers.Select(n => Task.Run(() => ApproveAsync(floor, n))));

        Refused(Assert.Single(results, r => !r.Succeeded), "corrected-since");
        Assert.Equal(8m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    [Trait("Requirement", "R093")]
    public async Task A_loss_that_a_count_has_written_off_is_not_taken_off_again_when_the_pickers_variance_is_explained(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 20);
        var sub = await floor.OrderAsync(("PRO001", 12));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.Get<ReportShort>().HandleAsync(new(sub, null, "A-01", "PRO001", 5, VarianceCause.NotInBin), Actors.Warehouse));
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(10));
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 15)));
        Accepted(await ApproveAsync(floor, number));

        await using var db = floor.OpenDatabase();
        var variance = await db.Variances.AsNoTracking().SingleAsync();
        Accepted(await floor.Get<ExplainVariance>().HandleAsync(new(variance.Number, variance.Version, VarianceCause.Miscounted, "入库时数错"), Actors.Manager));

        Assert.Equal((15m, 12m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal(VarianceResolution.NotNeeded, (await db.Variances.AsNoTracking().SingleAsync()).Resolution);
        Assert.Equal(["ReportShort", "ExplainVariance", "CountedSince", "ResolveVariance"], await db.HistoryEntries.Where(h => h.Subject == Subject.Variance).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
        await floor.PickAsync(sub); // all twelve are there
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R068")]
    [Trait("Requirement", "R093")]
    public async Task What_a_count_took_back_from_an_order_is_found_elsewhere_once_its_variance_is_explained(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 20);
        var sub = await floor.OrderAsync(("PRO001", 20));
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 3));
        Accepted(await floor.Get<ReportShort>().HandleAsync(new(sub, null, "A-01", "PRO001", 5, VarianceCause.NotInBin), Actors.Warehouse));
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(10));
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 12))); // 17 should lie there, 3 are on the trolley
        Accepted(await ApproveAsync(floor, number));
        Assert.Equal((15m, 15m), await floor.LevelAsync("PRO001", "A-01"));
        await floor.StockAsync("PRO001", "A-02", 8);

        await using var db = floor.OpenDatabase();
        var variance = await db.Variances.AsNoTracking().SingleAsync();
        Accepted(await floor.Get<ExplainVariance>().HandleAsync(new(variance.Number, variance.Version, VarianceCause.NotInBin, "货位已空"), Actors.Manager));

        Assert.Equal(VarianceResolution.Replaced, (await db.Variances.AsNoTracking().SingleAsync()).Resolution);
        Assert.Equal([(15m, 15m), (8m, 5m)], [await floor.LevelAsync("PRO001", "A-01"), await floor.LevelAsync("PRO001", "A-02")]);
        await floor.PickAsync(sub);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R066")]
    public async Task Whoever_counted_does_not_approve_and_what_each_found_stays_in_the_history(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var number = await PlanAsync(floor, "A-01");
        Accepted(await CountAsync(floor, number, "A-01", ("PRO001", 8)));
        Accepted(await floor.Get<CountBin>().HandleAsync(new(number, "A-01", [new("PRO001", 9)]), OtherCounter)); // the line says 9 and his name from now on

        foreach (var counter in (Actor[])[Actors.Warehouse, OtherCounter, OtherCounter with { Name = "改名" }])
        {
            Refused(await floor.Get<ApproveCount>().HandleAsync(new(number, Reason: "复核无误"), counter), "counter-approves");
            Assert.True((await floor.Get<CountQueries>().ViewAsync(number, counter))!.IsHidden);
            Assert.All((await floor.Get<CountQueries>().StepsAsync(number, counter)).Rows, s => Assert.Empty(s.Found));
        }
        Assert.Equal(["PRO001: counted 8 / expected 10", "PRO001: counted 9 / expected 10"], (await floor.Get<CountQueries>().StepsAsync(number, Judge)).Rows.Reverse().SelectMany(s => s.Found).Select(f => f.En));
        Accepted(await ApproveAsync(floor, number));
        Assert.Equal(9m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);
    }

    [Theory, Providers]
    [Trait("Requirement", "R066")]
    public async Task Differences_come_first_then_the_path_page_by_page_and_the_counter_cannot_tell_from_the_order(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        foreach (var bin in (string[])["A-01", "A-02", "A-03"])
            foreach (var product in (string[])["PRO001", "FOO003"]) await floor.StockAsync(product, bin, 5);
        var number = await PlanAsync(floor, null);
        foreach (var (bin, stands) in ((string, decimal)[])[("A-01", 5), ("A-02", 5), ("A-03", 4)]) Accepted(await CountAsync(floor, number, bin, ("PRO001", stands), ("FOO003", 5)));

        Assert.Equal(["A-03 PRO001", "A-01 PRO001", "A-01 FOO003", "A-02 PRO001", "A-02 FOO003", "A-03 FOO003"], await PagedAsync(Judge));
        Assert.Equal(["A-01 PRO001", "A-01 FOO003", "A-02 PRO001", "A-02 FOO003", "A-03 PRO001", "A-03 FOO003"], await PagedAsync(Actors.Warehouse));
        var view = (await floor.Get<CountQueries>().ViewAsync(number, Judge))!;
        Assert.Equal((6, 6, 70m), (view.Counted, view.Lines, view.Value));
        var steps = await floor.Get<CountQueries>().StepsAsync(number, Judge, size: 2);
        Assert.Equal(["A-03", "A-02", "A-01", "Counting"], steps.Rows.Concat((await floor.Get<CountQueries>().StepsAsync(number, Judge, steps.Next, 2)).Rows).Select(s => s.Detail));

        async Task<List<string>> PagedAsync(Actor reader)
        {
            List<string> all = [];
            string? next = null;
            do
            {
                var page = await floor.Get<CountQueries>().LinesAsync(number, reader, next, size: 2);
                all.AddRange(page.Rows.Select(l => $"{l.BinCode} {l.ProductCode}"));
                next = page.Next;
            }
            while (next is not null);
            return all;
        }
    }

    [Theory]
    [InlineData("80", "15", "5", "A B C")]
    [InlineData("50", "30", "20", "A A B")]
    [InlineData("10", "0", "0", "A C C")]
    public void Products_are_classed_by_the_value_that_left_the_house(string first, string second, string third, string classes)
    {
        var found = Abc.Of(new[] { first, second, third }.Select((v, i) => (v, i)).ToDictionary(p => (long)p.i, p => decimal.Parse(p.v, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(classes, string.Join(" ", found.OrderBy(c => c.Key).Select(c => c.Value)));
    }

    static async Task<string> PlanAsync(Floor floor, string? codes) =>
        (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), codes, null), Actors.Warehouse)).Value;

    static Task<Result> CountAsync(Floor floor, string number, string bin, params (string Product, decimal Quantity)[] found) =>
        floor.Get<CountBin>().HandleAsync(new(number, bin, [.. found.Select(f => new FoundGoods(f.Product, f.Quantity))]), Actors.Warehouse);

    static async Task<IReadOnlyList<CountLine>> LinesAsync(Floor floor, string number) => (await floor.Get<CountQueries>().LinesAsync(number, Actors.Manager)).Rows;

    static Task<Result> ApproveAsync(Floor floor, string number, string reason = "复核无误") => floor.Get<ApproveCount>().HandleAsync(new(number, Reason: reason), Judge);

    /// <summary>What a person at the bin would see: three less than the books, and not what pickers hold in their hands.</summary>
    static async Task<decimal> ReallyThereAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        var level = await db.StockLevels.Where(l => l.Product!.Code == "PRO001" && l.Bin!.Code == "A-01")
            .Select(l => new { l.OnHandQuantityMilli, Picked = db.Allocations.Where(a => a.StockLevelId == l.Id).Sum(a => a.PickedQuantityMilli) }).SingleAsync();
        return (level.OnHandQuantityMilli - level.Picked) / 1000m - 3;
    }
}
