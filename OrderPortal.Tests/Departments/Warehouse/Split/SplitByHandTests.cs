using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse.Split;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Warehouse.Split;

/// <summary>In the browser: an order is split by dragging a line and by typing quantities, and put together again.</summary>
public sealed class SplitByHandTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Theory, InlineData("zh-CN"), InlineData("en-US"), Trait("Requirement", "R072")]
    public async Task A_line_is_dragged_to_another_part_pieces_are_typed_and_the_parts_are_put_together_again(string language)
    {
        string Say(Text text) => text.In(Text.CultureOf(language));
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync((Trade.Stand, 5), (Trade.Desk, 2));
        var order = (await floor.SubOrderAsync(sub)).Order.Number;
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var page = await OpenAsAsync(await server.HireAsync(Role.Warehouse), $"/warehouse/split/{sub}", Screen.Desktop, language, server);
        ILocator Field(string product, int part) => page.GetByLabel(Say(SplitTexts.QuantityOf.With(product, part)));

        // the whole line goes where it is dropped …
        await page.Locator(".by-hand tbody tr", new() { HasText = Trade.Desk }).Locator("th").DragToAsync(page.Locator(".by-hand thead th").Nth(3));
        await Expect(Field(Trade.Desk, 1)).ToHaveValueAsync("0");
        await Expect(Field(Trade.Desk, 2)).ToHaveValueAsync("2");
        // … and of another only some pieces; a line that does not add up is refused and what was typed stays
        await Field(Trade.Stand, 2).FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = Say(SplitTexts.SplitNow), Exact = true }).ClickAsync();
        await Expect(page.GetByText(Say(SplitTexts.NotAll.With(1, 8, 5)))).ToBeVisibleAsync();
        await Expect(page.Locator(".form-errors")).ToBeFocusedAsync(); // it takes the keyboard, so nobody types before
        await Field(Trade.Stand, 1).FillAsync("2");
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Say(SplitTexts.SplitNow), Exact = true }).ClickAsync();

        await page.ArriveAsync($"/orders/{order}");
        Assert.Equal((2_000L, 0L), await QuantitiesAsync(sub));
        Assert.Equal((3_000L, 2_000L), await QuantitiesAsync($"{order}-2"));

        await page.GotoAsync(new Uri(server.Address, $"/warehouse/split/{sub}").ToString());
        await page.WaitForInteractiveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Say(SplitTexts.MergeAll.With(sub)) }).ClickAsync();
        await Expect(page.GetByText(Say(SplitTexts.MergeDone.With(sub)))).ToBeVisibleAsync();
        Assert.Equal((5_000L, 2_000L), await QuantitiesAsync(sub));
        Assert.Equal(SubOrderStatus.Cancelled, (await floor.SubOrderAsync($"{order}-2")).Status);
        await floor.CheckTruthAsync();

        async Task<(long Stand, long Desk)> QuantitiesAsync(string number)
        {
            await using var db = floor.OpenDatabase();
            var lines = await db.SubOrders.Where(s => s.Number == number).SelectMany(s => s.Lines).Select(l => new { l.OrderLine.ProductCode, l.QuantityMilli }).ToListAsync();
            long Of(string product) => lines.Where(l => l.ProductCode == product).Sum(l => l.QuantityMilli);
            return (Of(Trade.Stand), Of(Trade.Desk));
        }
    }
}
