using OrderPortal.Shared;

namespace OrderPortal.Departments.Production;

/// <summary>Words of the production department.</summary>
public static class ProductionTexts
{
    public static readonly Text StageStarted = new("这道工序已经开始。", "This stage has already begun.");
    public static readonly Text StageOrder = new("请先开始前面的工序。", "Please begin the earlier stages first.");
    public static readonly Text StageNotRunning = new("这道工序没有在进行。", "This stage is not running.");
    public static readonly Text DescribeProblem = new("请说明问题（最多 1000 字）。", "Please describe the problem in at most 1000 characters.");
    public static readonly Text DescribeSolution = new("请说明如何解决（最多 1000 字）。", "Please say how it was solved in at most 1000 characters.");
    public static readonly Text DateWrong = new("请填写今天或以后的完工日期。", "Please enter today or a later day.");
    public static readonly Text BinMissing = new("请选择成品放入的货位。", "Please choose the bin for the goods.");
    public static readonly Text QuantityWrong = new("完工数量不正确，请按商品单位填写。", "The quantity is not possible for this product's unit.");
    public static readonly Text WhyAnotherQuantity = new("与计划数量 {0} 不同，请填写原因。", "{0} were planned; please say why it is another quantity.");
    public static readonly Text ProductUnknown = new("找不到这个商品，请从列表中选择。", "There is no such product; please choose from the list.");
    public static readonly Text NotMadeToOrder = new("{0} 不是定制商品，缺货请采购。", "{0} is not made to order; what is missing is bought.");
    public static readonly Text OrderNotOpen = new("只有客户已确认、尚未发货的订单可以安排生产。", "Goods are made only for orders that the customer has confirmed and that have not left.");
    public static readonly Text AlreadyPlanned = new("这一行已在生产：{0}。", "{0} is already being made for this line.");
    public static readonly Text NothingMissing = new("这一行不缺货。", "Nothing is missing on this line.");
    public static readonly Text DaysWrong = new("生产周期应为 1–365 天。", "Production takes 1–365 days.");

    public static readonly Text Queue = new("生产排程", "Production queue");
    public static readonly Text QueueSubtitle = new("按需要日期排序；预计延误的会提前标出", "By the day the goods are needed; what will be late is flagged beforehand");
    public static readonly Text Empty = new("没有待生产的单据。客户确认含定制商品的订单后会自动生成。", "Nothing to make. Work orders appear when a customer confirms an order with made-to-order goods.");
    public static readonly Text Open = new("待完成", "To do");
    public static readonly Text PredictedLate = new("预计延误", "Predicted late");
    public static readonly Text Closed = new("已结束", "Closed");
    public static readonly Text Number = new("生产单号", "Work order");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Due = new("需要日期", "Needed on");
    public static readonly Text Expected = new("预计完工", "Expected");
    public static readonly Text Order = new("订单", "Order");
    public static readonly Text Stage = new("工序", "Stage");
    public static readonly Text Status = new("状态", "Status");
    public static readonly Text HasProblem = new("有问题", "Problem");
    public static readonly Text OnTime = new("按期", "On time");
    public static readonly Text Behind = new("落后于计划", "Behind plan");
    public static readonly Text Owner = new("负责人", "Owner");
    public static readonly Text Plan = new("计划", "Plan");
    public static readonly Text Actual = new("实际", "Actual");
    public static readonly Text PlanFromTo = new("{0} 至 {1}", "{0} to {1}");
    public static readonly Text Start = new("开始", "Start");
    public static readonly Text Finish = new("完成", "Finish");
    public static readonly Text Stages = new("工序", "Stages");
    public static readonly Text Problems = new("问题", "Problems");
    public static readonly Text NoProblems = new("没有报告过问题。", "No problem was reported.");
    public static readonly Text Report = new("报告问题", "Report a problem");
    public static readonly Text ProblemKind = new("问题类型", "Kind of problem");
    public static readonly Text Description = new("说明", "Description");
    public static readonly Text Reported = new("已报告，订单已生成异常。", "Reported; the order has an exception case.");
    public static readonly Text NotBegun = new("未开始", "Not begun");
    public static readonly Text Solve = new("标记已解决", "Mark as solved");
    public static readonly Text Solution = new("解决办法", "Solution");
    public static readonly Text Reschedule = new("调整完工日期", "Change the date");
    public static readonly Text Rescheduled = new("完工日期已保存。", "The date is saved.");
    public static readonly Text FinishIntoStock = new("完工入库", "Finish into stock");
    public static readonly Text Finished = new("{0} 已完工入库。", "{0} is finished and in stock.");
    public static readonly Text PutInto = new("放入货位", "Put into");
    public static readonly Text OtherReason = new("数量与计划不同的原因", "Why the quantity differs from the plan");
    public static readonly Text Cancel = new("取消生产", "Cancel production");
    public static readonly Text Cancelled = new("已取消。", "Cancelled.");
    public static readonly Text Wishes = new("定制要求", "Wishes");
    public static readonly Text Warehouse = new("入库仓库", "Into warehouse");

    public static readonly Text Products = new("定制商品", "Made to order");
    public static readonly Text ProductsSubtitle = new("不备库存、按订单生产的商品与生产周期", "Goods that are made for each order, and how long that takes");
    public static readonly Text NoProducts = new("还没有定制商品。", "No product is made to order yet.");
    public static readonly Text AddProduct = new("设为定制商品", "Make a product to order");
    public static readonly Text CycleDays = new("生产周期（天）", "Production days");
    public static readonly Text CycleHint = new("留空为 7 天", "Empty: 7 days");
    public static readonly Text OpenWork = new("未完成生产单", "Open work orders");
    public static readonly Text Code = new("编码", "Code");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("已保存。", "Saved.");
    public static readonly Text Action = new("操作", "Action");
    public static readonly Text Stop = new("不再定制", "No longer to order");
}
