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
    public void A_product_that_one_warehouse_has_whole_is_not_divided()
    {
        List<Want> wants = [new(1, 10_000, 500)];
        List<Place> places = [Of(0, (1, 6_000)), Of(1, (1, 6_000)), Of(2, (1, 10_000))];

        Assert.Equal([((2, 1L), 10_000L)], new SourceSearch(wants, places).Find()!.Takes.Select(t => (t.Key, t.Value)));
    }

    static Place Of(int key, params (long Product, long Milli)[] stock) => new(key, key, stock.ToDictionary(s => s.Product, s => s.Milli), [new FreightRate { FirstAmountMinor = 1_000, StepAmountMinor = 200 }]);
}
