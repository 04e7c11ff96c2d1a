using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OrderPortal.Journey;
using OrderPortal.Model;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Sales.Confirm;

/// <summary>One line of the confirmation.</summary>
public sealed record ConfirmationLine(int LineNumber, string ProductCode, string ProductName, string Specification, string Unit, decimal Quantity, decimal UnitPrice, decimal Amount, string? Remarks, bool PriceIncludesTax = true);

/// <summary>《订单确认单》 as data: what the customer is asked to confirm, kept exactly as it was sent.</summary>
public sealed record ConfirmationPaper(
    string Number, string CustomerName, DateOnly OrderedOn, DateOnly RequiredOn, string Currency, IReadOnlyList<ConfirmationLine> Lines,
    decimal LinesAmount, decimal DiscountAmount, decimal FreightAmount, decimal TaxAmount, decimal RoundingAmount, decimal TotalAmount,
    PaymentTerms PaymentTerms, decimal DepositPercent, decimal DepositAmount, DeliveryMode DeliveryMode, string ShipTo, string? Remarks)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ConfirmationPaper Of(SalesOrder o) => new(
        o.Number, o.CustomerName, o.OrderedOn, o.RequiredOn!.Value, o.Currency,
        [.. o.Lines.OrderBy(l => l.LineNumber).Select(l => new ConfirmationLine(l.LineNumber, l.ProductCode, l.ProductName, l.Specification, l.Unit, l.Quantity, l.UnitPrice, Money.FromMinor(l.AmountMinor), l.Remarks, l.PriceIncludesTax))],
        Money.FromMinor(o.LinesAmountMinor), Money.FromMinor(o.DiscountAmountMinor), Money.FromMinor(o.FreightAmountMinor), Money.FromMinor(o.TaxAmountMinor),
        Money.FromMinor(o.RoundingAmountMinor), o.TotalAmount, o.PaymentTerms, o.DepositRateBasisPoints / 100m, Money.FromMinor(o.DepositAmountMinor),
        o.DeliveryMode, o.ShipTo.OneLine, o.Remarks);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
    public static ConfirmationPaper FromJson(string json) => JsonSerializer.Deserialize<ConfirmationPaper>(json, Json)!;

    /// <summary>How the order is paid, in one phrase: 预付30%（¥4,800.00），尾款发货前付清.</summary>
    public Text Payment => PaymentTerms == PaymentTerms.Deposit
        ? ConfirmationTexts.DepositPhrase.With(DepositPercent, Money.Say(DepositAmount, Currency), Money.Say(TotalAmount - DepositAmount, Currency))
        : JourneyTexts.Of(PaymentTerms);

    /// <summary>The message that goes to the customer.</summary>
    public string Letter(CultureInfo culture, string? link)
    {
        var lines = string.Join("\n", Lines.Select(l => string.Format(culture, "{0}. {1} {2} {3} × {4} {5} @ {6:N2} = {7:N2}", l.LineNumber, l.ProductCode, l.ProductName, l.Specification, l.Quantity, l.Unit, l.UnitPrice, l.Amount)));
        var text = ConfirmationTexts.MailBody.With(CustomerName, Number, lines, $"{Currency} {TotalAmount.ToString("N2", culture)}", RequiredOn, Payment).In(culture);
        return link is null ? text : text + "\n\n" + ConfirmationTexts.MailLink.With(link).In(culture);
    }
}
