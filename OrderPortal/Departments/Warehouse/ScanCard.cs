using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse;

/// <summary>The card with a barcode that hangs at every station: scanning it ends what was begun, so that nobody takes off a glove for a button.</summary>
public static class ScanCard
{
    /// <summary>What the barcode says. Longer than any bin, and no product is called so.</summary>
    public const string Done = "OP-DONE";

    public static readonly Text Title = new("完成卡", "Done card");
    public static readonly Text Help = new("打印后挂在工位上：扫完商品再扫此卡，即完成收货、拣货、波次、质检、打包或货位盘点。", "Print it and hang it at the station: after the goods, this card ends the receipt, the pick, the wave, the inspection, the packing or the count of a bin.");
    public static readonly Text Word = new("完成", "Done");
    public static readonly Text Print = new("打印完成卡", "Print the done card");
    public static readonly Text Paper = new("扫描单据编号", "Scan the number on the paper");
    public static readonly Text NotWaiting = new("“{0}”不在此列表中。", "“{0}” is not waiting here.");

    public static readonly Text Causes = new("退货原因卡", "Cards of what is wrong");
    public static readonly Text CausesHelp = new("退货不合格时先扫原因，再扫隔离位。", "When what came back is not in order: the cause first, then the quarantine bin.");

    /// <summary>What the card of a cause says: OP-DAMAGED.</summary>
    public static string Of(QuarantineCause cause) => "OP-" + cause.ToString().ToUpperInvariant();

    public static QuarantineCause? CauseOf(string code) =>
        Enum.GetValues<QuarantineCause>().Where(c => string.Equals(code.Trim(), Of(c), StringComparison.OrdinalIgnoreCase)).Select(c => (QuarantineCause?)c).FirstOrDefault();

    public static bool IsDone(string code) => string.Equals(code.Trim(), Done, StringComparison.OrdinalIgnoreCase);
}
