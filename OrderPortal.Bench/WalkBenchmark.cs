using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Tests.Walks;

namespace OrderPortal.Bench;

/// <summary>How many real orders a second walk from import to completed, and how that compares with merely inserting the rows they leave
/// behind: the floor below which no program that keeps the same records can get. Both run in the same process on the same disk.</summary>
static class WalkBenchmark
{
    public static string DefaultFolder => Directory.Exists("../shared/data/adventureworks") ? "../shared/data/adventureworks" : "OrderPortal.Tests/TestData/adventureworks";

    public static async Task<int> RunAsync(string folder)
    {
        var scratch = Directory.CreateTempSubdirectory("orderportal-bench-");
        try
        {
            var walked = Path.Combine(scratch.FullName, "walked.db");
            await using var company = Company(walked);
            await PrepareAsync(company);
            var report = await AdventureWorksWalk.RunAsync(company, folder);
            Console.WriteLine($"walk   {report}");

            var flaws = await AdventureWorksWalk.FlawsAsync(company, folder);
            foreach (var flaw in flaws) Console.WriteLine($"flaw   {flaw}");
            if (flaws.Count > 0) return 1;
            Console.WriteLine("check  totals equal the source to the cent, the ledger explains every bin, nothing is negative, no history has a gap");

            var raw = Path.Combine(scratch.FullName, "raw.db");
            await using (var empty = Company(raw)) await PrepareAsync(empty);
            var (rows, floor) = InsertRaw(walked, raw);
            Console.WriteLine(FormattableString.Invariant($"floor  the same {rows} rows inserted raw, one transaction per order: {floor.TotalSeconds:0.00} s = {report.Orders / floor.TotalSeconds:0} orders/s"));
            Console.WriteLine(FormattableString.Invariant($"ratio  the walk takes {report.Walk / floor:0.0} times the floor: every step checked, by its own role, in its own transaction, with its history"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            scratch.Delete(recursive: true);
        }
    }

    static ServiceProvider Company(string file) => LoadHouse.Hire(new DatabaseSettings("Sqlite", $"Data Source={file}", Migrate: true));

    static async Task PrepareAsync(ServiceProvider company)
    {
        await using var db = company.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(SqliteManners.WriteAheadLog);
        await db.Database.MigrateAsync();
    }

    /// <summary>Every table that the walk of one order writes, and how its rows find their order.</summary>
    static readonly (string Table, string Order)[] Tables =
    [
        ("SalesOrders", "t.Id"), ("SalesOrderLines", "t.OrderId"), ("OrderConfirmations", "t.OrderId"), ("Payments", "t.OrderId"), ("OutboxMessages", "t.OrderId"), ("HistoryEntries", "t.OrderId"),
        ("SubOrders", "t.OrderId"), ("SubOrderLines", OfSub), ("FollowUps", OfSub), ("Packages", OfSub), ("TrackingEvents", OfSub), ("FloorScans", OfSub), ("StockMovements", OfSub),
    ];

    const string OfSub = "(SELECT s.OrderId FROM SubOrders s WHERE s.Id = t.SubOrderId)";

    static (int Rows, TimeSpan Time) InsertRaw(string from, string to)
    {
        var rows = new List<(long Order, int Table, object[] Values)>();
        using (var source = Open(from))
            for (var table = 0; table < Tables.Length; table++)
            {
                using var select = source.CreateCommand();
                select.CommandText = $"SELECT {Tables[table].Order} AS OfOrder, t.* FROM {Tables[table].Table} t WHERE OfOrder IS NOT NULL";
                using var reader = select.ExecuteReader();
                while (reader.Read())
                {
                    var values = new object[reader.FieldCount - 1];
                    for (var i = 0; i < values.Length; i++) values[i] = reader.GetValue(i + 1);
                    rows.Add((reader.GetInt64(0), table, values));
                }
            }

        using var target = Open(to);
        var inserts = Tables.Select((t, i) => Insert(target, t.Table, rows.First(r => r.Table == i).Values.Length)).ToArray();
        var clock = Stopwatch.StartNew();
        foreach (var order in rows.GroupBy(r => r.Order).OrderBy(g => g.Key))
        {
            using var transaction = target.BeginTransaction();
            foreach (var (_, table, values) in order)
            {
                var insert = inserts[table];
                insert.Transaction = transaction;
                for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return (rows.Count, clock.Elapsed);
    }

    static SqliteCommand Insert(SqliteConnection target, string table, int columns)
    {
        var insert = target.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@p{i}"))})";
        for (var i = 0; i < columns; i++) insert.Parameters.Add(new SqliteParameter($"@p{i}", null));
        return insert;
    }

    /// <summary>The settings that the product uses, but without looking for the customers and products that the raw database lacks.</summary>
    static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF";
        pragma.ExecuteNonQuery();
        return connection;
    }
}
