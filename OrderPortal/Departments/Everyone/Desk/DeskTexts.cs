using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Desk;

/// <summary>Words of 'my desk'.</summary>
public static class DeskTexts
{
    public static readonly Text Desk = new("我的工作台", "My desk");
    public static readonly Text Greeting = new("{0}，您好。今天有 {1} 项待处理。", "Good day, {0}. Waiting for you: {1}.");
    public static readonly Text AllDone = new("{0}，您好。目前没有需要您处理的事项。", "Good day, {0}. Nothing is waiting for you.");
    public static readonly Text NoQueues = new("您的角色没有订单方面的待办。账户、设置和后台任务在左侧菜单中。", "Your role has no queue of orders. Accounts, settings and background jobs are in the menu on the left.");
    public static readonly Text Clear = new("已清空：{0}", "Nothing waits in: {0}");
    public static readonly Text ShowAll = new("查看全部", "Show all");

    public static readonly Text Exceptions = new("异常", "Exceptions");
    public static readonly Text Exception = new("异常", "Exception");
    public static readonly Text Detected = new("发现于", "Detected");

    public static readonly Text Number = new("编号", "Number");
    public static readonly Text Customer = new("客户 / 商品", "Customer / goods");
    public static readonly Text Due = new("期限", "Due");
    public static readonly Text Waiting = new("等待", "Waiting");
    public static readonly Text Overdue = new("已超期", "Overdue");

    public static readonly Text MyDrafts = new("我的草稿", "My drafts");
    public static readonly Text ToReview = new("待审核", "To be reviewed");
    public static readonly Text ToConfirm = new("待发送确认单", "Confirmation to be sent");
    public static readonly Text WithCustomer = new("等待客户确认", "Waiting for the customer's answer");
    public static readonly Text Held = new("已挂起的订单", "Orders on hold");
    public static readonly Text AskedCustomer = new("等待客户补充资料", "Waiting for data from the customer");
    public static readonly Text MoneyFirst = new("备货前待收款", "Payment due before preparation");
    public static readonly Text BalanceDue = new("发货前待收尾款", "Balance due before shipping");
    public static readonly Text ToRelease = new("待放行发货", "To be released");
    public static readonly Text ToAllocate = new("待配货", "Stock to be allocated");
    public static readonly Text ToPick = new("待拣货", "To be picked");
    public static readonly Text WavesToPick = new("我的和未分派的波次", "My waves and nobody's");
    public static readonly Text VariancesToExplain = new("待查明的出库差异", "Variances whose cause is unknown");
    public static readonly Text VariancesToResolve = new("待答复客户的出库差异", "Variances to settle with the customer");
    public static readonly Text ToInspect = new("待质检", "To be inspected");
    public static readonly Text ToPack = new("待打包", "To be packed");
    public static readonly Text ToShip = new("待发货", "Ready to ship");
    public static readonly Text OnTheWay = new("运输中", "On the way");
    public static readonly Text ToFollowUp = new("待回访", "To be followed up");
    public static readonly Text ToComplete = new("待完成", "To be completed");
    public static readonly Text PurchaseDrafts = new("待发送的采购单", "Purchase orders to be sent");
    public static readonly Text PurchaseAnswers = new("待供应商确认", "Waiting for the supplier's answer");
    public static readonly Text DirectDrafts = new("待发送的直发采购单", "Direct deliveries to be ordered");
    public static readonly Text DirectDue = new("供应商应已发货", "Suppliers should have shipped");
    public static readonly Text PurchaseOverdue = new("逾期未到的采购", "Purchases overdue");
    public static readonly Text ToReceive = new("待收货", "Goods to be received");
    public static readonly Text StockLow = new("低于安全库存", "Below safety stock");
    public static readonly Text StockOver = new("超过最高库存", "Above maximum stock");
    public static readonly Text ToMake = new("待生产", "To be made");
    public static readonly Text DatesToTell = new("交期变更待通知客户", "Changed dates to tell");
    public static readonly Text OpenTickets = new("处理中的工单", "Open tickets");
    public static readonly Text OverdueOrders = new("超期未发的订单", "Overdue orders");
}
