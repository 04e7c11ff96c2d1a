using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Invariants;

/// <summary>The words of the page of truths.</summary>
public static class InvariantTexts
{
    public static readonly Text Title = new("数据自检", "Invariants");
    public static readonly Text Subtitle = new("每条规则都由数据库当场核对，违反的记录数必须为零。没有修复按钮，因为没有需要修复的东西。", "Each rule is checked by the database itself, and the number of records that break it must be nought. There is no repair button because there is nothing to repair.");
    public static readonly Text CheckNow = new("立即核对", "Check now");
    public static readonly Text Checking = new("正在核对 {0} / {1}", "Checking {0} of {1}");
    public static readonly Text AllHold = new("全部 {0} 条规则成立。", "All {0} rules hold.");
    public static readonly Text Broken = new("{0} 条规则被违反，请联系供应商并保留数据库现状。", "{0} rules are broken; please call support and leave the database as it is.");
    public static readonly Text Holds = new("成立", "Holds");
    public static readonly Text Breaks = new("违反 {0:N0} 条", "{0:N0} break it");
    public static readonly Text ShowSql = new("查看 SQL", "Show SQL");
    public static readonly Text Rule = new("规则", "Rule");
    public static readonly Text Count = new("违反记录数", "Records that break it");
    public static readonly Text Took = new("耗时", "Took");
    public static readonly Text Milliseconds = new("{0:N0} 毫秒", "{0:N0} ms");
    public static readonly Text CheckedAt = new("核对于", "Checked");
}
