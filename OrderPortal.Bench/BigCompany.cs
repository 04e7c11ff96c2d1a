using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Demo;

namespace OrderPortal.Bench;

/// <summary>A company of three years: the month of the demonstration company, which was walked through the handlers, copied in the database itself, month after month,
/// with numbers, dates, customers and products of its own. What lies more than a month back is settled.</summary>
static class BigCompany
{
    /// <summary>A copy's ids are those of the demonstration company and so many for each copy.</summary>
    const int Ids = 1_000;

    const int Days = 3 * 365;

    /// <summary>So many times at most; later copies sell the same goods to the same customers.</summary>
    static readonly Dictionary<string, int> Files = new()
    {
        ["Products"] = 1_000, ["Bins"] = 1_000, ["StockLevels"] = 1_000, ["StockPolicies"] = 1_000, ["SupplierProducts"] = 1_000, ["Substitutes"] = 1_000,
        ["Customers"] = 5_000, ["Contacts"] = 5_000, ["CustomerAddresses"] = 5_000,
    };

    /// <summary>There are as many as before.</summary>
    static readonly string[] Kept =
    [
        "CompanySettings", "NumberSeries", "Carriers", "FreightRates", "ProductCategories", "Warehouses", "Suppliers", "SourcingPolicies", "SharedTablets", "TagReaders", "DataProtectionKeys",
    ];

    /// <summary>What leads to another table without a foreign key.</summary>
    static readonly Dictionary<string, string> Pointers = new()
    {
        ["OrderId"] = "SalesOrders", ["SubOrderId"] = "SubOrders", ["OrderLineId"] = "SalesOrderLines", ["PackageId"] = "Packages", ["StockLevelId"] = "StockLevels",
    };

    /// <summary>Text that tells one thing from another, in its own table or where it is repeated; the copy's number is added to it.</summary>
    static readonly string[] Names =
    [
        "Number", "OrderNumber", "SubOrderNumber", "SubjectKey", "UniqueKey", "Key", "Token", "Tag", "TrackingNumber", "InspectionNumber", "PackageNumber", "ExternalNumber", "MessageKey", "BackorderNumber",
        "Reference", "Code", "Barcode", "LegalName", "ScanKey",
    ];

    static readonly Dictionary<string, string> NamedAfter = new() { ["CustomerName"] = "Customers", ["ProductCode"] = "Products", ["BinCode"] = "Bins", ["FloorScans.Code"] = "Products" };

    /// <summary>How something looks when it is over.</summary>
    static readonly Dictionary<string, string> Settled = new()
    {
        ["SalesOrders.Status"] = """CASE WHEN t."Status" < 60 THEN 60 ELSE t."Status" END""",
        ["SalesOrders.CompletedAt"] = """COALESCE(t."CompletedAt", t."CreatedAt")""",
        ["SalesOrders.PaidAmountMinor"] = """t."TotalAmountMinor" """,
        ["SalesOrders.HoldKind"] = "NULL",
        ["SubOrders.Status"] = """CASE WHEN t."Status" < 80 THEN 80 ELSE t."Status" END""",
        ["Waves.Status"] = "20", ["Variances.Status"] = "30", ["WorkOrders.Status"] = "30", ["ServiceTickets.Status"] = "20", ["StockCounts.Status"] = "20", ["Manifests.Status"] = "20",
        ["PurchaseOrders.Status"] = "50", ["DateChanges.Notice"] = "40", ["OutboxMessages.Status"] = "20", ["OutboxMessages.SentAt"] = """t."CreatedAt" """,
        ["ExceptionCases.HandledAt"] = """t."DetectedAt" """, ["FollowUps.AnsweredAt"] = """COALESCE(t."AnsweredAt", (SELECT s."DeliveredAt" FROM "SubOrders" s WHERE s."Id" = t."SubOrderId"))""",
    };

    /// <returns>How many orders and how many rows there are now.</returns>
    public static async Task<(long Orders, long Rows)> FillAsync(IServiceProvider company, int orders)
    {
        await AccountsAsync(company);
        await DemoCompany.SetUpAsync(company);
        await using var db = await company.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var isSqlite = connection is SqliteConnection;
        var copies = (int)Math.Ceiling(orders / (double)await db.SalesOrders.CountAsync());
        // rows of one database that nobody else sees: no locks, no log; indexes are built when everything is there
        await RunAsync(isSqlite ? "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000"
            : "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
        var indexes = await ReadAsync(isSqlite ? "SELECT \"name\", \"sql\" FROM sqlite_master WHERE \"type\" = 'index' AND \"sql\" IS NOT NULL"
            : "SELECT indexname, indexdef FROM pg_indexes i WHERE schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)");
        foreach (var (name, _) in indexes) await RunAsync($"DROP INDEX \"{name}\"");

        await RunAsync("CREATE TEMP TABLE copies (k bigint PRIMARY KEY, days int, back text, settled int)");
        await RunAsync($"""
            WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < {copies - 1})
            INSERT INTO copies SELECT k, CAST(({copies} - k) * CAST({Days} AS bigint) / {copies} AS int), '-' || (({copies} - k) * {Days} / {copies}) || ' days', CASE WHEN ({copies} - k) * 1.0 * {Days} / {copies} > 30 THEN 1 ELSE 0 END FROM n
            """);
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(t => t.FindColumn("Id") is { } id && id.PropertyMappings[0].Property.ClrType == typeof(long) && !t.Name.StartsWith("AspNet", StringComparison.Ordinal) && !Kept.Contains(t.Name)))
            await RunAsync(Copy(table, copies, isSqlite));
        foreach (var (_, sql) in indexes) await RunAsync(sql);
        await RunAsync("DROP TABLE copies");
        // SQLite is asked as it is in daily use, without statistics; PostgreSQL keeps its own
        await RunAsync(isSqlite ? $"PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; {SqliteManners.WriteAheadLog}" : "SET session_replication_role = origin; ANALYZE");

        long rows = 0;
        foreach (var table in db.Model.GetRelationalModel().Tables)
            rows += long.Parse((await ReadAsync($"SELECT COUNT(*), '' FROM \"{table.Name}\""))[0].Name, CultureInfo.InvariantCulture);
        return (await db.SalesOrders.LongCountAsync(), rows);

        async Task RunAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 0);
            await command.ExecuteNonQueryAsync();
        }

        async Task<List<(string Name, string Sql)>> ReadAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 0);
            await using var reader = await command.ExecuteReaderAsync();
            List<(string, string)> found = [];
            while (await reader.ReadAsync()) found.Add((Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!, reader.GetString(1)));
            return found;
        }
    }

    /// <summary>The people of the demonstration, who own its orders; nobody signs in.</summary>
    static async Task AccountsAsync(IServiceProvider company)
    {
        await using var db = await company.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        foreach (var person in DemoAccounts.All)
        {
            db.Add(new PortalUser { Id = person.Id, UserName = person.UserName, NormalizedUserName = person.UserName.ToUpperInvariant(), DisplayName = person.DisplayName });
            db.AddRange(person.Roles.Select(r => new Microsoft.AspNetCore.Identity.IdentityUserRole<string> { UserId = person.Id, RoleId = r.ToString() }));
        }
        await db.SaveChangesAsync();
    }

    static string Copy(ITable table, int copies, bool isSqlite)
    {
        var columns = table.Columns.ToList();
        var values = columns.Select(c => Value(table, c, isSqlite));
        var from = isSqlite ? $"copies c CROSS JOIN \"{table.Name}\" t"
            // copy by copy, so that what happened together lies together
            : $"copies c CROSS JOIN LATERAL (SELECT * FROM \"{table.Name}\" x WHERE x.\"Id\" < {Ids} AND c.k > 0 OFFSET 0) t";
        return $"""
            INSERT INTO "{table.Name}" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))})
            SELECT {string.Join(", ", values)}
            FROM {from} WHERE t."Id" < {Ids}{(Files.TryGetValue(table.Name, out var most) ? $" AND c.k < {Math.Min(most, copies)}" : "")}{(table.Name == "Allocations" ? " AND c.settled = 0" : "")}
            """;

        string Value(ITable of, IColumn column, bool sqlite)
        {
            var property = column.PropertyMappings[0].Property;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var value = $"t.\"{column.Name}\"";
            var newId = $"(t.\"Id\" + {Number(of.Name)} * {Ids})";
            if (column.Name == "Id") return newId;
            if (Settled.TryGetValue($"{of.Name}.{column.Name}", out var settled)) value = $"CASE WHEN c.settled = 1 THEN {settled} ELSE {value} END";
            var target = of.ForeignKeyConstraints.FirstOrDefault(k => k.Columns is [var only] && only == column)?.PrincipalTable.Name ?? Pointers.GetValueOrDefault(column.Name);
            if (target is not null && type == typeof(long)) return Kept.Contains(target) ? value : $"{value} + {Number(target)} * {Ids}";
            if (column.Name == "PhoneTail") return $"CASE WHEN {value} IS NULL THEN NULL ELSE CAST(1000 + {newId} % 9000 AS text) END";
            if (type == typeof(DateTime) && !Files.ContainsKey(of.Name)) return sqlite ? $"datetime({value}, c.back)" : $"{value} - c.days * interval '1 day'";
            if (type == typeof(DateOnly) && !Files.ContainsKey(of.Name)) return sqlite ? $"date({value}, c.back)" : $"{value} - c.days";
            if (type == typeof(Guid) && of.Indexes.Any(i => i.IsUnique && i.Columns.Contains(column)))
                return sqlite ? $"printf('00000000-0000-4000-8000-%012X', {newId})" : $"('00000000-0000-4000-8000-' || lpad(to_hex({newId}), 12, '0'))::uuid";
            if (type != typeof(string)) return value;
            var named = NamedAfter.GetValueOrDefault($"{of.Name}.{column.Name}") ?? NamedAfter.GetValueOrDefault(column.Name);
            if (named is null && !Names.Contains(column.Name)) return value;
            var number = Number(named ?? of.Name);
            var room = property.GetMaxLength() is { } longest ? $"substr({value}, 1, {longest - 7})" : value;
            return $"CASE WHEN {number} = 0 THEN {value} ELSE {room} || '.' || {number} END";
        }

        // which copy of that table's row belongs to this copy
        string Number(string of) => Files.TryGetValue(of, out var most) && most < copies ? $"(c.k % {most})" : "c.k";
    }
}
