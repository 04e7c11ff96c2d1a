using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Count;

/// <summary>The words of counting.</summary>
public static class CountTexts
{
    public static readonly Text Title = new("盘点", "Stock counts");
    public static readonly Text Subtitle = new("盘点期间照常收发货；盘点人看不到账面数量。", "Trading goes on during a count, and the counter never sees the system's figure.");
    public static readonly Text Plan = new("新建盘点", "Plan a count");
    public static readonly Text Codes = new("货位或商品编码", "Bins or product codes");
    public static readonly Text CodesHint = new("用空格或逗号分隔；不填则盘点全仓。", "Separated by spaces or commas; empty counts the whole warehouse.");
    public static readonly Text Class = new("ABC 类别", "ABC class");
    public static readonly Text AnyClass = new("全部类别", "All classes");
    public static readonly Text Number = new("盘点单号", "Count");
    public static readonly Text Scope = new("范围", "Scope");
    public static readonly Text Everything = new("全仓", "Everything");
    public static readonly Text Progress = new("已盘 / 共", "Counted / all");
    public static readonly Text StatusOf = new("状态", "Status");
    public static readonly Text PlannedBy = new("计划人", "Planned by");
    public static readonly Text None = new("还没有盘点。点“新建盘点”开始。", "No counts yet. Choose “Plan a count” to begin.");
    public static readonly Text Planned = new("盘点 {0} 已建立。", "Count {0} is planned.");

    public static readonly Text CountNow = new("去盘点", "Count");
    public static readonly Text CountTitle = new("盘点 {0}", "Count {0}");
    public static readonly Text CountScan = new("先扫货位，再逐件扫商品", "Scan the bin, then each piece");
    public static readonly Text BinsToCount = new("待盘货位", "Bins to count");
    public static readonly Text BinDone = new("已盘", "Counted");
    public static readonly Text BinAgain = new("需复盘", "Count again");
    public static readonly Text ScanBinFirst = new("请先扫描货位。", "Please scan a bin first.");
    public static readonly Text FinishFirst = new("货位 {0} 还没有盘完：请先点“此货位盘完”，扫错货位请点“清空重盘”。", "Bin {0} is not finished: choose “This bin is done”, or “Start over” if it was the wrong bin.");
    public static readonly Text Discard = new("清空重盘", "Start over");
    public static readonly Text Discarded = new("货位 {0} 的扫描已清空，请扫描货位。", "What was scanned in bin {0} is forgotten. Please scan a bin.");
    public static readonly Text AtBin = new("货位 {0}：请逐件扫描，扫完点“此货位盘完”。", "Bin {0}: scan each piece, then choose “This bin is done”.");
    public static readonly Text Scanned = new("{0} × {1:0.###}", "{0} × {1:0.###}");
    public static readonly Text FinishBin = new("此货位盘完", "This bin is done");
    public static readonly Text EmptyBin = new("还没有扫到商品；空货位可直接完成。", "Nothing scanned yet; an empty bin can be finished at once.");
    public static readonly Text BinSaved = new("货位 {0} 已记录。", "Bin {0} is recorded.");
    public static readonly Text AllCounted = new("全部货位已盘完，谢谢！", "Every bin is counted. Thank you!");

    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Counted = new("实盘", "Counted");
    public static readonly Text Expected = new("账面（盘点时）", "Expected (when counted)");
    public static readonly Text Difference = new("差异", "Difference");
    public static readonly Text Value = new("差异金额", "Value");
    public static readonly Text CountedBy = new("盘点人", "Counted by");
    public static readonly Text First = new("初盘 {0:0.###}（{1}）", "first count {0:0.###} ({1})");
    public static readonly Text Owners = new("所属子订单", "Belongs to");
    public static readonly Text MovedSince = new("盘点后有 {0} 笔流水", "{0} moves since the count");
    public static readonly Text Hidden = new("盘点未完成或您参与了盘点，账面数量不显示。", "The system's figures are not shown while counting goes on, nor to those who counted.");
    public static readonly Text Recount = new("要求复盘", "Ask for a second count");
    public static readonly Text Recounting = new("已要求复盘。", "A second count is asked for.");
    public static readonly Text Approve = new("批准并过账", "Approve and post");
    public static readonly Text ApproveQuestion = new("批准盘点 {0}？", "Approve count {0}?");
    public static readonly Text ApproveConsequence = new("差异将记入库存流水；库存不足以满足的占用会被释放，相关订单会出现异常提醒。", "Differences go into the ledger. Promises that there are no goods for are taken back, and their orders raise exceptions.");
    public static readonly Text Approved = new("盘点 {0} 已过账。", "Count {0} is posted.");
    public static readonly Text Cancel = new("取消盘点", "Give up");
    public static readonly Text CancelQuestion = new("取消盘点 {0}？", "Give up count {0}?");
    public static readonly Text Steps = new("经过", "What happened");
    public static readonly Text TotalValue = new("差异金额合计（绝对值）", "Value of all differences");

    public static readonly Text SupplierCounts = new("{0}的货物在供应商处，数量以其上报为准，不由我们盘点。", "The goods of {0} lie with a supplier; what he reports counts, and we do not count them.");
    public static readonly Text WarehouseMissing = new("请选择仓库。", "Please choose a warehouse.");
    public static readonly Text CodeUnknown = new("没有这些货位或商品：{0}", "There is no such bin or product: {0}");
    public static readonly Text NothingToCount = new("所选范围内没有库存记录。", "There is no stock in what you chose.");
    public static readonly Text BinWrong = new("货位 {0} 不在本次盘点范围内。", "Bin {0} is not part of this count.");
    public static readonly Text MovedMeanwhile = new("您盘点之后货位 {0} 又有收发，无法核对当时的账面。请重新盘点此货位。", "Goods moved in bin {0} after you counted it, so it cannot be compared any more; please count it again.");
    public static readonly Text Overtaken = new("您盘点之后货位 {0} 已由他人盘点或要求复盘，您的结果没有记录。", "Bin {0} was counted by somebody else, or a second count was asked for, after yours; yours is not recorded.");
    public static readonly Text Closed = new("这次盘点已经结束。", "This count has ended.");
    public static readonly Text Changed = new("盘点刚被更新，请刷新后再操作。", "The count has just changed; please look again.");
    public static readonly Text ChooseLines = new("请选择需要复盘的行。", "Please choose the lines to count again.");
    public static readonly Text NotCounted = new("还有 {0} 行未盘。", "{0} lines are not counted yet.");
    public static readonly Text CorrectedSince = new("货位 {0} 的商品 {1} 在盘点之后库存已被更正，请先复盘此行，以免同一差异扣减两次。", "The stock of {1} in bin {0} was corrected after it was counted. Please have it counted again first, so that the same difference is not posted twice.");
    public static readonly Text CounterApproves = new("您参与了这次盘点，请由其他同事或主管审批。", "You counted in this count yourself: a colleague who did not, or a manager, approves it.");
    public static readonly Text Found = new("{0}：实盘 {1:0.###} / 账面 {2:0.###}", "{0}: counted {1:0.###} / expected {2:0.###}");
    public static readonly Text ManagerNeeded = new("差异金额 {0:N2} 超过 {1:N2}，须由主管批准。", "The differences are worth {0:N2}, more than {1:N2}: a manager must approve.");

    public static readonly Text WaitsForApproval = new("已盘完，待审批", "Counted, waits for approval");
    public static readonly Text HiddenFromCounter = new("已全部盘完，请没有参与盘点的同事审批；盘点人看不到账面数量。", "Everything is counted. A colleague who did not count approves it; the system's figures stay hidden from the counter.");

    public static Text Of(CountStatus status, bool isCounted) => status == CountStatus.Counting && isCounted ? WaitsForApproval : Of(status);

    public static Text Of(CountStatus status) => status switch
    {
        CountStatus.Counting => new("盘点中", "Counting"),
        CountStatus.Approved => new("已过账", "Posted"),
        _ => new("已取消", "Given up"),
    };
}
