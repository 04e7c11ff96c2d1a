using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Departments.Everyone.Desk;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Returns;

public sealed class TakeBackGoodsTests
{
    [Theory, Providers, Trait("Requirement", "R182"), Trait("Requirement", "R144")]
    public async Task Sound_goods_are_for_sale_again_and_others_wait_in_quarantine_with_the_cause(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 5);

        Accepted(await BackAsync(floor, sub, 2, "A-02"));
        Accepted(await BackAsync(floor, sub, 1, "QC-01", QuarantineCause.Damaged, "外箱压坏"));

        Assert.Equal((2m, 1m), ((await floor.LevelAsync(Trade.Stand, "A-02")).OnHand, (await floor.LevelAsync(Trade.Stand, "QC-01")).OnHand));
        await using var db = floor.OpenDatabase();
        Assert.Equal([(2_000L, (QuarantineCause?)null, "A-02"), (1_000L, QuarantineCause.Damaged, "QC-01")],
            (await db.StockMovements.Where(m => m.Kind == MovementKind.Return).OrderBy(m => m.Id).Select(m => new { m.OnHandChangeMilli, m.Cause, m.StockLevel!.Bin!.Code }).ToListAsync()).Select(m => (m.OnHandChangeMilli, m.Cause, m.Code)));
        var line = (await floor.Get<ReturnQueries>().ShowAsync(sub))!.Lines.Single();
        Assert.Equal((5m, 3m, 2m), (line.Shipped, line.Returned, line.Open));
        var rows = (await floor.Get<ReturnQueries>().PageAsync()).Rows;
        Assert.Equal([("外箱压坏", BinKind.Quarantine), (null, BinKind.Storage)], rows.Select(r => (r.Note, r.BinKind)));
        Assert.Equal(3m, (await floor.Get<OrderPageQueries>().ShowAsync(sub[..^2], Actors.Sales))!.SubOrders[0].Lines[0].Returned);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task Goods_that_came_back_can_be_promised_to_the_next_order(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 5);
        var next = await floor.OrderAsync((Trade.Stand, 3));
        Assert.False((await floor.AllocateAsync(next)).Succeeded);
        Accepted(await BackAsync(floor, sub, 2, "QC-01", QuarantineCause.Damaged));
        Assert.False((await floor.AllocateAsync(next)).Succeeded); // in quarantine it is not for sale
        Accepted(await BackAsync(floor, sub, 3, "A-02"));
        Accepted(await floor.AllocateAsync(next));
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task No_more_comes_back_than_left_however_it_is_scanned(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 3);

        Refused(await BackAsync(floor, sub, 4, "A-01"), "too-many", "Quantity");
        Accepted(await BackAsync(floor, sub, 2, "A-01"));
        Refused(await BackAsync(floor, sub, 2, "QC-01", QuarantineCause.Damaged), "too-many", "Quantity");
        Refused(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(Trade.Stand, 1), new("6901234567892", 1)], (await floor.BinAsync("A-01")).Id, null, null, Guid.NewGuid()), Actors.Warehouse), "too-many", "Quantity");
        Accepted(await BackAsync(floor, sub, 1, "A-01"));
        Refused(await BackAsync(floor, sub, 1, "A-01"), "too-many", "Quantity");
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task Of_two_tablets_that_take_back_the_last_piece_one_is_refused(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 3);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => BackAsync(floor, sub, 1, "A-01"))));

        Assert.Equal(3, results.Count(r => r.Succeeded));
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(["too-many"], r.Codes()));
        Assert.Equal(3m, (await floor.LevelAsync(Trade.Stand, "A-01")).OnHand);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task The_same_scan_sent_again_or_twice_at_once_takes_back_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 5);
        var key = Guid.NewGuid();

        foreach (var result in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BackAsync(floor, sub, 2, "A-01", key: key))))) Accepted(result);
        Accepted(await BackAsync(floor, sub, 2, "A-01", key: key));

        await using var db = floor.OpenDatabase();
        Assert.Equal(2_000L, (await db.ReturnReceipts.SingleAsync()).QuantityMilli);
        Assert.Equal(2m, (await floor.LevelAsync(Trade.Stand, "A-01")).OnHand);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task What_has_not_left_is_no_parcel_of_ours_or_is_put_in_the_wrong_place_is_refused_with_a_sentence(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var packed = await floor.PackedAsync((Trade.Stand, 1));
        var sub = await ShippedAsync(floor, 2);

        Refused(await BackAsync(floor, packed, 1, "A-01"), "move-illegal");
        Refused(await BackAsync(floor, "SO000000000-1", 1, "A-01"), "not-found");
        Refused(await BackAsync(floor, sub, 1, "A-01", QuarantineCause.Damaged), "bin-for-sale", "BinId");
        Refused(await BackAsync(floor, sub, 1, "QC-01"), "cause-missing", "Cause");
        Refused(await BackAsync(floor, sub, 1, "QC-01", QuarantineCause.Other, "  "), "note-missing", "Note");
        Refused(await BackAsync(floor, sub, 0.5m, "A-01"), "quantity-wrong", "Quantity");
        Refused(await BackAsync(floor, sub, -1, "A-01"), "quantity-wrong", "Quantity");
        Refused(await BackAsync(floor, sub, 1, "A-01", product: Trade.Desk), "not-in-parcel", "Code");
        Refused(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(Trade.Stand, 1)], 0, null, null, Guid.NewGuid()), Actors.Warehouse), "bin-missing", "BinId");
        Refused(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [], (await floor.BinAsync("A-01")).Id, null, null, Guid.NewGuid()), Actors.Warehouse), "nothing-scanned");
        foreach (var role in Enum.GetValues<Role>().Except([Role.Warehouse, Role.Manager]))
            Refused(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(Trade.Stand, 1)], (await floor.BinAsync("A-01")).Id, null, null, Guid.NewGuid()), Actors.Of(role)), "forbidden");
        Accepted(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(Trade.Stand, 1)], (await floor.BinAsync("A-01")).Id, null, null, Guid.NewGuid()), Actors.Manager));
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task The_order_tells_what_came_back_and_customer_service_finds_it_waiting(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await ShippedAsync(floor, 5);
        Accepted(await BackAsync(floor, sub, 1, "A-01"));
        Accepted(await BackAsync(floor, sub, 2, "QC-01", QuarantineCause.Defective));

        await using var db = floor.OpenDatabase();
        var told = await db.HistoryEntries.Where(h => h.Action == nameof(OrderPortal.Journey.SubOrderAction.TakeBack)).OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal([(Subject.SubOrder, sub, null), (Subject.SubOrder, sub, "功能不良")], told.Select(h => (h.Subject, h.SubjectKey, h.Reason)));
        Assert.Equal([new("Line 1", nameof(SubOrderLine.ReturnedQuantityMilli), "1000", "3000"), new("", nameof(ReturnReceipt.BinCode), null, "QC-01")], ChangeRecorder.Read(told[1].Changes));

        var found = Assert.Single((await floor.Get<ExceptionQueries>().PageAsync(owner: Role.CustomerService)).Rows);
        Assert.Equal((ExceptionKind.GoodsReturned, sub[..^2]), (found.Kind, found.OrderNumber));
        Assert.Equal([new ReturnedGoods(Trade.Stand, "电脑支架", 3)], found.Goods);
        Assert.Contains((await floor.Get<DeskQueries>().ShowAsync(Actors.CustomerService)).Exceptions, e => e.Kind == ExceptionKind.GoodsReturned && e.OrderNumber == sub[..^2]);

        // what comes back after somebody dealt with the first is a new case of its own
        Accepted(await floor.Get<HandleException>().HandleAsync(new(found.Id, "已退款"), Actors.CustomerService));
        floor.Company.Clock.Advance(TimeSpan.FromHours(1));
        Accepted(await BackAsync(floor, sub, 1, "A-01"));
        Assert.Equal([1m], (await floor.Get<ExceptionQueries>().PageAsync()).Rows.SelectMany(r => r.Goods).Select(g => g.Quantity));
        Assert.Equal([3m], (await floor.Get<ExceptionQueries>().PageAsync(open: false)).Rows.SelectMany(r => r.Goods).Select(g => g.Quantity));
    }

    [Theory, Providers, Trait("Requirement", "R182")]
    public async Task Every_number_on_a_parcel_leads_to_its_sub_order(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.CodeAsync(Trade.Desk);
        var code = (await floor.PiecesAsync(Trade.Desk, "A-02", 1))[0];
        var sub = await floor.PackedPiecesAsync(Trade.Desk, code);
        await floor.ShipAsync(sub);

        foreach (var number in (string[])[sub, sub.ToLowerInvariant(), $" {sub}-P1", "SF1234567890123", sub[..^2], code, $"https://portal.example.com/u/{code}"])
            Assert.Equal(sub, Assert.Single(await floor.Get<ReturnQueries>().FindAsync(number)).Number);
        Assert.Empty(await floor.Get<ReturnQueries>().FindAsync("YT000"));
        Assert.Null(await floor.Get<ReturnQueries>().ShowAsync("YT000"));
    }

    [Theory, Providers, Trait("Requirement", "R184"), Trait("Requirement", "R182")]
    public async Task Pieces_with_codes_come_back_by_their_codes_and_count_with_the_rest(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.CodeAsync(Trade.Stand);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 2);
        var sub = await floor.PackedPiecesAsync(Trade.Stand, [.. codes]);
        await floor.ShipAsync(sub);
        var (shelf, quarantine) = ((await floor.BinAsync("A-01")).Id, (await floor.BinAsync("QC-01")).Id);

        Refused(await BackAsync(floor, sub, 1, "A-01"), "piece-code-missing", "Code");
        Refused(await floor.Get<ReturnUnit>().HandleAsync(new(codes[0], shelf), Actors.Warehouse), "quarantine-first", "BinId");
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.Get<ReturnUnit>().HandleAsync(new(codes[0], quarantine, Cause: QuarantineCause.Blemished), Actors.Warehouse))));
        Assert.All(results, Accepted);

        await using var db = floor.OpenDatabase();
        var receipt = await db.ReturnReceipts.SingleAsync();
        Assert.Equal((1_000L, codes[0], QuarantineCause.Blemished), (receipt.QuantityMilli, receipt.UnitCode, receipt.Cause));
        Assert.Equal(1m, (await floor.Get<ReturnQueries>().ShowAsync(sub))!.Lines.Single().Returned);
        Assert.Equal(ExceptionKind.GoodsReturned, Assert.Single((await floor.Get<ExceptionQueries>().PageAsync()).Rows).Kind);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R144"), Trait("Requirement", "R078")]
    public async Task What_a_supplier_shipped_for_us_comes_back_to_a_bin_of_ours_and_his_figures_stay_as_they_are(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.Company.AtSupplierAsync() + "-1"; // five of his twenty
        Accepted(await floor.Get<SendPurchase>().HandleAsync(new((await floor.Company.PurchasesAsync())[0].Number), Actors.Purchasing));
        Refused(await BackAsync(floor, sub, 1, "A-01"), "move-illegal");
        Accepted(await floor.Get<ShipFromSupplier>().HandleAsync(new(sub, null, await floor.CarrierAsync("SF"), "SF7777777777777", new(2024, 5, 20)), Actors.Logistics));

        Assert.Equal(sub, Assert.Single(await floor.Get<ReturnQueries>().FindAsync("SF7777777777777")).Number); // the number on his parcel
        var view = (await floor.Get<ReturnQueries>().ShowAsync(sub))!;
        Assert.Null(view.WarehouseId);
        Assert.Equal(["SH", "GZ"], view.Warehouses.Select(w => w.Code));
        Assert.Null(await floor.Get<ReturnQueries>().BinAsync(view.Warehouses[0].Id, "D-01"));
        Refused(await BackAsync(floor, sub, 1, "D-01"), "bin-missing", "BinId");
        Accepted(await BackAsync(floor, sub, 2, "A-01"));
        Accepted(await BackAsync(floor, sub, 1, "QC-01", QuarantineCause.Damaged));
        Refused(await BackAsync(floor, sub, 3, "A-01"), "too-many", "Quantity");

        Assert.Equal([(15m, 0m), (2m, 0m), (1m, 0m)], [await floor.LevelAsync(Trade.Stand, "D-01"), await floor.LevelAsync(Trade.Stand, "A-01"), await floor.LevelAsync(Trade.Stand, "QC-01")]);
        var bought = Assert.Single(await floor.Company.PurchasesAsync());
        Assert.Equal((PurchaseStatus.Received, 5_000L), (bought.Status, bought.Lines[0].ReceivedQuantityMilli));
        Assert.Equal(ExceptionKind.GoodsReturned, Assert.Single((await floor.Get<ExceptionQueries>().PageAsync()).Rows).Kind);
        await floor.CheckTruthAsync();
        var next = await floor.OrderAsync((Trade.Stand, 2)); // paid at the door, which no supplier can do: it can only be ours
        Accepted(await floor.AllocateAsync(next));
        Assert.Equal("SH", (await floor.SubOrderAsync(next)).Warehouse!.Code);
    }

    [Fact, Trait("Requirement", "R184"), Trait("Requirement", "R144")]
    public async Task A_coded_piece_is_never_put_into_a_suppliers_bin()
    {
        await using var floor = await OpenAsync();
        await floor.Company.DropShipAsync();
        (await floor.Get<AddBins>().HandleAsync(new("DS", "D-QC", BinKind.Quarantine), Actors.Manager)).Must();
        await floor.CodeAsync(Trade.Desk);
        var code = (await floor.PiecesAsync(Trade.Desk, "A-02", 1))[0];
        await floor.ShipAsync(await floor.PackedPiecesAsync(Trade.Desk, code));

        Refused(await floor.Get<ReturnUnit>().HandleAsync(new(code, (await floor.BinAsync("D-QC")).Id), Actors.Warehouse), "bin-missing", "BinId");
        Accepted(await floor.Get<ReturnUnit>().HandleAsync(new(code, (await floor.BinAsync("QC-01")).Id), Actors.Warehouse));
        Refused(await floor.Get<ReceiveUnit>().HandleAsync(new(code, (await floor.BinAsync("D-01")).Id), Actors.Warehouse), "bin-missing", "BinId");
        await floor.CheckTruthAsync();
    }

    static async Task<string> ShippedAsync(Floor floor, decimal quantity)
    {
        await floor.StockAsync(Trade.Stand, "A-01", quantity);
        var sub = await floor.PackedAsync((Trade.Stand, quantity));
        await floor.ShipAsync(sub);
        return sub;
    }

    static async Task<Result> BackAsync(Floor floor, string sub, decimal quantity, string bin, QuarantineCause? cause = null, string? note = null, Guid? key = null, string product = Trade.Stand) =>
        await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(product, quantity)], (await floor.BinAsync(bin)).Id, cause, note, key ?? Guid.NewGuid()), Actors.Warehouse);
}
