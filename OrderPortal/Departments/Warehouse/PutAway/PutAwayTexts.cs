using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.PutAway;

/// <summary>The words of putting goods away.</summary>
public static class PutAwayTexts
{
    public static readonly Text Title = new("上架", "Put away");
    public static readonly Text Subtitle = new("收货区和集货区中不属于任何订单的商品；上架后才能销售。", "Goods in receiving and staging that belong to no order; they can be sold once they are put away.");
    public static readonly Text Scan = new("先扫商品，再扫货位", "Scan the goods, then the bin");
    public static readonly Text Nothing = new("没有待上架的商品。收货或取消已拣货的订单后会出现在这里。", "Nothing to put away. Goods appear here after a receipt or when a picked order is cancelled.");
    public static readonly Text LiesIn = new("现在位置", "Lies in");
    public static readonly Text Suggested = new("建议货位", "Suggested bin");
    public static readonly Text Quantity = new("上架数量", "Quantity");
    public static readonly Text Choose = new("选择", "Choose");
    public static readonly Text ScanGoodsFirst = new("请先扫描要上架的商品。", "Please scan the goods first.");
    public static readonly Text NotHere = new("{0} 不在待上架清单中。", "{0} is not on the list.");
    public static readonly Text Take = new("{0} × {1:0.###}，请放到 {2}。", "{0} × {1:0.###}: put into {2}.");
    public static readonly Text AnyBin = new("任一空货位", "any empty bin");
    public static readonly Text Done = new("已上架 {0} × {1:0.###} 到 {2}。", "{0} × {1:0.###} put into {2}.");
    public static readonly Text BinWrong = new("{0} 不是本仓的存储位，请扫描货位标签。", "{0} is not a storage bin of this warehouse; please scan the bin's label.");
    public static readonly Text TooMany = new("这里只有 {0:0.###} {1} 可上架。", "Only {0:0.###} {1} can be put away from here.");
}
