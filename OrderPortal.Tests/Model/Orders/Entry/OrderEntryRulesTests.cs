using OrderPortal.Model.Catalog;
using OrderPortal.Model.Company;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Model.Orders.Entry;

/// <summary>The one validator, sentence by sentence. That page, sheet and handler ask this very validator is proven where they are.</summary>
public sealed class OrderEntryRulesTests
{
    static readonly DateOnly Today = new(2024, 5, 20);
    static readonly Customer Buyer = new() { Code = Trade.Customer, LegalName = "上海晨光贸易有限公司", TaxId = "91310115MA1H7Y6L53" };
    static readonly Dictionary<string, Product> Products = new[]
    {
        new Product { Code = Trade.Stand, Name = "电脑支架", Unit = "件" },
        new Product { Code = Trade.Desk, Name = "办公桌椅", Unit = "套" },
        new Product { Code = "CABLE", Name = "网线", Unit = "米", UnitDecimals = 2 },
        new Product { Code = "OLD", Name = "旧款支架", IsActive = false },
    }.ToDictionary(p => p.Code);

    static IReadOnlyList<Error> Check(OrderEntry entry, EntryStage stage = EntryStage.Submit, Customer? customer = null) =>
        OrderEntryRules.Check(entry, new(new CompanySettings(), customer ?? Buyer, Products, Today), stage);

    static OrderEntry With(Action<OrderEntry> change)
    {
        var entry = Trade.Entry((Trade.Stand, 50));
        change(entry);
        return entry;
    }

    static void Refused(string code, string field, OrderEntry entry, Customer? customer = null)
    {
        var error = Assert.Single(Check(entry, customer: customer));
        Assert.Equal((code, field), (error.Code, error.Field));
    }

    [Fact]
    public void A_complete_entry_passes() => Assert.Empty(Check(Trade.Entry((Trade.Stand, 50), (Trade.Desk, 20))));

    public static TheoryData<string, string, Action<OrderEntry>> Missing => new()
    {
        { "customer-missing", "CustomerCode", e => e.CustomerCode = null },
        { "contact-missing", "ContactName", e => e.ContactName = " " },
        { "product-missing", "Lines[0].ProductCode", e => e.Lines[0].ProductCode = null },
        { "quantity-missing", "Lines[0].Quantity", e => e.Lines[0].Quantity = null },
        { "price-missing", "Lines[0].UnitPrice", e => e.Lines[0].UnitPrice = null },
        { "required-date-missing", "RequiredOn", e => e.RequiredOn = null },
    };

    [Theory, MemberData(nameof(Missing)), Trait("Requirement", "R017")]
    public void Each_of_the_six_things_an_order_needs_is_asked_for_by_name_and_a_draft_may_lack_it(string code, string field, Action<OrderEntry> takeAway)
    {
        var entry = With(takeAway);
        var book = new EntryBook(new(), entry.CustomerCode is null ? null : Buyer, Products, Today);
        var error = Assert.Single(OrderEntryRules.Check(entry, book, EntryStage.Submit));
        Assert.Equal((code, field), (error.Code, error.Field));
        Assert.Empty(OrderEntryRules.Check(entry, book, EntryStage.Draft));
    }

    [Fact, Trait("Requirement", "R014")]
    public void Everything_that_is_wrong_is_said_at_once_each_beside_its_field()
    {
        var errors = Check(With(e =>
        {
            (e.Channel, e.ContactName, e.ContactMobile, e.RequiredOn) = (null, "", "1380000000", Today.AddDays(-1));
            (e.Lines[0].Quantity, e.Lines[0].UnitPrice) = (-1, -2);
            e.Lines.Add(new() { ProductCode = "NOPE", Quantity = 1, UnitPrice = 1 });
        }));
        Assert.Equal(
            ["Channel", "ContactName", "ContactMobile", "RequiredOn", "Lines[0].Quantity", "Lines[0].UnitPrice", "Lines[1].ProductCode"],
            errors.Select(e => e.Field));
        Assert.All(errors, e => Assert.NotEqual(e.Sentence.Zh, e.Sentence.En));
    }

    [Fact, Trait("Requirement", "R018")]
    public void A_code_with_another_products_name_is_refused_and_the_right_name_offered()
    {
        var error = Assert.Single(Check(With(e => e.Lines[0].ProductName = "办公桌椅")));
        Assert.Equal(("product-name-differs", "Lines[0].ProductName"), (error.Code, error.Field));
        Assert.Contains("电脑支架", error.Sentence.Zh);
        Assert.Empty(Check(With(e => e.Lines[0].ProductName = " 电脑支架 ")));
    }

    [Theory, Trait("Requirement", "R019")]
    [InlineData("6000.00", true)]
    [InlineData("6000.01", false)]
    [InlineData("5999.99", false)]
    public void A_stated_amount_that_is_off_by_a_cent_is_refused(string amount, bool passes)
    {
        var entry = With(e => e.Lines[0].Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        if (passes) Assert.Empty(Check(entry));
        else Refused("amount-differs", "Lines[0].Amount", entry);
    }

    [Theory, Trait("Requirement", "R022")]
    [InlineData("13800000000", true)]
    [InlineData("1380000000", false)]
    [InlineData("138000000000", false)]
    [InlineData("12800000000", false)]
    [InlineData("0755-86012345", false)]
    public void A_mobile_has_exactly_eleven_digits(string mobile, bool passes)
    {
        var entry = With(e => e.ContactMobile = mobile);
        if (passes) Assert.Empty(Check(entry));
        else Refused("mobile-invalid", "ContactMobile", entry);
    }

    [Fact, Trait("Requirement", "R022")]
    public void A_landline_has_its_own_field_and_is_enough() =>
        Assert.Empty(Check(With(e => (e.ContactMobile, e.ContactPhone) = (null, "0755-86012345"))));

    [Theory, Trait("Requirement", "R026")]
    [InlineData("OLD", "1", "product-inactive", "Lines[0].ProductCode")]
    [InlineData("NOPE", "1", "product-unknown", "Lines[0].ProductCode")]
    [InlineData("PRO001", "0", "quantity-not-positive", "Lines[0].Quantity")]
    [InlineData("PRO001", "-50", "quantity-not-positive", "Lines[0].Quantity")]
    [InlineData("PRO001", "1.5", "quantity-fraction", "Lines[0].Quantity")]
    [InlineData("CABLE", "1.505", "quantity-fraction", "Lines[0].Quantity")]
    [InlineData("PRO001", "10000001", "quantity-absurd", "Lines[0].Quantity")]
    [InlineData("PRO001", "79228162514264337593543950335", "quantity-absurd", "Lines[0].Quantity")]
    public void Goods_that_are_not_sold_and_quantities_that_cannot_be_are_refused(string code, string quantity, string error, string field) =>
        Refused(error, field, With(e => (e.Lines[0].ProductCode, e.Lines[0].Quantity) = (code, decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact, Trait("Requirement", "R026")]
    public void What_is_sold_by_length_may_have_decimals() =>
        Assert.Empty(Check(With(e => (e.Lines[0].ProductCode, e.Lines[0].Quantity) = ("CABLE", 1.50m))));

    [Theory]
    [InlineData("-0.01", "price-range")]
    [InlineData("100000000.01", "price-range")]
    [InlineData("1.00001", "price-decimals")]
    public void A_price_that_cannot_be_is_refused(string price, string code) =>
        Refused(code, "Lines[0].UnitPrice", With(e => e.Lines[0].UnitPrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Discounts_cannot_be_negative_or_eat_more_than_the_goods()
    {
        Refused("discount-range", "Lines[0].DiscountAmount", With(e => e.Lines[0].DiscountAmount = 6000.01m));
        Refused("discount-range", "Lines[0].DiscountAmount", With(e => e.Lines[0].DiscountAmount = -1));
        Refused("order-discount-range", "DiscountAmount", With(e => e.DiscountAmount = 6000.01m));
        Refused("freight-range", "FreightAmount", With(e => e.FreightAmount = -1));
        Assert.Empty(Check(With(e => e.DiscountAmount = 6000m)));
    }

    [Theory, Trait("Requirement", "R029")]
    [InlineData(CustomerType.Company, "91310115MA1H7Y6L53", null, null)]
    [InlineData(CustomerType.Company, "91310115MA1H7Y6L50", null, "tax-id-invalid")]
    [InlineData(CustomerType.Individual, "11010519491231002X", null, null)]
    [InlineData(CustomerType.Individual, "110105194912310021", null, "tax-id-invalid")]
    [InlineData(CustomerType.Company, "11010519491231002X", null, "tax-id-invalid")]
    [InlineData(CustomerType.Company, null, null, "tax-id-missing")]
    [InlineData(CustomerType.Company, "91310115MA1H7Y6L53", "上海晨光贸易有限公司", null)]
    [InlineData(CustomerType.Company, "91310115MA1H7Y6L53", "上海晨光贸易公司", "invoice-title-differs")]
    public void An_invoice_needs_a_licence_or_identity_number_that_checks_and_the_legal_name(CustomerType type, string? taxId, string? title, string? code)
    {
        var entry = With(e => (e.InvoiceKind, e.InvoiceTitle) = (InvoiceKind.Special, title));
        var errors = Check(entry, customer: new() { Code = "C1", LegalName = "上海晨光贸易有限公司", Type = type, TaxId = taxId });
        Assert.Equal(code is null ? [] : [code], errors.Select(e => e.Code));
    }

    [Theory, Trait("Requirement", "R025")]
    [InlineData("上海市", "上海市", "浦东新区", "张江路88号", null)]
    [InlineData("上海市", "上海市", "", "张江路88号", "ShipTo.District")]
    [InlineData("上海市", "上海市", "浦东新区", "", "ShipTo.Street")]
    [InlineData("上海市", "上海市", "浦东新区", "1", "ShipTo.Street")]
    [InlineData("上海市", "上海市", "南山区", "张江路88号", "ShipTo.District")]
    public void An_address_without_district_or_street_is_incomplete(string province, string city, string district, string street, string? field)
    {
        var errors = OrderEntryRules.CheckAddress(new() { Consignee = "李晓明", Province = province, City = city, District = district, Street = street });
        Assert.Equal(field is null ? [] : [field], errors.Select(e => e.Field));
    }

    [Theory, Trait("Requirement", "R021")]
    [InlineData("某公司", true)]
    [InlineData("某某贸易有限公司", true)]
    [InlineData("客户", true)]
    [InlineData("测试", true)]
    [InlineData("上海晨光贸易有限公司", false)]
    [InlineData("某某", true)]
    public void A_name_that_says_nothing_is_vague(string name, bool vague) => Assert.Equal(vague, OrderEntryRules.IsVague(name, new()));

    [Theory, Trait("Requirement", "R024")]
    [InlineData(3, 100, Priority.Urgent)]
    [InlineData(4, 100, Priority.Normal)]
    [InlineData(4, 101, Priority.Key)]
    [InlineData(3, 101, Priority.Urgent | Priority.Key)]
    public void Urgent_is_within_three_days_and_key_is_more_than_a_hundred(int days, int quantity, Priority priority)
    {
        var entry = Trade.Entry((Trade.Stand, quantity)) with { OrderedOn = Today, RequiredOn = Today.AddDays(days) };
        Assert.Equal(priority, Written(entry).PriorityIn(new()));
    }

    [Fact, Trait("Requirement", "R020")]
    public void The_total_is_lines_minus_discounts_plus_freight_plus_tax()
    {
        var entry = Trade.Entry((Trade.Stand, 50), (Trade.Desk, 20)) with { DiscountAmount = 100m, FreightAmount = 35.50m };
        (entry.Lines[0].DiscountAmount, entry.Lines[1].PriceIncludesTax) = (60m, false);
        var order = Written(entry);
        Assert.Equal((22_000_00, 160_00, 35_50, 2_080_00), (order.LinesAmountMinor, order.DiscountAmountMinor, order.FreightAmountMinor, order.TaxAmountMinor));
        Assert.Equal(22_000m - 160m + 35.50m + 2_080m, order.TotalAmount);
    }

    [Theory, Trait("Requirement", "R008")]
    [InlineData(50, "120", "6000")]
    [InlineData(20, "800", "16000")]
    [InlineData(5, "50", "250")]
    public void Showing_prices_without_tax_changes_no_total(int quantity, string price, string total)
    {
        var entry = Trade.Entry((Trade.Stand, quantity));
        var line = entry.Lines[0];
        line.UnitPrice = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(line.UnitPrice, line.PriceIn(withTax: true, 13));
        Assert.Equal(Math.Round(line.UnitPrice.Value / 1.13m, 4), line.PriceIn(withTax: false, 13));
        Assert.Equal(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), Written(entry).TotalAmount);

        // and a price that is really taken over without tax comes to the same cent, as long as its four decimals can carry it
        var net = line.PriceIn(withTax: false, 13)!.Value;
        (line.UnitPrice, line.PriceIncludesTax) = (net, false);
        Assert.InRange(Written(entry).TotalAmount - decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), -0.01m, 0.01m);
    }

    static SalesOrder Written(OrderEntry entry)
    {
        var order = new SalesOrder("SO202405001", Today, new(Actors.Sales, DateTime.UnixEpoch, DateTime.UnixEpoch));
        Assert.Null(entry.WriteTo(order, new(new(), Buyer, Products, Today)));
        return order;
    }
}
