using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

/// <summary>The search against trying everything.</summary>
public class SourceSearchTests
{
    [Fact]
    [Trait("Requirement", "R073")]
    public void No_choice_of_warehouses_is_cheaper_than_the_one_found()
    {
        var (found, impossible) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var (wants, places) = SourceProblems.Random(new Random(seed), products: 2 + seed % 5, warehouses: 2 + seed % 4);
            foreach (var fewest in (bool[])[true, false])
            {
                var best = SourceProblems.Everything(wants, places, fewest);
                var choice = new SourceSearch(wants, places).Find(fewest);
                Assert.True((best is null) == (choice is null), $"seed {seed}");
                if (choice is null) { impossible++; continue; }
                Assert.True(choice.IsProven);
                Assert.True(best!.Value == (choice.Places, choice.FreightMinor) || !fewest && best.Value.Freight == choice.FreightMinor,
                    $"seed {seed}: found {choice.Places} places for {choice.FreightMinor}, but {best} is possible");
                // what is taken is what is wanted, and no place gives more than it has
                foreach (var want in wants) Assert.Equal(want.QuantityMilli, choice.Takes.Where(t => t.Key.Product == want.ProductId).Sum(t => t.Value));
                foreach (var place in places) Assert.All(choice.Takes.Where(t => t.Key.Place == place.Key), t => Assert.InRange(t.Value, 1, place.Available(t.Key.Product)));
                found++;
            }
        }
        Assert.True(found > 300 && impossible > 20, $"{found} found, {impossible} impossible: too one-sided to prove anything");
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void Twenty_products_in_eight_warehouses_are_proven_within_the_limit()
    {
        var found = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var (wants, places) = SourceProblems.Random(new Random(seed), products: 20, warehouses: 8, plenty: true);
            var search = new SourceSearch(wants, places);
            if (search.Find() is not { } choice) continue;
            Assert.True(choice.IsProven, $"seed {seed}: cut off after {search.Looked}");
            found++;
        }
        Assert.True(found > 15, $"only {found} of 20 were possible at all");
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void Freight_to_come_is_never_overestimated()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            // odd prices too: a first kilogram that is cheaper than the next, parcels that end within a step
            List<FreightRate> rates = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new FreightRate
            {
                FirstGrams = random.Next(1, 5) * 500, FirstAmountMinor = random.Next(1, 30) * 100, StepGrams = random.Next(1, 9) * 250, StepAmountMinor = random.Next(0, 20) * 50, MaxParcelGrams = random.Next(2_500, 40_000),
            })];
            var (place, floor) = (new Place(0, 0, new Dictionary<long, long>(), rates), new FreightFloor(rates, 200_000));
            for (var i = 0; i < 200; i++)
            {
                var (load, more) = (random.NextInt64(100_000), random.NextInt64(1, 100_000));
                var charged = place.FreightMinor(load);
                var most = more + random.NextInt64(1_000);
                var least = FreightFloor.Fill([floor], [floor.From(load, charged, most)], more);
                Assert.True(charged + least <= place.FreightMinor(load + more) + 1e-6, $"seed {seed}: {more} g on top of {load} g cost {place.FreightMinor(load + more) - charged}, at least {least} was said");
            }
        }
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void Many_equal_products_do_not_make_the_search_long()
    {
        // every product weighs the same and lies in every warehouse: 8²⁰ ways, few of them different
        List<Want> wants = [.. Enumerable.Range(1, 20).Select(p => new Want(p, 1_000, 5_000))];
        List<FreightRate> rates = [new() { FirstAmountMinor = 1_000, StepAmountMinor = 200, MaxParcelGrams = 12_000 }];
        List<Place> places = [.. Enumerable.Range(0, 8).Select(w => new Place(w, w, wants.Skip(w).Take(13).ToDictionary(x => x.ProductId, _ => 1_000L), rates))];
        var search = new SourceSearch(wants, places);

        Assert.True(search.Find() is { IsProven: true, Places: 2 });
        Assert.True(search.Looked < 2_000, $"{search.Looked} looked at");
    }

    [Fact]
    public void A_product_that_one_warehouse_has_whole_is_not_divided()
    {
        List<Want> wants = [new(1, 10_000, 500)];
        List<Place> places = [Of(0, (1, 6_000)), Of(1, (1, 6_000)), Of(2, (1, 10_000))];

        Assert.Equal([((2, 1L), 10_000L)], new SourceSearch(wants, places).Find()!.Takes.Select(t => (t.Key, t.Value)));
    }

    static Place Of(int key, params (long Product, long Milli)[] stock) => new(key, key, stock.ToDictionary(s => s.Product, s => s.Milli), [new FreightRate { FirstAmountMinor = 1_000, StepAmountMinor = 200 }]);
}
