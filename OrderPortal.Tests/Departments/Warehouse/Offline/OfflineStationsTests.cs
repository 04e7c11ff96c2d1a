using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Offline;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Offline;

/// <summary>All stations on one tablet that really loses its network.</summary>
public sealed class OfflineStationsTests(Chromium chromium, PortalServer portal) : OfflineTest(chromium, portal)
{
    [Fact]
    [Trait("Requirement", "R182")]
    [Trait("Requirement", "R087")]
    public async Task Fifty_scans_at_four_stations_without_network_count_exactly_once_although_the_network_comes_back_twice()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 40);
        await floor.StockAsync("OFF002", "A-02", 18);
        await floor.StockAsync("FOO003", "A-03", 3);
        var toPick = await floor.OrderAsync(("PRO001", 12));
        Accepted(await floor.AllocateAsync(toPick));
        var scratched = await floor.PickedAsync(("PRO001", 4));
        var toPack = await floor.PickedAsync(("PRO001", 10), ("OFF002", 8));
        await floor.PassAsync(toPack);
        var toLabel = await floor.PickedAsync(("PRO001", 1));
        await floor.PassAsync(toLabel);
        await floor.ScanIntoParcelsAsync(toLabel);
        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new(toLabel, null, [new(1m), new(2m)]), Actors.Warehouse));
        var count = (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), "A-02 A-03", null), Actors.Warehouse)).Value;

        var page = await OpenAppAsync(server, "", Screen.Tablet);
        await Expect(page.Locator(".station .badge")).ToHaveTextAsync(["待办 1", "待办 1", "待办 2", "待办 1"]);
        await page.ShouldBeAccessibleAsync();
        await page.Context.SetOfflineAsync(true);
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "offline");

        // picked, and inspected before the server has heard of it
        await GoToStationAsync(page, "pick");
        await OpenTaskAsync(page, toPick);
        await ScanAsync(page, "A-01", 12, "PRO001");
        await TypeAsync(page, "OP-DONE");
        await GoToStationAsync(page, "inspect");
        await OpenTaskAsync(page, toPick);
        await Expect(page.Locator("#pass")).ToBeDisabledAsync();
        foreach (var question in await page.Locator("#questions input").AllAsync()) await question.CheckAsync();
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#pass").ClickAsync();
        await Expect(page.Locator("#answer")).ToContainTextAsync("联网后打印");

        // one of four is scratched
        await OpenTaskAsync(page, scratched);
        await page.Locator("#fail").ClickAsync();
        await page.Locator("#failed-lines input").FillAsync("5");
        await page.Locator("#failure-reason").FillAsync("划痕");
        await page.Locator("#failure-acts .act-danger").ClickAsync();
        await Expect(page.Locator("#box")).ToHaveClassAsync("scan scan-wrong"); // more than were picked
        await page.Locator("#failed-lines input").FillAsync("1");
        await page.Locator("#failed-lines select").SelectOptionAsync("40");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#failure-acts .act-danger").ClickAsync();
        await Expect(page.Locator("#box")).ToHaveClassAsync("scan scan-right");

        // packed: the label that this tablet cannot print keeps one order back, the other goes into two parcels
        await GoToStationAsync(page, "pack");
        await page.Locator(".task", new() { HasText = toPick }).ClickAsync();
        await Expect(page.Locator("#box")).ToHaveClassAsync("scan scan-wrong");
        await OpenTaskAsync(page, toPack);
        await ScanAsync(page, "", 1, "PRO001", right: false); // goods before their label
        await ScanAsync(page, (await floor.SubOrderAsync(toPack)).InspectionNumber!, 10, "6901234567892");
        await ScanAsync(page, "OFF002", 7, "OFF002");
        await page.Locator("#parcels button", new() { HasText = "再加一个包裹" }).ClickAsync();
        foreach (var (index, weight) in new[] { "3.5", "0.75" }.Index()) await page.Locator("#parcels input[type=number]").Nth(index).FillAsync(weight);
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#parcels .act-primary").ClickAsync();
        await Expect(page.Locator("#contents")).ToContainTextAsync(toPack + "-P2");
        await Expect(page.Locator("#prints")).ToContainTextAsync("打印需要网络");
        await page.Locator("#back").ClickAsync();
        await OpenTaskAsync(page, toLabel);
        await ScanAsync(page, toLabel + "-P1", 1, toLabel + "-P2");

        // counted: nine of ten; and a bin into which goods come afterwards
        await GoToStationAsync(page, "count");
        await OpenTaskAsync(page, count);
        await ScanAsync(page, "A-02", 6, "OFF002");
        await Expect(page.Locator("#answer")).ToContainTextAsync("× 6");
        await page.ReloadAsync(); // whoever closes the page goes on where he was in the bin
        await OpenTaskAsync(page, count);
        await TypeAsync(page, "A-03");
        await Expect(page.Locator("#box")).ToHaveClassAsync("scan scan-wrong"); // the next bin does not throw away what was counted in this one
        await ScanAsync(page, "A-02", 3, "OFF002");
        await Expect(page.Locator("#found input")).ToHaveValueAsync("9");
        await page.ShouldBeAccessibleAsync();
        await page.Locator("#finish-bin").ClickAsync();
        await Expect(page.Locator("#answer")).ToContainTextAsync("A-02");
        await ScanAsync(page, "A-03", 3, "FOO003");
        await TypeAsync(page, "OP-DONE");
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "40"); // scans of goods and labels, and what ended six pieces of work
        Accepted(await server.Services.GetRequiredService<ReceiveStock>().HandleAsync(new("FOO003", (await floor.BinAsync("A-03")).Id, 2, "GRN-2", Guid.NewGuid()), Actors.Warehouse));

        await LoseAnswersAsync(page);
        await page.Context.SetOfflineAsync(false);
        await page.WaitForFunctionAsync("() => window.lost >= 1");
        await page.Context.SetOfflineAsync(true);
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "offline");
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "40");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "0", new() { Timeout = 30_000 });
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");

        await Expect(page.Locator(".conflict")).ToHaveCountAsync(1);
        await Expect(page.Locator(".conflict")).ToContainTextAsync(CountTexts.MovedMeanwhile.With("A-03").Zh);
        await page.ShouldBeAccessibleAsync();
        await using var db = floor.OpenDatabase();
        Assert.Equal(
            [("CountBin", 1), ("FailInspection", 1), ("FinishPick", 4), ("Pack", 2), ("PassInspection", 3)], // with those of the preparation
            (await db.HistoryEntries.Where(h => h.Action == "FinishPick" || h.Action == "PassInspection" || h.Action == "FailInspection" || h.Action == "Pack" || h.Action == "CountBin").ToListAsync())
                .GroupBy(h => h.Action).Select(g => (g.Key, g.Count())).Order());
        var (picked, packed, failed) = (await floor.SubOrderAsync(toPick), await floor.SubOrderAsync(toPack), await floor.SubOrderAsync(scratched));
        Assert.Equal((SubOrderStatus.Inspected, 12_000L), (picked.Status, picked.Lines.Single().PickedQuantityMilli));
        Assert.Equal((SubOrderStatus.Allocated, 3_000L, 0L), (failed.Status, failed.Lines.Single().PickedQuantityMilli, failed.Lines.Single().MissingMilli));
        Assert.Equal((SubOrderStatus.Packed, "3500 750"), (packed.Status, string.Join(' ', packed.Packages.OrderBy(p => p.Sequence).Select(p => p.WeightGrams))));
        Assert.Equal([10_000L, 8_000L], packed.Lines.OrderBy(l => l.Id).Select(l => l.PackedQuantityMilli));
        Assert.All((await floor.SubOrderAsync(toLabel)).Packages, package => Assert.NotNull(package.LabelledAt));
        Assert.Equal([("A-02", 9_000L, 10_000L), ("A-03", null, null)],
            (await db.StockCounts.SelectMany(c => c.Lines).OrderBy(l => l.Id).Select(l => new { l.StockLevel!.Bin!.Code, l.CountedQuantityMilli, l.ExpectedQuantityMilli }).ToListAsync())
                .Select(l => (l.Code, l.CountedQuantityMilli, l.ExpectedQuantityMilli)));
        Assert.Equal((1m, 0m), await floor.LevelAsync("PRO001", "QC-01"));
        await floor.CheckTruthAsync();

        // and what needed the network is offered now
        await page.Locator(".conflict button").ClickAsync();
        await GoToStationAsync(page, "pack");
        await OpenTaskAsync(page, toPick);
        await Expect(page.Locator("#prints a")).ToHaveAttributeAsync("href", $"/print/qc-label/{toPick}");
    }

    [Fact]
    [Trait("Requirement", "R182")]
    public async Task The_card_passes_nothing_that_is_being_failed_a_second_count_waits_for_the_first_and_whoever_left_works_no_more()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        var (inspected, toPick) = (await floor.PickedAsync(("PRO001", 2)), await floor.OrderAsync(("PRO001", 1)));
        Accepted(await floor.AllocateAsync(toPick));
        var (first, second) = (await PlanAsync("A-01"), await PlanAsync("A-02"));
        var page = await OpenAppAsync(server, "inspect", Screen.Tablet);

        await OpenTaskAsync(page, inspected);
        foreach (var question in await page.Locator("#questions input").AllAsync()) await question.CheckAsync();
        await page.Locator("#fail").ClickAsync();
        await page.Locator("#failed-lines input").FillAsync("1");
        await page.Locator("#failure-reason").FillAsync("划痕");
        await page.Locator("#scan").FocusAsync();
        await TypeAsync(page, "OP-DONE");
        await Expect(page.Locator("#answer")).ToContainTextAsync(OfflineTexts.Failed.With(inspected).Zh);

        await GoToStationAsync(page, "count");
        await OpenTaskAsync(page, first);
        await ScanAsync(page, "A-01", 4, "PRO001");
        await page.Locator("#back").ClickAsync();
        await OpenTaskAsync(page, second);
        await TypeAsync(page, "A-02");
        await Expect(page.Locator("#answer")).ToContainTextAsync(first);
        await page.Locator("#back").ClickAsync();
        await OpenTaskAsync(page, first);
        await Expect(page.Locator("#found input")).ToHaveValueAsync("4");

        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "0", new() { Timeout = 30_000 });
        await page.EvaluateAsync("async () => (await import('/floor/sync.js')).leave()");
        await page.ArriveAsync("/account/sign-in**");
        await page.GotoAsync(new Uri(server.Address, "/floor/floor.html#pick").ToString());
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "signed-out");
        await OpenTaskAsync(page, toPick);
        await TypeAsync(page, "A-01");
        await TypeAsync(page, "PRO001");
        await Expect(page.Locator("#answer")).ToContainTextAsync(OfflineTexts.SignInFirst.Zh);
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-kept", "0");

        await using var db = floor.OpenDatabase();
        Assert.Equal(["FailInspection"], await db.HistoryEntries.Where(h => h.Action == "PassInspection" || h.Action == "FailInspection").Select(h => h.Action).ToListAsync());

        async Task<string> PlanAsync(string bin) => (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), bin, null), Actors.Warehouse)).Value;
    }

    [Fact]
    [Trait("Requirement", "R182")]
    public async Task What_is_wrong_is_told_in_the_same_words_with_and_without_network()
    {
        await using var floor = await Floor.OpenAsync();
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        await floor.StockAsync("PRO001", "A-01", 40);
        await floor.StockAsync("OFF002", "A-02", 20);
        var toPick = await floor.OrderAsync(("PRO001", 2), ("OFF002", 1));
        Accepted(await floor.AllocateAsync(toPick));
        Accepted(await floor.ScanAsync(toPick, "A-01", "PRO001", 1));
        var toInspect = await floor.PickedAsync(("PRO001", 2));
        var (fresh, begun, labels) = (await floor.PickedAsync(("PRO001", 3)), await floor.PickedAsync(("PRO001", 3)), await floor.PickedAsync(("PRO001", 1)));
        foreach (var sub in (string[])[fresh, begun, labels]) await floor.PassAsync(sub);
        var othersLabel = (await floor.SubOrderAsync(fresh)).InspectionNumber!;
        Accepted(await floor.PackScanAsync(begun, (await floor.SubOrderAsync(begun)).InspectionNumber!));
        Accepted(await floor.PackScanAsync(begun, "PRO001", 1));
        await floor.ScanIntoParcelsAsync(labels);
        var ready = await floor.PickedAsync(("OFF002", 1));
        await floor.PassAsync(ready);
        await floor.ScanIntoParcelsAsync(ready);
        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new(labels, null, [new(1m)]), Actors.Warehouse));
        var count = (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), "A-02", null), Actors.Warehouse)).Value;
        KeptEntry[] wrong =
        [
            Pick("B-99", "PRO001"), Pick("B-99", "NOPE"), Pick("A-01", "NOPE"), Pick("A-01", "OFF002"), Pick("A-01", "PRO001", 0), Pick("A-01", "PRO001", 500), Pick("A-01", "PRO001", 2000), Pick("A-01", "PRO001", -2000),
            New(KeptKind.PassInspection, toInspect) with { Answers = [.. (await floor.AnswersAsync(toInspect)).Skip(1)] }, New(KeptKind.PassInspection, toInspect) with { Answers = [] },
            Fail(" ", new FailedLine(1, 1, QuarantineCause.Damaged)), Fail("破损"), Fail("破损", new FailedLine(1, 3, QuarantineCause.Damaged)), Fail("破损", new FailedLine(1, 0.5m, QuarantineCause.Damaged)),
            PutIn(fresh, "PRO001"), PutIn(begun, othersLabel), PutIn(begun, "NOPE"), PutIn(begun, "PRO001", 500), PutIn(begun, "PRO001", 3000), PutIn(begun, "PRO001", -2000), PutIn(labels, "NOPE"),
            Pack(), Pack(new PackedPackage(null, "")), Pack(new(1m, ""), new(2001m, "")), Pack(new PackedPackage(1m, new string('纸', 81))),
            New(KeptKind.CountBin, count) with { Bin = "A-01", Found = [] },
        ];
        var page = await OpenAppAsync(server, "", Screen.Tablet);

        var onTablet = await page.EvaluateAsync<string[]>(
            """
            async entries => {
              const [{ judge }, { loadWords, say, speak }] = await Promise.all([import("/floor/judge.js"), import("/floor/page.js")]);
              await loadWords();
              speak("zh");
              const { tasks, counts } = await (await fetch("/floor/api/tasks")).json(), all = [...tasks, ...counts];
              return JSON.parse(entries).map(entry => {
                const wrong = judge(structuredClone(all.find(t => t.number === entry.number)), { ...entry, kind: entry.kind[0].toLowerCase() + entry.kind.slice(1) }, all);
                return wrong ? say(wrong.word, ...wrong.values) : "";
              });
            }
            """, JsonSerializer.Serialize(wrong, JsonSerializerOptions.Web));
        var atServer = (await floor.Get<PostScans>().HandleAsync(new(wrong, 0), Actors.Warehouse)).Value.Select(o => o.Errors.Count > 0 ? o.Errors[0].Sentence.Zh : "");

        Assert.DoesNotContain("", onTablet);
        Assert.Equal(atServer, onTablet);

        KeptEntry New(KeptKind kind, string number) => new(Guid.NewGuid(), kind, number, 0);
        KeptEntry Pick(string bin, string code, long quantity = 1000) => New(KeptKind.ScanPick, toPick) with { Bin = bin, Code = code, Quantity = quantity };
        KeptEntry Fail(string reason, params FailedLine[] failed) => New(KeptKind.FailInspection, toInspect) with { Reason = reason, Failed = failed };
        KeptEntry PutIn(string sub, string code, long quantity = 1000) => New(KeptKind.ScanPack, sub) with { Code = code, Quantity = quantity };
        KeptEntry Pack(params PackedPackage[] packages) => New(KeptKind.Pack, ready) with { Packages = packages };
    }
}
