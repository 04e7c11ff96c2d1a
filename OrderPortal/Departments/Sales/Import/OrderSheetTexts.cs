using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Import;

/// <summary>What the sheet's reader says about cells, and the words of the page.</summary>
static class OrderSheetTexts
{
    public static readonly Text HeadingsMissing = new("前 20 行中没有找到表头（订单号、客户名称……）。请使用模板。", "No headings (order number, customer …) were found in the first 20 rows. Please use the template.");
    public static readonly Text ColumnMissing = new("缺少列“{0}”。", "The column “{0}” is missing.");
    public static readonly Text ColumnTwice = new("列“{0}”出现了两次。", "The column “{0}” occurs twice.");
    public static readonly Text ColumnUnread = new("列“{0}”不属于订单表，没有读取。", "The column “{0}” does not belong to the order sheet and was not read.");
    public static readonly Text SheetsUnread = new("只读取了工作表“{0}”，未读取：{1}。", "Only the worksheet “{0}” was read; not read: {1}.");
    public static readonly Text NoOrders = new("表头下面没有订单。", "There are no orders below the headings.");

    public static readonly Text NumberMissing = new("请填写订单号；同一订单的各行填写相同的订单号。", "Please enter the order number; the lines of one order carry the same number.");
    public static readonly Text NumberStrange = new("订单号只能包含字母、数字和 - _ /，最长 40 个字符。", "An order number has only letters, digits and - _ /, at most 40 of them.");
    public static readonly Text Formula = new("单元格中是公式文本，请改为数值或普通文字。", "The cell holds the text of a formula; enter a value or plain text instead.");
    public static readonly Text Differs = new("与同一订单第 {0} 行的“{1}”不一致。", "This differs from row {0} of the same order, which says “{1}”.");
    public static readonly Text StatusUnknown = new("不认识的订单状态。可用：待审核、已审核、生产中/备货中、已发货、已完成、已取消。", "Unknown status. Use: Pending review, Approved, In preparation, Shipped, Completed or Cancelled.");

    public static readonly Text YearInferred = new("日期没有年份，按 {0} 处理。", "The date has no year; it is taken as {0}.");
    public static readonly Text PhoneMasked = new("联系方式是隐藏后的号码，改用客户档案中的号码。", "The phone is masked; the one on the customer's file is used.");
    public static readonly Text PhoneFromFile = new("没有联系方式，改用客户档案中的号码。", "There is no phone; the one on the customer's file is used.");
    public static readonly Text ContactFromFile = new("联系人“{0}”按客户档案补全为“{1}”。", "The contact “{0}” was completed to “{1}” from the customer's file.");
    public static readonly Text ContactUnknown = new("客户档案中有几位姓“{0}”的联系人，请写全名。", "Several of the customer's contacts begin with “{0}”; write the full name.");
    public static readonly Text AddressFromFile = new("表中没有地址，使用客户的默认地址：{0}", "The sheet has no address; the customer's default one is used: {0}");
    public static readonly Text AddressMissing = new("客户没有默认地址，审核前请补充收货地址。", "The customer has no default address; add one before the review.");
    public static readonly Text CustomerUnknown = new("没有名为“{0}”的客户。请先建立客户档案。", "There is no customer named “{0}”. Create the customer first.");
    public static readonly Text CustomerAmbiguous = new("有几位客户都叫“{0}”，请填写客户编号。", "Several customers are named “{0}”; enter the customer's number instead.");
    public static readonly Text AlreadyThere = new("订单 {0} 已存在且内容相同，不再导入。", "Order {0} exists already with the same content and is not imported again.");
    public static readonly Text AlreadyDifferent = new("订单 {0} 已存在，但{1}不同。请在订单页面修改，或更换订单号。", "Order {0} exists already, but its {1} differs. Change the order on its page, or use another number.");
    public static readonly Text TrackingEarly = new("订单尚未发货，物流单号没有采用。", "The order has not been shipped; the tracking number was not taken.");
    public static readonly Text ItsCustomer = new("客户", "customer"), ItsLines = new("商品、数量或单价", "products, quantities or prices");
    public static readonly Text Reading = new("正在读取", "Reading");
    public static readonly Text Rehearsing = new("正在试导入", "Rehearsing"), Importing = new("正在导入", "Importing");
    public static readonly Text Place = new("位置", "Place"), Reason = new("原因", "Reason");
    public static readonly Text Collided = new("导入时有人录入了相同的订单，本批没有保存。请再试一次。", "Somebody entered the same orders meanwhile; nothing of this batch was saved. Please try again.");
}
