namespace OrderPortal.Shared.Components;

/// <summary>Words that belong to the components themselves, not to a page.</summary>
public static class ComponentTexts
{
    public static readonly Text Required = new("必填", "required");
    public static readonly Text PleaseChoose = new("请选择", "Please choose");
    public static readonly Text NotANumber = new("请输入数字，例如 1234.56。", "Please enter a number, for example 1234.56.");
    public static readonly Text PleaseCorrect = new("有 {0} 处需要更正，您填写的内容都已保留：", "To correct: {0}. Everything you typed is kept.");
    public static readonly Text Working = new("正在处理…", "Working…");
    public static readonly Text Loading = new("正在加载…", "Loading…");
    public static readonly Text NothingHere = new("这里还没有内容。", "There is nothing here yet.");
    public static readonly Text Next = new("下一页", "Next");
    public static readonly Text Previous = new("上一页", "Previous");
    public static readonly Text Pages = new("翻页", "Pages");
    public static readonly Text SelectAll = new("选择本页全部", "Select all on this page");
    public static readonly Text SelectRow = new("选择此行", "Select this row");
    public static readonly Text Selected = new("已选 {0} 项", "{0} selected");
    public static readonly Text ClearSelection = new("取消选择", "Clear selection");
    public static readonly Text Columns = new("显示列", "Columns");
    public static readonly Text SortedUp = new("升序", "ascending");
    public static readonly Text SortedDown = new("降序", "descending");
    public static readonly Text KindNeutral = new("状态", "Status");
    public static readonly Text KindInfo = new("提示", "Note");
    public static readonly Text KindGood = new("完成", "Done");
    public static readonly Text KindWarn = new("注意", "Attention");
    public static readonly Text KindBad = new("错误", "Error");

    /// <summary>The word that goes with a colour.</summary>
    public static Text Of(Kind kind) => kind switch
    {
        Kind.Info => KindInfo, Kind.Good => KindGood, Kind.Warn => KindWarn, Kind.Bad => KindBad, _ => KindNeutral,
    };
}
