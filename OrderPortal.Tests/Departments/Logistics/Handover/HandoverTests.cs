using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Logistics.Handover;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Handover;

public sealed class HandoverTests
{
    static readonly Actor Keeper = Actor.Person("keeper", "保管员老周", Role.Warehouse);

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task Each_hand_over_has_actor_and_time_and_the_document_names_customer_goods_and_quantity(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        var sub = await ReadyAsync(floor, ("PRO001", 2), ("OFF002", 1));
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(20));
        var number = await OpenAsync(floor);
        Accepted(await LoadAsync(floor, number, sub + "-P1"));
        floor.Company.Clock.Advance(TimeSpan.FromMinutes(10));
        Accepted(await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics));

        Assert.Equal(SubOrderStatus.Shipped, (await floor.SubOrderAsync(sub)).Status);
        var (manifest, entries) = (await floor.Get<HandoverQueries>().OutboundAsync(number))!.Value;
        Assert.Equal((ManifestStatus.HandedOver, 1, 1.5m), (manifest.Row.Status, manifest.Row.Parcels, manifest.Row.Kilograms));
        await using (var db = floor.OpenDatabase()) Assert.Equal(new { ParcelCount = 1, WeightGrams = 1_500L }, await db.Manifests.Select(m => new { m.ParcelCount, m.WeightGrams }).SingleAsync());
        var entry = Assert.Single(entries);
        Assert.Equal(("上海晨光贸易有限公司", "李晓明", "SF1234567890123"), (entry.CustomerName, entry.Consignee, entry.Tracking));
        Assert.Equal([("PRO001", 2m), ("OFF002", 1m)], entry.Lines.Select(l => (l.ProductCode, l.Quantity)));
        // picker, packer, keeper, carrier
        Assert.Equal(["Warehouse", "Warehouse", "保管员老周", "顺丰速运 王师傅"], entry.Chain.Select(s => s.Who));
        Assert.Equal(entry.Chain.Select(s => s.At).Order(), entry.Chain.Select(s => s.At));
        Assert.Equal(TimeSpan.FromMinutes(10), entry.Chain[3].At - entry.Chain[2].At);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R091")]
    public async Task A_parcel_that_should_be_on_the_vehicle_is_called_out_before_it_leaves()
    {
        await using var floor = await StockedAsync();
        var (loaded, forgotten, later) = (await ReadyAsync(floor, ("PRO001", 1)), await ReadyAsync(floor, ("PRO001", 2)), await ReadyAsync(floor, ("PRO001", 3)));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(later, null, await floor.CarrierAsync("SF"), "SF1234567890999", new(2024, 6, 1)), Actors.Logistics)); // planned for another day
        var number = await OpenAsync(floor);
        Refused(await floor.Get<HandOverManifest>().HandleAsync(new(number, "x"), Actors.Logistics), "manifest-empty");
        Accepted(await LoadAsync(floor, number, loaded + "-P1"));

        Assert.Equal([forgotten + "-P1"], (await floor.Get<HandoverQueries>().ViewAsync(number))!.Missing.Select(m => m.Number));
        var refused = await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics);
        Refused(refused, "left-behind", "LeftBehindReason");
        Assert.Contains(forgotten + "-P1", refused.Errors[0].Sentence.En);
        Assert.Equal(SubOrderStatus.Packed, (await floor.SubOrderAsync(loaded)).Status); // nothing left

        Accepted(await floor.Get<HandOverManifest>().HandleAsync(new(number, "车厢已满"), Actors.Logistics));
        Assert.Equal("车厢已满", (await floor.Get<HandoverQueries>().ViewAsync(number))!.LeftBehindReason);
        Assert.Equal(SubOrderStatus.Packed, (await floor.SubOrderAsync(forgotten)).Status);
        Refused(await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics), "manifest-closed");
    }

    [Fact, Trait("Requirement", "R091")]
    public async Task A_sub_order_leaves_with_all_its_parcels_or_not_at_all()
    {
        await using var floor = await StockedAsync();
        var sub = await floor.PickedAsync(("PRO001", 2));
        await floor.PassAsync(sub);
        await floor.ScanIntoParcelsAsync(sub);
        Accepted(await floor.Get<PackSubOrder>().HandleAsync(new(sub, null, [new(1m), new(2m)]), Actors.Warehouse));
        foreach (var parcel in (string[])["-P1", "-P2"]) Accepted(await floor.PackScanAsync(sub, sub + parcel));
        await floor.ArrangeAsync(sub);
        var number = await OpenAsync(floor);
        Accepted(await LoadAsync(floor, number, sub + "-P1"));

        Refused(await floor.Get<HandOverManifest>().HandleAsync(new(number, "放不下"), Actors.Logistics), "incomplete");
        Accepted(await LoadAsync(floor, number, sub + "-P2"));
        Accepted(await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics));
        Assert.Equal(3m, (await floor.Get<HandoverQueries>().ViewAsync(number))!.Row.Kilograms);
    }

    [Fact, Trait("Requirement", "R091"), Trait("Requirement", "R108")]
    public async Task What_may_not_leave_or_goes_with_another_carrier_is_not_loaded()
    {
        await using var floor = await StockedAsync();
        await floor.Company.SaveAsync(new Carrier { Code = "DBL", Name = "德邦物流", Kind = CarrierKind.Freight });
        var number = await OpenAsync(floor);
        var ready = await ReadyAsync(floor, ("PRO001", 1));
        var unpaid = await floor.OrderAsync(Trade.Entry(("PRO001", 1)) with { PaymentTerms = PaymentTerms.CashOnDelivery });
        Refused(await LoadAsync(floor, number, unpaid + "-P1"), "parcel-unknown");
        var other = await floor.PackedAsync(("PRO001", 1));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(other, null, await floor.CarrierAsync("DBL"), "DPK123456789012"), Actors.Logistics));
        var wrong = await LoadAsync(floor, number, other + "-P1");
        Refused(wrong, "wrong-truck");
        Assert.Contains("德邦物流", wrong.Errors[0].Sentence.Zh);
        var bare = await floor.PackedAsync(("PRO001", 1));
        Assert.Equal(["carrier-missing", "tracking-missing"], (await LoadAsync(floor, number, bare + "-P1")).Codes());
        Accepted(await floor.Get<HoldOrder>().HandleAsync(new(ready[..^2], Reason: "客户要求暂缓"), Actors.Sales));
        Refused(await LoadAsync(floor, number, ready + "-P1"), "on-hold");
        Accepted(await floor.Get<UnholdOrder>().HandleAsync(new(ready[..^2]), Actors.Sales));

        Accepted(await LoadAsync(floor, number, ready + "-P1"));
        var second = (await floor.Get<OpenManifest>().HandleAsync(new(await floor.CarrierAsync("SF"), "沪A99999", "李师傅"), Keeper)).Value;
        Refused(await LoadAsync(floor, second, ready + "-P1"), "on-another");
        Accepted(await floor.Get<LoadParcel>().HandleAsync(new(number, ready + "-P1", TakeOff: true), Keeper));
        Refused(await floor.Get<LoadParcel>().HandleAsync(new(number, ready + "-P1", TakeOff: true), Keeper), "not-on-it");
        Accepted(await LoadAsync(floor, second, ready + "-P1"));
        Accepted(await floor.Get<CancelManifest>().HandleAsync(new(second), Keeper));
        Accepted(await LoadAsync(floor, number, ready + "-P1")); // what did not leave can go with another
    }

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task One_vehicle_has_one_open_manifest_a_day_and_a_parcel_scanned_by_two_at_once_is_loaded_once(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        var opened = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => await floor.Get<OpenManifest>().HandleAsync(new(await floor.CarrierAsync("SF"), " 沪a12345", "王师傅"), Keeper)));
        var number = Assert.Single(opened, r => r.Succeeded).Value;
        Assert.All(opened.Where(r => !r.Succeeded), r => Assert.Equal("already-open", r.Errors[0].Code));
        Assert.Equal(["carrier-missing", "vehicle-missing", "driver-missing"], (await floor.Get<OpenManifest>().HandleAsync(new(0, " ", ""), Keeper)).Codes());

        var sub = await ReadyAsync(floor, ("PRO001", 1));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => LoadAsync(floor, number, sub + "-P1")))), Accepted);
        Assert.Single((await floor.Get<HandoverQueries>().ViewAsync(number))!.Parcels);
    }

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task One_parcel_that_may_not_leave_keeps_the_whole_vehicle_and_every_such_parcel_is_named_with_its_reason(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        string[] subs = [await ReadyAsync(floor, ("PRO001", 1)), await ReadyAsync(floor, ("PRO001", 2)), await ReadyAsync(floor, ("OFF002", 1))];
        var number = await OpenAsync(floor);
        foreach (var sub in subs) Accepted(await LoadAsync(floor, number, sub + "-P1"));
        // after they were loaded one is stopped and another loses its number
        Accepted(await floor.Get<HoldOrder>().HandleAsync(new(subs[1][..^2], Reason: "客户要求暂缓"), Actors.Sales));
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(new(subs[2], null, await floor.CarrierAsync("SF"), null), Actors.Logistics));

        var refused = await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics);

        Assert.Equal(["on-hold", "tracking-missing"], refused.Codes());
        Assert.StartsWith(subs[1] + "-P1 may not leave", refused.Errors[0].Sentence.En);
        Assert.StartsWith(subs[2] + "-P1 不能发货", refused.Errors[1].Sentence.Zh);
        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Packed, (await floor.SubOrderAsync(sub)).Status);
        Assert.Equal(ManifestStatus.Open, (await floor.Get<HandoverQueries>().ViewAsync(number))!.Row.Status);
        Assert.Equal((3m, 3m), await floor.LevelAsync("PRO001", "SH-STAGE"));
        await using (var db = floor.OpenDatabase())
        {
            Assert.False(await db.StockMovements.AnyAsync(m => m.Kind == MovementKind.Ship));
            Assert.False(await db.OutboxMessages.AnyAsync(m => m.UniqueKey.StartsWith("shipped:")));
        }

        Accepted(await floor.Get<UnholdOrder>().HandleAsync(new(subs[1][..^2]), Actors.Sales));
        await floor.ArrangeAsync(subs[2]);
        Accepted(await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics));
        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Shipped, (await floor.SubOrderAsync(sub)).Status);
        await using (var db = floor.OpenDatabase())
        {
            Assert.Equal(3, await db.OutboxMessages.CountAsync(m => m.UniqueKey.StartsWith("shipped:")));
            Assert.Equal([$"交接清单 {number}"], await db.HistoryEntries.Where(h => h.Action == "Ship").Select(h => h.Reason!).Distinct().ToListAsync());
        }
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task Several_people_who_close_one_manifest_at_once_ship_it_once(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        string[] subs = [await ReadyAsync(floor, ("PRO001", 1), ("OFF002", 2)), await ReadyAsync(floor, ("OFF002", 1), ("PRO001", 2))];
        var number = await OpenAsync(floor);
        foreach (var sub in subs) Accepted(await LoadAsync(floor, number, sub + "-P1"));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Refused(r, "manifest-closed"));
        await using var db = floor.OpenDatabase();
        Assert.Equal((4, 2), (await db.StockMovements.CountAsync(m => m.Kind == MovementKind.Ship), await db.OutboxMessages.CountAsync(m => m.UniqueKey.StartsWith("shipped:"))));
        Assert.Equal(1, await db.HistoryEntries.CountAsync(h => h.SubjectKey == number && h.Action == nameof(HandOverManifest)));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task Vehicles_that_leave_at_once_with_the_same_goods_do_not_stand_in_each_others_way(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        List<string> manifests = [], subs = [];
        foreach (var vehicle in (string[])["沪A00001", "沪A00002", "沪A00003"])
        {
            var number = (await floor.Get<OpenManifest>().HandleAsync(new(await floor.CarrierAsync("SF"), vehicle, "王师傅"), Keeper)).Value;
            manifests.Add(number);
            foreach (var sub in (string[])[await ReadyAsync(floor, ("PRO001", 1), ("OFF002", 2)), await ReadyAsync(floor, ("OFF002", 1), ("PRO001", 2))])
            {
                Accepted(await LoadAsync(floor, number, sub + "-P1"));
                subs.Add(sub);
            }
        }

        var results = await Task.WhenAll(manifests.Select(number => Task.Run(() => floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics)))
            .Append(Task.Run(() => floor.Get<ShipSubOrder>().HandleAsync(new(subs[0]), Actors.Logistics)))); // and somebody ships one of them by itself

        Assert.All(results[..3], Accepted);
        foreach (var sub in subs) Assert.Equal(SubOrderStatus.Shipped, (await floor.SubOrderAsync(sub)).Status);
        await using var db = floor.OpenDatabase();
        Assert.Equal((12, 6), (await db.StockMovements.CountAsync(m => m.Kind == MovementKind.Ship), await db.OutboxMessages.CountAsync(m => m.UniqueKey.StartsWith("shipped:"))));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R091")]
    public async Task A_parcel_that_was_packed_anew_after_it_was_loaded_is_scanned_again_before_it_leaves(Provider provider)
    {
        await using var floor = await StockedAsync(provider);
        var sub = await ReadyAsync(floor, ("PRO001", 3));
        var number = await OpenAsync(floor);
        Accepted(await LoadAsync(floor, number, sub + "-P1"));
        // a count finds one piece too few at the ramp; it is picked again and packed anew
        var count = (await floor.Get<PlanCount>().HandleAsync(new(await floor.WarehouseAsync("SH"), "SH-STAGE", null), Actors.Warehouse)).Value;
        Accepted(await floor.Get<CountBin>().HandleAsync(new(count, "SH-STAGE", [new("PRO001", 2)]), Actors.Warehouse));
        Accepted(await floor.Get<ApproveCount>().HandleAsync(new(count, Reason: "复核无误"), Actors.Manager));
        Assert.Equal(["parcel-gone", "move-illegal"], (await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics)).Codes());
        if ((await floor.SubOrderAsync(sub)).Lines[0].MissingMilli > 0) Accepted(await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse));
        await floor.PickAsync(sub);
        await floor.PackAsync(sub);

        Assert.Equal(["parcel-gone", "incomplete"], (await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics)).Codes());
        Accepted(await LoadAsync(floor, number, sub + "-P1"));
        Assert.Single((await floor.Get<HandoverQueries>().ViewAsync(number))!.Parcels);
        Accepted(await floor.Get<HandOverManifest>().HandleAsync(new(number), Actors.Logistics));
        await floor.CheckTruthAsync();
    }

    static async Task<Floor> StockedAsync(Provider provider = Provider.Sqlite)
    {
        var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 100);
        await floor.StockAsync("OFF002", "A-02", 100);
        return floor;
    }

    /// <summary>Packed, with carrier and tracking number.</summary>
    static async Task<string> ReadyAsync(Floor floor, params (string, decimal)[] lines)
    {
        var sub = await floor.PackedAsync(lines);
        await floor.ArrangeAsync(sub);
        return sub;
    }

    static async Task<string> OpenAsync(Floor floor)
    {
        var opened = await floor.Get<OpenManifest>().HandleAsync(new(await floor.CarrierAsync("SF"), "沪A12345", "王师傅"), Keeper);
        Accepted(opened);
        return opened.Value;
    }

    static Task<Result> LoadAsync(Floor floor, string manifest, string code) => floor.Get<LoadParcel>().HandleAsync(new(manifest, code), Keeper);
}
