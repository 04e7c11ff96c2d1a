namespace OrderPortal.Shared.Components;

/// <summary>One row of numbers of a chart, as many as the chart has labels.</summary>
public sealed record ChartSeries(Text Name, IReadOnlyList<decimal> Values);
