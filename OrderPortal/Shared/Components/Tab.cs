using Microsoft.AspNetCore.Components;

namespace OrderPortal.Shared.Components;

/// <summary>One panel of <see cref="Tabs"/>; its content is made only while it is shown.</summary>
public sealed class Tab : ComponentBase
{
    /// <summary>Short name for code and addresses.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";
    [Parameter, EditorRequired] public Text Title { get; set; }
    /// <summary>How many things wait behind it.</summary>
    [Parameter] public int? Count { get; set; }
    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }
    [CascadingParameter] Tabs Tabs { get; set; } = default!;

    protected override void OnParametersSet() => Tabs.Collect(this);
}
