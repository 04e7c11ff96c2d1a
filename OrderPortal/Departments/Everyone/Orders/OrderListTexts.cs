using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

/// <summary>Words of the list of orders.</summary>
public static class OrderListTexts
{
    public static readonly Text Orders = new("订单", "Orders");
    public static readonly Text OrdersOf = new("{0} 的订单", "Orders of {0}");
    public static readonly Text Search = new("查找", "Search");
    public static readonly Text SearchHint = new("订单号、子订单号、外部单号、客户、电话尾号、运单号", "Order or sub-order number, external number, customer, phone tail, tracking number");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text AnyStatus = new("全部状态", "Any status");
    public static readonly Text Source = new("客户来源", "Source");
    public static readonly Text AnySource = new("全部来源", "Any source");
    public static readonly Text Channel = new("渠道", "Channel");
    public static readonly Text AnyChannel = new("全部渠道", "Any channel");
    public static readonly Text Owner = new("客户经理", "Account manager");
    public static readonly Text Anybody = new("全部人员", "Anybody");
    public static readonly Text Overdue = new("已超期", "Overdue");
    public static readonly Text OnHold = new("已挂起", "On hold");
    public static readonly Text Sort = new("排序", "Sort");
    public static readonly Text Newest = new("最新在前", "Newest first");
    public static readonly Text MostUrgent = new("最紧急在前（待发货）", "Most urgent first (still to leave)");
    public static readonly Text RowsPerPage = new("每页行数", "Rows per page");
    public static readonly Text MoreFilters = new("更多筛选", "More filters");
    public static readonly Text ClearFilters = new("清除筛选", "Clear filters");
    public static readonly Text AllCustomers = new("查看全部客户", "Show all customers");

    public static readonly Text Number = new("订单号", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text Payment = new("收款", "Payment");
    public static readonly Text RequiredOn = new("要求交付", "Required");
    public static readonly Text OrderedOn = new("订单日期", "Ordered");
    public static readonly Text Shipping = new("发货 · 运单号", "Sent · tracking");
    public static readonly Text SubOrdersTitle = new("{1} 个子订单中已发出 {0} 个", "{0} of {1} sub-orders have left");
    public static readonly Text AndMore = new("等 {0} 个", "+{0} more");
    public static readonly Text WaitsFor = new("等待", "Waits for");
    public static readonly Text Count = new("共 {0:N0} 个订单", "{0:N0} orders");
    public static readonly Text CountMore = new("超过 {0:N0} 个订单", "More than {0:N0} orders");
    public static readonly Text SearchCapped = new("每种方式只列出最新的 {0} 个命中；输入更多字符可缩小范围。", "At most the {0} newest hits of each kind are listed; type more to narrow them down.");

    public static readonly Text Approve = new("审核通过", "Approve");
    public static readonly Text Approving = new("正在审核 {0}", "Approving {0}");
    public static readonly Text ApproveResult = new("审核结果：通过 {0} 个，未通过 {1} 个", "Approved: {0}, refused: {1}");
    public static readonly Text Stopped = new("已停止：还有 {0} 个没有处理。", "Stopped: {0} were not looked at.");
    public static readonly Text Result = new("结果", "Result");
    public static readonly Text Approved = new("已通过", "Approved");
    public static readonly Text CloseResult = new("关闭结果", "Close result");

    public static readonly Text EmptyFiltered = new("没有符合条件的订单。请放宽筛选条件，或检查编号是否输入完整。", "No order fits. Relax the filters, or check that the number is complete.");
    public static readonly Text EmptyAtAll = new("还没有订单。点击“新建订单”录入第一张，或从表格导入。", "There are no orders yet. Enter the first with “New order”, or import a sheet.");
}
