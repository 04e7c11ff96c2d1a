using Microsoft.AspNetCore.Components;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>What every page does that imports a sheet: the file is rehearsed, looked at and then imported, with progress and a way to stop.</summary>
public abstract class SheetImport<TReport> : ComponentBase, IAsyncDisposable where TReport : class
{
    /// <summary>Longer lists are for the download; nobody reads a thousand rows on a screen.</summary>
    const int MostShown = 200;

    protected static readonly string[] Types = [".xlsx", ".xls", ".csv", ".txt"];

    CancellationTokenSource? _stop;

    [CascadingParameter] protected Actor Actor { get; set; } = default!;
    [Inject] protected Toasts Toasts { get; set; } = default!;

    protected SheetReader? Sheet { get; private set; }
    protected string FileName { get; private set; } = "";

    /// <summary>What the rehearsal or the import found; null until a file was read.</summary>
    protected TReport? Report { get; private set; }
    protected IReadOnlyList<Error> Errors { get; private set; } = [];
    protected ImportProgress? Working { get; private set; }
    protected bool LeaveOutRefused { get; set; }

    protected abstract SheetLimits Limits { get; }

    /// <summary>What must be said before a file is read; null when nothing is missing.</summary>
    protected virtual Error? Missing => null;

    protected abstract Task<Result<TReport>> ImportAsync(SheetReader sheet, bool rehearse, IProgress<ImportProgress> progress, CancellationToken ct);

    protected async Task RehearseAsync(ReceivedFile file)
    {
        await CloseAsync();
        if (Missing is { } missing)
        {
            Errors = [missing];
            return;
        }
        var opened = await SheetReader.OpenAsync(new MemoryStream(file.Content, writable: false), Limits);
        if (opened.Succeeded)
        {
            (Sheet, FileName) = (opened.Value, file.Name);
            await RunAsync(rehearse: true);
        }
        else Refuse(opened.Errors);
    }

    protected async Task RunAsync(bool rehearse)
    {
        Errors = [];
        Working = new(OrderSheetTexts.Reading, 0, null);
        using var stop = _stop = new();
        try
        {
            var progress = new Progress<ImportProgress>(Show);
            // away from the circuit, which has to go on showing the progress and hearing the cancel button
            var result = await Task.Run(() => ImportAsync(Sheet!, rehearse, progress, stop.Token));
            if (result.Succeeded) Report = result.Value;
            else Refuse(result.Errors);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Toasts.Show(Kind.Info, ImportTexts.Cancelled);
        }
        finally
        {
            (_stop, Working) = (null, null);
        }
    }

    protected void Stop() => _stop?.Cancel();

    protected async Task StartOverAsync()
    {
        await CloseAsync();
        (Report, Errors, LeaveOutRefused) = (null, [], false);
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    void Refuse(IEnumerable<Error> errors) => Errors = [.. errors.Select(e => e with { Field = e.Field ?? "Sheet" })];

    void Show(ImportProgress progress)
    {
        if (Working is null) return; // the last report may come after the end
        Working = progress;
        StateHasChanged();
    }

    async Task CloseAsync()
    {
        if (Sheet is not null) await Sheet.DisposeAsync();
        Sheet = null;
    }

    protected static IReadOnlyList<T> Shown<T>(IEnumerable<T> items) => [.. items.Take(MostShown)];
    protected static Text? More(int count) => count > MostShown ? ImportTexts.MoreRows.With(MostShown, count) : null;
    protected static Text Counted(Text word, int count) => new($"{word.Zh} {count}", $"{word.En} {count}");
    protected static Kind KindOf(SheetOutcome outcome) => outcome switch { SheetOutcome.Created => Kind.Good, SheetOutcome.Repeated => Kind.Neutral, _ => Kind.Bad };
}
