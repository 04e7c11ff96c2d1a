using System.Globalization;
using OrderPortal.Departments.Management.Archive;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>月度归档: files the completed orders of every month that has ended; a month that was missed is made up for.</summary>
public sealed class MonthlyArchive(ArchiveQueries queries, ArchiveMonth archive) : PortalJob
{
    public override string Name => "monthly-archive";
    public override string Cron => "0 0 2 1 * ?";
    public override Text Title => new("月度归档", "Monthly archive");
    public override Text Purpose => new("把上月已完成的订单按“月份-客户类型-商品类别”写成 Excel 文件；漏掉的月份一并补上。",
        "Writes last month's completed orders to Excel, one file per customer type and product category; missed months are made up for.");
    public override Text When => new("每月 1 日 02:00", "On the 1st of every month at 02:00");

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        while (await queries.OldestOpenMonthAsync(ct) is { } month)
        {
            var filed = await archive.HandleAsync(month, Actor, ct);
            report.Take(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), filed, counts: false);
            if (!filed.Succeeded) return;
            report.Done(filed.Value);
        }
    }
}
