using System.Globalization;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Logistics.Ship;

/// <summary>What the customer reads when goods have left, in the customer's language: what, by whom, under which number and when it should arrive.</summary>
public static class ShippedMessage
{
    static readonly Text Subject = new("{0}：您的订单 {1} 已发货", "{0}: your order {1} is on its way");
    static readonly Text Greeting = new("{0}，您好！", "Dear {0},");
    static readonly Text Whole = new("您的订单 {0} 已于 {1} 发货。", "Your order {0} left us on {1}.");
    static readonly Text Part = new("您的订单 {0} 的一部分（{2}）已于 {1} 发货，其余商品发货时会另行通知您。", "Part of your order {0} ({2}) left us on {1}. We will write to you again when the rest leaves.");
    static readonly Text Carrier = new("承运商：{0}", "Carrier: {0}");
    static readonly Text Tracking = new("运单号：{0}", "Tracking number: {0}");
    static readonly Text Pickup = new("请您方便时到店自提。", "It is ready for you to collect.");
    static readonly Text Expected = new("预计送达：{0}", "Expected arrival: {0}");
    static readonly Text Goods = new("本次发货商品：", "In this shipment:");
    static readonly Text Closing = new(
        "收货时请核对数量和包装。如有任何问题，请直接回复，我们会尽快为您处理。\n感谢您的信任与支持！\n{0}",
        "When it arrives, please check quantity and packing. If anything is not as it should be, simply answer this message and we will help at once.\nThank you for your order.\n{0}");

    public static OutboxMessage For(SalesOrder order, SubOrder sub, CompanySettings company, DateOnly shippedOn, Act act)
    {
        var language = Text.CultureOf(order.Customer?.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        var ours = company.Name is "" ? "OrderPortal" : company.Name;

        var lines = new List<string?>
        {
            Say(Greeting, order.ContactName is "" ? order.CustomerName : order.ContactName),
            Say(order.SubOrders.Count(s => s.Status != SubOrderStatus.Cancelled) > 1 ? Part : Whole, order.Number, DayTexts.Long(shippedOn), sub.Number),
            sub.DeliveryMode == DeliveryMode.Pickup ? Say(Pickup) : null,
            sub.Carrier is { } carrier ? Say(Carrier, carrier.Name) : null,
            sub.TrackingNumber is { } number ? Say(Tracking, number) : null,
            sub.DeliveryMode != DeliveryMode.Pickup && sub.ExpectedOn is { } day ? Say(Expected, DayTexts.Long(day)) : null,
            Say(Goods),
        };
        lines.AddRange(sub.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"- {l.OrderLine.ProductName} {l.OrderLine.Specification} × {l.Quantity:0.###} {Units.Of(l.OrderLine.Unit).In(language)}")));
        lines.Add(Say(Closing, ours));

        return new OutboxMessage
        {
            UniqueKey = $"shipped:{sub.Number}",
            OrderId = order.Id,
            OrderNumber = order.Number,
            Recipient = order.ContactEmail,
            Subject = Say(Subject, ours, order.Number),
            Body = string.Join('\n', lines.OfType<string>()),
            CreatedAt = act.RecordedAt,
            NextAttemptAt = act.RecordedAt,
        };
    }
}
