namespace OrderPortal.Shared.Components;

/// <summary>Short words about what was just done, shown over the page and read aloud politely. Bad news stays until it is closed.</summary>
public sealed class Toasts(TimeProvider clock)
{
    /// <summary>One message on the screen.</summary>
    public sealed record Toast(Guid Id, Kind Kind, Text Text);

    readonly List<Toast> _shown = [];

    public IReadOnlyList<Toast> Shown => _shown;
    public event Action? Changed;

    public void Done(Text text) => Show(Kind.Good, text);

    public void Show(Kind kind, Text text)
    {
        var toast = new Toast(Guid.NewGuid(), kind, text);
        _shown.Add(toast);
        if (_shown.Count > 4) _shown.RemoveAt(0);
        Changed?.Invoke();
        if (kind is not (Kind.Bad or Kind.Warn)) _ = CloseLaterAsync(toast);
    }

    /// <summary>Every reason of a refusal that has no form to stand in.</summary>
    public void Refused(Result result)
    {
        foreach (var error in result.Errors) Show(Kind.Bad, error.Sentence);
    }

    public void Close(Toast toast)
    {
        if (_shown.Remove(toast)) Changed?.Invoke();
    }

    async Task CloseLaterAsync(Toast toast)
    {
        await Task.Delay(TimeSpan.FromSeconds(6), clock);
        Close(toast);
    }
}
