using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>回访安排: no shipment without a follow-up, whichever way it came into the system.</summary>
public sealed class ShipmentFollowUps(FollowUpQueries queries, PlanFollowUp plan) : PortalJob
{
    public override string Name => "shipment-follow-ups";
    public override string Cron => "0 0/15 * * * ?";
    public override Text Title => new("收货回访安排", "Shipment follow-ups");
    public override Text Purpose => new("给每一次还没有回访任务的发货建立回访任务，发货后 3 天（可设置）内完成。", "Gives every shipment that lacks one a follow-up, due 3 days after dispatch (a setting).");
    public override Text When => new("每 15 分钟", "Every 15 minutes");

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        foreach (var number in await queries.UnplannedAsync(1000, ct))
        {
            var planned = await plan.HandleAsync(number, Actor, ct);
            report.Take(number, planned, planned.Succeeded && planned.Value);
        }
    }
}
