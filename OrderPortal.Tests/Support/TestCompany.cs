using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Jobs;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Shared.Mail;

namespace OrderPortal.Tests.Support;

/// <summary>The company without its web pages: every handler and queries class on a fresh database, with a clock that the test moves.</summary>
public sealed class TestCompany : IAsyncDisposable
{
    readonly ServiceProvider _services;

    readonly bool _ownsDatabase;

    TestCompany(TestDatabase database, TestClock? clock, Action<IServiceCollection>? change)
    {
        Database = database;
        _ownsDatabase = clock is null;
        Clock = clock ?? new();
        var services = AddServices(new ServiceCollection(), database.Settings, Clock).WatchQueries();
        change?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What the product hires beside its web pages; the same calls as in Program.</summary>
    internal static IServiceCollection AddServices(IServiceCollection services, DatabaseSettings settings, TimeProvider clock)
    {
        services
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddPortalData(settings)
            .AddDatabaseKeyRing()
            .AddSingleton(clock)
            .AddDepartments()
            .AddMail(SmtpSettings.None)
            .AddJobs(settings)
            .AddPortalIdentity();
        return services;
    }

    public TestDatabase Database { get; }
    public TestClock Clock { get; }
    public IServiceProvider Services => _services;

    /// <param name="provider">Which database it runs on.</param>
    /// <param name="change">Replaces or adds services, for example a sender that records instead of sending.</param>
    public static async Task<TestCompany> CreateAsync(Provider provider = Provider.Sqlite, Action<IServiceCollection>? change = null) =>
        new(await TestDatabase.CreateAsync(provider), null, change);

    /// <summary>A second server of the same company: its own services on the same database, by the same clock.</summary>
    public TestCompany SecondServer(Action<IServiceCollection>? change = null) => new(Database, Clock, change);

    /// <summary>A handler, a queries class or any other singleton.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A context of its own, for arranging and for looking; dispose it.</summary>
    public PortalDb OpenDatabase() => Get<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>Saves records as they are, without handlers: for what lay in the database before the test begins.</summary>
    public async Task SaveAsync(params object[] records)
    {
        await using var db = OpenDatabase();
        db.Act = Act.Now(Actor.Job("test"), Clock);
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsDatabase) await Database.DisposeAsync();
    }
}
