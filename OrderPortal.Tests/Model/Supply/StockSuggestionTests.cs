using OrderPortal.Model.Supply;

namespace OrderPortal.Tests.Model.Supply;

/// <summary>The suggestion against figures worked out by hand.</summary>
public sealed class StockSuggestionTests
{
    [Theory, Trait("Requirement", "R061")]
    [InlineData(5_000, 0)]
    [InlineData(9_000, 1.2815515655)]
    [InlineData(9_500, 1.6448536270)]
    [InlineData(9_900, 2.3263478740)]
    [InlineData(9_990, 3.0902323062)]
    public void A_service_level_is_so_many_standard_deviations(int basisPoints, double z) =>
        Assert.Equal(z, StockSuggestion.Of(new(0, 0, 1, 0, basisPoints, 0), 0).Z, 1e-6);

    [Fact, Trait("Requirement", "R061")]
    public void Safety_stock_covers_demand_and_lead_time_that_turn_out_worse_than_usual()
    {
        // 10 a day, σ 4, lead 9 days: 1.645 × 4 × √9 = 19.7 → 20; 10 × 9 + 20 = 110; 110 + 10 × 30 = 410
        Assert.Equal((20_000, 110_000, 410_000), Quantities(new(10_000, 4_000, 9, 0, 9_500, 30), 0));
        // a lead time that varies by 2 days: 1.645 × √(9 × 16 + 100 × 4) = 38.4 → 39
        Assert.Equal((39_000, 129_000, 429_000), Quantities(new(10_000, 4_000, 9, 200, 9_500, 30), 0));
        // by the kilogram with three decimals nothing is rounded up to whole units
        Assert.Equal(19_739, StockSuggestion.Of(new(10_000, 4_000, 9, 0, 9_500, 30), 3).SafetyQuantityMilli);
        Assert.Equal((0, 0, 0), Quantities(new(0, 0, 9, 200, 9_500, 30), 0));
    }

    [Fact]
    public void Days_without_demand_count() => Assert.Equal((5_000, 5_000), StockSuggestion.Describe([0, 10_000, 0, 10_000]));

    static (long, long, long) Quantities(SuggestionInputs inputs, int decimals)
    {
        var s = StockSuggestion.Of(inputs, decimals);
        return (s.SafetyQuantityMilli, s.ReorderQuantityMilli, s.MaxQuantityMilli);
    }
}
