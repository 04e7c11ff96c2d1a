using System.Diagnostics;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Shipping;
using OrderPortal.Tests.Departments.Warehouse.Split;

namespace OrderPortal.Bench;

/// <summary>How long the planner thinks about an order of 20 lines with 8 warehouses, and how often the search finds what trying everything finds.</summary>
static class SplitBenchmark
{
    static readonly string[] Provinces = ["上海市", "广东省", "浙江省", "四川省", "北京市", "湖北省", "陕西省", "辽宁省"];

    public static int Run(Options options)
    {
        var (orders, small, seed) = (options.Number("orders", 1_000), options.Number("small", 400), options.Seed);
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var inputs = Enumerable.Range(0, orders).Select(_ => Input(random, lines: 20)).ToList();
        foreach (var warm in inputs.Take(5)) SplitPlanner.Plan(warm);
        var (times, plans, proven, first) = (new List<double>(orders), 0, 0, 0);
        foreach (var input in inputs)
        {
            var before = Stopwatch.GetTimestamp();
            var made = SplitPlanner.Plan(input);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            (plans, proven, first) = (plans + made.Count, proven + made.Count(p => p.IsProven), first + (made is [{ IsProven: true }, ..] ? 1 : 0));
        }
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"plan   {orders} orders of 20 lines, 8 warehouses, 2 carriers: median {times[orders / 2]:0.00} ms, p95 {times[orders * 95 / 100]:0.00} ms, max {times[^1]:0.00} ms; {(double)plans / orders:0.0} plans each, {100.0 * proven / plans:0.0} % proven best; of the proposed ones {100.0 * first / orders:0.0} %"));

        var (best, solved) = (0, 0);
        for (var i = 0; i < small; i++)
        {
            var (wants, places) = SourceProblems.Random(random, products: 2 + i % 5, warehouses: 2 + i % 4);
            if (SourceProblems.Everything(wants, places, fewest: true) is not { } exact) continue;
            solved++;
            if (new SourceSearch(wants, places).Find() is { } found && (found.Places, found.FreightMinor) == exact) best++;
        }
        Console.WriteLine(FormattableString.Invariant($"exact  {best} of {solved} small problems (2–6 products, 2–5 warehouses) as good as trying everything: {100.0 * best / solved:0.0} %"));
        return best == solved ? 0 : 1;
    }

    /// <summary>Six of ten products lie in a warehouse, most of them in full; two carriers with a price of their own in every zone. Every third order is short of a product that has a substitute;
    /// every second could wait for one warehouse to have everything.</summary>
    static PlanInput Input(Random random, int lines)
    {
        var (isShort, mayWait, today) = (random.Next(3) == 0, random.Next(2) == 0, new DateOnly(2026, 11, 22));
        var wanted = Enumerable.Range(1, lines).Select(i => new PlanLine(i, i, $"P{i}", random.Next(1, 20) * 1_000, random.Next(50, 5_000), random.Next(1_000, 100_000), random.Next(10_000, 500_000),
            i == 1 ? new(101, "P101", "P101", random.Next(50, 5_000), random.Next(10_000, 500_000)) : null)).ToList();
        var stock = new Dictionary<(long, long), long>();
        for (var w = 1; w <= Provinces.Length; w++)
            foreach (var line in wanted)
                if (random.Next(10) < 6)
                    stock[(w, isShort && line.Substitute is { } other ? other.ProductId : line.ProductId)] = random.Next(4) > 0 ? line.QuantityMilli * 2 : random.NextInt64(1, line.QuantityMilli / 1_000 + 1) * 1_000;
        var gathering = random.Next(1, 9);
        List<PlanIncoming> incoming = [.. wanted.Where(_ => mayWait || random.Next(3) == 0).Select(l => new PlanIncoming(mayWait ? gathering : random.Next(1, 9), l.ProductId, l.QuantityMilli, today.AddDays(random.Next(1, 15))))];
        var rates = Enumerable.Range(1, 2).SelectMany(carrier => Enum.GetValues<FreightZone>().Select(zone => new FreightRate
        {
            CarrierId = carrier, Zone = zone, FirstAmountMinor = random.Next(8, 20) * 100, StepAmountMinor = random.Next(1, 8) * 50, Days = random.Next(1, 6), MaxParcelGrams = random.Next(20, 60) * 1_000,
        }));
        return new(today, "江苏省", today.AddDays(6), wanted, [.. Provinces.Select((p, i) => new PlanWarehouse(i + 1, $"W{i + 1}", p, i))], stock, incoming, new FreightTable(rates));
    }
}
