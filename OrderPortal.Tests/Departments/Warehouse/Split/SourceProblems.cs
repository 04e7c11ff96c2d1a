using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

/// <summary>Problems for the search for warehouses, and their answers by trying everything. Tests and measurements share them.</summary>
public static class SourceProblems
{
    /// <param name="plenty">Most products lie whole in several places, as in a company that can deliver.</param>
    public static (List<Want> Wants, List<Place> Places) Random(Random random, int products, int warehouses, bool plenty = false)
    {
        List<Want> wants = [.. Enumerable.Range(1, products).Select(p => new Want(p, random.Next(1, 20) * 1_000, random.Next(50, 5_000)))];
        List<Place> places = [.. Enumerable.Range(0, warehouses).Select(w => new Place(w, w,
            wants.Where(_ => plenty ? random.Next(10) < 6 : random.Next(10) < 7).ToDictionary(x => x.ProductId, x => plenty || random.Next(3) > 0 ? x.QuantityMilli * 2 : random.NextInt64(0, x.QuantityMilli)),
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => new FreightRate { FirstAmountMinor = random.Next(5, 20) * 100, StepAmountMinor = random.Next(1, 8) * 50, MaxParcelGrams = random.Next(20, 60) * 1_000 })]))];
        return (wants, places);
    }

    /// <summary>Tries every combination of the ways of every product.</summary>
    public static (int Places, long Freight)? Everything(IReadOnlyList<Want> wants, IReadOnlyList<Place> places, bool fewest)
    {
        (int Places, long Freight)? best = null;
        var ways = wants.Select(w => SourceSearch.Ways(w, places)).ToList();
        if (ways.Any(w => w.Count == 0)) return null;
        // a product is divided only when none of the warehouses in use has it whole, so every set of warehouses is tried by itself
        for (var set = 1; set < 1 << places.Count; set++)
        {
            List<Place> used = [.. places.Where((_, i) => (set >> i & 1) == 1)];
            var within = wants.Select(w => SourceSearch.Ways(w, used)).ToList();
            if (within.Any(w => w.Count == 0)) continue;
            Try(0, new long[used.Count], new bool[used.Count]);

            void Try(int at, long[] grams, bool[] marks)
            {
                if (at == wants.Count)
                {
                    if (marks.Contains(false)) return;
                    var all = (used.Count, grams.Select((g, i) => used[i].FreightMinor(g)).Sum());
                    if (best is null || (fewest ? all.CompareTo(best.Value) < 0 : all.Item2 < best.Value.Freight)) best = all;
                    return;
                }
                foreach (var way in within[at])
                {
                    var (next, on) = ((long[])grams.Clone(), (bool[])marks.Clone());
                    for (var i = 0; i < way.Length; i++)
                        if (way[i] > 0) (next[i], on[i]) = (next[i] + wants[at].GramsOf(way[i]), true);
                    Try(at + 1, next, on);
                }
            }
        }
        return best;
    }
}
