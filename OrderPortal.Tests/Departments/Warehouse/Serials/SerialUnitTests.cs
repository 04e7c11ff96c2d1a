using Microsoft.EntityFrameworkCore;
using OrderPortal.CustomerPortal;
using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Model;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Serials;

public sealed class SerialUnitTests
{
    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task A_piece_leads_to_order_shipment_and_customer_and_the_order_back_to_its_pieces(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 3);
        var sub = await floor.AtTableAsync(Trade.Stand, 2);

        // the product's own code says nothing about the piece, so it does not count
        Refused(await floor.PackScanAsync(sub, Trade.Stand), "piece-code-missing", "Code");
        Accepted(await floor.PackScanAsync(sub, codes[0]));
        Assert.Contains("goods-not-scanned", (await PackAsync(floor, sub)).Codes());
        Accepted(await floor.PackScanAsync(sub, "https://orders.example.com/u/" + codes[1].ToLowerInvariant()));
        Refused(await floor.PackScanAsync(sub, codes[1]), "piece-twice", "Code");
        Refused(await floor.PackScanAsync(sub, codes[2]), "too-many", "Quantity");
        Accepted(await PackAsync(floor, sub));
        Accepted(await floor.PackScanAsync(sub, sub + "-P1"));
        await floor.ShipAsync(sub);

        var trace = (await floor.Get<SerialQueries>().TraceAsync(codes[0]))!;
        Assert.Equal((UnitState.Shipped, sub[..^2], sub, "SF1234567890123", Trade.Customer, "上海市"),
            (trace.State, trace.OrderNumber, trace.SubOrderNumber, trace.TrackingNumber, trace.CustomerCode, trace.SoldRegion));
        Assert.Equal([UnitEventKind.Shipped, UnitEventKind.Packed, UnitEventKind.Received, UnitEventKind.Coded], trace.Events.Select(e => e.Kind));
        var order = (await floor.Get<OrderPageQueries>().ShowAsync(sub[..^2], Actors.Sales))!;
        Assert.Equal(codes.Take(2).Order(StringComparer.Ordinal), order.SubOrders[0].Units.Select(u => u.Code));
        Assert.Equal(1m, (await floor.LevelAsync(Trade.Stand, "A-01")).OnHand);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task A_piece_that_turns_up_in_a_second_region_is_a_case_once_for_each_region(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var (sub, code) = await ShippedAsync(floor);

        Assert.Equal(UnitVerdict.Genuine, (await ScanAsync(floor, code, "上海市")).Verdict);
        Assert.Empty((await floor.Get<ExceptionQueries>().PageAsync()).Rows);
        for (var i = 0; i < 3; i++) Assert.Equal("电脑支架", (await ScanAsync(floor, code, "广东省")).ProductName);

        var found = Assert.Single((await floor.Get<ExceptionQueries>().PageAsync()).Rows);
        Assert.Equal((ExceptionKind.SoldElsewhere, sub[..^2], Role.Sales), (found.Kind, found.OrderNumber, found.Owner));
        Accepted(await floor.Get<HandleException>().HandleAsync(new(found.Id, "已联系客户"), Actors.Sales));
        await ScanAsync(floor, code, "广东省");
        Assert.Empty((await floor.Get<ExceptionQueries>().PageAsync()).Rows);
        Assert.Equal((UnitVerdict.ScannedOften, 6), ((await ScanAsync(floor, code, "江苏省")) is var often ? often.Verdict : default, often.Scans));
        Assert.Single((await floor.Get<ExceptionQueries>().PageAsync()).Rows);
        Assert.True((await floor.Get<SerialQueries>().TraceAsync(code))!.SeenElsewhere);
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task A_scan_from_outside_tells_copies_and_stolen_labels_from_what_was_sold_and_nothing_about_the_buyer(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 1);

        Assert.Equal(UnitVerdict.NotSold, (await ScanAsync(floor, codes[0], "上海市")).Verdict);
        Assert.Equal(new(UnitVerdict.Unknown), await ScanAsync(floor, UnitCode.New(), "上海市"));
        Assert.Equal(new(UnitVerdict.Unknown), await ScanAsync(floor, "' OR 1=1 --" + new string('x', 5_000), "上海市"));
        Assert.Equal(["region-missing"], (await floor.Get<ScanUnit>().HandleAsync(new(codes[0], "<script>"), Actor.Customer)).Codes());
        Assert.Equal(["forbidden"], (await floor.Get<ScanUnit>().HandleAsync(new(codes[0], "上海市"), Actors.Manager)).Codes());
        Assert.DoesNotContain(typeof(UnitAnswer).GetProperties(), p => p.Name.Contains("Customer", StringComparison.Ordinal) || p.Name.Contains("Order", StringComparison.Ordinal));
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task Of_two_sub_orders_that_want_the_last_piece_one_gets_it(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var code = (await floor.PiecesAsync(Trade.Stand, "A-01", 2))[0];
        string[] subs = [await floor.AtTableAsync(Trade.Stand, 1), await floor.AtTableAsync(Trade.Stand, 1)];

        var results = await Task.WhenAll(subs.Select(sub => Task.Run(() => floor.PackScanAsync(sub, code))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(["unit-elsewhere"], results.Single(r => !r.Succeeded).Codes());
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task A_piece_taken_out_of_a_parcel_or_of_an_order_that_goes_back_lies_on_the_shelf_again(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 2);
        var sub = await floor.AtTableAsync(Trade.Stand, 2);
        Refused(await floor.PackScanAsync(sub, codes[0], -1), "piece-not-here", "Code");
        Refused(await floor.PackScanAsync(sub, codes[0], 2), "one-at-a-time", "Quantity");
        foreach (var code in codes) Accepted(await floor.PackScanAsync(sub, code));
        Refused(await floor.PackScanAsync(sub, Trade.Stand, -1), "piece-code-missing", "Code");

        Accepted(await floor.PackScanAsync(sub, codes[0], -1));
        Assert.Equal((UnitState.InStock, UnitState.Packed), (await StateAsync(floor, codes[0]), await StateAsync(floor, codes[1])));
        Assert.Equal(1m, Money.FromMilli((await floor.SubOrderAsync(sub)).Lines[0].PackedQuantityMilli));
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(sub[..^2], Reason: "客户取消"), Actors.Sales));
        Assert.Equal(UnitState.InStock, await StateAsync(floor, codes[1]));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task Nothing_is_packed_while_a_piece_in_the_parcel_has_no_scanned_code(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 2);
        var sub = await floor.AtTableAsync(Trade.Stand, 2);
        Accepted(await floor.PackScanAsync(sub, Trade.Stand, 2));
        await floor.CodeAsync(Trade.Stand); // the product gets codes while it is being packed

        Refused(await PackAsync(floor, sub), "units-open");
        var batch = await floor.Get<MakeUnits>().HandleAsync(new(Trade.Stand, 2), Actors.Warehouse);
        var codes = (await floor.Get<SerialQueries>().LabelsAsync(batch.Value))!.Codes;
        Accepted(await floor.PackScanAsync(sub, Trade.Stand, -2));
        foreach (var code in codes)
        {
            Accepted(await floor.Get<ReceiveUnit>().HandleAsync(new(code, (await floor.BinAsync("A-01")).Id, IsCounted: true), Actors.Warehouse));
            Accepted(await floor.PackScanAsync(sub, code));
        }
        Accepted(await PackAsync(floor, sub));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R184")]
    public async Task A_piece_that_came_back_is_looked_at_before_it_is_sold_again_and_its_past_stays(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        var (first, code) = await ShippedAsync(floor);
        var (quarantine, shelf) = ((await floor.BinAsync("QC-01")).Id, (await floor.BinAsync("A-01")).Id);

        Refused(await floor.Get<ReceiveUnit>().HandleAsync(new(code, shelf), Actors.Warehouse), "not-receivable", "Code");
        Accepted(await floor.Get<ReturnUnit>().HandleAsync(new(code, quarantine), Actors.Warehouse));
        Accepted(await floor.Get<ReturnUnit>().HandleAsync(new(code, quarantine), Actors.Warehouse)); // scanned twice, counted once
        Assert.Equal(1m, (await floor.LevelAsync(Trade.Stand, "QC-01")).OnHand);
        Assert.Equal(UnitVerdict.NotSold, (await ScanAsync(floor, code, "上海市")).Verdict);
        Assert.Equal(first, (await floor.Get<SerialQueries>().TraceAsync(code))!.SubOrderNumber);

        Accepted(await floor.Get<ReceiveUnit>().HandleAsync(new(code, shelf), Actors.Warehouse));
        Assert.Equal((0m, 1m), ((await floor.LevelAsync(Trade.Stand, "QC-01")).OnHand, (await floor.LevelAsync(Trade.Stand, "A-01")).OnHand));
        await floor.CheckTruthAsync();
        var trace = (await floor.Get<SerialQueries>().TraceAsync(code))!;
        Assert.Equal((UnitState.InStock, "A-01", null), (trace.State, trace.Bin, trace.CustomerCode));
        Assert.Contains(trace.Events, e => e.Kind == UnitEventKind.Shipped && e.Place == first);
        Assert.Equal(["reason-missing"], (await floor.Get<ScrapUnit>().HandleAsync(new(code, " "), Actors.Warehouse)).Codes());
        Accepted(await floor.Get<ScrapUnit>().HandleAsync(new(code, "外壳开裂"), Actors.Warehouse));
        Assert.Equal("外壳开裂", (await floor.Get<SerialQueries>().TraceAsync(code))!.Events[0].Place);
    }

    [Theory, Providers]
    public async Task Codes_are_made_only_for_products_that_want_them_and_only_by_the_warehouse(Provider provider)
    {
        await using var floor = await CodedAsync(provider);

        Assert.Equal(["not-serialised", "count-range"], (await floor.Get<MakeUnits>().HandleAsync(new(Trade.Desk, 1_001), Actors.Warehouse)).Codes());
        Assert.Equal(["forbidden"], (await floor.Get<MakeUnits>().HandleAsync(new(Trade.Stand, 1), Actors.Sales)).Codes());
        var number = (await floor.Get<MakeUnits>().HandleAsync(new(Trade.Stand, 30), Actors.Warehouse)).Value;
        var labels = (await floor.Get<SerialQueries>().LabelsAsync(number))!;
        Assert.Equal(30, labels.Codes.Distinct().Count(UnitCode.IsValid));
        Assert.Equal((30, 30), ((await floor.Get<SerialQueries>().BatchesAsync()).Rows[0] is var row ? row.Quantity : 0, row.Waiting));
    }

    [Theory, Providers, Trait("Requirement", "R179")]
    public async Task What_happened_to_a_piece_can_be_neither_changed_nor_deleted(Provider provider)
    {
        await using var floor = await CodedAsync(provider);
        await floor.PiecesAsync(Trade.Stand, "A-01", 1);
        await using var db = floor.OpenDatabase();
        foreach (var sql in (string[])["UPDATE \"UnitEvents\" SET \"ActorName\" = 'somebody else'", "DELETE FROM \"UnitEvents\""])
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    // ---- short ways ----------------------------------------------------------------------------------------------

    static async Task<Floor> CodedAsync(Provider provider)
    {
        var floor = await OpenAsync(provider);
        await floor.CodeAsync(Trade.Stand);
        return floor;
    }

    static async Task<(string Sub, string Code)> ShippedAsync(Floor floor)
    {
        var code = (await floor.PiecesAsync(Trade.Stand, "A-01", 1))[0];
        var sub = await floor.PackedPiecesAsync(Trade.Stand, code);
        await floor.ShipAsync(sub);
        return (sub, code);
    }

    static Task<Result> PackAsync(Floor floor, string sub) => floor.Get<PackSubOrder>().HandleAsync(new(sub, null, [new(1.5m, "纸箱")]), Actors.Warehouse);

    static async Task<UnitState> StateAsync(Floor floor, string code) => (await floor.Get<SerialQueries>().TraceAsync(code))!.State;

    static async Task<UnitAnswer> ScanAsync(Floor floor, string code, string region) => (await floor.Get<ScanUnit>().HandleAsync(new(code, region), Actor.Customer)).Value;
}
