using System.Collections;
using System.Reflection;
using OrderPortal.Shared;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>Brings two people's changes of one thing together: what only one of them changed is taken, where both did the first's own stays and is named.</summary>
public static class EntryMerge
{
    /// <param name="origin">What both began with.</param>
    /// <param name="mine">What this person has typed.</param>
    /// <param name="theirs">What the other has saved.</param>
    public static (OrderEntry Merged, IReadOnlyList<Text> Conflicts) Of(OrderEntry origin, OrderEntry mine, OrderEntry theirs) =>
        Of(origin, mine.Copy(), theirs.Copy(), EntryTexts.Field);

    /// <summary>The same for any entry; <paramref name="mine"/> becomes the merged one and takes over parts of <paramref name="theirs"/>.</summary>
    public static (T Merged, IReadOnlyList<Text> Conflicts) Of<T>(T origin, T mine, T theirs, Func<string, Text> nameOf) where T : class
    {
        var conflicts = new List<Text>();
        foreach (var field in Fields<T>.All)
        {
            var (was, my, their) = (field.GetValue(origin), field.GetValue(mine), field.GetValue(theirs));
            if (Same(was, my)) field.SetValue(mine, their);
            else if (!Same(was, their) && !Same(my, their)) conflicts.Add(nameOf(field.Name));
        }
        return (mine, conflicts);
    }

    static class Fields<T>
    {
        public static readonly PropertyInfo[] All = [.. typeof(T).GetProperties().Where(p => p.CanWrite)];
    }

    static bool Same(object? a, object? b) => (a, b) is (IEnumerable x and not string, IEnumerable y and not string)
        ? Filled(x).SequenceEqual(Filled(y))
        : Equals(a is "" ? null : a, b is "" ? null : b);

    // a line that somebody has added and not begun is no change
    static IEnumerable<object> Filled(IEnumerable parts) => parts.Cast<object>().Where(p => p is not OrderEntryLine { IsEmpty: true });
}
