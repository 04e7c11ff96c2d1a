using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Tests.Shared.Sheets;

public sealed class SheetDatesTests
{
    [Theory, Trait("Requirement", "R006")]
    [InlineData("2024-05-10")]
    [InlineData("2024-5-10")]
    [InlineData("2024/5/10")]
    [InlineData("2024.05.10")]
    [InlineData("20240510")]
    [InlineData("2024年5月10日")]
    [InlineData("2024年05月10号")]
    [InlineData("10-May-2024")]
    [InlineData("10 May 2024")]
    [InlineData("May 10, 2024")]
    [InlineData("10th May 2024")]
    [InlineData("2024-05-10 14:30:00")]
    [InlineData("2024-05-10T14:30:00Z")]
    [InlineData("２０２４－０５－１０")]
    [InlineData(" 2024-05-10 ")]
    [InlineData("45422")]
    [InlineData(45422d)]
    [InlineData(45422.6d)]
    [InlineData(20240510d)]
    public void A_date_is_read_in_every_usual_notation(object value) => Assert.Equal(new SheetDate(2024, 5, 10), SheetDates.Read(value).Value);

    [Fact, Trait("Requirement", "R006")]
    public void A_date_cell_of_Excel_is_a_date() => Assert.Equal(new SheetDate(2024, 5, 10), SheetDates.Read(new DateTime(2024, 5, 10, 9, 0, 0)).Value);

    [Theory, Trait("Requirement", "R006")]
    [InlineData("05-01")]
    [InlineData("5/1")]
    [InlineData("5月1日")]
    public void A_missing_year_is_inferred_from_the_other_date_and_said_so(string text)
    {
        var date = SheetDates.Read(text).Value;
        Assert.True(date.LacksYear);
        Assert.Equal(new DateOnly(2024, 5, 1), date.OnOrBefore(new(2024, 5, 10)));
        Assert.Equal(new DateOnly(2023, 5, 1), date.OnOrBefore(new(2024, 4, 30)));
        Assert.Equal(new DateOnly(2024, 5, 1), date.OnOrAfter(new(2024, 5, 1)));
        Assert.Equal(new DateOnly(2025, 5, 1), date.OnOrAfter(new(2024, 5, 2)));
    }

    [Fact]
    public void The_29th_of_February_without_a_year_looks_for_a_leap_year()
    {
        var date = SheetDates.Read("02-29").Value;
        Assert.Equal(new DateOnly(2024, 2, 29), date.OnOrBefore(new(2027, 1, 1)));
        Assert.Equal(new DateOnly(2028, 2, 29), date.OnOrAfter(new(2025, 1, 1)));
    }

    [Theory]
    [InlineData("05/10/2024")] // May or October: a guess would be wrong half the time
    [InlineData("24-05-10")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("13-01")]
    [InlineData("2024-05/10")]
    [InlineData("0204-05-10")]
    [InlineData("9999-12-31")]
    [InlineData("1")]
    [InlineData("明天")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData(0.5d)]
    [InlineData(1d)]
    [InlineData(-45422d)]
    [InlineData(double.NaN)]
    [InlineData(1e300)]
    [InlineData(true)]
    [InlineData(null)]
    public void What_is_no_date_or_could_be_two_is_refused(object? value) => Assert.Equal("date-unreadable", Assert.Single(SheetDates.Read(value).Errors).Code);

    [Fact]
    public void Every_day_is_read_back_from_every_notation() =>
        Prop.ForAll(Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            string[] notations = ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "d-MMM-yyyy", "MMMM d, yyyy"];
            object[] serials = [(day.ToDateTime(TimeOnly.MinValue) - new DateTime(1899, 12, 30)).TotalDays];
            return notations.Select(n => (object)day.ToString(n, CultureInfo.InvariantCulture)).Concat(serials)
                .All(written => SheetDates.Read(written).Value == new SheetDate(day.Year, day.Month, day.Day))
                && SheetDates.Read(day.ToString("MM-dd", CultureInfo.InvariantCulture)).Value is var part
                && part.OnOrBefore(day) == day && part.OnOrAfter(day) == day;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_whatever_ends_in_an_exception() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789-/.年月日 :TMayJ,".ToCharArray())).ToArbitrary(), characters =>
        {
            var read = SheetDates.Read(new string(characters));
            return !read.Succeeded || read.Value.OnOrAfter(new(2024, 1, 1)) is var _ && read.Value.OnOrBefore(new(2024, 1, 1)) is var _;
        }).QuickCheckThrowOnFailure();
}
