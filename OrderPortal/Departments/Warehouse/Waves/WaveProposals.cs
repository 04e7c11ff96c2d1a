namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>A sub-order that could be picked together with others, and the bins it is picked from.</summary>
public sealed record Pickable(string Number, IReadOnlyList<string> Bins);

/// <summary>Sub-orders that lie close together.</summary>
/// <param name="Stops">How many bins one walk for all of them visits.</param>
/// <param name="StopsAlone">How many bins are visited when each is picked by itself.</param>
public sealed record WaveProposal(IReadOnlyList<string> Numbers, IReadOnlyList<string> Zones, int Stops, int StopsAlone);

/// <summary>Which sub-orders are worth picking together: begins with the most urgent one and adds whatever shares most bins with the walk so far, then whatever lies in its zones.</summary>
public static class WaveProposals
{
    /// <param name="waiting">What waits, the most urgent first.</param>
    /// <param name="most">How many totes fit on a trolley.</param>
    /// <returns>Only what saves a stop, or at least stays in one zone; what saves most on top.</returns>
    public static IReadOnlyList<WaveProposal> Propose(IReadOnlyList<Pickable> waiting, int most)
    {
        var left = waiting.Where(w => w.Bins.Count > 0).ToList();
        List<WaveProposal> proposals = [];
        while (left.Count > 0)
        {
            List<Pickable> together = [left[0]];
            left.RemoveAt(0);
            var (bins, zones) = (together[0].Bins.ToHashSet(), ZonesOf(together[0]).ToHashSet());
            while (together.Count < most && left.Select(w => (Task: w, Score: Score(w, bins, zones))).Where(w => w.Score > 0).OrderByDescending(w => w.Score).FirstOrDefault().Task is { } next)
            {
                left.Remove(next);
                together.Add(next);
                bins.UnionWith(next.Bins);
            }
            if (together.Count > 1) proposals.Add(new([.. together.Select(t => t.Number)], [.. zones.Order()], bins.Count, together.Sum(t => t.Bins.Count)));
        }
        return [.. proposals.OrderByDescending(p => p.StopsAlone - p.Stops).ThenByDescending(p => p.Numbers.Count)];
    }

    /// <summary>A shared bin is a stop saved; a sub-order that leads out of the zones of the walk is another walk.</summary>
    static int Score(Pickable task, HashSet<string> bins, HashSet<string> zones) =>
        ZonesOf(task).All(zones.Contains) ? 1 + 10 * task.Bins.Count(bins.Contains) : 0;

    static IEnumerable<string> ZonesOf(Pickable task) => task.Bins.Select(Model.Stock.Bin.ZoneOf).Distinct();
}
