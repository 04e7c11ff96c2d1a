using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Shared;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>Writes a checked entry onto an order: the one way from what was entered to what is stored, also where nothing is stored and a form only wants to know the total.</summary>
public static class OrderEntryWriting
{
    /// <summary>Returns the one error that shows itself only after adding up.</summary>
    public static Error? WriteTo(this OrderEntry entry, SalesOrder order, EntryBook book)
    {
        order.Channel = entry.Channel ?? OrderChannel.Phone;
        order.ExternalNumber = Clean(entry.ExternalNumber);
        order.Customer = book.Customer;
        var name = book.Customer?.LegalName ?? Clean(entry.CustomerName) ?? "";
        if (order.CustomerName != name) order.NameOverrideReason = null;
        order.CustomerName = name;
        order.ContactName = Clean(entry.ContactName) ?? "";
        order.ContactMobile = Clean(entry.ContactMobile);
        order.ContactPhone = Clean(entry.ContactPhone);
        order.ContactEmail = Clean(entry.ContactEmail);
        order.ShipTo = entry.ShipTo with { };
        order.DeliveryMode = entry.DeliveryMode;
        order.OrderedOn = entry.OrderedOn ?? order.OrderedOn;
        order.RequiredOn = entry.RequiredOn;
        order.Remarks = Clean(entry.Remarks);
        order.PaymentTerms = entry.PaymentTerms;
        order.DepositRateBasisPoints = entry.DepositPercent is { } percent ? (int)Math.Round(percent * 100m) : book.Company.DepositRateBasisPoints;
        order.InvoiceKind = entry.InvoiceKind;
        order.InvoiceTitle = entry.InvoiceKind == InvoiceKind.None ? null : Clean(entry.InvoiceTitle) ?? book.Customer?.LegalName;
        order.InvoiceTaxId = entry.InvoiceKind == InvoiceKind.None ? null : Clean(entry.InvoiceTaxId) ?? book.Customer?.TaxId;
        order.Currency = Clean(entry.Currency) ?? book.Customer?.Currency ?? book.Company.Currency;
        order.CustomerCurrency = Clean(entry.CustomerCurrency);
        order.CustomerCurrencyRateMicro = entry.CustomerCurrencyRate is { } rate ? (long)Math.Round(rate * 1_000_000m) : null;
        order.OrderDiscountAmountMinor = Money.ToMinor(Money.Round(entry.DiscountAmount));
        order.FreightAmountMinor = Money.ToMinor(Money.Round(entry.FreightAmount));
        order.FixedTaxAmountMinor = entry.TaxAmount is { } tax ? Money.ToMinor(Money.Round(tax)) : null;
        order.RoundingAmountMinor = 0;

        var lines = entry.Lines.Where(l => !l.IsEmpty).ToList();
        foreach (var surplus in order.Lines.Skip(lines.Count).ToList()) order.Lines.Remove(surplus);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == order.Lines.Count) order.Lines.Add(new SalesOrderLine { LineNumber = i + 1 });
            Fill(order.Lines[i], lines[i], lines[i].ProductCode is { } code ? book.Products.GetValueOrDefault(code.Trim()) : null, book.Company);
        }
        order.Total();

        if (entry.TotalAmount is not { } stated) return null;
        var difference = Money.ToMinor(Money.Round(stated)) - order.TotalAmountMinor;
        // each line, the tax and the freight were rounded to the cent once: half a cent each is all that can come of it
        if (Math.Abs(difference) * 2 > lines.Count + 4) return new("total-differs", EntryTexts.TotalDiffers.With(stated, order.TotalAmount), nameof(entry.TotalAmount));
        order.RoundingAmountMinor = difference;
        order.Total();
        return null;
    }

    static void Fill(SalesOrderLine line, OrderEntryLine entered, Product? product, CompanySettings company)
    {
        if (line.ProductCode != entered.ProductCode?.Trim() || line.Quantity != entered.Quantity) (line.QuantityAnswer, line.IsQuantityAbnormal) = (null, false);
        line.Product = product;
        line.ProductCode = Clean(entered.ProductCode) ?? "";
        line.ProductName = product?.Name ?? Clean(entered.ProductName) ?? "";
        line.Specification = Clean(entered.Specification) ?? product?.Specification ?? "";
        line.Unit = product?.Unit ?? "";
        line.Quantity = entered.Quantity ?? 0;
        line.UnitPrice = entered.UnitPrice ?? 0;
        line.PriceIncludesTax = entered.PriceIncludesTax;
        line.TaxRateBasisPoints = entered.TaxPercent is { } percent ? (int)Math.Round(percent * 100m) : product?.TaxRateBasisPoints ?? company.VatRateBasisPoints;
        line.DiscountAmountMinor = Money.ToMinor(Money.Round(entered.DiscountAmount));
        line.Remarks = Clean(entered.Remarks);
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
