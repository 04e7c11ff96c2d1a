using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Model.Customers;

namespace OrderPortal.Tests.Model.Customers;

public sealed class PhoneTests
{
    [Theory, Trait("Requirement", "R022")]
    [InlineData("13800000000", true)]
    [InlineData("19912345678", true)]
    [InlineData("1380000000", false)]   // ten
    [InlineData("138000000000", false)] // twelve
    [InlineData("12800000000", false)]
    [InlineData("1380000000０", false)]
    [InlineData("13800000000\n", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_mobile_number_has_exactly_eleven_digits_beginning_with_13_to_19(string? number, bool valid) =>
        Assert.Equal(valid, Mobile.IsValid(number));

    [Theory, Trait("Requirement", "R022")]
    [InlineData("+86 138-0000-0000", "13800000000")]
    [InlineData("008613800000000", "13800000000")]
    [InlineData("8613800000000", "13800000000")]
    [InlineData("１３８００００００００", "13800000000")]
    [InlineData("(138) 0000 0000", "13800000000")]
    [InlineData("138000000", null)]
    [InlineData("+1 13800000000", null)]
    [InlineData("-", null)]
    [InlineData(null, null)]
    public void A_mobile_number_typed_with_signs_is_tidied(string? typed, string? expected) => Assert.Equal(expected, Mobile.Clean(typed));

    [Fact, Trait("Requirement", "R022")]
    public void Exactly_the_numbers_of_the_rule_are_valid() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray())).ToArbitrary(), digits =>
        {
            var number = new string(digits);
            return Mobile.IsValid(number) == (number.Length == 11 && number[0] == '1' && number[1] >= '3');
        }).QuickCheckThrowOnFailure();

    [Theory, Trait("Requirement", "R022")]
    [InlineData("0755-86012345", true)]
    [InlineData("010 62345678", true)]
    [InlineData("0755-86012345-801", true)]
    [InlineData("0755-86012345转801", true)]
    [InlineData("400-820-8820", true)]
    [InlineData("13800000000", false)]
    [InlineData("86012345", false)] // without its area code nobody elsewhere can dial it
    [InlineData("-", false)]
    public void A_landline_carries_its_area_code(string number, bool valid) => Assert.Equal(valid, Phone.IsLandline(number));

    [Theory]
    [InlineData("697-555-0142", true)]
    [InlineData("1 (11) 500 555-0132", true)]
    [InlineData("+44 20 7946 0958 ext. 12", true)]
    [InlineData("12", false)]
    [InlineData("call me", false)]
    public void A_foreign_number_must_be_dialable(string number, bool dialable) => Assert.Equal(dialable, Phone.IsDialable(number));

    [Theory, Trait("Requirement", "R177")]
    [InlineData("13800000000", "138****0000")]
    [InlineData("138 1234 5678", "138 **** 5678")]
    [InlineData("0755-86012345", "0755-****2345")]
    [InlineData("010-62345678", "010-****5678")]
    [InlineData("86012345", "****2345")]
    [InlineData("110", "***")]
    [InlineData("-", "-")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void The_middle_of_a_number_is_hidden(string? number, string masked) => Assert.Equal(masked, Phone.Mask(number));

    [Fact, Trait("Requirement", "R177")]
    public void Masking_hides_at_least_four_digits_and_changes_nothing_else() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("0123456789０１９+-() 转".ToCharArray())).ToArbitrary(), characters =>
        {
            var number = new string(characters);
            var masked = Phone.Mask(number);
            var hidden = masked.Count(c => c == '*');
            return masked.Length == number.Length
                && hidden >= Math.Min(4, number.Count(char.IsDigit))
                && masked.Zip(number).All(pair => pair.First == pair.Second || pair.First == '*' && char.IsDigit(pair.Second));
        }).QuickCheckThrowOnFailure();
}
