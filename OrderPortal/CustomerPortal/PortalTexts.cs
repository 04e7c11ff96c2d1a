using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.CustomerPortal;

/// <summary>The words of the customer's pages.</summary>
public static class PortalTexts
{
    // is this piece genuine?
    public static readonly Text UnitTitle = new("扫码验真", "Is it genuine?");
    public static readonly Text UnitHelp = new("选择您所在的地区，即可核验这件商品。我们不记录您的个人信息。", "Say where you are and we tell you about this piece. We keep nothing about you.");
    public static readonly Text UnitCode = new("唯一码", "Code");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Scans = new("被查询", "Asked about");
    public static readonly Text Times = new("{0} 次", "{0} times");
    public static readonly Text Region = new("您所在的地区", "Where you are");
    public static readonly Text RegionHint = new("省、自治区、直辖市或境外", "Province, or outside China");
    public static readonly Text RegionMissing = new("请选择您所在的地区。", "Please choose where you are.");
    public static readonly Text Choose = new("请选择", "Please choose");
    public static readonly Text CheckUnit = new("查询", "Check");

    /// <summary>What a scan says about the piece.</summary>
    public static Text Of(UnitVerdict verdict) => verdict switch
    {
        UnitVerdict.Genuine => new("正品：这是我们售出的商品。", "Genuine: we sold this piece."),
        UnitVerdict.ScannedOften => new("此唯一码已被多次查询，标签可能被仿制，请联系卖家核实。", "This code has been asked about often; the label may be a copy. Please ask the seller."),
        UnitVerdict.NotSold => new("此唯一码对应的商品尚未售出或已收回，请联系卖家核实。", "We have not sold the piece with this code, or have taken it back. Please ask the seller."),
        _ => new("查不到此唯一码，请核对标签；如无误，商品可能不是正品。", "We do not know this code. Please check the label; if it is right, the piece may not be genuine."),
    };

    // tracking
    public static readonly Text Track = new("订单查询", "Track your order");
    public static readonly Text TrackHelp = new("请输入订单号和下单联系人电话的后四位。", "Enter the order number and the last four digits of the contact's phone number.");
    public static readonly Text Number = new("订单号", "Order number");
    public static readonly Text PhoneTail = new("电话后四位", "Last four digits of the phone number");
    public static readonly Text Show = new("查询", "Show");
    public static readonly Text NotFound = new("没有找到相符的订单，请核对订单号和电话后四位。", "No order matches. Please check the order number and the last four digits.");
    public static readonly Text TooMany = new("查询过于频繁，请稍后再试，或联系您的客户经理。", "Too many attempts. Please try again later or call your account manager.");
    public static readonly Text OrderTitle = new("订单 {0}", "Order {0}");
    public static readonly Text Again = new("查询其他订单", "Track another order");
    public static readonly Text OrderedOn = new("下单日期", "Ordered on");
    public static readonly Text RequiredOn = new("要求交付日期", "Wanted by");
    public static readonly Text DayUnknown = new("{0} 的送达日期尚未确定", "The day of {0} is not known yet");
    public static readonly Text ExpectedOn = new("预计送达", "Expected on");
    public static readonly Text Consignee = new("收货人", "Consignee");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text Progress = new("订单进度", "Progress");
    public static readonly Text Pending = new("尚未到达此步骤", "Still to come");
    public static readonly Text Received = new("已接收", "Received");
    public static readonly Text Processed = new("已处理", "Processed");
    public static readonly Text Shipped = new("已发货", "Shipped");
    public static readonly Text Delivered = new("已签收", "Delivered");
    public static readonly Text Shipment = new("子订单 {0}", "Shipment {0}");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text TrackingNumber = new("运单号", "Tracking number");
    public static readonly Text ShippedOn = new("发货时间", "Shipped on");
    public static readonly Text NoEvents = new("暂无物流信息。", "No tracking news yet.");

    // the confirmation
    public static readonly Text ConfirmationTitle = new("订单确认单 {0}", "Order confirmation {0}");
    public static readonly Text Version = new("第 {0} 版", "Version {0}");
    public static readonly Text PleaseAnswer = new("请核对以下内容，并在页面下方确认或提出修改。", "Please check the following, then accept it or ask for a change at the end of the page.");
    public static readonly Text Accepted = new("您已确认这份订单，感谢您的信任！", "You have accepted this order. Thank you for your trust.");
    public static readonly Text ChangeRequested = new("我们已收到您的修改要求，修改后会把新版本发给您。", "We have received your wish and will send you a new version.");
    public static readonly Text Superseded = new("订单内容已有变化，此版本已失效，请以最新的确认单为准。", "The order has changed and this version no longer holds; please use the latest confirmation.");
    public static readonly Text NotNow = new("现在无法在线答复，请联系您的客户经理。", "This cannot be answered online at the moment; please call your account manager.");
    public static readonly Text Accept = new("确认订单", "Accept the order");
    public static readonly Text AcceptHelp = new("以上内容无误，请按此确认，我们即开始备货。", "If everything above is right, accept it here and we start preparing.");
    public static readonly Text AskForChange = new("要求修改", "Ask for a change");
    public static readonly Text Words = new("希望修改的内容", "What should be changed");
    public static readonly Text WordsHint = new("例如：数量减到 40，晚两天交付", "For example: 40 instead of 50, two days later");
    public static readonly Text WordsMissing = new("请写明需要修改的内容。", "Please write what should be changed.");
    public static readonly Text WordsLong = new("最多 {0} 个字，请写得简短一些。", "Please use at most {0} characters.");

    static readonly Text Waiting = new("待备货", "Waiting");
    static readonly Text Preparing = new("备货中", "Being prepared");
    static readonly Text Packed = new("待发货", "Ready to ship");
    static readonly Text Cancelled = new("已取消", "Cancelled");
    static readonly Text Processing = new("处理中", "Being processed");
    static readonly Text Completed = new("已完成", "Completed");

    /// <summary>How far the order is, without the steps inside the house.</summary>
    public static Text Of(OrderStatus status) => status switch
    {
        OrderStatus.PendingReview => Received,
        OrderStatus.Approved => Processing,
        OrderStatus.InPreparation => Preparing,
        OrderStatus.Shipped => Shipped,
        OrderStatus.Completed => Completed,
        OrderStatus.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A draft is shown to no customer."),
    };

    /// <summary>How far a shipment is, without the steps inside the warehouse.</summary>
    public static Text Of(SubOrderStatus status) => status switch
    {
        SubOrderStatus.Waiting => Waiting,
        SubOrderStatus.Packed => Packed,
        SubOrderStatus.Shipped => Shipped,
        SubOrderStatus.Delivered or SubOrderStatus.Completed => Delivered,
        SubOrderStatus.Cancelled => Cancelled,
        _ => Preparing,
    };
}
