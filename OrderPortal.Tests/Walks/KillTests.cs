using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Walks;

/// <summary>A server that dies in the middle of its work leaves nothing half done.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Theory, Providers]
    [Trait("Requirement", "R053"), Trait("Requirement", "R056"), Trait("Requirement", "R057")]
    public async Task A_process_killed_in_the_middle_of_a_load_leaves_nothing_half_done_and_the_next_one_goes_on(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var flaws = await new KillRounds(database.Settings, BenchProgram.File, Random.Shared.Next(), output.WriteLine).RunAsync(rounds: 3, orders: 8, clients: 6, TestContext.Current.CancellationToken);
        Assert.True(flaws.Count == 0, string.Join('\n', flaws));
    }
}
