using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Tests.Walks;

namespace OrderPortal.Bench;

/// <summary>Allocations per second of one piece each, on one product that everybody wants and spread over 1,000, by 1, 8 and 64 at once; and the very statements of these allocations,
/// recorded beforehand, sent raw by the database's own driver to a copy of the same database by as many at once.</summary>
static class AllocateBenchmark
{
    const int Products = 1_000;
    static readonly int[] AtOnce = [1, 8, 64];

    public static async Task<int> RunAsync(Options options)
    {
        var count = options.Number("allocations", 500);
        foreach (var provider in options.Databases)
        {
            await using var prepared = await BenchDatabase.CreateAsync(provider);
            IReadOnlyList<string> hot, spread;
            await using (var company = LoadHouse.Hire(prepared.Settings))
            {
                await LoadHouse.SetUpAsync(company, Products, first: [100_000], second: []);
                hot = await LoadHouse.PlaceAsync(company, Enumerable.Range(0, count).Select(_ => One(0)));
                spread = await LoadHouse.PlaceAsync(company, Enumerable.Range(0, count).Select(i => One(i % Products)));
            }
            foreach (var (name, subs) in new[] { ("one hot product", hot), ("1,000 products", spread) })
            {
                var recorded = await RecordAsync(prepared, subs);
                Console.WriteLine(FormattableString.Invariant($"{provider}, {name}: {recorded.Average(r => r.Count):0.0} statements per allocation"));
                foreach (var clients in AtOnce)
                {
                    var (handler, raw) = (await HandlerAsync(prepared, subs, clients), await RawAsync(prepared, recorded, clients));
                    Console.WriteLine(FormattableString.Invariant($"  {clients,2} at once: {count / handler.TotalSeconds,6:0} allocations/s; raw {count / raw.TotalSeconds,6:0}/s; the handler takes {handler / raw:0.0} times as long"));
                }
            }
        }
        return 0;

        static IReadOnlyList<(int, int)> One(int product) => [(product, 1)];
    }

    static async Task<TimeSpan> HandlerAsync(BenchDatabase prepared, IReadOnlyList<string> subs, int clients)
    {
        await using var database = await prepared.CopyAsync();
        await using var company = LoadHouse.Hire(database.Settings);
        var allocate = company.GetRequiredService<AllocateSubOrder>();
        return await MeasureAsync(subs, clients, async sub => (await allocate.HandleAsync(new(sub), LoadHouse.Everybody)).OrThrow());
    }

    static async Task<TimeSpan> MeasureAsync<T>(IEnumerable<T> work, int clients, Func<T, Task> perform)
    {
        var queue = new ConcurrentQueue<T>(work);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var next)) await perform(next);
        })));
        return watch.Elapsed;
    }

    // ---- the same statements without the product ---------------------------------------------------------------

    sealed record Statement(string Text, IReadOnlyList<DbParameter> Parameters);

    /// <summary>Allocates once, one after the other, and keeps what was sent; on a copy, so that the rows are the same again when it is sent raw.</summary>
    static async Task<IReadOnlyList<IReadOnlyList<Statement>>> RecordAsync(BenchDatabase prepared, IReadOnlyList<string> subs)
    {
        var recorder = new Recorder();
        await using var database = await prepared.CopyAsync();
        await using var company = LoadHouse.Hire(database.Settings, recorder);
        var allocate = company.GetRequiredService<AllocateSubOrder>();
        var recorded = new List<IReadOnlyList<Statement>>();
        foreach (var sub in subs)
        {
            (await allocate.HandleAsync(new(sub), LoadHouse.Everybody)).OrThrow();
            recorded.Add(recorder.Take());
        }
        return recorded;
    }

    static async Task<TimeSpan> RawAsync(BenchDatabase prepared, IReadOnlyList<IReadOnlyList<Statement>> recorded, int clients)
    {
        await using var database = await prepared.CopyAsync();
        // SQLite has one writer: whoever sends raw waits in memory too, otherwise the driver's sleeping would be measured
        using var turn = new SemaphoreSlim(database.IsSqlite ? 1 : clients);
        var connections = new ConcurrentBag<DbConnection>();
        for (var i = 0; i < clients; i++) connections.Add(await OpenAsync(database));
        var time = await MeasureAsync(recorded, clients, async statements =>
        {
            await turn.WaitAsync();
            connections.TryTake(out var connection);
            await using (var transaction = await connection!.BeginTransactionAsync())
            {
                foreach (var statement in statements) await SendAsync(connection, transaction, statement);
                await transaction.CommitAsync();
            }
            connections.Add(connection);
            turn.Release();
        });
        foreach (var connection in connections) await connection.DisposeAsync();
        return time;
    }

    static async Task<DbConnection> OpenAsync(BenchDatabase database)
    {
        DbConnection connection = database.IsSqlite ? new SqliteConnection(database.Settings.ConnectionString) : new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync();
        if (!database.IsSqlite) return connection;
        await using var manners = connection.CreateCommand();
        manners.CommandText = "PRAGMA busy_timeout = 15000; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON";
        await manners.ExecuteNonQueryAsync();
        return connection;
    }

    static async Task SendAsync(DbConnection connection, DbTransaction transaction, Statement statement)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, statement.Text);
        foreach (var parameter in statement.Parameters) command.Parameters.Add(((ICloneable)parameter).Clone());
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++) reader.GetValue(i);
        } while (await reader.NextResultAsync());
    }

    sealed class Recorder : DbCommandInterceptor
    {
        List<Statement> _statements = [];

        public IReadOnlyList<Statement> Take() => Interlocked.Exchange(ref _statements, []);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken ct = default)
        {
            Keep(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<int> result, CancellationToken ct = default)
        {
            Keep(command);
            return new(result);
        }

        void Keep(DbCommand command) => _statements.Add(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(Copy)]));

        static DbParameter Copy(DbParameter parameter) => parameter is NpgsqlParameter npgsql ? npgsql.Clone() : new RawParameter(parameter.ParameterName, parameter.Value);
    }

    /// <summary>SQLite's parameter cannot be cloned, so a small one of our own makes a new one each time.</summary>
    sealed class RawParameter(string name, object? value) : SqliteParameter(name, value), ICloneable
    {
        public object Clone() => new SqliteParameter(ParameterName, Value);
    }
}
