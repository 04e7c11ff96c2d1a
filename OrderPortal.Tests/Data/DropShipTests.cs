using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Finance.Release;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Papers;
using OrderPortal.Departments.Warehouse.Receive;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Data;

/// <summary>供应商代发: what a supplier ships for us is bought from him, once, for as long as it is with him.</summary>
public class DropShipTests
{
    [Theory, Providers, Trait("Requirement", "R078"), Trait("Requirement", "R081")]
    public async Task Allocating_at_a_supplier_drafts_one_purchase_however_many_try(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.Company.DropShipAsync();
        var sub = await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 5)));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => floor.AllocateAsync(sub))));

        Assert.Single(results, r => r.Succeeded);
        var purchase = Assert.Single(await floor.Company.PurchasesAsync());
        var held = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.WithSupplier, "DS"), (held.Status, held.Warehouse!.Code));
        Assert.Equal((PurchaseStatus.Draft, held.Id, $"dropship:{held.Id}", "Huatong Ltd"), (purchase.Status, purchase.SubOrderId!.Value, purchase.UniqueKey, purchase.Supplier!.Name));
        // the customer wants it on the 30th, two days on the road; the price is the supplier's
        Assert.Equal((new DateOnly(2024, 5, 28), 5_000L, 660_000L), (purchase.RequestedOn!.Value, purchase.Lines[0].QuantityMilli, purchase.Lines[0].PriceMinor));
        Assert.Equal((20m, 5m), await floor.LevelAsync(Trade.Stand, "D-01"));
        await using var db = floor.OpenDatabase();
        Assert.NotNull((await db.SubOrders.SingleAsync()).SourcingNote);

        // our floor has nothing to do with it, and nothing of it comes to us
        foreach (var status in (SubOrderStatus[])[SubOrderStatus.Allocated, SubOrderStatus.Picked, SubOrderStatus.Inspected]) Assert.Empty((await floor.Get<FloorQueries>().PageAsync(status)).Rows);
        await SendAsync(floor, purchase.Number);
        Assert.Empty((await floor.Get<ReceiveQueries>().PageAsync()).Rows);
        Assert.Null(await floor.Get<ReceiveQueries>().ShowAsync(purchase.Number));
        Assert.Empty(await OrderPortal.Data.IncomingSupply.OfAsync(db, [purchase.Lines[0].ProductId], default));
        Refused(await floor.Get<ReceivePurchase>().HandleAsync(new(purchase.Number, null, await floor.Company.BinAsync("D-01"), [new(purchase.Lines[0].Id, 5)], Guid.NewGuid()), Actors.Warehouse), "goes-direct");
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R078"), Trait("Requirement", "R079")]
    public async Task Automatic_allocation_leaves_to_the_supplier_what_we_do_not_have_and_drafts_his_purchase(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.Company.DropShipAsync();
        Assert.True((await floor.Get<PublishSourcing>().HandleAsync(new(0, [SourcingRule.Nearest], 0, true, true, "test"), Actors.Manager)).Succeeded);
        var sub = await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 5)));
        var robot = Actor.Job("automatic-allocation");

        await floor.Get<AllocateWaiting>().HandleAsync(robot);
        await floor.Get<AllocateWaiting>().HandleAsync(robot);

        Assert.Equal(SubOrderStatus.WithSupplier, (await floor.SubOrderAsync(sub)).Status);
        Assert.Equal(5_000L, Assert.Single(Assert.Single(await floor.Company.PurchasesAsync()).Lines).QuantityMilli);
        Assert.Equal(new Touchless(1, 1), await floor.Get<RulesQueries>().TouchlessAsync());
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R078")]
    public async Task A_draft_is_taken_back_with_whatever_takes_the_sub_order_from_the_supplier(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var order = await floor.Company.AtSupplierAsync();
        var sub = order + "-1";

        Accepted(await floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "x"), Actors.Warehouse));
        await NoneOpenAsync(1);
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [new(new Dictionary<int, decimal> { [1] = 2 }), new(new Dictionary<int, decimal> { [1] = 3 })]), Actors.Sales));
        await NoneOpenAsync(2);
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.AllocateAsync(order + "-2"));
        Assert.Equal([2_000L, 3_000L], (await floor.Company.PurchasesAsync()).Where(p => p.IsOpen).Select(p => p.Lines[0].QuantityMilli).Order());
        Accepted(await floor.Get<MergeSubOrders>().HandleAsync(new(order, null, sub, [order + "-2"]), Actors.Sales));
        await NoneOpenAsync(4);
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(order, Reason: "changed his mind"), Actors.Sales));
        await NoneOpenAsync(5);

        async Task NoneOpenAsync(int ever)
        {
            var purchases = await floor.Company.PurchasesAsync();
            Assert.Equal((ever, 0), (purchases.Count, purchases.Count(p => p.Status != PurchaseStatus.Cancelled)));
            Assert.All(purchases, p => Assert.Equal(p.Number, p.UniqueKey));
            Assert.Equal((20m, 0m), await floor.LevelAsync(Trade.Stand, "D-01"));
            await floor.CheckTruthAsync();
        }
    }

    [Theory, Providers, Trait("Requirement", "R078"), Trait("Requirement", "R081")]
    public async Task What_a_supplier_was_asked_to_ship_is_cancelled_with_him_first(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var order = await floor.Company.AtSupplierAsync();
        var (sub, purchase) = (order + "-1", (await floor.Company.PurchasesAsync())[0].Number);
        await SendAsync(floor, purchase);

        Refused(await floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "x"), Actors.Warehouse), "supplier-asked");
        Refused(await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [new(new Dictionary<int, decimal> { [1] = 2 }), new(new Dictionary<int, decimal> { [1] = 3 })]), Actors.Sales), "supplier-asked");
        Refused(await floor.Get<CancelOrder>().HandleAsync(new(order, Reason: "x"), Actors.Sales), "supplier-asked");
        var offered = (await floor.Get<OrderPageQueries>().ShowAsync(order, Actors.Sales))!.Acts.Single(a => a.Action is OrderPortal.Journey.OrderAction.Cancel);
        Assert.Equal((Role.Purchasing, $"/purchasing/orders/{purchase}"), (offered.Blockers[0].Owner, offered.Blockers[0].FixUrl));

        Refused(await floor.Get<CancelPurchase>().HandleAsync(new(purchase), Actors.Purchasing), "reason-missing");
        Assert.Equal(["forbidden"], (await floor.Get<CancelPurchase>().HandleAsync(new(purchase, Reason: "x"), Actors.Warehouse)).Codes());
        Accepted(await floor.Get<CancelPurchase>().HandleAsync(new(purchase, Reason: "sold out", SupplierHasNone: true), Actors.Purchasing));

        var freed = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Waiting, null), (freed.Status, freed.Warehouse));
        Assert.Equal((15m, 0m), await floor.LevelAsync(Trade.Stand, "D-01"));
        await using var db = floor.OpenDatabase();
        Assert.Equal("sold out", await db.HistoryEntries.Where(h => h.SubjectKey == sub && h.Action == "SupplierDeclines").Select(h => h.Reason).SingleAsync());
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(order, Reason: "x"), Actors.Sales));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R078")]
    public async Task Of_those_who_send_the_draft_and_take_it_back_at_once_exactly_one_has_his_way(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.Company.AtSupplierAsync() + "-1";
        for (var round = 0; round < 5; round++)
        {
            var purchase = (await floor.Company.PurchasesAsync()).Single(p => p.IsOpen).Number;
            var sent = Task.Run(() => floor.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing));
            var back = Task.Run(() => floor.Get<UnallocateSubOrder>().HandleAsync(new(sub, Reason: "x"), Actors.Warehouse));
            Assert.NotEqual((await sent).Succeeded, (await back).Succeeded);
            await floor.CheckTruthAsync();
            if ((await sent).Succeeded) Accepted(await floor.Get<CancelPurchase>().HandleAsync(new(purchase, Reason: "x"), Actors.Purchasing));
            Accepted(await floor.AllocateAsync(sub));
        }
    }

    [Theory, Providers, Trait("Requirement", "R081"), Trait("Requirement", "R177")]
    public async Task A_supplier_is_asked_only_when_the_goods_may_leave_and_learns_no_telephone_number(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 0);
        await company.DropShipAsync();
        var entry = Trade.Entry((Trade.Stand, 5));
        entry.PaymentTerms = PaymentTerms.Deposit;
        var order = await company.WalkAsync(Stage.DepositPaid, entry);
        (await company.Get<AllocateSubOrder>().HandleAsync(new(order + "-1"), Actors.Warehouse)).Must();
        var purchase = (await company.PurchasesAsync())[0].Number;

        Assert.Equal(["not-released"], (await company.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing)).Codes());
        Assert.Equal(["balance-open"], (await company.Get<ReleaseSubOrder>().HandleAsync(new(order + "-1"), Actors.Finance)).Codes());
        (await company.Get<HoldOrder>().HandleAsync(new(order, Reason: "x"), Actors.Sales)).Must();
        Assert.Equal(["on-hold", "not-released"], (await company.Get<PurchaseQueries>().ShowAsync(purchase, Actors.Purchasing))!.SendBlockers.Select(b => b.Code));
        (await company.Get<UnholdOrder>().HandleAsync(new(order), Actors.Sales)).Must();
        var open = (await company.OrderAsync(order)).OpenAmountMinor / 100m;
        Assert.True((await company.Get<OrderPortal.Departments.Finance.Payments.RecordPayment>().HandleAsync(
            new(order, null, open, new(2024, 5, 20), OrderPortal.Model.Billing.PaymentMethod.Cash, null, null, Guid.NewGuid()), Actors.Finance)).Succeeded);
        (await company.Get<ReleaseSubOrder>().HandleAsync(new(order + "-1"), Actors.Finance)).Must();
        (await company.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing)).Must();

        await using var db = company.OpenDatabase();
        var letter = await db.OutboxMessages.SingleAsync(m => m.UniqueKey == $"purchase:{purchase}");
        Assert.Contains("straight to our customer", letter.Body);
        Assert.Contains("李晓明 138****5678", letter.Body);
        Assert.Contains("张江路88号3楼", letter.Body);
        Assert.Contains("× 5", letter.Body);
        Assert.Contains("@ 66.00", letter.Body);
        Assert.Contains("Please ship on", letter.Body);
        Assert.Contains($"Reference: {order}-1", letter.Body);
        Assert.Contains("enclose the packing slip", letter.Body);
        Assert.DoesNotContain("13812345678", letter.Body);
        Assert.DoesNotContain("120", letter.Body.Replace("201203", "", StringComparison.Ordinal)); // what the customer pays
        Assert.Equal("138****5678", (await company.Get<PurchaseQueries>().ShowAsync(purchase, Actors.Purchasing))!.Direct!.MaskedPhone);
        // the parcel needs it: its label carries the number, unless the company wants it masked there too
        Assert.Equal((true, "13812345678"), await LabelAsync());
        await db.CompanySettings.ExecuteUpdateAsync(s => s.SetProperty(c => c.MaskPhoneOnPapers, true));
        Assert.Equal((true, "138****5678"), await LabelAsync());
        (await company.Get<PrintLabel>().HandleAsync(new(order + "-1"), Actors.Purchasing)).Must();

        async Task<(bool, string)> LabelAsync() => (await company.Get<PaperQueries>().PaperAsync(order + "-1"))! is var paper ? (paper.HasLabels, paper.Phone) : default;
    }

    [Theory, Providers, Trait("Requirement", "R078")]
    public async Task Orders_that_are_collected_or_paid_at_the_door_never_go_to_a_supplier(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.Company.DropShipAsync();
        var door = await floor.OrderAsync((Trade.Stand, 5));
        var collected = await floor.Company.CreditAsync((Trade.Stand, 5));
        collected.DeliveryMode = DeliveryMode.Pickup;
        var counter = await floor.OrderAsync(collected);

        foreach (var sub in (string[])[door, counter])
        {
            Refused(await floor.AllocateAsync(sub), "stock-short");
            Refused(await floor.AllocateAsync(sub, await floor.WarehouseAsync("DS")), "supplier-cannot-ship");
            Assert.DoesNotContain((await floor.Get<SplitQueries>().PlansAsync(sub))!, p => p.Parts.Any());
        }
        Assert.Empty(await floor.Company.PurchasesAsync());
    }

    [Fact, Trait("Requirement", "R081")]
    public async Task The_buyer_changes_prices_and_the_day_of_a_direct_delivery_but_not_what_is_sent()
    {
        await using var floor = await OpenAsync();
        await floor.Company.AtSupplierAsync();
        var purchase = (await floor.Company.PurchasesAsync())[0];
        SavePurchaseCommand command = new(purchase.Number, null, purchase.SupplierId, null, new(2024, 5, 25), "fragile", [new(purchase.Lines[0].Id, Trade.Stand, 5, 60m)]);

        Assert.True((await floor.Get<SavePurchase>().HandleAsync(command, Actors.Purchasing)).Succeeded);
        Assert.Equal(["direct-fixed"], (await floor.Get<SavePurchase>().HandleAsync(command with { SupplierId = null }, Actors.Purchasing)).Codes());
        Assert.Equal(["direct-fixed"], (await floor.Get<SavePurchase>().HandleAsync(command with { Lines = [new(purchase.Lines[0].Id, Trade.Stand, 4, 60m)] }, Actors.Purchasing)).Codes());
        purchase = (await floor.Company.PurchasesAsync())[0];
        Assert.Equal((600_000L, 5_000L, "fragile"), (purchase.Lines[0].PriceMinor, purchase.Lines[0].QuantityMilli, purchase.Remarks));
    }

    /// <summary>On servers where each question sees the newest rows, the sub-order can be read before and its purchase after somebody else's act.</summary>
    [Fact]
    public async Task A_purchase_that_was_closed_while_its_sub_order_was_read_makes_the_act_be_played_again()
    {
        await using var floor = await OpenAsync();
        await floor.Company.DropShipAsync();
        var sub = await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 5)));
        Accepted(await floor.AllocateAsync(sub));
        var read = await floor.SubOrderAsync(sub);
        read.DirectPurchases.Clear();

        Assert.Throws<DbUpdateConcurrencyException>(() => DropShip.Ship(read, Act.Now(Actors.Logistics, floor.Company.Clock)));
    }

    static async Task SendAsync(Floor floor, string purchase) => Accepted(await floor.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing));
}
