using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>异常扫描: finds what is late or silent and makes it somebody's case.</summary>
public sealed class OverdueExceptions(MatterQueries queries, RaiseException raise) : PortalJob
{
    public override string Name => "overdue-exceptions";
    public override string Cron => "0 0/5 * * * ?";
    public override Text Title => new("异常扫描", "Exception scan");
    public override Text Purpose => new("找出超期未发的订单、超时未确认的订单、没有更新的物流和超期的回访，建立异常并提醒责任部门。",
        "Finds overdue orders, late confirmations, silent shipments and overdue follow-ups, makes each an exception and tells the department whose turn it is.");
    public override Text When => new("每 5 分钟", "Every 5 minutes");

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        foreach (var kind in MatterQueries.Kinds)
            foreach (var matter in await queries.ListAsync(kind, 500, ct))
            {
                var raised = await raise.HandleAsync(matter, Actor, ct);
                report.Take(matter.Number, raised, raised.Succeeded && raised.Value);
            }
    }
}
