using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Promise;

/// <summary>The words of promise dates.</summary>
public static class PromiseTexts
{
    public static readonly Text Title = new("承诺日期：{0}", "Promise date of {0}");
    public static readonly Text Subtitle = new("试算不同数量、仓库、承运商或到货日期；不会保存任何内容", "Try another quantity, warehouse, carrier or arrival of goods; nothing is saved");
    public static readonly Text WhatIf = new("试算承诺日期", "What if …");
    public static readonly Text Now = new("按目前安排到货", "Arrives as things are");
    public static readonly Text Then = new("试算后到货", "Would arrive");
    public static readonly Text Required = new("客户要求", "Customer wants");
    public static readonly Text NoDate = new("暂无日期", "No date yet");
    public static readonly Text Earlier = new("提前 {0} 天", "{0} days earlier");
    public static readonly Text Later = new("推迟 {0} 天", "{0} days later");
    public static readonly Text Same = new("不变", "Unchanged");
    public static readonly Text Change = new("试算条件", "What to try");
    public static readonly Text QuantityOf = new("{0} 数量（可用 {1:0.###}）", "Quantity of {0} ({1:0.###} free)");
    public static readonly Text QuantityWrong = new("请填写大于 0、不超过 {0:N0} 的数量", "Please give a quantity above 0, at most {0:N0}");
    public static readonly Text Warehouse = new("发货仓", "Warehouse");
    public static readonly Text Carrier = new("承运商", "Carrier");
    public static readonly Text AsIs = new("不变", "As it is");
    public static readonly Text Coming = new("在途或在制", "Goods on their way");
    public static readonly Text Days = new("提前（负）或推迟天数", "Days earlier (negative) or later");
    public static readonly Text Calculate = new("试算", "Calculate");
    public static readonly Text Slips = new("受影响的其他订单", "Other orders that would move");
    public static readonly Text NoSlips = new("其他订单不受影响", "No other order would move");
    public static readonly Text SubOrder = new("子订单", "Sub-order");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text Before = new("原到货", "Before");
    public static readonly Text After = new("试算后", "After");
    public static readonly Text Back = new("返回订单", "Back to the order");
}
