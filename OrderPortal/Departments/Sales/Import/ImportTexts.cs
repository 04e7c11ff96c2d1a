using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>The words of the import pages.</summary>
static class ImportTexts
{
    public static readonly Text Title = new("订单导入", "Import orders");
    public static readonly Text Subtitle = new("先试导入，看清结果，再一次性写入。", "Rehearse first, look at the result, then import everything at once.");
    public static readonly Text Orders = new("订单", "Orders");
    public static readonly Text TemplateText = new("下载模板", "Download template");
    public static readonly Text ExportText = new("导出订单", "Export orders");
    public static readonly Text Step1 = new("1. 选择文件", "1. Choose the file");
    public static readonly Text Step2 = new("2. 试导入结果", "2. What the rehearsal found");
    public static readonly Text Done = new("导入完成", "Imported");
    public static readonly Text Source = new("这些订单的来源", "Where these orders came from");
    public static readonly Text SourceHint = new("表格没有来源列，适用于文件中的全部订单。", "The sheet has no column for it; it applies to every order of the file.");
    public static readonly Text File = new("15 列订单表", "The 15-column order sheet");
    public static readonly Text FileHint = new("同一订单的各行填写相同的订单号。日期可省略年份，联系人可只写姓氏，系统会补全并说明。", "The lines of one order carry the same number. A date may lack its year and a contact may be a surname: they are completed, and you are told.");
    public static readonly Text ChooseSourceFirst = new("请先选择订单来源。", "Please choose first where the orders came from.");
    public static readonly Text Read = new("已读取 {0}（{1}）。", "{0} was read ({1}).");
    public static readonly Text Created = new("新增", "New"), Repeated = new("已存在", "Already there"), Refused = new("不能导入", "Refused");
    public static readonly Text Urgent = new("加急", "Urgent"), OverCredit = new("超信用额度", "Over credit"), ShortOfStock = new("库存不足", "Short of stock"), Marks = new("提示", "Marks");
    public static readonly Text Rehearsed = new("试导入没有写入任何数据。", "The rehearsal left nothing behind.");
    public static readonly Text AllGood = new("全部可以导入。", "Everything can be imported.");
    public static readonly Text NothingNew = new("没有新的订单可以导入。", "There is no new order to import.");
    public static readonly Text HasRefusals = new("有 {0} 张订单不能导入。请在表格中更正后重新选择文件，或只导入其余订单。", "{0} orders cannot be imported. Correct them in the sheet and choose it again, or import only the others.");
    public static readonly Text LeaveOut = new("只导入没有问题的 {0} 张订单", "Import only the {0} orders without problems");
    public static readonly Text ImportNow = new("导入 {0} 张订单", "Import {0} orders");
    public static readonly Text OtherFile = new("换一个文件", "Choose another file");
    public static readonly Text Imported = new("已导入 {0} 张订单。", "{0} orders were imported.");
    public static readonly Text Undo = new("撤销本批", "Undo this batch");
    public static readonly Text UndoWarning = new("本批的全部订单将被取消，记录仍保留。只要有一张订单已被处理，就全部不撤销。", "Every order of this batch will be cancelled; the records stay. If anybody has worked on one of them, none is.");
    public static readonly Text Undone = new("已撤销，{0} 张订单已取消。", "Undone; {0} orders were cancelled.");
    public static readonly Text Touched = new("有 {0} 张订单已被处理（{1}），本批没有撤销。请逐张取消。", "{0} orders have been worked on ({1}), so nothing was undone. Please cancel orders one by one.");
    public static readonly Text NothingToUndo = new("本批没有可以撤销的订单。", "There is no order of this batch left to undo.");
    public static readonly Text UndoCollided = new("有人正在处理本批的订单，没有撤销。请稍后再试。", "Somebody is working on an order of this batch right now; nothing was undone. Please try again.");
    public static readonly Text Cancelled = new("已取消，没有写入任何数据。", "Cancelled; nothing was saved.");
    public static readonly Text Problems = new("问题", "Problems"), Notes = new("补全与说明", "Completed and noted");
    public static readonly Text Cell = new("位置", "Cell"), Number = new("订单号", "Order"), What = new("说明", "What");
    public static readonly Text Row = new("第 {0} 行", "Row {0}");
    public static readonly Text RowColumn = new("第 {0} 行 · {1}", "Row {0} · {1}");
    public static readonly Text Customer = new("客户", "Customer"), Status = new("状态", "Status"), Lines = new("行数", "Lines"), Total = new("金额", "Amount"), Outcome = new("结果", "Result");
    public static readonly Text MoreRows = new("仅显示前 {0} 条，共 {1} 条。下载可查看全部。", "The first {0} of {1} are shown; download them to see all.");
    public static readonly Text DownloadFindings = new("下载问题清单", "Download the problems");
    public static readonly Text NoProblems = new("没有问题。", "No problems.");
    public static readonly Text NoNotes = new("没有需要补全的内容。", "Nothing had to be completed.");
    public static readonly Text Past = new("最近的导入", "Last imports");
    public static readonly Text PastEmpty = new("还没有导入过。", "Nothing has been imported yet.");
    public static readonly Text When = new("时间", "When"), Who = new("操作人", "By"), FileName = new("文件", "File"), Kind = new("内容", "Kind"), RefusedRows = new("被拒绝的行", "Refused rows");
    public static readonly Text Unfinished = new("未完成", "Not finished");

    public static readonly Text AdventureTitle = new("导入 AdventureWorks 示例公司", "Import the AdventureWorks company");
    public static readonly Text AdventureSubtitle = new("微软公开的示例数据：客户、商品、库存和 1,566 张真实结构的订单。可随时停止，再次导入会从中断处继续。", "Microsoft's public sample: customers, products, stock and 1,566 orders of real shape. It may be stopped at any time and goes on where it stopped.");
    public static readonly Text AdventureLink = new("导入 AdventureWorks", "Import AdventureWorks");
    public static readonly Text Tables = new("数据表", "Tables");
    public static readonly Text TablesHint = new("选择这些表的 .csv 或 .csv.gz 文件，可一次选择多个。", "Choose the .csv or .csv.gz files of these tables, several at once.");
    public static readonly Text TableMissing = new("待选择", "To be chosen"), TableThere = new("已收到", "Received");
    public static readonly Text TableUnknown = new("{0} 不是需要的数据表，已忽略。", "{0} is none of the tables and was left aside.");
    public static readonly Text Start = new("开始导入", "Start the import");
    public static readonly Text AdventureStopped = new("已停止。已写入的内容保留，再次导入会从中断处继续。", "Stopped. What was imported stays; the next run goes on from there.");
    public static readonly Text DownloadRefused = new("下载被拒绝的 {0} 行", "Download the {0} refused rows");

    public static Text OfKind(string kind) => kind switch
    {
        "OrderSheet" => File,
        nameof(MasterData.MasterKind.Customers) => Customer,
        nameof(MasterData.MasterKind.Products) => new("商品", "Products"),
        "AdventureWorks" => new("AdventureWorks 示例公司", "AdventureWorks company"),
        _ => Text.Same(kind),
    };

    public static Text Of(SheetMarks mark) => mark switch
    {
        SheetMarks.Urgent => Urgent,
        SheetMarks.OverCredit => OverCredit,
        _ => ShortOfStock,
    };

    public static Text Of(SheetOutcome outcome) => outcome switch
    {
        SheetOutcome.Created => Created,
        SheetOutcome.Repeated => Repeated,
        _ => Refused,
    };
}
