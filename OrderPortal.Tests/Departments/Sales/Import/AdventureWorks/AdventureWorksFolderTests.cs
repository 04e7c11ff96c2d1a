using System.IO.Compression;
using OrderPortal.Departments.Sales.Import.AdventureWorks;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import.AdventureWorks;

public sealed class AdventureWorksFolderTests : IDisposable
{
    readonly string _folder = Directory.CreateDirectory(Path.Combine(TestRun.Folder, Guid.NewGuid().ToString("N"))).FullName;

    static AdventureWorksFolder Extract => AdventureWorksFolder.Open(TestData.AdventureWorksExtract).Value;

    [Fact]
    public void Every_figure_of_the_folder_arrives()
    {
        var folder = AdventureWorksFolder.Open(TestData.AdventureWorks).Value;
        var (orders, refused) = Split(folder.Orders());
        var (stock, stockRefused) = Split(folder.Stock());
        var (products, productsRefused) = Split(folder.Products());
        // from the data's own expected.json; the extract's figures were counted when it was cut
        var expected = TestData.HasWholeAdventureWorks
            ? (1566, 5675, 41, 14030071.83m, 12527981.99m, 12847, 844, 34, 335974, 504)
            : (20, 75, 3, 202323.25m, 180154.63m, 206, 6, 3, 9370, 39);
        Assert.Equal(expected, (orders.Count, orders.Sum(o => o.Lines.Count), refused.Count, Money(orders.Sum(o => o.TotalDue)), Money(orders.Sum(o => o.SubTotal)), orders.Sum(o => o.Lines.Sum(l => l.Quantity)),
            orders.Count(o => o.CustomerCurrency is not null), orders.Sum(o => o.Lines.Count(l => l.DiscountRate > 0)), stock.Sum(s => s.Quantity), products.Count));
        Assert.All(refused, e => Assert.Equal("line-orphan", e.Code));
        Assert.Empty(stockRefused);
        Assert.Empty(productsRefused);
        Assert.All(orders, o => Assert.Equal(o.TotalDue, o.SubTotal + o.Tax + o.Freight));

        static decimal Money(decimal sum) => Math.Round(sum, 2);
    }

    [Fact]
    public void Every_customer_with_an_order_has_a_name_a_phone_and_an_address()
    {
        var folder = AdventureWorksFolder.Open(TestData.AdventureWorks).Value;
        var (customers, refused) = Split(folder.Customers());
        var byId = customers.ToDictionary(c => c.Id);
        Assert.All(Split(folder.Orders()).Read, o =>
        {
            var customer = byId[o.CustomerId];
            Assert.All([customer.Name, customer.ContactName, customer.Phone, o.ShipTo.Street, o.ShipTo.City, o.ShipTo.Country], Assert.NotEmpty!);
            Assert.Equal(o.IsOnline, !customer.IsStore);
        });
        Assert.NotEmpty(refused);
        Assert.All(refused, e => Assert.Equal("customer-nameless", e.Code));
    }

    [Fact]
    public void Four_decimal_prices_discounts_and_currencies_are_kept_exactly()
    {
        var orders = Split(Extract.Orders()).Read.ToDictionary(o => o.Number);
        Assert.Equal(1294.2529m, orders["SO43660"].SubTotal);
        Assert.Equal(419.4589m, orders["SO43660"].Lines[0].UnitPrice);
        var foreign = orders.Values.First(o => o.CustomerCurrency == "CAD");
        Assert.Equal(1.4641m, foreign.CurrencyRate);
        Assert.Contains(orders.Values.SelectMany(o => o.Lines), l => l.DiscountRate == 0.02m && l.LineTotal == l.Quantity * l.UnitPrice * 0.98m);
    }

    [Fact]
    public void Padded_codes_units_and_parts_without_category_are_put_right()
    {
        var products = Split(Extract.Products()).Read.ToDictionary(p => p.Number);
        Assert.Equal("Black / 58 CM / L", products["BK-R50B-58"].Specification);
        Assert.Equal(8977, products["BK-R50B-58"].WeightGrams); // 19.79 lb
        Assert.Equal("Bikes", products["BK-R50B-58"].Category);
        Assert.Equal(("Parts", ""), (products["AR-5381"].Category, products["AR-5381"].Specification));
        Assert.All(products.Values, p => Assert.True(p.IsSold));
    }

    [Fact]
    public void A_line_without_its_order_is_refused_with_table_row_and_reason()
    {
        var refused = Split(Extract.Orders()).Refused;
        Assert.Equal(["SalesOrderDetail_orphans 2", "SalesOrderDetail_orphans 3", "SalesOrderDetail_orphans 4"], refused.Select(e => e.Field));
        Assert.Equal("Order 45225 is not in the source: this line belongs to no order.", refused[0].Sentence.En);
        Assert.Contains("45225", refused[0].Sentence.Zh);
    }

    [Fact]
    public void A_folder_that_lacks_tables_or_columns_is_refused_naming_each()
    {
        Assert.Equal("folder-missing", Assert.Single(AdventureWorksFolder.Open(Path.Combine(_folder, "nowhere")).Errors).Code);
        Assert.Equal(18, AdventureWorksFolder.Open(_folder).Errors.Count(e => e.Code == "table-missing"));

        Change("Product", text => text.Replace("ListPrice", "Price"));
        File.Delete(Path.Combine(_folder, "Store.csv"));
        Assert.Equal(["column-missing", "table-missing"], AdventureWorksFolder.Open(_folder).Errors.Select(e => e.Code).Order());
    }

    [Theory]
    [InlineData("SalesOrderDetail", ",762,1,419.4589", ",99999,1,419.4589", "reference-unknown")]
    [InlineData("SalesOrderDetail", ",762,1,419.4589", ",762,1,500.0000", "sum-differs")]
    [InlineData("SalesOrderDetail", ",762,1,419.4589", ",762,1,much", "value-unreadable")]
    [InlineData("SalesOrderHeader", "1457.3288", "1457.3388", "sum-differs")]
    [InlineData("SalesOrderHeader", "43660,SO43660,8,2022-05-30", "43660,SO43660,8,30.05.2022", "value-unreadable")]
    [InlineData("SalesOrderHeader", "43663,SO43663,8,", "43660,SO43663,8,", "row-duplicate")]
    public void One_bad_value_refuses_its_order_and_no_other(string table, string good, string bad, string code)
    {
        var before = Split(Extract.Orders());
        Change(table, text => text.Contains(good) ? text.Replace(good, bad) : throw new InvalidOperationException($"'{good}' is not in {table}."));
        var (orders, refused) = Split(AdventureWorksFolder.Open(_folder).Value.Orders());
        Assert.Equal(before.Read.Count - 1, orders.Count);
        Assert.Contains(refused, e => e.Code == code && e.Field!.StartsWith(table, StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "R010")]
    public void A_product_whose_category_is_missing_is_refused_with_its_row()
    {
        var before = Split(Extract.Products());
        Change("ProductCategory", text => text.Replace("1,Bikes", "99,Bikes"));
        var (products, refused) = Split(AdventureWorksFolder.Open(_folder).Value.Products());
        Assert.Equal(before.Read.Count(p => p.Category != "Bikes"), products.Count);
        Assert.Equal(before.Read.Count(p => p.Category == "Bikes"), refused.Count);
        Assert.All(refused, e => Assert.Matches(@"^Product \d+$", e.Field));
    }

    [Fact]
    public void A_table_that_breaks_off_says_so_instead_of_ending_early()
    {
        Change("SalesOrderHeader", text => text + "99999,\"SO99999,8");
        Assert.Contains(Split(AdventureWorksFolder.Open(_folder).Value.Orders()).Refused, e => e.Code == "table-damaged");
    }

    [Fact]
    public void Compressed_tables_are_read_and_damaged_ones_refused()
    {
        Change("Address", text => text);
        var file = Path.Combine(_folder, "Address.csv");
        using (var target = new GZipStream(File.Create(file + ".gz"), CompressionLevel.Fastest)) target.Write(File.ReadAllBytes(file));
        File.Delete(file);
        Assert.Equal(20, Split(AdventureWorksFolder.Open(_folder).Value.Orders()).Read.Count);

        File.WriteAllBytes(file + ".gz", [1, 2, 3, 4]);
        Assert.Equal("table-damaged", Assert.Single(AdventureWorksFolder.Open(_folder).Errors).Code);
    }

    /// <summary>A copy of the extract with one table changed.</summary>
    void Change(string table, Func<string, string> change)
    {
        foreach (var file in Directory.GetFiles(TestData.AdventureWorksExtract, "*.csv"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
        var path = Path.Combine(_folder, table + ".csv");
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    static (List<T> Read, List<Error> Refused) Split<T>(IEnumerable<Result<T>> rows)
    {
        var all = rows.ToList();
        return ([.. all.Where(r => r.Succeeded).Select(r => r.Value)], [.. all.SelectMany(r => r.Errors)]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
