using FsCheck;
using FsCheck.Fluent;
using OrderPortal.Model.Customers;

namespace OrderPortal.Tests.Model.Customers;

public sealed class IdentityNumberTests
{
    static readonly DateOnly Today = new(2024, 5, 10);

    [Theory, Trait("Requirement", "R029")]
    [InlineData("91350100M000100Y43", true)] // the example printed in GB 32100-2015
    [InlineData("9144030071526726XG", true)] // three codes that public companies print on their sites
    [InlineData("914403001922038216", true)]
    [InlineData("91330100799655058B", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100Y4", false)]
    [InlineData("91350100m000100y43", false)]
    [InlineData("9135O100M000100Y43", false)] // letter O
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_check_character_of_a_licence_code_is_verified(string? code, bool valid) => Assert.Equal(valid, UnifiedSocialCreditCode.IsValid(code));

    [Fact, Trait("Requirement", "R029")]
    public void One_wrong_character_or_two_swapped_neighbours_never_pass_as_a_licence_code()
    {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY".ToCharArray();
        var codes = from place in Gen.ArrayOf(Gen.Elements("0123456789".ToCharArray()), 6)
                    from rest in Gen.ArrayOf(Gen.Elements(alphabet), 9)
                    from at in Gen.Choose(0, 17)
                    from other in Gen.Elements(alphabet)
                    select (First: "91" + new string(place) + new string(rest), at, other);
        Prop.ForAll(codes.ToArbitrary(), c =>
        {
            var code = c.First + UnifiedSocialCreditCode.CheckCharacter(c.First);
            var wrong = code.ToCharArray();
            wrong[c.at] = c.other;
            var swapped = code.ToCharArray();
            var next = Math.Min(c.at + 1, 17);
            (swapped[c.at], swapped[next]) = (swapped[next], swapped[c.at]);
            return UnifiedSocialCreditCode.IsValid(code)
                && UnifiedSocialCreditCode.IsValid(new string(wrong)) == (new string(wrong) == code)
                && UnifiedSocialCreditCode.IsValid(new string(swapped)) == (new string(swapped) == code);
        }).QuickCheckThrowOnFailure();
    }

    [Theory, Trait("Requirement", "R029")]
    [InlineData("11010519491231002X", true)] // the example printed in GB 11643-1999
    [InlineData("11010519491231002x", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("11010519490231002X", false)] // 31 February
    [InlineData("1101051949123100", false)]
    [InlineData("99010519491231002X", false)]
    [InlineData("一1010519491231002X", false)]
    [InlineData(null, false)]
    public void The_check_character_and_birthday_of_an_identity_number_are_verified(string? id, bool valid) => Assert.Equal(valid, ResidentId.IsValid(id, Today));

    [Fact, Trait("Requirement", "R029")]
    public void Nobody_is_born_tomorrow()
    {
        Assert.True(ResidentId.IsValid(Born(Today), Today));
        Assert.False(ResidentId.IsValid(Born(Today.AddDays(1)), Today));
    }

    [Fact, Trait("Requirement", "R029")]
    public void One_wrong_digit_never_passes_as_an_identity_number() =>
        Prop.ForAll((from day in Gen.Choose(0, 40_000) from at in Gen.Choose(0, 16) from digit in Gen.Choose(0, 9) select (day, at, digit)).ToArbitrary(), c =>
        {
            var id = Born(new DateOnly(1910, 1, 1).AddDays(c.day));
            var wrong = id.ToCharArray();
            wrong[c.at] = (char)('0' + c.digit);
            return ResidentId.IsValid(id, Today) && ResidentId.IsValid(new string(wrong), Today) == (new string(wrong) == id);
        }).QuickCheckThrowOnFailure();

    static string Born(DateOnly day)
    {
        var first17 = $"110105{day:yyyyMMdd}002";
        return first17 + ResidentId.CheckCharacter(first17);
    }
}
