using OrderPortal.Shared;

namespace OrderPortal.Departments.Finance;

/// <summary>The words of the finance room.</summary>
public static class FinanceTexts
{
    public static readonly Text AmountMissing = new("请填写金额，不能为 0。", "Please enter the amount; it cannot be 0.");
    public static readonly Text AmountCents = new("金额最多保留两位小数（分）。", "An amount has at most two decimals.");
    public static readonly Text AmountTooLarge = new("金额超出合理范围，请核对。", "The amount is unreasonably large; please check it.");
    public static readonly Text CorrectionReason = new("冲正（负数）必须填写原因。", "Please say why for a correction (negative amount).");
    public static readonly Text CorrectionTooLarge = new("冲正金额超过已收金额 {0}。", "The correction is larger than the {0} that has been received.");
    public static readonly Text DateMissing = new("请填写收款日期。", "Please enter the day the money came in.");
    public static readonly Text DateInFuture = new("收款日期不能晚于今天。", "The money cannot have come in after today.");
    public static readonly Text DateTooEarly = new("收款日期早于订单日期一年以上，请核对年份。", "The day is more than a year before the order; please check the year.");
    public static readonly Text MethodMissing = new("请选择收款方式。", "Please choose how the money came in.");
    public static readonly Text ReferenceTooLong = new("流水号最多 80 个字符。", "The reference has at most 80 characters.");
    public static readonly Text RemarksTooLong = new("说明最多 500 个字符。", "The remarks have at most 500 characters.");

    public static readonly Text Finance = new("财务", "Finance");
    public static readonly Text FinanceSubtitle = new("要求交付越早的排在越前", "What is wanted first is on top");
    public static readonly Text NothingWaits = new("这里没有待处理的订单。", "No order waits here.");
    public static readonly Text Number = new("订单号", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Terms = new("付款方式", "Payment terms");
    public static readonly Text Due = new("应收", "Due");
    public static readonly Text Paid = new("已收", "Received");
    public static readonly Text Total = new("总额", "Total");
    public static readonly Text Open = new("未收", "Open");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text RequiredOn = new("要求交付", "Wanted by");
    public static readonly Text Overdue = new("超期", "Overdue");
    public static readonly Text Invoice = new("发票", "Invoice");
    public static readonly Text Since = new("等待", "Waiting");
    public static readonly Text MoneyOf = new("收款 {0}", "Payments for {0}");
    public static readonly Text OpenOrder = new("查看订单", "Open the order");
    public static readonly Text Schedule = new("应收计划", "What is due");
    public static readonly Text DepositOf = new("定金 {0:0.##}%", "{0:0.##} % deposit");
    public static readonly Text Lines = new("商品金额", "Goods");
    public static readonly Text Discount = new("折扣", "Discount");
    public static readonly Text Freight = new("运费", "Freight");
    public static readonly Text Tax = new("另加税额", "Added tax");
    public static readonly Text Rounding = new("尾差", "Rounding");
    public static readonly Text BeforePreparation = new("备货前应收", "Due before preparation");
    public static readonly Text BeforeShipping = new("发货前应收", "Due before shipping");
    public static readonly Text NothingDue = new("无需收款", "Nothing due");
    public static readonly Text GateOpen = new("已收齐", "Received");
    public static readonly Text GateClosed = new("待收款", "Waiting for payment");
    public static readonly Text ReleaseTitle = new("放行发货", "Release to ship");
    public static readonly Text NoReleaseNeeded = new("货到付款或账期订单，发货不需要财务放行。", "Cash on delivery or credit: no release is needed before shipping.");
    public static readonly Text NotApprovedYet = new("订单审核通过后才能放行。", "An order can be released once it is approved.");
    public static readonly Text ReleasedBy = new("{0} 已放行", "Released by {0}");
    public static readonly Text Released = new("{0} 已放行发货。", "{0} is released for shipping.");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text AmountHint = new("负数表示冲正", "A negative amount corrects an earlier entry");
    public static readonly Text ReceivedOn = new("收款日期", "Received on");
    public static readonly Text Method = new("收款方式", "How");
    public static readonly Text Reference = new("流水号", "Reference");
    public static readonly Text Remarks = new("说明", "Remarks");
    public static readonly Text RemarksHint = new("冲正时必填", "Needed for a correction");
    public static readonly Text Payments = new("收款记录", "Payments");
    public static readonly Text NoPayments = new("还没有收款记录。", "No payment has been recorded yet.");
    public static readonly Text RecordedBy = new("登记人", "Recorded by");
    public static readonly Text Recorded = new("收款已登记：{0}，未收 {1}。", "Recorded: {0}, {1} open.");

    /// <summary>The words for a queue.</summary>
    public static Text Of(OrderPortal.Departments.Finance.Payments.FinanceQueue queue) => queue switch
    {
        OrderPortal.Departments.Finance.Payments.FinanceQueue.BeforePreparation => new("待收定金/预付款", "Due before preparation"),
        OrderPortal.Departments.Finance.Payments.FinanceQueue.BeforeShipping => new("待收尾款", "Balance due"),
        OrderPortal.Departments.Finance.Payments.FinanceQueue.ToRelease => new("待放行", "To release"),
        _ => new("应收未收", "Receivable"),
    };
}
