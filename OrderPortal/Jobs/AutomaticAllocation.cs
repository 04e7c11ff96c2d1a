using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Rules;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>自动配货: gives orders their stock by the company's rules; woken at once when goods become free, and every minute for whatever became ready otherwise.</summary>
public sealed class AutomaticAllocation(AllocateWaiting allocate) : PortalJob
{
    public override string Name => "automatic-allocation";
    public override string Cron => "30 * * * * ?";
    public override Text Title => RulesTexts.JobTitle;
    public override Text Purpose => RulesTexts.JobPurpose;
    public override Text When => RulesTexts.JobWhen;

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        foreach (var (number, result) in (await allocate.HandleAsync(Actor, ct)).Value)
            // goods that are not there yet are nothing that went wrong
            if (result.Succeeded || result.Errors.Any(e => e.Code is not ("stock-short" or "stock-missing"))) report.Take(number, result);
    }
}
