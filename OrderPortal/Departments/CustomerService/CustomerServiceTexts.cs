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
}
