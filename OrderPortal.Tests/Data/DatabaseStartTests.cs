using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrderPortal.Data;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

public sealed class DatabaseStartTests
{
    [Theory, Providers]
    public async Task Servers_that_start_together_on_an_empty_database_do_not_clash(Provider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var servers = Enumerable.Range(0, 6).Select(_ => Server(database)).ToList();

        await Task.WhenAll(servers.Select(s => Task.Run(s.PrepareDatabaseAsync)));

        await using var db = servers[0].Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        Assert.Equal(0, await db.Users.CountAsync());
        foreach (var server in servers) server.Dispose();
    }

    [Fact]
    public async Task A_server_that_was_killed_while_it_changed_the_database_does_not_block_the_next_start()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        using (var first = Server(database)) await first.PrepareDatabaseAsync();
        using var next = Server(database);
        await using (var db = next.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("""
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2024-05-20')
                """);

        await next.PrepareDatabaseAsync().WaitAsync(TestRun.Patience);
    }

    [Theory, Providers]
    public async Task Health_is_live_and_ready_and_only_live_when_the_database_fails(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var portal = PortalProcess.Start(("Database:Provider", provider.ToString()), ("Database:ConnectionString", database.ConnectionString));
        using var client = await portal.WaitUntilLiveAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        using (var server = Server(database))
        await using (var db = server.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AspNetUsers\" RENAME TO \"Gone\"");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }

    [Theory, Providers]
    public async Task A_server_that_may_not_migrate_refuses_an_old_database(Provider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        using var server = Server(database, migrate: false, Environments.Production);
        await using var db = server.Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();
        Assert.SkipUnless(db.Database.GetMigrations().Any(), "There is no migration yet.");
        var refusal = await Assert.ThrowsAsync<StartRefused>(server.PrepareDatabaseAsync);
        Assert.Contains("Database:Migrate", refusal.Message);
    }

    [Fact]
    public async Task Readers_of_sqlite_do_not_wait_for_the_writer_and_foreign_keys_hold()
    {
        await using var company = await TestCompany.CreateAsync();
        await using var db = company.OpenDatabase();
        await db.Database.OpenConnectionAsync();
        Assert.Equal("wal", Pragma("journal_mode"));
        Assert.Equal(15000L, Pragma("busy_timeout"));
        Assert.Equal(1L, Pragma("foreign_keys"));

        object? Pragma(string name)
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + name;
            return command.ExecuteScalar();
        }
    }

    static IHost Server(TestDatabase database, bool migrate = true, string environment = "Development")
    {
        var host = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        host.Services.AddLogging().AddPortalData(database.Settings with { Migrate = migrate });
        return host.Build();
    }
}
