using OrderPortal.Model.Customers;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>What somebody enters as an order, on the page, in a sheet or through another program, before anything is checked.</summary>
public sealed record OrderEntry
{
    /// <summary>The number it must have when it comes from a sheet; null: the next one is given.</summary>
    public string? Number { get; set; }
    public string? ExternalNumber { get; set; }
    public OrderChannel? Channel { get; set; } = OrderChannel.Phone;
    public string? CustomerCode { get; set; }
    public string? CustomerName { get; set; }
    public string? ContactName { get; set; }
    public string? ContactMobile { get; set; }
    public string? ContactPhone { get; set; }
    public string? ContactEmail { get; set; }
    public PostalAddress ShipTo { get; set; } = new();
    public DeliveryMode DeliveryMode { get; set; } = DeliveryMode.Carrier;
    public DateOnly? OrderedOn { get; set; }
    public DateOnly? RequiredOn { get; set; }
    public string? Remarks { get; set; }
    public PaymentTerms PaymentTerms { get; set; } = PaymentTerms.Prepaid;

    /// <summary>In percent; null takes the company's rate.</summary>
    public decimal? DepositPercent { get; set; }
    public InvoiceKind InvoiceKind { get; set; } = InvoiceKind.None;
    public string? InvoiceTitle { get; set; }
    public string? InvoiceTaxId { get; set; }

    /// <summary>Null takes the company's currency.</summary>
    public string? Currency { get; set; }
    public string? CustomerCurrency { get; set; }
    public decimal? CustomerCurrencyRate { get; set; }
    public decimal DiscountAmount { get; set; }
    public decimal FreightAmount { get; set; }

    /// <summary>Tax that the source charged on the whole order; null: computed per line.</summary>
    public decimal? TaxAmount { get; set; }

    /// <summary>The total the source states; null: not stated. A difference of at most half a cent per line is kept as rounding, more is refused.</summary>
    public decimal? TotalAmount { get; set; }
    public List<OrderEntryLine> Lines { get; set; } = [];

    /// <summary>The same entry, independent of this one.</summary>
    public OrderEntry Copy() => this with { ShipTo = ShipTo with { }, Lines = [.. Lines.Select(l => l with { })] };

    /// <summary>What was entered, taken back from a stored order.</summary>
    public static OrderEntry Of(SalesOrder o) => new()
    {
        Number = o.Number,
        ExternalNumber = o.ExternalNumber,
        Channel = o.Channel,
        CustomerCode = o.Customer?.Code,
        CustomerName = o.CustomerName,
        ContactName = o.ContactName,
        ContactMobile = o.ContactMobile,
        ContactPhone = o.ContactPhone,
        ContactEmail = o.ContactEmail,
        ShipTo = o.ShipTo with { },
        DeliveryMode = o.DeliveryMode,
        OrderedOn = o.OrderedOn,
        RequiredOn = o.RequiredOn,
        Remarks = o.Remarks,
        PaymentTerms = o.PaymentTerms,
        DepositPercent = o.DepositRateBasisPoints / 100m,
        InvoiceKind = o.InvoiceKind,
        InvoiceTitle = o.InvoiceTitle,
        InvoiceTaxId = o.InvoiceTaxId,
        Currency = o.Currency,
        CustomerCurrency = o.CustomerCurrency,
        CustomerCurrencyRate = o.CustomerCurrencyRateMicro / 1_000_000m,
        DiscountAmount = Money.FromMinor(o.OrderDiscountAmountMinor),
        FreightAmount = Money.FromMinor(o.FreightAmountMinor),
        TaxAmount = o.FixedTaxAmountMinor is { } tax ? Money.FromMinor(tax) : null,
        TotalAmount = o.RoundingAmountMinor == 0 ? null : o.TotalAmount,
        Lines = [.. o.Lines.OrderBy(l => l.LineNumber).Select(l => new OrderEntryLine
        {
            ProductCode = l.ProductCode, ProductName = l.ProductName, Specification = l.Specification,
            Quantity = l.Quantity, UnitPrice = l.UnitPrice, PriceIncludesTax = l.PriceIncludesTax, TaxPercent = l.TaxRateBasisPoints / 100m,
            DiscountAmount = Money.FromMinor(l.DiscountAmountMinor), Remarks = l.Remarks,
        })],
    };
}

/// <summary>One line as entered.</summary>
public sealed record OrderEntryLine
{
    public string? ProductCode { get; set; }
    public string? ProductName { get; set; }
    public string? Specification { get; set; }
    public decimal? Quantity { get; set; }
    public decimal? UnitPrice { get; set; }
    public bool PriceIncludesTax { get; set; } = true;

    /// <summary>In percent; null takes the product's rate.</summary>
    public decimal? TaxPercent { get; set; }
    public decimal DiscountAmount { get; set; }

    /// <summary>The amount as stated by the source; null: computed. One that is off by a cent is refused.</summary>
    public decimal? Amount { get; set; }
    public string? Remarks { get; set; }

    /// <summary>The price with or without tax, as people compare it: what was entered, or its counterpart rounded to the four decimals a price has.</summary>
    /// <param name="taxPercent">Taken where the line names no rate.</param>
    public decimal? PriceIn(bool withTax, decimal taxPercent)
    {
        var factor = 1 + (TaxPercent ?? taxPercent) / 100m;
        return withTax == PriceIncludesTax || UnitPrice is not { } price ? UnitPrice
            : Math.Round(withTax ? price * factor : price / factor, 4, MidpointRounding.AwayFromZero);
    }

    public bool IsEmpty => string.IsNullOrWhiteSpace(ProductCode) && string.IsNullOrWhiteSpace(ProductName) && Quantity is null && UnitPrice is null;
}
