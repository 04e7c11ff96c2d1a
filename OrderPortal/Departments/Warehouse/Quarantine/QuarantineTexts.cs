using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Quarantine;

/// <summary>The words of quarantine.</summary>
public static class QuarantineTexts
{
    public static readonly Text Title = new("隔离区", "Quarantine");
    public static readonly Text Subtitle = new("不合格或退回的商品；处理之前不可销售。", "Goods that failed inspection or came back; not for sale until somebody decides.");
    public static readonly Text Times = new("{0:0.###} ×", "{0:0.###} ×");
    public static readonly Text Nothing = new("隔离区没有商品。质检不合格的商品会出现在这里。", "Nothing is in quarantine. Goods that fail inspection appear here.");
    public static readonly Text Why = new("隔离原因", "Why it is here");
    public static readonly Text Value = new("成本金额", "Value at cost");
    public static readonly Text Decide = new("处理", "Decide");
    public static readonly Text DecideQuestion = new("处理 {0} {1}", "Decide about {0} {1}");
    public static readonly Text Outcome = new("处理方式", "What becomes of it");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text BackTo = new("放回货位（解除隔离时）", "Back to bin (when in order)");
    public static readonly Text Paper = new("退货单号（退供应商时）", "Return note (to supplier)");
    public static readonly Text Done = new("已处理：{0}。", "Done: {0}.");
    public static readonly Text TooMany = new("隔离区只有 {0:0.###} {1}。", "Only {0:0.###} {1} are in quarantine.");
    public static readonly Text ReferenceMissing = new("请填写退货单号，以便与供应商核对。", "Please enter the return note, so that it can be settled with the supplier.");
    public static readonly Text Lift = new("解除隔离，放回货位", "In order, back to a bin");
    public static readonly Text WriteOff = new("报废", "Write off");
    public static readonly Text ToSupplier = new("退供应商", "Return to supplier");

    public static Text Of(QuarantineOutcome outcome) => outcome switch
    {
        QuarantineOutcome.Lift => Lift,
        QuarantineOutcome.WriteOff => WriteOff,
        _ => ToSupplier,
    };
}
