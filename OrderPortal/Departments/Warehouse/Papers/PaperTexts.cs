using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Papers;

/// <summary>The words of printed papers.</summary>
public static class PaperTexts
{
    public static readonly Text UseButton = new("请使用页面上的“打印”按钮打印面单，以便留下打印记录。", "Please print labels with the page's own button, so that the print is kept account of.");
    public static readonly Text Print = new("打印", "Print");
    public static readonly Text Back = new("返回", "Back");
    public static readonly Text NotPacked = new("打包之后才有面单。", "There are labels once it is packed.");
    public static readonly Text PrintedBefore = new("面单已打印过 {0} 次；重复打印会记录在案，请作废多余的面单。", "These labels were printed before (times: {0}). Printing again is kept on record; please destroy spare labels.");

    public static readonly Text Notice = new("备货通知单", "Stock preparation notice");
    public static readonly Text PickList = new("拣货单", "Pick list");
    public static readonly Text PackingSlip = new("发货清单", "Packing slip");
    public static readonly Text Label = new("面单", "Shipping label");

    public static readonly Text QualityLabel = new("质检合格标签", "Quality label");
    public static readonly Text Passed = new("质检合格", "Inspection passed");
    public static readonly Text NotInspected = new("质检合格之后才有标签。", "There is a label once inspection is passed.");
    public static readonly Text InspectionNumber = new("质检号", "Inspection");
    public static readonly Text Inspector = new("质检员", "Inspector");
    public static readonly Text GoPack = new("去打包", "Go to packing");

    public static readonly Text OrderNumber = new("订单号", "Order");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text PartOf = new("第 {0} 批，共 {1} 批", "Part {0} of {1}");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Consignee = new("收货人", "Consignee");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text Address = new("收货地址", "Address");
    public static readonly Text OrderedOn = new("订单日期", "Order date");
    public static readonly Text RequiredOn = new("要求交付日期", "Required by");
    public static readonly Text Printed = new("打印日期", "Printed on");
    public static readonly Text Warehouse = new("仓库", "Warehouse");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text Tracking = new("运单号", "Tracking number");
    public static readonly Text Priority = new("优先级", "Priority");
    public static readonly Text Wishes = new("特殊要求", "Special wishes");
    public static readonly Text None = new("无", "None");

    public static readonly Text Line = new("行", "No.");
    public static readonly Text Code = new("商品编码", "Code");
    public static readonly Text Name = new("商品名称", "Product");
    public static readonly Text Specification = new("规格型号", "Specification");
    public static readonly Text Quantity = new("数量", "Quantity");
    public static readonly Text Unit = new("单位", "Unit");
    public static readonly Text Remarks = new("备注", "Remarks");
    public static readonly Text Bin = new("货位", "Bin");
    public static readonly Text Taken = new("实拣", "Taken");
    public static readonly Text Total = new("合计", "Total");

    public static readonly Text PreparedBy = new("备货人 / 日期", "Prepared by / date");
    public static readonly Text PickedBy = new("拣货人 / 日期", "Picked by / date");
    public static readonly Text InspectedBy = new("质检人 / 日期", "Inspected by / date");
    public static readonly Text ReceivedBy = new("收货人签字 / 日期", "Received by / date");
    public static readonly Text Package = new("包裹 {0} / {1} · {2:0.###} 千克", "Package {0} of {1} · {2:0.###} kg");
    public static readonly Text Packages = new("共 {0} 个包裹，{1:0.###} 千克", "Packages: {0}, {1:0.###} kg");
    public static readonly Text Thanks = new("感谢您的订单！收货时请核对数量和包装；如有问题请联系您的客户经理。", "Thank you for your order. Please check quantity and packing on arrival; your account manager is glad to help.");
}
