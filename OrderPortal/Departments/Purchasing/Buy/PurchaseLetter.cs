using System.Globalization;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Purchasing.Buy;

/// <summary>What the supplier reads, in the supplier's language: what we want, how much, until when and where to.</summary>
static class PurchaseLetter
{
    static readonly Text Subject = new("{0} 采购单 {1}", "{0}: purchase order {1}");
    static readonly Text Greeting = new("{0}，您好！\n请按下列明细供货：", "Dear {0},\nplease deliver the following:");
    static readonly Text Wanted = new("要求到货日期：{0}", "Wanted on: {0}");
    static readonly Text Place = new("收货仓库：{0}", "Deliver to: {0}");
    static readonly Text Remarks = new("备注：{0}", "Remarks: {0}");
    static readonly Text Closing = new("请回复确认交货日期。\n{0} · {1}", "Please answer with the date on which you will deliver.\n{0} · {1}");

    public static OutboxMessage Of(PurchaseOrder order, CompanySettings company, Act act)
    {
        var supplier = order.Supplier!;
        var language = Text.CultureOf(supplier.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        List<string?> lines =
        [
            Say(Greeting, supplier.ContactName ?? supplier.Name),
            .. order.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"- {l.Product!.Code} {l.Product.Name} {l.Product.Specification} × {l.Quantity:0.###} {Units.Of(l.Product.Unit).In(language)} @ {l.Price:0.00##}")),
            order.RequestedOn is { } day ? Say(Wanted, new Text(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("d MMMM yyyy", Text.English))) : null,
            order.Warehouse is { } warehouse ? Say(Place, warehouse.Address.IsEmpty ? warehouse.Name : $"{warehouse.Name} {warehouse.Address.OneLine}") : null,
            order.Remarks is { } remarks ? Say(Remarks, remarks) : null,
            Say(Closing, company.Name is "" ? "OrderPortal" : company.Name, act.Actor.Name),
        ];
        return new()
        {
            UniqueKey = $"purchase:{order.Number}", Recipient = supplier.Email, Subject = Say(Subject, company.Name is "" ? "OrderPortal" : company.Name, order.Number),
            Body = string.Join('\n', lines.OfType<string>()), CreatedAt = act.RecordedAt, NextAttemptAt = act.RecordedAt,
        };
    }
}
