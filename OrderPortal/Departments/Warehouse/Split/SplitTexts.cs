using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>The words of splitting and merging.</summary>
public static class SplitTexts
{
    public static readonly Text Title = new("拆单：{0}", "Split {0}");
    public static readonly Text Subtitle = new("选择一个方案，或自己分配数量；确认前不会改变任何内容", "Take a plan or share the quantities yourself; nothing changes before you confirm");
    public static readonly Text BackToOrder = new("返回订单", "Back to the order");
    public static readonly Text MergedHere = new("{0} 已并入 {1}", "{0} was merged into {1}");
    public static readonly Text CannotNow = new("{0} 目前不能拆单", "{0} cannot be split now");

    // ---- plans ---------------------------------------------------------------------------------------------------
    public static readonly Text Plans = new("方案", "Plans");
    public static readonly Text NoPlan = new("没有可行的方案：库存和在途都不足，也没有可用的运价。可以手动拆单，或联系采购。", "No plan is possible: stock and incoming goods do not suffice, or no carrier has a rate. Split by hand, or ask purchasing.");
    public static readonly Text Proposed = new("推荐", "Proposed");
    public static readonly Text ProposedWhy = new("先看是否按期，再看包裹批数，最后看运费", "In time first, then fewer shipments, then less freight");
    public static readonly Text Part = new("第 {0} 部分", "Part {0}");
    public static readonly Text Parts = new("批数", "Shipments");
    public static readonly Text Parcels = new("包裹", "Parcels");
    public static readonly Text Freight = new("运费", "Freight");
    public static readonly Text Margin = new("毛利", "Margin");
    public static readonly Text FirstArrival = new("最早到货", "First arrival");
    public static readonly Text LastArrival = new("最晚到货", "Last arrival");
    public static readonly Text From = new("发货仓", "From");
    public static readonly Text ShipOn = new("发货日", "Ships on");
    public static readonly Text ArriveOn = new("到货日", "Arrives on");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text Unknown = new("待定", "Not known yet");
    public static readonly Text NotProven = new("方案较多，已取搜索限度内最好的结果", "Very many ways: this is the best within the limit of the search");
    public static readonly Text Take = new("采用此方案", "Take this plan");
    public static readonly Text TakeWhole = new("不拆单", "No split needed");
    public static readonly Text WhyNot = new("不如推荐方案之处", "Why it is not proposed");
    public static readonly Text Gains = new("优于推荐方案之处", "What it does better");
    public static readonly Text InsteadOf = new("以 {0} 代替", "replaced by {0}");
    public static readonly Text AskForSubstitute = new("修改订单并请客户确认", "Amend the order and ask the customer");

    public static readonly Text NoDate = new("有一部分没有到货日期", "one part has no date yet");
    public static readonly Text LaterThanWanted = new("比客户要求晚 {0} 天", "{0} d later than the customer wants");
    public static readonly Text ArrivesLater = new("晚到 {0} 天", "arrives {0} d later");
    public static readonly Text CustomerMustAgree = new("需客户同意替代品", "the customer must accept the substitute");
    public static readonly Text MoreShipments = new("多 {0} 批", "shipments: {0} more");
    public static readonly Text MoreFreight = new("运费多 {0:N2} 元", "¥{0:N2} more freight");
    public static readonly Text LessFreight = new("运费少 {0:N2} 元", "¥{0:N2} less freight");
    public static readonly Text ArrivesEarlier = new("早到 {0} 天", "arrives {0} d earlier");
    public static readonly Text FirstEarlier = new("首批早到 {0} 天", "the first goods arrive {0} d earlier");
    public static readonly Text LessMargin = new("毛利少 {0:N2} 元", "¥{0:N2} less margin");

    public static Text Of(SplitKind kind) => kind switch
    {
        SplitKind.Whole => new("现在整单发出", "Everything now, in one shipment"),
        SplitKind.WaitWhole => new("等齐后整单发出", "Wait and send everything together"),
        SplitKind.ByWarehouse => new("按仓库拆分，现在全部发出", "Everything now, by warehouse"),
        SplitKind.ByCarrier => new("按承运商拆分，大件走物流", "Everything now, by carrier and size"),
        SplitKind.Cheapest => new("运费最省，现在全部发出", "Everything now, for the least freight"),
        SplitKind.ByDate => new("现货先发，其余到货后发", "What is there now, the rest when it comes in"),
        _ => new("用替代品现在发出", "Everything now, with a substitute"),
    };

    public static Text Hint(SplitKind kind) => kind switch
    {
        SplitKind.Whole => new("一个仓库有全部商品", "one warehouse has everything"),
        SplitKind.WaitWhole => new("等在途商品到齐", "once the incoming goods are there"),
        SplitKind.ByWarehouse => new("用最少的仓库凑齐", "from the fewest warehouses that have everything together"),
        SplitKind.ByCarrier => new("每个承运商只运它便宜的部分", "each carrier takes what it carries cheapest"),
        SplitKind.Cheapest => new("不限仓库数，只看运费", "from as many warehouses as make the freight least"),
        SplitKind.ByDate => new("客户先收到现货", "the customer gets what we have at once"),
        _ => new("缺货商品换成有货的替代品", "short products are replaced by ones in stock"),
    };

    // ---- by hand -------------------------------------------------------------------------------------------------
    public static readonly Text ByHand = new("手动拆单", "Split by hand");
    public static readonly Text ByHandBy = new("{0} 手动拆单", "Split by hand by {0}");
    public static readonly Text ByHandHint = new("每行填写各部分的数量；每行合计必须等于原数量。", "Type how many of each line go into each part; every line must add up.");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Whole = new("总数", "In all");
    public static readonly Text Left = new("未分配", "Left");
    public static readonly Text AddPart = new("增加一部分", "Add a part");
    public static readonly Text RemovePart = new("减少一部分", "Remove the last part");
    public static readonly Text QuantityOf = new("{0} 第 {1} 部分数量", "{0}: quantity in part {1}");
    public static readonly Text SplitNow = new("拆单", "Split");
    public static readonly Text Drag = new("也可以把整行拖到某一部分。", "You can also drag a whole line onto a part.");

    // ---- merge ---------------------------------------------------------------------------------------------------
    public static readonly Text MergeTitle = new("合单 / 拆分还原", "Merge or undo the split");
    public static readonly Text MergeHint = new("还没发货的部分可以合回一个子订单；原编号仍可搜索", "Parts that have not left can be put together again; their numbers stay searchable");
    public static readonly Text MergeAll = new("全部合并到 {0}", "Merge all into {0}");
    public static readonly Text CannotMerge = new("以下部分暂不能合并", "These parts cannot be put together now");
    public static readonly Text Merge = new("合并所选到 {0}", "Merge the chosen into {0}");
    public static readonly Text NothingToMerge = new("请选择至少一个要合并的子订单", "Please choose at least one sub-order to merge");

    // ---- outcomes ------------------------------------------------------------------------------------------------
    public static readonly Text Done = new("已拆成 {0} 个子订单", "Split into {0} sub-orders");
    public static readonly Text MergeDone = new("已合并到 {0}", "Merged into {0}");
    public static readonly Text BulkDone = new("已拆分 {0} 个", "{0} split");
    public static readonly Text SplitAsProposed = new("按推荐方案拆单", "Split as proposed");
    public static readonly Text NoSplitBetter = new("推荐方案是{0}，无需拆单", "The proposed plan is: {0}; no split needed");

    // ---- refusals ------------------------------------------------------------------------------------------------
    public static readonly Text TooFewParts = new("请至少填写两个部分", "Please fill at least two parts");
    public static readonly Text TooManyParts = new("最多拆成 {0} 个部分", "At most {0} parts are possible");
    public static readonly Text EmptyPart = new("第 {0} 部分没有商品", "Part {0} is empty");
    public static readonly Text NotAll = new("第 {0} 行合计 {1}，应为 {2}", "Line {0} adds up to {1}, but it must be {2}");
    public static readonly Text UnknownLine = new("子订单中没有第 {0} 行", "The sub-order has no line {0}");
    public static readonly Text Negative = new("数量不能为负", "A quantity cannot be negative");
    public static readonly Text Fraction = new("{0} 按 {1} 计，小数最多 {2} 位", "{0} is counted in {1} with at most {2} decimals");
    public static readonly Text WarehouseUnknown = new("找不到该仓库", "There is no such warehouse");
    public static readonly Text AddressDiffers = new("{0} 送往 {1}，{2} 送往 {3}：请先改成同一收货地址再合并", "{0} goes to {1} and {2} to {3}: give both the same address before you merge them");
    public static readonly Text ModeDiffers = new("{0} 为{1}，{2} 为{3}：请先改成同一配送方式再合并", "{0} goes by {1} and {2} by {3}: give both the same delivery mode before you merge them");
    public static readonly Text Stale = new("库存已变化，方案不再适用，请刷新后重新选择", "Stock has changed and this plan no longer holds. Please reload and choose again");

    // ---- money ---------------------------------------------------------------------------------------------------
    public static readonly Text Money = new("各部分金额", "Money of each part");
    public static readonly Text MoneyHint = new("按数量和货值分摊到分，合计等于订单", "Shared to the cent by quantity and value; together exactly the order");
    public static readonly Text Lines = new("商品", "Goods");
    public static readonly Text Discount = new("优惠", "Discount");
    public static readonly Text Tax = new("加税", "Added tax");
    public static readonly Text Rounding = new("尾差", "Rounding");
    public static readonly Text Total = new("合计", "Total");
    public static readonly Text Status = new("状态", "Status");

    // ---- the customer's message ----------------------------------------------------------------------------------
    public static readonly Text MailSubject = new("{0}：订单 {1} 的发货安排", "{0}: how your order {1} will be shipped");
    public static readonly Text MailGreeting = new("{0}，您好！", "Dear {0},");
    public static readonly Text MailParts = new("为了让您尽早收到商品，订单 {0} 将分 {1} 批发货：", "So that you get your goods as early as possible, your order {0} will be shipped in {1} parts:");
    public static readonly Text MailWhole = new("您的订单 {0} 将合并为一批发货：", "Your order {0} will be shipped in one part:");
    public static readonly Text MailPart = new("{0}　预计发货：{1}　预计送达：{2}", "{0}: leaves {1}, should arrive {2}");
    public static readonly Text MailUnknown = new("到货后另行通知", "we will write to you");
    public static readonly Text MailClosing = new("每批发出后我们会把运单号发给您。费用不变。如有疑问，请直接回复。\n感谢您的理解与支持！\n{0}", "We will send you each tracking number when a part leaves. You pay nothing more. If you have a question, simply answer this message.\nThank you for your order.\n{0}");
}
