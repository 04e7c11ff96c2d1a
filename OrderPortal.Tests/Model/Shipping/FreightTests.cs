using OrderPortal.Model.Shipping;

namespace OrderPortal.Tests.Model.Shipping;

public class FreightTests
{
    static readonly FreightRate Rate = new() { FirstGrams = 1_000, FirstAmountMinor = 1_200, StepGrams = 1_000, StepAmountMinor = 200, MaxParcelGrams = 20_000 };

    [Theory]
    [InlineData(0, 1_200, 1)]
    [InlineData(1_000, 1_200, 1)]
    [InlineData(1_001, 1_400, 1)]
    [InlineData(2_000, 1_400, 1)]
    [InlineData(20_000, 5_000, 1)]
    [InlineData(20_001, 6_200, 2)]
    [InlineData(41_500, 5_000 + 5_000 + 1_400, 3)]
    public void A_begun_kilogram_costs_a_whole_one_and_too_much_goes_in_several_parcels(long grams, long cents, int parcels) =>
        Assert.Equal((cents, parcels), (Rate.AmountMinor(grams), Rate.Parcels(grams)));

    [Theory]
    [InlineData("上海市", "上海市", FreightZone.SameProvince)]
    [InlineData("上海市", "浙江省", FreightZone.SameRegion)]
    [InlineData("上海市", "广东省", FreightZone.OtherRegion)]
    [InlineData("上海市", "新疆维吾尔自治区", FreightZone.Remote)]
    [InlineData("海南省", "海南省", FreightZone.SameProvince)]
    [InlineData("上海市", "", FreightZone.OtherRegion)]
    [InlineData("", "", FreightZone.OtherRegion)]
    public void A_zone_says_how_far_two_provinces_lie_apart(string from, string to, FreightZone zone) => Assert.Equal(zone, FreightZones.Between(from, to));

    [Fact]
    public void Every_province_of_the_country_belongs_to_a_region() =>
        Assert.All(OrderPortal.Model.Company.ChinaDivisions.Provinces, province => Assert.NotEqual(FreightZone.OtherRegion, FreightZones.Between(province, province)));

    [Fact, Trait("Requirement", "R077")]
    public void Shares_of_a_consignment_are_its_freight_to_the_cent_whatever_the_tariff_and_the_weights()
    {
        var random = new Random(20240520);
        for (var i = 0; i < 5_000; i++)
        {
            var (rate, grams) = (AnyRate(random), AnyWeights(random, 60_000));
            var (whole, sum) = (rate.AmountMinor(grams.Sum()), grams.Sum());
            var shared = SharedFreight.Of(rate, grams);
            Assert.Equal(whole, shared.SharesMinor.Sum());
            Assert.Equal(grams.Select(rate.AmountMinor), shared.AloneMinor);
            // nobody pays a cent more or less than his weight says
            Assert.All(shared.SharesMinor.Zip(grams), p => Assert.True(Math.Abs((decimal)p.First - (decimal)whole * p.Second / sum) < 1));
        }
    }

    [Fact, Trait("Requirement", "R077")]
    public void Together_never_costs_more_while_one_parcel_takes_all_and_the_first_weight_is_no_cheaper_than_further_weight()
    {
        var (random, cheaper) = (new Random(20240521), 0);
        for (var i = 0; i < 5_000; i++)
        {
            var rate = AnyRate(random);
            rate.FirstAmountMinor = (rate.FirstGrams + rate.StepGrams - 1) / rate.StepGrams * rate.StepAmountMinor + random.Next(3) * 100;
            var saved = SharedFreight.Of(rate, AnyWeights(random, rate.MaxParcelGrams)).SavedMinor;
            Assert.True(saved >= 0, $"case {i}: {saved}");
            if (saved > 0) cheaper++;
        }
        Assert.InRange(cheaper, 1_000, 5_000);
    }

    [Fact]
    public void Without_these_conditions_together_can_be_dearer()
    {
        FreightRate cheapFirst = new() { FirstAmountMinor = 100, StepAmountMinor = 500 }, fullParcels = new() { FirstGrams = 3_000, FirstAmountMinor = 500, StepAmountMinor = 100, MaxParcelGrams = 10_000 };
        Assert.Equal(-400, SharedFreight.Of(cheapFirst, [1_000, 1_000]).SavedMinor); // 6.00 instead of 2 × 1.00
        Assert.Equal(-200, SharedFreight.Of(fullParcels, [5_000, 5_500]).SavedMinor); // a full parcel and another instead of two middling ones
    }

    static FreightRate AnyRate(Random random)
    {
        var (first, step) = (random.Next(1, 31) * 100, random.Next(1, 31) * 100);
        return new() { FirstGrams = first, FirstAmountMinor = random.Next(3_000), StepGrams = step, StepAmountMinor = random.Next(1_000), MaxParcelGrams = first + random.Next(50_000) };
    }

    /// <summary>Two to six weights that together are no more than so much.</summary>
    static long[] AnyWeights(Random random, long most)
    {
        var weights = new long[random.Next(2, 7)];
        for (var i = 0; i < weights.Length; i++) weights[i] = random.NextInt64(1, Math.Max(2, most / weights.Length));
        return weights;
    }

    [Fact]
    public void The_cheapest_carrier_takes_it_and_of_two_equally_cheap_the_faster()
    {
        FreightRate Of(long carrier, long first, long step, int days) => new() { CarrierId = carrier, Zone = FreightZone.SameProvince, FirstAmountMinor = first, StepAmountMinor = step, Days = days };
        var table = new FreightTable([Of(1, 1_200, 200, 1), Of(2, 700, 300, 3), Of(3, 700, 300, 2)]);

        Assert.Equal(new FreightQuote(3, 700, 2, 1), table.Cheapest("上海市", "上海市", 900));
        Assert.Equal(new FreightQuote(1, 3_000, 1, 1), table.Cheapest("上海市", "上海市", 10_000));
        Assert.Null(table.Cheapest("上海市", "新疆维吾尔自治区", 900));
    }
}
