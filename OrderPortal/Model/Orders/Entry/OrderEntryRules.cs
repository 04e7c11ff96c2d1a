using System.Text.RegularExpressions;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Shared;
using Texts = OrderPortal.Model.Orders.Entry.EntryTexts;

namespace OrderPortal.Model.Orders.Entry;

/// <summary>How much an entry must already hold.</summary>
public enum EntryStage
{
    /// <summary>A draft may lack anything, but what is there must make sense.</summary>
    Draft,
    /// <summary>Everything the review needs must be there.</summary>
    Submit,
}

/// <summary>What the validator compares an entry with.</summary>
/// <param name="Products">The products that the lines name, by code.</param>
public sealed record EntryBook(CompanySettings Company, Customer? Customer, IReadOnlyDictionary<string, Product> Products, DateOnly Today);

/// <summary>The one validator of orders: page, sheet and API ask it the same questions and get the same codes. It returns every error at once.</summary>
public static class OrderEntryRules
{
    /// <summary>More than any real line; a larger figure is a slip of the finger.</summary>
    public const decimal LargestQuantity = 10_000_000m, LargestPrice = 100_000_000m, LargestTotal = 100_000_000_000m;
    public const int MostLines = 1_000;

    public static IReadOnlyList<Error> Check(OrderEntry entry, EntryBook book, EntryStage stage)
    {
        var errors = new List<Error>();
        var submit = stage == EntryStage.Submit;

        if (entry.Channel is null) Add("channel-missing", Texts.ChannelMissing, nameof(entry.Channel));
        if (book.Customer is null)
        {
            if (!string.IsNullOrWhiteSpace(entry.CustomerCode)) Add("customer-unknown", Texts.CustomerUnknown.With(entry.CustomerCode), "CustomerCode");
            else if (submit) Add("customer-missing", Texts.CustomerMissing, "CustomerCode");
        }
        else
        {
            if (!book.Customer.IsActive) Add("customer-inactive", Texts.CustomerInactive.With(book.Customer.LegalName), "CustomerCode");
            if (entry.InvoiceKind != InvoiceKind.None && submit) CheckInvoice(book.Customer);
        }
        if (submit && string.IsNullOrWhiteSpace(entry.ContactName)) Add("contact-missing", Texts.ContactMissing, nameof(entry.ContactName));
        if (!string.IsNullOrWhiteSpace(entry.ContactMobile) && !Mobile.IsValid(entry.ContactMobile)) Add("mobile-invalid", Texts.MobileInvalid, nameof(entry.ContactMobile));
        if (!string.IsNullOrWhiteSpace(entry.ShipTo.Mobile) && !Mobile.IsValid(entry.ShipTo.Mobile)) Add("mobile-invalid", Texts.MobileInvalid, "ShipTo.Mobile");
        if (!string.IsNullOrWhiteSpace(entry.ContactEmail) && !IsEmail(entry.ContactEmail)) Add("email-invalid", Texts.EmailInvalid, nameof(entry.ContactEmail));
        if (submit && string.IsNullOrWhiteSpace(entry.ContactMobile) && string.IsNullOrWhiteSpace(entry.ContactPhone))
            Add("phone-missing", Texts.PhoneMissing, nameof(entry.ContactMobile));

        if (entry.RequiredOn is null) { if (submit) Add("required-date-missing", Texts.RequiredDateMissing, nameof(entry.RequiredOn)); }
        else if (entry.OrderedOn is { } ordered && entry.RequiredOn < ordered) Add("required-date-early", Texts.RequiredDateEarly, nameof(entry.RequiredOn));
        if (entry.OrderedOn is { } on && (on.Year < 2000 || on.Year > 2100)) Add("order-date-absurd", Texts.OrderDateAbsurd, nameof(entry.OrderedOn));

        if (entry.DepositPercent is < 0 or > 100) Add("deposit-range", Texts.DepositRange, nameof(entry.DepositPercent));
        if (entry.FreightAmount is < 0 or > LargestPrice) Add("freight-range", Texts.FreightRange, nameof(entry.FreightAmount));
        TooLong(entry.ContactName, 80, nameof(entry.ContactName));
        TooLong(entry.CustomerName, 200, nameof(entry.CustomerName));
        TooLong(entry.ContactPhone, 40, nameof(entry.ContactPhone));
        TooLong(entry.Remarks, 2000, nameof(entry.Remarks));
        TooLong(entry.ExternalNumber, 60, nameof(entry.ExternalNumber));
        TooLong(entry.InvoiceTitle, 200, nameof(entry.InvoiceTitle));
        TooLong(entry.ShipTo.Street, 200, "ShipTo.Street");
        TooLong(entry.ShipTo.Consignee, 80, "ShipTo.Consignee");

        if (submit && entry.Lines.All(l => l.IsEmpty)) Add("lines-missing", Texts.LinesMissing, nameof(entry.Lines));
        if (entry.Lines.Count > MostLines) Add("lines-many", Texts.LinesMany.With(MostLines), nameof(entry.Lines));
        for (var i = 0; i < entry.Lines.Count; i++)
            if (!entry.Lines[i].IsEmpty) CheckLine(entry.Lines[i], i);

        if (errors.Count == 0) CheckTotal();
        return errors;

        void Add(string code, Text sentence, string field) => errors.Add(new(code, sentence, field));

        void TooLong(string? value, int most, string field)
        {
            if (value?.Length > most) Add("text-long", Texts.TextLong.With(most), field);
        }

        void CheckInvoice(Customer customer)
        {
            if (string.IsNullOrWhiteSpace(customer.TaxId)) Add("tax-id-missing", Texts.TaxIdMissing, nameof(entry.InvoiceTaxId));
            else if (customer.Currency == "CNY" && !(UnifiedSocialCreditCode.IsValid(customer.TaxId) || (customer.Type == CustomerType.Individual && ResidentId.IsValid(customer.TaxId, book.Today))))
                Add("tax-id-invalid", Texts.TaxIdInvalid, nameof(entry.InvoiceTaxId));
            if (!string.IsNullOrWhiteSpace(entry.InvoiceTitle) && entry.InvoiceTitle.Trim() != customer.LegalName)
                Add("invoice-title-differs", Texts.InvoiceTitleDiffers.With(customer.LegalName), nameof(entry.InvoiceTitle));
        }

        void CheckLine(OrderEntryLine line, int i)
        {
            var at = $"Lines[{i}].";
            var n = i + 1;
            Product? product = null;
            if (string.IsNullOrWhiteSpace(line.ProductCode)) { if (submit) Add("product-missing", Texts.ProductMissing.With(n), at + "ProductCode"); }
            else if (!book.Products.TryGetValue(line.ProductCode.Trim(), out product)) Add("product-unknown", Texts.ProductUnknown.With(n, line.ProductCode), at + "ProductCode");
            else
            {
                if (!product.IsActive) Add("product-inactive", Texts.ProductInactive.With(n, product.Code), at + "ProductCode");
                if (!string.IsNullOrWhiteSpace(line.ProductName) && line.ProductName.Trim() != product.Name)
                    Add("product-name-differs", Texts.ProductNameDiffers.With(n, product.Code, product.Name), at + "ProductName");
            }
            if (line.Quantity is null) { if (submit) Add("quantity-missing", Texts.QuantityMissing.With(n), at + "Quantity"); }
            else if (line.Quantity <= 0) Add("quantity-not-positive", Texts.QuantityNotPositive.With(n), at + "Quantity");
            else if (line.Quantity > LargestQuantity) Add("quantity-absurd", Texts.QuantityAbsurd.With(n, LargestQuantity), at + "Quantity");
            else if (product is not null && Decimals(line.Quantity.Value) > product.UnitDecimals)
                Add("quantity-fraction", product.UnitDecimals == 0 ? Texts.QuantityFraction.With(n, Units.Of(product.Unit)) : Texts.QuantityDecimals.With(n, product.UnitDecimals), at + "Quantity");
            else if (Decimals(line.Quantity.Value) > 3) Add("quantity-fraction", Texts.QuantityDecimals.With(n, 3), at + "Quantity");

            if (line.UnitPrice is null) { if (submit) Add("price-missing", Texts.PriceMissing.With(n), at + "UnitPrice"); }
            else if (line.UnitPrice < 0 || line.UnitPrice > LargestPrice) Add("price-range", Texts.PriceRange.With(n), at + "UnitPrice");
            else if (Decimals(line.UnitPrice.Value) > 4) Add("price-decimals", Texts.PriceDecimals.With(n), at + "UnitPrice");

            if (line is { Quantity: > 0 and <= LargestQuantity and var quantity, UnitPrice: >= 0 and <= LargestPrice and var price })
            {
                var right = SalesOrderLine.AmountOf(quantity, price);
                if (line.Amount is { } stated && stated != right) Add("amount-differs", Texts.AmountDiffers.With(n, quantity, price, right, stated), at + "Amount");
                if (line.DiscountAmount < 0 || line.DiscountAmount > right) Add("discount-range", Texts.DiscountRange.With(n), at + "DiscountAmount");
            }
            if (line.TaxPercent is < 0 or > 100) Add("tax-range", Texts.TaxRange.With(n), at + "TaxPercent");
            TooLong(line.Remarks, 500, at + "Remarks");
            TooLong(line.Specification, 200, at + "Specification");
        }

        void CheckTotal()
        {
            var lines = entry.Lines.Where(l => l is { Quantity: not null, UnitPrice: not null }).ToList();
            var after = lines.Sum(l => SalesOrderLine.AmountOf(l.Quantity!.Value, l.UnitPrice!.Value) - l.DiscountAmount);
            if (entry.DiscountAmount < 0 || entry.DiscountAmount > after) Add("order-discount-range", Texts.OrderDiscountRange, nameof(entry.DiscountAmount));
            else if (after > LargestTotal) Add("total-absurd", Texts.TotalAbsurd, nameof(entry.TotalAmount));
        }
    }

    /// <summary>The customer name says too little to know who that is.</summary>
    public static bool IsVague(string name, CompanySettings company) =>
        !string.IsNullOrEmpty(company.VagueNamePattern) && Regex.IsMatch(name.Trim(), company.VagueNamePattern, CompanySettings.PatternOptions);

    /// <summary>Whether a carrier would find the place: 地址不详 otherwise.</summary>
    public static IReadOnlyList<Error> CheckAddress(PostalAddress to)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(to.Consignee)) errors.Add(new("consignee-missing", Texts.ConsigneeMissing, "ShipTo.Consignee"));
        if (string.IsNullOrWhiteSpace(to.City)) errors.Add(new("address-vague", Texts.CityMissing, "ShipTo.City"));
        if (to.Country == "CN")
        {
            if (string.IsNullOrWhiteSpace(to.Province)) errors.Add(new("address-vague", Texts.ProvinceMissing, "ShipTo.Province"));
            if (string.IsNullOrWhiteSpace(to.District)) errors.Add(new("address-vague", Texts.DistrictMissing, "ShipTo.District"));
            else if (ChinaDivisions.Check(to.Province, to.City, to.District) != DivisionProblem.None) errors.Add(new("division-unknown", Texts.DivisionUnknown.With(to.Province, to.City, to.District), "ShipTo.District"));
        }
        if (string.IsNullOrWhiteSpace(to.Street) || (to.Country == "CN" && !Regex.IsMatch(to.Street, @"[\p{L}\p{N}]{3,}")))
            errors.Add(new("address-vague", Texts.StreetMissing, "ShipTo.Street"));
        return errors;
    }

    static bool IsEmail(string text) => System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text.Trim();

    /// <summary>Decimal places that carry a value: 1.50 has one.</summary>
    static int Decimals(decimal value) => (value / 1.000000000000000000000000000000000m).Scale;
}
