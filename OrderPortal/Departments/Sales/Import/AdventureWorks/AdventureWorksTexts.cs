using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import.AdventureWorks;

/// <summary>Why a folder or a row of it was refused.</summary>
static class AdventureWorksTexts
{
    public static Error FolderMissing(string path) => new("folder-missing", new Text(
        "找不到文件夹 {0}。", "There is no folder {0}.").With(path));

    public static Error FileMissing(string table) => new("table-missing", new Text(
        "文件夹中缺少 {0}.csv（或 {0}.csv.gz）。", "The folder lacks {0}.csv (or {0}.csv.gz).").With(table), table);

    public static Error ColumnMissing(string table, string column) => new("column-missing", new Text(
        "{0} 缺少列 {1}。", "{0} lacks the column {1}.").With(table, column), table);

    public static Error Unreadable(string place, string column, string value) => new("value-unreadable", new Text(
        "列 {0} 的值“{1}”无法识别。", "The value “{1}” of column {0} cannot be read.").With(column, Shorten(value)), place);

    public static Error Damaged(string table) => new("table-damaged", new Text(
        "{0} 已损坏，后面的行没有读取。", "{0} is damaged; the rows after this were not read.").With(table), table);

    public static Error Duplicate(string place, string key) => new("row-duplicate", new Text(
        "编号 {0} 重复，只采用第一行。", "The number {0} occurs twice; only its first row is taken.").With(key), place);

    public static Error CustomerNameless(string place, string account) => new("customer-nameless", new Text(
        "客户 {0} 在来源中没有姓名或店名。", "The source has neither a person's nor a store's name for customer {0}.").With(account), place);

    public static Error OrphanLine(string place, string order) => new("line-orphan", new Text(
        "订单 {0} 不在来源中，这一行没有所属订单。", "Order {0} is not in the source: this line belongs to no order.").With(order), place);

    public static Error Unknown(string place, Text what, string key) => new("reference-unknown", new Text(
        "{0} {1} 不在来源中。", "{0} {1} is not in the source.").With(what, key), place);

    public static Error NoLines(string place) => new("order-without-lines", new(
        "订单没有可用的行。", "The order has no usable line."), place);

    public static Error SumDiffers(string place, Text what, decimal stated, decimal computed) => new("sum-differs", new Text(
        "{0} 写的是 {1:0.0000}，计算结果是 {2:0.0000}。", "{0} is stated as {1:0.0000} but adds up to {2:0.0000}.").With(what, stated, computed), place);

    public static readonly Text Customer = new("客户", "Customer"), Product = new("商品", "Product"), Address = new("地址", "Address"),
        Category = new("商品分类", "Category"), Location = new("库位", "Location"), Rate = new("汇率", "Currency rate"), ShipMethod = new("运输方式", "Ship method"),
        LineTotal = new("行金额", "The line total"), SubTotal = new("商品合计", "The subtotal"), TotalDue = new("应付总额", "The total due");

    public static readonly Text Customers = new("客户", "Customers"), Products = new("商品", "Products"), Stock = new("库存", "Stock"), Orders = new("订单", "Orders");

    static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
