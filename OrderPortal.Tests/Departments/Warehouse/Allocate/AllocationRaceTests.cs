using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using OrderPortal.Tests.Walks;

namespace OrderPortal.Tests.Departments.Warehouse.Allocate;

/// <summary>Many ask for the same goods at the same moment, on two servers of one company.</summary>
public class AllocationRaceTests
{
    static readonly HashSet<string> NotEnough = ["stock-short", "stock-taken"];

    [Theory, Providers]
    [Trait("Requirement", "R053"), Trait("Requirement", "R055"), Trait("Requirement", "R060")]
    public async Task A_thousand_orders_that_ask_at_once_for_a_hundred_units_get_exactly_a_hundred(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await LoadHouse.SetUpAsync(company.Services, products: 1, first: [60, 30, 10], second: []);
        var subs = await LoadHouse.PlaceAsync(company.Services, Enumerable.Repeat<IReadOnlyList<(int, int)>>([(0, 1)], 1_000));

        var results = await RaceAsync(company, subs);

        Assert.Equal(100, results.Count(r => r.Succeeded));
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Subset(NotEnough, r.Codes().ToHashSet()));
        await using var db = company.OpenDatabase();
        Assert.Equal([(60_000L, 60_000L), (30_000L, 30_000L), (10_000L, 10_000L)], (await db.StockLevels.OrderBy(l => l.Id).ToListAsync()).Select(l => (l.OnHandQuantityMilli, l.AllocatedQuantityMilli)));
        Assert.Empty(await LoadHouse.FlawsAsync(company.Services, isOver: false));
    }

    [Theory, Providers]
    [Trait("Requirement", "R053"), Trait("Requirement", "R055")]
    public async Task Orders_that_name_the_same_goods_in_opposite_order_all_get_an_answer_and_nobody_is_sent_away_while_there_is_enough(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await LoadHouse.SetUpAsync(company.Services, products: 5, first: [16, 16], second: []);
        var random = new Random(20240520);
        var orders = Enumerable.Range(0, 80).Select(i => Enumerable.Range(0, 5).OrderBy(p => i % 2 == 0 ? p : -p).Where(_ => random.Next(3) > 0).Select(p => (p, random.Next(1, 4))).DefaultIfEmpty((0, 1)).ToList()).ToList();
        var subs = await LoadHouse.PlaceAsync(company.Services, orders);

        var results = await RaceAsync(company, subs);

        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Subset(NotEnough, r.Codes().ToHashSet()));
        Assert.Empty(await LoadHouse.FlawsAsync(company.Services, isOver: false));
        await using var db = company.OpenDatabase();
        var free = await db.StockLevels.GroupBy(l => l.Product!.Code).ToDictionaryAsync(g => g.Key, g => g.Sum(l => l.OnHandQuantityMilli - l.AllocatedQuantityMilli) / 1000);
        Assert.Contains(results, r => !r.Succeeded);
        Assert.All(orders.Zip(results).Where(o => !o.Second.Succeeded), o => Assert.Contains(o.First, line => line.Item2 > free[LoadHouse.Code(line.Item1)]));
    }

    /// <summary>All start at the same moment, one half on each server.</summary>
    static async Task<Result[]> RaceAsync(TestCompany company, IReadOnlyList<string> subs)
    {
        await using var second = company.SecondServer();
        AllocateSubOrder[] servers = [company.Get<AllocateSubOrder>(), second.Get<AllocateSubOrder>()];
        var start = new TaskCompletionSource();
        var racing = subs.Select((sub, i) => Task.Run(async () =>
        {
            await start.Task;
            return await servers[i % 2].HandleAsync(new(sub), LoadHouse.Everybody);
        })).ToList();
        start.SetResult();
        return await Task.WhenAll(racing);
    }
}
