using System.Reflection;
using System.Text.Json;
using OrderPortal.Accounts.Tablets;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Offline;

/// <summary>The words of the offline picking app; it fetches all of them in both languages, because without network there is nobody to ask.</summary>
public static class OfflineTexts
{
    // what the picker is told about a scan is said in the same words with and without network
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
    public static readonly Text ChangePerson = TabletTexts.ChangePerson;
    public static readonly Text Overdue = WarehouseTexts.Overdue;
    public static readonly Text OrderWish = WarehouseTexts.OrderWish;

    public static readonly Text Title = new("离线拣货", "Offline picking");
    public static readonly Text Right = new("正确", "Right");
    public static readonly Text Wrong = new("错误", "Wrong");
    public static readonly Text Back = new("全部拣货任务", "All picks");
    public static readonly Text ToPortal = new("返回系统", "To the portal");
    public static readonly Text Tally = new("已拣 {0} / {1}", "{0} of {1} picked");
    public static readonly Text ScanTask = new("扫描拣货单上的子订单号，或点选任务", "Scan the sub-order on the pick list, or choose one below");
    public static readonly Text NotATask = new("这不是待拣货的子订单。", "This is no sub-order that is to be picked.");
    public static readonly Text NoTasks = new("没有待拣货的子订单。配货后联网即可取得。", "Nothing to pick. Sub-orders arrive here once stock is allocated and there is network.");
    public static readonly Text NotLoaded = new("此平板还没有取得拣货任务，请先联网登录。", "This tablet has no picks yet; please sign in once while there is network.");
    public static readonly Text Online = new("已联网，全部已上传。", "Connected. Everything is sent.");
    public static readonly Text Sending = new("正在上传，还有 {0} 次扫描。", "Sending: {0} scans to go.");
    public static readonly Text Offline = new("没有网络，请照常拣货。{0} 次扫描已存在本机，联网后自动上传。", "No network. Please go on picking: {0} scans are kept here and are sent by themselves later.");
    public static readonly Text SignInAgain = new("登录已失效，请重新登录；{0} 次扫描仍保存在本机。", "You are signed out. Please sign in again; {0} scans are kept here.");
    public static readonly Text NotAllowed = new("您没有拣货权限。", "You are not allowed to pick.");
    public static readonly Text SignIn = new("登录", "Sign in");
    public static readonly Text SomebodyElses = new("{0} 的 {1} 次扫描尚未上传，请本人登录后上传。", "{1} scans of {0} are not sent yet; they wait until {0} signs in here.");
    public static readonly Text NotKept = new("本机无法保存这次扫描，没有计数。请检查平板的存储空间。", "This scan could not be kept on the tablet and does not count. Please check its storage.");
    public static readonly Text CannotKeep = new("此浏览器不能离线使用。请用 HTTPS 地址打开，或更换浏览器。", "This browser cannot work offline. Please open the portal with HTTPS, or use another browser.");
    public static readonly Text Conflicts = new("系统没有接受的扫描", "Scans that were not accepted");
    public static readonly Text ConflictOf = new("{0}：{1} 次未接受", "{0}: {1} not accepted");
    public static readonly Text ConflictHelp = new(
        "这些扫描没有计数。请核对手中的商品：订单已取消或已由他人拣完的，请放回原货位；仍需拣货的，请重新扫描。",
        "These scans do not count. Please check the goods in your hands: put them back to their bins when the order is cancelled or a colleague has picked it; scan them again when they are still wanted.");
    public static readonly Text ConflictScan = new("货位 {0} · {1} × {2}", "Bin {0} · {1} × {2}");
    public static readonly Text Settled = new("已处理", "Settled");
    public static readonly Text Finished = new("{0} 拣货完成，已记下。", "{0} is picked; noted.");
    public static readonly Text LoadedAt = new("任务更新于 {0}", "Picks as of {0}");

    /// <summary>Every text by its name as the app's scripts write it.</summary>
    public static readonly IReadOnlyDictionary<string, Text> All = typeof(OfflineTexts).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.FieldType == typeof(Text)).ToDictionary(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name), field => (Text)field.GetValue(null)!);
}
