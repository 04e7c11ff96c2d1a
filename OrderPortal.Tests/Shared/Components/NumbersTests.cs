using OrderPortal.Shared.Components;

namespace OrderPortal.Tests.Shared.Components;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("  ", null)]
    [InlineData("12", "12")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1，234.5", "1234.5")]
    [InlineData("１２．５", "12.5")]
    [InlineData("¥ 99", "99")]
    [InlineData("￥99", "99")]
    [InlineData("-3", "-3")]
    [InlineData("12。5", "12.5")]
    public void Numbers_are_read_as_people_type_them(string typed, string? expected)
    {
        Assert.True(Numbers.TryRead(typed, out var value));
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34,567")]
    [InlineData("abc")]
    [InlineData("1e5")]
    [InlineData("1.2.3")]
    [InlineData("99999999999999999999999999999999")]
    public void What_could_be_misread_is_not_guessed(string typed) => Assert.False(Numbers.TryRead(typed, out _));
}
