using OrderPortal.Model;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>Splits a sub-order as the plan proposed first says; for one plan that somebody chose, and for many orders in the peak.</summary>
public sealed class SplitAsProposed(SplitQueries queries, SplitSubOrder split)
{
    /// <param name="plan">The plan that was chosen on the page; null: the one proposed first. Refused when stock has changed so much that it is no longer the same plan.</param>
    public async Task<Result> HandleAsync(SubOrderCommand command, SplitPlan? plan, Actor actor, CancellationToken ct = default)
    {
        if (await queries.PlansAsync(command.Number, ct) is not { } plans) return Error.NotFound;
        if (plan is not null && !plans.Any(p => Same(p, plan))) return new Error("plan-stale", SplitTexts.Stale);
        var chosen = plan ?? plans.FirstOrDefault();
        if (chosen is null) return new Error("no-plan", SplitTexts.NoPlan);
        if (chosen.Parts.Count < 2 || chosen.Kind == SplitKind.WithSubstitute) return new Error("no-split-better", SplitTexts.NoSplitBetter.With(SplitTexts.Of(chosen.Kind)));
        return await split.HandleAsync(new(command.Number, command.Version, [.. chosen.Parts.Select(p => Part(chosen.Kind, p))], chosen.Kind, command.Reason), actor, ct);
    }

    static bool Same(SplitPlan a, SplitPlan b) => a.Kind == b.Kind && a.FreightMinor == b.FreightMinor && a.Parts.Count == b.Parts.Count
        && a.Parts.Zip(b.Parts).All(p => p.First.WarehouseId == p.Second.WarehouseId && p.First.ShipOn == p.Second.ShipOn && p.First.Takes.SequenceEqual(p.Second.Takes));

    // a part that waits for goods finds its warehouse when they have come in
    static PartCommand Part(SplitKind kind, PlanPart part) => new(part.Takes.GroupBy(t => t.LineNumber).ToDictionary(g => g.Key, g => Money.FromMilli(g.Sum(t => t.QuantityMilli))),
        kind == SplitKind.ByDate && part.ShipOn is null ? null : part.WarehouseId, part.Freight?.CarrierId, part.ShipOn, part.ArriveOn);
}
