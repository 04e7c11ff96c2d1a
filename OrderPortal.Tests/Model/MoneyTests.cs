using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Model;
using OrderPortal.Model.Orders;

namespace OrderPortal.Tests.Model;

public class MoneyTests
{
    [Theory]
    [InlineData(0.005, 0.01), InlineData(-0.005, -0.01), InlineData(2.675, 2.68), InlineData(1.004999, 1.00)]
    public void Half_a_cent_is_rounded_away_from_zero(decimal amount, decimal rounded) => Assert.Equal(rounded, Money.Round(amount));

    [Fact]
    public void Shares_always_sum_to_the_whole_and_none_is_off_by_more_than_a_cent() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            Gen.ListOf(Gen.Choose(0, 1_000_000)).Where(w => w.Count > 0).Select(w => w.Select(x => (long)x).ToList()).ToArbitrary(),
            (cents, weights) =>
            {
                var parts = Money.Share(cents, weights);
                var sum = weights.Sum();
                return parts.Sum() == cents
                    && (sum == 0 || parts.Select((p, i) => Math.Abs(p - (decimal)cents * weights[i] / sum)).All(d => d < 1m));
            }).QuickCheckThrowOnFailure();

    [Fact, Trait("Requirement", "R008")]
    public void Showing_a_price_with_or_without_tax_never_changes_the_total() =>
        Prop.ForAll(
            Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(1, 100_000_000).ToArbitrary(), Gen.Elements(0, 300, 600, 900, 1300).ToArbitrary(),
            (quantity, price, rate) =>
            {
                var line = new SalesOrderLine { Quantity = quantity, UnitPriceMinor = price, TaxRateBasisPoints = rate };
                line.Total();
                // entered with tax: what is paid is quantity × price, and the two sides of the view add up to it exactly
                var included = line.GrossAmountMinor == line.AmountMinor && line.NetAmountMinor + line.LineTaxAmountMinor == line.GrossAmountMinor;
                line.PriceIncludesTax = false;
                line.Total();
                return included && line.NetAmountMinor == line.AmountMinor && line.NetAmountMinor + line.LineTaxAmountMinor == line.GrossAmountMinor;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quantity_or_price_comes_back_as_it_went_in() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), n =>
            Money.FromMilli(Money.ToMilli(n / 1000m)) == n / 1000m && Money.FromPriceMinor(Money.ToPriceMinor(n / 10_000m)) == n / 10_000m).QuickCheckThrowOnFailure();
}
