using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Bench;

/// <summary>How long the pick lists of a thousand orders take, in waves of twenty and as one list, and how that compares with merely reading the same rows by the driver.</summary>
static class PickListBenchmark
{
    const int Orders = 1_000, LinesPerOrder = 4, PerWave = 20, Products = 200, Bins = 400, Rounds = 15;

    public static async Task<int> RunAsync(string? postgres = null)
    {
        var scratch = Directory.CreateTempSubdirectory("orderportal-bench-");
        try
        {
            var settings = postgres is null ? new DatabaseSettings("Sqlite", $"Data Source={Path.Combine(scratch.FullName, "picklist.db")}", Migrate: true) : new DatabaseSettings("PostgreSql", postgres, Migrate: true);
            await using var company = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddPortalData(settings).AddSingleton(TimeProvider.System).AddDepartments().BuildServiceProvider();
            var databases = company.GetRequiredService<IDbContextFactory<PortalDb>>();
            var small = await FillAsync(databases);
            var lists = await MeasureAsync(databases, small);
            Console.WriteLine(FormattableString.Invariant($"picklist  {Orders} orders, {Orders * LinesPerOrder} lines, {small.Count} waves of {PerWave} on {settings.Provider}: {lists.Built.TotalMilliseconds:0.0} ms for all lists, {lists.Stops} stops"));
            Console.WriteLine(FormattableString.Invariant($"floor     the same {lists.Rows} rows read by the driver: {lists.Floor.TotalMilliseconds:0.0} ms"));
            Console.WriteLine(FormattableString.Invariant($"ratio     building the lists takes {lists.Built / lists.Floor:0.0} times the floor (median of {Rounds} rounds each, taken in turns)"));
            return lists.Rows == Orders * LinesPerOrder ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Allocated orders as the handlers leave them, in waves; returns the waves.</summary>
    static async Task<List<long>> FillAsync(IDbContextFactory<PortalDb> databases)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.MigrateAsync();
        db.Act = Act.Now(Actor.Job("bench"), TimeProvider.System);
        var random = new Random(20240520);
        var run = Guid.NewGuid().ToString("N")[..6];
        var category = new ProductCategory { Code = run, Name = run };
        var products = Enumerable.Range(1, Products).Select(i => new Product { Code = $"{run}-{i:000}", Name = $"商品 {i}", Specification = "标准", Category = category, Barcode = $"{run}{i:0000000}" }).ToList();
        var warehouse = new Warehouse { Code = run, Name = run };
        warehouse.Bins.AddRange(Enumerable.Range(0, Bins).Select(i => new Bin { Code = $"{(char)('A' + i / 40)}-{i / 8 % 5 + 1:00}-{i % 8 + 1:00}-{run}", PathOrder = i + 1 }));
        db.AddRange(products);
        db.Add(warehouse);
        await db.SaveChangesAsync();
        var levels = warehouse.Bins.Select((bin, i) => new StockLevel { ProductId = products[i % Products].Id, WarehouseId = warehouse.Id, BinId = bin.Id, OnHandQuantityMilli = 1_000_000_000, AllocatedQuantityMilli = 0 }).ToList();
        db.AddRange(levels);
        await db.SaveChangesAsync();

        List<long> waves = [];
        for (var first = 0; first < Orders; first += PerWave) waves.Add(await WaveAsync(databases, run, first, warehouse.Id, products, levels, random));
        return waves;
    }

    /// <summary>One wave in a context of its own, as a server does it.</summary>
    static async Task<long> WaveAsync(IDbContextFactory<PortalDb> databases, string run, int first, long warehouse, IReadOnlyList<Product> products, IReadOnlyList<StockLevel> levels, Random random)
    {
        await using var db = await databases.CreateDbContextAsync();
        var act = db.Act = Act.Now(Actor.Job("bench"), TimeProvider.System);
        var company = await db.CompanySettings.SingleAsync();
        var wave = new Wave($"{run}-{first / PerWave}", warehouse, WaveKind.Batch, act);
        db.Add(wave);
        for (var tote = 1; tote <= PerWave; tote++)
        {
            var order = new SalesOrder($"{run}{first + tote:0000}", new(2024, 5, 20), act) { CustomerName = "基准客户", ContactName = "张三", ContactMobile = "13800000000" };
            foreach (var (index, product) in random.GetItems(products.ToArray(), LinesPerOrder).Index())
                order.Lines.Add(new SalesOrderLine { LineNumber = index + 1, ProductId = product.Id, ProductCode = product.Code, ProductName = product.Name, Specification = product.Specification, Unit = product.Unit, Quantity = random.Next(1, 6), UnitPrice = 10 });
            order.Total();
            var sub = order.PlanWhole(company, act);
            sub.WarehouseId = warehouse;
            foreach (var line in sub.Lines) line.Allocations.Add(new Allocation { StockLevelId = levels.First(l => l.ProductId == line.OrderLine.ProductId).Id, QuantityMilli = line.QuantityMilli });
            sub.Move(SubOrderStatus.Allocated, "Allocate", act);
            sub.Join(wave, tote);
            db.Add(order);
        }
        await db.SaveChangesAsync();
        return wave.Id;
    }

    static async Task<(TimeSpan Built, TimeSpan Floor, int Rows, int Stops)> MeasureAsync(IDbContextFactory<PortalDb> databases, IReadOnlyList<long> waves)
    {
        List<TimeSpan> built = [], floor = [];
        var (rows, stops) = (0, 0);
        for (var round = 0; round < Rounds + 3; round++)
        {
            var clock = Stopwatch.StartNew();
            stops = 0;
            foreach (var wave in waves)
            {
                await using var db = await databases.CreateDbContextAsync();
                stops += (await WaveQueries.StopsAsync(db, wave)).Count;
            }
            if (round >= 3) built.Add(clock.Elapsed); // the first rounds compile queries

            clock.Restart();
            rows = 0;
            foreach (var wave in waves)
            {
                await using var db = await databases.CreateDbContextAsync();
                rows += await ReadRawAsync(db.Database.GetDbConnection(), wave);
            }
            if (round >= 3) floor.Add(clock.Elapsed);
        }
        return (built.Order().ElementAt(Rounds / 2), floor.Order().ElementAt(Rounds / 2), rows, stops);
    }

    /// <summary>What any program must do at least: read the rows of one wave in the order of the path.</summary>
    static async Task<int> ReadRawAsync(DbConnection connection, long wave)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT s."Tote", s."Number", b."Code", o."ProductCode", p."Barcode", o."ProductName", o."Specification", o."Unit", o."Remarks", a."QuantityMilli", a."PickedQuantityMilli"
            FROM "SubOrders" s JOIN "SalesOrders" r ON r."Id" = s."OrderId" JOIN "SubOrderLines" l ON l."SubOrderId" = s."Id" JOIN "Allocations" a ON a."SubOrderLineId" = l."Id"
            JOIN "StockLevels" v ON v."Id" = a."StockLevelId" JOIN "Bins" b ON b."Id" = v."BinId" JOIN "SalesOrderLines" o ON o."Id" = l."OrderLineId" LEFT JOIN "Products" p ON p."Id" = o."ProductId"
            WHERE s."WaveId" = {wave} AND s."Status" = 20 AND r."HoldKind" IS NULL AND b."Kind" = 10 ORDER BY b."PathOrder", b."Code", o."ProductCode", s."Tote"
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            rows++;
        }
        return rows;
    }
}
