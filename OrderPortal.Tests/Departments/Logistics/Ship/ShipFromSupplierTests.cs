using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Purchasing.Buy;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Logistics.Ship;

public class ShipFromSupplierTests
{
    [Theory, Providers]
    [Trait("Requirement", "R078"), Trait("Requirement", "R081"), Trait("Requirement", "R129"), Trait("Requirement", "R136"), Trait("Requirement", "R056")]
    public async Task A_supplier_ships_once_however_often_it_is_recorded(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var order = await floor.Company.AtSupplierAsync();
        var (sub, purchase) = (order + "-1", (await floor.Company.PurchasesAsync())[0].Number);
        var carrier = await floor.CarrierAsync("SF");
        ShipFromSupplierCommand command = new(sub, null, carrier, "sf 1234567890123", new(2024, 5, 21));

        Refused(await floor.Get<ShipFromSupplier>().HandleAsync(command, Actors.Purchasing), "supplier-not-asked");
        Accepted(await floor.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing));
        // he ships on the 27th, two days on the road
        Accepted(await floor.Get<ConfirmPurchase>().HandleAsync(new(purchase, null, new(2024, 5, 27), "HT-9"), Actors.Purchasing));
        Assert.Equal((new DateOnly(2024, 5, 29), new DateOnly(2024, 5, 29)), ((await floor.SubOrderAsync(sub)).ExpectedOn!.Value, (await floor.Company.OrderAsync(order)).ExpectedOn!.Value));
        Assert.Equal(["day-wrong"], (await floor.Get<ShipFromSupplier>().HandleAsync(command, Actors.Logistics)).Codes()); // tomorrow
        floor.Company.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(["carrier-missing", "tracking-missing", "day-wrong"], (await floor.Get<ShipFromSupplier>().HandleAsync(command with { CarrierId = null, TrackingNumber = "-", ShippedOn = new(2024, 5, 19) }, Actors.Logistics)).Codes());
        Accepted(await floor.Get<HoldOrder>().HandleAsync(new(order, Reason: "x"), Actors.Sales));
        Refused(await floor.Get<ShipFromSupplier>().HandleAsync(command, Actors.Logistics), "on-hold");
        Accepted(await floor.Get<UnholdOrder>().HandleAsync(new(order), Actors.Sales));
        Assert.Equal((20m, 5m), await floor.LevelAsync(Trade.Stand, "D-01"));

        var shown = (await floor.SubOrderAsync(sub)).Version;
        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => floor.Get<ShipFromSupplier>().HandleAsync(command with { Version = i < 2 ? shown : null }, Actors.Logistics))));

        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Contains(Assert.Single(r.Errors).Code, (string[])["move-illegal", "stale"]));
        var shipped = await floor.SubOrderAsync(sub);
        Assert.Equal((SubOrderStatus.Shipped, OrderStatus.Shipped, "SF1234567890123", carrier), (shipped.Status, shipped.Order.Status, shipped.TrackingNumber, shipped.CarrierId!.Value));
        Assert.Equal((new DateTime(2024, 5, 21, 4, 0, 0), new DateOnly(2024, 5, 24)), (shipped.ShippedAt!.Value, shipped.FollowUp!.DueOn)); // noon in Shanghai; three days later
        Assert.Equal((15m, 0m), await floor.LevelAsync(Trade.Stand, "D-01"));
        var bought = Assert.Single(await floor.Company.PurchasesAsync());
        Assert.Equal((PurchaseStatus.Received, 5_000L, bought.Number), (bought.Status, bought.Lines[0].ReceivedQuantityMilli, bought.UniqueKey));
        await using var db = floor.OpenDatabase();
        Assert.Single(await db.StockMovements.Where(m => m.Kind == MovementKind.Ship).ToListAsync());
        Assert.Contains("SF1234567890123", (await db.OutboxMessages.SingleAsync(m => m.UniqueKey == "shipped:" + sub)).Body);
        Assert.Single(await db.FollowUps.ToListAsync());
        Assert.Single(await db.HistoryEntries.Where(h => h.SubjectKey == sub && h.Action == "ShipFromSupplier").ToListAsync());
        Assert.Single(await db.HistoryEntries.Where(h => h.Subject == Subject.PurchaseOrder && h.SubjectKey == purchase && h.Action == "ShipDirect").ToListAsync());
        await floor.CheckTruthAsync();

        var page = (await floor.Get<OrderPageQueries>().ShowAsync(order, Actors.Logistics))!.SubOrders[0].Direct!;
        Assert.Equal(("Huatong Ltd", purchase, PurchaseStatus.Received, null), (page.SupplierName, page.PurchaseNumber, page.Status, page.Url)); // logistics sees no prices
    }

    [Theory, Providers, Trait("Requirement", "R081")]
    public async Task The_date_of_one_suppliers_parcel_moves_only_its_own_part_of_the_order(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 3);
        await floor.Company.DropShipAsync();
        var sub = await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 7)));
        Accepted(await floor.Get<OrderPortal.Departments.Warehouse.Split.SplitSubOrder>().HandleAsync(new(sub, null,
            [new(new Dictionary<int, decimal> { [1] = 3 }, await floor.WarehouseAsync("SH")), new(new Dictionary<int, decimal> { [1] = 4 }, await floor.WarehouseAsync("DS"))]), Actors.Sales));
        var away = sub[..^2] + "-2";
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.AllocateAsync(away));
        var purchase = Assert.Single(await floor.Company.PurchasesAsync()).Number;
        Accepted(await floor.Get<SendPurchase>().HandleAsync(new(purchase), Actors.Purchasing));
        Accepted(await floor.Get<ConfirmPurchase>().HandleAsync(new(purchase, null, new(2024, 5, 23)), Actors.Purchasing));

        Assert.Equal((SubOrderStatus.Allocated, null), ((await floor.SubOrderAsync(sub)).Status, (await floor.SubOrderAsync(sub)).ExpectedOn));
        Assert.Equal((SubOrderStatus.WithSupplier, new DateOnly(2024, 5, 25)), ((await floor.SubOrderAsync(away)).Status, (await floor.SubOrderAsync(away)).ExpectedOn!.Value));
        Assert.Null((await floor.Company.OrderAsync(sub[..^2])).ExpectedOn); // the order has no day while its other part has none
        await floor.CheckTruthAsync();
    }
}
