using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Receive;

/// <summary>Words of taking in what was bought.</summary>
public static class ReceiveTexts
{
    public static readonly Text Title = new("采购收货", "Goods receipt");
    public static readonly Text Subtitle = new("已发给供应商、尚未到齐的采购单", "Purchase orders with goods still to come");
    public static readonly Text Nothing = new("没有在途的采购单。", "No purchase order is on its way.");
    public static readonly Text ReceiveOf = new("采购收货 {0}", "Receive {0}");
    public static readonly Text Stale = new("您打开之后这张采购单已有新的收货或修改，请核对后再提交。", "This purchase order was received or changed after you opened it. Please check and submit again.");
    public static readonly Text NothingArrived = new("请填写至少一行的到货数量。", "Please enter what arrived on at least one line.");
    public static readonly Text OverReceived = new("{0}：待收 {1}，实收 {2}，超出采购数量。请填写接收原因，或减少数量。", "{0}: {1} to come, {2} arrived, more than ordered. Give a reason for taking it, or enter less.");
    public static readonly Text OverReason = new("超收原因（多收时必填）", "Why more than ordered is taken");
    public static readonly Text Expected = new("预计到货", "Expected");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text Overdue = new("已逾期", "Overdue");
    public static readonly Text Supplier = new("供应商", "Supplier");
    public static readonly Text Number = new("采购单号", "Purchase order");
    public static readonly Text Goods = new("商品", "Goods");
    public static readonly Text Ordered = new("采购数量", "Ordered");
    public static readonly Text Before = new("已收", "Received");
    public static readonly Text Arrived = new("本次到货", "Arrived now");
    public static readonly Text All = new("全部到齐", "All arrived");
    public static readonly Text ForOrder = new("用于订单 {0}", "For order {0}");
    public static readonly Text PutInto = new("放入货位", "Put into");
    public static readonly Text Take = new("确认收货", "Take in");
    public static readonly Text Taken = new("采购单 {0} 已收货入库。", "Goods of {0} are in stock.");
    public static readonly Text Scan = new("扫描商品条码，每扫一次加 1", "Scan the goods; each scan adds one");
    public static readonly Text NotOnOrder = new("这张采购单没有该商品", "Not on this purchase order");
    public static readonly Text NothingLeft = new("这张采购单没有待收的商品。", "Nothing is to come on this purchase order.");
}
