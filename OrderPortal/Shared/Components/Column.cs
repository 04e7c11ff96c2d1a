using Microsoft.AspNetCore.Components;

namespace OrderPortal.Shared.Components;

/// <summary>One column of a <see cref="DataTable{TItem}"/>; its content is the cell.</summary>
public sealed class Column<TItem> : ComponentBase
{
    [Parameter, EditorRequired] public Text Title { get; set; }
    /// <summary>Numbers and money: aligned to the right, digits of equal width.</summary>
    [Parameter] public bool Numeric { get; set; }
    /// <summary>The name the page sorts by; without it the column cannot be sorted.</summary>
    [Parameter] public string? Sort { get; set; }
    /// <summary>Not shown until a person chooses it (the table needs a Name for that).</summary>
    [Parameter] public bool Hidden { get; set; }
    [Parameter] public string? Class { get; set; }
    [Parameter, EditorRequired] public RenderFragment<TItem> ChildContent { get; set; } = default!;
    [CascadingParameter] DataTable<TItem> Table { get; set; } = default!;

    protected override void OnParametersSet() => Table.Collect(this);
}

/// <summary>Renders its content after its elder siblings have set their parameters, so that a table knows its columns.</summary>
public sealed class Deferred : ComponentBase
{
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
        builder.AddContent(0, ChildContent);
}
