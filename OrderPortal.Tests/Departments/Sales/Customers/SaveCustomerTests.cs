using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Customers;

public sealed class SaveCustomerTests
{
    static CustomerEntry Valid() => new()
    {
        LegalName = "杭州云栖文化有限公司",
        Type = CustomerType.Company,
        TaxId = "91330106MA27XL4R4F",
        Contacts = [new() { Name = "周敏", Mobile = "13900000001" }, new() { Name = "前台", Phone = "0571-88001234" }],
        Addresses = [new() { Address = Trade.Address }],
    };

    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    static Task<Result<SavedCustomer>> SaveAsync(TestCompany company, CustomerEntry entry, Actor? actor = null, string? code = null, Guid? version = null) =>
        company.Get<SaveCustomer>().HandleAsync(new(code, version, entry), actor ?? Actors.Sales);

    [Theory, Providers]
    public async Task A_new_customer_gets_the_next_free_number_and_a_file(Provider provider)
    {
        await using var company = await CompanyAsync(provider);

        var code = (await SaveAsync(company, Valid())).Value.Code;

        Assert.Equal("C0002", code); // C0001 is taken by a customer who came without asking the series
        var opened = (await company.Get<CustomerQueries>().OpenAsync(code))!;
        Assert.Equal(("杭州云栖文化有限公司", 2, "上海市"), (opened.Entry.LegalName, opened.Entry.Contacts.Count, opened.Entry.Addresses[0].Label));
        await using var db = company.OpenDatabase();
        Assert.Equal("Create", (await db.HistoryEntries.SingleAsync(h => h.Subject == Subject.Customer && h.SubjectKey == code)).Action);
    }

    [Fact, Trait("Requirement", "R010"), Trait("Requirement", "R014")]
    public async Task Everything_wrong_with_a_file_is_said_at_once_beside_its_field()
    {
        await using var company = await CompanyAsync();
        var entry = new CustomerEntry
        {
            TaxId = "123",
            Terms = PaymentTerms.Credit,
            CreditLimit = -1,
            Currency = "yuan",
            ManagerUserId = "nobody",
            Contacts = [new() { Mobile = "1380000000", Phone = "12", Email = "at" }],
            Addresses = [new() { Address = new() { Consignee = "李", Province = "广东省", City = "深圳市", District = "浦东新区", Street = "一" } }],
        };

        var refused = await SaveAsync(company, entry, Actors.Manager);

        Assert.Equal(["Addresses[0].Address.District", "Addresses[0].Address.Street", "Contacts[0].Email", "Contacts[0].Mobile", "Contacts[0].Name", "Contacts[0].Phone",
            "CreditDays", "CreditLimit", "Currency", "LegalName", "ManagerUserId", "Type"], refused.Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        await using var db = company.OpenDatabase();
        Assert.Equal(1, await db.Customers.CountAsync());
    }

    [Theory, Trait("Requirement", "R029")]
    [InlineData(CustomerType.Company, "91330106MA27XL4R4F", true)]
    [InlineData(CustomerType.Company, "91330106MA27XL4R4G", false)]
    [InlineData(CustomerType.Company, "11010519491231002X", false)]
    [InlineData(CustomerType.Individual, "11010519491231002X", true)]
    [InlineData(CustomerType.Individual, "110105194912310021", false)]
    [InlineData(CustomerType.Individual, "91330106MA27XL4R4F", false)]
    public async Task The_number_of_the_licence_or_identity_card_is_checked(CustomerType type, string number, bool isRight)
    {
        await using var company = await CompanyAsync();
        var result = await SaveAsync(company, Valid() with { Type = type, TaxId = number });
        Assert.Equal(isRight ? [] : ["tax-id-invalid"], result.Codes());
    }

    [Fact, Trait("Requirement", "R029")]
    public async Task One_licence_number_is_on_one_file()
    {
        await using var company = await CompanyAsync();
        var refused = await SaveAsync(company, Valid() with { TaxId = "91310115MA1H7Y6L53" });
        var error = Assert.Single(refused.Errors);
        Assert.Equal(("tax-id-taken", "TaxId"), (error.Code, error.Field));
        Assert.Contains("C0001", error.Sentence.En);
    }

    [Fact]
    public async Task Credit_is_given_by_finance_and_a_file_with_credit_is_kept_by_sales()
    {
        await using var company = await CompanyAsync();
        var entry = Valid() with { Terms = PaymentTerms.Credit, CreditDays = 30, CreditLimit = 50_000 };
        Assert.Equal(["Terms", "CreditLimit"], (await SaveAsync(company, entry)).Errors.Select(e => e.Field));

        var saved = (await SaveAsync(company, entry, Actors.Finance)).Value;
        (await SaveAsync(company, entry with { Level = MemberLevel.Vip }, Actors.Sales, saved.Code)).Must();
        Assert.Equal(["CreditDays"], (await SaveAsync(company, entry with { CreditDays = 90 }, Actors.Sales, saved.Code)).Errors.Select(e => e.Field));
        Assert.Equal(["CreditLimit"], (await SaveAsync(company, entry with { CreditLimit = 90_000 }, Actors.Sales, saved.Code)).Errors.Select(e => e.Field));
        (await SaveAsync(company, entry with { CreditLimit = 90_000 }, Actors.Manager, saved.Code)).Must();
    }

    [Theory, Providers, Trait("Requirement", "R179")]
    public async Task Contacts_come_and_go_with_the_file_and_its_history_names_them(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var saved = (await SaveAsync(company, Valid())).Value;
        var entry = (await company.Get<CustomerQueries>().OpenAsync(saved.Code))!.Entry;
        entry.Contacts.RemoveAt(0);
        entry.Contacts[0].Phone = "0571-88009999";
        entry.Contacts.Add(new() { Name = "吴迪", Mobile = "13900000002" });

        var again = (await SaveAsync(company, entry, code: saved.Code, version: saved.Version)).Value;

        Assert.NotEqual(saved.Version, again.Version);
        await using var db = company.OpenDatabase();
        var customer = await db.Customers.Include(c => c.Contacts).SingleAsync(c => c.Code == saved.Code);
        Assert.Equal([("前台", true, "9999"), ("吴迪", false, "0002")], customer.Contacts.OrderBy(c => c.Id).Select(c => (c.Name, c.IsDefault, c.PhoneTail!)));
        var page = (await company.Get<CustomerQueries>().HistoryAsync(saved.Code)).Rows;
        Assert.Equal(2, page.Count);
        Assert.Contains(page[0].Changes, c => c is { Field: "", Old: null, New: "吴迪" });
        Assert.Contains(page[0].Changes, c => c is { Field: "", Old: "周敏", New: null });
        Assert.Contains(page[0].Changes, c => c is { Record: "前台", Field: "Phone", New: "0571-****9999" });
    }

    [Theory, Providers]
    public async Task A_page_that_shows_an_old_file_is_told_who_changed_it_and_nothing_is_overwritten(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var shown = (await SaveAsync(company, Valid())).Value;
        (await SaveAsync(company, Valid() with { Level = MemberLevel.Gold }, Actors.Manager, shown.Code, shown.Version)).Must();

        var refused = await SaveAsync(company, Valid() with { Level = MemberLevel.Vip }, Actors.Sales, shown.Code, shown.Version);

        Assert.Equal(["stale"], refused.Codes());
        Assert.Contains(Actors.Manager.Name, refused.Errors[0].Sentence.En);
        Assert.Equal(MemberLevel.Gold, (await company.Get<CustomerQueries>().OpenAsync(shown.Code))!.Entry.Level);
    }

    [Theory, Providers]
    public async Task Of_two_who_save_at_the_same_moment_one_is_told(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var shown = (await SaveAsync(company, Valid())).Value;
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            SaveAsync(company, Valid() with { CreditLimit = 1_000 + i }, Actors.Manager, shown.Code, shown.Version))));
        Assert.Equal(1, results.Count(r => r.Succeeded));
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(["stale"], r.Codes()));
    }

    [Fact]
    public async Task Thirty_new_customers_at_once_get_thirty_numbers()
    {
        await using var company = await CompanyAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => SaveAsync(company, Valid() with { LegalName = $"客户 {i}", TaxId = null }))));
        Assert.Equal(30, results.Select(r => r.Value.Code).Distinct().Count());
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task A_file_is_kept_by_sales_finance_and_managers_only()
    {
        await using var company = await CompanyAsync();
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(role is not (Role.Sales or Role.Finance or Role.Manager), (await SaveAsync(company, new(), Actors.Of(role))).Codes().SequenceEqual(["forbidden"]));
        Assert.Equal(["not-found"], (await SaveAsync(company, Valid(), code: "C9999")).Codes());
    }
}
