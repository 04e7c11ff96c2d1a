namespace OrderPortal.Shared.Components;

/// <summary>Words that belong to the components themselves, not to a page.</summary>
public static class ComponentTexts
{
    public static readonly Text Required = new("必填", "required");
    public static readonly Text PleaseChoose = new("请选择", "Please choose");
    public static readonly Text NotANumber = new("请输入数字，例如 1234.56。", "Please enter a number, for example 1234.56.");
    public static readonly Text NotADay = new("请输入日期，例如 2026-05-12。", "Please enter a day, for example 12 May 2026.");
    public static readonly Text DayPattern = new("年-月-日", "day month year");
    public static readonly Text Calendar = new("打开日历", "Open the calendar");
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
    public static readonly Text JustNow = new("刚刚", "just now");
    public static readonly Text Close = new("关闭", "Close");
    public static readonly Text Cancel = new("取消", "Cancel");
    public static readonly Text CallOff = new("返回，不执行", "Go back");
    public static readonly Text Reason = new("原因", "Reason");
    public static readonly Text ReasonMissing = new("请写明原因，它会记入历史。", "Please give the reason; it is kept in the history.");
    public static readonly Text Keyboard = new("键盘", "Keyboard");
    public static readonly Text Camera = new("摄像头", "Camera");
    public static readonly Text ScanHint = new("请扫描条码。", "Scan a barcode.");
    public static readonly Text ScansWaiting = new("还有 {0} 次扫描正在处理。", "Scans still being checked: {0}.");
    public static readonly Text ScansInDoubt = new("服务器中断时，这些扫描可能已登记，也可能没有，请核对数量：{0}", "When the server went away these scans may or may not have counted. Please check the quantities: {0}");
    public static readonly Text Checked = new("已核对", "Checked");
    public static readonly Text Comma = new("、", ", ");
    public static readonly Text ScanRight = new("正确", "Right");
    public static readonly Text ScanWrong = new("不符", "Wrong");
    public static readonly Text ChooseFile = new("点击选择文件，或拖放到这里", "Choose a file, or drop it here");
    public static readonly Text FileRules = new("{0}，最大 {1}", "{0}, at most {1}");
    public static readonly Text FileTooLarge = new("“{0}”有 {1}，超过上限 {2}。请拆分后再上传。", "'{0}' has {1}, more than the limit of {2}. Please split it.");
    public static readonly Text FileWrongType = new("“{0}”的类型不支持，可上传：{1}。", "'{0}' is of a kind that is not accepted. Accepted: {1}.");
    public static readonly Text FileEmpty = new("“{0}”是空文件。", "'{0}' is empty.");
    public static readonly Text FileNotRead = new("“{0}”没有传完，请重新选择。", "'{0}' was not received completely. Please choose it again.");
    public static readonly Text Uploading = new("正在上传 {0}", "Uploading {0}");
    public static readonly Text TypeToSearch = new("输入名称或编码查找", "Type a name or code to search");
    public static readonly Text ChooseFromList = new("请从列表中选择一项。", "Please choose one from the list.");
    public static readonly Text NoMatch = new("没有匹配项。", "Nothing matches.");
    public static readonly Text Matches = new("{0} 个匹配项，用上下键选择。", "Matches: {0}; use the arrow keys.");
    public static readonly Text ShowTable = new("以表格显示数据", "Show the data as a table");
    public static readonly Text Unexpected = new("系统出错，这一步没有执行，您填写的内容都已保留。请重试；如仍出错，请把编号 {0} 告诉管理员。",
        "Something failed and this step was not done; everything you typed is kept. Please try again; if it fails again, give the administrator the number {0}.");
    public static readonly Text WentWrong = new("页面出错了", "Something went wrong on this page");
    public static readonly Text WentWrongHelp = new("已保存的内容不受影响。请重试；如果仍然出错，请把这个编号告诉管理员：{0}", "What was saved is safe. Please try again; if it happens again, give the administrator this number: {0}");
    public static readonly Text TryAgain = new("重试", "Try again");
    public static readonly Text KindNeutral = new("状态", "Status");
    public static readonly Text KindInfo = new("提示", "Note");
    public static readonly Text KindGood = new("完成", "Done");
    public static readonly Text KindWarn = new("注意", "Attention");
    public static readonly Text KindBad = new("错误", "Error");

    /// <summary>The word that goes with a colour.</summary>
    public static Text Of(Kind kind) => kind switch
    {
        Kind.Info => KindInfo,
        Kind.Good => KindGood,
        Kind.Warn => KindWarn,
        Kind.Bad => KindBad,
        _ => KindNeutral,
    };
}
