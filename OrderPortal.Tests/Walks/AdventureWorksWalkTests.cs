using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Walks;

/// <summary>Real orders go all the way through the company.</summary>
public sealed class AdventureWorksWalkTests(ITestOutputHelper output)
{
    [Theory, Providers]
    public async Task Twenty_real_orders_walk_to_completion_on_every_database(Provider provider) => await WalkAsync(TestData.AdventureWorksExtract, provider);

    [Fact]
    public async Task Every_importable_order_walks_from_import_to_completion_to_the_cent() => await WalkAsync(TestData.AdventureWorks, Provider.Sqlite);

    async Task WalkAsync(string folder, Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        company.Clock.Now = new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero);
        var report = await AdventureWorksWalk.RunAsync(company.Services, folder, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        Assert.Equal((report.Orders, 0), (report.Imported.Orders.Created, report.Imported.Orders.Repeated));
        Assert.Empty(await AdventureWorksWalk.FlawsAsync(company.Services, folder));
    }
}
