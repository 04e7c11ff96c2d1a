using System.Globalization;

namespace OrderPortal.Shared.Components;

/// <summary>One thing a person may choose, in words.</summary>
/// <param name="Detail">What helps to choose in a look-up and is not kept in the box: a price, a phone.</param>
public sealed record Choice<T>(T Value, Text Text, Text? Detail = null);

/// <summary>Makes the choices of a field out of values and their texts.</summary>
public static class Choice
{
    public static IReadOnlyList<Choice<T>> Of<T>(IEnumerable<T> values, Func<T, Text> text) => [.. values.Select(v => new Choice<T>(v, text(v)))];

    /// <summary>Every value of an enum, in its order.</summary>
    public static IReadOnlyList<Choice<T>> Of<T>(Func<T, Text> text) where T : struct, Enum => Of(Enum.GetValues<T>(), text);

    /// <summary>The same for a field that may stay empty.</summary>
    public static IReadOnlyList<Choice<T?>> Optional<T>(Func<T, Text> text) where T : struct, Enum => Of(Enum.GetValues<T>().Cast<T?>(), v => text(v!.Value));

    internal static string Key<T>(T? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
