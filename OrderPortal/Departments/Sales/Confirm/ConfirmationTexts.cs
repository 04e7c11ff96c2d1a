using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>What the confirmation says.</summary>
public static class ConfirmationTexts
{
    public static readonly Text EmailMissing = new("请填写有效的电子邮箱，或改用电话、企业微信。", "Please enter a valid e-mail address, or choose phone or WeCom.");
    public static readonly Text MailSubject = new("订单确认单 {0}（第 {1} 版）", "Order confirmation {0} (version {1})");
    public static readonly Text DepositPhrase = new("预付 {0:0.##}%（{1}），尾款 {2} 发货前付清", "{0:0.##} % deposit ({1}), balance of {2} before shipping");
    public static readonly Text MailBody = new(
        "{0}，您好！\n\n感谢您的订单 {1}，请您确认以下内容：\n\n{2}\n\n合计：{3}\n交付日期：{4:yyyy-MM-dd}\n付款方式：{5}\n\n如需修改，请直接回复或联系您的客户经理。感谢您的信任！",
        "Dear {0},\n\nThank you for your order {1}. Please confirm the following:\n\n{2}\n\nTotal: {3}\nDelivery date: {4:yyyy-MM-dd}\nPayment: {5}\n\nIf anything should be changed, please reply or call your account manager. Thank you for your trust.");
    public static readonly Text MailLink = new("点击此链接查看并确认：{0}", "View and confirm it here: {0}");
}
