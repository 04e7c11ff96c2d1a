using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Dashboard;

/// <summary>The words of the dashboard.</summary>
public static class DashboardTexts
{
    public static readonly Text Title = new("经营看板", "Dashboard");
    public static readonly Text Subtitle = new("公司现在的情况；点击数字查看对应的订单", "How the company stands now; each number leads to what it counts");
    public static readonly Text Attention = new("需要关注", "Needs attention");
    public static readonly Text Overdue = new("已超期订单", "Overdue orders");
    public static readonly Text OnHold = new("已挂起订单", "Orders on hold");
    public static readonly Text Exceptions = new("待处理异常", "Open exceptions");
    public static readonly Text Intake = new("今日新增订单", "Orders taken today");
    public static readonly Text Open = new("未完成订单待收款（{0}）", "Still to be paid on open orders ({0})");
    public static readonly Text ByStatus = new("各状态的订单", "Orders by status");
    public static readonly Text Chart = new("各状态有多少订单", "How many orders are in each status");
    public static readonly Text Orders = new("订单数", "Orders");
    public static readonly Text Oldest = new("最久 {0}", "Oldest: {0}");
    public static readonly Text Median = new("中位 {0}", "Median: {0}");
    public static readonly Text More = new("{0:N0}+", "{0:N0}+");
}
