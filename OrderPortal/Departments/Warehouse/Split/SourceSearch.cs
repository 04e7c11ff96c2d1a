using OrderPortal.Model.Shipping;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>How much of one product is wanted, and what a unit of it weighs.</summary>
public sealed record Want(long ProductId, long QuantityMilli, long GramsPerUnit)
{
    public long GramsOf(long milli) => (milli * GramsPerUnit + 999) / 1_000;
}

/// <summary>A place goods can leave from: a warehouse, or a warehouse by one carrier, with what it has and what it charges.</summary>
/// <param name="Key">Stands for the place in the answer.</param>
/// <param name="StockKey">Places with the same key share one stock.</param>
/// <param name="Rates">The carriers that can take the goods from here; the cheapest is charged.</param>
public sealed record Place(int Key, long StockKey, IReadOnlyDictionary<long, long> AvailableMilli, IReadOnlyList<FreightRate> Rates)
{
    public long Available(long product) => AvailableMilli.GetValueOrDefault(product);

    /// <summary>What the cheapest carrier charges; asked so often that it must not make objects.</summary>
    public long FreightMinor(long grams)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Rates.Count; i++) least = Math.Min(least, Rates[i].AmountMinor(grams));
        return least;
    }
}

/// <summary>Which place gives how much of each product.</summary>
/// <param name="Takes">By place key and product, in thousandths of the unit.</param>
/// <param name="IsProven">No cheaper choice exists; false only when the search was cut off at its limit.</param>
public sealed record SourceChoice(IReadOnlyDictionary<(int Place, long Product), long> Takes, long FreightMinor, int Places, bool IsProven);

/// <summary>Finds from which places goods should leave: as few as possible, and of those the cheapest freight. Exact by branch and bound.
/// A product is divided between places only when none of them has it whole, because a divided line is picked, packed and explained twice.</summary>
public sealed class SourceSearch(IReadOnlyList<Want> wants, IReadOnlyList<Place> places, int limit = 400_000)
{
    int _looked;
    int Limit => limit;

    /// <summary>How many partial choices were looked at.</summary>
    public int Looked => _looked;

    /// <summary>Null when all places together do not have everything.</summary>
    /// <param name="fewest">True: the fewest places first. False: the cheapest freight, however many places.</param>
    public SourceChoice? Find(bool fewest = true)
    {
        SourceChoice? best = null;
        var usable = places.Where(p => p.Rates.Count > 0).ToList();
        for (var size = 1; size <= usable.Count; size++)
        {
            foreach (var subset in Subsets(usable, size))
                if (new OneSubset(this, wants, subset, best?.FreightMinor).Find() is { } found && (best is null || found.FreightMinor < best.FreightMinor)) best = found;
            if (best is not null && fewest) break;
        }
        return best is null ? null : best with { IsProven = _looked <= limit };
    }

    static IEnumerable<IReadOnlyList<Place>> Subsets(List<Place> all, int size)
    {
        var at = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. at.Select(i => all[i])];
            var move = size - 1;
            while (move >= 0 && at[move] == all.Count - size + move) move--;
            if (move < 0) yield break;
            at[move]++;
            for (var i = move + 1; i < size; i++) at[i] = at[i - 1] + 1;
        }
    }

    /// <summary>The ways in which one product can come from the places: whole from one of them, or divided in every order of filling.</summary>
    public static IReadOnlyList<long[]> Ways(Want want, IReadOnlyList<Place> places)
    {
        var whole = Enumerable.Range(0, places.Count).Where(i => places[i].Available(want.ProductId) >= want.QuantityMilli).ToList();
        if (whole.Count > 0) return [.. whole.Select(i => { var take = new long[places.Count]; take[i] = want.QuantityMilli; return take; })];
        if (places.DistinctBy(p => p.StockKey).Sum(p => p.Available(want.ProductId)) < want.QuantityMilli) return [];
        var ways = new List<long[]>();
        Fill([], want.QuantityMilli);
        return [.. ways.DistinctBy(w => string.Join(',', w))];

        void Fill(List<(int Place, long Taken)> taken, long open)
        {
            if (open == 0)
            {
                var take = new long[places.Count];
                foreach (var (place, milli) in taken) take[place] = milli;
                ways.Add(take);
                return;
            }
            for (var i = 0; i < places.Count; i++)
            {
                if (taken.Any(t => places[t.Place].StockKey == places[i].StockKey)) continue;
                var milli = Math.Min(open, places[i].Available(want.ProductId));
                if (milli > 0) Fill([.. taken, (i, milli)], open - milli);
            }
        }
    }

    /// <summary>The search with every one of these places in use.</summary>
    sealed class OneSubset(SourceSearch search, IReadOnlyList<Want> wants, IReadOnlyList<Place> places, long? bound)
    {
        readonly List<(Want Want, IReadOnlyList<long[]> Ways)> _choices = [];
        readonly HashSet<Loads> _seen = [];
        long _best = bound ?? long.MaxValue;
        long[][]? _found;
        long[] _rest = [];
        long[][] _most = [];

        public SourceChoice? Find()
        {
            foreach (var want in wants)
            {
                var ways = Ways(want, places);
                if (ways.Count == 0) return null;
                _choices.Add((want, ways));
            }
            // forced products first, then the heaviest: the bound tells early what a choice leads to
            _choices.Sort((a, b) => (a.Ways.Count == 1, b.Ways.Count == 1) switch
            {
                (true, false) => -1,
                (false, true) => 1,
                _ => b.Want.GramsOf(b.Want.QuantityMilli).CompareTo(a.Want.GramsOf(a.Want.QuantityMilli)),
            });
            // how much of what is still to come each place could take
            _rest = new long[_choices.Count + 1];
            _most = new long[_choices.Count + 1][];
            _most[^1] = new long[places.Count];
            for (var i = _choices.Count - 1; i >= 0; i--)
            {
                var (want, ways) = _choices[i];
                _rest[i] = _rest[i + 1] + want.GramsOf(want.QuantityMilli);
                _most[i] = [.. _most[i + 1].Select((grams, p) => grams + ways.Max(w => want.GramsOf(w[p])))];
            }
            Try(0, new long[places.Count], 0, new long[_choices.Count][]);
            if (_found is null) return null;
            var takes = _found.SelectMany((way, c) => way.Select((milli, p) => (places[p].Key, _choices[c].Want.ProductId, milli))).Where(t => t.milli > 0)
                .ToDictionary(t => (t.Key, t.ProductId), t => t.milli);
            return new(takes, _best, places.Count, true);
        }

        /// <param name="used">A bit for each place that something was taken from.</param>
        void Try(int at, long[] grams, int used, long[][] chosen)
        {
            if (++search._looked > search.Limit) return;
            if (at == _choices.Count)
            {
                if (used != (1 << places.Count) - 1) return; // a smaller subset has looked at this
                var cost = 0L;
                for (var i = 0; i < grams.Length; i++) cost += places[i].FreightMinor(grams[i]);
                if (cost >= _best) return;
                _best = cost;
                _found = [.. chosen];
                return;
            }
            if (Least(grams, at) >= _best) return;
            // what is to come costs the same from the same weights
            if (!_seen.Add(new(at, used, grams))) return;
            var (want, ways) = _choices[at];
            // what adds least first, so that a good answer is there early
            Span<(long Added, int Way)> order = ways.Count <= 64 ? stackalloc (long, int)[ways.Count] : new (long, int)[ways.Count];
            for (var w = 0; w < order.Length; w++) order[w] = (Added(ways[w]), w);
            order.Sort();
            foreach (var (_, w) in order)
            {
                var (way, next, marks) = (ways[w], (long[])grams.Clone(), used);
                for (var i = 0; i < way.Length; i++)
                    if (way[i] > 0) (next[i], marks) = (next[i] + want.GramsOf(way[i]), marks | 1 << i);
                chosen[at] = way;
                Try(at + 1, next, marks, chosen);
            }

            long Added(long[] way)
            {
                var added = 0L;
                for (var i = 0; i < way.Length; i++)
                    if (way[i] > 0) added += places[i].FreightMinor(grams[i] + want.GramsOf(way[i])) - ((used >> i & 1) == 1 ? places[i].FreightMinor(grams[i]) : 0);
                return added;
            }
        }

        /// <summary>How far the search is and what every place carries by then.</summary>
        readonly record struct Loads(int At, int Used, long[] Grams)
        {
            public bool Equals(Loads other) => At == other.At && Used == other.Used && Grams.AsSpan().SequenceEqual(other.Grams);

            public override int GetHashCode()
            {
                var hash = new HashCode();
                hash.Add(At);
                hash.Add(Used);
                foreach (var grams in Grams) hash.Add(grams);
                return hash.ToHashCode();
            }
        }

        /// <summary>Freight that no completion can undercut. Without the rounding to whole steps a place's price rises ever slower with weight, so a gram costs there
        /// at least its share of the most the place could still take; the rest is put where that share is least.</summary>
        long Least(long[] grams, int at)
        {
            var now = 0L;
            var least = 0d;
            Span<(double Slope, long Most)> slopes = stackalloc (double, long)[grams.Length];
            for (var i = 0; i < grams.Length; i++)
            {
                now += places[i].FreightMinor(grams[i]);
                var smooth = Smooth(i, grams[i]);
                least += smooth;
                var most = _most[at][i];
                slopes[i] = (most == 0 ? double.MaxValue : (Smooth(i, grams[i] + most) - smooth) / most, most);
            }
            slopes.Sort(static (a, b) => a.Slope.CompareTo(b.Slope));
            var rest = _rest[at];
            foreach (var (slope, most) in slopes)
            {
                var here = Math.Min(rest, most);
                if (here == 0) continue;
                least += slope * here;
                rest -= here;
            }
            return Math.Max(now, (long)Math.Ceiling(least - 1e-6));
        }

        // a straight line below each carrier's price, the lowest of them: concave. For bounds only; money itself is never computed this way
        double Smooth(int place, long grams)
        {
            var (rates, least) = (places[place].Rates, double.MaxValue);
            for (var i = 0; i < rates.Count; i++) least = Math.Min(least, rates[i].FirstAmountMinor + (grams - rates[i].FirstGrams) * Slope(rates[i]));
            return least;
        }

        static double Slope(FreightRate r) => Math.Min((double)r.StepAmountMinor / r.StepGrams, (double)r.FirstAmountMinor / Math.Max(1, r.FirstGrams));
    }
}
