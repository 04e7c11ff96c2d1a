using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Places;

/// <summary>The words of warehouses and bins.</summary>
public static class PlacesTexts
{
    // refusals
    public static readonly Text CodeWrong = new("仓库编码为 1–20 位英文字母或数字，且不能是 NEW。", "A warehouse's code has 1 to 20 Latin letters or digits and is not NEW.");
    public static readonly Text CodeTaken = new("编码 {0} 已存在。", "The code {0} exists already.");
    public static readonly Text NameWrong = new("请填写名称，最多 80 个字符。", "Please enter the name, at most 80 characters.");
    public static readonly Text PriorityWrong = new("优先级为 0 到 9999 的整数。", "The priority is a whole number from 0 to 9999.");
    public static readonly Text StockThere = new("还有 {0} 个货位存有货物，清空后才能停用。", "{0} bins still hold goods; empty them before closing the warehouse.");
    public static readonly Text WorkThere = new("子订单 {0} 还要从这里发货，完成或释放后才能停用。", "Sub-order {0} is still to leave from here; finish it or give its stock back before closing the warehouse.");
    public static readonly Text SupplierMissing = new("请选择代发的供应商。", "Please choose the supplier who ships for us.");
    public static readonly Text StillBusy = new("{0} 还没有结束，结束后才能改为代发或更换供应商。", "{0} is still open here; finish it before changing who ships from this warehouse.");
    public static readonly Text Stale = new("您打开之后别人已修改此仓库。您填写的内容都在；请另开一页核对后刷新。", "Somebody changed this warehouse after you opened it. Everything you typed is here; please compare on a second page, then reload.");
    public static readonly Text PatternUnreadable = new("请填写一个货位，或一个范围，例如 A-01-01…A-05-04。", "Please enter one bin or a range, for example A-01-01…A-05-04.");
    public static readonly Text PatternUneven = new("{0} 与 {1} 不成范围：两端的段数须相同，每段为递增的数字或单个字母。", "{0} does not lead to {1}: both have the same parts, each a rising number or letter.");
    public static readonly Text PatternMany = new("一次最多添加 {0} 个货位。", "At most {0} bins can be added at once.");
    public static readonly Text CodeLong = new("货位编码 {0} 过长，最多 30 位。", "The bin code {0} is too long; at most 30 characters.");
    public static readonly Text KindUnknown = new("请选择货位类型。", "Please choose what the bin is for.");
    public static readonly Text BinsExist = new("这些货位都已存在。", "All of these bins exist already.");
    public static readonly Text PathWrong = new("拣货顺序为 0 到 1000000 的整数。", "The picking order is a whole number from 0 to 1,000,000.");
    public static readonly Text BinHolds = new("货位 {0} 还有货物，清空后才能停用。", "Bin {0} still holds goods; empty it before closing it.");
    public static readonly Text BinPromised = new("货位 {0} 有货物已被订单占用，释放后才能改变类型。", "Goods in bin {0} are promised to orders; give them back before changing what it is for.");
    public static readonly Text BinStale = new("您打开之后别人已修改货位 {0}。请关闭后重新打开。", "Somebody changed bin {0} after you opened it. Please close and open it again.");

    // pages
    public static readonly Text Warehouses = new("仓库与货位", "Warehouses and bins");
    public static readonly Text NewWarehouse = new("新建仓库", "New warehouse");
    public static readonly Text EditWarehouse = new("修改仓库 {0}", "Edit warehouse {0}");
    public static readonly Text Edit = new("修改", "Edit");
    public static readonly Text NoWarehouses = new("还没有仓库。经理可新建第一个。", "There is no warehouse yet. A manager can add the first.");
    public static readonly Text Back = new("仓库列表", "Warehouses");
    public static readonly Text BackToWarehouse = new("返回仓库", "Back to the warehouse");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text CodeHint = new("保存后不能修改", "Cannot be changed later");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text Place = new("所在地", "Place");
    public static readonly Text Address = new("地址（承运商在此揽收）", "Address (carriers collect here)");
    public static readonly Text Priority = new("优先级", "Priority");
    public static readonly Text DropShip = new("代发仓（供应商代发，自有仓不足时才用）", "A supplier ships from here for us; asked only when our own warehouses do not suffice");
    public static readonly Text Supplier = new("供应商", "Supplier");
    public static readonly Text SupplierHint = new("库存以供应商上报为准；配货时自动起草直发采购单", "Stock is what the supplier reports; allocating drafts a purchase that he sends to the customer");
    public static readonly Text DropShipMark = new("代发", "Supplier ships");
    public static readonly Text PriorityHint = new("数字小的仓库先发货", "The lowest number is asked first");
    public static readonly Text FullBins = new("有货/货位", "Bins in use");
    public static readonly Text InUse = new("启用", "In use");
    public static readonly Text Closed = new("已停用", "Closed");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Basics = new("仓库", "Warehouse");
    public static readonly Text Bins = new("货位", "Bins");
    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text NoBins = new("还没有货位。点“添加货位”，一次可以添加一整排。", "There is no bin yet. “Add bins” adds a whole rack at once.");
    public static readonly Text NoBinsFound = new("没有以此开头的货位。", "No bin begins with this.");
    public static readonly Text FindBin = new("查找货位", "Find a bin");
    public static readonly Text Search = new("搜索", "Search");
    public static readonly Text Kind = new("类型", "For");
    public static readonly Text PathOrder = new("拣货顺序", "Picking order");
    public static readonly Text PathHint = new("拣货员按从小到大的顺序行走", "Pickers walk from low to high");
    public static readonly Text Products = new("存放商品数", "Products in it");
    public static readonly Text AddBins = new("添加货位", "Add bins");
    public static readonly Text Pattern = new("货位或范围", "Bin or range");
    public static readonly Text PatternHint = new("例如 A-01-01…A-05-04 表示 5 层、每层 4 格，共 20 个", "For example A-01-01…A-05-04: 5 shelves of 4 places, 20 bins");
    public static readonly Text WillAdd = new("将添加 {0} 个：{1} … {2}", "{0} bins: {1} … {2}");
    public static readonly Text Added = new("已添加 {0} 个货位。", "{0} bins added.");
    public static readonly Text EditBin = new("修改货位 {0}", "Edit bin {0}");
    public static readonly Text BinSaved = new("货位 {0} 已保存。", "Bin {0} is saved.");
    public static readonly Text History = new("修改记录", "History");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("仓库 {0} 已保存。", "Warehouse {0} is saved.");
}
