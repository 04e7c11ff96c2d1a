using System.Globalization;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Model.Messages;

/// <summary>What the customer reads when the goods arrive on another day than he was told, in the customer's language.</summary>
public sealed record DelayLetter(string Subject, string Body)
{
    static readonly Text Title = new("{0}：您的订单 {1} 的预计到货日期有调整", "{0}: a new delivery date for your order {1}");
    static readonly Text Greeting = new("{0}，您好！", "Dear {0},");
    static readonly Text Later = new("非常抱歉，您的订单 {0} 中的以下商品需要稍晚到货：", "We are sorry: the following goods of your order {0} will reach you a little later:");
    static readonly Text Sooner = new("您的订单 {0} 中的以下商品预计到货日期有更新：", "There is a new date for the following goods of your order {0}:");
    static readonly Text Date = new("新的预计到货日期：{0}", "New expected arrival: {0}");
    static readonly Text Before = new("（此前告知：{0}）", "(we told you before: {0})");
    static readonly Text Closing = new("如果这个日期不方便，请直接回复，我们会与您一起寻找合适的办法。\n感谢您的理解！\n{0}",
        "If this does not suit you, simply answer this message and we will find a way together.\nThank you for your patience.\n{0}");

    /// <param name="words">What the person who changes the date wants to add.</param>
    public static DelayLetter Of(SalesOrder order, SubOrder sub, DateOnly? before, DateOnly on, string companyName, string? words = null)
    {
        var language = Text.CultureOf(order.Customer?.Language);
        string Say(Text text, params object?[] values) => text.With(values).In(language);
        var ours = companyName is "" ? "OrderPortal" : companyName;
        List<string?> lines =
        [
            Say(Greeting, order.ContactName is "" ? order.CustomerName : order.ContactName),
            Say(before is null || on > before ? Later : Sooner, order.Number),
            .. sub.Lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"- {l.OrderLine.ProductName} {l.OrderLine.Specification} × {l.Quantity:0.###} {Units.Of(l.OrderLine.Unit).In(language)}")),
            Say(Date, DayTexts.Long(on)) + (before is { } old ? Say(Before, DayTexts.Long(old)) : ""),
            string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            Say(Closing, ours),
        ];
        return new(Say(Title, ours, order.Number), string.Join('\n', lines.OfType<string>()));
    }
}
