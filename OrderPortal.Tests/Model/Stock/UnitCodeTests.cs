using OrderPortal.Model.Stock;

namespace OrderPortal.Tests.Model.Stock;

public sealed class UnitCodeTests
{
    [Fact, Trait("Requirement", "R184")]
    public void One_wrong_sign_and_two_swapped_signs_are_always_found()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = UnitCode.New();
            Assert.True(UnitCode.IsValid(code), code);
            for (var at = 0; at < UnitCode.Length; at++)
            {
                foreach (var sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(s => s != code[at])) Assert.False(UnitCode.IsValid(code[..at] + sign + code[(at + 1)..]));
                if (at + 1 < UnitCode.Length && code[at] != code[at + 1]) Assert.False(UnitCode.IsValid(code[..at] + code[at + 1] + code[at] + code[(at + 2)..]), $"{code} at {at}");
            }
        }
    }

    [Theory]
    [InlineData(" https://orders.example.com/u/abc/ ", "ABC")]
    [InlineData("abc", "ABC")]
    [InlineData(null, "")]
    public void A_label_is_read_by_its_address_or_by_its_code(string? typed, string code) => Assert.Equal(code, UnitCode.Clean(typed));
}
