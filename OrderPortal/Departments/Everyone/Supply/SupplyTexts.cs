using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Supply;

/// <summary>Words of what an order lacks and what the customer knows of it.</summary>
public static class SupplyTexts
{
    public static readonly Text Title = new("缺货与到货", "Shortages and supply");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Missing = new("缺", "Missing");
    public static readonly Text MissingOf = new("缺 {0} {3}（需要 {1}，可用 {2}）", "{0} {3} missing (needs {1}, {2} available)");
    public static readonly Text Coming = new("在途", "On its way");
    public static readonly Text ComingOn = new("{0} · 数量 {1} · 预计 {2}", "{0} · {1} expected {2}");
    public static readonly Text NoDay = new("日期未定", "on a day not yet known");
    public static readonly Text NothingComing = new("尚未安排", "Nothing arranged");
    public static readonly Text Buy = new("为此订单采购", "Buy for this order");
    public static readonly Text Bought = new("已起草采购单 {0}，采购部会联系供应商。", "{0} was drafted; purchasing will ask the supplier.");
    public static readonly Text Plan = new("安排生产", "Plan production");
    public static readonly Text Planned = new("已安排生产：{0}。", "{0} is planned.");
    public static readonly Text Substitutes = new("替代商品", "Substitutes");
    public static readonly Text SubstituteOf = new("{0} {1} · 可用 {2} · 差价 {3}", "{0} {1} · {2} available · price difference {3}");
    public static readonly Text Swap = new("换用", "Use instead");
    public static readonly Text SwapTitle = new("以 {0} 替代 {1}？", "Use {0} instead of {1}?");
    public static readonly Text SwapHelp = new("订单会回到审核；客户接受新的确认单之后才会备货。", "The order goes back to review; nothing is prepared until the customer accepts the new confirmation.");
    public static readonly Text SwapPrice = new("含税单价", "Price with tax");
    public static readonly Text Swapped = new("已换用 {0}，请审核并把新的确认单发给客户。", "{0} is used instead. Please review and send the customer the new confirmation.");
    public static readonly Text MadeToOrder = new("定制", "Made to order");
    public static readonly Text Changes = new("交期变更", "Changed dates");
    public static readonly Text ChangeOf = new("{0}：{1} → {2}（{3}）", "{0}: {1} → {2} ({3})");
    public static readonly Text Unknown = new("未定", "unknown");
    public static readonly Text Tell = new("通知客户", "Tell the customer");
    public static readonly Text TellTitle = new("客户知道新的日期了吗？", "Does the customer know the new date?");
    public static readonly Text Told = new("已记录。", "Recorded.");

    public static readonly Text NoticeTitle = new("以下客户的预计到货日期会改变", "The expected date of these customers changes");
    public static readonly Text NoticeNone = new("没有客户的预计日期因此改变。", "No customer's expected date changes.");
    public static readonly Text NoNoticeNeeded = new("仍早于客户要求的日期，无需通知。", "Still before the day the customer wants it; no notice needed.");
    public static readonly Text Notice = new("客户通知", "The customer");
    public static readonly Text SendMessage = new("发送以下通知", "Send this message");
    public static readonly Text ToldInPerson = new("已口头通知", "Was told in person");
    public static readonly Text NotNeeded = new("无需通知", "Need not know");
    public static readonly Text NoteOfMessage = new("补充一句（可选）", "Add a sentence (optional)");
    public static readonly Text NoteOfTold = new("何时、如何告知", "When and how");
    public static readonly Text NoteOfNotNeeded = new("原因", "Why not");
    public static readonly Text Draft = new("通知草稿：{0}", "Drafted message: {0}");
}
