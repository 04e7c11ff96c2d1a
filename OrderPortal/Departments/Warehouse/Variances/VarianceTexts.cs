using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>The words of outbound variances.</summary>
public static class VarianceTexts
{
    public static readonly Text NothingPromised = new("货位 {0} 没有为本单占用 {1}。", "Nothing of {1} is promised to this order in bin {0}.");
    public static readonly Text MissingWrong = new("请输入缺少的数量，最多 {0:0.###} {1}。", "Please enter how many are missing, at most {0:0.###} {1}.");
    public static readonly Text OneLine = new("此货位有同一商品的两行，请分两次登记。", "Two lines of this product lie in this bin; please report each by itself.");
    public static readonly Text CauseMissing = new("请选择原因。", "Please choose the cause.");
    public static readonly Text NoteMissing = new("请说明是什么原因。", "Please say what the cause is.");
    public static readonly Text ExplanationMissing = new("请写明怎样查到的，以便日后核对。", "Please write how this was found, so that it can be traced.");
    public static readonly Text NoteLong = new("说明最多 500 个字。", "The note may have at most 500 characters.");
    public static readonly Text AlreadyExplained = new("这项差异的原因已经查明。", "The cause of this variance is known already.");
    public static readonly Text Changed = new("这项差异刚被更新，请刷新后再操作。", "This variance has just changed; please look again.");
    public static readonly Text NothingToResolve = new("这项差异没有需要处理的缺货。", "There is no shortage of this variance left to deal with.");
    public static readonly Text NotEnough = new("本仓其他货位不够补齐，请改为欠货后补或减量退款。", "The other bins of this warehouse do not have enough; please choose to send the rest later or to give money back.");
    public static readonly Text NothingLeft = new("本单的商品全部缺货，减量后什么也不剩；请改为欠货后补，或取消订单。", "Nothing would be left of this sub-order; please send it later or cancel the order.");
    public static readonly Text ReasonOf = new("出库差异 {0}", "Variance {0}");

    public static readonly Text Title = new("出库差异", "Variances");
    public static readonly Text Subtitle = new("拣货时少了什么、为什么、怎样答复客户。", "What was short when picking, why, and what the customer was offered.");
    public static readonly Text None = new("没有符合条件的出库差异。", "No variance matches.");
    public static readonly Text Number = new("差异号", "Variance");
    public static readonly Text StatusOf = new("状态", "Status");
    public static readonly Text AllStatuses = new("全部状态", "All");
    public static readonly Text AllCauses = new("全部原因", "All causes");
    public static readonly Text Expected = new("应拣", "Expected");
    public static readonly Text Actual = new("实有", "Found");
    public static readonly Text Missing = new("缺少", "Missing");
    public static readonly Text Value = new("成本金额", "Value at cost");
    public static readonly Text Cause = new("原因", "Cause");
    public static readonly Text ReportedBy = new("登记", "Reported by");
    public static readonly Text Large = new("超过限额", "Above the limit");

    public static readonly Text One = new("出库差异 {0}", "Variance {0}");
    public static readonly Text WhatHappened = new("差异情况", "What was found");
    public static readonly Text ReportedCause = new("拣货人所报原因", "Cause as reported");
    public static readonly Text FoundCause = new("查明原因", "Cause found");
    public static readonly Text FoundBy = new("查明人", "Found by");
    public static readonly Text Note = new("说明", "Note");
    public static readonly Text Explain = new("查明原因", "Say the cause");
    public static readonly Text ExplainHelp = new("金额超过限额：查明原因之前库存不调整，也不能完成拣货。", "Above the limit: until the cause is known, stock is not corrected and the pick cannot be finished.");
    public static readonly Text ReportedAlready = new("货位 {0} 的 {1} 已登记差异，正在等待主管查明原因。", "{1} missing in bin {0} are reported already; a manager is finding the cause.");
    public static readonly Text PickedMeanwhile = new("其中 {0} 已被拣到，请选择“已找到”，仍缺的重新登记。", "{0} of them were picked meanwhile; choose “found”, and report anew what is still missing.");
    public static readonly Text OnlyManager = new("由主管查明原因。", "A manager finds the cause.");
    public static readonly Text Explained = new("原因已记录。", "The cause is recorded.");
    public static readonly Text WhatToDo = new("怎样答复客户", "What the customer gets");
    public static readonly Text ReplaceHelp = new("本仓其他货位还有 {0:0.###} {1} 可用。", "Other bins of this warehouse have {0:0.###} {1}.");
    public static readonly Text BackorderHelp = new("已拣的先发，缺的另成一单，到货后补发；客户会收到通知。", "What is picked leaves now, the rest becomes a part of its own; the customer is told.");
    public static readonly Text RefundHelp = new("订单减去缺少的数量并重算金额，多付的由财务退还；客户会收到通知。", "The order is made smaller and its total worked out anew, finance gives back what is overpaid; the customer is told.");
    public static readonly Text RefundQuestion = new("从订单中减去 {0:0.###} {1} {2}？", "Take {0:0.###} {1} of {2} off the order?");
    public static readonly Text BySales = new("由销售决定。", "Sales decides.");
    public static readonly Text Resolved = new("已处理：{0}", "Done: {0}");
    public static readonly Text Outcome = new("处理结果", "What was done");
    public static readonly Text ResolvedBy = new("处理人", "Done by");
    public static readonly Text Message = new("客户通知", "Message to the customer");
    public static readonly Text Papers = new("更正后的单据", "Corrected papers");
    public static readonly Text Backorder = new("补发子订单", "Part that leaves later");
    public static readonly Text Refund = new("应退金额", "To be given back");
    public static readonly Text Slip = new("发货清单", "Packing slip");
    public static readonly Text Notice = new("备货通知单", "Stock preparation notice");
    public static readonly Text Confirmation = new("订单确认单", "Order confirmation");
    public static readonly Text Finance = new("财务", "Payments");
    public static readonly Text Steps = new("经过", "What happened");

    public static readonly Text Short = new("缺货 / 破损", "Short or damaged");
    public static readonly Text ShortTitle = new("货位 {0} 短拣：{1}", "Short in bin {0}: {1}");
    public static readonly Text ShortHelp = new("登记后系统会立即找其他货位；金额超过限额时由主管查明原因。", "The system looks for other pieces at once; above the company's limit a manager finds the cause first.");
    public static readonly Text ForOrder = new("哪个料箱的", "For which tote");
    public static readonly Text HowMany = new("缺少数量", "How many are missing");
    public static readonly Text Report = new("登记短拣", "Report it");
    public static readonly Text Reported = new("短拣已登记。", "The shortage is recorded.");
}
