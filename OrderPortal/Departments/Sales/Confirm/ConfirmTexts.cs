using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>Words of the page that sends confirmations and records the answers.</summary>
public static class ConfirmTexts
{
    public static readonly Text Title = new("客户确认 {0}", "Confirmation of {0}");
    public static readonly Text Back = new("返回订单", "Back to the order");
    public static readonly Text Confirmed = new("客户已确认第 {0} 版", "Version {0} accepted");
    public static readonly Text Waived = new("免客户确认", "Confirmation waived");
    public static readonly Text WaivedBecause = new("免确认原因：{0}", "Waived because: {0}");
    public static readonly Text NotSent = new("尚未发送", "Not sent yet");
    public static readonly Text AwaitsAnswer = new("第 {0} 版待客户确认", "Version {0} awaits the answer");
    public static readonly Text WillBeSent = new("将要发送的第 {0} 版", "Version {0}, to be sent");
    public static readonly Text VersionTitle = new("第 {0} 版", "Version {0}");
    public static readonly Text Versions = new("版本", "Versions");
    public static readonly Text NoVersions = new("还没有发送过确认单。", "No confirmation has been sent yet.");
    public static readonly Text To = new("发给 {0}", "to {0}");
    public static readonly Text Answer = new("答复：{0}", "Answer: {0}");
    public static readonly Text Differences = new("与第 {0} 版相比", "Compared with version {0}");
    public static readonly Text NoDifference = new("内容没有变化。", "Nothing has changed.");
    public static readonly Text ChangedSince = new("订单已修改，请发送新版本。", "The order has changed since; please send the new version.");
    public static readonly Text Print = new("打印", "Print");
    public static readonly Text Show = new("查看第 {0} 版", "Show version {0}");

    public static readonly Text Send = new("发送确认单", "Send the confirmation");
    public static readonly Text SendAgain = new("再次发送（新版本）", "Send again, as a new version");
    public static readonly Text Channel = new("方式", "By");
    public static readonly Text Recipient = new("电子邮箱", "E-mail address");
    public static readonly Text SpokenWith = new("接听人", "Spoken with");
    public static readonly Text WeComName = new("企业微信联系人", "WeCom contact");
    public static readonly Text EmailHelp = new("确认单进入待发箱，由系统发送。", "It goes into the outbox and is sent from there.");
    public static readonly Text PhoneHelp = new("请在电话中念出确认单六项内容：订单号、商品、数量、总金额、交付日期、付款方式。", "Please read out the six items: number, goods, quantities, total, delivery date and payment.");
    public static readonly Text WeComHelp = new("消息进入待发箱，请复制到企业微信发送。", "The message goes into the outbox; please copy it to WeCom.");
    public static readonly Text SendEmail = new("发送邮件", "Send the e-mail");
    public static readonly Text LogCall = new("登记电话", "Log the call");
    public static readonly Text SendWeCom = new("登记企业微信", "Log the WeCom message");
    public static readonly Text SentToast = new("订单 {0} 确认单第 {1} 版已发出。", "Version {1} of the confirmation of {0} is on its way.");

    public static readonly Text RecordAnswer = new("登记客户答复", "Record the customer's answer");
    public static readonly Text Accepted = new("客户接受", "The customer accepts");
    public static readonly Text WantsChange = new("客户要求修改", "The customer wants a change");
    public static readonly Text AnswerIs = new("答复", "Answer");
    public static readonly Text Words = new("客户原话", "In the customer's words");
    public static readonly Text WordsHint = new("要求修改时必填，例如：数量减到 40，晚两天交付", "Needed for a change, for example: 40 instead of 50, two days later");
    public static readonly Text Record = new("登记", "Record");
    public static readonly Text AcceptedToast = new("客户已确认订单 {0}。", "The customer has accepted order {0}.");
    public static readonly Text ChangeToast = new("已登记客户的修改要求，请修改订单后发送新版本。", "The wish is recorded; please change the order and send a new version.");
    public static readonly Text EditOrder = new("修改订单", "Edit the order");

    public static readonly Text Waive = new("免客户确认", "Waive the confirmation");
    public static readonly Text WaiveHelp = new("没有客户的答复也允许备货。原因会留在订单上。", "Preparation may start without the customer's word. The reason stays on the order.");
    public static readonly Text WaivedToast = new("订单 {0} 已免确认。", "The confirmation of order {0} is waived.");

    public static readonly Text Paper = new("订单确认单", "Order confirmation");
    public static readonly Text PaperVersion = new("第 {0} 版", "Version {0}");
    public static readonly Text Number = new("订单号", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text OrderedOn = new("下单日期", "Order date");
    public static readonly Text RequiredOn = new("交付日期", "Delivery date");
    public static readonly Text Payment = new("付款方式", "Payment");
    public static readonly Text Delivery = new("交付方式", "Delivery");
    public static readonly Text ShipTo = new("收货地址", "Deliver to");
    public static readonly Text Remarks = new("备注", "Remarks");
    public static readonly Text Line = new("行", "No.");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Specification = new("规格", "Specification");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Price = new("单价", "Unit price");
    public static readonly Text WithTax = new("含税", "with tax");
    public static readonly Text WithoutTax = new("不含税", "without tax");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text SumLines = new("商品金额", "Lines");
    public static readonly Text SumDiscount = new("折扣", "Discounts");
    public static readonly Text SumFreight = new("运费", "Freight");
    public static readonly Text SumTax = new("另加税额", "Tax added");
    public static readonly Text SumRounding = new("尾差", "Rounding");
    public static readonly Text SumTotal = new("总金额", "Total");
    public static readonly Text PleaseConfirm = new("请您核对以上内容并确认。如需修改，请联系您的客户经理。感谢您的信任！", "Please check and confirm the above. If anything should be changed, please tell your account manager. Thank you for your trust.");
    public static readonly Text Signature = new("客户签字：", "Customer's signature:");
    public static readonly Text Date = new("日期：", "Date:");
    public static readonly Text LineOf = new("第 {0} 行 {1}", "Line {0}, {1}");
    public static readonly Text Added = new("新增", "added");
    public static readonly Text Removed = new("删除", "removed");
}
