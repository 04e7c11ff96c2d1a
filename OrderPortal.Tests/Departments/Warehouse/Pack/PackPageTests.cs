using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Pack;

/// <summary>What the tablet at the packing table says to each scan.</summary>
[Trait("Requirement", "R087"), Trait("Requirement", "R182")]
public sealed class PackPageTests : ComponentTest
{
    const string Sub = "SO202405001-1";
    int _scans;

    [Fact]
    public async Task Label_goods_and_count_are_scanned_before_the_scales_appear_and_what_is_wrong_is_said_in_red()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(("PRO001", 3))));
        await floor.PickAsync(Sub);
        await floor.PassAsync(Sub);
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new("Server", isInteractive: true));
        var page = Render<PackPage>(p => p.Add(x => x.Number, Sub).AddCascadingValue(Actors.Warehouse));

        Assert.Contains("scan the quality label", await ScanAsync(page, "6901234567892"));
        Assert.NotNull(page.Find(".scan-wrong"));
        Assert.Contains("Now scan the goods, 3", await ScanAsync(page, "QC202405001"));
        Assert.Contains("1 of 3", await ScanAsync(page, "6901234567892"));
        Assert.Contains("FOO003", await ScanAsync(page, "FOO003"));
        Assert.Empty(page.FindAll("[name='Packages[0].WeightKilograms']"));

        await page.Find(".pick-count input[inputmode=decimal]").ChangeAsync(new() { Value = "2" });
        Assert.Contains("Label, goods and count agree", await ScanAsync(page, "PRO001"));
        await page.Find("[name='Packages[0].WeightKilograms']").ChangeAsync(new() { Value = "4" });
        await page.Find("form").SubmitAsync();
        Assert.Contains("does not belong to this sub-order", await ScanAsync(page, "SO202405002-1-P1"));
        Assert.Contains("All labels are checked", await ScanAsync(page, Sub + "-P1"));
    }

    /// <summary>Sends what portal.js sends for one scan and waits for the answer. A box that is new counts anew, one that stays counts on.</summary>
    async Task<string> ScanAsync(IRenderedComponent<PackPage> page, string code)
    {
        var number = ++_scans;
        await page.Find("[data-scan-out]").ChangeAsync(new() { Value = JsonSerializer.Serialize(new { number, code, inDoubt = false }) });
        await page.WaitForAssertionAsync(() => Assert.Equal(code, page.Find(".flash .mono").TextContent));
        return page.Find(".flash p").TextContent;
    }
}
