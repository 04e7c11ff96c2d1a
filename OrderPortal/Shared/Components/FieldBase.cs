using Microsoft.AspNetCore.Components;

namespace OrderPortal.Shared.Components;

/// <summary>What every typed field takes. Works bound on a circuit and, by its <c>name</c> attribute, in a plain posted form.</summary>
public abstract class FieldBase<T> : ComponentBase, IDisposable
{
    [Parameter, EditorRequired] public Text Label { get; set; }
    /// <summary>The <see cref="Shared.Error.Field"/> this input answers to, and its name in a posted form.</summary>
    [Parameter] public string? Name { get; set; }
    /// <summary>The name in a posted form where that differs from <see cref="Name"/>.</summary>
    [Parameter] public string? InputName { get; set; }
    [Parameter] public Text? Hint { get; set; }
    [Parameter] public Text? Error { get; set; }
    [Parameter] public bool Required { get; set; }
    [Parameter] public bool Disabled { get; set; }
    [Parameter] public T? Value { get; set; }
    [Parameter] public EventCallback<T?> ValueChanged { get; set; }
    [Parameter] public string? Class { get; set; }
    /// <summary>Anything else goes to the input element: placeholder, autocomplete, maxlength, autofocus …</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }
    [CascadingParameter] protected EntryForm? Form { get; set; }

    /// <summary>What was typed cannot be a <typeparamref name="T"/>; shown beside the field and stops the form.</summary>
    protected Text? Unreadable { get; private set; }
    protected string? PostedName => InputName ?? Name;
    protected Text? ShownError => Unreadable ?? Error;

    protected Task SetAsync(T? value)
    {
        SetUnreadable(null);
        return TellAsync(value);
    }

    /// <summary>Gives the page the value, then says to the form that something was edited.</summary>
    protected async Task TellAsync(T? value)
    {
        Value = value;
        await ValueChanged.InvokeAsync(value);
        if (Form is not null) await Form.OnEdit.InvokeAsync(Name);
    }

    protected void SetUnreadable(Text? why)
    {
        Unreadable = why;
        Form?.Report(this, why is { } sentence ? new Error("unreadable", sentence, Name) : null);
    }

    public virtual void Dispose()
    {
        Form?.Report(this, null);
        GC.SuppressFinalize(this);
    }
}
