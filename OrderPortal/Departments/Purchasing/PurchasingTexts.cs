using OrderPortal.Departments.Purchasing.Policies;
using OrderPortal.Journey;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing;

/// <summary>Words of the purchasing department.</summary>
public static class PurchasingTexts
{
    // ---- refusals
    public static readonly Text CodeTaken = new("编码 {0} 已被使用。", "The code {0} is already in use.");
    public static readonly Text CodeWrong = new("编码为 2–30 位字母、数字或短横线。", "A code has 2–30 letters, digits or hyphens.");
    public static readonly Text NameWrong = new("请填写名称（最多 200 字）。", "Please enter a name of at most 200 characters.");
    public static readonly Text TooLong = new("最多 {0} 字。", "At most {0} characters, please.");
    public static readonly Text EmailWrong = new("邮箱格式不正确。", "This is not an e-mail address.");
    public static readonly Text ProductUnknown = new("找不到这个商品，请从列表中选择。", "There is no such product; please choose from the list.");
    public static readonly Text PriceWrong = new("请填写不小于 0 的单价。", "Please enter a price of 0 or more.");
    public static readonly Text DaysWrong = new("天数应为 0–365。", "Days must be 0–365.");
    public static readonly Text DeviationWrong = new("周期标准差应为 0–100 天。", "The deviation must be 0–100 days.");
    public static readonly Text ServiceWrong = new("服务水平应为 50%–99.99%。", "The service level must be 50 %–99.99 %.");
    public static readonly Text HistoryWrong = new("统计天数应为 7–730。", "Days of history must be 7–730.");
    public static readonly Text RankWrong = new("优先级应为 1–999，数字小的优先。", "The rank must be 1–999; lower comes first.");
    public static readonly Text QuantityWrong = new("数量不正确，请按商品单位填写。", "The quantity is not possible for this product's unit.");
    public static readonly Text WarehouseMissing = new("请选择仓库。", "Please choose a warehouse.");
    public static readonly Text SupplierUnknown = new("找不到这个供应商，可能已停用。", "This supplier does not exist or is no longer in use.");
    public static readonly Text PolicyStale = new("您打开之后别人已修改这条策略，请刷新后再保存，您填写的内容仍保留。", "Somebody changed this policy after you opened it. Please reload and save again; what you typed is kept.");
    public static readonly Text PolicyOrder = new("应满足：安全库存 ≤ 补货点 ≤ 最高库存。", "Safety stock ≤ reorder point ≤ maximum must hold.");
    public static readonly Text OverrideWhy = new("与建议值不同，请填写原因。", "This differs from the suggestion; please say why.");
    public static readonly Text OrderNotOpen = new("只有已审核、尚未发货的订单可以专门采购。", "Only approved orders that have not left can have goods bought for them.");
    public static readonly Text AlreadyBought = new("已为这一行采购：{0}。", "{0} is already being bought for this line.");
    public static readonly Text NothingMissing = new("这一行不缺货。", "Nothing is missing on this line.");
    public static readonly Text DateWrong = new("请填写今天或以后的到货日期。", "Please enter today or a later day.");

    public static readonly Text DirectFixed = new("直发采购的供应商和数量以子订单为准，只能改价格、日期和备注；要改数量请先拆分子订单。", "Supplier and quantities of a direct delivery are the sub-order's; only prices, day and remarks can change. To send less, split the sub-order.");

    // ---- suppliers
    public static readonly Text Suppliers = new("供应商", "Suppliers");
    public static readonly Text SuppliersSubtitle = new("向谁采购、价格与交期", "Whom we buy from, at which price and how fast");
    public static readonly Text NewSupplier = new("新建供应商", "New supplier");
    public static readonly Text EditSupplier = new("修改供应商", "Change supplier");
    public static readonly Text NoSuppliers = new("还没有供应商，请先新建。", "There is no supplier yet; add the first one.");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text Email = new("邮箱", "E-mail");
    public static readonly Text Language = new("采购单语言", "Language of purchase orders");
    public static readonly Text Chinese = new("简体中文", "Chinese");
    public static readonly Text English = new("英文", "English");
    public static readonly Text State = new("状态", "State");
    public static readonly Text InUse = new("启用", "In use");
    public static readonly Text SwitchedOff = new("停用", "Switched off");
    public static readonly Text OpenOrders = new("未完成采购单", "Open orders");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("已保存。", "Saved.");
    public static readonly Text Catalogue = new("供货目录", "Catalogue");
    public static readonly Text NoCatalogue = new("还没有供货商品。添加后，补货与订单采购会自动选择该供应商。", "No product yet. Once added, replenishment and purchases for orders choose this supplier.");
    public static readonly Text EditProduct = new("修改 {0}", "Change {0}");
    public static readonly Text AddProduct = new("添加商品", "Add a product");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Price = new("单价（不含税）", "Price without tax");
    public static readonly Text LeadDays = new("补货周期（天）", "Lead time (days)");
    public static readonly Text Rank = new("优先级", "Rank");
    public static readonly Text RankHint = new("数字小的优先", "Lower comes first");

    // ---- policies
    public static readonly Text Policies = new("库存策略", "Stock policies");
    public static readonly Text PoliciesSubtitle = new("安全库存、补货点与最高库存；低于或高于界限会提醒", "Safety stock, reorder point and maximum; alerts below and above");
    public static readonly Text NewPolicy = new("新建策略", "New policy");
    public static readonly Text NoPolicies = new("没有符合条件的库存策略。", "No stock policy matches.");
    public static readonly Text All = new("全部", "All");
    public static readonly Text Search = new("商品编码或名称", "Product code or name");
    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text Available = new("可用", "Available");
    public static readonly Text OnHand = new("现存", "On hand");
    public static readonly Text Safety = new("安全库存", "Safety stock");
    public static readonly Text Reorder = new("补货点", "Reorder point");
    public static readonly Text Max = new("最高库存", "Maximum");
    public static readonly Text Alert = new("提醒", "Alert");
    public static readonly Text Fine = new("正常", "In order");
    public static readonly Text Set = new("人工设定", "Set by hand");
    public static readonly Text Coming = new("补货中", "Being bought");
    public static readonly Text Parameters = new("参数", "Parameters");
    public static readonly Text LeadDeviation = new("周期标准差（天）", "Deviation of lead time (days)");
    public static readonly Text Service = new("服务水平", "Service level");
    public static readonly Text CoverDays = new("每次补货覆盖天数", "Days a replenishment covers");
    public static readonly Text HistoryDays = new("统计天数", "Days of history");
    public static readonly Text Suggestion = new("建议值怎么来的", "How the suggestion comes about");
    public static readonly Text DemandUsed = new("近 {0} 天日均出库 {1} {2}，标准差 {3}；服务水平 {4}% 对应 z = {5:0.00}。", "Over the last {0} days {1} {2} left per day, deviation {3}; a service level of {4} % is z = {5:0.00}.");
    public static readonly Text NoDemand = new("还没有出库记录，建议值为 0；可以人工设定。", "Nothing has left yet, so 0 is suggested; you may set it by hand.");
    public static readonly Text Formula = new("安全库存 = z × √(周期 × 需求标准差² + 日均² × 周期标准差²)；补货点 = 日均 × 周期 + 安全库存；最高库存 = 补货点 + 日均 × 覆盖天数。",
        "Safety = z × √(lead × σ demand² + demand² × σ lead²); reorder point = demand × lead + safety; maximum = reorder point + demand × cover.");
    public static readonly Text Before = new("保存前", "Now");
    public static readonly Text After = new("保存后", "After saving");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Recalculate = new("重新计算", "Work out again");
    public static readonly Text ByHand = new("人工设定（留空即采用建议值）", "Set by hand (empty takes the suggestion)");
    public static readonly Text OverrideReason = new("人工设定的原因", "Why it is set by hand");

    // ---- purchase orders
    public static readonly Text Purchases = new("采购单", "Purchase orders");
    public static readonly Text PurchasesSubtitle = new("补货与为订单采购，从草稿到入库", "For stock and for orders, from draft to shelf");
    public static readonly Text NewPurchase = new("新建采购单", "New purchase order");
    public static readonly Text NoPurchases = new("没有采购单。库存降到补货点会自动起草，也可以手工新建。", "No purchase order. One is drafted when stock falls to its reorder point; you may also make one.");
    public static readonly Text Open = new("未完成", "Open");
    public static readonly Text Closed = new("已结束", "Closed");
    public static readonly Text Number = new("编号", "Number");
    public static readonly Text Supplier = new("供应商", "Supplier");
    public static readonly Text NoSupplier = new("待选供应商", "No supplier yet");
    public static readonly Text Expected = new("预计到货", "Expected");
    public static readonly Text Promised = new("供应商承诺", "Promised");
    public static readonly Text Wanted = new("要求到货日期", "Wanted on");
    public static readonly Text Overdue = new("已逾期", "Overdue");
    public static readonly Text Amount = new("金额（不含税）", "Amount without tax");
    public static readonly Text ForWhat = new("用途", "For");
    public static readonly Text ForStock = new("补充库存", "Stock");
    public static readonly Text Remarks = new("备注", "Remarks");
    public static readonly Text Lines = new("明细", "Lines");
    public static readonly Text Received = new("已收", "Received");
    public static readonly Text Buyer = new("采购员", "Buyer");
    public static readonly Text AddLine = new("添加一行", "Add a line");
    public static readonly Text RemoveLine = new("删除", "Remove");
    public static readonly Text Send = new("发送供应商", "Send to supplier");
    public static readonly Text SentDone = new("采购单 {0} 已发送。", "{0} was sent.");
    public static readonly Text SendQuestion = new("把采购单 {0} 发给供应商？", "Send {0} to the supplier?");
    public static readonly Text SendHelp = new("邮件会放入发件箱；供应商没有邮箱时请打印或电话告知。", "An e-mail goes to the outbox; without an address, please print or phone.");
    public static readonly Text EnterDate = new("登记供应商确认", "Enter the supplier's answer");
    public static readonly Text ChangeDate = new("变更到货日期", "Change the date");
    public static readonly Text SupplierReference = new("供应商单号", "Supplier's reference");
    public static readonly Text DateSaved = new("到货日期已保存。", "The date is saved.");
    public static readonly Text Cancel = new("取消采购", "Cancel purchase");
    public static readonly Text Close = new("结束收货", "Close short");
    public static readonly Text CloseHelp = new("未到的部分不会再来。", "What is missing will not come.");
    public static readonly Text Done = new("已完成：{0}", "Done: {0}");
    public static readonly Text Receive = new("去收货", "Receive goods");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text BackToList = new("采购单", "Purchase orders");
    public static readonly Text History = new("记录", "History");

    // ---- 供应商直发
    public static readonly Text Direct = new("供应商直发", "Direct delivery");
    public static readonly Text DirectTitle = new("由供应商直接发给客户", "The supplier ships straight to the customer");
    public static readonly Text DirectOnly = new("只看直发", "Direct deliveries");
    public static readonly Text ShipTo = new("收货人", "Consignee");
    public static readonly Text Address = new("收货地址", "Address");
    public static readonly Text ForSubOrder = new("子订单", "Sub-order");
    public static readonly Text WantedShip = new("要求发货日期", "Ship on");
    public static readonly Text PromisedShip = new("供应商承诺发货日期", "Supplier ships on");
    public static readonly Text PrintLabel = new("打印面单", "Print the label");
    public static readonly Text PrintSlip = new("打印发货清单", "Print the packing slip");
    public static readonly Text LabelHelp = new("采购单上的电话已隐藏；面单和发货清单带有收件人电话，不含价格和供应商名称。请把两者交给供应商：面单贴在包裹上，清单放入包裹。",
        "The purchase order hides the telephone number; label and packing slip carry it, without prices and without the supplier's name. Give him both: the label for the parcel, the slip to put into it.");
    public static readonly Text SupplierShipped = new("登记供应商已发货", "Record the shipment");
    public static readonly Text SupplierHasNone = new("供应商没有这些货（从其上报库存中扣除）", "The supplier does not have the goods (takes them off his reported stock)");
    public static readonly Text CancelDirectHelp = new("子订单 {0} 会回到待配货，重新寻找发货仓库。", "Sub-order {0} goes back to waiting for stock, wherever it is found.");
    public static readonly Text ShippedBy = new("已由供应商发出", "The supplier has sent it");
    public static readonly Text Sent = new("已发出", "Sent");

    /// <summary>What was sent straight to the customer was never received here.</summary>
    public static Text Of(PurchaseStatus status, bool isDirect) => isDirect && status == PurchaseStatus.Received ? ShippedBy : JourneyTexts.Of(status);
}
