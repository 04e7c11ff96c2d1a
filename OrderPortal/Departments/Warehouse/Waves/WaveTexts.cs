using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Waves;

/// <summary>The words of waves.</summary>
public static class WaveTexts
{
    public static readonly Text NothingChosen = new("请选择要一起拣货的子订单。", "Please choose the sub-orders to be picked together.");
    public static readonly Text TooManyTotes = new("“{0}”最多 {1} 个子订单，请减少选择或换一种方式。", "“{0}” takes at most {1} sub-orders; please choose fewer or another way of picking.");
    public static readonly Text Unknown = new("没有子订单 {0}。", "There is no sub-order {0}.");
    public static readonly Text WarehousesMixed = new("所选子订单在不同仓库，不能在同一波次拣货。", "The sub-orders lie in different warehouses; one walk cannot reach them all.");
    public static readonly Text NotWaiting = new("{0} 现在是“{1}”，不在待拣货。", "{0} is “{1}”; it does not wait to be picked.");
    public static readonly Text Held = new("{0} 已挂起：{1}", "{0} is on hold: {1}");
    public static readonly Text InAnother = new("{0} 已在波次 {1} 中。", "{0} is in wave {1} already.");
    public static readonly Text Closed = new("波次 {0} 是“{1}”，不能再更改。", "Wave {0} is “{1}” and can no longer be changed.");
    public static readonly Text StillOpen = new("{0} 还没有拣完。", "{0} is not picked yet.");
    public static readonly Text Of = new("{0}：{1}", "{0}: {1}");

    public static readonly Text FellHeld = new("订单已挂起（{0}：{1}），已退出本波次；请把料箱放到一边", "The order is on hold ({0}: {1}) and left this wave; please put its tote aside");
    public static readonly Text FellCancelled = new("订单已取消，已退出本波次", "The order was cancelled and left this wave");
    public static readonly Text FellWaiting = new("占用的库存已释放，已退出本波次", "Its stock was given back and it left this wave");
    public static readonly Text PutBack = new("请放回：{0}", "please put back: {0}");

    public static readonly Text Title = new("波次", "Waves");
    public static readonly Text Subtitle = new("把相近的子订单放在一起，一趟拣完。", "Pick what lies close together in one walk.");
    public static readonly Text OpenWaves = new("进行中的波次", "Open waves");
    public static readonly Text ClosedWaves = new("已结束", "Closed");
    public static readonly Text Waiting = new("待拣货", "Waiting to be picked");
    public static readonly Text NoWaves = new("没有进行中的波次。在“待拣货”中选择子订单建立。", "No open wave. Choose sub-orders under “Waiting to be picked” to make one.");
    public static readonly Text NoClosed = new("还没有结束的波次。", "No wave is closed yet.");
    public static readonly Text NoneWaiting = new("没有符合条件的待拣货子订单。", "No sub-order that waits to be picked matches.");
    public static readonly Text Number = new("波次号", "Wave");
    public static readonly Text Kind = new("拣货方式", "Way of picking");
    public static readonly Text Totes = new("料箱", "Totes");
    public static readonly Text Progress = new("已拣 / 共", "Picked / all");
    public static readonly Text Picker = new("拣货人", "Picker");
    public static readonly Text Anybody = new("未分派", "Nobody yet");
    public static readonly Text MadeBy = new("建立", "Made by");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text AllCarriers = new("全部承运商", "All carriers");
    public static readonly Text WantedBy = new("交期不晚于", "Wanted by");
    public static readonly Text OnlyUrgent = new("只看加急", "Urgent only");
    public static readonly Text Zones = new("库区", "Zones");
    public static readonly Text Make = new("建波次", "Make a wave");
    public static readonly Text Made = new("波次 {0} 已建立。", "Wave {0} is made.");
    public static readonly Text Proposals = new("建议一起拣", "Worth picking together");
    public static readonly Text Proposal = new("{0} 个子订单 · 库区 {1}", "{0} sub-orders · zone {1}");
    public static readonly Text Saves = new("一趟 {0} 站，分开拣要 {1} 站", "{0} stops in one walk instead of {1}");

    public static readonly Text WaveOne = new("波次 {0}", "Wave {0}");
    public static readonly Text Print = new("批量打印", "Print all papers");
    public static readonly Text Scan = new("扫货位，扫商品，再扫料箱", "Scan the bin, the goods, then the tote");
    public static readonly Text IntoTote = new("放入料箱", "Into tote");
    public static readonly Text Tote = new("料箱 {0}", "Tote {0}");
    public static readonly Text InHand = new("手中 {0:0.###}", "In hand {0:0.###}");
    public static readonly Text MyZone = new("我的库区", "My zone");
    public static readonly Text AllZones = new("全部库区", "All zones");
    public static readonly Text ScanToteNow = new("手中 {0} × {1:0.###}。请扫料箱：{2}", "{0} × {1:0.###} in hand. Scan a tote: {2}");
    public static readonly Text GoodsFirst = new("请先扫商品，再扫料箱。", "Please scan the goods before the tote.");
    public static readonly Text HandsFull = new("手中还有 {0} × {1:0.###}，请先放入料箱 {2}。", "{0} × {1:0.###} are still in hand; please put them into tote {2} first.");
    public static readonly Text TooMany = new("{0} 在此货位只需再拣 {1:0.###}，多拣的请放回。", "Only {1:0.###} more of {0} are needed from this bin; please put the rest back.");
    public static readonly Text Dropped = new("料箱 {0}：{1:0.###} 已放入。", "Tote {0}: {1:0.###} put in.");
    public static readonly Text DroppedMore = new("料箱 {0}：{1:0.###} 已放入。手中剩 {2:0.###}，请扫 {3}", "Tote {0}: {1:0.###} put in. {2:0.###} left in hand; scan {3}");
    public static readonly Text DroppedGoOn = new("料箱 {0}：{1:0.###} 已放入。请到 {2}。", "Tote {0}: {1:0.###} put in. Go on to {2}.");
    public static readonly Text AllTaken = new("本波次已全部拣齐，请完成波次。", "Everything of this wave is picked. Please finish it.");
    public static readonly Text ZoneTaken = new("库区 {0} 已拣齐。", "Zone {0} is done.");
    public static readonly Text LayBack = new("放回货位", "Put it back");
    public static readonly Text Finish = new("完成波次", "Finish the wave");
    public static readonly Text Finished = new("波次 {0} 已完成。", "Wave {0} is done.");
    public static readonly Text TakeOut = new("移出", "Take out");
    public static readonly Text Dissolve = new("解散波次", "Dissolve");
    public static readonly Text DissolveQuestion = new("解散波次 {0}？", "Dissolve wave {0}?");
    public static readonly Text DissolveConsequence = new("子订单回到待拣货；已放入料箱的仍算已拣。", "Its sub-orders wait in the queue again; what lies in totes stays picked.");

    public static readonly Text PaperTitle = new("波次单据", "Papers of the wave");
    public static readonly Text PickList = new("波次拣货单", "Pick list of the wave");
    public static readonly Text WithPickList = new("拣货单", "Pick list");
    public static readonly Text WithSlips = new("发货清单 × {0}", "Packing slips × {0}");
    public static readonly Text WithLabels = new("面单 × {0}", "Shipping labels × {0}");
    public static readonly Text LabelsLater = new("{0} 个子订单还没有打包，面单要在打包之后才有。", "Sub-orders not packed yet: {0}; their labels exist once they are packed.");
    public static readonly Text TotesLine = new("料箱与数量", "Totes");
}
