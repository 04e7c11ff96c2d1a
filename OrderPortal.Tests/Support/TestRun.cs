using System.Globalization;
using System.Runtime.CompilerServices;
using OrderPortal.Tests.Support;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace OrderPortal.Tests.Support;

/// <summary>What the whole run shares: one scratch folder, one language, and the tidying-up at the end.</summary>
public sealed class TestRun : IAsyncDisposable
{
    /// <summary>Scratch space of this run; gone when it ends.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("orderportal-tests-").FullName;

    /// <summary>How long a server or a browser may take to start or to end: whoever waits longer would wait for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Where failed tests leave their screenshots and traces.</summary>
    public static string ResultsFolder => Directory.CreateDirectory(Path.Combine(AppRoot.Find(), "TestResults")).FullName;

    // a test must not pass or fail by the language of the machine it runs on
    [ModuleInitializer]
    internal static void SpeakEnglish() => CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture =
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = OrderPortal.Shared.Text.English;

    public async ValueTask DisposeAsync()
    {
        await PostgreSqlServer.DropTemplateAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
