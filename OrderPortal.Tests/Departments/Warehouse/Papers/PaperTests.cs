using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Papers;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Papers;

public class PaperTests
{
    [Theory, Providers]
    [Trait("Requirement", "R098")]
    [Trait("Requirement", "R099")]
    public async Task A_paper_has_order_consignee_address_and_contact_in_the_customers_language(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        var sub = await floor.PackedAsync(("PRO001", 4));

        var paper = (await floor.Get<PaperQueries>().PaperAsync(sub))!;

        Assert.Equal(("SO202405001", "李晓明", "13812345678", "上海市浦东新区张江路88号3楼", "李晓明"),
            (paper.Task.OrderNumber, paper.Consignee, paper.Phone, paper.Address, paper.ContactName));
        Assert.Equal((Text.Chinese, 1, 1), (paper.Culture, paper.Part, paper.PartOf));
        Assert.Equal([("PRO001", 4m)], paper.Task.Lines.Select(l => (l.ProductCode, l.Quantity)));
        Assert.Equal("SO202405001-1-P1", Assert.Single(paper.Task.Packages).Number);
        Assert.Null(await floor.Get<PaperQueries>().PaperAsync("SO000000000-1"));
    }

    [Fact]
    [Trait("Requirement", "R177")]
    public async Task A_company_that_wants_it_so_prints_the_phone_masked()
    {
        await using var floor = await OpenAsync();
        var sub = await floor.OrderAsync(("PRO001", 1));
        await using (var db = floor.OpenDatabase()) await db.CompanySettings.ExecuteUpdateAsync(c => c.SetProperty(x => x.MaskPhoneOnPapers, true));

        Assert.Equal("138****5678", (await floor.Get<PaperQueries>().PaperAsync(sub))!.Phone);
    }

    [Fact]
    [Trait("Requirement", "R099")]
    public async Task Every_printing_of_a_label_is_kept_with_the_name_of_who_did_it()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        var unpacked = await floor.OrderAsync(("PRO001", 1));
        var sub = await floor.PackedAsync(("PRO001", 4));
        var print = floor.Get<PrintLabel>();

        Refused(await print.HandleAsync(new(unpacked), Actors.Warehouse), "not-packed");
        Refused(await print.HandleAsync(new(sub), Actors.Sales), "forbidden");
        Accepted(await print.HandleAsync(new(sub), Actors.Warehouse));
        Accepted(await print.HandleAsync(new(sub), Actors.Logistics));

        Assert.Equal(2, (await floor.Get<PaperQueries>().PaperAsync(sub))!.LabelPrints);
        await using var db = floor.OpenDatabase();
        Assert.Equal(["Warehouse", "Logistics"], await db.HistoryEntries.Where(h => h.SubjectKey == sub && h.Action == PrintLabel.Action).OrderBy(h => h.Id).Select(h => h.ActorName).ToListAsync());
    }
}
