using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Serials;

/// <summary>The words of the pages for coded pieces.</summary>
public static class SerialTexts
{
    // refusals
    public static readonly Text NotSerialised = new("商品 {0} 没有启用一物一码，请先在商品资料中勾选。", "Pieces of {0} have no codes; switch that on in the product's file first.");
    public static readonly Text ProductUnknown = new("找不到这个商品。", "There is no such product.");
    public static readonly Text CountRange = new("一次制码 1 到 {0} 个。", "Make 1 to {0} codes at once.");
    public static readonly Text CodeWrong = new("“{0}”不是有效的唯一码，请重新扫描。", "“{0}” is no valid code of a piece; please scan again.");
    public static readonly Text CodeUnknown = new("唯一码 {0} 不是我们制作的，请隔离此件并报告主管。", "Code {0} is not one of ours; set the piece aside and tell your manager.");
    public static readonly Text BinMissing = new("请先选择货位。", "Please choose a bin first.");
    public static readonly Text NotReceivable = new("唯一码 {0} 的状态是“{1}”，不能入库。", "{0} is “{1}” and cannot be received.");
    public static readonly Text NotShipped = new("唯一码 {0} 的状态是“{1}”，不是发出去的货，不能退回。", "{0} is “{1}”: it was not sent out and cannot come back.");
    public static readonly Text QuarantineFirst = new("唯一码 {0} 退回后须先放隔离位，检查后再入库。", "{0} goes into quarantine first and back to a shelf when it was looked at.");
    public static readonly Text NotReturned = new("唯一码 {0} 的状态是“{1}”，只有退回或在库的才能报废。", "{0} is “{1}”; only a returned or stored piece can be scrapped.");
    public static readonly Text NotAssignable = new("唯一码 {0} 的状态是“{1}”，不能装箱。", "{0} is “{1}” and cannot be packed.");
    public static readonly Text OtherSub = new("唯一码 {0} 已装入 {1}。", "{0} is packed into {1} already.");
    public static readonly Text OtherWarehouse = new("唯一码 {0} 在 {1}，不在本单的仓库。", "{0} lies in {1}, not in this sub-order's warehouse.");
    public static readonly Text NotWanted = new("{0} 是“{1}”，本单不需要。", "{0} is “{1}”, which this sub-order does not want.");
    public static readonly Text Twice = new("唯一码 {0} 已经扫过，请扫下一件。", "{0} is scanned already; please take the next piece.");
    public static readonly Text OneAtATime = new("唯一码 {0} 只代表一件，每次扫描请计 1。", "{0} is one piece; let each scan count 1.");
    public static readonly Text ScanPiece = new("“{0}”每件都有唯一码，请扫描这一件的唯一码。", "Each piece of “{0}” has a code of its own; please scan that.");
    public static readonly Text NotInQuarantine = new("唯一码 {0} 退回时放在 {1}，但那里的数量已被移走；请勾选“数量已入账”。", "{0} came back to {1}, but the stock there was moved already; tick “already in stock”.");
    public static readonly Text NotHere = new("唯一码 {0} 不在本单中。", "{0} is not in this sub-order.");
    public static readonly Text ReasonMissing = new("请填写报废原因。", "Please say why it is scrapped.");

    // list
    public static readonly Text Title = new("一物一码", "Coded pieces");
    public static readonly Text Subtitle = new("制作唯一码、入库、装箱、追溯每一件商品", "Make codes, receive, pack and trace every single piece");
    public static readonly Text Make = new("制作唯一码", "Make codes");
    public static readonly Text Product = new("商品编码", "Product code");
    public static readonly Text Count = new("数量", "How many");
    public static readonly Text Made = new("批次 {0}：已制作 {1} 个唯一码。", "Batch {0}: {1} codes made.");
    public static readonly Text Batches = new("批次", "Batches");
    public static readonly Text Batch = new("批次号", "Batch");
    public static readonly Text NoBatches = new("还没有唯一码。请先在商品资料中启用一物一码，再在上方制作。", "No codes yet. Switch coded pieces on in a product's file, then make some above.");
    public static readonly Text Waiting = new("未入库", "Not received");
    public static readonly Text CreatedBy = new("制作", "Made by");
    public static readonly Text Print = new("打印标签", "Print labels");
    public static readonly Text Trace = new("追溯", "Trace");
    public static readonly Text TraceScan = new("扫描或输入唯一码，查看来龙去脉", "Scan or type a code to see where it has been");
    public static readonly Text Found = new("已找到。", "Found.");

    // receive
    public static readonly Text Receive = new("唯一码入库 / 退回", "Receive coded pieces");
    public static readonly Text ReceiveSubtitle = new("先选货位，再逐件扫描", "Choose the bin, then scan each piece");
    public static readonly Text ToReceive = new("入库", "Receive");
    public static readonly Text ToReturn = new("客户退回", "Customer's return");
    public static readonly Text What = new("这次扫描是", "These scans are");
    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text Counted = new("数量已入账（只登记唯一码，不改库存）", "Already in stock: record the codes only");
    public static readonly Text Scan = new("扫描唯一码", "Scan the code");
    public static readonly Text Received = new("{0} 已入 {1}（本次第 {2} 件）", "{0} is in {1} ({2} so far)");
    public static readonly Text Returned = new("{0} 已退回到 {1}（本次第 {2} 件）", "{0} came back to {1} ({2} so far)");

    // trace
    public static readonly Text State = new("状态", "State");
    public static readonly Text Place = new("货位", "Bin");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Shipment = new("承运商与运单号", "Carrier and tracking number");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Epc = new("射频标签（EPC）", "RFID tag (EPC)");
    public static readonly Text Region = new("销售区域", "Sold into");
    public static readonly Text Scans = new("客户扫码次数", "Scans by customers");
    public static readonly Text Life = new("经历", "What happened");
    public static readonly Text Elsewhere = new("在销售区域以外被扫描，疑似窜货。", "Scanned outside the region it was sold into.");
    public static readonly Text Label = new("核验真伪：{0}", "Check that it is genuine: {0}");
    public static readonly Text Scrap = new("报废", "Scrap");
    public static readonly Text ScrapTitle = new("报废这一件？", "Scrap this piece?");
    public static readonly Text ScrapText = new("只登记这一件的去向；库存数量请在隔离处理或库存调整中更正。", "This records what became of the piece; correct the quantity in quarantine or by a stock adjustment.");
    public static readonly Text Scrapped = new("{0} 已报废。", "{0} is scrapped.");
}
