using Bunit;
using OrderPortal.Departments.Warehouse;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

/// <summary>What stands on a product's stock page, as people read it.</summary>
public sealed class ProductStockPageTests : ComponentTest
{
    [Fact, Trait("Requirement", "R052")]
    public async Task Goods_on_their_way_to_a_warehouse_that_never_had_any_are_shown_with_it_and_that_their_day_is_not_known()
    {
        await using var floor = await OpenAsync();
        await floor.Company.SupplierAsync();
        var number = await floor.Company.SentAsync(5, "GZ");
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        SetRendererInfo(new("Server", isInteractive: true));

        var page = Render<ProductStockPage>(p => p.Add(x => x.Code, "PRO001"));

        Assert.Equal(["广州仓"], page.FindAll("h2").Select(h => h.TextContent));
        var coming = Assert.Single(page.FindAll("li")).TextContent;
        Assert.Contains(number, coming);
        Assert.Contains(WarehouseTexts.DateNotKnown.En, coming);
        Assert.DoesNotContain(WarehouseTexts.NeverHere.En, page.Markup);
    }
}
