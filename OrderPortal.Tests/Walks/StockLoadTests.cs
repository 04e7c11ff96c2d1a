using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Walks;

/// <summary>Stock stays true while many work on it at once.</summary>
public sealed class StockLoadTests(ITestOutputHelper output)
{
    [Theory, Providers]
    [Trait("Requirement", "R053"), Trait("Requirement", "R055"), Trait("Requirement", "R056"), Trait("Requirement", "R057")]
    public async Task When_every_order_has_left_or_is_cancelled_nothing_is_promised_and_the_ledger_explains_every_bin(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        await LoadHouse.SetUpAsync(company.Services, products: 8, first: [6, 4], second: [5]);
        await LoadHouse.PlaceAsync(company.Services, LoadHouse.RandomOrders(40, 8, new Random(20240520)));

        var report = await new StockLoad([company.Services, second.Services], 20240520).RunAsync(clients: 8, TestContext.Current.CancellationToken);

        output.WriteLine(report.ToString());
        Assert.Empty(await LoadHouse.FlawsAsync(company.Services, isOver: true));
        // a load that never met anybody would prove nothing
        Assert.All((string[])["ship", "cancel", "unallocate", "fail", "split", "count-approve", "adjust", "put-away"], act => Assert.True(report.Acts[act].Accepted > 0, act));
        Assert.Contains("stock-short", report.Refusals.Keys);
    }
}
