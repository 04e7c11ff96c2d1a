using OrderPortal.Tests.Walks;

namespace OrderPortal.Bench;

/// <summary>The long forms of two tests: a random load that must end with nothing promised, and processes that are killed in the middle of one.</summary>
static class LoadBenchmark
{
    public static async Task<int> LoadAsync(Options options)
    {
        var (orders, clients, seed) = (options.Number("orders", 1_000), options.Number("clients", 64), options.Seed);
        var products = Math.Max(8, orders / 20); // so that orders meet at the same bins however many there are
        var failed = 0;
        foreach (var provider in options.Databases)
        {
            await using var database = await BenchDatabase.CreateAsync(provider);
            await using var company = LoadHouse.Hire(database.Settings);
            await LoadHouse.SetUpAsync(company, products, first: [12, 8], second: [10]);
            await LoadHouse.PlaceAsync(company, LoadHouse.RandomOrders(orders, products, new Random(seed)));
            Console.WriteLine($"{provider}: {await new StockLoad([company], seed).RunAsync(clients)}");
            failed += Report(await LoadHouse.FlawsAsync(company, isOver: true), "every order has left or is cancelled; allocated reads 0 for every product and bin, the ledger explains every bin, no rule is broken");
        }
        return failed;
    }

    public static async Task<int> KillAsync(Options options)
    {
        var seed = options.Seed;
        var failed = 0;
        foreach (var provider in options.Databases)
        {
            await using var database = await BenchDatabase.CreateAsync(provider);
            Console.WriteLine(provider);
            var flaws = await new KillRounds(database.Settings, typeof(LoadBenchmark).Assembly.Location, seed, Console.WriteLine)
                .RunAsync(options.Number("rounds", 20), options.Number("orders", 40), options.Number("clients", 8));
            failed += Report(flaws, "after every kill no rule was broken and no act half done; the last process ended every order");
        }
        return failed;
    }

    static int Report(IReadOnlyList<string> flaws, string otherwise)
    {
        foreach (var flaw in flaws) Console.WriteLine($"FLAW {flaw}");
        if (flaws.Count == 0) Console.WriteLine($"ok: {otherwise}");
        return flaws.Count == 0 ? 0 : 1;
    }
}
