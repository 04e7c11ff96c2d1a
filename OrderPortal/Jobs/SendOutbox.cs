using System.Globalization;
using OrderPortal.Departments.Management.Outbox;
using OrderPortal.Model.Messages;
using OrderPortal.Shared;

namespace OrderPortal.Jobs;

/// <summary>消息发送: sends what waits in the outbox.</summary>
public sealed class SendOutbox(OutboxQueries queries, SendMessage send) : PortalJob
{
    public override string Name => "send-outbox";
    public override string Cron => "0/20 * * * * ?";
    public override Text Title => new("消息发送", "Outbox");
    public override Text Purpose => new("发送等待中的电子邮件；失败的稍后重试；没有邮箱地址或没有配置邮件服务器的，留在发件箱由人转达。",
        "Sends waiting e-mails and tries failed ones again later; without an address or a mail server they are kept in the outbox for a person.");
    public override Text When => new("每 20 秒", "Every 20 seconds");

    public override async Task RunAsync(JobReport report, CancellationToken ct)
    {
        foreach (var id in await queries.DueAsync(200, ct))
        {
            var sent = await send.HandleAsync(id, Actor, ct);
            report.Take(id.ToString(CultureInfo.InvariantCulture), sent, sent.Succeeded && sent.Value != MessageStatus.Waiting);
        }
    }
}
