using System.Text;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Departments.Sales.Import.MasterData;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Shared.Sheets;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Import.MasterData;

/// <summary>Customers and products from a sheet: what their forms refuse, a sheet cannot bring in.</summary>
public sealed class ImportMasterDataTests
{
    const string Products = "商品编码,商品名称,商品类别,含税单价(元),单位,重量(克),税率(%)\n";
    const string Customers = "客户名称*,客户类型*,税号,联系人,手机,收货地址,账期,付款方式,信用额度\n";

    [Theory, Providers, Trait("Requirement", "R010")]
    public async Task A_row_without_a_type_or_a_category_blocks_the_import_and_is_named_by_its_number(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var category = await CategoryAsync(company);

        var products = (await ImportAsync(company, MasterKind.Products, Products + $"LAMP-1,台灯,{category},199.5,盏,900,13\nLAMP-2,落地灯,,299,盏,,\nLAMP-3,吊灯,没有这个类别,399,盏,,\n")).Value;
        Assert.False(products.IsCommitted);
        Assert.Equal([(3, "商品类别", "category-missing"), (4, "商品类别", "category-unknown")], Refusals(products));

        var customers = (await ImportAsync(company, MasterKind.Customers, Customers + "杭州云栖文化有限公司,公司,,周敏,13900000001,,,,\n宁波海风贸易有限公司,,,,,,,,\n苏州金鸡湖食品有限公司,不知道,,,,,,,\n")).Value;
        Assert.False(customers.IsCommitted);
        Assert.Equal([(3, "客户类型", "customer-type-missing"), (4, "客户类型", "choice-unknown")], Refusals(customers));

        await using var db = company.OpenDatabase();
        Assert.Equal((3, 1, 0), (await db.Products.CountAsync(), await db.Customers.CountAsync(), await db.ImportBatches.CountAsync()));
    }

    [Theory, Providers, Trait("Requirement", "R010")]
    public async Task Good_rows_become_files_and_a_second_import_adds_nothing(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var category = await CategoryAsync(company);
        var sheet = Products + $"lamp-1,台灯,{category},\"¥1,199.50\",盏,900,13%\nLAMP-2,落地灯,{category},299,盏,,9\n";

        var first = (await ImportAsync(company, MasterKind.Products, sheet)).Value;
        Assert.Equal((true, 2), (first.IsCommitted, first.Count(SheetOutcome.Created)));
        Assert.Equal((true, 1), await CommittedAsync(company, MasterKind.Customers, Customers + "杭州云栖文化有限公司,公司,91330106MA27XL4R4F,周敏,139 0000 0001,江苏省苏州市虎丘区狮山路88号,,,\n"));
        Assert.Equal((false, 0), await CommittedAsync(company, MasterKind.Products, sheet));
        Assert.Equal((false, 0), await CommittedAsync(company, MasterKind.Customers, Customers + "杭州云栖文化有限公司,个人,,,,,,,\n"));

        await using var db = company.OpenDatabase();
        var lamp = await db.Products.SingleAsync(p => p.Code == "LAMP-1");
        Assert.Equal(("台灯", 1199.5m, 900L, 1300), (lamp.Name, lamp.ListPrice, lamp.WeightGrams!.Value, lamp.TaxRateBasisPoints));
        var customer = await db.Customers.Include(c => c.Contacts).Include(c => c.Addresses).SingleAsync(c => c.LegalName == "杭州云栖文化有限公司");
        Assert.Equal((CustomerType.Company, "周敏", "13900000001"), (customer.Type, customer.Contacts.Single().Name, customer.Contacts.Single().Mobile));
        Assert.Equal(("江苏省苏州市虎丘区狮山路88号", "周敏"), (customer.Addresses.Single().Address.OneLine, customer.Addresses.Single().Address.Consignee));
        Assert.Equal(Source.Import, (await db.HistoryEntries.SingleAsync(h => h.Subject == Subject.Customer && h.SubjectKey == customer.Code)).Source);
        Assert.Equal(["Customers", "Products"], (await db.ImportBatches.Select(b => b.Kind).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_rehearsal_leaves_nothing_and_the_bad_rows_can_be_left_out()
    {
        await using var company = await CompanyAsync();
        var category = await CategoryAsync(company);
        var sheet = Products + $"LAMP-1,台灯,{category},一百,盏,900,13\nLAMP-2,落地灯,{category},299,盏,,9\nlamp-2,落地灯二,{category},299,盏,,9\n=1+1,吊灯,{category},9,盏,,\n";

        var rehearsal = (await ImportAsync(company, MasterKind.Products, sheet, rehearse: true, leaveOut: true)).Value;
        Assert.Equal((false, 1, 3), (rehearsal.IsCommitted, rehearsal.Count(SheetOutcome.Created), rehearsal.Count(SheetOutcome.Refused)));
        Assert.Equal(["number-unreadable", "row-repeated", "cell-formula"], rehearsal.Findings.Where(f => f.IsRefusal).Select(f => f.Code));
        await using (var before = company.OpenDatabase()) Assert.Equal(3, await before.Products.CountAsync());

        Assert.True((await ImportAsync(company, MasterKind.Products, sheet, leaveOut: true)).Value.IsCommitted);
        await using var db = company.OpenDatabase();
        Assert.Equal(["LAMP-2"], await db.Products.Where(p => p.Code.StartsWith("LAMP")).Select(p => p.Code).ToListAsync());
    }

    [Fact]
    public async Task A_sheet_gives_nobody_rights_that_the_form_does_not()
    {
        await using var company = await CompanyAsync();
        var category = await CategoryAsync(company);
        var cost = Products.TrimEnd() + ",成本价\n" + $"LAMP-1,台灯,{category},199,盏,,,88\n";
        var credit = Customers + "杭州云栖文化有限公司,公司,,,,,30,月结,5000\n";

        Assert.Equal([(2, "成本价(元)", "cost-forbidden")], Refusals((await ImportAsync(company, MasterKind.Products, cost)).Value));
        Assert.All(Refusals((await ImportAsync(company, MasterKind.Customers, credit)).Value), f => Assert.Equal(2, f.Row));
        Assert.NotEmpty(Refusals((await ImportAsync(company, MasterKind.Customers, credit)).Value));
        Assert.True((await ImportAsync(company, MasterKind.Products, cost, actor: Actors.Finance)).Value.IsCommitted);
        Assert.Equal(["forbidden"], (await ImportAsync(company, MasterKind.Products, cost, actor: Actors.Warehouse)).Codes());
    }

    [Fact]
    public async Task A_sheet_of_something_else_is_refused_with_what_was_looked_for()
    {
        await using var company = await CompanyAsync();
        Assert.Equal(["headings-missing"], (await ImportAsync(company, MasterKind.Products, "a,b\n1,2\n")).Codes());
        Assert.Equal(["column-missing", "column-missing"], (await ImportAsync(company, MasterKind.Products, "商品编码,商品名称\nA,B\n")).Codes());
        Assert.Equal(["no-rows"], (await ImportAsync(company, MasterKind.Products, Products)).Codes());
    }

    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    static async Task<string> CategoryAsync(TestCompany company)
    {
        await using var db = company.OpenDatabase();
        return await db.ProductCategories.OrderBy(c => c.Id).Select(c => c.Name).FirstAsync();
    }

    static async Task<(bool, int)> CommittedAsync(TestCompany company, MasterKind kind, string sheet)
    {
        var report = (await ImportAsync(company, kind, sheet)).Value;
        return (report.IsCommitted, report.Count(SheetOutcome.Created));
    }

    static async Task<Result<MasterReport>> ImportAsync(TestCompany company, MasterKind kind, string sheet, bool rehearse = false, bool leaveOut = false, Actor? actor = null)
    {
        await using var reader = (await SheetReader.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(sheet)), MasterSheet.Limits)).Value;
        return await company.Get<ImportMasterData>().HandleAsync(new(kind, reader, "sheet.csv", rehearse, leaveOut), actor ?? Actors.Sales);
    }

    static IEnumerable<(int Row, string? Column, string Code)> Refusals(MasterReport report) => report.Findings.Where(f => f.IsRefusal).Select(f => (f.Row, f.Column?.Zh, f.Code));
}
