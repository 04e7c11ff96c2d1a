using System.Globalization;
using OrderPortal.Model.Company;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Split;

/// <summary>What the customer reads when an order is split or put together again: every part with its goods, its day of shipping and of arrival, in the customer's language.</summary>
public static class PartsMessage
{
    public static OutboxMessage For(SalesOrder order, CompanySettings company, Act act)
    {
        var language = Text.CultureOf(order.Customer?.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        string Day(DateOnly? day) => day is { } on
            ? DayTexts.Long(on).In(language) : Say(SplitTexts.MailUnknown);
        var ours = company.Name is "" ? "OrderPortal" : company.Name;
        var parts = order.Alive.OrderBy(s => s.Sequence).ToList();

        var lines = new List<string>
        {
            Say(SplitTexts.MailGreeting, order.ContactName is "" ? order.CustomerName : order.ContactName),
            parts.Count > 1 ? Say(SplitTexts.MailParts, order.Number, parts.Count) : Say(SplitTexts.MailWhole, order.Number),
        };
        foreach (var part in parts)
        {
            lines.Add(Say(SplitTexts.MailPart, part.Number, Day(part.ShippedAt is { } shipped ? company.DayOf(shipped) : part.PlannedShipOn), Day(part.ExpectedOn)));
            lines.AddRange(part.Lines.OrderBy(l => l.OrderLine.LineNumber).Select(l =>
                string.Create(CultureInfo.InvariantCulture, $"- {l.OrderLine.ProductName} {l.OrderLine.Specification} × {l.Quantity:0.###} {Units.Of(l.OrderLine.Unit).In(language)}")));
        }
        lines.Add(Say(SplitTexts.MailClosing, ours));
        return new OutboxMessage
        {
            UniqueKey = $"parts:{order.Number}:{order.HistoryCount}",
            OrderId = order.Id,
            OrderNumber = order.Number,
            Recipient = order.ContactEmail,
            Subject = Say(SplitTexts.MailSubject, ours, order.Number),
            Body = string.Join('\n', lines),
            CreatedAt = act.RecordedAt,
            NextAttemptAt = act.RecordedAt,
        };
    }
}
