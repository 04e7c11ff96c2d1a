using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Handover;

/// <summary>The words of handing parcels over to carriers.</summary>
public static class HandoverTexts
{
    public static readonly Text CarrierMissing = new("请选择承运商。", "Please choose the carrier.");
    public static readonly Text VehicleMissing = new("请填写车牌号，最多 20 个字。", "Please enter the number plate, at most 20 characters.");
    public static readonly Text DriverMissing = new("请填写司机姓名，最多 80 个字。", "Please enter the driver's name, at most 80 characters.");
    public static readonly Text AlreadyOpen = new("这辆车今天的交接清单 {0} 还没有交接。", "Manifest {0} of this vehicle for today is still open.");
    public static readonly Text Closed = new("交接清单 {0} 是“{1}”，不能再更改。", "Manifest {0} is “{1}” and can no longer be changed.");
    public static readonly Text ParcelUnknown = new("没有包裹 {0}。请扫描面单下方的包裹号。", "There is no parcel {0}. Please scan the parcel number at the bottom of the label.");
    public static readonly Text WrongTruck = new("{0} 应交给 {1}，不是 {2}。请拿下来。", "{0} goes with {1}, not with {2}. Please take it off.");
    public static readonly Text NotReady = new("{0} 不能装车：{1}", "{0} may not be loaded: {1}");
    public static readonly Text MayNotLeave = new("{0} 不能发货：{1}", "{0} may not leave: {1}");
    public static readonly Text PackedAnew = new("{0} 装车后已拆开或重新打包，请拿下，或重新扫描。", "{0} was opened or packed anew since it was loaded. Please take it off or scan it again.");
    public static readonly Text NotPacked = new("子订单现在是“{0}”", "its sub-order is “{0}”");
    public static readonly Text OnAnother = new("{0} 已在交接清单 {1} 上。", "{0} is on manifest {1} already.");
    public static readonly Text NotOnIt = new("{0} 不在这张清单上。", "{0} is not on this manifest.");
    public static readonly Text Empty = new("清单上还没有包裹。", "There is no parcel on the manifest yet.");
    public static readonly Text Incomplete = new("{0} 还有包裹没有装车：{1}", "{0} is not complete; still to be loaded: {1}");
    public static readonly Text LeftBehind = new("以下包裹已备好、应由本车带走，但不在清单上：{0}。请装车，或填写留下的原因。", "These parcels are ready for this carrier and not on the manifest: {0}. Please load them or say why they stay.");
    public static readonly Text ReasonLong = new("原因最多 500 个字。", "The reason may have at most 500 characters.");
    public static readonly Text HandOverAll = new("交接清单 {0}", "Manifest {0}");

    public static readonly Text Title = new("装车交接", "Hand-over");
    public static readonly Text Subtitle = new("逐件扫描装车，司机签收后整车发货。", "Scan each parcel onto the vehicle; once the driver has signed, everything on it is shipped.");
    public static readonly Text New = new("新建交接清单", "New manifest");
    public static readonly Text None = new("还没有交接清单。点“新建交接清单”开始。", "No manifest yet. Choose “New manifest” to begin.");
    public static readonly Text Number = new("清单号", "Manifest");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text Day = new("日期", "Day");
    public static readonly Text Vehicle = new("车牌号", "Number plate");
    public static readonly Text Driver = new("司机", "Driver");
    public static readonly Text StatusOf = new("状态", "Status");
    public static readonly Text Parcels = new("包裹", "Parcels");
    public static readonly Text Weight = new("重量", "Weight");
    public static readonly Text Kilograms = new("{0:0.###} 千克", "{0:0.###} kg");
    public static readonly Text OpenedBy = new("建立", "Opened by");

    public static readonly Text One = new("交接清单 {0}", "Manifest {0}");
    public static readonly Text Scan = new("逐个扫描包裹面单", "Scan the label of each parcel");
    public static readonly Text TakeOff = new("拿下车", "Take off");
    public static readonly Text TakeOffHint = new("勾选后，扫描表示把包裹拿下车。", "While ticked, a scan takes the parcel off the vehicle.");
    public static readonly Text Loaded = new("{0} 已装车，共 {1} 件。", "{0} is loaded; {1} parcels in all.");
    public static readonly Text TakenOff = new("{0} 已拿下。", "{0} is taken off.");
    public static readonly Text OnTruck = new("已装车", "On the vehicle");
    public static readonly Text Missing = new("还没有装车", "Not loaded yet");
    public static readonly Text MissingHelp = new("已备好、应由本车带走的包裹。", "Ready and meant for this carrier.");
    public static readonly Text NoneMissing = new("没有遗漏的包裹。", "No parcel is missing.");
    public static readonly Text ScannedBy = new("装车人", "Loaded by");
    public static readonly Text HandOver = new("交接发货", "Hand over and ship");
    public static readonly Text HandOverQuestion = new("把 {0} 件、{1:0.###} 千克交给 {2}（{3}）？", "Hand {0} parcels, {1:0.###} kg, to {2} ({3})?");
    public static readonly Text HandOverConsequence = new("清单上的子订单同时发货，客户会收到通知；任何一件不能发货时，全部不发。", "Every sub-order on it is shipped and the customers are told. If one parcel may not leave, nothing is shipped.");
    public static readonly Text WhyLeft = new("遗漏包裹留下的原因", "Why the missing parcels stay");
    public static readonly Text HandedOver = new("{0} 已交接，{1} 个子订单已发货。", "{0} is handed over; sub-orders shipped: {1}.");
    public static readonly Text ByLogistics = new("由物流同事交接发货。", "Logistics hands over and ships.");
    public static readonly Text Cancel = new("作废", "Cancel");
    public static readonly Text CancelQuestion = new("作废交接清单 {0}？", "Cancel manifest {0}?");
    public static readonly Text CancelConsequence = new("包裹仍在仓库，可装另一辆车。", "The parcels stay in the warehouse and can go with another vehicle.");
    public static readonly Text PrintOutbound = new("打印出库单", "Print the outbound document");
    public static readonly Text LeftReason = new("遗漏原因：{0}", "Left behind because: {0}");

    public static readonly Text Outbound = new("出库单", "Outbound document");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Goods = new("商品", "Goods");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Chain = new("交接记录", "Hand-overs");
    public static readonly Text Picked = new("拣货", "Picked");
    public static readonly Text Packed = new("打包", "Packed");
    public static readonly Text Keeper = new("装车", "Loaded");
    public static readonly Text ToCarrier = new("承运商接收", "Taken by the carrier");
    public static readonly Text By = new("{0} {1}", "{0} {1}");
    public static readonly Text Total = new("共 {0} 个子订单、{1} 件、{2:0.###} 千克", "Sub-orders: {0}, parcels: {1}, {2:0.###} kg");
    public static readonly Text SignKeeper = new("仓库保管员 / 日期", "Warehouse keeper / date");
    public static readonly Text SignPacker = new("打包复核 / 日期", "Packed and checked / date");
    public static readonly Text SignDriver = new("司机签收 / 日期", "Driver / date");
    public static readonly Text Back = new("返回", "Back");
    public static readonly Text Print = new("打印", "Print");
}
