using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Review;

/// <summary>Words of the review queue and the approval screen.</summary>
public static class ReviewTexts
{
    public static readonly Text Queue = new("订单审核", "Review");
    public static readonly Text QueueHelp = new("最急的在最前；勾选多张可一起审核", "Most urgent first; choose several to approve them together");
    public static readonly Text Empty = new("没有待审核的订单。新订单提交后会出现在这里。", "No order waits for review. New ones appear here when they are submitted.");
    public static readonly Text Number = new("订单号", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Marks = new("标记", "Marks");
    public static readonly Text RequiredOn = new("要求交付", "Wanted on");
    public static readonly Text Submitted = new("提交", "Submitted");
    public static readonly Text Owner = new("客户经理", "Account manager");
    public static readonly Text Quantity = new("件数", "Units");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text Waiting = new("{0} 张待审核", "{0} waiting");
    public static readonly Text Overdue = new("已超期", "Overdue");
    public static readonly Text ApproveChosen = new("审核通过所选", "Approve the chosen ones");
    public static readonly Text BulkDone = new("已审核 {0} 张，未通过 {1} 张。", "Approved: {0}; refused: {1}.");
    public static readonly Text BulkResults = new("处理结果", "Results");
    public static readonly Text Outcome = new("结果", "Outcome");
    public static readonly Text Approved = new("已审核", "Approved");

    public static readonly Text Title = new("审核订单 {0}", "Review order {0}");
    public static readonly Text Back = new("审核列表", "All reviews");
    public static readonly Text NotPending = new("订单 {0} 当前状态为“{1}”，没有待审核的内容。", "Order {0} is “{1}”; there is nothing to review.");
    public static readonly Text ToOrder = new("查看订单", "View the order");
    public static readonly Text Edit = new("修改订单", "Edit the order");
    public static readonly Text Fix = new("去修改", "Put it right");
    public static readonly Text Passed = new("通过", "Passed");
    public static readonly Text Failed = new("未通过", "Failed");
    public static readonly Text BlockPassed = new("全部通过", "All passed");
    public static readonly Text BlockFailed = new("{0} 项未通过", "{0} failed");
    public static readonly Text RedLeft = new("还有 {0} 项未通过，处理后才能审核通过。", "{0} checks have failed; they must be put right before the approval.");

    public static readonly Text CustomerBlock = new("客户", "Customer");
    public static readonly Text GoodsBlock = new("商品", "Goods");
    public static readonly Text PaymentBlock = new("付款", "Payment");
    public static readonly Text CheckName = new("客户全称", "Full customer name");
    public static readonly Text CheckContact = new("联系人与电话", "Contact and phone");
    public static readonly Text CheckAddress = new("收货地址", "Delivery address");
    public static readonly Text CheckInvoice = new("证照与开票资料", "Licence and invoice data");
    public static readonly Text CheckSource = new("来源与备注", "Source and remarks");
    public static readonly Text CheckProduct = new("编码、名称、规格", "Code, name, specification");
    public static readonly Text CheckQuantity = new("数量", "Quantity");
    public static readonly Text CheckPrice = new("单价与金额", "Price and amount");
    public static readonly Text CheckDate = new("交付日期", "Delivery date");
    public static readonly Text CheckTerms = new("付款方式", "Payment terms");
    public static readonly Text CheckCredit = new("信用额度", "Credit limit");
    public static readonly Text CheckTotal = new("折扣、运费与总额", "Discount, freight and total");
    public static readonly Text CheckHold = new("没有挂起", "Not on hold");
    public static readonly Text CheckOther = new("其他", "Other");

    public static readonly Text Code = new("客户编号", "Number");
    public static readonly Text Type = new("类型", "Type");
    public static readonly Text TaxId = new("税号/证件号", "Tax or identity number");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text ShipTo = new("收货", "Deliver to");
    public static readonly Text Invoice = new("发票", "Invoice");
    public static readonly Text Terms = new("付款方式", "Terms");
    public static readonly Text Deposit = new("定金", "Deposit");
    public static readonly Text Paid = new("已付", "Paid");
    public static readonly Text PaymentStatus = new("付款状态", "Payment status");
    public static readonly Text Line = new("行", "Line");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Price = new("单价", "Unit price");
    public static readonly Text WithTax = new("含税", "with tax");
    public static readonly Text WithoutTax = new("不含税", "without tax");
    public static readonly Text Remarks = new("备注", "Remarks");
    public static readonly Text OrderedOn = new("下单日期", "Order date");
    public static readonly Text Channel = new("订单来源", "Source");
    public static readonly Text SumLines = new("商品金额", "Lines");
    public static readonly Text SumDiscount = new("折扣", "Discounts");
    public static readonly Text SumFreight = new("运费", "Freight");
    public static readonly Text SumTax = new("另加税额", "Tax added");
    public static readonly Text SumRounding = new("尾差", "Rounding");
    public static readonly Text SumTotal = new("应付总额", "Total");
    public static readonly Text QuantityAnswered = new("数量说明：{0}", "About the quantity: {0}");
    public static readonly Text NameAccepted = new("名称放行原因：{0}", "Name accepted because: {0}");

    public static readonly Text Approve = new("审核通过", "Approve");
    public static readonly Text ApprovedToast = new("订单 {0} 已审核，仓库可以看到了。", "Order {0} is approved; the warehouse sees it now.");
    public static readonly Text Return = new("退回修改", "Return to sales");
    public static readonly Text ReturnHelp = new("订单回到草稿，客户经理会看到原因。", "The order becomes a draft again; its rep sees the reason.");
    public static readonly Text ReturnedToast = new("订单 {0} 已退回。", "Order {0} was returned.");
    public static readonly Text Ask = new("请客户补充", "Ask the customer");
    public static readonly Text AskHelp = new("发送后订单挂起为“待客户补充”，答复后继续审核。", "The order is put on hold until the customer has answered.");
    public static readonly Text AskNoEmail = new("客户没有电子邮箱：消息会保存在待发箱，请电话转达。", "The customer has no e-mail address: the message is kept in the outbox; please pass it on by phone.");
    public static readonly Text Question = new("需要客户补充什么", "What is needed from the customer");
    public static readonly Text QuestionMissing = new("请填写需要客户补充什么。", "Please say what is needed from the customer.");
    public static readonly Text Message = new("消息（可修改）", "Message (you may change it)");
    public static readonly Text AskSend = new("发送并挂起", "Send and hold");
    public static readonly Text AskedToast = new("已请客户补充，订单 {0} 挂起等待答复。", "The customer was asked; order {0} waits for the answer.");
    public static readonly Text Answered = new("客户已答复，继续审核", "The customer has answered: go on");
    public static readonly Text AnsweredToast = new("订单 {0} 恢复审核。", "Order {0} is under review again.");
    public static readonly Text AnswerQuantity = new("说明数量", "Explain the quantity");
    public static readonly Text AnswerQuantityHelp = new("第 {0} 行 {1} × {2}：请写明与客户核实的结果。", "Line {0}, {1} × {2}: what did the customer say?");
    public static readonly Text AnswerQuantityReason = new("核实结果", "What was found out");
    public static readonly Text AcceptName = new("放行名称", "Accept the name");
    public static readonly Text AcceptNameHelp = new("请写明为什么可以接受这个名称，原因会留在订单上。", "Say why this name is good enough; the reason stays on the order.");
    public static readonly Text SavedToast = new("已记录。", "It is recorded.");
}
