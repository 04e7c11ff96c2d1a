using OrderPortal.Model.Shipping;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>A line below every price of a place that only ever bends upwards, so that freight still to come can be estimated and is never overestimated.
/// Prices climb in steps; the line goes through the lowest corners of the stairs. For bounds only: money itself is never computed this way.</summary>
sealed class FreightFloor
{
    readonly List<(long Grams, long Minor)> _corners = [];

    /// <param name="heaviest">No load will weigh more.</param>
    public FreightFloor(IReadOnlyList<FreightRate> rates, long heaviest)
    {
        foreach (var corner in rates.SelectMany(r => Corners(r, heaviest)).Prepend((0L, rates.Min(r => r.FirstAmountMinor))).Order())
        {
            while (_corners.Count > 1 && BendsDown(_corners[^2], _corners[^1], corner)) _corners.RemoveAt(_corners.Count - 1);
            if (_corners.Count == 0 || _corners[^1].Grams < corner.Item1) _corners.Add(corner);
        }
    }

    // within a parcel the ends of the steps lie on one straight line: its two ends and the full parcel say it all
    /// <summary>What the least load costs, in cents.</summary>
    public long First => _corners[0].Minor;

    static IEnumerable<(long Grams, long Minor)> Corners(FreightRate rate, long heaviest)
    {
        var steps = Math.Max(0, rate.MaxParcelGrams - rate.FirstGrams - 1) / rate.StepGrams;
        for (var full = 0L; full <= heaviest; full += rate.MaxParcelGrams)
            foreach (var grams in (long[])[rate.FirstGrams, rate.FirstGrams + steps * rate.StepGrams, rate.MaxParcelGrams])
                yield return (full + grams, rate.AmountMinor(full + grams));
    }

    static bool BendsDown((long Grams, long Minor) a, (long Grams, long Minor) b, (long Grams, long Minor) c) =>
        (Int128)(b.Minor - a.Minor) * (c.Grams - a.Grams) >= (Int128)(c.Minor - a.Minor) * (b.Grams - a.Grams);

    /// <summary>A stretch in which every further gram costs the same.</summary>
    /// <param name="Slope">Cents for a gram; without end when the place takes no more.</param>
    /// <param name="Grams">How long the stretch is.</param>
    /// <param name="Left">How much the place may take after it.</param>
    public readonly record struct Climb(double Slope, double Grams, double Left, int Corner, double Position);

    /// <summary>How the price goes on for a place that is charged so much for its load and can take so much more. What is charged already may be above the line: until the line is there, more costs nothing.</summary>
    public Climb From(long grams, long chargedMinor, long most)
    {
        if (most == 0) return new(double.MaxValue, 0, 0, 0, 0);
        var corner = 1;
        while (corner < _corners.Count && _corners[corner].Minor <= chargedMinor) corner++;
        var (reached, minor) = _corners[corner - 1];
        double position = reached;
        if (corner < _corners.Count) position += (double)(chargedMinor - minor) * (_corners[corner].Grams - reached) / (_corners[corner].Minor - minor);
        var free = Math.Min(most, position - grams);
        return free > 0 ? new(0, free, most - free, corner, position) : Stretch(corner, position, most);
    }

    public Climb Next(in Climb climb) => climb.Left <= 0 ? new(double.MaxValue, 0, 0, 0, 0) : Stretch(climb.Corner, climb.Position, climb.Left);

    /// <summary>What this many more grams cost at least, each put where a gram is cheapest. Moves the climbs on.</summary>
    public static double Fill(FreightFloor[] floors, Span<Climb> climbs, double grams)
    {
        for (var minor = 0d; ;)
        {
            var cheapest = 0;
            for (var i = 1; i < climbs.Length; i++)
                if (climbs[i].Slope < climbs[cheapest].Slope) cheapest = i;
            ref var climb = ref climbs[cheapest];
            if (grams <= 0 || climb.Slope == double.MaxValue) return minor;
            var here = Math.Min(grams, climb.Grams);
            minor += climb.Slope * here;
            grams -= here;
            climb = floors[cheapest].Next(climb);
        }
    }

    Climb Stretch(int corner, double position, double most)
    {
        if (corner >= _corners.Count) return new(double.MaxValue, 0, 0, 0, 0);
        var (from, to) = (_corners[corner - 1], _corners[corner]);
        var grams = Math.Min(most, to.Grams - position);
        return new((double)(to.Minor - from.Minor) / (to.Grams - from.Grams), grams, most - grams, corner + 1, to.Grams);
    }
}
