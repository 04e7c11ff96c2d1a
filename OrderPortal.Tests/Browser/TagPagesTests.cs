using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderPortal.Departments.Warehouse.Tags;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Browser;

public sealed class TagPagesTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R183")]
    public async Task A_reader_is_added_sends_a_read_and_the_unknown_tag_in_it_is_tied_to_a_piece()
    {
        const string unknown = "E2801160600002A1B2C3D4E5";
        await using var floor = await Floor.OpenAsync();
        await floor.CodeAsync(Trade.Stand);
        var codes = await floor.PiecesAsync(Trade.Stand, "A-01", 3);
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));

        // the manager adds a reader and sees its key this once
        var office = await OpenAsAsync(await server.HireAsync(Role.Manager), "/warehouse/readers", server: server);
        await office.Locator("#f-Name").FillAsync("上海仓 1 号门");
        await office.Locator("form.entry button").ClickAsync();
        var key = await office.Locator(".notice .mono").InnerTextAsync();
        await Expect(office.Locator("main [data-row]")).ToContainTextAsync(TagTexts.InUse.Zh);
        await office.ReloadAsync();
        await office.WaitForInteractiveAsync();
        Assert.DoesNotContain(key, await office.ContentAsync());

        // the device sends what it saw: two of three pieces, and a tag that nobody knows
        Assert.Equal(System.Net.HttpStatusCode.Created, await SendAsync("1"));

        // somebody of the warehouse opens the read and ties the unknown tag to the piece in his hand
        var page = await OpenAsAsync(await server.HireAsync(Role.Warehouse), "/warehouse/tag-reads", Screen.Tablet, server: server);
        await page.Locator("main [data-row] a[data-open]").ClickAsync();
        await Expect(page.Locator(".figure strong")).ToHaveTextAsync(["2", "0", "1", "1"]);
        await Expect(page.Locator("main table").Last).ToContainTextAsync(unknown);
        await page.GetByText(TagTexts.Tie.Zh, new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-scan]")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync(UnitCode.New());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-judged", "1");
        await Expect(page.Locator("[data-scan-box]")).ToHaveAttributeAsync("data-right", "false"); // no piece of ours
        await page.Keyboard.TypeAsync(codes[2]);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main table").Last).ToContainTextAsync(TagTexts.TiedTo.Zh.Replace("{0}", codes[2]));
        await using var db = floor.OpenDatabase();
        Assert.Equal(unknown, await db.SerialUnits.Where(u => u.Code == codes[2]).Select(u => u.Tag).SingleAsync());

        // a revoked key opens nothing
        await office.GetByRole(AriaRole.Button, new() { Name = TagTexts.Revoke.Zh }).ClickAsync();
        await office.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = TagTexts.Revoke.Zh }).ClickAsync();
        await Expect(office.Locator("main [data-row]")).ToContainTextAsync(TagTexts.Revoked.Zh);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await SendAsync("2"));

        async Task<System.Net.HttpStatusCode> SendAsync(string read)
        {
            using var device = new HttpClient { BaseAddress = server.Address };
            device.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var answer = await device.PostAsJsonAsync(OrderPortal.Api.TagReadEndpoint.Address, new { key = read, warehouse = "SH", bin = "A-01", tags = new[] { codes[0], codes[1], unknown }.Select(tag => new { tag }) });
            return answer.StatusCode;
        }
    }
}
