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
public sealed class SourceSearch(IReadOnlyList<Want> wants, IReadOnlyList<Place> places, int limit = 300_000)
{
    /// <summary>Every price is a multiple of it: what must be cheaper by a cent must be cheaper by as much as this.</summary>
    readonly long _unit = Math.Max(1, places.SelectMany(p => p.Rates).Aggregate(0L, (unit, r) => Gcd(Gcd(unit, r.FirstAmountMinor), r.StepAmountMinor)));
    int _looked;

    /// <summary>How many partial choices were looked at.</summary>
    public int Looked => _looked;

    /// <summary>Null when all places together do not have everything, or nothing is cheaper.</summary>
    /// <param name="fewest">True: the fewest places first. False: the cheapest freight, however many places.</param>
    /// <param name="cheaperThan">The cheapest choice from the fewest places: only more places for less freight are of interest.</param>
    public SourceChoice? Find(bool fewest = true, SourceChoice? cheaperThan = null)
    {
        SourceChoice? best = null;
        var bound = cheaperThan?.FreightMinor ?? long.MaxValue;
        var lightest = wants.Sum(w => w.GramsOf(w.QuantityMilli));
        var heaviest = lightest + wants.Count * places.Count; // a divided product is rounded up to grams in every part
        List<(Place Place, FreightFloor Floor)> usable = [.. places.Where(p => p.Rates.Count > 0).Select(p => (p, new FreightFloor(p.Rates, heaviest)))];
        for (var size = (cheaperThan?.Places ?? 0) + 1; size <= usable.Count; size++)
        {
            // the most promising places first: what they cost rules most of the others out unseen
            foreach (var subset in Subsets(usable, size).Where(MayBeCheaper).Select(s => OneSubset.Of(this, s)).OfType<OneSubset>().OrderBy(s => s.Least))
                if (subset.Find(bound) is { } found) (best, bound) = (found, found.FreightMinor);
            if (best is not null && fewest) break;
        }
        return best is null ? null : best with { IsProven = _looked <= limit };

        // even if every one of them had everything
        bool MayBeCheaper((Place Place, FreightFloor Floor)[] subset)
        {
            FreightFloor[] floors = [.. subset.Select(s => s.Floor)];
            return InUnits(floors.Sum(f => f.First) + FreightFloor.Fill(floors, [.. floors.Select(f => f.From(0, f.First, heaviest))], lightest)) < bound;
        }
    }

    long InUnits(double minor) => ((long)Math.Ceiling(minor - 1e-6) + _unit - 1) / _unit * _unit;

    IReadOnlyList<Want> Wanted => wants;
    int Most => limit;

    static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    static IEnumerable<T[]> Subsets<T>(List<T> all, int size)
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
        var ways = new List<long[]>();
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i].Available(want.ProductId) < want.QuantityMilli) continue;
            var take = new long[places.Count];
            take[i] = want.QuantityMilli;
            ways.Add(take);
        }
        if (ways.Count > 0 || places.DistinctBy(p => p.StockKey).Sum(p => p.Available(want.ProductId)) < want.QuantityMilli) return ways;
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

    /// <summary>A product with the ways in which it can come, each with the weight that it puts on every place.</summary>
    sealed record Choice(Want Want, IReadOnlyList<long[]> Ways, long[][] Grams);

    /// <summary>The search with every one of these places in use.</summary>
    sealed class OneSubset
    {
        readonly SourceSearch _search;
        readonly Place[] _places;
        readonly FreightFloor[] _floors;
        readonly List<Choice> _choices;
        readonly HashSet<Loads>[] _seen;

        /// <summary>From each choice on: how much every place could still take, how much there is in all, and which places (a bit each) could get anything.</summary>
        readonly long[][] _most;
        readonly long[] _rest;
        readonly int[] _reach;
        readonly long[] _grams;
        readonly long[]?[] _chosen;
        long _best;
        long[][]? _found;

        /// <summary>No choice from these places costs less.</summary>
        public long Least { get; }

        /// <summary>Null when the places do not have everything.</summary>
        public static OneSubset? Of(SourceSearch search, (Place Place, FreightFloor Floor)[] subset)
        {
            Place[] places = [.. subset.Select(s => s.Place)];
            var choices = new List<Choice>(search.Wanted.Count);
            foreach (var want in search.Wanted)
            {
                var ways = Ways(want, places);
                if (ways.Count == 0) return null;
                choices.Add(new(want, ways, [.. ways.Select(w => w.Select(want.GramsOf).ToArray())]));
            }
            return new(search, places, [.. subset.Select(s => s.Floor)], choices);
        }

        OneSubset(SourceSearch search, Place[] places, FreightFloor[] floors, List<Choice> choices)
        {
            (_search, _places, _floors, _choices) = (search, places, floors, choices);
            // forced products first, then the heaviest: the bound tells early what a choice leads to
            _choices.Sort((a, b) => (a.Ways.Count == 1, b.Ways.Count == 1) switch
            {
                (true, false) => -1,
                (false, true) => 1,
                _ => b.Want.GramsOf(b.Want.QuantityMilli).CompareTo(a.Want.GramsOf(a.Want.QuantityMilli)),
            });
            (_rest, _most, _reach) = (new long[choices.Count + 1], new long[choices.Count + 1][], new int[choices.Count + 1]);
            (_grams, _chosen) = (new long[places.Length], new long[choices.Count][]);
            _seen = [.. choices.Select(_ => new HashSet<Loads>())];
            _most[^1] = new long[places.Length];
            for (var i = choices.Count - 1; i >= 0; i--)
            {
                _rest[i] = _rest[i + 1] + choices[i].Grams.Min(g => g.Sum());
                _reach[i] = choices[i].Ways.Aggregate(_reach[i + 1], (reach, way) => reach | Enumerable.Range(0, way.Length).Where(p => way[p] > 0).Sum(p => 1 << p));
                _most[i] = [.. _most[i + 1].Select((grams, p) => grams + choices[i].Grams.Max(g => g[p]))];
            }
            Least = LeastFrom(0);
        }

        /// <summary>The cheapest choice, when it is cheaper than the bound.</summary>
        public SourceChoice? Find(long bound)
        {
            _best = bound;
            Try(0, 0);
            if (_found is null) return null;
            var takes = _found.SelectMany((way, c) => way.Select((milli, p) => (_places[p].Key, _choices[c].Want.ProductId, milli))).Where(t => t.milli > 0)
                .ToDictionary(t => (t.Key, t.ProductId), t => t.milli);
            return new(takes, _best, _places.Length, true);
        }

        /// <param name="used">A bit for each place that something was taken from.</param>
        void Try(int at, int used)
        {
            if (++_search._looked > _search.Most) return;
            if ((used | _reach[at]) != (1 << _places.Length) - 1) return; // a smaller subset looks at this
            if (at == _choices.Count)
            {
                var cost = 0L;
                for (var i = 0; i < _grams.Length; i++) cost += _places[i].FreightMinor(_grams[i]);
                if (cost >= _best) return;
                _best = cost;
                _found = [.. _chosen!];
                return;
            }
            if (LeastFrom(at) >= _best) return;
            var (_, ways, weights) = _choices[at];
            // what is to come costs the same from the same weights; where there is no choice nothing can be the same
            if (ways.Count > 1 && _places.Length <= Loads.Most && !_seen[at].Add(Loads.Of(used, _grams))) return;
            // what adds least first, so that a good answer is there early
            Span<(long Added, int Way)> order = ways.Count <= 64 ? stackalloc (long, int)[ways.Count] : new (long, int)[ways.Count];
            for (var w = 0; w < order.Length; w++) order[w] = (order.Length == 1 ? 0 : Added(weights[w], ways[w], used), w);
            order.Sort();
            foreach (var (_, w) in order)
            {
                var marks = used;
                for (var i = 0; i < _grams.Length; i++)
                    if (ways[w][i] > 0) (_grams[i], marks) = (_grams[i] + weights[w][i], marks | 1 << i);
                _chosen[at] = ways[w];
                Try(at + 1, marks);
                for (var i = 0; i < _grams.Length; i++) _grams[i] -= weights[w][i];
            }
        }

        long Added(long[] weights, long[] way, int used)
        {
            var added = 0L;
            for (var i = 0; i < way.Length; i++)
                if (way[i] > 0) added += _places[i].FreightMinor(_grams[i] + weights[i]) - ((used >> i & 1) == 1 ? _places[i].FreightMinor(_grams[i]) : 0);
            return added;
        }

        /// <summary>Freight that no completion can undercut: what the places charge for what they carry, and the rest by the gram where a gram is cheapest.</summary>
        long LeastFrom(int at)
        {
            var least = 0d;
            Span<FreightFloor.Climb> climbs = stackalloc FreightFloor.Climb[_grams.Length];
            for (var i = 0; i < climbs.Length; i++)
            {
                var charged = _places[i].FreightMinor(_grams[i]);
                least += charged;
                climbs[i] = _floors[i].From(_grams[i], charged, _most[at][i]);
            }
            return _search.InUnits(least + FreightFloor.Fill(_floors, climbs, _rest[at]));
        }

        /// <summary>What every place carries, in one number that is quickly compared.</summary>
        readonly record struct Loads(UInt128 Grams, int Used)
        {
            /// <summary>Places whose weights fit, with 16 tons each.</summary>
            public const int Most = 5;

            public static Loads Of(int used, long[] grams)
            {
                var all = UInt128.Zero;
                foreach (var one in grams) all = all << 24 | (ulong)Math.Min(one, (1 << 24) - 1);
                return new(all, used);
            }
        }
    }
}
