using System.Globalization;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>What the supplier reads, in the supplier's language: what we want, how much, until when and where to. Of a customer to whom he ships he learns the address, not the telephone number and not what the customer pays.</summary>
static class PurchaseLetter
{
    static readonly Text Subject = new("{0} 采购单 {1}", "{0}: purchase order {1}");
    static readonly Text Greeting = new("{0}，您好！\n请按下列明细供货：", "Dear {0},\nplease deliver the following:");
    static readonly Text Wanted = new("要求到货日期：{0}", "Wanted on: {0}");
    static readonly Text Place = new("收货仓库：{0}", "Deliver to: {0}");
    static readonly Text DirectGreeting = new("{0}，您好！\n请按下列明细直接发货给我们的客户（不经过我方仓库）：", "Dear {0},\nplease send the following straight to our customer (not to our warehouse):");
    static readonly Text ShipOn = new("要求发货日期：{0}", "Please ship on: {0}");
    static readonly Text Consignee = new("收货人：{0} {1}\n收货地址：{2}", "Consignee: {0} {1}\nAddress: {2}");
    static readonly Text Conditions = new("参考号：{0}。请使用我们另发的面单（上面有收件人电话），并把随面单发给您的发货清单放入包裹；包裹中不要放入价格、发票或贵公司的宣传品。发货后请告知承运商和运单号。",
        "Reference: {0}. Please use the shipping label that we send you (it carries the telephone number), enclose the packing slip that comes with it, and put no prices, invoices or advertising into the parcel. Tell us carrier and tracking number when it has left.");
    static readonly Text DirectClosing = new("请回复确认发货日期。\n{0} · {1}", "Please answer with the date on which you will ship.\n{0} · {1}");
    static readonly Text Remarks = new("备注：{0}", "Remarks: {0}");
    static readonly Text Closing = new("请回复确认交货日期。\n{0} · {1}", "Please answer with the date on which you will deliver.\n{0} · {1}");

    public static OutboxMessage Of(PurchaseOrder order, CompanySettings company, Act act)
    {
        var supplier = order.Supplier!;
        var language = Text.CultureOf(supplier.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        List<string?> lines =
        [
            Say(order.IsDirect ? DirectGreeting : Greeting, supplier.ContactName ?? supplier.Name),
            .. order.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"- {l.Product!.Code} {l.Product.Name} {l.Product.Specification} × {l.Quantity:0.###} {Units.Of(l.Product.Unit).In(language)} @ {l.Price:0.00##}")),
            order.RequestedOn is { } day ? Say(order.IsDirect ? ShipOn : Wanted, DayTexts.Long(day)) : null,
            .. order.SubOrder is { } sub ?
                [Say(Consignee, sub.ShipTo.Consignee, Phone.Mask(sub.ShipTo.Mobile ?? sub.ShipTo.Phone), sub.ShipTo.OneLine), Say(Conditions, sub.Number)] : (string?[])[],
            order is { IsDirect: false, Warehouse: { } warehouse } ? Say(Place, warehouse.Address.IsEmpty ? warehouse.Name : $"{warehouse.Name} {warehouse.Address.OneLine}") : null,
            order.Remarks is { } remarks ? Say(Remarks, remarks) : null,
            Say(order.IsDirect ? DirectClosing : Closing, company.Name is "" ? "OrderPortal" : company.Name, act.Actor.Name),
        ];
        return new()
        {
            UniqueKey = $"purchase:{order.Number}", Recipient = supplier.Email, Subject = Say(Subject, company.Name is "" ? "OrderPortal" : company.Name, order.Number),
            Body = string.Join('\n', lines.OfType<string>()), CreatedAt = act.RecordedAt, NextAttemptAt = act.RecordedAt,
        };
    }
}
