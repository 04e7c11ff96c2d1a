using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Shared;
using Quartz;

namespace OrderPortal.Jobs;

/// <summary>When jobs run next, and 'run now'. The only class that speaks with Quartz.</summary>
public sealed class JobSchedule(ISchedulerFactory factory, IEnumerable<PortalJob> jobs, IDbContextFactory<PortalDb> databases, TimeProvider clock)
{
    const string StartedBy = "startedBy";

    /// <summary>Brings the stored schedule in line with the jobs and the company's zone. A timer that is right already is left alone:
    /// putting it anew would forget a run that was missed while no server was up.</summary>
    public async Task AlignAsync(CancellationToken ct = default)
    {
        var scheduler = await factory.GetScheduler(ct);
        var zone = await ZoneAsync(ct);
        foreach (var job in jobs)
        {
            var key = new TriggerKey(job.Name);
            if (await scheduler.GetTrigger(key, ct) is ICronTrigger timer && timer.CronExpressionString == job.Cron && timer.TimeZone.Id == zone.Id) continue;
            await scheduler.ScheduleJob(
                JobBuilder.Create<Awakening>().WithIdentity(job.Name).WithDescription(job.Purpose.En[..Math.Min(200, job.Purpose.En.Length)]).StoreDurably().Build(),
                TriggerBuilder.Create(clock).WithIdentity(key).WithCronSchedule(job.Cron, s => s.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build(),
                new ScheduleJobOptions { Replace = true }, ct);
        }
    }

    /// <summary>When a job runs next (UTC); null when it is not scheduled.</summary>
    public async Task<DateTime?> NextRunAsync(PortalJob job, CancellationToken ct = default)
    {
        var scheduler = await factory.GetScheduler(ct);
        return (await scheduler.GetTrigger(new TriggerKey(job.Name), ct))?.NextFireTimeUtc?.UtcDateTime;
    }

    /// <summary>When each job runs next, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, DateTime?>> NextRunsAsync(CancellationToken ct = default)
    {
        var next = new Dictionary<string, DateTime?>();
        foreach (var job in jobs) next[job.Name] = await NextRunAsync(job, ct);
        return next;
    }

    /// <summary>Runs a job at once, on whichever server is free.</summary>
    public async Task RunNowAsync(PortalJob job, Actor actor, CancellationToken ct = default)
    {
        var scheduler = await factory.GetScheduler(ct);
        await scheduler.TriggerJob(new JobKey(job.Name), new JobDataMap { [StartedBy] = actor.Name }, ct);
    }

    /// <summary>Runs a job at once as its timer would, because something has happened that it waits for.</summary>
    public async Task WakeAsync(PortalJob job, CancellationToken ct = default) => await (await factory.GetScheduler(ct)).TriggerJob(new JobKey(job.Name), ct);

    async Task<TimeZoneInfo> ZoneAsync(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await OrderLoading.CompanyAsync(db, ct)).Zone;
    }

    /// <summary>What Quartz wakes: looks up the job by its name and runs it, never twice at the same time.</summary>
    [DisallowConcurrentExecution]
    sealed class Awakening(IEnumerable<PortalJob> jobs, JobRunner runner, JobSchedule schedule) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var job = jobs.Single(j => j.Name == context.JobDetail.Key.Name);
            await runner.RunAsync(job, context.Trigger.JobDataMap.TryGetValue(StartedBy, out var person) ? person as string : null, cancellationToken);
            // the company may have moved to another zone since
            await schedule.AlignAsync(cancellationToken);
        }
    }
}

/// <summary>Puts the timers in place before the clock starts.</summary>
sealed class JobScheduleStart(JobSchedule schedule) : IHostedService
{
    public Task StartAsync(CancellationToken ct) => schedule.AlignAsync(ct);
    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
}
