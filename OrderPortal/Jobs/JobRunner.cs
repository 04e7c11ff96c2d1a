using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;

namespace OrderPortal.Jobs;

/// <summary>Runs a job and keeps record of it: when, where, by whom started, how many, and what went wrong.</summary>
public sealed partial class JobRunner(IDbContextFactory<PortalDb> databases, TimeProvider clock, ILogger<JobRunner> log)
{
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <param name="startedByName">Who pressed 'run now'; null when the timer did.</param>
    public async Task<JobRun> RunAsync(PortalJob job, string? startedByName = null, CancellationToken ct = default)
    {
        using var scope = log.BeginScope(new Dictionary<string, object> { ["Job"] = job.Name });
        var run = new JobRun { Job = job.Name, StartedAt = Now, Server = Environment.MachineName, StartedByName = startedByName };
        await SaveAsync(db => db.Add(run));
        var report = new JobReport();
        var watch = Stopwatch.StartNew();
        try
        {
            await job.RunAsync(report, ct);
            (run.Outcome, run.Note) = (report.Refused == 0 ? JobOutcome.Succeeded : JobOutcome.Partly, report.Note);
            if (report.Handled + report.Refused > 0) LogDone(job.Name, report.Handled, report.Refused, watch.ElapsedMilliseconds);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            (run.Outcome, run.Note) = (JobOutcome.Partly, JobTexts.Stopped);
        }
        catch (Exception failure)
        {
            // a job that fails must not stop the timer: the next run tries again, and the page shows this one
            LogFailed(failure, job.Name);
            var sentence = $"{failure.GetType().Name}: {failure.Message}";
            (run.Outcome, run.Note) = (JobOutcome.Failed, sentence.Length <= 1000 ? sentence : sentence[..1000]);
        }
        (run.Handled, run.FinishedAt) = (report.Handled, Now);
        await SaveAsync(db => db.Update(run));
        await TidyAsync(run);
        return run;
    }

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Of several idle runs in a row only the last is kept, and nothing for longer than a quarter.</summary>
    async Task TidyAsync(JobRun run)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (run is { Outcome: JobOutcome.Succeeded, Handled: 0, StartedByName: null })
        {
            var before = await db.JobRuns.Where(r => r.Job == run.Job && r.Id < run.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync();
            if (before is { Outcome: JobOutcome.Succeeded, Handled: 0, StartedByName: null }) await db.JobRuns.Where(r => r.Id == before.Id).ExecuteDeleteAsync();
        }
        var oldest = Now - KeptFor;
        await db.JobRuns.Where(r => r.Job == run.Job && r.StartedAt < oldest).ExecuteDeleteAsync();
    }

    async Task SaveAsync(Action<PortalDb> change)
    {
        await using var db = await databases.CreateDbContextAsync();
        change(db);
        await db.SaveChangesAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job} handled {Handled}, refused {Refused} in {Milliseconds} ms")]
    partial void LogDone(string job, int handled, int refused, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed")]
    partial void LogFailed(Exception failure, string job);
}
