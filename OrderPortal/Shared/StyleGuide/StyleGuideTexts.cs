namespace OrderPortal.Shared.StyleGuide;

/// <summary>Sample words for the style guide, taken from a real order.</summary>
public static class StyleGuideTexts
{
    public static readonly Text Title = new("组件样例", "Style guide");
    public static readonly Text Subtitle = new("仅在开发环境可见：每个组件的每种状态。", "Seen in development only: every component in every state.");
    public static readonly Text Badges = new("状态标签", "Status badges");
    public static readonly Text Draft = new("草稿", "Draft");
    public static readonly Text Picking = new("拣货中", "Picking");
    public static readonly Text Delivered = new("已签收", "Delivered");
    public static readonly Text WaitsForDeposit = new("待收定金", "Awaits deposit");
    public static readonly Text Overdue = new("逾期 3 天", "3 days overdue");
    public static readonly Text Buttons = new("按钮", "Buttons");
    public static readonly Text Plain = new("暂存", "Keep");
    public static readonly Text Primary = new("确认订单", "Confirm order");
    public static readonly Text Danger = new("取消订单", "Cancel order");
    public static readonly Text Quiet = new("编辑", "Edit");
    public static readonly Text Disabled = new("发货", "Ship");
    public static readonly Text DisabledBecause = new("财务还没有放行。", "Finance has not released it yet.");
    public static readonly Text Busy = new("正在保存", "Saving");
    public static readonly Text Notices = new("提示", "Notices");
    public static readonly Text NoticeInfo = new("客户要求两批发货，第二批 6 月 12 日。", "The customer wants two deliveries, the second on 12 June.");
    public static readonly Text NoticeGood = new("订单 SO202605001 已确认，备货通知已发给仓库。", "Order SO202605001 is confirmed; the warehouse has its notice.");
    public static readonly Text NoticeWarn = new("信用额度只剩 ¥1,240.00。", "Only ¥1,240.00 of the credit limit is left.");
    public static readonly Text NoticeBad = new("库存不足：还差 12 件。没有任何改动。", "Not enough stock: 12 pieces short. Nothing was changed.");
    public static readonly Text Form = new("表单", "Form");
    public static readonly Text Customer = new("客户名称", "Customer");
    public static readonly Text CustomerHint = new("与营业执照一致。", "As on the business licence.");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Piece = new("件", "pcs");
    public static readonly Text RequiredOn = new("要求交期", "Required on");
    public static readonly Text Channel = new("订单来源", "Channel");
    public static readonly Text Remark = new("特殊要求", "Special requirements");
    public static readonly Text Urgent = new("加急订单", "Urgent order");
    public static readonly Text UrgentHint = new("仓库和物流会优先处理。", "Warehouse and logistics take it first.");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text CustomerMissing = new("请填写客户名称。", "Please enter the customer.");
    public static readonly Text QuantityTooSmall = new("数量必须大于 0。", "The quantity must be more than 0.");
    public static readonly Text CreditExceeded = new("这张订单超出客户的信用额度 ¥3,200.00。", "This order exceeds the customer's credit limit by ¥3,200.00.");
    public static readonly Text Lists = new("列表", "Lists");
    public static readonly Text Orders = new("订单", "Orders");
    public static readonly Text Number = new("订单号", "Number");
    public static readonly Text Amount = new("金额", "Amount");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text City = new("收货城市", "City");
    public static readonly Text EmptyList = new("没有待拣的订单。已备货的订单会自动出现在这里。", "Nothing to pick. Allocated orders appear here by themselves.");
    public static readonly Text Print = new("打印备货单", "Print notices");
}
