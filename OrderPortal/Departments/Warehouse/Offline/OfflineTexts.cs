using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Journey;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>The words of the floor app; it fetches all of them in both languages, because without network there is nobody to ask.</summary>
public static class OfflineTexts
{
    // what somebody is told at a station is said in the same words with and without network
    public static readonly Text ScanLabel = WarehouseTexts.ScanLabel;
    public static readonly Text NextStop = WarehouseTexts.NextStop;
    public static readonly Text GoToBin = WarehouseTexts.GoToBin;
    public static readonly Text AtBin = WarehouseTexts.AtBin;
    public static readonly Text PerScan = WarehouseTexts.PerScan;
    public static readonly Text PutBack = WarehouseTexts.PutBack;
    public static readonly Text PutBackAt = WarehouseTexts.PutBackAt;
    public static readonly Text PutBackDone = WarehouseTexts.PutBackDone;
    public static readonly Text ScanBinFirst = WarehouseTexts.ScanBinFirst;
    public static readonly Text TakeHere = WarehouseTexts.TakeHere;
    public static readonly Text BinDone = WarehouseTexts.BinDone;
    public static readonly Text Counted = WarehouseTexts.Counted;
    public static readonly Text GoOn = WarehouseTexts.GoOn;
    public static readonly Text AllTaken = WarehouseTexts.AllTaken;
    public static readonly Text StillShort = WarehouseTexts.StillShort;
    public static readonly Text FinishPick = WarehouseTexts.FinishPick;
    public static readonly Text Path = WarehouseTexts.Path;
    public static readonly Text Complete = WarehouseTexts.Complete;
    public static readonly Text Short = WarehouseTexts.Short;
    public static readonly Text PickOne = WarehouseTexts.PickOne;
    public static readonly Text BinWrong = WarehouseTexts.BinWrong;
    public static readonly Text ProductWrong = WarehouseTexts.ProductWrong;
    public static readonly Text ProductElsewhere = WarehouseTexts.ProductElsewhere;
    public static readonly Text QuantityWrong = WarehouseTexts.QuantityWrong;
    public static readonly Text TooMany = WarehouseTexts.TooMany;
    public static readonly Text TooManyBack = WarehouseTexts.TooManyBack;
    public static readonly Text WantedBy = WarehouseTexts.WantedBy;
    public static readonly Text Overdue = WarehouseTexts.Overdue;
    public static readonly Text OrderWish = WarehouseTexts.OrderWish;
    public static readonly Text PickTitle = WarehouseTexts.PickTitle;
    public static readonly Text NothingToPick = WarehouseTexts.NothingToPick;

    public static readonly Text InspectTitle = WarehouseTexts.InspectTitle;
    public static readonly Text InspectOne = WarehouseTexts.InspectOne;
    public static readonly Text InspectHelp = WarehouseTexts.InspectHelp;
    public static readonly Text NothingToInspect = WarehouseTexts.NothingToInspect;
    public static readonly Text CheckEvery = WarehouseTexts.CheckEvery;
    public static readonly Text CheckOpen = WarehouseTexts.CheckOpen;
    public static readonly Text Passed = WarehouseTexts.Passed;
    public static readonly Text FailQuestion = WarehouseTexts.FailQuestion;
    public static readonly Text FailConsequence = WarehouseTexts.FailConsequence;
    public static readonly Text FailedQuantity = WarehouseTexts.FailedQuantity;
    public static readonly Text Cause = WarehouseTexts.Cause;
    public static readonly Text FailReason = WarehouseTexts.FailReason;
    public static readonly Text FailedMissing = WarehouseTexts.FailedMissing;
    public static readonly Text FailedWrong = WarehouseTexts.FailedWrong;
    public static readonly Text PrintQualityLabel = WarehouseTexts.PrintQualityLabel;

    public static readonly Text PackTitle = WarehouseTexts.PackTitle;
    public static readonly Text PackOne = WarehouseTexts.PackOne;
    public static readonly Text NothingToPack = WarehouseTexts.NothingToPack;
    public static readonly Text PackScan = WarehouseTexts.PackScan;
    public static readonly Text ScanQualityLabel = WarehouseTexts.ScanQualityLabel;
    public static readonly Text ScanGoods = WarehouseTexts.ScanGoods;
    public static readonly Text QualityLabelRight = WarehouseTexts.QualityLabelRight;
    public static readonly Text PackCount = WarehouseTexts.PackCount;
    public static readonly Text TakeOut = WarehouseTexts.TakeOut;
    public static readonly Text PutIn = WarehouseTexts.PutIn;
    public static readonly Text TakenOut = WarehouseTexts.TakenOut;
    public static readonly Text AllScanned = WarehouseTexts.AllScanned;
    public static readonly Text QualityLabelFirst = WarehouseTexts.QualityLabelFirst;
    public static readonly Text QualityLabelWrong = WarehouseTexts.QualityLabelWrong;
    public static readonly Text NotInThisOrder = WarehouseTexts.NotInThisOrder;
    public static readonly Text TooManyToPack = WarehouseTexts.TooManyToPack;
    public static readonly Text TooManyOut = WarehouseTexts.TooManyOut;
    public static readonly Text LabelWrong = WarehouseTexts.LabelWrong;
    public static readonly Text LabelScan = WarehouseTexts.LabelScan;
    public static readonly Text LabelRight = WarehouseTexts.LabelRight;
    public static readonly Text LabelsDone = WarehouseTexts.LabelsDone;
    public static readonly Text LabelChecked = WarehouseTexts.LabelChecked;
    public static readonly Text LabelOpen = WarehouseTexts.LabelOpen;
    public static readonly Text PackageOf = WarehouseTexts.PackageOf;
    public static readonly Text Weight = WarehouseTexts.Weight;
    public static readonly Text Material = WarehouseTexts.Material;
    public static readonly Text MaterialHint = WarehouseTexts.MaterialHint;
    public static readonly Text AddPackage = WarehouseTexts.AddPackage;
    public static readonly Text RemovePackage = WarehouseTexts.RemovePackage;
    public static readonly Text GoodsWeigh = WarehouseTexts.GoodsWeigh;
    public static readonly Text FinishPack = WarehouseTexts.FinishPack;
    public static readonly Text Packed = WarehouseTexts.Packed;
    public static readonly Text PackagesMissing = WarehouseTexts.PackagesMissing;
    public static readonly Text WeightWrong = WarehouseTexts.WeightWrong;
    public static readonly Text MaterialLong = WarehouseTexts.MaterialLong;
    public static readonly Text PrintLabels = WarehouseTexts.PrintLabels;
    public static readonly Text PrintPackingSlip = WarehouseTexts.PrintPackingSlip;

    public static readonly Text ProductUnknown = WarehouseTexts.ProductUnknown;
    public static readonly Text StockQuantityWrong = WarehouseTexts.StockQuantityWrong;
    public static readonly Text CountTitle = CountTexts.Title;
    public static readonly Text CountOne = CountTexts.CountTitle;
    public static readonly Text CountScan = CountTexts.CountScan;
    public static readonly Text CountBin = CountTexts.Bin;
    public static readonly Text CountQuantity = CountTexts.Counted;
    public static readonly Text BinsToCount = CountTexts.BinsToCount;
    public static readonly Text CountBinDone = CountTexts.BinDone;
    public static readonly Text BinAgain = CountTexts.BinAgain;
    public static readonly Text CountBinFirst = CountTexts.ScanBinFirst;
    public static readonly Text CountFinishFirst = CountTexts.FinishFirst;
    public static readonly Text DiscardBin = CountTexts.Discard;
    public static readonly Text BinDiscarded = CountTexts.Discarded;
    public static readonly Text CountAtBin = CountTexts.AtBin;
    public static readonly Text Scanned = CountTexts.Scanned;
    public static readonly Text FinishBin = CountTexts.FinishBin;
    public static readonly Text EmptyBin = CountTexts.EmptyBin;
    public static readonly Text BinSaved = CountTexts.BinSaved;
    public static readonly Text AllCounted = CountTexts.AllCounted;
    public static readonly Text CountBinWrong = CountTexts.BinWrong;

    public static readonly Text CareTaken = PackTexts.CareTaken;
    public static readonly Text CareOpen = PackTexts.CareOpen;
    public static readonly Text ScanEachCode = PackTexts.ScanEachCode;
    public static readonly Text ReasonMissing = JourneyTexts.ReasonMissing;
    public static readonly Text PassInspection = JourneyTexts.Of(Journey.SubOrderAction.PassInspection);
    public static readonly Text FailInspection = JourneyTexts.Of(Journey.SubOrderAction.FailInspection);
    public static readonly Text Pack = JourneyTexts.Of(Journey.SubOrderAction.Pack);
    public static readonly Text ChangePerson = TabletTexts.ChangePerson;

    public static readonly Text Title = new("仓库离线作业", "Floor without network");
    public static readonly Text SignInFirst = new("请先登录，再继续作业。", "Please sign in before you go on.");
    public static readonly Text ServerFails = new("服务器暂时不能接收，{0} 条记录保存在本机，稍后自动重发；如持续出现请告知管理员。", "The server cannot take it at the moment; {0} entries are kept here and sent again by themselves. Tell an administrator if this stays.");
    public static readonly Text Stations = new("请选择工位", "Choose your station");
    public static readonly Text AllStations = new("全部工位", "All stations");
    public static readonly Text Waiting = new("待办 {0}", "{0} waiting");
    public static readonly Text Right = new("正确", "Right");
    public static readonly Text Wrong = new("不符", "Wrong");
    public static readonly Text Back = new("返回任务列表", "Back to the list");
    public static readonly Text ToPortal = new("返回系统", "To the portal");
    public static readonly Text Tally = new("已拣 {0} / {1}", "{0} of {1} picked");
    public static readonly Text PackTally = new("已装 {0} / {1}", "{0} of {1} put in");
    public static readonly Text LabelTally = new("面单已核对 {0} / {1}", "{0} of {1} labels checked");
    public static readonly Text CountTally = new("已盘货位 {0} / {1}", "{0} of {1} bins counted");
    public static readonly Text ScanTask = new("扫描单据上的编号，或在下方点选", "Scan the number on the paper, or choose below");
    public static readonly Text InspectScan = WarehouseTexts.InspectScan;
    public static readonly Text NotATask = new("这里没有此编号的待办任务。", "Nothing of this number waits here.");
    public static readonly Text NotHere = new("{0} 已不在此工位。", "{0} is no longer at this station.");
    public static readonly Text NothingToCount = new("没有进行中的盘点。主管新建盘点后会出现在这里。", "Nothing to count. Counts appear here once they are planned.");
    public static readonly Text NotLoaded = new("此平板还没有取得任务，请先联网登录。", "This tablet has no tasks yet; please sign in once while there is network.");
    public static readonly Text Online = new("已联网，全部已上传。", "Connected. Everything is sent.");
    public static readonly Text Sending = new("正在上传，还有 {0} 项。", "Sending: {0} to go.");
    public static readonly Text Offline = new("没有网络，请照常作业。{0} 项已存在本机，联网后自动上传。", "No network. Please go on; what you do is kept here and sent by itself later ({0} so far).");
    public static readonly Text SignInAgain = new("登录已失效，请重新登录；{0} 项仍保存在本机。", "You are signed out. Please sign in again; what was done is kept here ({0}).");
    public static readonly Text NotAllowed = new("您没有仓库作业权限。", "You are not allowed to work on the floor.");
    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text SomebodyElses = new("{0} 的 {1} 项尚未上传，请本人登录后上传。", "The work of {0} is not sent yet ({1}); it waits until {0} signs in here.");
    public static readonly Text NotKept = new("本机无法保存，没有计数。请检查平板的存储空间。", "This could not be kept on the tablet and does not count. Please check its storage.");
    public static readonly Text CannotKeep = new("此浏览器不能离线使用。请用 HTTPS 地址打开，或更换浏览器。", "This browser cannot work offline. Please open the portal with HTTPS, or use another browser.");
    public static readonly Text Conflicts = new("系统没有接受的操作", "What was not accepted");
    public static readonly Text ConflictOf = new("{0}：{1} 项未接受", "{0}: {1} not accepted");
    public static readonly Text ConflictHelp = new(
        "这些操作没有生效。请核对手中的商品：订单已取消或已由他人完成的，请放回原处；仍需处理的，请重新操作。",
        "These do not count. Please check the goods in your hands: put them back when the order is cancelled or a colleague has done it; do it again when it is still wanted.");
    public static readonly Text ConflictScan = new("货位 {0} · {1} × {2}", "Bin {0} · {1} × {2}");
    public static readonly Text ConflictPack = new("打包 {0} × {1}", "Packed {0} × {1}");
    public static readonly Text ConflictCount = new("盘点货位 {0}", "Count of bin {0}");
    public static readonly Text Settled = new("已处理", "Settled");
    public static readonly Text Finished = new("{0} 拣货完成，已记下；可以接着质检。", "{0} is picked; noted. It can be inspected now.");
    public static readonly Text LoadedAt = new("任务更新于 {0}", "Tasks as of {0}");
    public static readonly Text Failed = new("{0} 不合格已记下；上传后请看补配结果。", "The failure of {0} is noted; whether there are replacements is known once it is sent.");
    public static readonly Text Cancel = new("返回", "Back");
    public static readonly Text LabelWaits = new("{0} 的质检标签须联网后打印，打印后才能打包。", "The quality label of {0} can be printed once there is network; then it can be packed.");
    public static readonly Text LabelToPrint = new("质检标签待打印", "Quality label to be printed");
    public static readonly Text PiecesNeedNetwork = new("{0} 含一物一码商品，每件唯一码须联网核对，请联网后打包。", "{0} has coded pieces; each code is checked by the portal, so please pack it where there is network.");
    public static readonly Text PrintLater = new("打印需要网络：联网后这里可以打印。", "Printing needs network: it is offered here once there is some.");

    /// <summary>Every text by its name as the app's scripts write it; the causes of a failed inspection by their number: <c>cause10</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Text> All = typeof(OfflineTexts).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Text)).Select(field => (Name: JsonNamingPolicy.CamelCase.ConvertName(field.Name), Text: (Text)field.GetValue(null)!))
        .Concat(Enum.GetValues<QuarantineCause>().Select(cause => (Name: string.Create(CultureInfo.InvariantCulture, $"cause{(int)cause}"), Text: JourneyTexts.Of(cause))))
        .ToDictionary(word => word.Name, word => word.Text);
}
