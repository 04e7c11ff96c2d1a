namespace OrderPortal.Shared.Layout;

/// <summary>What every page knows of the company: its name, and the zone in which its days and hours are counted.</summary>
public sealed record CompanyFace(Text Name, TimeZoneInfo Zone)
{
    /// <summary>Before the company is known, and where nobody says it (tests of single components).</summary>
    public static readonly CompanyFace Unknown = new(Text.Same(""), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    /// <summary>An instant (UTC) as the company's clocks show it.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Local(clock.GetUtcNow().UtcDateTime));
}
