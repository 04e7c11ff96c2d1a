namespace OrderPortal.Shared.Components;

/// <summary>One thing that happened, or is still to come (no <paramref name="At"/>).</summary>
public sealed record TimelineStep(Text Title, DateTime? At = null, string? Who = null, Text? Detail = null, Kind Kind = Kind.Neutral, string? Icon = null);
