using System.Globalization;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Tests.Shared.Components;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("1234567.5", "CNY", "¥1,234,567.50")]
    [InlineData("-20", "USD", "-US$20.00")]
    [InlineData("7", "SEK", "SEK 7.00")]
    public void Money_carries_its_currency_and_two_places(string amount, string currency, string expected) =>
        Assert.Equal(expected, In(Text.English, () => Amounts.Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency)));

    [Fact]
    public void A_day_cannot_be_taken_for_another_in_either_language()
    {
        var day = new DateOnly(2026, 5, 6);
        Assert.Equal("2026-05-06", In(Text.Chinese, () => Amounts.Day(day)));
        Assert.Equal("6 May 2026", In(Text.English, () => Amounts.Day(day)));
    }

    [Theory]
    [InlineData(20, "刚刚", "just now")]
    [InlineData(59 * 60, "59 分钟前", "59 min ago")]
    [InlineData(3 * 3600, "3 小时前", "3 h ago")]
    [InlineData(86400, "1 天前", "1 day ago")]
    [InlineData(-2 * 86400, "2 天后", "in 2 days")]
    public void Ages_read_in_the_largest_unit_that_fits(int seconds, string zh, string en) =>
        Assert.Equal(new Text(zh, en), Amounts.Age(TimeSpan.FromSeconds(seconds)));

    static string In(CultureInfo culture, Func<string> read)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        return read();
    }
}
