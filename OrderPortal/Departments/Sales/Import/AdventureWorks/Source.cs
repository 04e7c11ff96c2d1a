namespace OrderPortal.Departments.Sales.Import.AdventureWorks;

/// <summary>A buyer of the source: a person, a store, or a person at a store.</summary>
/// <param name="AccountNumber">AW00029825: the source's number for people.</param>
/// <param name="ContactName">The person to call; the store itself when the source names nobody.</param>
public sealed record SourceCustomer(int Id, string AccountNumber, string Name, bool IsStore, string ContactName, string? Phone, string? Email, IReadOnlyList<SourceAddress> Addresses);

/// <summary>Where a buyer of the source lives or receives goods.</summary>
/// <summary>A place of the source, anywhere in the world.</summary>
/// <param name="Country">ISO 3166, two letters.</param>
public sealed record SourceAddress(int Id, string Street, string City, string Province, string Country, string PostalCode);

/// <summary>A product of the source.</summary>
/// <summary>Something the source sells or builds in.</summary>
/// <param name="Specification">Colour, size and class, as far as the source has them.</param>
/// <param name="IsSold">Still sold on the day of the source's last order.</param>
public sealed record SourceProduct(int Id, string Number, string Name, string Specification, string Category, long? WeightGrams, decimal Cost, decimal ListPrice, bool IsSold);

/// <summary>How much of a product lies in one bin of one location.</summary>
public sealed record SourceStock(int ProductId, int LocationId, string Location, string Shelf, int Bin, int Quantity);

/// <summary>An order of the source with its lines.</summary>
/// <summary>An order of the source with everything it names.</summary>
/// <param name="CustomerCurrency">The currency the customer pays in, when it is not the source's own (USD), and how much of it one unit of that bought.</param>
/// <param name="SubTotal">Sum of the line totals, four decimals, before tax and freight.</param>
public sealed record SourceOrder(
    int Id, string Number, DateOnly OrderedOn, DateOnly DueOn, DateOnly? ShippedOn, bool IsOnline, string? PurchaseOrderNumber, int CustomerId,
    SourceAddress ShipTo, string ShipMethod, string? CustomerCurrency, decimal? CurrencyRate,
    decimal SubTotal, decimal Tax, decimal Freight, decimal TotalDue, IReadOnlyList<SourceLine> Lines);

/// <summary>One product on an order of the source.</summary>
/// <summary>One line of an order of the source.</summary>
/// <param name="DiscountRate">Share of the price that is taken off: 0.02 is 2 %.</param>
/// <param name="LineTotal">Quantity × price × (1 − discount), not rounded.</param>
public sealed record SourceLine(int OrderId, int Id, int ProductId, int Quantity, decimal UnitPrice, decimal DiscountRate, decimal LineTotal, string? TrackingNumber, string Place);
