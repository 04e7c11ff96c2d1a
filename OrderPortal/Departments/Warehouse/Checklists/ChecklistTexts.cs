using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Checklists;

/// <summary>The words of the inspection checklists.</summary>
public static class ChecklistTexts
{
    public static readonly Text Title = new("质检清单", "Inspection checklists");
    public static readonly Text Subtitle = new("每一行商品质检时逐项回答；按商品类别设置。", "What is answered about every line at inspection, by product category.");
    public static readonly Text Category = new("类别", "Category");
    public static readonly Text Questions = new("检查项", "Questions");
    public static readonly Text Source = new("来源", "From");
    public static readonly Text Own = new("公司自定", "Our own");
    public static readonly Text BuiltIn = new("系统预设", "Built in");
    public static readonly Text Edit = new("修改 {0} 的质检清单", "Checklist of {0}");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("质检清单已保存。", "The checklist is saved.");
    public static readonly Text Hint = new("每行一项，中英文用竖线分开，例如：通电正常 | Powers on；清空则恢复预设。", "One question a line: in Chinese, a bar, in English. Empty brings the shipped list back.");
    public static readonly Text None = new("还没有商品类别，请先在商品页建立。", "There are no product categories yet; please add them at the products.");
    public static readonly Text TooMany = new("最多 {0} 项。", "At most {0} questions, please.");
    public static readonly Text TooLong = new("每项最多 {0} 个字。", "A question may have at most {0} characters.");
    public static readonly Text Twice = new("同一检查项只需写一次。", "Please write each question only once.");
    public static readonly Text Stale = new("{0} 的质检清单刚被他人修改，请重新打开。", "Somebody just changed the checklist of {0}; please open it again.");
}
