using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse;

/// <summary>The words of the warehouse: refusals first, then what its pages say.</summary>
public static class WarehouseTexts
{
    public static readonly Error StockTaken = new("stock-taken", new("库存刚刚被其他订单占用，请重新查看库存后再试。", "The stock was just taken for another order; please look at the stock and try again."));

    public static readonly Text BinWrong = new("货位 {0} 不在本单拣货路线上，请到 {1}。", "Bin {0} is not on this pick list; please go to {1}.");
    public static readonly Text ProductWrong = new("扫到的是 {0}，此货位应拣 {1}。请放回并核对规格。", "This is {0}; from this bin take {1}. Please put it back and check the specification.");
    public static readonly Text ProductElsewhere = new("货位 {0} 不拣 {1}，请到 {2} 取货。", "Do not take {1} from bin {0}; please take it from {2}.");
    public static readonly Text QuantityWrong = new("请输入不为零的数量，小数位数须符合单位“{0}”。", "Please enter a quantity other than zero with as many decimals as the unit “{0}” allows.");
    public static readonly Text TooMany = new("{0} 在货位 {3} 只需再拣 {1} {2}，多拣的请放回。", "Only {1} {2} more of {0} are needed from bin {3}; please put the rest back.");
    public static readonly Text TooManyBack = new("{0} 在货位 {3} 只拣过 {1} {2}，不能放回更多。", "Only {1} {2} of {0} were taken from bin {3}; no more can be put back.");
    public static readonly Text RefusedBefore = new("这次扫描（{0}）此前已被拒绝，没有计数。", "This scan ({0}) was already refused and was not counted.");

    public static readonly Text PackagesMissing = new("请登记 1 至 {0} 个包裹。", "Please enter between 1 and {0} packages.");
    public static readonly Text WeightWrong = new("第 {0} 个包裹：请输入 0.001 至 {1} 之间的重量（千克）。", "Package {0}: please enter a weight between 0.001 and {1} kg.");
    public static readonly Text MaterialLong = new("第 {0} 个包裹：包装材料最多 80 个字。", "Package {0}: the material may have at most 80 characters.");

    public static readonly Text ProductUnknown = new("没有这个商品，请扫描商品条码或输入商品编码。", "There is no such product; please scan its barcode or enter its code.");
    public static readonly Text BinMissing = new("请选择货位。", "Please choose a bin.");
    public static readonly Text StockQuantityWrong = new("请输入数量，最多 {0:N0}。", "Please enter a quantity of at most {0:N0}.");
    public static readonly Text ReferenceMissing = new("请填写送货单或采购单号，以便日后核对。", "Please enter the delivery note or purchase order, so that it can be traced.");
    public static readonly Text ReferenceLong = new("单据号最多 60 个字。", "The reference may have at most 60 characters.");
    public static readonly Text ReasonLong = new("原因最多 500 个字。", "The reason may have at most 500 characters.");
    public static readonly Text StockMoved = new("页面打开后库存已由 {0} 变为 {1}，请重新清点后再填写。", "The stock moved from {0} to {1} since the page was opened; please count again.");
    public static readonly Text NothingToAdjust = new("实盘数量与账面一致，无需调整。", "The counted quantity is what the system says; there is nothing to correct.");
    public static readonly Text BelowAllocated = new("已有 {0} 被订单占用，不能调到更低。请先释放占用。", "{0} are promised to orders, so the stock cannot go below that; give stock back first.");
}
