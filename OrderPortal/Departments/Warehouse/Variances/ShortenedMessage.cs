using OrderPortal.Model;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Variances;

/// <summary>What the customer reads when less can be sent than he ordered and the rest is given back in money, in his language.</summary>
public static class ShortenedMessage
{
    static readonly Text Subject = new("{0}：您的订单 {1} 数量有调整", "{0}: a change to your order {1}");
    static readonly Text Greeting = new("{0}，您好！", "Dear {0},");
    static readonly Text Short = new("非常抱歉，备货时发现您的订单 {0} 中以下商品数量不足，暂时无法补齐：", "We are sorry: while preparing your order {0} we found that we cannot send you all of the following:");
    static readonly Text Line = new("- {0} {1}：少 {2:0.###} {3}", "- {0} {1}: {2:0.###} {3} fewer");
    static readonly Text Back = new("订单金额相应减少 {0}，已付的部分将退还给您；其余商品照常发出。", "Your order is {0} less; what you have paid of it will be given back. Everything else is sent as agreed.");
    static readonly Text Closing = new("如果您希望我们改为日后补发，请直接回复，我们会立即安排。\n感谢您的理解！\n{0}", "If you would rather have the rest sent later, simply answer this message and we will see to it.\nThank you for your patience.\n{0}");

    public static OutboxMessage For(Variance variance, SalesOrder order, IReadOnlyList<(SalesOrderLine Line, long Milli)> missing, long backMinor, CompanySettings company, Act act)
    {
        var language = Text.CultureOf(order.Customer?.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        var ours = company.Name is "" ? "OrderPortal" : company.Name;
        List<string> lines =
        [
            Say(Greeting, order.ContactName is "" ? order.CustomerName : order.ContactName), Say(Short, order.Number),
            .. missing.Select(m => Say(Line, m.Line.ProductName, m.Line.Specification, Money.FromMilli(m.Milli), Units.Of(m.Line.Unit))),
            Say(Back, Money.Say(Money.FromMinor(backMinor), order.Currency)), Say(Closing, ours),
        ];
        return new OutboxMessage
        {
            UniqueKey = $"variance:{variance.Number}",
            OrderId = order.Id,
            OrderNumber = order.Number,
            Recipient = order.ContactEmail,
            Subject = Say(Subject, ours, order.Number),
            Body = string.Join('\n', lines),
            CreatedAt = act.RecordedAt,
            NextAttemptAt = act.RecordedAt,
        };
    }
}
