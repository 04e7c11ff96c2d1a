using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Model.Catalog;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Intake;

public sealed class OrderFormQueriesTests
{
    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await using var db = company.OpenDatabase();
        db.Act = Act.Now(Actors.Sales, company.Clock);
        db.AddRange(
            new Customer { Code = "C0002", LegalName = "Acme Trading GmbH", Contacts = { new Contact { Name = "Anna", Phone = "+49 30 9999-4321" } } },
            new Customer { Code = "C0003", LegalName = "停用公司", IsActive = false },
            new Product { Code = "OLD", Name = "旧款支架", IsActive = false, Category = new ProductCategory { Code = "X", Name = "旧" } });
        await db.SaveChangesAsync();
        return company;
    }

    [Theory, Providers, Trait("Requirement", "R007")]
    public async Task A_customer_is_found_by_number_name_and_the_last_digits_of_the_phone(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var queries = company.Get<OrderFormQueries>();
        foreach (var (typed, code) in new[] { ("c0001", "C0001"), ("晨光", "C0001"), ("5678", "C0001"), ("13812345678", "C0001"), ("acme", "C0002"), ("4321", "C0002") })
            Assert.Equal(code, Assert.Single(await queries.FindCustomersAsync(typed)).Code);
        Assert.Empty(await queries.FindCustomersAsync("停用"));
        Assert.Empty(await queries.FindCustomersAsync("0000"));
    }

    [Theory, Providers, Trait("Requirement", "R004")]
    public async Task A_product_is_found_by_code_name_and_barcode_but_not_when_it_is_no_longer_sold(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var queries = company.Get<OrderFormQueries>();
        foreach (var typed in new[] { "pro0", "支架", "6901234567892" }) Assert.Equal(Trade.Stand, Assert.Single(await queries.FindProductsAsync(typed)).Code);
        Assert.Contains("1000", (await queries.FindProductsAsync(Trade.Stand))[0].Detail.En); // what can be promised
        Assert.Equal(Trade.Stand, (await queries.ScannedAsync("6901234567892"))!.Code);
        Assert.Equal(Trade.Desk, (await queries.ScannedAsync(Trade.Desk))!.Code);
        Assert.Null(await queries.ScannedAsync("OLD"));
        Assert.Null(await queries.ScannedAsync("4006381333931"));
    }

    [Theory, Providers, Trait("Requirement", "R013")]
    public async Task The_form_says_before_saving_exactly_what_saving_would_say(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        foreach (var entry in Entries())
        {
            var check = await company.Get<OrderFormQueries>().CheckAsync(entry);
            var saved = await company.Get<SaveOrder>().HandleAsync(new(null, null, entry, Submit: true), Actors.Sales);
            Assert.Equal(saved.Errors.Select(e => (e.Code, e.Field)).Order(), check.Wrong.Concat(check.Missing).Select(e => (e.Code, e.Field)).Order());
            if (!saved.Succeeded) continue;
            var order = await company.OrderAsync(saved.Value.Number);
            Assert.Equal(order.TotalAmount, check.Totals!.Total);
            Assert.Equal(order.TotalAmount, check.Totals.Lines - check.Totals.Discount + check.Totals.Freight + check.Totals.Tax + check.Totals.Rounding);
        }
    }

    /// <summary>Good and bad entries of every kind, also some nobody would type on purpose.</summary>
    static IEnumerable<OrderEntry> Entries()
    {
        yield return new();
        yield return new() { Channel = null, Lines = [new()] };
        yield return Trade.Entry((Trade.Stand, 50), (Trade.Desk, 20), (Trade.Snack, 5));
        yield return Trade.Entry((Trade.Stand, 50), (Trade.Desk, 20)) with { DiscountAmount = 12.34m, FreightAmount = 56.78m };
        yield return Trade.Entry((Trade.Stand, -1), ("NOPE", 0), ("OLD", 1.5m));
        yield return Trade.Entry((Trade.Stand, decimal.MaxValue));
        var entry = Trade.Entry((Trade.Stand, 3));
        (entry.Lines[0].PriceIncludesTax, entry.Lines[0].UnitPrice, entry.Lines[0].DiscountAmount) = (false, 33.3333m, 0.01m);
        yield return entry;
        yield return Trade.Entry((Trade.Stand, 1)) with { DepositPercent = decimal.MinValue, FreightAmount = decimal.MaxValue };
        yield return Trade.Entry((Trade.Stand, 1)) with { CustomerCode = "C0003", InvoiceKind = InvoiceKind.Special, InvoiceTitle = "别的公司" };
        yield return Trade.Entry((Trade.Stand, 1)) with { OrderedOn = new(1, 1, 1), RequiredOn = new(9999, 12, 31), Remarks = new('长', 3000) };
    }

    [Fact, Trait("Requirement", "R021"), Trait("Requirement", "R025")]
    public async Task What_will_stop_the_approval_is_said_while_typing_by_the_approvals_own_guards()
    {
        await using var company = await CompanyAsync();
        await using (var db = company.OpenDatabase())
        {
            db.Act = Act.Now(Actors.Sales, company.Clock);
            db.Add(new Customer { Code = "C0009", LegalName = "某公司" });
            await db.SaveChangesAsync();
        }
        var entry = Trade.Entry((Trade.Stand, 1)) with { CustomerCode = "C0009", ShipTo = Trade.Address with { Street = "" } };
        var check = await company.Get<OrderFormQueries>().CheckAsync(entry);
        Assert.Empty(check.Wrong.Concat(check.Missing));
        Assert.Equal(["name-vague", "address-vague"], check.StopsApproval.Select(b => b.Code));
    }

    [Fact, Trait("Requirement", "R024")]
    public async Task The_marks_show_while_typing()
    {
        await using var company = await CompanyAsync();
        var check = await company.Get<OrderFormQueries>().CheckAsync(Trade.Entry((Trade.Stand, 101)) with { RequiredOn = new(2024, 5, 23) });
        Assert.Equal(Priority.Urgent | Priority.Key, check.Priority);
    }

    [Fact]
    public async Task Asking_saves_nothing()
    {
        await using var company = await CompanyAsync();
        await company.Get<OrderFormQueries>().CheckAsync(Trade.Entry((Trade.Stand, 1)));
        await using var db = company.OpenDatabase();
        Assert.Empty(db.SalesOrders);
    }

    [Theory, Providers]
    public async Task An_order_opens_as_it_was_entered_and_says_why_it_cannot_be_changed(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var entry = Trade.Entry((Trade.Stand, 50)) with { Remarks = "需加急印刷logo" };
        var number = await company.SubmittedAsync(entry);
        var opened = (await company.Get<OrderFormQueries>().OpenAsync(number, Actors.Sales))!;
        Assert.Equal(("需加急印刷logo", 50m, Trade.Address), (opened.Entry.Remarks, opened.Entry.Lines[0].Quantity, opened.Entry.ShipTo));
        Assert.Empty(opened.Refusals);
        Assert.Equal("forbidden", Assert.Single((await company.Get<OrderFormQueries>().OpenAsync(number, Actors.Warehouse))!.Refusals).Code);
        Assert.Null(await company.Get<OrderFormQueries>().OpenAsync("SO999999999", Actors.Sales));
    }
}
