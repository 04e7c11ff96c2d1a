using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Walks;

/// <summary>The measurements of docs/benchmarks.md still run and their own checks hold; how fast they are depends on the machine and is not asserted.</summary>
public sealed class MeasurementTests(ITestOutputHelper output)
{
    [Theory, Providers]
    public async Task Allocations_are_measured_beside_the_same_statements_sent_raw(Provider provider)
    {
        var said = await RunAsync("allocate", "--allocations", "8", "--database", provider.ToString());
        Assert.Equal(6, said.Split('\n').Count(line => line.Contains("at once") && line.Contains("raw")));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public async Task The_planner_is_measured_and_finds_what_trying_everything_finds() =>
        Assert.Contains("100.0 %", await RunAsync("split", "--orders", "3", "--small", "40", "--seed", "1"));

    /// <summary>On SQLite, where the database counts the rows it goes through; PostgreSQL rightly reads a small table whole.</summary>
    [Fact]
    public async Task No_list_goes_through_a_table_to_show_a_page()
    {
        var said = await RunAsync("lists", "--orders", "4000", "--rounds", "1", "--database", "Sqlite");
        Assert.DoesNotContain("FLAW", said);
        Assert.Contains("ok: ", said);
    }

    [Fact]
    public async Task What_is_not_understood_is_said() => Assert.Equal(1, (await BenchProgram.RunAsync("load", "--order", "5")).ExitCode);

    async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, said) = await BenchProgram.RunAsync(arguments);
        output.WriteLine(string.Join('\n', said.Split('\n').Where((line, i) => i < 20 || line.Contains("FLAW")))); // hundreds of lists: the slowest stand first
        Assert.Equal(0, exitCode);
        return said;
    }
}
