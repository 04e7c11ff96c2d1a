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
