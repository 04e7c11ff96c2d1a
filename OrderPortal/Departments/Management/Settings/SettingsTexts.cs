using OrderPortal.Shared;

namespace OrderPortal.Departments.Management.Settings;

/// <summary>The words of the company's settings.</summary>
public static class SettingsTexts
{
    public static readonly Text Title = new("公司设置", "Company settings");
    public static readonly Text Subtitle = new("保存后立即对新的操作生效；旧值保留在历史中", "In force for whatever is done after saving; old values are kept in history");
    public static readonly Text Company = new("公司", "Company");
    public static readonly Text Name = new("公司名称", "Company name");
    public static readonly Text EnglishName = new("英文名称", "Company name in English");
    public static readonly Text EnglishNameHint = new("用于英文页面和英文单据；留空则与公司名称相同", "For English pages and papers; left empty, the company name is used");
    public static readonly Text Zone = new("时区", "Time zone");
    public static readonly Text ZoneHint = new("日期、月份和到期日按此时区计算，例如 Asia/Shanghai", "Days, months and due dates are counted in it, for example Asia/Shanghai");
    public static readonly Text PublicUrl = new("对客户公开的网址", "Address for customers");
    public static readonly Text PublicUrlHint = new("消息中的查询链接以此开头；留空则消息不带链接", "Links in messages begin with it; left empty, messages carry no link");
    public static readonly Text MaskPhone = new("发货单和面单上隐藏收货电话", "Mask the consignee's phone on packing slips and labels");
    public static readonly Text Floor = new("仓库作业", "The floor");
    public static readonly Text PickLines = new("每人每班拣货", "One person picks in a shift");
    public static readonly Text Lines = new("行", "lines");
    public static readonly Text VarianceLimit = new("出库差异：成本超过", "Shortage when picking: worth more than");
    public static readonly Text VarianceHint = new("超过则须主管查明原因后才能调整库存", "Above it a manager finds the cause before stock is corrected");
    public static readonly Text VarianceRate = new("或超过该行数量的", "or more than this share of the line");
    public static readonly Text VarianceRateHint = new("100 表示只看金额", "100 looks at the value alone");
    public static readonly Text Orders = new("订单", "Orders");
    public static readonly Text Prefix = new("订单号前缀", "Order number prefix");
    public static readonly Text Currency = new("币种", "Currency");
    public static readonly Text Vat = new("新商品的增值税率", "VAT rate of new products");
    public static readonly Text Deposit = new("定金比例", "Deposit");
    public static readonly Text Percent = new("%", "%");
    public static readonly Text Urgent = new("加急：距要求交付不超过", "Urgent: wanted within");
    public static readonly Text Key = new("重点：数量超过", "Key order: more than");
    public static readonly Text Abnormal = new("数量异常：超过平时的", "Unusual quantity: above the usual times");
    public static readonly Text Times = new("倍", "×");
    public static readonly Text Units = new("件", "units");
    public static readonly Text Pattern = new("过于笼统的客户名称（正则表达式）", "Customer names too vague to approve (regular expression)");
    public static readonly Text Deadlines = new("时限", "Deadlines");
    public static readonly Text Reservation = new("审核后预留库存", "Reserve stock after review for");
    public static readonly Text ReservationHint = new("等待客户确认或付款期间为订单保留货物；0 表示不预留，到期自动释放。", "Keeps an order's goods while it waits for the customer or a payment; 0 means not at all, and a reservation ends by itself.");
    public static readonly Text Confirm = new("客户确认期限", "Customer confirms within");
    public static readonly Text FollowUp = new("发货后回访", "Follow-up after dispatch");
    public static readonly Text Silence = new("物流无更新即提醒", "Tracking silent for");
    public static readonly Text Hours = new("小时", "hours");
    public static readonly Text Days = new("天", "days");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("公司设置已保存。", "The settings are saved.");
}
