using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

[assembly: AssemblyFixture(typeof(PortalServer))]
[assembly: AssemblyFixture(typeof(DemonstrationServer))]

namespace OrderPortal.Tests.Support;

/// <summary>The whole product on a real socket with a fresh SQLite database of its own. One is shared by all tests that ask for it
/// in their constructor; it starts when the first of them wants its address. A test that must be alone makes its own.</summary>
public class PortalServer : IAsyncDisposable
{
    readonly Lazy<WebApplicationFactory<Program>> _server;

    public PortalServer() : this(demonstration: false) { }

    protected PortalServer(bool demonstration, params (string Key, string Value)[] settings) : this(demonstration, inhabited: true, settings) { }

    PortalServer(bool demonstration, bool inhabited, (string Key, string Value)[] settings) => _server = new(() => Task.Run(() =>
    {
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Database:Provider", "Sqlite");
            host.UseSetting("Database:ConnectionString", TestDatabase.CreateAsync().GetAwaiter().GetResult().ConnectionString);
            host.UseSetting("Demonstration", demonstration.ToString());
            host.UseSetting("urls", "http://127.0.0.1:0"); // any free port, so that several servers run side by side
            host.ConfigureServices(services => services.WatchQueries());
            host.ConfigureLogging(log => log.ClearProviders()); // what a test server says would drown what the tests say
            foreach (var (key, value) in settings) host.UseSetting(key, value);
        });
        factory.UseKestrel();
        factory.StartServer();
        if (inhabited) People.HireAsync(factory.Services, Role.Administrator).GetAwaiter().GetResult();
        return factory;
    }).WaitAsync(TestRun.Patience).GetAwaiter().GetResult());

    /// <summary>A server for one test alone; dispose it.</summary>
    /// <param name="demonstration">Whether it starts as the demonstration company.</param>
    /// <param name="settings">Further settings, for example <c>("Database:Provider", "PostgreSql")</c>.</param>
    public static PortalServer Alone(bool demonstration = false, params (string Key, string Value)[] settings) => new(demonstration, settings);

    /// <summary>A server for one test alone, as a new company finds it: without anybody in it.</summary>
    public static PortalServer NewInstallation(params (string Key, string Value)[] settings) => new(demonstration: false, inhabited: false, settings);

    public Uri Address => _server.Value.ClientOptions.BaseAddress;
    public IServiceProvider Services => _server.Value.Services;

    /// <summary>A context of its own on the server's database, for arranging and for looking; dispose it.</summary>
    public PortalDb OpenDatabase() => Services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext();

    /// <summary>A plain HTTP client that keeps cookies; redirects are shown, not followed.</summary>
    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await _server.Value.DisposeAsync().AsTask().WaitAsync(TestRun.Patience);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The shared server of the demonstration company: people of every role, one-click sign-in, orders in every state.</summary>
public sealed class DemonstrationServer() : PortalServer(demonstration: true);
