using System.Text.RegularExpressions;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using Texts = OrderPortal.Departments.Sales.Products.ProductTexts;

namespace OrderPortal.Departments.Sales.Products;

/// <summary>What a product's file must hold; returns every error at once.</summary>
static partial class ProductRules
{
    const decimal LargestMeasure = 100_000_000m;

    public static List<Error> Check(ProductEntry entry)
    {
        var errors = new List<Error>();
        if (!Scannable().IsMatch(CodeOf(entry.Code)) || CodeOf(entry.Code) is "NEW" or "CATEGORIES" or "IMPORT") Add("product-code-invalid", Texts.CodeInvalid, nameof(entry.Code));
        if (string.IsNullOrWhiteSpace(entry.Name)) Add("name-missing", Texts.NameMissing, nameof(entry.Name));
        TooLong(entry.Name, 200, nameof(entry.Name));
        TooLong(entry.Specification, 200, nameof(entry.Specification));
        if (entry.CategoryId is null) Add("category-missing", Texts.CategoryMissing, nameof(entry.CategoryId));
        if (string.IsNullOrWhiteSpace(entry.Unit)) Add("unit-missing", Texts.UnitMissing, nameof(entry.Unit));
        TooLong(entry.Unit, 20, nameof(entry.Unit));
        if (entry.UnitDecimals is not (0 or 1 or 2 or 3)) Add("unit-decimals-range", Texts.UnitDecimalsRange, nameof(entry.UnitDecimals));
        if (entry is { IsSerialised: true, UnitDecimals: not 0 }) Add("serialised-by-piece", Texts.SerialisedByPiece, nameof(entry.IsSerialised));
        if (!string.IsNullOrWhiteSpace(entry.Barcode) && !Printable().IsMatch(entry.Barcode.Trim())) Add("barcode-invalid", Texts.BarcodeInvalid, nameof(entry.Barcode));
        Measure(entry.Weight, nameof(entry.Weight));
        Measure(entry.Volume, nameof(entry.Volume));
        if (entry.ListPrice is null) Add("price-missing", Texts.ListPriceMissing, nameof(entry.ListPrice));
        Price(entry.ListPrice, nameof(entry.ListPrice));
        Price(entry.CostPrice, nameof(entry.CostPrice));
        if (entry.TaxPercent is not (>= 0 and <= 100) || decimal.Round(entry.TaxPercent.Value, 2) != entry.TaxPercent) Add("tax-range", Texts.TaxRange, nameof(entry.TaxPercent));
        return errors;

        void Add(string code, Text sentence, string field) => errors.Add(new(code, sentence, field));

        void TooLong(string? value, int most, string field)
        {
            if (value?.Trim().Length > most) Add("text-long", Texts.TooLong.With(most), field);
        }

        void Measure(decimal? value, string field)
        {
            if (value is not null and not (> 0 and <= LargestMeasure) || value % 1 is not (null or 0)) Add("measure-range", Texts.MeasureRange, field);
        }

        void Price(decimal? value, string field)
        {
            if (value is not null and not (>= 0 and <= OrderEntryRules.LargestPrice)) Add("price-range", Texts.PriceRange, field);
            else if (value is { } price && decimal.Round(price, 4) != price) Add("price-decimals", Texts.PriceDecimals, field);
        }
    }

    /// <summary>A code as it is stored: scanners and searches know one case only.</summary>
    public static string CodeOf(string? typed) => typed?.Trim().ToUpperInvariant() ?? "";

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9._-]{0,59}\z")]
    public static partial Regex Scannable();

    [GeneratedRegex(@"\A[!-~]{1,60}\z")]
    private static partial Regex Printable();
}
