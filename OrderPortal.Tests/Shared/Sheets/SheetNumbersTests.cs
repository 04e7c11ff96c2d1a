using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Tests.Shared.Sheets;

public sealed class SheetNumbersTests
{
    [Theory, Trait("Requirement", "R006")]
    [InlineData("50", "50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("１２３４．５", "1234.5")]
    [InlineData("¥1,200.00", "1200.00")]
    [InlineData("￥ 120", "120")]
    [InlineData("120元", "120")]
    [InlineData("RMB 120", "120")]
    [InlineData("-5", "-5")]
    [InlineData("−5", "-5")]
    [InlineData("-¥5", "-5")]
    [InlineData("¥-5", "-5")]
    [InlineData("(5.00)", "-5.00")]
    [InlineData("（5）", "-5")]
    [InlineData("+5", "5")]
    [InlineData(".5", "0.5")]
    [InlineData("000120", "120")]
    [InlineData(120d, "120")]
    [InlineData(0.30000000000000004, "0.3")]
    public void A_number_is_read_as_people_write_it(object value, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), SheetNumbers.Read(value).Value);

    [Theory]
    [InlineData("", "number-unreadable")]
    [InlineData("五十", "number-unreadable")]
    [InlineData("50个", "number-unreadable")]
    [InlineData("1,23", "number-unreadable")]
    [InlineData("12,34.5", "number-unreadable")]
    [InlineData("--5", "number-unreadable")]
    [InlineData("-¥-5", "number-unreadable")]
    [InlineData("(5", "number-unreadable")]
    [InlineData("1.2.3", "number-unreadable")]
    [InlineData("=1+1", "number-unreadable")]
    [InlineData("#N/A", "number-unreadable")]
    [InlineData("NaN", "number-unreadable")]
    [InlineData(double.NaN, "number-unreadable")]
    [InlineData(true, "number-unreadable")]
    [InlineData(null, "number-unreadable")]
    [InlineData("1.38E+10", "number-shortened")]
    [InlineData("1000000000000", "number-absurd")]
    [InlineData("99999999999999999999999999999999999999", "number-absurd")]
    [InlineData(1e300, "number-absurd")]
    [InlineData(double.NegativeInfinity, "number-absurd")]
    public void What_is_no_number_is_refused_with_the_reason(object? value, string code) => Assert.Equal(code, Assert.Single(SheetNumbers.Read(value).Errors).Code);

    [Fact]
    public void Every_amount_is_read_back_from_every_notation() =>
        Prop.ForAll((from whole in Gen.Choose(-1_000_000_000, 1_000_000_000) from fraction in Gen.Choose(0, 9999) select whole + fraction / 10_000m).ToArbitrary(), amount =>
            new[] { amount.ToString(CultureInfo.InvariantCulture), amount.ToString("N4", CultureInfo.InvariantCulture), "¥" + amount.ToString("N4", CultureInfo.InvariantCulture) }
                .All(written => SheetNumbers.Read(written).Value == amount)
            && SheetNumbers.Read((double)amount).Value == amount).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_whatever_ends_in_an_exception() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789,.-()¥元E+ ".ToCharArray())).ToArbitrary(), characters =>
            SheetNumbers.Read(new string(characters)) is { } read && (read.Succeeded ? Math.Abs(read.Value) <= 1_000_000_000_000m : read.Errors.Count == 1)).QuickCheckThrowOnFailure();
}
