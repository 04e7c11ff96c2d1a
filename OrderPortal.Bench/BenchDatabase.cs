using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderPortal.Data;
using OrderPortal.Tests.Walks;

namespace OrderPortal.Bench;

/// <summary>A database for one measurement, gone when it is disposed. A copy of a prepared one is made as a file, so that every run begins with the same rows.</summary>
sealed class BenchDatabase : IAsyncDisposable
{
    static readonly string Folder = Directory.CreateTempSubdirectory("orderportal-bench-").FullName;

    /// <summary>As the tests: a server on which databases may be made.</summary>
    public static string? PostgreSqlServer { get; } = Environment.GetEnvironmentVariable("ORDERPORTAL_TEST_POSTGRES");

    BenchDatabase(string provider, string name) => (Provider, Name) = (provider, name);

    public string Provider { get; }
    string Name { get; }
    public bool IsSqlite => Provider == "Sqlite";
    string File => Path.Combine(Folder, Name + ".db");

    public DatabaseSettings Settings => new(Provider, IsSqlite ? $"Data Source={File}" : new NpgsqlConnectionStringBuilder(PostgreSqlServer) { Database = Name, MaxPoolSize = 80 }.ConnectionString, Migrate: true);

    public static async Task<BenchDatabase> CreateAsync(string provider)
    {
        if (provider is not ("Sqlite" or "PostgreSql")) throw new ArgumentException($"--database is Sqlite or PostgreSql, not '{provider}'.");
        var database = new BenchDatabase(provider, NewName());
        if (!database.IsSqlite) await OnServerAsync($"CREATE DATABASE {database.Name}");
        await using var company = LoadHouse.Hire(database.Settings);
        await using var db = await LoadHouse.OpenAsync(company);
        if (database.IsSqlite) await db.Database.ExecuteSqlRawAsync(SqliteManners.WriteAheadLog);
        await db.Database.MigrateAsync();
        return database;
    }

    /// <summary>The same rows once more; nobody may be connected.</summary>
    public async Task<BenchDatabase> CopyAsync()
    {
        var copy = new BenchDatabase(Provider, NewName());
        if (IsSqlite)
        {
            SqliteConnection.ClearAllPools(); // the last connection writes the log back into the file
            System.IO.File.Copy(File, copy.File);
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"CREATE DATABASE {copy.Name} TEMPLATE {Name} STRATEGY FILE_COPY");
        }
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsSqlite)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
            return;
        }
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Folder, Name + ".db*")) System.IO.File.Delete(file);
    }

    static string NewName() => $"orderportal_bench_{Guid.NewGuid():N}";

    static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlServer ?? throw new ArgumentException("ORDERPORTAL_TEST_POSTGRES names no PostgreSQL server."));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
