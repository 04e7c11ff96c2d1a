using OrderPortal.Data;

namespace OrderPortal.Jobs;

/// <summary>Wakes automatic allocation as soon as an act has made goods free: a receipt, putting away, lifting a quarantine, a count, a cancelled order.</summary>
public sealed partial class AllocateFreed(FreedStock freed, JobSchedule schedule, AutomaticAllocation job, ILogger<AllocateFreed> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        while (true)
        {
            await freed.WaitAsync(ct);
            try
            {
                await schedule.WakeAsync(job, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogNotWoken(failure, job.Name); // its timer comes round within the minute
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} could not be woken")]
    partial void LogNotWoken(Exception failure, string job);
}
