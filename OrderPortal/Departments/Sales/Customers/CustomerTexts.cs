using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Customers;

/// <summary>The words of the customers' pages.</summary>
public static class CustomerTexts
{
    public static readonly Text Customers = new("客户", "Customers");
    public static readonly Text NewCustomer = new("新建客户", "New customer");
    public static readonly Text EditCustomer = new("修改客户 {0}", "Edit customer {0}");
    public static readonly Text Edit = new("修改", "Edit");
    public static readonly Text NewOrder = new("为此客户下单", "New order");
    public static readonly Text BackToCustomers = new("客户列表", "Customers");
    public static readonly Text BackToCustomer = new("返回客户", "Back to the customer");

    // the list
    public static readonly Text Search = new("搜索", "Search");
    public static readonly Text SearchHint = new("名称、编号、电话后四位", "Name, number, last four digits of a phone");
    public static readonly Text Mine = new("只看我负责的", "Only mine");
    public static readonly Text InactiveToo = new("包括已停用", "Also those not in use");
    public static readonly Text EmptyAtAll = new("还没有客户。点“新建客户”添加第一位。", "There is no customer yet. Add the first with “New customer”.");
    public static readonly Text EmptyFiltered = new("没有符合条件的客户。换个名称或编号再试，或新建客户。", "No customer fits. Try another name or number, or add a new customer.");
    public static readonly Text Code = new("编号", "Number");
    public static readonly Text Name = new("客户全称", "Full name");
    public static readonly Text NameHint = new("与营业执照或身份证一致，用于开票", "As on the licence or identity card; used for invoices");
    public static readonly Text Type = new("客户类型", "Type");
    public static readonly Text Level = new("会员等级", "Level");
    public static readonly Text Terms = new("付款方式", "Payment terms");
    public static readonly Text Manager = new("客户经理", "Account manager");
    public static readonly Text Nobody = new("未指定", "Nobody");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text NotInUse = new("已停用", "Not in use");

    // the form
    public static readonly Text Identity = new("基本资料", "Who it is");
    public static readonly Text CreditCode = new("统一社会信用代码", "Unified social credit code");
    public static readonly Text ResidentId = new("身份证号", "Identity number");
    public static readonly Text TaxIdHint = new("18 位，开票必填；录入时即核对校验位", "18 characters, needed for an invoice; the check character is verified as you type");
    public static readonly Text Currency = new("币种", "Currency");
    public static readonly Text Language = new("单据语言", "Language of papers");
    public static readonly Text Chinese = new("中文", "Chinese");
    public static readonly Text English = new("英文", "English");
    public static readonly Text InUse = new("启用（停用后不能再下新订单）", "In use (no new orders otherwise)");
    public static readonly Text Money = new("付款与信用", "Payment and credit");
    public static readonly Text CreditDays = new("账期天数", "Days of credit");
    public static readonly Text CreditLimit = new("信用额度", "Credit limit");
    public static readonly Text Days = new("天", "days");
    public static readonly Text CreditByFinance = new("账期与信用额度由财务或经理设定", "Credit terms and limits are set by finance or a manager");
    public static readonly Text Contacts = new("联系人", "Contacts");
    public static readonly Text ContactNumber = new("联系人 {0}", "Contact {0}");
    public static readonly Text AddContact = new("添加联系人", "Add a contact");
    public static readonly Text ContactName = new("姓名", "Name");
    public static readonly Text Mobile = new("手机", "Mobile");
    public static readonly Text Landline = new("固定电话", "Landline");
    public static readonly Text Email = new("邮箱", "E-mail");
    public static readonly Text Addresses = new("收货地址", "Addresses");
    public static readonly Text AddressNumber = new("地址 {0}", "Address {0}");
    public static readonly Text AddAddress = new("添加地址", "Add an address");
    public static readonly Text Label = new("地址名称", "Called");
    public static readonly Text LabelHint = new("例如：总部、一号库；留空则用城市名", "For example head office; the city when left empty");
    public static readonly Text Default = new("默认", "Default");
    public static readonly Text MakeDefault = new("设为默认", "Make it the default");
    public static readonly Text Remove = new("删除", "Remove");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("客户 {0} 已保存。", "Customer {0} is saved.");
    public static readonly Text Restored = new("已恢复您上次未保存的内容。", "What you had not saved is back.");
    public static readonly Text Drop = new("放弃，重新开始", "Drop it and start again");
    public static readonly Text Merge = new("合并最新版本，继续编辑", "Take in the newest version and go on");
    public static readonly Text Merged = new("已取入最新版本，您的修改都保留。请核对后保存。", "The newest version was taken in and your changes are kept. Please check and save.");
    public static readonly Text MergeConflict = new("您和别人都改了：{0}。现在显示的是您的内容，请核对。", "You and somebody else both changed: {0}. Your version is shown; please check.");

    // the file
    public static readonly Text Orders = new("订单", "Orders");
    public static readonly Text NoOrders = new("此客户还没有订单。", "This customer has no order yet.");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text Payment = new("收款", "Payment");
    public static readonly Text Total = new("总金额", "Total");
    public static readonly Text Next = new("下一日期", "Next date");
    public static readonly Text SubOrders = new("子订单", "Sub-orders");
    public static readonly Text Late = new("已过期", "Overdue");
    public static readonly Text Wanted = new("要求交付", "Wanted");
    public static readonly Text ShipsOn = new("计划发货", "Ships");
    public static readonly Text Arrives = new("预计到货", "Arrives");
    public static readonly Text CallBack = new("回访", "Follow-up");
    public static readonly Text File = new("客户资料", "File");
    public static readonly Text Owed = new("账期欠款", "Owed on credit");
    public static readonly Text OwedOf = new("{0}（额度 {1}）", "{0} (limit {1})");
    public static readonly Text CreditTerms = new("{0}，{1} 天", "{0}, {1} days");
    public static readonly Text History = new("修改记录", "History");
    public static readonly Text NoContacts = new("没有联系人。", "No contact.");
    public static readonly Text NoAddresses = new("没有收货地址。", "No address.");
    public static readonly Text NotFound = new("没有编号为 {0} 的客户", "There is no customer {0}");
}
