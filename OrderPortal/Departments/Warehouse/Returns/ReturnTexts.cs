using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Returns;

/// <summary>Words of taking back what customers send back.</summary>
public static class ReturnTexts
{
    public static readonly Text Title = new("退货入库", "Returns");
    public static readonly Text Subtitle = new("扫描退回包裹上的发货清单或面单", "Scan the packing slip or the label on the parcel that came back");
    public static readonly Text ScanParcel = new("子订单号、运单号、包裹号或订单号", "Sub-order, tracking, parcel or order number");
    public static readonly Text Recent = new("最近退回", "What came back lately");
    public static readonly Text Nothing = new("还没有退货。客户退回包裹时，扫描包裹上的单号即可登记。", "Nothing has come back yet. When a customer's parcel arrives, scan the number on it.");
    public static readonly Text Unknown = new("“{0}”不是我们发出的包裹。请放在一边并告知客服。", "“{0}” is no parcel of ours. Set it aside and tell customer service.");
    public static readonly Text NotShipped = new("{0} 的状态是“{1}”，没有发出，不能退货入库。", "{0} is “{1}”: it has not left, so nothing of it can come back.");
    public static readonly Text Several = new("{0} 有 {1} 个已发货的包裹，请扫描发货清单上的子订单号，或在下方选择。", "{0} has {1} shipments; scan the sub-order number on the packing slip, or choose below.");
    public static readonly Text ChooseParcel = new("选择包裹", "Choose the shipment");

    public static readonly Text ReturnOf = new("退货入库 {0}", "Return of {0}");
    public static readonly Text Scan = new("扫商品（每扫一次加 1），再扫货位", "Scan the goods (each scan adds one), then the bin");
    public static readonly Text Help = new("完好的扫存储位，立即可售；不合格的先选或扫原因，再扫隔离位。", "In order: scan a storage bin, for sale at once. Not in order: choose or scan what is wrong, then the quarantine bin.");
    public static readonly Text InHand = new("手上的退货", "In your hands");
    public static readonly Text Condition = new("货品状况", "Condition");
    public static readonly Text Good = new("完好", "In order");
    public static readonly Text ToInspect = new("待检", "To be looked at");
    public static readonly Text Note = new("说明", "Note");
    public static readonly Text PutIn = new("放入哪个仓库", "Warehouse it is put into");
    public static readonly Text Shipped = new("发货", "Shipped");
    public static readonly Text CameBack = new("已退回", "Came back");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Clear = new("清空", "Clear");
    public static readonly Text Took = new("{0} × {1:0.###}，请扫货位。", "{0} × {1:0.###}; now scan the bin.");
    public static readonly Text TookPiece = new("{0}（{1}），请扫隔离位。", "{0} ({1}); now scan the quarantine bin.");
    public static readonly Text CauseChosen = new("不合格：{0}，请扫隔离位。", "Not in order: {0}; now scan the quarantine bin.");
    public static readonly Text Done = new("已退回到 {0}：{1}。", "Put into {0}: {1}.");
    public static readonly Text NeitherGoodsNorBin = new("“{0}”不是 {1} 发出的商品，也不是所选仓库的存储位或隔离位。", "“{0}” is neither goods of {1} nor a storage or quarantine bin of the chosen warehouse.");
    public static readonly Text AllBack = new("这个包裹的商品已全部退回。", "Everything of this shipment has come back.");

    // refusals
    public static readonly Text ScanGoodsFirst = new("请先扫描退回的商品。", "Please scan the goods first.");
    public static readonly Text BinMissing = new("请扫描存储位或隔离位。", "Please scan a storage or a quarantine bin.");
    public static readonly Text BinForSale = new("{0} 是存储位，“{1}”的退货不能放在这里，请放入隔离位。", "{0} is a storage bin; goods that are “{1}” go into quarantine.");
    public static readonly Text CauseMissing = new("放入隔离位前，请先选择或扫描不合格原因。", "Before they go into quarantine, please choose or scan what is wrong.");
    public static readonly Text NoteMissing = new("原因为“其他”时请填写说明。", "Please say what is wrong when the cause is “other”.");
    public static readonly Text NotInParcel = new("“{0}”不是 {1} 发出的商品。", "“{0}” did not leave with {1}.");
    public static readonly Text PieceNotInParcel = new("唯一码 {0} 不是随 {1} 发出的。", "{0} did not leave with {1}.");
    public static readonly Text TooMany = new("{0} 发出 {1:0.###}，已退回 {2:0.###}，不能再退这么多。", "{0}: {1:0.###} left and {2:0.###} came back; so many cannot come back.");
}
