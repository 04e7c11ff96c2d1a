using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;

namespace OrderPortal.Tests.Support;

/// <summary>A fresh, empty, isolated database with the product's schema; a few milliseconds each, because the schema is made once per run and copied.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    static readonly Lazy<Task<string>> SqliteTemplate = new(async () =>
    {
        var file = Path.Combine(TestRun.Folder, "template.db");
        await CreateSchemaAsync(Provider.Sqlite, $"Data Source={file};Pooling=false");
        return file;
    });

    TestDatabase(Provider provider, string connectionString) => (Provider, ConnectionString) = (provider, connectionString);

    public Provider Provider { get; }
    public string ConnectionString { get; }
    public DatabaseSettings Settings => new(Provider.ToString(), ConnectionString, Migrate: true);

    /// <summary>With the schema, ready for handlers.</summary>
    public static async Task<TestDatabase> CreateAsync(Provider provider = Provider.Sqlite)
    {
        if (provider == Provider.PostgreSql) return new(provider, await PostgreSqlServer.CloneAsync());
        var template = await SqliteTemplate.Value;
        var file = NewFile();
        File.Copy(template, file);
        return new(provider, $"Data Source={file}");
    }

    /// <summary>Without any table, as a first start finds it. The SQLite file does not even exist.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(Provider provider = Provider.Sqlite) =>
        new(provider, provider == Provider.PostgreSql ? await PostgreSqlServer.CreateEmptyAsync() : $"Data Source={NewFile()}");

    public async ValueTask DisposeAsync()
    {
        if (Provider == Provider.PostgreSql)
        {
            await PostgreSqlServer.DropAsync(ConnectionString);
            return;
        }
        using (var connection = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(connection);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(new SqliteConnectionStringBuilder(ConnectionString).DataSource + suffix);
    }

    static string NewFile() => Path.Combine(TestRun.Folder, Guid.NewGuid().ToString("N") + ".db");

    internal static async Task CreateSchemaAsync(Provider provider, string connectionString)
    {
        await using var services = new ServiceCollection().AddPortalData(new(provider.ToString(), connectionString, Migrate: true)).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        if (provider == Provider.Sqlite) await db.Database.ExecuteSqlRawAsync(SqliteManners.WriteAheadLog);
        // while the model is being changed and its migration is not yet written, tests work on what the model says
        if (db.Database.HasPendingModelChanges()) await db.Database.EnsureCreatedAsync();
        else await db.Database.MigrateAsync();
    }
}
