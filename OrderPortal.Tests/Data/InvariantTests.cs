using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Management.Invariants;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Departments.Warehouse.Serials;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

public class InvariantTests
{
    /// <summary>One hand in the database per truth: what it does there breaks exactly one record.</summary>
    static readonly Dictionary<string, string> Hands = new()
    {
        ["ledger-on-hand"] = """UPDATE "StockLevels" SET "OnHandQuantityMilli" = "OnHandQuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockLevels")""",
        ["ledger-allocated"] = """UPDATE "StockLevels" SET "AllocatedQuantityMilli" = "AllocatedQuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockLevels")""",
        ["bounds"] = """UPDATE "StockLevels" SET "AllocatedQuantityMilli" = "OnHandQuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockLevels")""",
        ["promises"] = """UPDATE "Allocations" SET "QuantityMilli" = "QuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Allocations")""",
        ["promise-ledger"] = """UPDATE "Allocations" SET "QuantityMilli" = "QuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "Allocations")""",
        ["owner-alive"] = """UPDATE "SubOrders" SET "Status" = 90 WHERE "Status" = 30""",
        ["held-complete"] = """UPDATE "SubOrderLines" SET "QuantityMilli" = "QuantityMilli" + 1 WHERE "SubOrderId" = (SELECT "Id" FROM "SubOrders" WHERE "Status" = 30)""",
        ["picked"] = """UPDATE "SubOrderLines" SET "PickedQuantityMilli" = "PickedQuantityMilli" - 1 WHERE "SubOrderId" = (SELECT "Id" FROM "SubOrders" WHERE "Status" = 30)""",
        ["right-goods"] = """UPDATE "SubOrders" SET "WarehouseId" = NULL WHERE "Status" = 30""",
        ["right-place"] = """UPDATE "Allocations" SET "StockLevelId" = (SELECT MIN("Id") FROM "StockLevels") WHERE "SubOrderLineId" IN (SELECT l."Id" FROM "SubOrderLines" l JOIN "SubOrders" s ON s."Id" = l."SubOrderId" WHERE s."Status" = 30)""",
        ["supplier-ships"] = """UPDATE "PurchaseOrders" SET "SubOrderId" = NULL WHERE "SubOrderId" IS NOT NULL""",
        ["bin-warehouse"] = """UPDATE "StockLevels" SET "WarehouseId" = (SELECT "Id" FROM "Warehouses" WHERE "Code" = 'GZ') WHERE "Id" = (SELECT MIN("Id") FROM "StockLevels")""",
        ["moves-balance"] = """UPDATE "StockMovements" SET "OnHandChangeMilli" = "OnHandChangeMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockMovements" WHERE "Kind" = 60)""",
        ["shipped"] = """UPDATE "StockMovements" SET "OnHandChangeMilli" = "OnHandChangeMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockMovements" WHERE "Kind" = 40)""",
        ["lines-covered"] = """UPDATE "SalesOrderLines" SET "QuantityMilli" = "QuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "SalesOrderLines")""",
        ["headline"] = """UPDATE "SubOrders" SET "Status" = 50 WHERE "Id" = (SELECT MIN("Id") FROM "SubOrders" WHERE "Status" = 60)""",
        ["paid"] = """UPDATE "SalesOrders" SET "PaidAmountMinor" = "PaidAmountMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "SalesOrders")""",
        ["total"] = """UPDATE "SalesOrders" SET "LinesAmountMinor" = "LinesAmountMinor" + 1, "TotalAmountMinor" = "TotalAmountMinor" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "SalesOrders")""",
        ["piece-life"] = """UPDATE "SerialUnits" SET "ScanCount" = "ScanCount" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "SerialUnits")""",
        ["piece-place"] = """UPDATE "SerialUnits" SET "SubOrderId" = (SELECT MIN("SubOrderId") FROM "SerialUnits" WHERE "State" = 40) WHERE "State" = 30""",
        ["piece-sold-once"] = """DELETE FROM "UnitEvents" WHERE "Id" = (SELECT MIN("Id") FROM "UnitEvents" WHERE "Kind" = 70)""",
        ["pieces-shipped"] = """UPDATE "UnitEvents" SET "Kind" = 60 WHERE "Id" = (SELECT MIN("Id") FROM "UnitEvents" WHERE "Kind" = 50)""",
        ["pieces-packed"] = """UPDATE "SubOrderLines" SET "PackedQuantityMilli" = 0 WHERE "SubOrderId" = (SELECT "SubOrderId" FROM "SerialUnits" WHERE "State" = 30)""",
        ["returned"] = """UPDATE "SubOrderLines" SET "ReturnedQuantityMilli" = "QuantityMilli" + 1 WHERE "Id" = (SELECT MIN("SubOrderLineId") FROM "ReturnReceipts")""",
        ["return-receipts"] = """UPDATE "ReturnReceipts" SET "QuantityMilli" = "QuantityMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "ReturnReceipts")""",
        ["return-ledger"] = """UPDATE "StockMovements" SET "OnHandChangeMilli" = "OnHandChangeMilli" + 1 WHERE "Id" = (SELECT MIN("Id") FROM "StockMovements" WHERE "Kind" = 140)""",
        ["history"] = """DELETE FROM "HistoryEntries" WHERE "OrderId" = (SELECT MIN("Id") FROM "SalesOrders") AND "Sequence" = 2""",
    };

    [Theory, Providers]
    [Trait("Requirement", "R053")]
    [Trait("Requirement", "R057")]
    public async Task Every_truth_holds_after_a_day_of_work_and_is_noticed_when_a_hand_breaks_it(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await DayAsync(floor);
        Assert.Equal(Invariant.All.Select(i => i.Name).Order(), Hands.Keys.Order());
        await foreach (var reading in floor.Get<InvariantQueries>().CheckAsync(TestContext.Current.CancellationToken)) Assert.True(reading.Broken == 0, $"{reading.Rule.Name}: {reading.Broken}");

        await using var db = floor.OpenDatabase();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await UnlockAsync(db, provider);
        foreach (var rule in Invariant.All)
        {
            await using var hand = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            Assert.True(await db.Database.ExecuteSqlRawAsync(Hands[rule.Name]) > 0, $"{rule.Name}: the hand found nothing to break");
            Assert.True(await rule.CountAsync(db) == 1, $"{rule.Name}: {await rule.CountAsync(db)} instead of 1");
            await hand.RollbackAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, await rule.CountAsync(db));
        }
    }

    /// <summary>An order shipped of which a piece came back, one picked, one with goods that failed, one cancelled, one waiting, one at a supplier, a payment.</summary>
    static async Task DayAsync(Floor floor)
    {
        await floor.StockAsync("PRO001", "A-01", 30);
        await floor.StockAsync("OFF002", "A-02", 3);
        var prepaid = await floor.OrderAsync(("PRO001", 1));
        var shipped = await floor.PackedAsync(("PRO001", 4));
        await floor.ShipAsync(shipped);
        Floor.Accepted(await floor.Get<TakeBackGoods>().HandleAsync(new(shipped, [new("PRO001", 1)], (await floor.BinAsync("A-03")).Id, null, null, Guid.NewGuid()), Actors.Warehouse));
        await floor.PickedAsync(("PRO001", 2));
        var failed = await floor.PickedAsync(("OFF002", 3));
        Floor.Accepted(await floor.FailAsync(failed, 1));
        var cancelled = await floor.PickedAsync(("PRO001", 1));
        Floor.Accepted(await floor.Get<CancelOrder>().HandleAsync(new(cancelled[..^2], Reason: "客户取消"), Actors.Sales));
        await PiecesAsync(floor);
        await floor.Company.AtSupplierAsync();
        Floor.Accepted(await floor.Get<OrderPortal.Departments.Finance.Payments.RecordPayment>().HandleAsync(
            new(prepaid[..^2], null, 50m, new(2024, 5, 20), OrderPortal.Model.Billing.PaymentMethod.Cash, null, null, Guid.NewGuid()), Actors.Finance));
    }

    /// <summary>Coded pieces: two shipped, one of them back, one in a parcel, one on the shelf.</summary>
    static async Task PiecesAsync(Floor floor)
    {
        await floor.CodeAsync("OFF002");
        var codes = await floor.PiecesAsync("OFF002", "A-02", 4);
        await floor.ShipAsync(await floor.PackedPiecesAsync("OFF002", codes[0], codes[1]));
        Floor.Accepted(await floor.Get<ReturnUnit>().HandleAsync(new(codes[1], (await floor.BinAsync("QC-01")).Id), Actors.Warehouse));
        await floor.PackedPiecesAsync("OFF002", codes[2]);
    }

    /// <summary>Takes away what keeps a hand out of the database: its constraints and the guards of what is only added to.</summary>
    static async Task UnlockAsync(PortalDb db, Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF");
            foreach (var table in (string[])["HistoryEntries", "StockMovements", "UnitEvents", "ReturnReceipts"])
                foreach (var change in (string[])["Update", "Delete"]) await DoAsync($"DROP TRIGGER IF EXISTS \"{table}_AppendOnly_{change}\"");
            return;
        }
        foreach (var (table, constraint) in ((string, string)[])[("StockLevels", "CK_StockLevels_Truth"), ("Allocations", "CK_Allocations_Quantity"), ("SubOrderLines", "CK_SubOrderLines_Picked"), ("SubOrderLines", "CK_SubOrderLines_Returned"), ("SalesOrders", "CK_SalesOrders_Total")])
            await DoAsync($"ALTER TABLE \"{table}\" DROP CONSTRAINT \"{constraint}\"");
        foreach (var table in (string[])["HistoryEntries", "StockMovements", "UnitEvents", "ReturnReceipts"]) await DoAsync($"ALTER TABLE \"{table}\" DISABLE TRIGGER USER");

        Task DoAsync(string statement) => db.Database.ExecuteSqlRawAsync(statement);
    }
}
