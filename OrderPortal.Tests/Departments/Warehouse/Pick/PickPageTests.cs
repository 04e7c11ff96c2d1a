using System.Text.Json;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Pick;

/// <summary>What the tablet says to each scan.</summary>
[Trait("Requirement", "R097")]
public sealed class PickPageTests : ComponentTest
{
    int _scans;

    [Fact]
    public async Task The_bin_is_scanned_first_and_each_piece_counts_until_the_path_leads_on()
    {
        await using var floor = await ReadyAsync();
        var page = Open(floor);

        Assert.Contains("Please scan bin A-01 first", await ScanAsync(page, "6901234567892"));
        Assert.Contains("Take 电脑支架 黑色/承重10kg: 2 pc.", await ScanAsync(page, "a-01"));
        Assert.Contains("电脑支架: 1 of 2", await ScanAsync(page, "6901234567892"));
        Assert.Equal("1", page.Find(".counter strong").TextContent);
        Assert.Contains("Go on to A-02", await ScanAsync(page, "PRO001"));
        Assert.Contains("Please scan bin A-02 first", await ScanAsync(page, "OFF002"));
        Assert.Contains("Bin A-01 is done", await ScanAsync(page, "A-01"));
        await ScanAsync(page, "A-02");
        Assert.Contains("Everything is picked", await ScanAsync(page, "OFF002"));

        await page.FindAll("button").Single(b => b.TextContent.Contains("Finish picking")).ClickAsync(new());
        Assert.EndsWith("/warehouse/inspect/SO202405001-1", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri);
    }

    [Fact]
    [Trait("Requirement", "R087")]
    public async Task Wrong_goods_are_said_in_red_and_count_nothing()
    {
        await using var floor = await ReadyAsync();
        var page = Open(floor);
        await ScanAsync(page, "A-01");

        Assert.Contains("FOO003 进口零食", await ScanAsync(page, "FOO003"));
        Assert.NotNull(page.Find(".scan-wrong"));
        Assert.Contains("Bin A-03 is not on this pick list", await ScanAsync(page, "A-03"));
        Assert.Equal("0", page.Find(".counter strong").TextContent);
        Assert.True(page.FindAll("button").Single(b => b.TextContent.Contains("Finish picking")).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_carton_counts_many_once_and_goods_can_be_put_back()
    {
        await using var floor = await ReadyAsync();
        var page = Open(floor);
        await ScanAsync(page, "A-01");

        await page.Find(".pick-count input[inputmode=decimal]").ChangeAsync(new() { Value = "3" });
        Assert.Contains("Only 2 pc more", await ScanAsync(page, "PRO001"));
        await page.Find(".pick-count input[inputmode=decimal]").ChangeAsync(new() { Value = "2" });
        Assert.Contains("Go on to A-02", await ScanAsync(page, "PRO001"));
        Assert.Equal("1", page.Find(".pick-count input[inputmode=decimal]").GetAttribute("value"));

        await page.Find(".pick-count input[type=checkbox]").ChangeAsync(new() { Value = true });
        Assert.Contains("scan the goods you put back", await ScanAsync(page, "A-01"));
        Assert.Contains("1 put back to bin A-01", await ScanAsync(page, "PRO001"));
        Assert.Equal(1000, (await floor.SubOrderAsync("SO202405001-1")).Lines.Sum(l => l.PickedQuantityMilli));
    }

    static async Task<Floor> ReadyAsync()
    {
        var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(("PRO001", 2), ("OFF002", 1))));
        return floor;
    }

    IRenderedComponent<PickPage> Open(Floor floor)
    {
        TestCompany.AddServices(Services, floor.Company.Database.Settings, floor.Company.Clock);
        Services.AddComponents().AddLive();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new("Server", isInteractive: true));
        return Render<PickPage>(p => p.Add(x => x.Number, "SO202405001-1").AddCascadingValue(Actors.Warehouse));
    }

    /// <summary>Sends what portal.js sends for one scan and waits for the answer.</summary>
    async Task<string> ScanAsync(IRenderedComponent<PickPage> page, string code)
    {
        var number = ++_scans;
        await page.Find("[data-scan-out]").ChangeAsync(new() { Value = JsonSerializer.Serialize(new { number, code, inDoubt = false }) });
        await page.WaitForAssertionAsync(() => Assert.Equal(code, page.Find(".flash .mono").TextContent));
        return page.Find(".flash p").TextContent;
    }
}
