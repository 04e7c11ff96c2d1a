using Microsoft.EntityFrameworkCore;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests;

public sealed class StartRefusedTests
{
    [Theory]
    [InlineData("Oracle", "Data Source=x", "Database:Provider is 'Oracle'; it must be Sqlite, PostgreSql or SqlServer.")]
    [InlineData("Sqlite", "", "names no database file")]
    [InlineData("Sqlite", "Data Source=:memory:", "names no database file")]
    [InlineData("Sqlite", "Data Sauce=x.db", "no connection string that Sqlite understands")]
    [InlineData("Sqlite", "Data Source=/dev/null/orders/x.db", "The database file /dev/null/orders/x.db cannot be written")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Database=x;Password=secret;Port=many", "no connection string that PostgreSql understands")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Password=secret", "lacks Database")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=secret;Timeout=3", "The database (PostgreSql at tcp://127.0.0.1:1) cannot be used")]
    [InlineData("SqlServer", "Server=127.0.0.1,1;Database=x;User Id=x;Password=secret;Connect Timeout=15", "The database (SqlServer at 127.0.0.1,1) cannot be used")]
    public async Task A_wrong_database_setting_stops_the_start_with_one_sentence(string provider, string connectionString, string sentence)
    {
        await using var portal = PortalProcess.Start(("Database:Provider", provider), ("Database:ConnectionString", connectionString));
        var (exitCode, errors) = await portal.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Contains(sentence, errors);
        Assert.DoesNotContain("secret", errors);
    }

    [Fact]
    public async Task An_unknown_time_zone_of_the_company_stops_the_start_with_one_sentence()
    {
        await using var company = await TestCompany.CreateAsync();
        await using (var db = company.OpenDatabase()) await db.CompanySettings.ExecuteUpdateAsync(c => c.SetProperty(s => s.TimeZoneId, "Asia/Shangrila"));
        await using var portal = PortalProcess.Start(("Database:ConnectionString", company.Database.ConnectionString), ("ASPNETCORE_ENVIRONMENT", "Development"));
        var (exitCode, errors) = await portal.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("does not know the company's time zone 'Asia/Shangrila'", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_taken_port_stops_the_start_with_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        await using var database = await TestDatabase.CreateAsync();
        await using var portal = PortalProcess.Start(("Database:ConnectionString", database.ConnectionString), ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}"));
        var (exitCode, errors) = await portal.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("taken by another program", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }
}
