using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>立即运行: starts a job outside its times.</summary>
public sealed class RunJob(JobSchedule schedule, IEnumerable<PortalJob> jobs)
{
    public async Task<Result> HandleAsync(string name, Actor actor, CancellationToken ct = default)
    {
        if (!actor.Is(Role.Administrator, Role.Manager)) return Error.Forbidden;
        if (jobs.FirstOrDefault(j => j.Name == name) is not { } job) return new Error("job-unknown", JobTexts.Unknown.With(name));
        await schedule.RunNowAsync(job, actor, ct);
        return Result.Done;
    }
}
