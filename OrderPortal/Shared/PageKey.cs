using System.Globalization;

namespace OrderPortal.Shared;

/// <summary>The key a page of a list sorted by day or instant and id starts after, as text that can stand in an address.</summary>
public static class PageKey
{
    public static string Write(DateOnly? day, long id) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}_{id}");

    public static string Write(DateTime at, long id) => string.Create(CultureInfo.InvariantCulture, $"{at.Ticks}_{id}");

    /// <summary>Null when there is none or it makes no sense: the list then begins at the top.</summary>
    public static (DateOnly Day, long Id)? Read(string? key) =>
        key?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (on, number) : null;

    /// <inheritdoc cref="Read(string?)"/>
    public static (DateTime At, long Id)? ReadInstant(string? key) =>
        key?.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (new DateTime(at, DateTimeKind.Utc), number) : null;
}
