using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Products;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Products;

public sealed class SaveProductTests
{
    static async Task<(TestCompany Company, ProductEntry Entry)> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var category = (await company.Get<ProductQueries>().CategoriesAsync())[0];
        return (company, new() { Code = " lamp-01 ", Name = "台灯", Specification = "暖光", CategoryId = category.Id, Unit = "盏", Barcode = "6900000000017", Weight = 900, Volume = 4_000, IsFragile = true, IsKeptUpright = true, ListPrice = 199.5m, TaxPercent = 13 });
    }

    static Task<Result<SavedProduct>> SaveAsync(TestCompany company, ProductEntry entry, Actor? actor = null, string? code = null, Guid? version = null) =>
        company.Get<SaveProduct>().HandleAsync(new(code, version, entry), actor ?? Actors.Sales);

    [Theory, Providers]
    public async Task A_new_product_can_be_found_and_is_offered_to_orders(Provider provider)
    {
        var (company, entry) = await CompanyAsync(provider);
        await using var _ = company;

        Assert.Equal("LAMP-01", (await SaveAsync(company, entry)).Value.Code);

        var queries = company.Get<ProductQueries>();
        foreach (var typed in new[] { "lamp", "台灯", "暖光", "6900000000017" })
            Assert.Equal("LAMP-01", Assert.Single((await queries.PageAsync(new(typed), Actors.Sales)).Rows).Code);
        Assert.Equal(3, (await queries.PageAsync(new(CategoryId: entry.CategoryId), Actors.Sales)).Rows.Count);
        Assert.Equal(2, (await queries.PageAsync(new(), Actors.Sales, "LAMP-01")).Rows.Count);
        Assert.StartsWith("SO", await company.SubmittedAsync(Trade.Entry(("LAMP-01", 2))));
        var file = (await queries.ShowAsync(Trade.Stand, Actors.Sales))!;
        Assert.Equal(("上海仓", 1_000m, 0m), (file.Stock.Single().Warehouse, file.Stock.Single().OnHand, file.Stock.Single().Allocated));
    }

    [Fact, Trait("Requirement", "R010"), Trait("Requirement", "R014")]
    public async Task Everything_wrong_with_a_product_is_said_at_once_beside_its_field()
    {
        var (company, _) = await CompanyAsync();
        await using var __ = company;

        var refused = await SaveAsync(company, new() { Code = "中文", Unit = " ", UnitDecimals = 4, Barcode = "a b", Weight = 1.5m, Volume = -1, CostPrice = -1, ListPrice = 1.23456m, TaxPercent = 101 }, Actors.Manager);

        Assert.Equal(["Barcode", "CategoryId", "Code", "CostPrice", "ListPrice", "Name", "TaxPercent", "Unit", "UnitDecimals", "Volume", "Weight"], refused.Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Contains("category-missing", refused.Codes());
        await using var db = company.OpenDatabase();
        Assert.Equal(3, await db.Products.CountAsync());
    }

    [Fact]
    public async Task A_code_or_barcode_that_another_product_has_is_refused_because_a_scan_could_not_tell_them_apart()
    {
        var (company, entry) = await CompanyAsync();
        await using var _ = company;
        Assert.Equal(["product-code-taken"], (await SaveAsync(company, entry with { Code = "pro001", Barcode = null })).Codes());
        Assert.Equal(["barcode-taken"], (await SaveAsync(company, entry with { Barcode = "6901234567892" })).Codes());
        Assert.Equal(["barcode-taken"], (await SaveAsync(company, entry with { Barcode = Trade.Desk })).Codes());
        Assert.Equal(["category-unknown"], (await SaveAsync(company, entry with { CategoryId = 999 })).Codes());
        Assert.Equal(["product-code-invalid"], (await SaveAsync(company, entry with { Code = "new" })).Codes());
    }

    [Fact, Trait("Requirement", "R184")]
    public async Task A_product_with_coded_pieces_is_sold_by_the_piece()
    {
        var (company, entry) = await CompanyAsync();
        await using var _ = company;

        Assert.Equal(["serialised-by-piece"], (await SaveAsync(company, entry with { IsSerialised = true, UnitDecimals = 3 })).Codes());
        Assert.True((await SaveAsync(company, entry with { IsSerialised = true })).Succeeded);
        await using var db = company.OpenDatabase();
        Assert.Equal("LAMP-01", await db.Products.Where(p => p.IsSerialised).Select(p => p.Code).SingleAsync());
    }

    [Theory, Providers, Trait("Requirement", "R178")]
    public async Task What_a_product_costs_is_seen_and_set_by_finance_and_managers_only(Provider provider)
    {
        var (company, _) = await CompanyAsync(provider);
        await using var __ = company;
        var queries = company.Get<ProductQueries>();
        var entry = (await queries.OpenAsync(Trade.Stand, Actors.Finance))!.Entry;
        Assert.Equal(70m, entry.CostPrice);
        (await SaveAsync(company, entry with { CostPrice = 75 }, Actors.Finance, Trade.Stand)).Must();

        Assert.Equal(["CostPrice"], (await SaveAsync(company, entry with { CostPrice = 1 }, Actors.Sales, Trade.Stand)).Errors.Select(e => e.Field));
        foreach (var actor in new[] { Actors.Sales, Actors.Warehouse, Actors.CustomerService, Actors.Administrator })
        {
            Assert.Null((await queries.OpenAsync(Trade.Stand, actor))!.Entry.CostPrice);
            Assert.Null((await queries.ShowAsync(Trade.Stand, actor))!.Entry.CostPrice);
            Assert.All((await queries.PageAsync(new(), actor)).Rows, r => Assert.Null(r.Cost));
            Assert.DoesNotContain((await queries.HistoryAsync(Trade.Stand, actor)).Rows, r => r.Changes.Any(c => c.Field == "CostPriceMinor"));
        }
        Assert.Contains((await queries.HistoryAsync(Trade.Stand, Actors.Manager)).Rows, r => r.Changes.Any(c => c is { Field: "CostPriceMinor", New: "750000" }));

        // sales saves the file without the cost it does not see, and the cost stays
        var seen = (await queries.OpenAsync(Trade.Stand, Actors.Sales))!;
        (await SaveAsync(company, seen.Entry with { ListPrice = 130 }, Actors.Sales, Trade.Stand, seen.Version)).Must();
        var now = (await queries.OpenAsync(Trade.Stand, Actors.Manager))!.Entry;
        Assert.Equal((75m, 130m), (now.CostPrice, now.ListPrice));
    }

    [Theory, Providers]
    public async Task A_stale_page_overwrites_nothing_and_a_changed_category_is_told_by_name(Provider provider)
    {
        var (company, _) = await CompanyAsync(provider);
        await using var __ = company;
        var queries = company.Get<ProductQueries>();
        var shown = (await queries.OpenAsync(Trade.Stand, Actors.Sales))!;
        var food = (await queries.CategoriesAsync()).Single(c => c.Code == "FOOD");
        (await SaveAsync(company, shown.Entry with { CategoryId = food.Id }, Actors.Manager, Trade.Stand, shown.Version)).Must();

        Assert.Equal(["stale"], (await SaveAsync(company, shown.Entry with { Name = "x" }, Actors.Sales, Trade.Stand, shown.Version)).Codes());

        Assert.Contains((await queries.HistoryAsync(Trade.Stand, Actors.Sales)).Rows[0].Changes, c => c is { Field: "CategoryId", Old: "办公用品", New: "食品" });
        Assert.Equal(["not-found"], (await SaveAsync(company, shown.Entry, Actors.Sales, "NONE")).Codes());
    }

    [Theory, Providers]
    public async Task A_category_is_added_and_renamed_once_and_its_code_stays(Provider provider)
    {
        var (company, _) = await CompanyAsync(provider);
        await using var __ = company;
        var save = company.Get<SaveProductCategory>();
        var id = (await save.HandleAsync(new(null, null, "light", "灯具"), Actors.Sales)).Value;
        var row = (await company.Get<ProductQueries>().CategoriesAsync()).Single(c => c.Id == id);
        Assert.Equal(("LIGHT", 0), (row.Code, row.Products));

        (await save.HandleAsync(new(id, row.Version, "IGNORED", "照明"), Actors.Manager)).Must();
        Assert.Equal(["stale"], (await save.HandleAsync(new(id, row.Version, null, "灯"), Actors.Manager)).Codes());
        Assert.Equal(["Code", "Name"], (await save.HandleAsync(new(null, null, "LIGHT", " "), Actors.Manager)).Errors.Select(e => e.Field));
        Assert.Equal(["category-name-taken"], (await save.HandleAsync(new(null, null, "L2", "照明"), Actors.Manager)).Codes());
        Assert.Equal(["forbidden"], (await save.HandleAsync(new(null, null, "L2", "x"), Actors.Warehouse)).Codes());
    }
}
