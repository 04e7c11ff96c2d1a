using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>The words of the list of ageing stock.</summary>
public static class AgeingTexts
{
    public static readonly Text Title = new("库龄与呆滞", "Ageing stock");
    public static readonly Text Subtitle = new("按先进先出推算：剩下的是最后入库的", "First in, first out: what is left is what came in last");
    public static readonly Text OlderThan = new("库龄", "Age");
    public static readonly Text AnyAge = new("全部", "Any age");
    public static readonly Text Older = new("超过 {0} 天", "Older than {0} days");
    public static readonly Text Unshipped = new("多久未出货", "Not shipped");
    public static readonly Text AnyPace = new("不限", "Any");
    public static readonly Text UnshippedFor = new("{0} 天以上", "For {0} days and more");
    public static readonly Text To30 = new("0–30 天", "0–30 days");
    public static readonly Text To90 = new("31–90 天", "31–90 days");
    public static readonly Text To180 = new("91–180 天", "91–180 days");
    public static readonly Text To365 = new("181–365 天", "181–365 days");
    public static readonly Text Beyond = new("365 天以上", "Over 365 days");
    public static readonly Text Value = new("库存成本", "Value at cost");
    public static readonly Text Over180 = new("其中超过 180 天", "Of that, over 180 days");
    public static readonly Text OldValue = new("其中超龄", "Of that, older");
    public static readonly Text LastShipped = new("距上次出货", "Last shipped");
    public static readonly Text DaysAgo = new("{0} 天", "{0} days ago");
    public static readonly Text Never = new("从未出货", "Never");
    public static readonly Text Cover = new("可售天数", "Days of cover");
    public static readonly Text NoPace = new("近 90 天无出货", "None shipped in 90 days");
    public static readonly Text VeryLong = new("999 天以上", "over 999 days");
    public static readonly Text Days = new("{0} 天", "{0} days");
    public static readonly Text Empty = new("没有符合条件的库存。请放宽库龄或出货条件。", "No stock of this age. Ask for a lower age or any pace.");
    public static readonly Text Export = new("导出 Excel", "Export to Excel");
    public static readonly Text ByValue = new("库存成本按库龄（天）", "Value at cost by age in days");
    public static readonly Text DaysUnshipped = new("未出货天数", "Days since last shipment");
    public static readonly Text DaysOfCover = new("可售天数", "Days of cover");
    public static readonly Text FileName = new("库龄与呆滞", "ageing-stock");
    public static readonly Text Specification = new("规格", "Specification");
    public static readonly Text Unit = new("单位", "Unit");
}
