using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Warehouse.Split;
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
    }
}
