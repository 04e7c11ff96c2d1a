using OrderPortal.Shared;

namespace OrderPortal.Model.Customers;

/// <summary>What the rules of a customer's file say.</summary>
public static class CustomerEntryTexts
{
    public static readonly Text NameMissing = new("请填写客户全称（与营业执照或身份证一致）。", "Please enter the full name as on the licence or identity card.");
    public static readonly Text TooLong = new("内容过长，最多 {0} 个字符。", "This is too long; at most {0} characters.");
    public static readonly Text TypeMissing = new("请选择客户类型。", "Please choose the type of customer.");
    public static readonly Text CreditCodeInvalid = new("统一社会信用代码应为 18 位，且校验位正确；请与营业执照核对。", "A unified social credit code has 18 characters and a check character; please compare it with the licence.");
    public static readonly Text ResidentIdInvalid = new("身份证号应为 18 位，且校验位正确；请与身份证核对。", "An identity number has 18 characters and a check character; please compare it with the card.");
    public static readonly Text TaxIdTaken = new("此号码已登记在客户 {0} {1} 名下。", "This number is already on the file of customer {0} {1}.");
    public static readonly Text CreditDaysRange = new("账期客户请填写 1–365 天。", "Credit terms need 1 to 365 days.");
    public static readonly Text CreditLimitMissing = new("账期客户请填写信用额度。", "Credit terms need a credit limit.");
    public static readonly Text CreditLimitRange = new("信用额度不能为负数，也不能过大。", "The credit limit cannot be negative or absurdly large.");
    public static readonly Text CreditForbidden = new("账期和信用额度由财务或经理设定。", "Credit terms and limits are set by finance or a manager.");
    public static readonly Text CurrencyInvalid = new("币种是三个大写字母，例如 CNY。", "A currency is three capital letters, for example CNY.");
    public static readonly Text LanguageUnknown = new("请选择客户的语言。", "Please choose the customer's language.");
    public static readonly Text ManagerUnknown = new("没有这位同事。", "There is no such colleague.");
    public static readonly Text ContactNameMissing = new("请填写联系人姓名。", "Please enter the contact's name.");
    public static readonly Text MobileInvalid = new("手机号应为 11 位数字，以 13–19 开头；座机请填在固定电话栏。", "A mobile number has exactly 11 digits beginning with 13–19; use the landline field for other numbers.");
    public static readonly Text PhoneInvalid = new("固定电话格式不正确，例如 0755-86012345。", "This is not a telephone number; for example 0755-86012345.");
    public static readonly Text EmailInvalid = new("电子邮箱格式不正确。", "This is not a valid e-mail address.");
    public static readonly Text ListLong = new("最多 {0} 个。", "At most {0}.");
    public static readonly Text Stale = new("您打开之后 {0} 已修改此客户。您填写的内容都在，请合并后再保存。", "{0} changed this customer after you opened it. Everything you typed is here; please take in the newest version and save again.");

    static readonly Dictionary<string, Text> Fields = new()
    {
        [nameof(CustomerEntry.LegalName)] = new("客户全称", "Full name"),
        [nameof(CustomerEntry.Type)] = new("客户类型", "Type"),
        [nameof(CustomerEntry.TaxId)] = new("税号/证件号", "Tax or identity number"),
        [nameof(CustomerEntry.Level)] = new("会员等级", "Level"),
        [nameof(CustomerEntry.Terms)] = new("付款方式", "Payment terms"),
        [nameof(CustomerEntry.CreditDays)] = new("账期天数", "Days of credit"),
        [nameof(CustomerEntry.CreditLimit)] = new("信用额度", "Credit limit"),
        [nameof(CustomerEntry.Currency)] = new("币种", "Currency"),
        [nameof(CustomerEntry.Language)] = new("单据语言", "Language of papers"),
        [nameof(CustomerEntry.ManagerUserId)] = new("客户经理", "Account manager"),
        [nameof(CustomerEntry.IsActive)] = new("启用", "In use"),
        [nameof(CustomerEntry.Contacts)] = new("联系人", "Contacts"),
        [nameof(CustomerEntry.Addresses)] = new("收货地址", "Addresses"),
    };

    /// <summary>What a field of the file is called.</summary>
    public static Text Field(string name) => Fields[name];
}
