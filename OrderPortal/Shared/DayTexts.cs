using System.Globalization;

namespace OrderPortal.Shared;

/// <summary>A business day inside a sentence that exists in both languages.</summary>
public static class DayTexts
{
    /// <summary>As the pages write it: 2024-05-27, 27 May 2024.</summary>
    public static Text Short(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("d MMM yyyy", Text.English));

    /// <summary>As a letter writes it: 2024年5月27日, 27 May 2024.</summary>
    public static Text Long(DateOnly day) => new(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", Text.English));
}
