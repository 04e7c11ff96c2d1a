using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Data;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.History;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

/// <summary>The split page, drawn and drawn again.</summary>
public sealed class SplitPageTests : ComponentTest
{
    [Fact]
    [Trait("Requirement", "R073")]
    public async Task Two_plans_of_one_kind_do_not_break_the_page_when_something_changes()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        await floor.StockAsync(Trade.Stand, "B-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 3));
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        SetRendererInfo(new("Server", isInteractive: true));
        var page = Render<SplitPage>(p => p.Add(x => x.Number, sub).AddCascadingValue(Actors.Warehouse));
        Assert.Equal(["Everything now, in one shipment", "Everything now, in one shipment"], page.FindAll(".plan h3").Select(h => h.TextContent));

        await page.FindAll("button").Single(b => b.TextContent.Contains("Add a part")).ClickAsync(new());

        Assert.Equal(3, page.FindAll(".by-hand thead th").Count(th => th.TextContent.StartsWith("Part ", StringComparison.Ordinal)));
        Assert.Equal(2, page.FindAll(".plan").Count);

        // more than can be added up is shown as far too much, not as an error
        foreach (var part in (int[])[0, 1]) await page.FindAll(".by-hand tbody input")[part].ChangeAsync(new() { Value = "79228162514264337593543950335" });
        Assert.NotEmpty(page.FindAll(".by-hand td.bad"));
    }

    [Fact]
    [Trait("Requirement", "R077")]
    public async Task The_money_of_each_part_adds_up_across_its_row_also_with_rounding()
    {
        await using var floor = await OpenAsync();
        var sub = await floor.OrderAsync((Trade.Stand, 3));
        await using (var db = floor.OpenDatabase())
        {
            db.Act = Act.Now(Actors.Sales, floor.Company.Clock);
            var order = (await OrderLoading.OrderAsync(db, sub[..^2], default))!;
            order.RoundingAmountMinor = 3;
            order.Total();
            await db.SaveChangesAsync();
        }
        (await floor.Get<SplitSubOrder>().HandleAsync(new(sub, null, [new(new Dictionary<int, decimal> { [1] = 1 }), new(new Dictionary<int, decimal> { [1] = 2 })]), Actors.Sales)).Must();
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        SetRendererInfo(new("Server", isInteractive: true));

        var page = Render<SplitPage>(p => p.Add(x => x.Number, sub).AddCascadingValue(Actors.Warehouse));

        var table = page.FindAll("table.data").Single(t => t.QuerySelector("caption")!.TextContent == "Money of each part");
        Assert.Contains("Rounding", table.QuerySelectorAll("thead th").Select(th => th.TextContent.Trim()));
        var rows = table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td.num").Select(c => decimal.Parse(string.Concat(c.TextContent.Where(x => char.IsAsciiDigit(x) || x is '.' or '-' or '−')).Replace('−', '-'), CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[^1], row.SkipLast(1).Sum()));
    }
}
