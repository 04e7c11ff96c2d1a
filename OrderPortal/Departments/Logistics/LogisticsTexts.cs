using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics;

/// <summary>The words of logistics: refusals and warnings first, then what its pages say.</summary>
public static class LogisticsTexts
{
    public static readonly Text CarrierUnknown = new("请从列表中选择承运商。", "Please choose a carrier from the list.");
    public static readonly Text TrackingFormat = new("运单号只能由字母、数字和连字符组成，最多 60 位。", "A tracking number has letters, digits and hyphens only, at most 60.");
    public static readonly Text SupplierDayWrong = new("发货日期应在发送采购单之后、不晚于今天。", "The day lies between sending the purchase order and today.");
    public static readonly Text DatesReversed = new("预计送达日期不能早于计划发货日期。", "The expected arrival cannot be before the planned dispatch.");
    public static readonly Text TrackingUnusual = new("运单号 {0} 与 {1} 的常见格式不符，请核对；如确认无误可继续。", "{0} does not look like a tracking number of {1}; please check it. If it is right, just go on.");
    public static readonly Text TrackingUsed = new("运单号 {0} 已用于 {1}，请核对。", "Tracking number {0} is already used for {1}; please check it.");

    public static readonly Text LabelsOld = new("已打包：请重新打印面单和发货清单，旧单上是原地址。", "It is packed: please print labels and packing slip again; the old ones show the former address.");

    public static readonly Text InFuture = new("发生时间不能晚于现在。", "This cannot have happened in the future.");
    public static readonly Text PlaceLong = new("地点最多 120 个字。", "The place may have at most 120 characters.");
    public static readonly Text NoteLong = new("备注最多 500 个字。", "The note may have at most 500 characters.");
    public static readonly Text ProblemNeedsNote = new("请写明承运商反馈的异常情况。", "Please write what problem the carrier reported.");

    public static readonly Text CodeWrong = new("编码由 2 至 20 个字母或数字组成。", "A code has 2 to 20 letters or digits.");
    public static readonly Text CodeTaken = new("编码 {0} 已被使用。", "The code {0} is already in use.");
    public static readonly Text NameWrong = new("请填写名称，最多 80 个字。", "Please enter a name of at most 80 characters.");
    public static readonly Text PatternWrong = new("运单号格式不是有效的正则表达式（最多 200 个字符）。", "The tracking number format is not a valid regular expression (at most 200 characters).");
    public static readonly Text DaysWrong = new("常规时效为 0 至 60 天。", "The usual transit time is 0 to 60 days.");

    // ---- common ------------------------------------------------------------------------------------------------

    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text Tracking = new("运单号", "Tracking number");
    public static readonly Text State = new("状态", "Status");
    public static readonly Text Marks = new("交期与标记", "Due and marks");
    public static readonly Text Overdue = new("已超期 {0}", "Overdue since {0}");
    public static readonly Text WantedBy = new("交期 {0}", "Due {0}");
    public static readonly Text OrderWish = new("订单备注：", "Order note:");
    public static readonly Text ExpectedOn = new("预计送达", "Expected arrival");
    public static readonly Text ShippedAt = new("发货时间", "Shipped");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("已保存。", "Saved.");

    // ---- dispatch ----------------------------------------------------------------------------------------------

    public static readonly Text DispatchTitle = new("发货", "Dispatch");
    public static readonly Text DispatchSubtitle = new("安排承运商、登记运单号并发货。", "Choose the carrier, enter the tracking number, and ship.");
    public static readonly Text DispatchOne = new("发货 {0}", "Dispatch {0}");
    public static readonly Text Destination = new("目的地", "Destination");
    public static readonly Text Packages = new("包裹", "Packages");
    public static readonly Text Kilograms = new("{0:0.###} 千克", "{0:0.###} kg");
    public static readonly Text PackagesTotal = new("共 {0} 个包裹，{1:0.###} 千克", "Packages: {0}, {1:0.###} kg");
    public static readonly Text PlannedShipOn = new("计划发货日期", "Planned dispatch");
    public static readonly Text PrintLabels = new("打印面单", "Print labels");
    public static readonly Text PrintPackingSlip = new("打印发货清单", "Print packing slip");
    public static readonly Text TrackIt = new("登记物流轨迹", "Record tracking");
    public static readonly Text Transport = new("运输安排", "Transport");
    public static readonly Text Mode = new("配送方式", "Delivery");
    public static readonly Text TrackingHint = new("可用扫描枪扫入；与承运商常见格式不符时会提醒，不会拒绝。", "A scanner may type it; a number that looks odd is pointed out, not refused.");
    public static readonly Text ExpectedHint = new("留空则按承运商常规时效推算。", "Left empty it follows from the carrier's usual time.");
    public static readonly Text Elsewhere = new("此子订单送往其他地址", "This part goes to another address");
    public static readonly Text SaveTransport = new("保存运输安排", "Save transport");
    public static readonly Text TransportSaved = new("运输安排已保存。", "The transport is arranged.");
    public static readonly Text Together = new("同一客户、同一地址的其他子订单", "Going to the same place too");
    public static readonly Text TogetherHint = new("勾选后使用相同的承运商、运单号和日期；各自的单据和发货不变。运费按重量分摊。", "Those you tick get the same carrier, tracking number and days; each keeps its papers and is shipped by itself. The freight is shared by weight.");
    public static readonly Text TogetherChoice = new("{0} · {1} 个包裹 · {2:0.###} 千克", "{0} · packages: {1} · {2:0.###} kg");
    public static readonly Text FreightOfAll = new("全部一起运送时的运费", "Freight if all of them travel along");
    public static readonly Text FreightOfThese = new("一起运送的运费", "Freight of those that travel together");
    public static readonly Text FreightAlone = new("单独运费", "Alone"), FreightShare = new("合并后分摊", "Share together"), FreightSum = new("合计", "In all");
    public static readonly Text FreightSaved = new("合并可节省 {0}。", "Together they cost {0} less.");
    public static readonly Text FreightDearer = new("合并反而多 {0}，请考虑分开发货。", "Together they cost {0} more; better send them separately.");
    public static readonly Text FreightUnknown = new("{0} 没有该区域的运价，不能估算合并运费。", "{0} has no rate for this way, so what they cost together is not known.");
    public static readonly Text TogetherWith = new("与 {0} 同一运单", "one consignment with {0}");
    public static readonly Text TogetherWithShare = new("与 {0} 同一运单，运费分摊 {1}（单独 {2}）", "one consignment with {0}; share of the freight {1} (alone {2})");
    public static readonly Text IsTogether = new("已合并", "Travels along");
    public static readonly Text SendTogether = new("合并发货", "Send together");
    public static readonly Text SentTogether = new("{0} 与 {1} 一起运送。", "{0} travels with {1}.");
    public static readonly Text ChooseOthers = new("请先勾选要一起运送的子订单。", "Please tick those that are to travel along.");
    public static readonly Text CarrierFirst = new("请先为本单保存承运商和运单号。", "Please save carrier and tracking number of this one first.");
    public static readonly Text GoesElsewhere = new("{0} 不是同一客户、同一仓库、同一地址的已打包子订单。", "{0} is not a packed sub-order of the same customer, warehouse and address.");
    public static readonly Text ShipTitle = new("发货", "Ship");
    public static readonly Text ShipNow = new("确认发货", "Ship now");
    public static readonly Text NotYet = new("现在还不能发货：", "It cannot leave yet:");
    public static readonly Text ShipQuestion = new("确认 {0} 已交给承运商？", "Has {0} been handed over?");
    public static readonly Text ShipConsequence = new("{0}，运单号 {1}。库存将扣减，客户会收到一条发货通知。此操作不可撤销。", "{0}, tracking number {1}. Stock falls and the customer gets one message. This cannot be undone.");
    public static readonly Text Shipped = new("{0} 已发货，客户通知已排队。", "{0} is shipped; the customer's message is queued.");
    public static readonly Text SupplierTitle = new("供应商已发货", "The supplier has shipped");
    public static readonly Text SupplierHelp = new("登记供应商告知的承运商、运单号和发货日期，须为全部数量。只能先发一部分时，请采购先取消采购单，拆分子订单后分别发送。", "Enter the carrier, number and day the supplier tells you, for all of it. When only a part can leave, purchasing cancels the purchase, the sub-order is split, and the parts are sent for.");
    public static readonly Text SupplierNow = new("登记供应商已发货", "Record that it has left");
    public static readonly Text SupplierDay = new("发货日期", "Left on");
    public static readonly Text WhereTo = new("送往", "Where to");
    public static readonly Text Consignee = new("收货人", "Consignee");
    public static readonly Text Address = new("地址", "Address");
    public static readonly Text From = new("发货仓库", "From");
    public static readonly Text Released = new("财务放行", "Released");
    public static readonly Text WhatLeaves = new("发出内容", "What leaves");

    static readonly Text Ready = new("可发货", "Ready to ship");
    static readonly Text Unreleased = new("待财务放行", "Waits for release");
    static readonly Text Late = new("已超期", "Late");
    static readonly Text AtSupplier = new("供应商代发", "Suppliers ship");
    static readonly Text NoneAtSupplier = new("没有由供应商代发的子订单。", "Nothing is with a supplier.");
    static readonly Text Preparing = new("备货中", "Being prepared");
    static readonly Text NoneReady = new("没有可发货的子订单。打包并放行后会出现在这里。", "Nothing is ready. Sub-orders appear here once they are packed and released.");
    static readonly Text NoneUnreleased = new("没有等待财务放行的子订单。", "Nothing waits for finance.");
    static readonly Text NoneLate = new("没有超期未发的子订单。", "Nothing is late.");
    static readonly Text NonePreparing = new("没有正在备货的子订单。", "Nothing is being prepared.");

    public static Text Of(DispatchView view) => view switch
    {
        DispatchView.Ready => Ready,
        DispatchView.Unreleased => Unreleased,
        DispatchView.Late => Late,
        DispatchView.AtSupplier => AtSupplier,
        _ => Preparing,
    };

    /// <summary>What an empty view says.</summary>
    public static Text NothingIn(DispatchView view) => view switch
    {
        DispatchView.Ready => NoneReady,
        DispatchView.Unreleased => NoneUnreleased,
        DispatchView.Late => NoneLate,
        DispatchView.AtSupplier => NoneAtSupplier,
        _ => NonePreparing,
    };

    // ---- tracking ----------------------------------------------------------------------------------------------

    public static readonly Text TrackTitle = new("物流跟踪", "Tracking");
    public static readonly Text TrackSubtitle = new("最久没有消息的排在最前，每天都要查看。", "What was not heard of for longest is on top; look every day.");
    public static readonly Text TrackOne = new("物流跟踪 {0}", "Tracking {0}");
    public static readonly Text NothingUnderWay = new("没有在途的货物。发货后会出现在这里。", "Nothing is under way. Shipments appear here once they leave.");
    public static readonly Text LastHeard = new("最近动态", "Last heard");
    public static readonly Text CheckToday = new("今天需查看", "Look today");
    public static readonly Text LateArrival = new("晚到", "Late");
    public static readonly Text Way = new("物流轨迹", "The way so far");
    public static readonly Text RecordEvent = new("登记轨迹", "Record an event");
    public static readonly Text Recorded = new("已登记。", "Recorded.");
    public static readonly Text What = new("发生了什么", "What happened");
    public static readonly Text OnDay = new("日期", "Day");
    public static readonly Text AtTime = new("时间", "Time");
    public static readonly Text TimeMissing = new("请填写发生的日期和时间。", "Please enter the day and the time it happened.");
    public static readonly Text Place = new("地点", "Place");
    public static readonly Text Note = new("备注", "Note");
    public static readonly Text DeliverQuestion = new("{0} 已签收？", "Has {0} been delivered?");
    public static readonly Text DeliverConsequence = new("状态变为已签收，客服将进行收货回访。", "It becomes delivered, and customer service asks the customer.");
    public static readonly Text SignedBy = new("由谁签收，如何得知", "Who signed, and how we know");
    public static readonly Text DeliveredNow = new("{0} 已签收。", "{0} is delivered.");

    // ---- carriers ----------------------------------------------------------------------------------------------

    public static readonly Text CarriersTitle = new("承运商", "Carriers");
    public static readonly Text CarriersSubtitle = new("停用的承运商不再可选，历史发货保留。", "A carrier that is switched off can no longer be chosen; past shipments keep it.");
    public static readonly Text NoCarriers = new("还没有承运商，请先新增。", "There is no carrier yet. Add the first one.");
    public static readonly Text NewCarrier = new("新增承运商", "New carrier");
    public static readonly Text EditCarrier = new("修改承运商", "Change carrier");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Kind = new("类型", "Kind");
    public static readonly Text Pattern = new("运单号格式", "Tracking number format");
    public static readonly Text PatternHint = new("正则表达式，例如 ^SF[0-9]{13}$；不符时只提醒。", "A regular expression, for example ^SF[0-9]{13}$; others are only pointed out.");
    public static readonly Text TypicalDays = new("常规时效（天）", "Usual days");
    public static readonly Text InUse = new("使用中", "In use");
    public static readonly Text SwitchedOff = new("已停用", "Switched off");

    // ---- freight rates -----------------------------------------------------------------------------------------

    public static readonly Text RatesTitle = new("运价", "Freight rates");
    public static readonly Text RatesSubtitle = new("拆单方案、交期承诺和运费估算都按此计算。", "Split plans, promise dates and estimates reckon with these.");
    public static readonly Text NoRates = new("还没有运价。没有运价的区域不会出现在拆单方案中。", "There are no rates yet. Zones without one do not appear in split plans.");
    public static readonly Text NewRate = new("新增运价", "New rate"), EditRate = new("修改运价", "Change rate");
    public static readonly Text Action = new("操作", "Action");
    public static readonly Text EndRate = new("停止该区域", "Stop this zone");
    public static readonly Text EndRateQuestion = new("{0} 不再承运{1}？", "Does {0} no longer serve the zone “{1}”?");
    public static readonly Text Zone = new("区域", "Zone");
    public static readonly Text FirstWeight = new("首重", "First weight"), FirstPrice = new("首重价（元）", "First price (CNY)");
    public static readonly Text StepWeight = new("续重单位", "Further weight"), StepPrice = new("续重价（元）", "Further price (CNY)");
    public static readonly Text RateDays = new("时效（天）", "Days"), MaxParcel = new("单件最重", "Heaviest parcel");
    public static readonly Text Estimate = new("运费估算", "Estimate"), EstimateNow = new("估算", "Estimate");
    public static readonly Text FromProvince = new("从", "From"), ToProvince = new("到", "To"), Weight = new("重量", "Weight"), Kilogram = new("千克", "kg");
    public static readonly Text Freight = new("运费", "Freight"), Parcels = new("件数", "Parcels");
    public static readonly Text NobodyGoes = new("没有承运商的运价覆盖该区域。", "No carrier has a rate for this zone.");
    public static readonly Text ZoneMissing = new("请选择区域。", "Please choose the zone.");
    public static readonly Text WeightRange = new("重量须为 0.001 至 {0:N0} 千克。", "A weight is 0.001 to {0:N0} kg.");
    public static readonly Text PriceRange = new("价格须为 0 至 {0:N0} 元。", "A price is 0 to {0:N0} yuan.");
    public static readonly Text ParcelLight = new("单件最重不能小于首重。", "The heaviest parcel cannot weigh less than the first weight.");
}
