using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>Makes two to four plans for a sub-order, the one to prefer first: in time before late, then fewer shipments, then less freight.
/// Each other plan says what it loses against the first. Knows no database: what it proposes can be computed again by hand.</summary>
public static class SplitPlanner
{
    const int AtMost = 4;

    /// <summary>How long to look for less freight from more warehouses: the plan is an offer beside the proven one, and nobody waits for it.</summary>
    const int CheaperLimit = 100_000;

    public static IReadOnlyList<SplitPlan> Plan(PlanInput input)
    {
        var own = input with { Warehouses = [.. input.Warehouses.Where(w => !w.IsSuppliers)] };
        var fewest = Fewest(own, Wants(input.Lines));
        if (fewest is not null) input = own;
        else fewest = Fewest(input, Wants(input.Lines));
        var now = fewest is null ? null : Now(input, fewest);
        List<SplitPlan?> plans = [now, Cheapest(input, fewest), ByCarrier(input, now)];
        if (now is { Kind: SplitKind.Whole }) plans.AddRange(OtherWarehouses(input, now));
        else plans.AddRange([WaitWhole(input), ByDate(input), WithSubstitute(input)]);
        var ranked = plans.OfType<SplitPlan>()
            .OrderBy(p => p.DaysLate(input.RequiredOn) ?? int.MaxValue).ThenBy(p => p.Kind == SplitKind.WithSubstitute).ThenBy(p => p.Parts.Count)
            .ThenBy(p => p.FreightMinor).ThenBy(p => p.LastArrival ?? DateOnly.MaxValue).ThenBy(p => p.Kind).Take(AtMost).ToList();
        return [.. ranked.Select((p, i) => i == 0 ? p : p with { WhyNot = WhyNot(p, ranked[0], input.RequiredOn), Gains = Gains(p, ranked[0]) })];
    }

    /// <summary>Everything now: from one warehouse when one has it, else from the fewest.</summary>
    static SplitPlan Now(PlanInput input, SourceChoice fewest) =>
        Build(input, fewest.Places == 1 ? SplitKind.Whole : SplitKind.ByWarehouse, Parts(input, input.Lines, fewest, input.Today), fewest.IsProven);

    /// <summary>More shipments for less freight; nothing when the fewest warehouses are the cheapest too.</summary>
    static SplitPlan? Cheapest(PlanInput input, SourceChoice? fewest) =>
        fewest is not null && new SourceSearch(Wants(input.Lines), Places(input), CheaperLimit).Find(fewest: false, cheaperThan: fewest) is { } found
            ? Build(input, SplitKind.Cheapest, Parts(input, input.Lines, found, input.Today), found.IsProven) : null;

    /// <summary>The other warehouses that could serve it alone: dearer, but perhaps faster.</summary>
    static IEnumerable<SplitPlan> OtherWarehouses(PlanInput input, SplitPlan now) => input.Warehouses
        .Where(w => w.Id != now.Parts[0].WarehouseId && input.Freight.Between(w.Province, input.ToProvince).Count > 0
            && Wants(input.Lines).All(x => input.AvailableMilli.GetValueOrDefault((w.Id, x.ProductId)) >= x.QuantityMilli))
        .Select(w => Build(input, SplitKind.Whole, [Part(input, input.Lines, w, [.. input.Lines.Select(l => new PlanTake(l.LineNumber, l.QuantityMilli))], input.Today)], true));

    /// <summary>The same goods from the same warehouses, but each warehouse may divide them between carriers: worth it when heavy goods go cheaper by freight line and light ones by express,
    /// or when a full parcel by one and the rest by another cost less.</summary>
    static SplitPlan? ByCarrier(PlanInput input, SplitPlan? now)
    {
        if (now is null) return null;
        var (parts, proven) = (new List<PlanPart>(), now.IsProven);
        foreach (var part in now.Parts)
        {
            var warehouse = input.Warehouses.First(w => w.Id == part.WarehouseId);
            var rates = input.Freight.Between(warehouse.Province, input.ToProvince);
            IReadOnlyList<PlanLine> lines = [.. part.Takes.Select(t => input.Lines.First(l => l.LineNumber == t.LineNumber) with { QuantityMilli = t.QuantityMilli })];
            var wants = Wants(lines);
            var goods = wants.ToDictionary(w => w.ProductId, w => w.QuantityMilli);
            var found = new SourceSearch(wants, [.. rates.Select((r, i) => new Place(i, warehouse.Id, goods, [r]))]).Find(fewest: false)!;
            proven &= found.IsProven;
            if (found.FreightMinor >= part.Freight!.AmountMinor) parts.Add(part);
            else parts.AddRange(Distribute(lines, found).GroupBy(t => t.Place).OrderBy(g => g.Key).Select(g => Part(input, input.Lines, warehouse, [.. g.Select(t => t.Take)], input.Today, [rates[g.Key]])));
        }
        return parts.Count == now.Parts.Count ? null : Build(input, SplitKind.ByCarrier, parts, proven);
    }

    /// <summary>The warehouse that has everything first, with what is on its way there.</summary>
    static SplitPlan? WaitWhole(PlanInput input)
    {
        PlanPart? best = null;
        foreach (var warehouse in input.Warehouses.OrderBy(w => w.Priority).ThenBy(w => w.Id))
        {
            if (input.Freight.Between(warehouse.Province, input.ToProvince).Count == 0) continue;
            var days = Wants(input.Lines).Select(w => DayOf(input, warehouse.Id, w)).ToList();
            if (days.Contains(null)) continue;
            var part = Part(input, input.Lines, warehouse, [.. input.Lines.Select(l => new PlanTake(l.LineNumber, l.QuantityMilli))], days.Max()!.Value);
            if (best is null || part.ArriveOn < best.ArriveOn) best = part;
        }
        return best is null || best.ShipOn == input.Today ? null : Build(input, SplitKind.WaitWhole, [best], true);
    }

    /// <summary>What is there leaves now from the fewest warehouses; the rest follows in one shipment when the last of it is in.</summary>
    static SplitPlan? ByDate(PlanInput input)
    {
        var now = Wants(input.Lines).Select(w => w with { QuantityMilli = Math.Min(w.QuantityMilli, input.Warehouses.Sum(x => input.AvailableMilli.GetValueOrDefault((x.Id, w.ProductId)))) })
            .Where(w => w.QuantityMilli > 0).ToList();
        var there = now.ToDictionary(w => w.ProductId, w => w.QuantityMilli);
        var (first, rest) = (new List<PlanLine>(), new List<PlanLine>());
        foreach (var line in input.Lines)
        {
            var milli = Math.Min(line.QuantityMilli, there.GetValueOrDefault(line.ProductId));
            there[line.ProductId] = there.GetValueOrDefault(line.ProductId) - milli;
            if (milli > 0) first.Add(line with { QuantityMilli = milli });
            if (milli < line.QuantityMilli) rest.Add(line with { QuantityMilli = line.QuantityMilli - milli });
        }
        if (first.Count == 0 || rest.Count == 0 || Fewest(input, now) is not { } found) return null;
        return Build(input, SplitKind.ByDate, [.. Parts(input, first, found, input.Today), Later(input, rest)], found.IsProven);
    }

    static PlanPart Later(PlanInput input, IReadOnlyList<PlanLine> rest)
    {
        IReadOnlyList<PlanTake> takes = [.. rest.Select(l => new PlanTake(l.LineNumber, l.QuantityMilli))];
        // what is free is promised to the part that leaves now
        var later = input with { AvailableMilli = new Dictionary<(long, long), long>() };
        var best = input.Warehouses.OrderBy(w => w.Priority).ThenBy(w => w.Id).Where(w => input.Freight.Between(w.Province, input.ToProvince).Count > 0)
            .Select(w => (Warehouse: w, Days: Wants(rest).Select(x => DayOf(later, w.Id, x)).ToList())).Where(x => !x.Days.Contains(null)).OrderBy(x => x.Days.Max()).FirstOrDefault();
        return best.Warehouse is { } warehouse ? Part(input, rest, warehouse, takes, best.Days.Max()!.Value) : new(null, takes, Grams(rest, takes), null, null, null);
    }

    /// <summary>Short products are replaced by what their substitute has free.</summary>
    static SplitPlan? WithSubstitute(PlanInput input)
    {
        var needs = Wants(input.Lines).ToDictionary(w => w.ProductId, w => w.QuantityMilli);
        bool IsShort(PlanLine l) => input.Warehouses.Sum(w => input.AvailableMilli.GetValueOrDefault((w.Id, l.ProductId))) < needs[l.ProductId];
        if (!input.Lines.Any(IsShort) || input.Lines.Any(l => IsShort(l) && l.Substitute is null)) return null;
        IReadOnlyList<PlanLine> lines = [.. input.Lines.Select(l => IsShort(l)
            ? l with { ProductId = l.Substitute!.ProductId, GramsPerUnit = l.Substitute.GramsPerUnit, CostPriceMinor = l.Substitute.CostPriceMinor } : l with { Substitute = null })];
        return Fewest(input, Wants(lines)) is { } found
            ? Build(input with { Lines = lines }, SplitKind.WithSubstitute, Parts(input, lines, found, input.Today), found.IsProven) : null;
    }

    // ---- shared --------------------------------------------------------------------------------------------------

    static IReadOnlyList<Want> Wants(IEnumerable<PlanLine> lines) => [.. lines.GroupBy(l => l.ProductId).Select(g => new Want(g.Key, g.Sum(l => l.QuantityMilli), g.First().GramsPerUnit))];

    static IReadOnlyDictionary<long, long> StockOf(IReadOnlyDictionary<(long Warehouse, long Product), long> available, long warehouse) =>
        available.Where(a => a.Key.Warehouse == warehouse).ToDictionary(a => a.Key.Product, a => a.Value);

    static SourceChoice? Fewest(PlanInput input, IReadOnlyList<Want> wants) => new SourceSearch(wants, Places(input)).Find();

    /// <summary>The warehouses, those to be preferred first; their place in the input is their key.</summary>
    static IReadOnlyList<Place> Places(PlanInput input) => [.. input.Warehouses.Index().OrderBy(w => w.Item.Priority).ThenBy(w => w.Item.Id)
        .Select(w => new Place(w.Index, w.Item.Id, StockOf(input.AvailableMilli, w.Item.Id), input.Freight.Between(w.Item.Province, input.ToProvince)))];

    /// <summary>The first day on which a warehouse has all of a product, with what is free there and on its way.</summary>
    static DateOnly? DayOf(PlanInput input, long warehouse, Want want)
    {
        var sum = input.AvailableMilli.GetValueOrDefault((warehouse, want.ProductId));
        if (sum >= want.QuantityMilli) return input.Today;
        foreach (var coming in input.Incoming.Where(i => i.WarehouseId == warehouse && i.ProductId == want.ProductId).OrderBy(i => i.On))
            if ((sum += coming.QuantityMilli) >= want.QuantityMilli) return coming.On < input.Today ? input.Today : coming.On;
        return null;
    }

    static IReadOnlyList<PlanPart> Parts(PlanInput input, IReadOnlyList<PlanLine> lines, SourceChoice found, DateOnly shipOn) =>
        [.. Distribute(lines, found).GroupBy(t => t.Place).OrderBy(g => input.Warehouses[g.Key].Priority).ThenBy(g => g.Key)
            .Select(g => Part(input, lines, input.Warehouses[g.Key], [.. g.Select(t => t.Take)], shipOn))];

    /// <summary>Gives what the places have of a product to its lines, in the order of the lines.</summary>
    static IEnumerable<(int Place, PlanTake Take)> Distribute(IReadOnlyList<PlanLine> lines, SourceChoice found)
    {
        var left = found.Takes.ToDictionary();
        foreach (var line in lines)
        {
            var open = line.QuantityMilli;
            foreach (var key in left.Keys.Where(k => k.Product == line.ProductId).OrderByDescending(k => left[k] >= open).ThenBy(k => k.Place).ToList())
            {
                var milli = Math.Min(open, left[key]);
                if (milli == 0) continue;
                (left[key], open) = (left[key] - milli, open - milli);
                yield return (key.Place, new(line.LineNumber, milli, line.Substitute));
            }
        }
    }

    static PlanPart Part(PlanInput input, IReadOnlyList<PlanLine> lines, PlanWarehouse warehouse, IReadOnlyList<PlanTake> takes, DateOnly shipOn, IReadOnlyList<FreightRate>? rates = null)
    {
        var grams = Grams(lines, takes);
        var quote = FreightTable.Cheapest(rates ?? input.Freight.Between(warehouse.Province, input.ToProvince), grams);
        return new(warehouse.Id, takes, grams, shipOn, quote is null ? null : shipOn.AddDays(quote.Days), quote);
    }

    static long Grams(IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanTake> takes) =>
        takes.GroupBy(t => lines.First(l => l.LineNumber == t.LineNumber).ProductId).Sum(g => (g.Sum(t => t.QuantityMilli) * lines.First(l => l.ProductId == g.Key).GramsPerUnit + 999) / 1_000);

    static SplitPlan Build(PlanInput input, SplitKind kind, IReadOnlyList<PlanPart> parts, bool proven)
    {
        var freight = parts.Sum(p => p.Freight?.AmountMinor ?? 0);
        return new(kind, parts, freight, input.Lines.Sum(l => l.NetAmountMinor - l.CostMinor(l.QuantityMilli)) - freight, proven);
    }

    static IReadOnlyList<Text> WhyNot(SplitPlan plan, SplitPlan best, DateOnly? requiredOn)
    {
        var reasons = new List<Text>();
        if (plan.LastArrival is null && best.LastArrival is not null) reasons.Add(SplitTexts.NoDate);
        else if (plan.DaysLate(requiredOn) is { } late && best.DaysLate(requiredOn) is { } bestLate && late > bestLate) reasons.Add(SplitTexts.LaterThanWanted.With(late));
        else if (plan.LastArrival is { } last && best.LastArrival is { } bestLast && last > bestLast) reasons.Add(SplitTexts.ArrivesLater.With(last.DayNumber - bestLast.DayNumber));
        if (plan.Kind == SplitKind.WithSubstitute) reasons.Add(SplitTexts.CustomerMustAgree);
        if (plan.Parts.Count > best.Parts.Count) reasons.Add(SplitTexts.MoreShipments.With(plan.Parts.Count - best.Parts.Count));
        if (plan.FreightMinor > best.FreightMinor) reasons.Add(SplitTexts.MoreFreight.With(Model.Money.FromMinor(plan.FreightMinor - best.FreightMinor)));
        if (plan.MarginMinor < best.MarginMinor) reasons.Add(SplitTexts.LessMargin.With(Model.Money.FromMinor(best.MarginMinor - plan.MarginMinor)));
        return reasons;
    }

    static IReadOnlyList<Text> Gains(SplitPlan plan, SplitPlan best)
    {
        var gains = new List<Text>();
        if (plan.LastArrival is { } last && best.LastArrival is { } bestLast && last < bestLast) gains.Add(SplitTexts.ArrivesEarlier.With(bestLast.DayNumber - last.DayNumber));
        else if (plan.FirstArrival is { } first && best.FirstArrival is { } bestFirst && first < bestFirst) gains.Add(SplitTexts.FirstEarlier.With(bestFirst.DayNumber - first.DayNumber));
        if (plan.FreightMinor < best.FreightMinor) gains.Add(SplitTexts.LessFreight.With(Model.Money.FromMinor(best.FreightMinor - plan.FreightMinor)));
        return gains;
    }
}
