using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>自动补货: no shortage goes unnoticed, whichever way the stock fell; once a day demand is measured again.</summary>
public sealed class ReplenishStock(PolicyQueries queries, RefreshPolicy refresh) : PortalJob
{
    const int Portion = 500;

    public override string Name => "replenish-stock";
    public override string Cron => "0 0/5 * * * ?";
    public override Text Title => new("自动补货", "Replenishment");
    public override Text Purpose => new("库存降到补货点时起草采购单（不重复），每天重新计算需求与补货点。", "Drafts a purchase order, once, where stock has fallen to its reorder point; measures demand and reorder points anew every day.");
    public override Text When => new("每 5 分钟", "Every 5 minutes");

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        long last = 0;
        while (await queries.ActiveAsync(last, Portion, ct) is { Count: > 0 } policies)
        {
            foreach (var (id, key) in policies)
            {
                var drafted = await refresh.HandleAsync(id, Actor, ct);
                report.Take(key, drafted, drafted.Succeeded && drafted.Value > 0);
            }
            last = policies[^1].Id;
        }
    }
}
