using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Words of the order page.</summary>
public static class OrderTexts
{
    public static readonly Text Order = new("订单 {0}", "Order {0}");
    public static readonly Text Back = new("返回订单列表", "Back to the orders");
    public static readonly Text NotFound = new("没有编号为 {0} 的订单", "There is no order {0}");
    public static readonly Text NotFoundHelp = new("请检查编号是否完整；也可以按客户、电话尾号或运单号查找。", "Check that the number is complete, or search by customer, phone tail or tracking number.");
    public static readonly Text Overdue = new("已超期", "Overdue");
    public static readonly Text Held = new("订单已挂起（{0}）：{1}", "On hold ({0}): {1}");
    public static readonly Text Done = new("已完成：{0}", "Done: {0}");
    public static readonly Text Blocked = new("现在还不能：{0}", "Not possible yet: {0}");
    public static readonly Text Acts = new("操作", "Actions");
    public static readonly Text CancelWarning = new("取消后不能恢复；已占用的库存会释放。", "A cancelled order cannot be revived; stock held for it is given back.");
    public static readonly Text Changed = new("有人刚刚更新了这个订单，页面已是最新。", "Somebody has just changed this order; what you see is up to date.");

    public static readonly Text Status = new("状态", "Status");
    public static readonly Text DeliveryDate = new("交付日期", "Delivery date");
    public static readonly Text RequiredOn = new("要求交付", "Required");
    public static readonly Text WhatIf = new("试算承诺日期", "What if …");
    public static readonly Text ExpectedOn = new("预计到货", "Expected");
    public static readonly Text Payment = new("收款", "Payment");
    public static readonly Text PaidOf = new("已收 {0} / {1}", "{0} of {1} received");
    public static readonly Text Owner = new("客户经理", "Account manager");
    public static readonly Text Progress = new("{1} 个子订单中已发出 {0} 个", "{0} of {1} sub-orders have left");

    public static readonly Text WhyStuck = new("为什么停在这里？", "Why is it waiting?");
    public static readonly Text NothingLeft = new("没有待办步骤。", "Nothing is left to do.");
    public static readonly Text Ready = new("可以进行", "Ready");
    public static readonly Text Since = new("开始等待", "waiting since");
    public static readonly Text Fix = new("去处理", "Put it right");

    public static readonly Text Lines = new("商品明细", "Lines");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Specification = new("规格型号", "Specification");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text UnitPrice = new("单价", "Unit price");
    public static readonly Text TaxRate = new("税率", "Tax");
    public static readonly Text WithTax = new("含税", "incl.");
    public static readonly Text WithoutTax = new("未税", "excl.");
    public static readonly Text Discount = new("折扣", "Discount");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text Remarks = new("备注", "Remarks");
    public static readonly Text Unusual = new("数量异常", "Unusual quantity");
    public static readonly Text Answer = new("说明：{0}", "Explained: {0}");
    public static readonly Text NoLines = new("还没有商品。点击“修改”添加。", "No lines yet. Add them with “Edit”.");

    public static readonly Text Money = new("金额与收款", "Money");
    public static readonly Text LinesAmount = new("商品金额", "Lines");
    public static readonly Text Freight = new("运费", "Freight");
    public static readonly Text Tax = new("另加税额", "Tax added");
    public static readonly Text Rounding = new("尾差", "Rounding");
    public static readonly Text Total = new("总金额", "Total");
    public static readonly Text Terms = new("付款方式", "Terms");
    public static readonly Text Deposit = new("定金（{0:0.##}%）", "Deposit ({0:0.##} %)");
    public static readonly Text Paid = new("已收", "Received");
    public static readonly Text Open = new("未收", "Still open");
    public static readonly Text CustomerCurrency = new("客户币种", "Customer's currency");
    public static readonly Text Payments = new("收款记录", "Payments");
    public static readonly Text RecordedBy = new("{0} 登记", "recorded by {0}");

    public static readonly Text Customer = new("客户与交付", "Customer and delivery");
    public static readonly Text CustomerName = new("客户", "Customer");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text Email = new("邮箱", "E-mail");
    public static readonly Text Delivery = new("交付方式", "Delivery");
    public static readonly Text ShipTo = new("收货地址", "Ship to");
    public static readonly Text MergedInto = new("已并入", "Merged into");
    public static readonly Text StockFound = new("库存检查：{0} 有 {1:0.###}", "stock check: {0} has {1:0.###}");
    public static readonly Text StockMissing = new("库存检查：单仓最多 {0:0.###}，不足", "stock check: at most {0:0.###} in one warehouse, not enough");
    public static readonly Text Share = new("金额份额", "Share of the amount");
    public static readonly Text Units = new("唯一码（{0} 件）", "Coded pieces ({0})");
    public static readonly Text StockMoves = new("库存变动（{0}）", "Stock movements ({0})");
    public static readonly Text StockChange = new("现存 {0:+0.###;-0.###;0}，占用 {1:+0.###;-0.###;0}", "on hand {0:+0.###;-0.###;0}, allocated {1:+0.###;-0.###;0}");
    public static readonly Text Consignee = new("收货人", "Consignee");
    public static readonly Text Invoice = new("发票", "Invoice");
    public static readonly Text Channel = new("渠道", "Channel");
    public static readonly Text ExternalNumber = new("外部单号", "External number");
    public static readonly Text OrderedOn = new("订单日期", "Ordered on");

    public static readonly Text SubOrders = new("子订单", "Sub-orders");
    public static readonly Text SubOrder = new("子订单 {0}", "Sub-order {0}");
    public static readonly Text NoSubOrders = new("审核通过后，这里显示子订单的备货与发货进度。", "Once the order is approved, its sub-orders and their progress appear here.");
    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text Tracking = new("运单号", "Tracking number");
    public static readonly Text PlannedShipOn = new("计划发货", "Planned shipping");
    public static readonly Text ShippedAt = new("发货时间", "Shipped");
    public static readonly Text DeliveredAt = new("签收时间", "Delivered");
    public static readonly Text Released = new("财务放行", "Released");
    public static readonly Text Packages = new("包裹", "Packages");
    public static readonly Text CameBack = new("已退回 {0:0.###}", "{0:0.###} came back");
    public static readonly Text Picked = new("已拣 {0}", "{0} picked");
    public static readonly Text TrackingEvents = new("物流轨迹", "Tracking events");
    public static readonly Text Papers = new("单据", "Papers");
    public static readonly Text Notice = new("备货通知单", "Stock-preparation notice");
    public static readonly Text PickList = new("拣货单", "Pick list");
    public static readonly Text PackingSlip = new("发货清单", "Packing slip");
    public static readonly Text Label = new("面单", "Shipping label");
    public static readonly Text Timeline = new("进度", "Progress");

    public static readonly Text Created = new("新建", "Created");
    public static readonly Text Submitted = new("提交审核", "Submitted");
    public static readonly Text Confirmed = new("客户确认", "Confirmed by the customer");
    public static readonly Text SupplierShips = new("供应商直发", "Ships from supplier");
    public static readonly Text SupplierAskedAt = new("已通知供应商", "Supplier asked");
    public static readonly Text SupplierConfirmedAt = new("供应商已确认", "Supplier confirmed");
    public static readonly Text AllocatedAt = new("已配货", "Allocated");
    public static readonly Text PickedAt = new("已拣货", "Picked");
    public static readonly Text InspectedAt = new("已质检", "Inspected");
    public static readonly Text PackedAt = new("已打包", "Packed");
    public static readonly Text ReleasedAt = new("财务放行", "Released");
    public static readonly Text NotYet = new("尚未", "not yet");

    public static readonly Text Confirmations = new("订单确认单", "Confirmations");
    public static readonly Text Confirmation = new("第 {0} 版", "Version {0}");
    public static readonly Text SentBy = new("{0} 通过{1}发送", "sent by {0}, {1}");
    public static readonly Text Answered = new("客户答复：{0}", "The customer: {0}");
    public static readonly Text Tickets = new("售后工单", "Tickets");
    public static readonly Text TicketOpen = new("处理中", "Open");
    public static readonly Text TicketDone = new("已解决", "Resolved");

    public static readonly Text Files = new("附件", "Attachments");
    public static readonly Text AddFile = new("添加扫描件或照片", "Add a scan or photo");
    public static readonly Text NoFiles = new("还没有附件。", "No attachments yet.");
    public static readonly Text FileAdded = new("已添加附件 {0}", "{0} was attached");
    public static readonly Text FileWaits = new("保存订单时一并添加", "is added when the order is saved");
    public static readonly Text RemoveFile = new("移除 {0}", "Remove {0}");
    public static readonly Text FileEmpty = new("“{0}”是空文件。", "“{0}” is empty.");
    public static readonly Text FileLarge = new("“{0}”超过 {1} MB，请压缩或拆分后再上传。", "“{0}” is larger than {1} MB; please compress or split it.");
    public static readonly Text FileKind = new("“{0}”的内容不是可接受的类型。可上传：{1}（不含宏）。", "The content of “{0}” is not of an accepted kind. Accepted: {1} (without macros).");
    public static readonly Text FileRepeated = new("“{0}”已经在这个订单的附件中。", "“{0}” is attached to this order already.");
    public static readonly Text History = new("历史记录", "History");
}
