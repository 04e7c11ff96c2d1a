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

        await next.PrepareDatabaseAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Theory, Providers]
    public async Task Health_says_live_at_once_and_ready_when_the_database_is(Provider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var portal = PortalProcess.Start(
            ("Database:Provider", provider.ToString()), ("Database:ConnectionString", database.ConnectionString), ("Database:Migrate", "false"));
        using var client = await portal.WaitUntilLiveAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);

        using (var migrating = Server(database)) await migrating.PrepareDatabaseAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Readers_of_sqlite_do_not_wait_for_the_writer_and_foreign_keys_hold()
    {
        await using var company = await TestCompany.CreateAsync();
        await using var db = company.OpenDatabase();
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(15000, await db.Database.SqlQuery<int>($"SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
    }

    static IHost Server(TestDatabase database)
    {
        var host = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Development });
        host.Services.AddLogging().AddPortalData(database.Settings);
        return host.Build();
    }
}
