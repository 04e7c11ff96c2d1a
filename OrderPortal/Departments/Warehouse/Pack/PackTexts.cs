using OrderPortal.Model.Catalog;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Pack;

/// <summary>How goods want to be packed, and what is said when nobody has seen to it.</summary>
public static class PackTexts
{
    public static readonly Text Fragile = new("易碎：气泡膜包裹，箱内填实，外贴“易碎”", "Fragile: bubble wrap, no empty space in the carton, “fragile” outside");
    public static readonly Text Valuable = new("贵重：双人复核，封箱带签名，外箱不写品名", "Valuable: second pair of eyes, signed tape, nothing outside that tells what is in it");
    public static readonly Text Liquid = new("液体：密封袋套装，与其他商品隔开", "Liquid: in a sealed bag, apart from other goods");
    public static readonly Text Upright = new("不可倒置：箭头朝上，外贴方向标", "Keep upright: arrows up, marked outside");
    public static readonly Text ScanEachCode = new("一物一码：逐件扫描唯一码", "Coded pieces: scan the code on each");
    public static readonly Text CareTaken = new("易碎商品已做防护", "The fragile goods are cushioned");
    public static readonly Text CareOpen = new("有易碎商品：请做好防护并勾选后再完成打包。", "There are fragile goods: please cushion them and tick so before you finish.");

    /// <summary>What the packer is told about one product.</summary>
    public static IReadOnlyList<Text> AdviceOf(Product? product) => product is null ? [] :
        [.. new[] { (product.IsFragile, Fragile), (product.IsValuable, Valuable), (product.IsLiquid, Liquid), (product.IsKeptUpright, Upright) }.Where(a => a.Item1).Select(a => a.Item2)];
}
