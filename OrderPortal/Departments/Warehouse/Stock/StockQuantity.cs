using OrderPortal.Model.Catalog;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Stock;

/// <summary>What a typed stock quantity must be: a number that a shelf can hold, with no more decimals than the product's unit has.</summary>
static class StockQuantity
{
    const decimal Most = 100_000_000m;

    /// <summary>From where to where, as the ledger's reference tells it.</summary>
    public static string Way(Model.Stock.Bin from, Model.Stock.Bin to) => $"{from.Code}→{to.Code}" is { Length: <= 60 } way ? way : to.Code;

    public static Error? Check(decimal? quantity, Product? product, decimal least) =>
        quantity is not { } number || number < least || number > Most ? new("quantity-wrong", WarehouseTexts.StockQuantityWrong.With(Most), "Quantity")
        : product is not null && decimal.Round(number, product.UnitDecimals) != number ? new("quantity-decimals", WarehouseTexts.QuantityWrong.With(Units.Of(product.Unit)), "Quantity")
        : null;
}
