using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

/// <summary>Plans computed again by hand. Shanghai (1) and Guangzhou (2) send to Zhejiang, where a supplier (3) ships for us: 10.00 + 2.00 per kilogram and 2 days from Shanghai, 15.00 + 5.00 and 3 days from Guangzhou.
/// A chair (product 1) weighs 5 kg, costs 60 and sells at 100; a lamp (product 2) weighs 1 kg, costs 20 and sells at 40.</summary>
public class SplitPlannerTests
{
    static readonly DateOnly Today = new(2024, 5, 20);

    [Fact]
    [Trait("Requirement", "R073")]
    public void What_one_warehouse_has_is_not_split()
    {
        var plans = Plan(available: [(1, 1, 4), (1, 2, 4), (2, 1, 4), (2, 2, 4)]);

        // 2 chairs and 3 lamps weigh 13 kg: 10 + 12 × 2 = 34 from Shanghai, 15 + 12 × 5 = 75 from Guangzhou
        Assert.Equal([(SplitKind.Whole, 34_00L), (SplitKind.Whole, 75_00L)], plans.Select(p => (p.Kind, p.FreightMinor)));
        Assert.Equal((1, Today.AddDays(2), 106_00L), (plans[0].Parcels, plans[0].LastArrival, plans[0].MarginMinor)); // 2 × 40 + 3 × 20 − 34
        Assert.Empty(plans[0].WhyNot);
        Assert.Equal(["arrives 1 d later", "¥41.00 more freight", "¥41.00 less margin"], plans[1].WhyNot.Select(w => w.En));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void What_two_warehouses_have_together_leaves_now_or_waits_and_each_loser_says_why()
    {
        // the lamps are in Guangzhou; four more come to Shanghai in five days
        var plans = Plan(available: [(1, 1, 2), (2, 2, 3)], incoming: [(1, 2, 4, 5)], required: Today.AddDays(10));

        // together later: 34; apart now: chairs 10 kg = 10 + 9 × 2 = 28, lamps 3 kg = 15 + 2 × 5 = 25
        Assert.Equal([(SplitKind.WaitWhole, 34_00L, 1), (SplitKind.ByWarehouse, 53_00L, 2)], plans.Select(p => (p.Kind, p.FreightMinor, p.Parts.Count)));
        Assert.Equal((Today.AddDays(7), Today.AddDays(7)), (plans[0].FirstArrival, plans[0].LastArrival));
        Assert.Equal((Today.AddDays(2), Today.AddDays(3)), (plans[1].FirstArrival, plans[1].LastArrival));
        Assert.Equal(["shipments: 1 more", "¥19.00 more freight", "¥19.00 less margin"], plans[1].WhyNot.Select(w => w.En));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void In_time_comes_before_cheap()
    {
        var plans = Plan(available: [(1, 1, 2), (2, 2, 3)], incoming: [(1, 2, 4, 5)], required: Today.AddDays(4));

        Assert.Equal([SplitKind.ByWarehouse, SplitKind.WaitWhole], plans.Select(p => p.Kind));
        Assert.Equal(["3 d later than the customer wants"], plans[1].WhyNot.Select(w => w.En));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void What_is_there_leaves_now_and_the_rest_when_it_comes_in()
    {
        var plans = Plan(available: [(1, 1, 2), (1, 2, 1)], incoming: [(1, 2, 2, 5)], required: Today.AddDays(3));

        var byDate = Assert.Single(plans, p => p.Kind == SplitKind.ByDate);
        Assert.Equal([(1, 2_000L), (2, 1_000L)], byDate.Parts[0].Takes.Select(t => (t.LineNumber, t.QuantityMilli)));
        Assert.Equal([(2, 2_000L)], byDate.Parts[1].Takes.Select(t => (t.LineNumber, t.QuantityMilli)));
        Assert.Equal((Today, Today.AddDays(5)), (byDate.Parts[0].ShipOn, byDate.Parts[1].ShipOn));
        Assert.Equal(30_00 + 12_00, byDate.FreightMinor); // 11 kg: 10 + 10 × 2; 2 kg: 10 + 2
        Assert.Equal((Today.AddDays(2), Today.AddDays(7)), (byDate.FirstArrival, byDate.LastArrival));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void What_nobody_has_ordered_has_no_date()
    {
        var plan = Assert.Single(Plan(available: [(1, 1, 2)]));

        Assert.Equal((SplitKind.ByDate, (DateOnly?)null), (plan.Kind, plan.LastArrival));
        Assert.Equal((null, null, null), (plan.Parts[1].WarehouseId, plan.Parts[1].ShipOn, plan.Parts[1].ArriveOn));
    }

    [Fact]
    [Trait("Requirement", "R064")]
    public void A_substitute_in_stock_is_offered_and_says_that_the_customer_must_agree()
    {
        var plans = Plan(available: [(1, 1, 2), (1, 9, 5)], incoming: [(1, 2, 4, 5)], substitute: new(9, "LAMP-B", "台灯 B", 1_000, 250_000));

        var other = Assert.Single(plans, p => p.Kind == SplitKind.WithSubstitute);
        Assert.Equal("LAMP-B", other.Parts[0].Takes.Single(t => t.LineNumber == 2).Substitute?.ProductCode);
        Assert.Equal(2 * 40_00 + 3 * 15_00 - 34_00, other.MarginMinor);
        Assert.Contains("the customer must accept the substitute", other.WhyNot.Select(w => w.En));
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void More_shipments_are_offered_when_they_cost_less_freight()
    {
        // Guangzhou has both, Shanghai the ten chairs. 53 kg from Guangzhou are a parcel of 50 kg, 15 + 49 × 5, and one of 3 kg, 15 + 2 × 5
        var plans = Plan(available: [(2, 1, 10), (2, 2, 3), (1, 1, 10)], chairs: 10);

        Assert.Equal([(SplitKind.Whole, 285_00L), (SplitKind.Cheapest, 133_00L)], plans.Select(p => (p.Kind, p.FreightMinor))); // 50 kg: 10 + 49 × 2; 3 kg: 15 + 2 × 5
        Assert.Equal(["shipments: 1 more"], plans[1].WhyNot.Select(w => w.En));
        Assert.Equal(["the first goods arrive 1 d earlier", "¥152.00 less freight"], plans[1].Gains.Select(g => g.En));
    }

    [Fact]
    [Trait("Requirement", "R078")]
    public void A_supplier_is_planned_with_only_when_our_own_warehouses_do_not_have_everything()
    {
        // he has both in one place and would be nearer; ours have one each
        var plans = Plan(available: [(1, 1, 2), (2, 2, 3), (3, 1, 9), (3, 2, 9)]);
        Assert.Equal([SplitKind.ByWarehouse], plans.Select(p => p.Kind));
        Assert.DoesNotContain(plans.SelectMany(p => p.Parts), p => p.WarehouseId == 3);

        var without = Plan(available: [(1, 1, 2), (3, 2, 9)]);
        Assert.Equal([1L, 3L], Assert.Single(without, p => p.Kind == SplitKind.ByWarehouse).Parts.Select(p => p.WarehouseId!.Value).Order());
    }

    [Fact]
    [Trait("Requirement", "R073")]
    public void Heavy_goods_go_by_freight_line_and_light_ones_by_express_when_that_is_cheaper()
    {
        // express takes parcels up to 3 kg only at 10 + 2 each; the freight line takes any weight for 40 and 0.10 a kilogram
        var plans = Plan(available: [(1, 1, 20), (1, 2, 3)], chairs: 20, rates:
        [
            new() { CarrierId = 1, Zone = FreightZone.SameRegion, FirstAmountMinor = 10_00, StepAmountMinor = 2_00, Days = 2, MaxParcelGrams = 3_000 },
            new() { CarrierId = 2, Zone = FreightZone.SameRegion, FirstGrams = 100_000, FirstAmountMinor = 40_00, StepGrams = 1_000, StepAmountMinor = 9_00, Days = 3, MaxParcelGrams = 500_000 },
        ]);

        // all by freight line: 40 + 3 × 9 = 67; apart: 100 kg = 40, 3 kg = 14
        Assert.Equal(67_00, Assert.Single(plans, p => p.Kind == SplitKind.Whole).FreightMinor);
        var byCarrier = Assert.Single(plans, p => p.Kind == SplitKind.ByCarrier);
        Assert.Equal(54_00, byCarrier.FreightMinor);
        Assert.Equal([(1L, "2"), (2L, "1")], byCarrier.Parts.OrderBy(p => p.Freight!.CarrierId).Select(p => (p.Freight!.CarrierId, string.Join(",", p.Takes.Select(t => t.LineNumber)))));
    }

    static IReadOnlyList<SplitPlan> Plan((long Warehouse, long Product, int Pieces)[] available, (long Warehouse, long Product, int Pieces, int InDays)[]? incoming = null,
        DateOnly? required = null, PlanSubstitute? substitute = null, int chairs = 2, FreightRate[]? rates = null) => SplitPlanner.Plan(new(
        Today, "浙江省", required,
        [new(1, 1, "椅子", chairs * 1_000, 5_000, chairs * 100_00, 600_000), new(2, 2, "台灯", 3_000, 1_000, 3 * 40_00, 200_000, substitute)],
        [new(1, "上海仓", "上海市", 10), new(2, "广州仓", "广东省", 20), new(3, "供应商代发仓", "浙江省", 5, IsSuppliers: true)],
        available.ToDictionary(a => (a.Warehouse, a.Product), a => a.Pieces * 1_000L),
        [.. (incoming ?? []).Select(i => new PlanIncoming(i.Warehouse, i.Product, i.Pieces * 1_000, Today.AddDays(i.InDays)))],
        new FreightTable(rates ??
        [
            new() { CarrierId = 1, Zone = FreightZone.SameProvince, FirstAmountMinor = 8_00, StepAmountMinor = 1_00, Days = 1 },
            new() { CarrierId = 1, Zone = FreightZone.SameRegion, FirstAmountMinor = 10_00, StepAmountMinor = 2_00, Days = 2 },
            new() { CarrierId = 1, Zone = FreightZone.OtherRegion, FirstAmountMinor = 15_00, StepAmountMinor = 5_00, Days = 3 },
        ])));
}
