using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Count;
using OrderPortal.Departments.Warehouse.Places;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Warehouse.Places;

public sealed class PlacesTests
{
    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    static async Task<PlaceRow> BinAsync(TestCompany company, string code, string warehouse = "SH")
    {
        var queries = company.Get<PlacesQueries>();
        return (await queries.BinsAsync((await queries.OpenAsync(warehouse))!.Id, code)).Rows.Single(b => b.Code == code);
    }

    [Theory]
    [InlineData("a-01", new[] { "A-01" })]
    [InlineData("A-01-01…A-02-02", new[] { "A-01-01", "A-01-02", "A-02-01", "A-02-02" })]
    [InlineData("A-9 to C-10", new[] { "A-9", "A-10", "B-9", "B-10", "C-9", "C-10" })]
    [InlineData("QC-1~QC-3", new[] { "QC-1", "QC-2", "QC-3" })]
    public void A_pattern_is_written_out_in_the_order_of_the_walk(string pattern, string[] codes) => Assert.Equal(codes, BinPattern.Expand(pattern).Value);

    [Theory]
    [InlineData(null, "bins-unreadable")]
    [InlineData("…", "bins-unreadable")]
    [InlineData("A…B…C", "bins-unreadable")]
    [InlineData("A-01…A-01-02", "bins-uneven")]
    [InlineData("A-05…A-01", "bins-uneven")]
    [InlineData("AB-1…CD-2", "bins-uneven")]
    [InlineData("A--1…A--2", "bins-uneven")]
    [InlineData("货-1…货-2", "bins-uneven")]
    [InlineData("A-01-01…Z-99-99", "bins-many")]
    [InlineData("A-1…A-99999999999", "bins-uneven")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "bins-unreadable")]
    public void A_pattern_that_makes_no_sense_is_refused(string? pattern, string code) => Assert.Equal([code], BinPattern.Expand(pattern).Codes());

    [Theory, Providers, Trait("Requirement", "R078")]
    public async Task A_house_from_which_a_supplier_ships_names_him_and_does_not_change_hands_under_open_work(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var save = company.Get<SaveWarehouse>();
        WarehouseEntry nobodys = new() { Code = "XX", Name = "代发仓", IsDropShip = true };
        Assert.Equal(["supplier-missing"], (await save.HandleAsync(new(null, null, nobodys), Actors.Manager)).Codes());

        var order = await company.AtSupplierAsync();
        var opened = (await company.Get<PlacesQueries>().OpenAsync("DS"))!.Entry;
        Assert.Equal(["work-there"], (await save.HandleAsync(new("DS", null, opened with { IsDropShip = false }), Actors.Manager)).Codes());
        Assert.Equal(["supplier-counts"], (await company.Get<PlanCount>().HandleAsync(new(await company.WarehouseAsync("DS"), null, null), Actors.Warehouse)).Codes());
        (await company.Get<UnallocateSubOrder>().HandleAsync(new(order + "-1", Reason: "x"), Actors.Warehouse)).Must();
        Assert.True((await save.HandleAsync(new("DS", null, opened with { IsDropShip = false }), Actors.Manager)).Succeeded);
        Assert.Null((await company.Get<PlacesQueries>().ListAsync()).Single(w => w.Code == "DS").SupplierName);
    }

    [Theory, Providers]
    public async Task A_rack_is_added_at_once_behind_the_bins_that_are_there(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var add = company.Get<AddBins>();

        Assert.Equal(3, (await add.HandleAsync(new("SH", "A-01…A-05", BinKind.Storage), Actors.Warehouse)).Value); // two exist already

        Assert.Equal(["bins-exist"], (await add.HandleAsync(new("SH", "A-01…A-05", BinKind.Storage), Actors.Warehouse)).Codes());
        var queries = company.Get<PlacesQueries>();
        var id = (await queries.OpenAsync("SH"))!.Id;
        List<string> walk = [];
        string? after = null;
        do
        {
            var page = await queries.BinsAsync(id, null, after, size: 2);
            walk.AddRange(page.Rows.Select(b => b.Code));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(["A-01", "A-02", "QC-01", "A-03", "A-04", "A-05"], walk);
        var history = (await queries.HistoryAsync("SH")).Rows;
        Assert.Equal(["A-03", "A-04", "A-05"], history[0].Changes.Select(c => c.New));
        Assert.Equal(["forbidden"], (await add.HandleAsync(new("SH", "B-01", BinKind.Storage), Actors.Sales)).Codes());
        Assert.Equal(["not-found"], (await add.HandleAsync(new("XX", "B-01", BinKind.Storage), Actors.Manager)).Codes());
    }

    [Theory, Providers]
    public async Task Two_who_add_the_same_rack_at_once_make_it_once(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => company.Get<AddBins>().HandleAsync(new("SH", "C-01…C-20", BinKind.Storage), Actors.Warehouse))));
        await using var db = company.OpenDatabase();
        Assert.Equal(20, await db.Bins.CountAsync(b => b.Code.StartsWith("C-")));
    }

    [Theory, Providers]
    public async Task A_bin_with_goods_stays_open_and_one_with_promised_goods_stays_what_it_is(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        (await company.Get<AllocateSubOrder>().HandleAsync(new(number + "-1"), Actors.Warehouse)).Must();
        var (full, empty) = (await BinAsync(company, "A-01"), await BinAsync(company, "A-02"));
        var save = company.Get<SaveBin>();

        Assert.Equal(["stock-there", "stock-promised"], (await save.HandleAsync(new(full.Id, full.Facts, BinKind.Staging, 1, false), Actors.Warehouse)).Codes());
        Assert.Equal(["path-wrong"], (await save.HandleAsync(new(empty.Id, empty.Facts, BinKind.Storage, 1.5m, true), Actors.Warehouse)).Codes());
        (await save.HandleAsync(new(empty.Id, empty.Facts, BinKind.Storage, 7, false), Actors.Warehouse)).Must();
        Assert.Equal(["stale"], (await save.HandleAsync(new(empty.Id, empty.Facts, BinKind.Staging, 8, true), Actors.Warehouse)).Codes());
        Assert.Equal(["forbidden"], (await save.HandleAsync(new(empty.Id, empty.Facts, BinKind.Storage, 7, true), Actors.Finance)).Codes());

        Assert.Equal(["bin-closed"], (await company.Get<ReceiveStock>().HandleAsync(new(Trade.Stand, empty.Id, 1, "DN-1", Guid.NewGuid()), Actors.Warehouse)).Codes());
        Assert.DoesNotContain(await company.Get<StockQueries>().BinsAsync(), b => b.Id == empty.Id);
        Assert.Contains((await company.Get<PlacesQueries>().HistoryAsync("SH")).Rows[0].Changes, c => c is { Record: "A-02", Field: "PathOrder", Old: "2", New: "7" });
    }

    [Theory, Providers]
    public async Task A_warehouse_is_opened_changed_and_closed_only_when_it_is_empty(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var (save, queries) = (company.Get<SaveWarehouse>(), company.Get<PlacesQueries>());
        var entry = new WarehouseEntry { Code = "bj", Name = "北京仓", Priority = 30, Address = Trade.Address with { Province = "北京市", City = "北京市", District = "朝阳区" } };
        Assert.Equal("BJ", (await save.HandleAsync(new(null, null, entry), Actors.Manager)).Value);
        var opened = (await queries.OpenAsync("BJ"))!;
        (await save.HandleAsync(new("BJ", opened.Version, opened.Entry with { IsActive = false }), Actors.Manager)).Must();
        Assert.Equal(["stale"], (await save.HandleAsync(new("BJ", opened.Version, opened.Entry), Actors.Manager)).Codes());

        var main = (await queries.OpenAsync("SH"))!;
        Assert.Equal(["stock-there"], (await save.HandleAsync(new("SH", main.Version, main.Entry with { IsActive = false }), Actors.Manager)).Codes());
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        (await company.Get<AllocateSubOrder>().HandleAsync(new(number + "-1"), Actors.Warehouse)).Must();
        Assert.Equal(["stock-there", "work-there"], (await save.HandleAsync(new("SH", main.Version, main.Entry with { IsActive = false }), Actors.Manager)).Codes());

        Assert.Equal([("SH", 1, 3), ("GZ", 0, 1), ("BJ", 0, 0)], (await queries.ListAsync()).Select(w => (w.Code, w.Full, w.Bins)));
    }

    [Fact]
    public async Task Everything_wrong_about_a_warehouse_is_said_at_once()
    {
        await using var company = await CompanyAsync();
        var save = company.Get<SaveWarehouse>();
        var wrong = await save.HandleAsync(new(null, null, new() { Code = "S-H", Priority = -1, Address = new() { Street = "1", Mobile = "12" } }), Actors.Manager);
        Assert.Equal(["Address.City", "Address.Consignee", "Address.District", "Address.Mobile", "Address.Province", "Address.Street", "Code", "Name", "Priority"], wrong.Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        Assert.Equal(["code-taken"], (await save.HandleAsync(new(null, null, new() { Code = "sh", Name = "又一个" }), Actors.Manager)).Codes());
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Manager))
            Assert.Equal(["forbidden"], (await save.HandleAsync(new(null, null, new() { Code = "X", Name = "X" }), Actors.Of(role))).Codes());
    }
}
