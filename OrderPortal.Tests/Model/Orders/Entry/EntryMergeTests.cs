using OrderPortal.Model.Orders.Entry;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Model.Orders.Entry;

public sealed class EntryMergeTests
{
    [Fact, Trait("Requirement", "R049")]
    public void What_only_one_of_two_people_changed_is_kept_whoever_it_was()
    {
        var origin = Trade.Entry((Trade.Stand, 1));
        var mine = origin.Copy() with { Remarks = "我的备注" };
        var theirs = origin.Copy();
        theirs.Lines[0].Quantity = 9;
        theirs.RequiredOn = new(2024, 6, 6);

        var (merged, conflicts) = EntryMerge.Of(origin, mine, theirs);
        Assert.Equal(("我的备注", 9m, new DateOnly(2024, 6, 6)), (merged.Remarks, merged.Lines[0].Quantity, merged.RequiredOn));
        Assert.Empty(conflicts);
    }

    [Fact, Trait("Requirement", "R049")]
    public void Where_both_changed_the_same_the_writer_keeps_his_and_is_told()
    {
        var origin = Trade.Entry((Trade.Stand, 1));
        var mine = origin.Copy();
        mine.Lines[0].Quantity = 3;
        var theirs = origin.Copy();
        theirs.Lines[0].Quantity = 9;

        var (merged, conflicts) = EntryMerge.Of(origin, mine, theirs);
        Assert.Equal(3, merged.Lines[0].Quantity);
        Assert.Equal(EntryTexts.Field("Lines"), Assert.Single(conflicts));
    }

    [Fact]
    public void Two_who_changed_the_same_to_the_same_do_not_disagree()
    {
        var origin = Trade.Entry((Trade.Stand, 1));
        Assert.Empty(EntryMerge.Of(origin, origin.Copy() with { FreightAmount = 5 }, origin.Copy() with { FreightAmount = 5 }).Conflicts);
    }

    [Fact]
    public void Every_field_of_an_entry_has_a_name_for_people() =>
        Assert.All(typeof(OrderEntry).GetProperties().Where(p => p.CanWrite), p => Assert.NotEqual(p.Name, EntryTexts.Field(p.Name).Zh));
}
