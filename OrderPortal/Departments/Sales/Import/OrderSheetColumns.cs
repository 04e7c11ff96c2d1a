using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>The 15 columns of the company's order sheet, in their order.</summary>
public enum OrderSheetColumn
{
    /// <summary>订单号: rows with the same number are the lines of one order.</summary>
    Number,
    /// <summary>客户名称: full name or customer number.</summary>
    Customer,
    /// <summary>联系人: a bare surname is completed from the customer's contacts.</summary>
    Contact,
    /// <summary>联系方式: mobile or landline; '-' takes the one on file.</summary>
    Phone,
    /// <summary>订单日期.</summary>
    OrderedOn,
    /// <summary>要求交付日期.</summary>
    RequiredOn,
    /// <summary>商品编码.</summary>
    ProductCode,
    /// <summary>商品名称.</summary>
    ProductName,
    /// <summary>规格型号.</summary>
    Specification,
    /// <summary>数量.</summary>
    Quantity,
    /// <summary>单价(元), with tax.</summary>
    UnitPrice,
    /// <summary>金额(元): quantity × price, checked.</summary>
    Amount,
    /// <summary>订单状态.</summary>
    Status,
    /// <summary>备注.</summary>
    Remarks,
    /// <summary>物流单号; '-' where there is none.</summary>
    TrackingNumber,
}

/// <summary>The headings of the sheet, how people also write them, and which columns a row cannot do without.</summary>
public static class OrderSheetColumns
{
    public static readonly IReadOnlyList<OrderSheetColumn> All = Enum.GetValues<OrderSheetColumn>();

    public static Text Heading(OrderSheetColumn column) => column switch
    {
        OrderSheetColumn.Number => new("订单号", "Order number"),
        OrderSheetColumn.Customer => new("客户名称", "Customer"),
        OrderSheetColumn.Contact => new("联系人", "Contact"),
        OrderSheetColumn.Phone => new("联系方式", "Phone"),
        OrderSheetColumn.OrderedOn => new("订单日期", "Order date"),
        OrderSheetColumn.RequiredOn => new("要求交付日期", "Required delivery date"),
        OrderSheetColumn.ProductCode => new("商品编码", "Product code"),
        OrderSheetColumn.ProductName => new("商品名称", "Product name"),
        OrderSheetColumn.Specification => new("规格型号", "Specification"),
        OrderSheetColumn.Quantity => new("数量", "Quantity"),
        OrderSheetColumn.UnitPrice => new("单价(元)", "Unit price"),
        OrderSheetColumn.Amount => new("金额(元)", "Amount"),
        OrderSheetColumn.Status => new("订单状态", "Status"),
        OrderSheetColumn.Remarks => new("备注", "Remarks"),
        OrderSheetColumn.TrackingNumber => new("物流单号", "Tracking number"),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>Without these there is no order; the others may be missing from the sheet.</summary>
    public static bool IsNeeded(OrderSheetColumn column) =>
        column is not (OrderSheetColumn.Specification or OrderSheetColumn.Amount or OrderSheetColumn.Status or OrderSheetColumn.Remarks or OrderSheetColumn.TrackingNumber);

    /// <summary>The column that a heading names, in either language, with full-width brackets or without the unit.</summary>
    public static OrderSheetColumn? Find(string heading) =>
        SheetHeadings.Plain(heading) is { Length: > 0 } plain && ByHeading.TryGetValue(plain, out var column) ? column : null;

    /// <summary>Which column of the sheet a field of an order belongs to; null when the sheet has none for it.</summary>
    public static OrderSheetColumn? OfField(string? field) => field?.Split('.')[^1] switch
    {
        "Number" => OrderSheetColumn.Number,
        "CustomerCode" or "CustomerName" => OrderSheetColumn.Customer,
        "ContactName" => OrderSheetColumn.Contact,
        "ContactMobile" or "ContactPhone" => OrderSheetColumn.Phone,
        "OrderedOn" => OrderSheetColumn.OrderedOn,
        "RequiredOn" => OrderSheetColumn.RequiredOn,
        "ProductCode" => OrderSheetColumn.ProductCode,
        "ProductName" => OrderSheetColumn.ProductName,
        "Specification" => OrderSheetColumn.Specification,
        "Quantity" => OrderSheetColumn.Quantity,
        "UnitPrice" => OrderSheetColumn.UnitPrice,
        "Amount" => OrderSheetColumn.Amount,
        "Remarks" => OrderSheetColumn.Remarks,
        "TrackingNumber" => OrderSheetColumn.TrackingNumber,
        _ => null,
    };

    static readonly Dictionary<string, OrderSheetColumn> ByHeading = All
        .SelectMany(c => new[] { Heading(c).Zh, Heading(c).En }.Concat(AlsoWritten(c)).Select(h => (Heading: SheetHeadings.Plain(h), Column: c)))
        .DistinctBy(h => h.Heading).ToDictionary(h => h.Heading, h => h.Column);

    static string[] AlsoWritten(OrderSheetColumn column) => column switch
    {
        OrderSheetColumn.Number => ["订单编号", "单号", "Order no.", "Order no"],
        OrderSheetColumn.Customer => ["客户", "客户全称", "Customer name"],
        OrderSheetColumn.Phone => ["联系电话", "电话", "手机"],
        OrderSheetColumn.OrderedOn => ["下单日期"],
        OrderSheetColumn.RequiredOn => ["交付日期", "交货日期", "Delivery date"],
        OrderSheetColumn.Specification => ["规格", "Spec"],
        OrderSheetColumn.UnitPrice => ["单价", "Price"],
        OrderSheetColumn.Amount => ["金额"],
        OrderSheetColumn.Status => ["状态"],
        OrderSheetColumn.TrackingNumber => ["运单号", "快递单号"],
        _ => [],
    };
}
