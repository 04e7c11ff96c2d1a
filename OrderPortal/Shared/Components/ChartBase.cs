using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OrderPortal.Shared.Components;

/// <summary>What bar and line charts share: the numbers, their words, and the wait for Radzen's script, which only pages with charts load.</summary>
public abstract class ChartBase : ComponentBase
{
    [Inject] IJSRuntime Js { get; set; } = default!;

    /// <summary>What the chart tells, as a sentence or a heading.</summary>
    [Parameter, EditorRequired] public Text Title { get; set; }
    /// <summary>What the numbers belong to, in order: days, months, statuses.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Labels { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<ChartSeries> Series { get; set; } = [];
    /// <summary>How a number reads; as a quantity where not said.</summary>
    [Parameter] public Func<decimal, string> Format { get; set; } = Amounts.Quantity;
    /// <summary>In pixels.</summary>
    [Parameter] public int Height { get; set; } = 240;

    protected bool Ready { get; private set; }

    /// <summary>One point, as Radzen reads it.</summary>
    protected sealed record Point(string Label, double Value);

    protected IReadOnlyList<Point> Points(ChartSeries series) => [.. Labels.Zip(series.Values, (label, value) => new Point(label, (double)value))];
    protected static string Colour(int index) => $"var(--chart-{index % 6 + 1})";
    protected static string Axis(object value) => value is double number ? Amounts.Compact((decimal)number) : value.ToString() ?? "";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await Js.InvokeVoidAsync("portal.script", Assets["_content/Radzen.Blazor/Radzen.Blazor.min.js"]);
        Ready = true;
        StateHasChanged();
    }
}
