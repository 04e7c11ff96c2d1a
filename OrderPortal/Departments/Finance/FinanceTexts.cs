using OrderPortal.Shared;

namespace OrderPortal.Departments.Finance;

/// <summary>The words of the finance room.</summary>
public static class FinanceTexts
{
    public static readonly Text AmountMissing = new("请填写金额，不能为 0。", "Please enter the amount; it cannot be 0.");
    public static readonly Text AmountCents = new("金额最多保留两位小数（分）。", "An amount has at most two decimals.");
    public static readonly Text AmountTooLarge = new("金额超出合理范围，请核对。", "The amount is unreasonably large; please check it.");
    public static readonly Text CorrectionReason = new("冲正（负数）必须填写原因。", "Please say why for a correction (negative amount).");
    public static readonly Text CorrectionTooLarge = new("冲正金额超过已收金额 {0:N2}。", "The correction is larger than the {0:N2} that has been received.");
    public static readonly Text DateMissing = new("请填写收款日期。", "Please enter the day the money came in.");
    public static readonly Text DateInFuture = new("收款日期不能晚于今天。", "The money cannot have come in after today.");
    public static readonly Text DateTooEarly = new("收款日期早于订单日期一年以上，请核对年份。", "The day is more than a year before the order; please check the year.");
    public static readonly Text MethodMissing = new("请选择收款方式。", "Please choose how the money came in.");
    public static readonly Text ReferenceTooLong = new("流水号最多 80 个字符。", "The reference has at most 80 characters.");
    public static readonly Text RemarksTooLong = new("说明最多 500 个字符。", "The remarks have at most 500 characters.");
}
