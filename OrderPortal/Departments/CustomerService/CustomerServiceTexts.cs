using OrderPortal.Shared;

namespace OrderPortal.Departments.CustomerService;

/// <summary>The words of the customer service room.</summary>
public static class CustomerServiceTexts
{
    public static readonly Text AnswerMissing = new("请记录客户对这个问题的回答。", "Please note the customer's answer to this question.");
    public static readonly Text ChannelMissing = new("请选择联系方式。", "Please choose how you spoke with the customer.");
    public static readonly Text NotesTooLong = new("备注最多 1000 个字符。", "The notes have at most 1,000 characters.");
    public static readonly Text DescriptionMissing = new("请描述客户反映的问题。", "Please describe what the customer reports.");
    public static readonly Text DescriptionTooLong = new("描述最多 2000 个字符。", "The description has at most 2,000 characters.");
    public static readonly Text ReasonsMissing = new("请至少选择一个问题类型。", "Please choose at least one kind of problem.");
    public static readonly Text NothingShipped = new("还没有发货，不能登记售后工单；请联系销售修改订单。", "Nothing has been shipped yet, so there is nothing to complain about; please ask Sales to change the order.");
    public static readonly Text NotOfThisOrder = new("子订单 {0} 不属于订单 {1}，或尚未发货。", "Sub-order {0} is not part of order {1}, or has not been shipped.");
    public static readonly Text ResolutionMissing = new("请填写处理结果。", "Please say what was done for the customer.");
    public static readonly Text ResolutionTooLong = new("处理结果最多 2000 个字符。", "The resolution has at most 2,000 characters.");
    public static readonly Text AlreadyResolved = new("这张工单已经解决。", "This ticket has already been resolved.");
    public static readonly Text TicketStale = new("您打开之后别人已修改这张工单。请刷新后再操作，您填写的内容仍保留。", "Somebody changed this ticket after you opened it. Please reload and try again; what you typed is kept.");
    public static readonly Text HandlingMissing = new("请填写已采取的措施。", "Please say what was done.");
    public static readonly Text HandlingTooLong = new("措施最多 1000 个字符。", "What was done may have at most 1,000 characters.");
    public static readonly Text AlreadyHandled = new("这个异常已由 {0} 处理。", "{0} has already dealt with this exception.");

    /// <summary>What a ticket says when it is opened by the answers of a follow-up.</summary>
    public static readonly Text FollowUpFound = new("收货回访发现：{0}。{1}", "Found at the follow-up: {0}. {1}");

    public static readonly Text FollowUps = new("收货回访", "Follow-ups");
    public static readonly Text FollowUpsSubtitle = new("发货后三天内询问客户，最早到期的在最前", "Ask within three days of dispatch; the first due is on top");
    public static readonly Text NobodyToAsk = new("没有待回访的发货。发货后会自动出现在这里。", "Nobody is to be asked now. Shipments appear here by themselves.");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text ShippedAt = new("发货时间", "Shipped");
    public static readonly Text DeliveredAt = new("签收时间", "Delivered");
    public static readonly Text Tracking = new("物流", "Carrier");
    public static readonly Text DueOn = new("最晚回访", "Ask by");
    public static readonly Text Overdue = new("超期", "Overdue");
    public static readonly Text FollowUpOf = new("收货回访 {0}", "Follow-up {0}");
    public static readonly Text OpenOrder = new("查看订单", "Open the order");
    public static readonly Text Shipment = new("这次发货", "The shipment");
    public static readonly Text Answers = new("客户的回答", "What the customer said");
    public static readonly Text ThreeQuestions = new("三个问题", "Three questions");
    public static readonly Text Greeting = new("“{0}，您好！您的订单 {1} 已发货，请问收货情况如何？”", "“Good day, {0}. Your order {1} has been sent; may I ask how it arrived?”");
    public static readonly Text QuantityQuestion = new("请问收到的数量对吗？", "Was the quantity right?");
    public static readonly Text PackingQuestion = new("请问外包装完好吗？", "Was the packing intact?");
    public static readonly Text QualityQuestion = new("请问商品没有质量问题吧？", "Were the goods free of quality problems?");
    public static readonly Text QuantityShort = new("数量正确", "Quantity right");
    public static readonly Text PackingShort = new("包装完好", "Packing intact");
    public static readonly Text QualityShort = new("没有质量问题", "No quality problem");
    public static readonly Text Yes = new("是", "Yes");
    public static readonly Text No = new("否", "No");
    public static readonly Text NotAsked = new("请选择", "Please choose");
    public static readonly Text Channel = new("联系方式", "How we spoke");
    public static readonly Text Notes = new("备注", "Notes");
    public static readonly Text AskedBy = new("回访人", "Asked by");
    public static readonly Text SaveAnswers = new("保存回访结果", "Save the answers");
    public static readonly Text WhatFollows = new("三项都是“是”，这次发货即完成；有一项是“否”，会自动生成售后工单。", "Three times yes completes the shipment; any no opens a service ticket.");
    public static readonly Text NotShippedYet = new("还没有发货，发货后才需要回访。", "Not shipped yet; there is nothing to ask.");
    public static readonly Text TicketOpened = new("已生成售后工单 {0}。", "Ticket {0} has been opened.");
    public static readonly Text ShipmentCompleted = new("{0} 已完成，感谢！", "{0} is completed. Thank you!");
    public static readonly Text Tickets = new("售后工单", "Service tickets");
    public static readonly Text TicketsSubtitle = new("24 小时内给客户首次答复，最早到期的在最前", "A first proposal is owed within 24 hours; the first due is on top");
    public static readonly Text NoTickets = new("没有工单。", "There is no ticket.");
    public static readonly Text Ticket = new("工单", "Ticket");
    public static readonly Text TicketOf = new("售后工单 {0}", "Service ticket {0}");
    public static readonly Text Reasons = new("问题", "Problem");
    public static readonly Text ReceivedAt = new("反馈时间", "Reported");
    public static readonly Text ProposalDue = new("首次答复期限", "Proposal due");
    public static readonly Text Owner = new("负责", "Owner");
    public static readonly Text WhatHappened = new("客户反映", "What the customer reports");
    public static readonly Text Resolution = new("处理结果", "Resolution");
    public static readonly Text ResolutionHint = new("为客户做了什么：补发、退款、换货、说明……", "What was done for the customer: re-ship, refund, exchange, explanation …");
    public static readonly Text Resolve = new("标记为已解决", "Mark as resolved");
    public static readonly Text Resolved = new("工单 {0} 已解决。", "Ticket {0} is resolved.");
    public static readonly Text Exceptions = new("异常", "Exceptions");
    public static readonly Text ExceptionsSubtitle = new("系统自动发现；一小时内开始处理", "Found by the system; to be taken up within an hour");
    public static readonly Text NoExceptions = new("没有异常。", "There is no exception.");
    public static readonly Text Everybody = new("全部部门", "All departments");
    public static readonly Text OpenCases = new("待处理", "Open");
    public static readonly Text HandledCases = new("已处理", "Dealt with");
    public static readonly Text Kind = new("异常类型", "What");
    public static readonly Text DetectedAt = new("发现时间", "Detected");
    public static readonly Text OverAnHour = new("超过一小时", "Over an hour");
    public static readonly Text StockAlerts = new("库存预警", "Stock alerts");
    public static readonly Text StockAlertsHelp = new("低于安全库存或超过最高库存的商品；库存恢复正常后自动消失。", "Below the safety stock or above the maximum; gone by itself when the stock is right again.");
    public static readonly Text Product = new("商品编码", "Product code");
    public static readonly Text ProductName = new("商品名称", "Product");
    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text Available = new("可用", "Available");
    public static readonly Text OnHand = new("现存", "On hand");
    public static readonly Text KeptBetween = new("安全库存 – 最高库存", "Safety – maximum");
    public static readonly Text Handling = new("处理", "Handling");
    public static readonly Text Handle = new("登记处理", "Deal with it");
    public static readonly Text HandleTitle = new("已采取什么措施？", "What was done?");
    public static readonly Text Handled = new("已登记处理。", "Noted.");

    public static readonly Text AlertSubject = new("【{0}】{1}", "{0}: {1}");
    public static readonly Text AlertBody = new("{0}，您好：\n\n{2} 发现异常：{1}。请在一小时内开始处理，并在系统中记录处理措施：\n{3}\n\n感谢您的配合。",
        "Hello {0},\n\n{2} needs attention: {1}. Please begin within one hour and note in the system what was done:\n{3}\n\nThank you.");
}
