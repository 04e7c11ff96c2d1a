using OrderPortal.Model.Messages;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Departments.Management.Outbox;

/// <summary>The words of the outbox.</summary>
public static class OutboxTexts
{
    public static readonly Text Title = new("发件箱", "Outbox");
    public static readonly Text Subtitle = new("系统要告诉客户和同事的话：每条只发一次，失败会重试，一条也不会丢", "What the system has to tell customers and colleagues: each once, failures are tried again, none is lost");
    public static readonly Text NoServer = new("没有配置邮件服务器（配置项 Smtp），所有消息留在“待人工转达”。", "No mail server is configured (section Smtp of the settings): every message is kept to be passed on by hand.");
    public static readonly Text Subject = new("主题", "Subject");
    public static readonly Text Recipient = new("收件人", "Recipient");
    public static readonly Text NoAddress = new("没有邮箱地址", "No address");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text Created = new("产生时间", "Made");
    public static readonly Text Sent = new("发送时间", "Sent");
    public static readonly Text Next = new("下次尝试", "Next attempt");
    public static readonly Text Attempts = new("尝试次数", "Attempts");
    public static readonly Text Problem = new("上次失败原因", "Last problem");
    public static readonly Text Act = new("操作", "Action");
    public static readonly Text Read = new("查看内容", "Read");
    public static readonly Text Close = new("关闭", "Close");
    public static readonly Text Resend = new("重新发送", "Send again");
    public static readonly Text Resent = new("已放回待发送，20 秒内发出。", "Back in the queue; it leaves within 20 seconds.");
    public static readonly Text Empty = new("这里没有消息。", "There are no messages here.");

    public static Kind KindOf(MessageStatus status) => status switch
    {
        MessageStatus.Sent => Kind.Good,
        MessageStatus.Failed => Kind.Bad,
        MessageStatus.Kept => Kind.Warn,
        _ => Kind.Info,
    };
}
