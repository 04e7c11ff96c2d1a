using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import.MasterData;

/// <summary>The words of importing customers and products.</summary>
static class Texts
{
    public static readonly Text CustomersTitle = new("导入客户", "Import customers"), ProductsTitle = new("导入商品", "Import products");
    public static readonly Text Subtitle = new("先试导入，看清结果，再一次性写入。已有的档案保持不变。", "Rehearse first, look at the result, then import everything at once. Files that exist stay as they are.");
    public static readonly Text File = new("表格（一行一条）", "The sheet (one per row)");
    public static readonly Text CustomersHint = new("必填：客户名称、客户类型。信用账期和额度由财务或经理导入。", "Required: customer name and type. Credit is imported by finance or a manager.");
    public static readonly Text ProductsHint = new("必填：商品编码、商品名称、商品类别、含税单价。成本价由财务或经理导入。", "Required: code, name, category and price with tax. Cost prices are imported by finance or a manager.");
    public static readonly Text HeadingsMissing = new("前 20 行中没有找到表头（{0}）。请使用模板。", "No headings ({0}) were found in the first 20 rows. Please use the template.");
    public static readonly Text NoRows = new("表头下面没有内容。", "There is nothing below the headings.");
    public static readonly Text ColumnUnread = new("没有读取列“{0}”：档案中没有这一项。", "The column “{0}” was not read: the file has no such field.");
    public static readonly Text CategoryUnknown = new("没有类别“{0}”。请先在商品类别页面建立。", "There is no category “{0}”. Please add it on the categories page first.");
    public static readonly Text AddressAmbiguous = new("地址可能是：{0}。请写明省市。", "The address may be one of: {0}. Please write province and city.");
    public static readonly Text Repeated = new("与第 {0} 行重复。", "The same as row {0}.");
    public static readonly Text AlreadyThere = new("{0} 已存在，保持不变。", "{0} exists already and stays as it is.");
    public static readonly Text HasRefusals = new("有 {0} 行不能导入。请在表格中更正后重新选择文件，或只导入其余各行。", "{0} rows cannot be imported. Correct them in the sheet and choose it again, or import only the others.");
    public static readonly Text NothingNew = new("没有新的内容可以导入。", "There is nothing new to import.");
    public static readonly Text LeaveOut = new("只导入没有问题的 {0} 行", "Import only the {0} rows without problems");
    public static readonly Text ImportNow = new("导入 {0} 行", "Import {0} rows");
    public static readonly Text Imported = new("已导入 {0} 行。", "{0} rows were imported.");
    public static readonly Text Rows = new("内容", "Rows"), Row = new("行", "Row"), Code = new("编码", "Code"), Name = new("名称", "Name");
    public static readonly Text Collided = new("导入时有人录入了相同的内容，本批没有保存。请再试一次。", "Somebody entered the same meanwhile; nothing of this batch was saved. Please try again.");
    public static readonly Text FromSheet = new("从表格导入", "Import a sheet");

    public static Text List(IEnumerable<Text> words)
    {
        var all = words.ToList();
        return new(string.Join("、", all.Select(w => w.Zh)), string.Join(", ", all.Select(w => w.En)));
    }
}
