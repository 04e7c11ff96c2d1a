using System.Reflection;
using OrderPortal.Shared;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>Brings two people's changes of one order together: what only one of them changed is taken, where both did the first's own stays and is named.</summary>
public static class EntryMerge
{
    static readonly PropertyInfo[] Fields = [.. typeof(OrderEntry).GetProperties().Where(p => p.CanWrite)];

    /// <param name="origin">What both began with.</param>
    /// <param name="mine">What this person has typed.</param>
    /// <param name="theirs">What the other has saved.</param>
    public static (OrderEntry Merged, IReadOnlyList<Text> Conflicts) Of(OrderEntry origin, OrderEntry mine, OrderEntry theirs)
    {
        var merged = mine.Copy();
        var newest = theirs.Copy();
        var conflicts = new List<Text>();
        foreach (var field in Fields)
        {
            var (was, my, their) = (field.GetValue(origin), field.GetValue(mine), field.GetValue(theirs));
            if (Same(was, my)) field.SetValue(merged, field.GetValue(newest));
            else if (!Same(was, their) && !Same(my, their)) conflicts.Add(EntryTexts.Field(field.Name));
        }
        return (merged, conflicts);
    }

    static bool Same(object? a, object? b) => a is List<OrderEntryLine> x && b is List<OrderEntryLine> y
        ? x.Where(l => !l.IsEmpty).SequenceEqual(y.Where(l => !l.IsEmpty))
        : Equals(a is "" ? null : a, b is "" ? null : b);
}
