using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Intake;

/// <summary>Words of the entry form.</summary>
public static class IntakeTexts
{
    public static readonly Text NewOrder = new("新建订单", "New order");
    public static readonly Text EditOrder = new("修改订单 {0}", "Edit order {0}");
    public static readonly Text CopyOf = new("从订单 {0} 复制，请核对数量、价格和日期。", "Copied from order {0}; please check quantities, prices and dates.");
    public static readonly Text BackToOrder = new("返回订单", "Back to the order");
    public static readonly Text BackToOrders = new("全部订单", "All orders");
    public static readonly Text ReviewAgain = new("此订单已审核。保存修改后需要重新审核，客户确认也会失效。", "This order is approved. A change goes back to review and voids the customer's confirmation.");

    public static readonly Text CustomerCard = new("客户与联系人", "Customer and contact");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text CustomerHint = new("输入编号、名称或电话尾号", "Number, name or last digits of the phone");
    public static readonly Text KnownContacts = new("已登记的联系人", "Contacts on file");
    public static readonly Text KnownAddresses = new("已登记的地址", "Addresses on file");
    public static readonly Text OtherContact = new("其他（手工填写）", "Another one, entered below");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Mobile = new("手机", "Mobile");
    public static readonly Text Landline = new("固定电话", "Landline");
    public static readonly Text Email = new("电子邮箱", "E-mail");
    public static readonly Text CreditLimit = new("信用额度 {0}", "credit limit {0}");

    public static readonly Text DeliveryCard = new("交付", "Delivery");
    public static readonly Text DeliveryMode = new("交付方式", "Delivery by");
    public static readonly Text OrderedOn = new("下单日期", "Order date");
    public static readonly Text RequiredOn = new("要求交付日期", "Required delivery date");

    public static readonly Text TermsCard = new("来源、付款与发票", "Source, payment and invoice");
    public static readonly Text Channel = new("订单来源", "Source");
    public static readonly Text ExternalNumber = new("来源单号", "Number at the source");
    public static readonly Text PaymentTerms = new("付款方式", "Payment terms");
    public static readonly Text Deposit = new("定金比例", "Deposit");
    public static readonly Text Invoice = new("发票", "Invoice");
    public static readonly Text InvoiceTitle = new("发票抬头", "Invoice title");
    public static readonly Text InvoiceTaxId = new("税号", "Tax number");
    public static readonly Text FromCustomer = new("不填则取客户资料", "Left empty: as on the customer's file");

    public static readonly Text LinesCard = new("商品明细", "Lines");
    public static readonly Text PricesWithTax = new("单价按含税填写", "Prices entered with tax");
    public static readonly Text PricesWithoutTax = new("单价按不含税填写", "Prices entered without tax");
    public static readonly Text PriceMode = new("单价口径", "Prices");
    public static readonly Text ScanLines = new("扫码录入", "Scan goods");
    public static readonly Text ScanClose = new("结束扫码", "Stop scanning");
    public static readonly Text ScanLabel = new("扫描商品条码，每扫一次数量加 1", "Scan goods; each scan adds one");
    public static readonly Text ScanUnknown = new("没有条码或编码为“{0}”的在售商品。", "No product on sale has the barcode or code “{0}”.");
    public static readonly Text ScanAdded = new("{0} {1}，共 {2}", "{0} {1}, {2} in all");
    public static readonly Text LineNumber = new("行", "Line");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text ProductDetail = new("{0} · ¥{1:N2} · 可用 {2:0.###} {3}", "{0} · ¥{1:N2} · available: {2:0.###} {3}");
    public static readonly Text Specification = new("规格型号", "Specification");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text PriceWithTax = new("含税单价", "Price with tax");
    public static readonly Text PriceWithoutTax = new("不含税单价", "Price without tax");
    public static readonly Text LineDiscount = new("折扣额", "Discount");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text TaxRate = new("税率 {0:0.##}%", "{0:0.##} % tax");
    public static readonly Text LineRemarks = new("行备注", "Line remarks");
    public static readonly Text AddLine = new("添加一行", "Add a line");
    public static readonly Text RemoveLine = new("删除第 {0} 行", "Remove line {0}");
    public static readonly Text RemoveColumn = new("删除", "Remove");
    public static readonly Text GridHint = new("键盘：Tab 到下一格，Enter 到下一行（最后一行则新增），↑ ↓ 换行，Ctrl+Delete 删除行。", "Keyboard: Tab to the next field, Enter to the next line (adds one at the end), ↑ ↓ between lines, Ctrl+Delete removes a line.");

    public static readonly Text Remarks = new("订单备注", "Order remarks");
    public static readonly Text RemarksHint = new("特殊要求，例如加急印刷 logo、礼品包装；会显示在拣货、质检和打包页面", "Special wishes such as logo printing or gift wrapping; shown on picking, inspection and packing screens");
    public static readonly Text OrderDiscount = new("整单折扣", "Order discount");
    public static readonly Text Freight = new("运费", "Freight");
    public static readonly Text TotalsCard = new("金额", "Amounts");
    public static readonly Text SumLines = new("商品金额", "Lines");
    public static readonly Text SumDiscount = new("折扣", "Discounts");
    public static readonly Text SumFreight = new("运费", "Freight");
    public static readonly Text SumTax = new("另加税额", "Tax added");
    public static readonly Text SumRounding = new("尾差", "Rounding");
    public static readonly Text SumTotal = new("应付总额", "Total");
    public static readonly Text DepositThen = new("定金 {0}，尾款 {1}", "Deposit {0}, balance {1}");

    public static readonly Text StillMissing = new("提交前还需完成", "Still to do before you submit");
    public static readonly Text ReadyToSubmit = new("资料齐全，可以提交审核。", "Everything is there; it can be submitted.");
    public static readonly Text StopsApproval = new("提交后会挡住审核", "Will stop the approval");
    public static readonly Text FilesHint = new("客户的纸质订单、传真或聊天截图", "The customer's paper order, fax or screenshot");
    public static readonly Text MostFiles = new("保存订单前最多选择 {0} 个文件；请先保存，再添加其余文件。", "At most {0} files before the order is saved; please save it and add the others then.");

    public static readonly Text SaveDraft = new("保存草稿", "Save draft");
    public static readonly Text SaveChanges = new("保存修改", "Save changes");
    public static readonly Text Submit = new("提交审核", "Submit for review");
    public static readonly Text DraftSaved = new("草稿 {0} 已保存。", "Draft {0} is saved.");
    public static readonly Text Submitted = new("订单 {0} 已提交审核。", "Order {0} was submitted for review.");
    public static readonly Text ChangesSaved = new("订单 {0} 已保存。", "Order {0} is saved.");
    public static readonly Text WorkRestored = new("已恢复您上次未保存的内容。", "What you had not saved is back.");
    public static readonly Text DropWork = new("放弃，重新开始", "Drop it and start again");
    public static readonly Text Merge = new("合并最新版本，继续编辑", "Take in the newest version and go on");
    public static readonly Text Merged = new("已取入最新版本：别人改过而您没有改的内容已更新，您的修改都保留。", "The newest version was taken in: what others changed and you did not is updated; your changes are kept.");
    public static readonly Text MergeConflict = new("您和别人都改了：{0}。现在显示的是您的内容，请核对。", "You and somebody else both changed: {0}. Your version is shown; please check.");

    /// <summary>Several names in one sentence.</summary>
    public static Text List(IReadOnlyList<Text> names) => new(string.Join("、", names.Select(n => n.Zh)), string.Join(", ", names.Select(n => n.En)));
}
