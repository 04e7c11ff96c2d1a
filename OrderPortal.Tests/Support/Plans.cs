using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderPortal.Data;

namespace OrderPortal.Tests.Support;

/// <summary>How the database means to answer what is asked of it: one text per query, a line per step.</summary>
static class Plans
{
    /// <summary>The plans of every question for a page or a count of this table that is asked while <paramref name="ask"/> runs.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(TestCompany company, string table, Func<IDbContextFactory<PortalDb>, Task> ask)
    {
        var recorder = new Recorder($"FROM \"{table}\"");
        var services = TestCompany.AddServices(new ServiceCollection(), company.Database.Settings, company.Clock);
        services.ConfigureDbContext<SqlitePortalDb>(o => o.AddInterceptors(recorder), ServiceLifetime.Singleton);
        services.ConfigureDbContext<PostgreSqlPortalDb>(o => o.AddInterceptors(recorder), ServiceLifetime.Singleton);
        await using var provider = services.BuildServiceProvider();
        await ask(provider.GetRequiredService<IDbContextFactory<PortalDb>>());
        return recorder.Plans;
    }

    sealed class Recorder(string from) : DbCommandInterceptor
    {
        public List<string> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            if (!command.CommandText.Contains(from, StringComparison.Ordinal) || !command.CommandText.Contains("LIMIT", StringComparison.Ordinal)) return result;
            await using var explain = command.Connection!.CreateCommand();
            explain.Transaction = command.Transaction;
            // PostgreSQL reads and sorts a small table whole; told not to, it shows whether there is another way
            if (command is NpgsqlCommand)
            {
                explain.CommandText = "SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET enable_incremental_sort = off";
                await explain.ExecuteNonQueryAsync(ct);
            }
            explain.CommandText = (command is NpgsqlCommand ? "EXPLAIN (COSTS off) " : "EXPLAIN QUERY PLAN ") + command.CommandText;
            foreach (DbParameter parameter in command.Parameters)
                explain.Parameters.Add(parameter is NpgsqlParameter npgsql ? npgsql.Clone() : new SqliteParameter(parameter.ParameterName, parameter.Value));
            List<string> steps = [];
            await using var reader = await explain.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) steps.Add(reader.GetString(reader.GetOrdinal(command is NpgsqlCommand ? "QUERY PLAN" : "detail")));
            Plans.Add(string.Join('\n', steps));
            return result;
        }
    }

    /// <summary>Puts so many copies of an order beside it, with numbers of their own and nothing below them: for lists that must not mind how long they are.</summary>
    public static async Task MultiplyAsync(this TestCompany company, string number, int copies)
    {
        await using var db = company.OpenDatabase();
        var names = string.Join(", ", db.Model.GetRelationalModel().FindTable("SalesOrders", null)!.Columns.Where(c => c.Name is not ("Id" or "Number")).Select(c => $"\"{c.Name}\""));
        var copy = $$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {1})
            INSERT INTO "SalesOrders" ("Number", {{names}}) SELECT 'COPY' || i, {{names}} FROM "SalesOrders", n WHERE "Number" = {0}
            """;
        await db.Database.ExecuteSqlRawAsync(copy, number, copies);
    }
}
