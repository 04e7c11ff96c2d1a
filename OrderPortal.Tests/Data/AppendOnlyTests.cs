using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Returns;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.History;
using OrderPortal.Model.Stock;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Data;

public class AppendOnlyTests
{
    [Theory, Providers, Trait("Requirement", "R174")]
    public async Task An_order_cannot_be_deleted_even_past_the_application_because_its_history_cannot(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var sub = await floor.OrderAsync((Trade.Stand, 2));
        await using var db = floor.OpenDatabase();
        foreach (var sql in (string[])["DELETE FROM \"SubOrderLines\"", "DELETE FROM \"SubOrders\"", "DELETE FROM \"OrderConfirmations\"", "DELETE FROM \"SalesOrderLines\""]) await db.Database.ExecuteSqlRawAsync(sql);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"SalesOrders\""));
        Assert.Equal(sub[..^2], (await db.SalesOrders.SingleAsync()).Number);
    }

    [Theory, Providers, Trait("Requirement", "R179"), Trait("Requirement", "R174")]
    public async Task History_ledger_scans_and_returns_can_be_neither_changed_nor_deleted_by_anybody_who_reaches_the_database(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.PackedAsync((Trade.Stand, 2));
        await floor.ShipAsync(sub);
        Accepted(await floor.Get<TakeBackGoods>().HandleAsync(new(sub, [new(Trade.Stand, 1)], (await floor.BinAsync("A-01")).Id, null, null, Guid.NewGuid()), Actors.Warehouse));
        await floor.Company.SaveAsync(new KeyedAct(Guid.NewGuid(), "SO202405001-1", Act.Now(Actors.Warehouse, floor.Company.Clock)));

        await RefusesAsync<HistoryEntry>(nameof(HistoryEntry.ActorName));
        await RefusesAsync<StockMovement>(nameof(StockMovement.ActorName));
        await RefusesAsync<FloorScan>(nameof(FloorScan.ActorName));
        await RefusesAsync<ReturnReceipt>(nameof(ReturnReceipt.ActorName));
        await RefusesAsync<KeyedAct>(nameof(KeyedAct.ActorName));

        async Task RefusesAsync<T>(string column) where T : class
        {
            await using var db = floor.OpenDatabase();
            var before = await db.Set<T>().CountAsync();
            Assert.NotEqual(0, before);
            var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
            foreach (var sql in (string[])[$"UPDATE \"{table}\" SET \"{column}\" = 'somebody else'", $"DELETE FROM \"{table}\""])
                Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message);
            Assert.Equal(before, await db.Set<T>().CountAsync());
        }
    }
}
