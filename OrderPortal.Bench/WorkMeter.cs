using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using SQLitePCL;

namespace OrderPortal.Bench;

/// <summary>What the database did for one statement.</summary>
/// <param name="Scanned">Rows it went through without an index leading to them: in a table, or in a whole index.</param>
/// <param name="Work">On SQLite steps of its virtual machine, on PostgreSQL pages of 8 kB; the same number on every machine.</param>
sealed record Statement(string Sql, long Rows, long Scanned, long Work);

/// <summary>Runs every question a second time beside the program and asks the database what it cost: not a plan, which only says what could happen.</summary>
sealed class WorkMeter : DbCommandInterceptor
{
    public bool IsOn { get; set; }
    public List<Statement> Statements { get; } = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
    {
        if (IsOn) Statements.Add(command.Connection is SqliteConnection connection ? OnSqlite(connection, command) : await OnPostgreSqlAsync((NpgsqlCommand)command, ct));
        return result;
    }

    static Statement OnSqlite(SqliteConnection connection, DbCommand command)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle!, command.CommandText, out var statement));
        using (statement)
        {
            foreach (SqliteParameter parameter in command.Parameters)
                if (raw.sqlite3_bind_parameter_index(statement, parameter.ParameterName) is > 0 and var index) Check(Bind(statement, index, parameter.Value));
            long rows = 0;
            while (true)
            {
                var step = raw.sqlite3_step(statement);
                if (step == raw.SQLITE_DONE) break;
                if (step != raw.SQLITE_ROW) Check(step);
                rows++;
            }
            return new(command.CommandText, rows, raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 0), raw.sqlite3_stmt_status(statement, 4 /* SQLITE_STMTSTATUS_VM_STEP */, 0));
        }

        void Check(int code)
        {
            if (code != raw.SQLITE_OK) throw new InvalidOperationException($"{raw.sqlite3_errmsg(connection.Handle!).utf8_to_string()}: {command.CommandText}");
        }
    }

    /// <summary>As the driver writes values.</summary>
    static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null or DBNull => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        DateTime at => raw.sqlite3_bind_text(statement, index, at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly on => raw.sqlite3_bind_text(statement, index, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Guid id => raw.sqlite3_bind_text(statement, index, id.ToString().ToUpperInvariant()),
        double or float => raw.sqlite3_bind_double(statement, index, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    static async Task<Statement> OnPostgreSqlAsync(NpgsqlCommand command, CancellationToken ct)
    {
        await using var explain = command.Connection!.CreateCommand();
        (explain.Transaction, explain.CommandTimeout) = (command.Transaction, 0);
        explain.CommandText = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + command.CommandText;
        foreach (NpgsqlParameter parameter in command.Parameters) explain.Parameters.Add(parameter.Clone());
        using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync(ct))!);
        var root = plan.RootElement[0].GetProperty("Plan");
        return new(command.CommandText, Number(root, "Actual Rows"), Nodes(root).Sum(Scanned), Number(root, "Shared Hit Blocks") + Number(root, "Shared Read Blocks"));
    }

    static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var below) ? below.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    static long Scanned(JsonElement node)
    {
        var isWhole = node.GetProperty("Node Type").GetString() is "Seq Scan" or "Parallel Seq Scan"
            || node.GetProperty("Node Type").GetString() is "Index Scan" or "Index Only Scan" && !node.TryGetProperty("Index Cond", out _);
        return isWhole ? (Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter")) * Number(node, "Actual Loops") : 0;
    }

    static long Number(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? (long)value.GetDouble() : 0;
}
