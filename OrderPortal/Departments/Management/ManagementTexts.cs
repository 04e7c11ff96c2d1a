using OrderPortal.Shared;

namespace OrderPortal.Departments.Management;

/// <summary>The words of the management room.</summary>
public static class ManagementTexts
{
    public static readonly Text NameMissing = new("请填写公司名称。", "Please enter the company's name.");
    public static readonly Text TooLong = new("最多 {0} 个字符。", "At most {0} characters.");
    public static readonly Text ZoneUnknown = new("没有名为“{0}”的时区，例如 Asia/Shanghai。", "There is no time zone named “{0}”; an example is Asia/Shanghai.");
    public static readonly Text PrefixInvalid = new("编号前缀为 1–10 个大写字母或数字，且以字母开头。", "The prefix has 1 to 10 capital letters or digits and begins with a letter.");
    public static readonly Text CurrencyInvalid = new("币种为三个大写字母，例如 CNY。", "A currency is three capital letters, for example CNY.");
    public static readonly Text OutOfRange = new("请填写 {0} 到 {1} 之间的数值。", "Please enter a value from {0} to {1}.");
    public static readonly Text NotWhole = new("请填写整数。", "Please enter a whole number.");
    public static readonly Text UrlInvalid = new("请填写以 http:// 或 https:// 开头的完整网址（最多 200 个字符，不带参数），或留空。", "Please enter a whole address that begins with http:// or https:// (at most 200 characters, without parameters), or leave it empty.");
    public static readonly Text PatternInvalid = new("这个表达式无法识别：{0}", "This pattern cannot be read: {0}");
    public static readonly Text SettingsStale = new("您打开之后别人已修改公司设置。请刷新后再操作，您填写的内容仍保留。", "Somebody changed the settings after you opened them. Please reload and try again; what you typed is kept.");
    public static readonly Text AlreadySent = new("这条消息已经发送，不会再次发送。", "This message has been sent; it is not sent again.");
    public static readonly Text NoRecipient = new("收件人没有邮箱地址，请电话或企业微信转达。", "The recipient has no e-mail address; please pass the message on by phone or WeCom.");
}
