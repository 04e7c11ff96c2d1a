using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>The words of the products' pages and rules.</summary>
public static class ProductTexts
{
    // refusals
    public static readonly Text Substitutes = new("替代商品", "Substitutes");
    public static readonly Text NoSubstitutes = new("缺货时没有可推荐的替代商品。", "There is nothing to offer when it is short.");
    public static readonly Text OfferInstead = new("缺货时推荐", "Offer instead"), SubstituteRemarks = new("需要告诉客户的差别", "What the customer should know");
    public static readonly Text AddSubstitute = new("添加替代商品", "Add substitute"), RemoveSubstitute = new("移除", "Remove");
    public static readonly Text SubstituteUnknown = new("请从列表中选择在售商品。", "Please choose a product on sale from the list.");
    public static readonly Text SubstituteItself = new("商品不能替代自己。", "A product cannot stand in for itself.");
    public static readonly Text SubstituteKnown = new("{0} 已在替代商品中。", "{0} is a substitute already.");

    public static readonly Text CodeInvalid = new("商品编码为 1–60 位英文字母、数字或 . _ -，以字母或数字开头，且不能是 NEW 或 CATEGORIES。", "A product code has 1 to 60 Latin letters, digits or . _ -, begins with a letter or digit, and is not NEW or CATEGORIES.");
    public static readonly Text CodeTaken = new("编码 {0} 已存在。", "The code {0} exists already.");
    public static readonly Text NameMissing = new("请填写商品名称。", "Please enter the product's name.");
    public static readonly Text TooLong = new("内容过长，最多 {0} 个字符。", "This is too long; at most {0} characters.");
    public static readonly Text CategoryMissing = new("请选择商品类别。", "Please choose a category.");
    public static readonly Text UnitMissing = new("请填写单位，例如 件、kg。", "Please enter the unit, for example pcs or kg.");
    public static readonly Text UnitDecimalsRange = new("数量小数位为 0 到 3。", "A quantity has 0 to 3 decimals.");
    public static readonly Text BarcodeInvalid = new("条码最多 60 个英文字母、数字或符号，不含空格。", "A barcode has at most 60 Latin letters, digits or signs, and no space.");
    public static readonly Text BarcodeTaken = new("此条码已用于商品 {0}，扫描时无法区分。", "Product {0} has this barcode already; a scan could not tell them apart.");
    public static readonly Text MeasureRange = new("请填写大于 0 的整数，或留空。", "Please enter a whole number above 0, or leave it empty.");
    public static readonly Text ListPriceMissing = new("请填写目录价。", "Please enter the list price.");
    public static readonly Text PriceRange = new("价格不能为负数，也不能过大。", "A price cannot be negative or absurdly large.");
    public static readonly Text PriceDecimals = new("单价最多 4 位小数。", "A price has at most 4 decimals.");
    public static readonly Text TaxRange = new("税率为 0 到 100，最多 2 位小数。", "The tax rate is from 0 to 100 with at most 2 decimals.");
    public static readonly Text CostForbidden = new("成本价由财务或经理设定。", "Cost prices are set by finance or a manager.");
    public static readonly Text Stale = new("您打开之后 {0} 已修改此商品。您填写的内容都在，请合并后再保存。", "{0} changed this product after you opened it. Everything you typed is here; please take in the newest version and save again.");
    public static readonly Text CategoryStale = new("您打开之后此类别已改名为“{0}”。请关闭后重新打开。", "This category was renamed to “{0}” after you opened it. Please close and open it again.");
    public static readonly Text CategoryCodeInvalid = new("类别编码为 1–30 位英文字母、数字或 . _ -。", "A category code has 1 to 30 Latin letters, digits or . _ -.");
    public static readonly Text CategoryNameMissing = new("请填写类别名称，最多 80 个字符。", "Please enter the category's name, at most 80 characters.");
    public static readonly Text CategoryNameTaken = new("已有同名类别。", "There is a category of this name already.");

    // pages
    public static readonly Text Products = new("商品", "Products");
    public static readonly Text NewProduct = new("新建商品", "New product");
    public static readonly Text EditProduct = new("修改商品 {0}", "Edit product {0}");
    public static readonly Text Edit = new("修改", "Edit");
    public static readonly Text BackToProducts = new("商品列表", "Products");
    public static readonly Text BackToProduct = new("返回商品", "Back to the product");
    public static readonly Text Categories = new("商品类别", "Product categories");
    public static readonly Text CategoriesSubtitle = new("类别是每月归档的三个分类之一", "One of the three classes that each month is archived by");
    public static readonly Text NewCategory = new("新建类别", "New category");
    public static readonly Text EditCategory = new("修改类别 {0}", "Edit category {0}");
    public static readonly Text NoCategories = new("还没有类别。每个商品都需要一个，请先新建。", "There is no category yet. Every product needs one; add it first.");
    public static readonly Text InCategory = new("商品数", "Products");
    public static readonly Text CategorySaved = new("类别已保存。", "The category is saved.");
    public static readonly Text Search = new("搜索", "Search");
    public static readonly Text SearchHint = new("编码、名称、规格、条码", "Code, name, specification, barcode");
    public static readonly Text AnyCategory = new("全部类别", "Any category");
    public static readonly Text InactiveToo = new("包括已停售", "Also those no longer sold");
    public static readonly Text EmptyAtAll = new("还没有商品。点“新建商品”添加第一个。", "There is no product yet. Add the first with “New product”.");
    public static readonly Text EmptyFiltered = new("没有符合条件的商品。换个编码或名称再试。", "No product fits. Try another code or name.");
    public static readonly Text Code = new("商品编码", "Code");
    public static readonly Text CodeHint = new("保存后不能修改", "Cannot be changed later");
    public static readonly Text Name = new("商品名称", "Name");
    public static readonly Text Specification = new("规格型号", "Specification");
    public static readonly Text SpecificationHint = new("例如：黑色/承重10kg", "For example black / bears 10 kg");
    public static readonly Text Category = new("商品类别", "Category");
    public static readonly Text Unit = new("单位", "Unit");
    public static readonly Text UnitDecimals = new("数量小数位", "Decimals of a quantity");
    public static readonly Text UnitDecimalsHint = new("按件卖为 0；按重量卖最多 3", "0 for pieces, up to 3 for what is weighed");
    public static readonly Text Barcode = new("条码", "Barcode");
    public static readonly Text BarcodeHint = new("扫描枪读到的内容；留空则扫商品编码", "What a scanner reads; the code itself when empty");
    public static readonly Text Serialised = new("一物一码（每件有唯一码，扫码后才能装箱）", "Each piece has a code of its own and is scanned before packing");
    public static readonly Text IsSerialised = new("一物一码", "Coded pieces");
    public static readonly Text SerialisedByPiece = new("一物一码的商品须按整件销售（数量小数位为 0）。", "A product with coded pieces is sold by the piece (0 decimals).");
    public static readonly Text Weight = new("单件重量", "Weight of one");
    public static readonly Text Grams = new("克", "g");
    public static readonly Text Handling = new("包装要求", "Handling");
    public static readonly Text Fragile = new("易碎", "Fragile");
    public static readonly Text FragileHint = new("打包时须勾选已做防护。", "Whoever packs it must tick that it is cushioned.");
    public static readonly Text Valuable = new("贵重", "Valuable");
    public static readonly Text Liquid = new("液体", "Liquid");
    public static readonly Text Upright = new("不可倒置", "Keep upright");
    public static readonly Text NoHandling = new("无", "None");

    /// <summary>How goods want to be packed, in one line.</summary>
    public static Text HandlingOf(ProductEntry entry)
    {
        List<Text> wanted = [.. new[] { (entry.IsFragile, Fragile), (entry.IsValuable, Valuable), (entry.IsLiquid, Liquid), (entry.IsKeptUpright, Upright) }.Where(w => w.Item1).Select(w => w.Item2)];
        return wanted.Count == 0 ? NoHandling : new(string.Join('、', wanted.Select(w => w.Zh)), string.Join(", ", wanted.Select(w => w.En)));
    }

    public static readonly Text Volume = new("单件体积", "Volume of one");
    public static readonly Text CubicCentimetres = new("立方厘米", "cm³");
    public static readonly Text Cost = new("成本价（不含税）", "Cost (without tax)");
    public static readonly Text ListPrice = new("目录价（含税）", "List price (with tax)");
    public static readonly Text Tax = new("税率", "Tax rate");
    public static readonly Text Percent = new("%", "%");
    public static readonly Text OnSale = new("在售（停售后不能再下单）", "Sold (cannot be ordered otherwise)");
    public static readonly Text NotSold = new("已停售", "No longer sold");
    public static readonly Text Goods = new("商品资料", "What it is");
    public static readonly Text Floor = new("仓储与运输", "Warehouse and transport");
    public static readonly Text Prices = new("价格", "Prices");
    public static readonly Text Stock = new("库存", "Stock");
    public static readonly Text NoStock = new("没有库存。", "Nothing in stock.");
    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text OnHand = new("现存", "On hand");
    public static readonly Text Allocated = new("占用", "Promised");
    public static readonly Text Available = new("可用", "Available");
    public static readonly Text StockByBin = new("按货位查看", "Bin by bin");
    public static readonly Text History = new("修改记录", "History");
    public static readonly Text Save = new("保存", "Save");
    public static readonly Text Saved = new("商品 {0} 已保存。", "Product {0} is saved.");
    public static readonly Text Restored = new("已恢复您上次未保存的内容。", "What you had not saved is back.");
    public static readonly Text Drop = new("放弃，重新开始", "Drop it and start again");
    public static readonly Text Merge = new("合并最新版本，继续编辑", "Take in the newest version and go on");
    public static readonly Text Merged = new("已取入最新版本，您的修改都保留。请核对后保存。", "The newest version was taken in and your changes are kept. Please check and save.");
    public static readonly Text MergeConflict = new("您和别人都改了：{0}。现在显示的是您的内容，请核对。", "You and somebody else both changed: {0}. Your version is shown; please check.");

    /// <summary>What a field of the file is called.</summary>
    public static Text Field(string name) => name switch
    {
        nameof(ProductEntry.Code) => Code,
        nameof(ProductEntry.Name) => Name,
        nameof(ProductEntry.Specification) => Specification,
        nameof(ProductEntry.CategoryId) => Category,
        nameof(ProductEntry.Unit) => Unit,
        nameof(ProductEntry.UnitDecimals) => UnitDecimals,
        nameof(ProductEntry.Barcode) => Barcode,
        nameof(ProductEntry.Weight) => Weight,
        nameof(ProductEntry.Volume) => Volume,
        nameof(ProductEntry.IsFragile) => Fragile,
        nameof(ProductEntry.IsValuable) => Valuable,
        nameof(ProductEntry.IsLiquid) => Liquid,
        nameof(ProductEntry.IsKeptUpright) => Upright,
        nameof(ProductEntry.CostPrice) => Cost,
        nameof(ProductEntry.IsSerialised) => IsSerialised,
        nameof(ProductEntry.ListPrice) => ListPrice,
        nameof(ProductEntry.TaxPercent) => Tax,
        _ => OnSale,
    };
}
