using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics;

/// <summary>The words of logistics: refusals and warnings first, then what its pages say.</summary>
public static class LogisticsTexts
{
    public static readonly Text CarrierUnknown = new("请从列表中选择承运商。", "Please choose a carrier from the list.");
    public static readonly Text TrackingFormat = new("运单号只能由字母、数字和连字符组成，最多 60 位。", "A tracking number has letters, digits and hyphens only, at most 60.");
    public static readonly Text DatesReversed = new("预计送达日期不能早于计划发货日期。", "The expected arrival cannot be before the planned dispatch.");
    public static readonly Text TrackingUnusual = new("运单号 {0} 与 {1} 的常见格式不符，请核对；如确认无误可继续。", "{0} does not look like a tracking number of {1}; please check it. If it is right, just go on.");
    public static readonly Text TrackingUsed = new("运单号 {0} 已用于 {1}，请核对。", "Tracking number {0} is already used for {1}; please check it.");

    public static readonly Text InFuture = new("发生时间不能晚于现在。", "This cannot have happened in the future.");
    public static readonly Text PlaceLong = new("地点最多 120 个字。", "The place may have at most 120 characters.");
    public static readonly Text NoteLong = new("备注最多 500 个字。", "The note may have at most 500 characters.");
    public static readonly Text ProblemNeedsNote = new("请写明承运商反馈的异常情况。", "Please write what problem the carrier reported.");

    public static readonly Text CodeWrong = new("编码由 2 至 20 个字母或数字组成。", "A code has 2 to 20 letters or digits.");
    public static readonly Text CodeTaken = new("编码 {0} 已被使用。", "The code {0} is already in use.");
    public static readonly Text NameWrong = new("请填写名称，最多 80 个字。", "Please enter a name of at most 80 characters.");
    public static readonly Text PatternWrong = new("运单号格式不是有效的正则表达式（最多 200 个字符）。", "The tracking number format is not a valid regular expression (at most 200 characters).");
    public static readonly Text DaysWrong = new("常规时效为 0 至 60 天。", "The usual transit time is 0 to 60 days.");
}
