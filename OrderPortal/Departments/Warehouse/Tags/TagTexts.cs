using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tags;

/// <summary>The words of bulk reads of RFID tags and of the devices that send them.</summary>
public static class TagTexts
{
    // refusals
    public static readonly Text KeyMissing = new("请为这次读取给出 1 到 {0} 个字符的唯一键，重发时用同一个键。", "Give this read a key of 1 to {0} characters and send the same key again when it is repeated.");
    public static readonly Text TagsMissing = new("没有读到标签。", "There are no tags in this read.");
    public static readonly Text TooMany = new("一次读取有 {0} 个标签，最多 {1} 个，请分批发送。", "This read has {0} tags; send at most {1} at once.");
    public static readonly Text TagWrong = new("第 {0} 个标签无效：1 到 {1} 个可见字符，不含空格。", "Tag {0} is not valid: 1 to {1} visible characters without spaces.");
    public static readonly Text WarehouseUnknown = new("没有编码为“{0}”的仓库。", "There is no warehouse “{0}”.");
    public static readonly Text BinNeeded = new("{0} 的唯一码超过 {1} 件，请按货位读取。", "{0} holds more than {1} coded pieces; please read bin by bin.");
    public static readonly Text BinUnknown = new("{1} 没有货位“{0}”。", "There is no bin “{0}” in {1}.");
    public static readonly Text NotToTie = new("这个标签写有唯一码，不需要绑定。", "This tag carries a piece's code already; it needs no tie.");
    public static readonly Text TiedAlready = new("标签 {0} 已绑定到 {1}。", "Tag {0} is tied to {1} already.");
    public static readonly Text PieceScrapped = new("唯一码 {0} 已报废，不能绑定标签。", "{0} is scrapped and can carry no tag.");
    public static readonly Text NameMissing = new("请填写 1 到 80 个字的名称。", "Please enter a name of 1 to 80 characters.");
    public static readonly Text NameTaken = new("已有名为“{0}”的读写器。", "There is a reader called “{0}” already.");
    public static readonly Text KeyWrong = new("密钥无效或已停用。", "The key is wrong or has been revoked.");
    public static readonly Text TooOften = new("请求过于频繁，请一分钟后再试。", "Too many requests; please try again in a minute.");
    public static readonly Text TooLarge = new("内容过大：一次最多 {0} 个标签。", "Too large: at most {0} tags at once.");
    public static readonly Text NotJson = new("内容不是所要求的 JSON。", "The body is not the JSON that is asked for.");

    // reads
    public static readonly Text Title = new("RFID 批量读取", "RFID reads");
    public static readonly Text Subtitle = new("与库存核对：相符、位置不符、未读到、未知标签", "Held against the records: right, elsewhere, missing, unknown");
    public static readonly Text Readers = new("读写器", "Readers");
    public static readonly Text New = new("录入一次读取", "Enter a read");
    public static readonly Text Tags = new("标签", "Tags");
    public static readonly Text TagsHint = new("手持读写器可直接输入到此框；每行一个，也可用空格或逗号分隔，后面可跟读取时间", "A hand-held reader may type here; one a line, or separated by spaces or commas, each may be followed by its time");
    public static readonly Text File = new("或选择文件", "Or choose a file");
    public static readonly Text FileRead = new("文件中有 {0} 个标签。", "{0} tags in the file.");
    public static readonly Text WholeWarehouse = new("整个仓库", "The whole warehouse");
    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text Reconcile = new("核对", "Reconcile");
    public static readonly Text Number = new("读取单号", "Read");
    public static readonly Text By = new("来源", "Sent by");
    public static readonly Text Count = new("标签数", "Tags");
    public static readonly Text None = new("还没有读取记录。请在上方录入，或登记一台读写器让它自动上传。", "No reads yet. Enter one above, or add a reader that sends them by itself.");
    public static readonly Text All = new("全部", "All");
    public static readonly Text Shown = new("只看", "Show");
    public static readonly Text Products = new("按商品核对", "By product");
    public static readonly Text Product = new("商品", "Product");
    public static readonly Text OnHand = new("账面库存", "In the ledger");
    public static readonly Text Expected = new("应读到", "Expected");
    public static readonly Text Read = new("读到", "Read");
    public static readonly Text ProductsHelp = new("已拣未装箱的件仍记在原货位；账面库存少于应读到时，请先核对拣货。", "Picked pieces that are not packed are still recorded in their bin; where the ledger has fewer than expected, look at picking first.");
    public static readonly Text NoProducts = new("这里没有一物一码的商品，也没有读到。", "No coded products are kept here, and none was read.");
    public static readonly Text Finding = new("结果", "Finding");
    public static readonly Text Piece = new("唯一码", "Piece");
    public static readonly Text Recorded = new("系统记录", "On record");
    public static readonly Text ReadAt = new("读取时间", "Read at");
    public static readonly Text Tie = new("绑定", "Tie to a piece");
    public static readonly Text TiedTo = new("已绑定 {0}", "Tied to {0}");
    public static readonly Text TieScan = new("扫描带有标签 {0} 的那一件的唯一码", "Scan the code of the piece that carries tag {0}");
    public static readonly Text Tied = new("标签 {0} 已绑定到 {1}。", "Tag {0} is tied to {1}.");
    public static readonly Text NoLines = new("没有这一类结果。", "Nothing of this kind.");

    // devices
    public static readonly Text ReadersSubtitle = new("固定式和手持读写器凭密钥上传；停用后立即失效", "Fixed and hand-held readers send with a key; a revoked key opens nothing at once");
    public static readonly Text Name = new("名称", "Name");
    public static readonly Text NameHint = new("例如：上海仓 1 号门", "For example: Shanghai, gate 1");
    public static readonly Text Add = new("登记读写器", "Add a reader");
    public static readonly Text KeyShown = new("这是“{0}”的密钥，只显示这一次，请现在填入设备：", "This is the key of “{0}”. It is shown this once; please enter it in the device now:");
    public static readonly Text Address = new("地址", "Address");
    public static readonly Text HowTo = new("POST JSON：key、warehouse、bin（可省略）、tags（每项 tag、readAt）；请求头 Authorization: Bearer 密钥", "POST JSON: key, warehouse, bin (optional), tags (each tag, readAt); header Authorization: Bearer and the key");
    public static readonly Text Added = new("登记", "Added");
    public static readonly Text LastRead = new("最近上传", "Last read");
    public static readonly Text State = new("状态", "State");
    public static readonly Text InUse = new("启用", "In use");
    public static readonly Text Revoked = new("已停用", "Revoked");
    public static readonly Text Revoke = new("停用", "Revoke");
    public static readonly Text RevokeText = new("“{0}”的密钥立即失效，不能恢复；它上传的记录保留。", "The key of “{0}” opens nothing from now on and cannot be restored; what it sent stays.");
    public static readonly Text RevokedDone = new("“{0}”已停用。", "“{0}” is revoked.");
    public static readonly Text NoReaders = new("还没有登记读写器。", "No reader yet.");

    public static Text Of(TagFinding finding) => finding switch
    {
        TagFinding.Matched => new("相符", "Right"),
        TagFinding.Elsewhere => new("位置不符", "Elsewhere"),
        TagFinding.Missing => new("未读到", "Missing here"),
        _ => new("未知标签", "Unknown tag"),
    };
}
