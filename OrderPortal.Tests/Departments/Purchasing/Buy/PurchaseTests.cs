using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Purchasing.Suppliers;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Receive;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Journey;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Purchasing.Buy;

/// <summary>From a short order line to the goods on the shelf, and what the customer hears.</summary>
public sealed class PurchaseTests
{
    [Theory, Providers, Trait("Requirement", "R063"), Trait("Requirement", "R081"), Trait("Requirement", "R085")]
    public async Task The_suppliers_date_reaches_the_order_and_cannot_be_saved_in_silence(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 5);
        await company.SupplierAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 12)));

        var bought = await company.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales);
        bought.Must();
        Assert.Equal(["already-bought"], (await company.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales)).Codes());
        (await company.Get<SendPurchase>().HandleAsync(new(bought.Value), Actors.Purchasing)).Must();
        var blocker = Assert.Single((await company.Get<OrderPageQueries>().ShowAsync(number, Actors.Sales))!.Next.Single(s => s.Key == number + "-1").Blockers, b => b.Code == "stock-short");
        Assert.Equal((Role.Purchasing, $"/purchasing/orders/{bought.Value}"), (blocker.Owner, blocker.FixUrl));
        var purchase = Assert.Single(await company.PurchasesAsync());
        Assert.Equal((7_000L, number), (purchase.Lines[0].QuantityMilli, purchase.Lines[0].OrderNumber));

        // the order wants it on the 30th; the supplier needs until the 31st, and two more days on the road
        var late = new DateOnly(2024, 5, 31);
        var shift = Assert.Single(await company.Get<PurchaseQueries>().ShiftsAsync(bought.Value, late));
        Assert.Equal((new DateOnly(2024, 6, 2), true), (shift.NewOn, shift.NeedsNotice));
        Assert.Contains("2024年6月2日", shift.Body);
        ConfirmPurchaseCommand command = new(bought.Value, null, late, "X-7");
        Assert.Equal(["notice-missing"], (await company.Get<ConfirmPurchase>().HandleAsync(command, Actors.Purchasing)).Codes());
        Assert.Equal(["notice-note-missing"], (await company.Get<ConfirmPurchase>().HandleAsync(command with { Notice = new(DateNotice.NotNeeded) }, Actors.Purchasing)).Codes());
        Assert.Null((await company.OrderAsync(number)).ExpectedOn);

        (await company.Get<ConfirmPurchase>().HandleAsync(command with { Notice = new(DateNotice.Message, "我们会尽快发出。") }, Actors.Purchasing)).Must();
        var order = await company.OrderAsync(number);
        Assert.Equal((new DateOnly(2024, 6, 2), new DateOnly(2024, 6, 2)), (order.ExpectedOn, order.SubOrders[0].ExpectedOn));
        await using var db = company.OpenDatabase();
        var letter = await db.OutboxMessages.SingleAsync(m => m.UniqueKey.StartsWith("date:"));
        Assert.Equal("li@example.com", letter.Recipient);
        Assert.Contains("我们会尽快发出。", letter.Body);
        Assert.Equal("lin@example.com", (await db.OutboxMessages.SingleAsync(m => m.UniqueKey == $"purchase:{bought.Value}")).Recipient);
        Assert.Equal((ExceptionKind.SupplyLate, Role.Sales), await db.ExceptionCases.Select(e => new ValueTuple<ExceptionKind, Role>(e.Kind, e.Owner)).SingleAsync());
        Assert.Equal((DateNotice.Message, bought.Value), await db.DateChanges.Select(c => new ValueTuple<DateNotice, string>(c.Notice, c.Cause)).SingleAsync());

        // the date moves again: again nobody may be silent, and a reason why not is kept
        (await company.Get<ConfirmPurchase>().HandleAsync(command with { PromisedOn = new(2024, 5, 25), Notice = new(DateNotice.NotNeeded, "earlier than he was told") }, Actors.Purchasing)).Must();
        Assert.Equal(new DateOnly(2024, 5, 27), (await company.OrderAsync(number)).ExpectedOn);
        Assert.Equal("earlier than he was told", await db.DateChanges.OrderByDescending(c => c.Id).Select(c => c.Note).FirstAsync());
        var coming = Assert.Single(await IncomingSupply.OfAsync(db, [purchase.Lines[0].ProductId], default));
        Assert.Equal((7_000L, new DateOnly(2024, 5, 25), bought.Value), (coming.QuantityMilli, coming.On, coming.Reference));
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R081"), Trait("Requirement", "R085")]
    public async Task Only_the_part_that_lacks_the_goods_moves_with_their_date(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 60);
        await floor.Company.SupplierAsync();
        var first = await floor.OrderAsync((Trade.Stand, 100));
        var (number, second) = (first[..^2], first[..^1] + "2");
        (await floor.Get<SplitSubOrder>().HandleAsync(new(first, null, [new(new Dictionary<int, decimal> { [1] = 60 }), new(new Dictionary<int, decimal> { [1] = 40 })]), Actors.Sales)).Must();
        var bought = await floor.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales);
        bought.Must();
        (await floor.Get<SendPurchase>().HandleAsync(new(bought.Value), Actors.Purchasing)).Must();
        var late = new DateOnly(2024, 5, 31);
        // both wait for the warehouse, but there is enough for the first
        Assert.Equal([second], (await floor.Get<PurchaseQueries>().ShiftsAsync(bought.Value, late)).Select(s => s.SubOrderNumber));

        (await floor.AllocateAsync(first)).Must();
        await floor.PickAsync(first);
        await floor.PackAsync(first);
        (await floor.Get<ConfirmPurchase>().HandleAsync(new(bought.Value, null, late, Notice: new(DateNotice.Message)), Actors.Purchasing)).Must();
        Assert.Equal([(first, null), (second, new DateOnly(2024, 6, 2))], (await floor.Company.OrderAsync(number)).SubOrders.Select(s => (s.Number, s.ExpectedOn)));
        await using var db = floor.OpenDatabase();
        Assert.Equal(second, (await db.DateChanges.SingleAsync()).SubOrderNumber);
        Assert.Equal((ExceptionKind.SupplyLate, (await floor.SubOrderAsync(second)).Id), await db.ExceptionCases.Select(e => new ValueTuple<ExceptionKind, long>(e.Kind, e.SubOrderId!.Value)).SingleAsync());
        Assert.Equal(1, await db.OutboxMessages.CountAsync(m => m.UniqueKey.StartsWith("date:")));
    }

    [Theory, Providers, Trait("Requirement", "R063"), Trait("Requirement", "R081"), Trait("Requirement", "R086")]
    public async Task No_more_is_bought_than_the_parts_of_an_order_lack(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 60);
        var first = await floor.OrderAsync((Trade.Stand, 100));
        var (number, second) = (first[..^2], first[..^1] + "2");
        (await floor.Get<SplitSubOrder>().HandleAsync(new(first, null, [new(new Dictionary<int, decimal> { [1] = 60 }), new(new Dictionary<int, decimal> { [1] = 40 })]), Actors.Sales)).Must();
        (await floor.AllocateAsync(first)).Must();

        Assert.Equal((second, 40m, 0m), Assert.Single((await floor.Get<SupplyQueries>().OfOrderAsync(number))!.Short.Select(l => (l.SubOrderNumber, l.Missing, l.Available))));
        foreach (var impossible in new[] { decimal.MaxValue, -1, 0, 0.5m })
            Assert.Equal(["quantity-wrong"], (await floor.Get<BuyForOrder>().HandleAsync(new(number, 1, impossible), Actors.Sales)).Codes());
        (await floor.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales)).Must();
        Assert.Equal(40, Assert.Single(Assert.Single(await floor.Company.PurchasesAsync()).Lines).Quantity);
    }

    [Theory, Providers, Trait("Requirement", "R081"), Trait("Requirement", "R086")]
    public async Task Free_stock_is_counted_once_and_only_as_far_as_the_order_may_have_it(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 6), (Trade.Stand, 6));
        var number = sub[..^2];
        Floor.Refused(await floor.AllocateAsync(sub), "stock-short");
        Assert.Equal((2, 2m, 4m), Assert.Single((await floor.Get<SupplyQueries>().OfOrderAsync(number))!.Short.Select(l => (l.LineNumber, l.Missing, l.Available))));
        Assert.Equal(["nothing-missing"], (await floor.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales)).Codes());

        // a fifth of what lies there is kept for VIP customers, and this is none
        (await floor.Get<PublishSourcing>().HandleAsync(new(0, [SourcingRule.Priority], 20, false, false, "for the test"), Actors.Manager)).Must();
        (await floor.Get<BuyForOrder>().HandleAsync(new(number, 2), Actors.Sales)).Must();
        Assert.Equal(4, Assert.Single(Assert.Single(await floor.Company.PurchasesAsync()).Lines).Quantity);
    }

    [Theory, Providers, Trait("Requirement", "R081"), Trait("Requirement", "R085"), Trait("Requirement", "R086")]
    public async Task What_will_not_come_leaves_no_day_behind_and_sales_hears_of_it(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 5);
        await company.SupplierAsync();
        var supplier = Assert.Single(await company.Get<SupplierQueries>().ListAsync()).Id;
        var (cancelled, closed) = (await BuyAsync(Trade.Stand), await BuyAsync(Trade.Desk));
        (await company.Get<CancelPurchase>().HandleAsync(new(cancelled.Purchase, Reason: "no longer made"), Actors.Purchasing)).Must();
        var line = (await company.PurchasesAsync())[1].Lines[0].Id;
        (await company.Get<ReceivePurchase>().HandleAsync(new(closed.Purchase, null, await company.BinAsync(), [new(line, 3)], Guid.NewGuid()), Actors.Warehouse)).Must();
        (await company.Get<ClosePurchase>().HandleAsync(new(closed.Purchase, Reason: "the rest is sold out"), Actors.Purchasing)).Must();

        await using var db = company.OpenDatabase();
        foreach (var number in new[] { cancelled.Order, closed.Order })
        {
            var order = await company.OrderAsync(number);
            Assert.Equal((null, null), (order.ExpectedOn, order.SubOrders[0].ExpectedOn));
            Assert.Equal((ExceptionKind.SupplyLate, Role.Sales), await db.ExceptionCases.Where(e => e.SubOrderId == order.SubOrders[0].Id).Select(e => new ValueTuple<ExceptionKind, Role>(e.Kind, e.Owner)).SingleAsync());
            var again = await company.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales);
            again.Must();
            // he still knows the day that was lost, so another one is not named in silence, be it in time
            Assert.Equal([true], (await company.Get<PurchaseQueries>().ShiftsAsync(again.Value, new(2024, 5, 26))).Select(s => s.NeedsNotice));
            Assert.Equal([false], (await company.Get<PurchaseQueries>().ShiftsAsync(again.Value, new(2024, 5, 25))).Select(s => s.NeedsNotice));
        }
        Assert.Equal([7m, 4m], (await company.PurchasesAsync()).Skip(2).Select(p => p.Lines[0].Quantity));

        async Task<(string Order, string Purchase)> BuyAsync(string product)
        {
            var order = await company.ConfirmedAsync(Trade.Entry((product, 12)));
            var bought = await company.Get<BuyForOrder>().HandleAsync(new(order, 1), Actors.Sales);
            var purchase = (await company.PurchasesAsync()).Single(p => p.Number == bought.Value);
            (await company.Get<SavePurchase>().HandleAsync(new(purchase.Number, null, supplier, purchase.WarehouseId, null, null, [new(purchase.Lines[0].Id, product, 7, 1)]), Actors.Purchasing)).Must();
            (await company.Get<SendPurchase>().HandleAsync(new(bought.Value), Actors.Purchasing)).Must();
            (await company.Get<ConfirmPurchase>().HandleAsync(new(bought.Value, null, new(2024, 5, 25)), Actors.Purchasing)).Must();
            Assert.Equal(new DateOnly(2024, 5, 27), (await company.OrderAsync(order)).ExpectedOn);
            return (order, bought.Value);
        }
    }

    [Theory, Providers, Trait("Requirement", "R062"), Trait("Requirement", "R081")]
    public async Task What_arrives_is_taken_in_once_and_closes_the_replenishment_when_all_is_there(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 15);
        await company.SupplierAsync();
        await company.PolicyAsync();
        var purchase = Assert.Single(await company.PurchasesAsync());
        var (number, line, bin) = (purchase.Number, purchase.Lines[0].Id, await company.BinAsync());
        ReceivePurchaseCommand first = new(number, null, bin, [new(line, 40)], Guid.NewGuid());
        Assert.Equal(["move-illegal"], (await company.Get<ReceivePurchase>().HandleAsync(first, Actors.Warehouse)).Codes());
        (await company.Get<SendPurchase>().HandleAsync(new(number), Actors.Purchasing)).Must();

        Assert.Equal((number, "电脑支架"), Assert.Single((await company.Get<ReceiveQueries>().PageAsync()).Rows.Select(r => (r.Number, r.Goods))));
        Assert.Equal(85, Assert.Single((await company.Get<ReceiveQueries>().ShowAsync(number))!.Lines).Open);
        Assert.Equal((number, 5_610m), Assert.Single((await company.Get<PurchaseQueries>().PageAsync()).Rows.Select(r => (r.Number, r.Amount))));
        Assert.Equal([PurchaseAction.Confirm, PurchaseAction.Cancel], (await company.Get<PurchaseQueries>().ShowAsync(number, Actors.Purchasing))!.Acts);
        Assert.Equal(1, Assert.Single(await company.Get<SupplierQueries>().ListAsync()).OpenOrders);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => (await company.Get<ReceivePurchase>().HandleAsync(first, Actors.Warehouse)).Must())));
        Assert.Equal(55, await company.OnHandAsync(Trade.Stand));
        Assert.Equal(PurchaseStatus.PartlyReceived, (await company.PurchasesAsync())[0].Status);

        ReceivePurchaseCommand rest = new(number, null, bin, [new(line, 50)], Guid.NewGuid());
        Assert.Equal(["over-received"], (await company.Get<ReceivePurchase>().HandleAsync(rest, Actors.Warehouse)).Codes());
        (await company.Get<ReceivePurchase>().HandleAsync(rest with { Reason = "five more as a sample" }, Actors.Warehouse)).Must();
        purchase = Assert.Single(await company.PurchasesAsync());
        Assert.Equal((PurchaseStatus.Received, null, 90_000L), (purchase.Status, purchase.Lines[0].UniqueKey, purchase.Lines[0].ReceivedQuantityMilli));
        Assert.Equal(105, await company.OnHandAsync(Trade.Stand));

        // closed: the next time stock is low it is bought again
        await company.PolicyAsync(safety: 100, reorder: 110, max: 200);
        Assert.Equal(2, (await company.PurchasesAsync()).Count);
    }

    [Theory, Providers, Trait("Requirement", "R062")]
    public async Task A_line_that_is_all_there_can_be_bought_again_while_the_rest_of_its_order_is_on_its_way(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 15);
        await company.SupplierAsync();
        await company.PolicyAsync();
        var draft = Assert.Single(await company.PurchasesAsync());
        (await company.Get<SavePurchase>().HandleAsync(new(draft.Number, draft.Version, draft.SupplierId, draft.WarehouseId, draft.RequestedOn, null,
            [new(draft.Lines[0].Id, Trade.Stand, 85, 66), new(null, Trade.Desk, 2, 500)]), Actors.Purchasing)).Must();
        (await company.Get<SendPurchase>().HandleAsync(new(draft.Number), Actors.Purchasing)).Must();
        (await company.Get<ReceivePurchase>().HandleAsync(new(draft.Number, null, await company.BinAsync(), [new(draft.Lines[0].Id, 85)], Guid.NewGuid()), Actors.Warehouse)).Must();
        Assert.Equal(PurchaseStatus.PartlyReceived, Assert.Single(await company.PurchasesAsync()).Status);

        await company.PolicyAsync(safety: 100, reorder: 110, max: 200); // 100 lie there

        Assert.Equal(100_000, Assert.Single((await company.PurchasesAsync())[1].Lines).QuantityMilli);
    }

    [Fact, Trait("Requirement", "R063")]
    public async Task Goods_bought_for_an_order_that_is_cancelled_come_for_whoever_needs_them()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync(stock: 5);
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 12)));
        (await company.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Warehouse)).Must();
        (await company.Get<CancelOrder>().HandleAsync(new(number, Reason: "changed his mind"), Actors.Sales)).Must();
        var line = Assert.Single(Assert.Single(await company.PurchasesAsync()).Lines);
        Assert.Equal((null, null), (line.OrderNumber, line.OrderLineId));
    }

    [Theory, Providers, Trait("Requirement", "R063"), Trait("Requirement", "R064")]
    public async Task Goods_bought_for_a_line_that_is_gone_or_names_another_product_come_for_whoever_needs_them(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 0);
        var number = await company.ApprovedAsync(Trade.Entry((Trade.Stand, 3), (Trade.Desk, 2), (Trade.Snack, 4)));
        for (var line = 1; line <= 3; line++) (await company.Get<BuyForOrder>().HandleAsync(new(number, line), Actors.Sales)).Must();

        // the stand stays, another product is sold on the second line, the third is taken back
        (await company.Get<SaveOrder>().HandleAsync(new(number, null, Trade.Entry((Trade.Stand, 3), (Trade.Snack, 2)), Reason: "changed his mind"), Actors.Sales)).Must();

        Assert.Equal([number, null, null], (await company.PurchasesAsync()).SelectMany(p => p.Lines).OrderBy(l => l.Id).Select(l => l.OrderNumber));
        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        Assert.Equal(["already-bought"], (await company.Get<BuyForOrder>().HandleAsync(new(number, 1), Actors.Sales)).Codes());
        (await company.Get<BuyForOrder>().HandleAsync(new(number, 2), Actors.Sales)).Must();
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_those_whose_it_is_move_a_purchase_order()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync(stock: 15);
        await company.SupplierAsync();
        await company.PolicyAsync();
        var number = (await company.PurchasesAsync())[0].Number;
        (string Act, Role[] Who, Func<Actor, Task<Result>> Try)[] deeds =
        [
            ("send", [Role.Purchasing, Role.Manager], a => company.Get<SendPurchase>().HandleAsync(new(number), a)),
            ("confirm", [Role.Purchasing, Role.Manager], a => company.Get<ConfirmPurchase>().HandleAsync(new(number, null, new(2024, 6, 1)), a)),
            ("receive", [Role.Warehouse], a => company.Get<ReceivePurchase>().HandleAsync(new(number, null, null, [], Guid.NewGuid()), a)),
            ("close", [Role.Purchasing, Role.Manager], a => company.Get<ClosePurchase>().HandleAsync(new(number, Reason: "x"), a)),
            ("cancel", [Role.Purchasing, Role.Manager], a => company.Get<CancelPurchase>().HandleAsync(new(number, Reason: "x"), a)),
        ];
        foreach (var (act, who, attempt) in deeds)
            foreach (var role in Enum.GetValues<Role>().Except(who))
                Assert.True((await attempt(Actors.Of(role))).Codes().SequenceEqual(["forbidden"]), $"{role} could {act}");
        Assert.Equal(PurchaseStatus.Draft, (await company.PurchasesAsync())[0].Status);
    }
}
