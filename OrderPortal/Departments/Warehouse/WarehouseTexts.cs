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

    public static readonly Text QualityLabelFirst = new("请先扫描 {0} 的质检合格标签。", "Please scan the quality label of {0} first.");
    public static readonly Text QualityLabelWrong = new("{0} 是另一单的质检标签，这里打包的是 {1}。请核对，不要混装。", "Quality label {0} belongs to other goods; this is {1}. Please check and do not mix them.");
    public static readonly Text NotInThisOrder = new("扫到的是 {0}，本单只装 {1}。请取出并核对规格。", "This is {0}; only {1} goes into these parcels. Please take it out and check the specification.");
    public static readonly Text TooManyToPack = new("{0} 只需再装 {1} {2}，多出的请取出。", "Only {1} {2} more of {0} belong in; please take the rest out.");
    public static readonly Text TooManyOut = new("{0} 只装过 {1} {2}，不能取出更多。", "Only {1} {2} of {0} were put in; no more can be taken out.");
    public static readonly Text LabelWrong = new("面单 {0} 不属于本单，应为 {1}。请撕下并重新核对。", "Label {0} does not belong to this sub-order, which has {1}. Please take it off and check again.");
    public static readonly Text PackagesMissing = new("请登记 1 至 {0} 个包裹。", "Please enter between 1 and {0} packages.");
    public static readonly Text WeightWrong = new("第 {0} 个包裹：请输入 0.001 至 {1} 之间的重量（千克）。", "Package {0}: please enter a weight between 0.001 and {1} kg.");
    public static readonly Text MaterialLong = new("第 {0} 个包裹：包装材料最多 80 个字。", "Package {0}: the material may have at most 80 characters.");

    public static readonly Text ProductUnknown = new("没有这个商品，请扫描商品条码或输入商品编码。", "There is no such product; please scan its barcode or enter its code.");
    public static readonly Text BinMissing = new("请选择货位。", "Please choose a bin.");
    public static readonly Text BinClosed = new("货位 {0} 已停用，不能放货。", "Bin {0} is closed; nothing can be put there.");
    public static readonly Text StockQuantityWrong = new("请输入数量，最多 {0:N0}。", "Please enter a quantity of at most {0:N0}.");
    public static readonly Text ReferenceMissing = new("请填写送货单或采购单号，以便日后核对。", "Please enter the delivery note or purchase order, so that it can be traced.");
    public static readonly Text ReferenceLong = new("单据号最多 60 个字。", "The reference may have at most 60 characters.");
    public static readonly Text ReasonLong = new("原因最多 500 个字。", "The reason may have at most 500 characters.");
    public static readonly Text StockMoved = new("页面打开后库存已由 {0} 变为 {1}，请重新清点后再填写。", "The stock moved from {0} to {1} since the page was opened; please count again.");
    public static readonly Text NothingToAdjust = new("实盘数量与账面一致，无需调整。", "The counted quantity is what the system says; there is nothing to correct.");
    public static readonly Text BelowAllocated = new("已有 {0} 被订单占用，不能调到更低。请先释放占用。", "{0} are promised to orders, so the stock cannot go below that; give stock back first.");

    // ---- lists and headings ------------------------------------------------------------------------------------

    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text AllWarehouses = new("全部仓库", "All warehouses");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Marks = new("交期与标记", "Due and marks");
    public static readonly Text LinesOf = new("行数", "Lines");
    public static readonly Text Pieces = new("数量", "Quantity");
    public static readonly Text Wish = new("有特殊要求", "Special wish");
    public static readonly Text OrderWish = new("订单备注：", "Order note:");
    public static readonly Text Overdue = new("已超期 {0}", "Overdue since {0}");
    public static readonly Text WantedBy = new("交期 {0}", "Due {0}");

    public static readonly Text PickTitle = new("拣货", "Pick");
    public static readonly Text PickSubtitle = new("交期最近的排在最前。", "What is due first is on top.");
    public static readonly Text WorkOffline = new("离线作业", "Work without network");
    public static readonly Text NothingToPick = new("没有待拣货的子订单。配货后会出现在这里。", "Nothing to pick. Sub-orders appear here once stock is allocated.");
    public static readonly Text InspectTitle = new("质检", "Inspect");
    public static readonly Text InspectSubtitle = new("核对实物、规格和数量与订单一致。", "Check that goods, specification and quantity are what was ordered.");
    public static readonly Text NothingToInspect = new("没有待质检的子订单。拣货完成后会出现在这里。", "Nothing to inspect. Sub-orders appear here once they are picked.");
    public static readonly Text PackTitle = new("打包", "Pack");
    public static readonly Text PackSubtitle = new("称重、登记包裹并打印面单。", "Weigh, record the packages and print the labels.");
    public static readonly Text NothingToPack = new("没有待打包的子订单。质检合格后会出现在这里。", "Nothing to pack. Sub-orders appear here once they passed inspection.");

    // ---- picking -----------------------------------------------------------------------------------------------

    public static readonly Text PickOne = new("拣货 {0}", "Pick {0}");
    public static readonly Text PrintPickList = new("打印拣货单", "Print pick list");
    public static readonly Text NotInPicking = new("此子订单现在是“{0}”，不在拣货中。", "This sub-order is “{0}”; it is not being picked.");
    public static readonly Text GoInspect = new("去质检", "Go to inspection");
    public static readonly Text ScanLabel = new("先扫货位，再逐件扫商品", "Scan the bin, then each piece");
    public static readonly Text NextStop = new("下一站", "Next stop");
    public static readonly Text GoToBin = new("请到货位", "Go to bin");
    public static readonly Text AtBin = new("在货位", "At bin");
    public static readonly Text PerScan = new("每次扫描计", "One scan counts");
    public static readonly Text PerScanHint = new("整箱拣货时改为箱内数量，只对下一次扫描有效。", "For a full carton enter what is in it; holds for the next scan only.");
    public static readonly Text PutBack = new("放回货位", "Put back");
    public static readonly Text PutBackHint = new("勾选后，扫描表示把商品放回。", "While ticked, a scan puts the goods back.");
    public static readonly Text PutBackAt = new("货位 {0}：请扫描要放回的商品。", "Bin {0}: scan the goods you put back.");
    public static readonly Text PutBackDone = new("已放回 {0} 到货位 {1}。", "{0} put back to bin {1}.");
    public static readonly Text ScanBinFirst = new("请先扫描货位 {0}。", "Please scan bin {0} first.");
    public static readonly Text TakeHere = new("请拣 {0} {1}，共 {2} {3}。", "Take {0} {1}: {2} {3}.");
    public static readonly Text BinDone = new("货位 {0} 已拣完，请到 {1}。", "Bin {0} is done; please go to {1}.");
    public static readonly Text Counted = new("已拣 {0}：{1} / {2} {3}", "{0}: {1} of {2} {3}");
    public static readonly Text GoOn = new("此货位已拣完，请到 {0}。", "This bin is done. Go on to {0}.");
    public static readonly Text AllTaken = new("全部商品已拣齐，请完成拣货。", "Everything is picked. Please finish.");
    public static readonly Text StillShort = new("还差 {0:0.###} 未拣", "{0:0.###} still to be picked");
    public static readonly Text FinishPick = new("完成拣货", "Finish picking");
    public static readonly Text Picked = new("{0} 拣货完成。", "{0} is picked.");
    public static readonly Text Path = new("拣货路线", "Path");
    public static readonly Text RestHeld = new("已补配 {0}。", "{0}: what was missing is held.");
    public static readonly Text Complete = new("已齐", "Complete");
    public static readonly Text Short = new("还差 {0:0.###}", "{0:0.###} to go");
    public static readonly Text GiveBack = new("释放占用", "Give stock back");
    public static readonly Text GiveBackQuestion = new("释放 {0} 占用的库存？", "Give back the stock of {0}?");
    public static readonly Text GiveBackConsequence = new("子订单回到待配货，库存可供其他订单使用。", "The sub-order waits for stock again, and other orders can have the goods.");

    // ---- inspection and packing --------------------------------------------------------------------------------

    public static readonly Text InspectOne = new("质检 {0}", "Inspect {0}");
    public static readonly Text NotInInspection = new("此子订单现在是“{0}”，不在质检中。", "This sub-order is “{0}”; it is not being inspected.");
    public static readonly Text GoPack = new("去打包", "Go to packing");
    public static readonly Text EntryWrong = new("这条记录无法处理，请在系统页面上补做（编号 {0}）。", "This entry could not be understood; please do it on the portal's page (reference {0}).");
    public static readonly Text InspectScan = new("全部核对后扫描本单据或完成卡即为合格；扫描其他单据则打开该单", "Once everything is right, scan this paper or the done card; another paper opens its task");
    public static readonly Text InspectHelp = new("逐行核对商品、规格、数量和外观；有任何不符请选“质检不合格”。", "Check goods, specification, quantity and condition line by line; choose “Fail inspection” if anything is not right.");
    public static readonly Text CheckOpen = new("{0}：请检查“{1}”。", "{0}: please check “{1}”.");
    public static readonly Text PrintQualityLabel = new("打印质检合格标签", "Print quality label");
    public static readonly Text CheckEvery = new("请先逐项核对", "Please answer every question first");
    public static readonly Text Passed = new("{0} 质检合格。", "{0} passed inspection.");
    public static readonly Text FailQuestion = new("{0} 质检不合格？", "Fail the inspection of {0}?");
    public static readonly Text FailConsequence = new("不合格品移入隔离区；本仓有货时立即补配并退回拣货，无货时等待到货。", "Goods that are not in order go to quarantine; replacements are held at once where this warehouse has some, otherwise the sub-order waits for them.");
    public static readonly Text FailedQuantity = new("{0} {1}：不合格数量", "{0} {1}: not in order");
    public static readonly Text Cause = new("不合格原因", "Cause");
    public static readonly Text FailedMissing = new("请填写至少一行的不合格数量。", "Please say of at least one line how many are not in order.");
    public static readonly Text FailedWrong = new("第 {0} 行：数量须大于零，不超过已拣数量，且小数位数符合单位。", "Line {0}: enter a quantity above zero, at most what was picked, with as many decimals as its unit allows.");
    public static readonly Text Replaced = new("不合格品已移入隔离区，请拣取补配的商品。", "What failed is in quarantine; please pick the replacement.");
    public static readonly Text NotReplaced = new("不合格品已移入隔离区，本仓暂无库存可补。", "What failed is in quarantine; this warehouse has no replacement yet.");
    public static readonly Text FailReason = new("哪里不符", "What is wrong");

    public static readonly Text PackOne = new("打包 {0}", "Pack {0}");
    public static readonly Text NotInPacking = new("此子订单现在是“{0}”，不在打包中。", "This sub-order is “{0}”; it is not being packed.");
    public static readonly Text PackedIn = new("已打包为 {0} 个包裹，现在是“{1}”。", "Packed, packages: {0}. Now “{1}”.");
    public static readonly Text Packages = new("包裹", "Packages");
    public static readonly Text PackageNumber = new("包裹号", "Package");
    public static readonly Text PackageOf = new("第 {0} 个包裹", "Package {0}");
    public static readonly Text Weight = new("重量（千克）", "Weight (kg)");
    public static readonly Text Material = new("包装材料", "Material");
    public static readonly Text MaterialHint = new("例如：五层纸箱、气泡膜", "For example: five-ply carton, bubble wrap");
    public static readonly Text PackedBy = new("打包人", "Packed by");
    public static readonly Text AddPackage = new("再加一个包裹", "Add a package");
    public static readonly Text RemovePackage = new("去掉此包裹", "Remove");
    public static readonly Text GoodsWeigh = new("商品净重共 {0:0.###} 千克（未含包装）。", "The goods weigh {0:0.###} kg without packing.");
    public static readonly Text PackScan = new("先扫质检合格标签，再扫每件商品", "Scan the quality label, then each piece");
    public static readonly Text ScanQualityLabel = new("请扫描质检合格标签", "Scan the quality label");
    public static readonly Text ScanGoods = new("请扫描商品", "Scan the goods");
    public static readonly Text QualityLabelRight = new("标签一致。现在请扫描商品，共 {0:0.###}。", "The label is right. Now scan the goods, {0:0.###} in all.");
    public static readonly Text PackCount = new("每次扫描计", "One scan counts");
    public static readonly Text PackCountHint = new("数量多时扫一件再输入件数，只对下一次扫描有效。", "For many pieces enter how many; holds for the next scan only.");
    public static readonly Text TakeOut = new("取出", "Take out");
    public static readonly Text TakeOutHint = new("勾选后，扫描表示把商品取出。", "While ticked, a scan takes the goods out again.");
    public static readonly Text PutIn = new("已装 {0}：{1} / {2} {3}", "{0}: {1} of {2} {3}");
    public static readonly Text TakenOut = new("已取出 {0}。", "{0} taken out.");
    public static readonly Text AllScanned = new("三一致：标签、商品、数量全部相符，请称重装箱。", "Label, goods and count agree. Please weigh the parcels.");
    public static readonly Text LabelScan = new("贴好面单后逐个扫描", "Stick the labels on and scan each one");
    public static readonly Text LabelState = new("面单", "Label");
    public static readonly Text LabelChecked = new("已核对", "Checked");
    public static readonly Text LabelOpen = new("待扫描", "To be scanned");
    public static readonly Text LabelRight = new("面单一致，还有 {0} 个待扫描。", "The label is right; labels still to be scanned: {0}.");
    public static readonly Text LabelsDone = new("全部面单已核对，可以交接发货。", "All labels are checked; the parcels are ready to leave.");
    public static readonly Text FinishPack = new("完成打包", "Finish packing");
    public static readonly Text Packed = new("{0} 打包完成。", "{0} is packed.");
    public static readonly Text PrintLabels = new("打印面单", "Print labels");
    public static readonly Text PrintPackingSlip = new("打印发货清单", "Print packing slip");
    public static readonly Text NextToPack = new("打包下一单", "Pack the next one");

    // ---- allocation --------------------------------------------------------------------------------------------

    public static readonly Text OverrideNeedsReason = new("规则建议从{0}发货（{1}）；如要改用其他仓库，请填写原因", "The rules say {0} ({1}); please say why another warehouse is to be used");
    public static readonly Text ChosenBy = new("{0} 指定：{1}", "chosen by {0}: {1}");
    public static readonly Text OverrideReason = new("改用其他仓库的原因", "Why another warehouse");
    public static readonly Text SeePlans = new("查看拆单方案", "See plans to split");
    public static readonly Text AllocateTitle = new("配货", "Allocate");
    public static readonly Text AllocateSubtitle = new("为已确认的订单占用库存；交期最近的排在最前。", "Hold stock for confirmed orders; what is due first is on top.");
    public static readonly Text OnlyOne = new("只显示 {0}。", "Only {0} is shown.");
    public static readonly Text ShowAll = new("显示全部", "Show all");
    public static readonly Text Ready = new("可配货", "Ready");
    public static readonly Text NotReady = new("等待其他部门", "Waits for others");
    public static readonly Text NothingToAllocate = new("没有待配货的子订单。客户确认且款项到位后会出现在这里。", "Nothing to allocate. Sub-orders appear here once the customer has confirmed and paid as agreed.");
    public static readonly Text NothingBlocked = new("没有等待其他部门的子订单。", "No sub-order waits for another department.");
    public static readonly Text StockCheck = new("库存检查", "Stock check");
    public static readonly Text Enough = new("库存充足：", "In stock:");
    public static readonly Text NotEnough = new("库存不足：", "Short:");
    public static readonly Text NoStock = new("各仓均无可用库存", "No warehouse has any");
    public static readonly Text FromWarehouse = new("发货仓库", "From warehouse");
    public static readonly Text ByRules = new("按规则选择", "By the rules");
    public static readonly Text Outcome = new("处理", "Action");
    public static readonly Text Allocated = new("已配货 {0} 个子订单。", "Sub-orders allocated: {0}.");
    public static readonly Text NotAllocated = new("{0} 个子订单未能配货，原因见列表。", "Sub-orders not allocated: {0}; the reasons are in the list.");

    // ---- stock -------------------------------------------------------------------------------------------------

    public static readonly Text StockTitle = new("库存", "Stock");
    public static readonly Text StockSubtitle = new("可用 = 存储位的现存 − 占用；收货区、集货区和隔离区不可售。", "Available is on hand minus allocated in storage bins; receiving, staging and quarantine are never sold from.");
    public static readonly Text ToPutAway = new("待上架", "To put away");
    public static readonly Text Quarantined = new("隔离", "Quarantined");
    public static readonly Text Incoming = new("在途", "Incoming");
    public static readonly Text DateNotKnown = new("到货日期未知", "date not known");
    public static readonly Text BinUse = new("用途", "Use");
    public static readonly Text NeverHere = new("此商品从未入库。", "This product has never been in stock.");
    public static readonly Text FindStock = new("查找", "Find");
    public static readonly Text FindStockHint = new("商品编码开头、条码、名称或货位，按回车", "Beginning of a code, barcode, name or bin; press Enter");
    public static readonly Text NoLevels = new("没有找到库存。请检查查找条件，或先入库。", "No stock found. Check what you searched for, or receive goods first.");
    public static readonly Text Product = new("商品编码", "Product code");
    public static readonly Text ProductName = new("名称与规格", "Name and specification");
    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text OnHand = new("现存", "On hand");
    public static readonly Text AllocatedStock = new("占用", "Allocated");
    public static readonly Text Available = new("可用", "Available");
    public static readonly Text Ledger = new("库存流水", "Ledger");
    public static readonly Text NoMovements = new("还没有库存变动。", "Nothing has moved yet.");
    public static readonly Text MovedAt = new("时间", "When");
    public static readonly Text Movement = new("类型", "Movement");
    public static readonly Text OnHandAfter = new("变动后现存", "On hand after");
    public static readonly Text Reference = new("单据号", "Reference");
    public static readonly Text ReferenceHint = new("送货单、采购单或退货单号", "Delivery note, purchase order or return");
    public static readonly Text MovedBy = new("操作人", "By");
    public static readonly Text Adjust = new("盘点调整", "Correct");
    public static readonly Text AdjustQuestion = new("调整货位 {0} 的库存", "Correct the stock of bin {0}");
    public static readonly Text AdjustHelp = new("账面现存 {0:0.###} {1}。请填写实际清点的数量和原因；变动会记入流水。", "The system says {0:0.###} {1}. Enter what you really counted and why; the change is kept in the ledger.");
    public static readonly Text CountedQuantity = new("实际清点数量", "Counted");
    public static readonly Text Adjusted = new("库存已调整。", "The stock is corrected.");
    public static readonly Text Receive = new("入库", "Receive goods");
    public static readonly Text ReceiveSubtitle = new("扫描货位和商品，或直接填写。", "Scan bin and goods, or fill in the form.");
    public static readonly Text ReceiveScan = new("扫描货位或商品；同一商品每扫一次加一", "Scan a bin or goods; the same goods again count one more");
    public static readonly Text Received = new("已入库 {0:0.###} × {1}。", "Received {0:0.###} × {1}.");
}
