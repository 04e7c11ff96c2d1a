using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace OrderPortal.Tests.Support;

/// <summary>A database that tests can really run on. SQL Server is proven without a server, see <see cref="SqlServerProof"/>.</summary>
public enum Provider
{
    /// <summary>The embedded default; needs nothing.</summary>
    Sqlite,
    /// <summary>A real server, named by the environment variable ORDERPORTAL_TEST_POSTGRES; ./test.sh starts one.</summary>
    PostgreSql,
}

/// <summary>Runs a test once on each database: <c>[Theory, Providers] public async Task It_holds(Provider provider)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProvidersAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<Provider>(Provider.Sqlite),
        new TheoryDataRow<Provider>(Provider.PostgreSql) { Skip = PostgreSqlServer.MissingReason },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
