using OrderPortal.Model.Catalog;

namespace OrderPortal.Model.Orders;

/// <summary>One product in one order: how many, at which price, with which wishes.</summary>
public sealed class SalesOrderLine
{
    public long Id { get; private set; }
    public long OrderId { get; private set; }

    /// <summary>1, 2, 3 … as shown on every paper.</summary>
    public int LineNumber { get; set; }

    /// <summary>Null only while a draft names no known product.</summary>
    public Product? Product { get; set; }
    public long? ProductId { get; set; }

    /// <summary>Code, name, specification and unit as they were when the line was entered.</summary>
    public string ProductCode { get; set; } = "";
    public string ProductName { get; set; } = "";
    public string Specification { get; set; } = "";
    public string Unit { get; set; } = "";
    public long QuantityMilli { get; set; }

    /// <summary>Price of one unit in ten-thousandths, with or without tax as <see cref="PriceIncludesTax"/> says.</summary>
    public long UnitPriceMinor { get; set; }
    public bool PriceIncludesTax { get; set; } = true;
    public int TaxRateBasisPoints { get; set; }

    /// <summary>Quantity × price, rounded to the cent.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>Discount on this line as a positive number, in cents.</summary>
    public long DiscountAmountMinor { get; set; }
    public string? Remarks { get; set; }

    /// <summary>The quantity is far above what this customer usually buys, and what the rep found out when asking.</summary>
    public bool IsQuantityAbnormal { get; set; }
    public string? QuantityAnswer { get; set; }

    public decimal Quantity { get => Money.FromMilli(QuantityMilli); set => QuantityMilli = Money.ToMilli(value); }
    public decimal UnitPrice { get => Money.FromPriceMinor(UnitPriceMinor); set => UnitPriceMinor = Money.ToPriceMinor(value); }

    /// <summary>The amount the line must have: quantity × price, rounded to the cent.</summary>
    public static decimal AmountOf(decimal quantity, decimal unitPrice) => Money.Round(quantity * unitPrice);

    public void Total() => AmountMinor = Money.ToMinor(AmountOf(Quantity, UnitPrice));

    /// <summary>Amount after the line's discount, as entered (with or without tax), in cents.</summary>
    public long NetOfDiscountMinor => AmountMinor - DiscountAmountMinor;

    /// <summary>Tax contained in or added to the amount after discount, in cents.</summary>
    public long LineTaxAmountMinor => Money.ToMinor(Money.Round(PriceIncludesTax
        ? Money.FromMinor(NetOfDiscountMinor) * TaxRateBasisPoints / (10_000m + TaxRateBasisPoints)
        : Money.FromMinor(NetOfDiscountMinor) * TaxRateBasisPoints / 10_000m));

    /// <summary>Tax that comes on top of the amount as entered, in cents; nothing when prices include it.</summary>
    public long AddedTaxAmountMinor => PriceIncludesTax ? 0 : LineTaxAmountMinor;

    /// <summary>Amount after discount with and without tax, in cents: the same whichever way the price was entered.</summary>
    public long GrossAmountMinor => NetOfDiscountMinor + AddedTaxAmountMinor;
    public long NetAmountMinor => GrossAmountMinor - LineTaxAmountMinor;
}
