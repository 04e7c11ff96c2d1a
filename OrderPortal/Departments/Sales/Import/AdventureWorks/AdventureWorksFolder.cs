using OrderPortal.Shared;
using Texts = OrderPortal.Departments.Sales.Import.AdventureWorks.AdventureWorksTexts;

namespace OrderPortal.Departments.Sales.Import.AdventureWorks;

/// <summary>Microsoft's AdventureWorks sample as a folder of tables, read as plain records. Each sequence yields what can be used and, in the
/// same order, the refusal of what cannot, with table and row. Prices are in US dollars and before tax.</summary>
public sealed class AdventureWorksFolder
{
    const decimal GramsPerPound = 453.59237m;

    readonly SourceTable _customers, _persons, _stores, _storeContacts, _emails, _phones, _addresses, _addressesOf, _provinces,
        _products, _subcategories, _categories, _stock, _locations, _orders, _lines, _orphanLines, _rates, _shipMethods;

    AdventureWorksFolder(string path)
    {
        _customers = Table("Customer", "CustomerID", "PersonID", "StoreID", "AccountNumber");
        _persons = Table("Person_partial", "BusinessEntityID", "FirstName", "MiddleName", "LastName");
        _stores = Table("Store", "BusinessEntityID", "Name");
        _storeContacts = Table("BusinessEntityContact", "BusinessEntityID", "PersonID");
        _emails = Table("EmailAddress", "BusinessEntityID", "EmailAddress");
        _phones = Table("PersonPhone", "BusinessEntityID", "PhoneNumber");
        _addresses = Table("Address", "AddressID", "AddressLine1", "AddressLine2", "City", "StateProvinceID", "PostalCode");
        _addressesOf = Table("BusinessEntityAddress", "BusinessEntityID", "AddressID");
        _provinces = Table("StateProvince", "StateProvinceID", "CountryRegionCode", "Name");
        _products = Table("Product", "ProductID", "Name", "ProductNumber", "Color", "StandardCost", "ListPrice", "Size", "SizeUnitMeasureCode", "WeightUnitMeasureCode",
            "Weight", "Class", "ProductSubcategoryID", "SellEndDate", "DiscontinuedDate");
        _subcategories = Table("ProductSubcategory", "ProductSubcategoryID", "ProductCategoryID", "Name");
        _categories = Table("ProductCategory", "ProductCategoryID", "Name");
        _stock = Table("ProductInventory", "ProductID", "LocationID", "Shelf", "Bin", "Quantity");
        _locations = Table("Location", "LocationID", "Name");
        _orders = Table("SalesOrderHeader", "SalesOrderID", "SalesOrderNumber", "OrderDate", "DueDate", "ShipDate", "OnlineOrderFlag", "PurchaseOrderNumber", "CustomerID",
            "ShipToAddressID", "ShipMethodID", "CurrencyRateID", "SubTotal", "TaxAmt", "Freight", "TotalDue");
        _lines = Table("SalesOrderDetail", LineColumns);
        _orphanLines = Table("SalesOrderDetail_orphans", LineColumns);
        _rates = Table("CurrencyRate", "CurrencyRateID", "ToCurrencyCode", "AverageRate");
        _shipMethods = Table("ShipMethod", "ShipMethodID", "Name");

        SourceTable Table(string name, params string[] columns) => new(path, name, columns);
    }

    static readonly string[] LineColumns = ["SalesOrderID", "SalesOrderDetailID", "CarrierTrackingNumber", "OrderQty", "ProductID", "UnitPrice", "UnitPriceDiscount", "LineTotal"];

    /// <summary>Every table that is read; only the lines without orders may be missing.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. new AdventureWorksFolder("").Needed.Select(t => t.Name), "SalesOrderDetail_orphans"];

    /// <summary>Refuses a folder that is not there or lacks a table or column, naming each.</summary>
    public static Result<AdventureWorksFolder> Open(string path)
    {
        if (!Directory.Exists(path)) return Texts.FolderMissing(path);
        var folder = new AdventureWorksFolder(path);
        Error[] errors = [.. folder.Needed.SelectMany(t => t.Check())];
        return errors.Length == 0 ? folder : Result<AdventureWorksFolder>.Refused(errors);
    }

    SourceTable[] Needed => [_customers, _persons, _stores, _storeContacts, _emails, _phones, _addresses, _addressesOf,
        _provinces, _products, _subcategories, _categories, _stock, _locations, _orders, _lines, _rates, _shipMethods];

    /// <summary>Buyers with a name. The source's table of persons is incomplete: who has none is refused.</summary>
    public IEnumerable<Result<SourceCustomer>> Customers()
    {
        var persons = _persons.By(p => p.Id, r => (Id: r.Int("BusinessEntityID"), Name: string.Join(' ', new[] { r.Text("FirstName"), r.Text("MiddleName"), r.Text("LastName") }.Where(n => n != ""))));
        var stores = _stores.By(s => s.Id, r => (Id: r.Int("BusinessEntityID"), Name: r.Text("Name")));
        var contacts = _storeContacts.By(c => c.Store, r => (Store: r.Int("BusinessEntityID"), Person: r.Int("PersonID")));
        var emails = _emails.By(e => e.Id, r => (Id: r.Int("BusinessEntityID"), Text: r.TextOrNull("EmailAddress")));
        var phones = _phones.By(p => p.Id, r => (Id: r.Int("BusinessEntityID"), Text: r.TextOrNull("PhoneNumber")));
        var addresses = Addresses();
        var addressesOf = _addressesOf.Read(r => (Owner: r.Int("BusinessEntityID"), Address: r.Int("AddressID"))).Where(r => r.Succeeded).ToLookup(r => r.Value.Owner, r => r.Value.Address);
        var seen = new HashSet<int>();

        foreach (var row in _customers.Read(r => (r.Place, Id: r.Int("CustomerID"), Person: r.IntOrNull("PersonID"), Store: r.IntOrNull("StoreID"), Account: r.Text("AccountNumber"))))
        {
            if (!row.Succeeded) { yield return Result<SourceCustomer>.Refused(row.Errors); continue; }
            var c = row.Value;
            var contact = c.Person ?? (c.Store is { } at && contacts.TryGetValue(at, out var person) ? person.Person : 0);
            var personName = persons.GetValueOrDefault(contact).Name;
            var storeName = stores.GetValueOrDefault(c.Store ?? 0).Name;
            if (!seen.Add(c.Id)) yield return Texts.Duplicate(c.Place, c.Account);
            else if ((storeName ?? personName) is not { Length: > 0 } name) yield return Texts.CustomerNameless(c.Place, c.Account);
            else
                yield return new SourceCustomer(c.Id, c.Account, name, storeName is not null, personName ?? name,
                    phones.GetValueOrDefault(contact).Text, emails.GetValueOrDefault(contact).Text,
                    [.. addressesOf[c.Store ?? c.Person ?? 0].Where(addresses.ContainsKey).Select(a => addresses[a])]);
        }
    }

    public IEnumerable<Result<SourceProduct>> Products()
    {
        var categories = _categories.By(c => c.Id, r => (Id: r.Int("ProductCategoryID"), Name: r.Text("Name")));
        var subcategories = _subcategories.By(c => c.Id, r => (Id: r.Int("ProductSubcategoryID"), Category: r.Int("ProductCategoryID")));
        var lastDay = _orders.Read(r => r.Day("OrderDate")).Where(d => d.Succeeded).Select(d => d.Value).DefaultIfEmpty().Max();
        var seen = new HashSet<int>();

        foreach (var row in _products.Read(r => (Product: new SourceProduct(
            r.Int("ProductID"), r.Text("ProductNumber"), r.Text("Name"), Specification(r), "", Grams(r), r.Decimal("StandardCost"), r.Decimal("ListPrice"),
            !(r.DayOrNull("SellEndDate") <= lastDay) && !(r.DayOrNull("DiscontinuedDate") <= lastDay)), Subcategory: r.IntOrNull("ProductSubcategoryID"), r.Place)))
        {
            if (!row.Succeeded) { yield return Result<SourceProduct>.Refused(row.Errors); continue; }
            var (product, subcategory, place) = row.Value;
            // parts that are only built in have no category; they are never sold but lie in the warehouse
            var category = subcategory is null ? "Parts" : categories.GetValueOrDefault(subcategories.GetValueOrDefault(subcategory.Value).Category).Name;
            if (!seen.Add(product.Id)) yield return Texts.Duplicate(place, product.Number);
            else if (category is null) yield return Texts.Unknown(place, Texts.Category, subcategory.ToString()!);
            else yield return product with { Category = category };
        }

        // codes are padded to a fixed width in the source ('CM ', 'H ')
        static string Specification(SourceTableRow r) => string.Join(" / ", new[] { r.Text("Color"), $"{r.Text("Size")} {r.Text("SizeUnitMeasureCode")}".Trim(), r.Text("Class") }.Where(s => s != ""));

        static long? Grams(SourceTableRow r) => (r.Text("Weight"), r.Text("WeightUnitMeasureCode")) switch
        {
            ("", _) => null,
            (_, "LB") => (long)Math.Round(r.Decimal("Weight") * GramsPerPound),
            (_, "G") => (long)Math.Round(r.Decimal("Weight")),
            _ => null,
        };
    }

    public IEnumerable<Result<SourceStock>> Stock()
    {
        var locations = _locations.By(l => l.Id, r => (Id: r.Int("LocationID"), Name: r.Text("Name")));
        var products = _products.By(p => p, r => r.Int("ProductID"));
        foreach (var row in _stock.Read(r => (Stock: new SourceStock(r.Int("ProductID"), r.Int("LocationID"), "", r.Text("Shelf"), r.Int("Bin"), r.Int("Quantity")), r.Place)))
        {
            if (!row.Succeeded) { yield return Result<SourceStock>.Refused(row.Errors); continue; }
            var (stock, place) = row.Value;
            if (!products.ContainsKey(stock.ProductId)) yield return Texts.Unknown(place, Texts.Product, $"{stock.ProductId}");
            else if (!locations.TryGetValue(stock.LocationId, out var location)) yield return Texts.Unknown(place, Texts.Location, $"{stock.LocationId}");
            else yield return stock with { Location = location.Name };
        }
    }

    /// <summary>Orders with their lines; what the source states must add up. Lines without an order come last, each refused.</summary>
    public IEnumerable<Result<SourceOrder>> Orders()
    {
        var addresses = Addresses();
        var customers = _customers.By(c => c, r => r.Int("CustomerID"));
        var products = _products.By(p => p, r => r.Int("ProductID"));
        var rates = _rates.By(x => x.Id, r => (Id: r.Int("CurrencyRateID"), Currency: r.Text("ToCurrencyCode"), Rate: r.Decimal("AverageRate")));
        var methods = _shipMethods.By(m => m.Id, r => (Id: r.Int("ShipMethodID"), Name: r.Text("Name")));
        var lines = new List<SourceLine>();
        foreach (var line in Lines(_lines).Concat(_orphanLines.Exists ? Lines(_orphanLines) : []))
        {
            if (line.Succeeded) lines.Add(line.Value);
            else yield return Result<SourceOrder>.Refused(line.Errors);
        }
        var linesOf = lines.ToLookup(l => l.OrderId);
        var seen = new HashSet<int>();

        foreach (var row in _orders.Read(r => (r.Place, Customer: r.Int("CustomerID"), Address: r.Int("ShipToAddressID"), Method: r.Int("ShipMethodID"), Rate: r.IntOrNull("CurrencyRateID"), Order: new SourceOrder(
            r.Int("SalesOrderID"), r.Text("SalesOrderNumber"), r.Day("OrderDate"), r.Day("DueDate"), r.DayOrNull("ShipDate"), r.Int("OnlineOrderFlag") == 1, r.TextOrNull("PurchaseOrderNumber"),
            r.Int("CustomerID"), null!, "", null, null, r.Decimal("SubTotal"), r.Decimal("TaxAmt"), r.Decimal("Freight"), r.Decimal("TotalDue"), []))))
        {
            if (!row.Succeeded) { yield return Result<SourceOrder>.Refused(row.Errors); continue; }
            var (place, customer, address, method, rate, order) = row.Value;
            if (!seen.Add(order.Id)) { yield return Texts.Duplicate(place, order.Number); continue; }
            order = order with
            {
                Lines = [.. linesOf[order.Id]],
                ShipTo = addresses.GetValueOrDefault(address)!,
                ShipMethod = methods.GetValueOrDefault(method).Name,
                CustomerCurrency = rate is { } id && rates.TryGetValue(id, out var found) ? found.Currency : null,
                CurrencyRate = rate is { } rateId && rates.TryGetValue(rateId, out var known) ? known.Rate : null,
            };
            Error[] errors = [.. Problems()];
            yield return errors.Length == 0 ? order : Result<SourceOrder>.Refused(errors);

            IEnumerable<Error> Problems()
            {
                if (!customers.ContainsKey(customer)) yield return Texts.Unknown(place, Texts.Customer, $"{customer}");
                if (order.ShipTo is null) yield return Texts.Unknown(place, Texts.Address, $"{address}");
                if (order.ShipMethod is null) yield return Texts.Unknown(place, Texts.ShipMethod, $"{method}");
                if (rate is not null && order.CurrencyRate is null) yield return Texts.Unknown(place, Texts.Rate, $"{rate}");
                if (order.Lines.Count == 0) yield return Texts.NoLines(place);
                foreach (var line in order.Lines)
                {
                    if (!products.ContainsKey(line.ProductId)) yield return Texts.Unknown(line.Place, Texts.Product, $"{line.ProductId}");
                    var computed = line.Quantity * line.UnitPrice * (1 - line.DiscountRate);
                    if (Differs(line.LineTotal, computed, 1)) yield return Texts.SumDiffers(line.Place, Texts.LineTotal, line.LineTotal, computed);
                }
                if (Differs(order.SubTotal, order.Lines.Sum(l => l.LineTotal), order.Lines.Count)) yield return Texts.SumDiffers(place, Texts.SubTotal, order.SubTotal, order.Lines.Sum(l => l.LineTotal));
                if (Differs(order.TotalDue, order.SubTotal + order.Tax + order.Freight, 3)) yield return Texts.SumDiffers(place, Texts.TotalDue, order.TotalDue, order.SubTotal + order.Tax + order.Freight);
            }
        }
        foreach (var orphan in lines.Where(l => !seen.Contains(l.OrderId)))
            yield return Texts.OrphanLine(orphan.Place, $"{orphan.OrderId}");

        // the source rounds each of its figures to four decimals
        static bool Differs(decimal stated, decimal computed, int figures) => Math.Abs(stated - computed) > 0.00005m * (figures + 1);
    }

    static IEnumerable<Result<SourceLine>> Lines(SourceTable table) => table.Read(r => new SourceLine(
        r.Int("SalesOrderID"), r.Int("SalesOrderDetailID"), r.Int("ProductID"), r.Int("OrderQty"), r.Decimal("UnitPrice"), r.Decimal("UnitPriceDiscount"), r.Decimal("LineTotal"), r.TextOrNull("CarrierTrackingNumber"), r.Place));

    Dictionary<int, SourceAddress> Addresses()
    {
        var provinces = _provinces.By(p => p.Id, r => (Id: r.Int("StateProvinceID"), Country: r.Text("CountryRegionCode"), Name: r.Text("Name")));
        return _addresses.By(a => a.Id, r =>
        {
            var province = provinces.GetValueOrDefault(r.Int("StateProvinceID"));
            return new SourceAddress(r.Int("AddressID"), string.Join(", ", new[] { r.Text("AddressLine1"), r.Text("AddressLine2") }.Where(l => l != "")), r.Text("City"),
                province.Name ?? "", province.Country ?? "", r.Text("PostalCode"));
        });
    }
}
