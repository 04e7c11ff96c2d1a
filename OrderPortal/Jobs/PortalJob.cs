using System.Globalization;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>Work that the clock starts: finds what is due and calls the handlers that people call. Safe to run twice and on two servers at once.</summary>
public abstract class PortalJob
{
    /// <summary>Stable name in kebab-case; history and logs carry it.</summary>
    public abstract string Name { get; }

    /// <summary>When it runs, as a cron expression in the company's zone.</summary>
    public abstract string Cron { get; }

    /// <summary>What people call it, what it does, and when in words.</summary>
    public abstract Text Title { get; }
    public abstract Text Purpose { get; }
    public abstract Text When { get; }

    /// <summary>Who acts: every job has its own name in history.</summary>
    public Actor Actor => Actor.Job(Name);

    /// <summary>Does what is due now.</summary>
    public abstract Task RunAsync(JobReport report, CancellationToken ct);
}

/// <summary>What a run has done so far; kept with the run.</summary>
public sealed class JobReport
{
    readonly List<string> _refusals = [];

    /// <summary>How many records were dealt with.</summary>
    public int Handled { get; private set; }

    /// <summary>How many records were refused.</summary>
    public int Refused => _refusals.Count;

    /// <summary>The first refusals in words.</summary>
    public string? Note => _refusals.Count == 0 ? null : string.Join('\n', _refusals.Take(20)) is { Length: > 2000 } all ? all[..2000] : string.Join('\n', _refusals.Take(20));

    public void Done(int count = 1) => Handled += count;

    /// <summary>Counts the outcome for one record.</summary>
    /// <param name="key">The number people know the record by.</param>
    /// <param name="counts">False when the handler found nothing to do any more.</param>
    public void Take(string key, Result result, bool counts = true)
    {
        if (!result.Succeeded) _refusals.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: {string.Join("; ", result.Errors)}"));
        else if (counts) Handled++;
    }
}
