using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>One job as people see it; when it runs next is asked of the schedule.</summary>
public sealed record JobRow(string Name, Text Title, Text Purpose, Text When, JobRunRow? Last);

/// <summary>One run of a job.</summary>
public sealed record JobRunRow(long Id, string Job, DateTime StartedAt, DateTime? FinishedAt, JobOutcome Outcome, int Handled, string? Note, string Server, string? StartedByName);

/// <summary>Which jobs there are, when they run and how their runs went.</summary>
public sealed class JobQueries(IDbContextFactory<PortalDb> databases, IEnumerable<PortalJob> jobs)
{
    /// <summary>Every job with its last run.</summary>
    public async Task<IReadOnlyList<JobRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = new List<JobRow>();
        foreach (var job in jobs.OrderBy(j => j.Name, StringComparer.Ordinal))
        {
            var last = await Rows(db.JobRuns.Where(r => r.Job == job.Name).OrderByDescending(r => r.Id)).FirstOrDefaultAsync(ct);
            rows.Add(new(job.Name, job.Title, job.Purpose, job.When, last));
        }
        return rows;
    }

    /// <summary>The runs of one job or of all, newest first.</summary>
    public async Task<ListPage<JobRunRow>> RunsAsync(string? job = null, string? after = null, int size = 30, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var runs = db.JobRuns.AsQueryable();
        if (job is not null) runs = runs.Where(r => r.Job == job);
        if (long.TryParse(after, CultureInfo.InvariantCulture, out var id)) runs = runs.Where(r => r.Id < id);
        return ListPage<JobRunRow>.Of(await Rows(runs.OrderByDescending(r => r.Id).Take(size + 1)).ToListAsync(ct), size, r => r.Id.ToString(CultureInfo.InvariantCulture));
    }

    static IQueryable<JobRunRow> Rows(IQueryable<JobRun> runs) =>
        runs.Select(r => new JobRunRow(r.Id, r.Job, r.StartedAt, r.FinishedAt, r.Outcome, r.Handled, r.Note, r.Server, r.StartedByName));
}
