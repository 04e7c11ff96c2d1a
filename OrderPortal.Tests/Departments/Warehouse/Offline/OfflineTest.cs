using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OrderPortal.Data;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OrderPortal.Tests.Departments.Warehouse.Offline;

/// <summary>The floor app in a real browser: how it is opened, scanned into, and robbed of the server's answers.</summary>
public abstract class OfflineTest(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    protected async Task<IPage> OpenAppAsync(PortalServer server, string station, Screen screen, PortalUser? person = null)
    {
        var page = await OpenAsAsync(person ?? await server.HireAsync(Role.Warehouse), "/warehouse/pick", screen, server: server);
        await page.GotoAsync(new Uri(server.Address, $"/floor/floor.html#{station}").ToString());
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready && navigator.serviceWorker.controller");
        await Expect(page.Locator("#connection")).ToHaveAttributeAsync("data-state", "online");
        return page;
    }

    /// <summary>By the hash, as the station's link on the start screen does it.</summary>
    protected static async Task GoToStationAsync(IPage page, string station)
    {
        await page.EvaluateAsync("station => { location.hash = station; }", station);
        await Expect(page.Locator("#portal")).ToHaveAttributeAsync("href", new Regex("^/warehouse/" + station)); // the list of the last station is visible too
        await Expect(page.Locator("#list")).ToBeVisibleAsync();
    }

    protected static async Task OpenTaskAsync(IPage page, string number)
    {
        await page.Locator(".task", new() { HasText = number }).ClickAsync();
        await Expect(page.Locator("#task", new() { HasText = number })).ToBeVisibleAsync(); // the scan box is there, and perhaps focused, before
        await Expect(page.Locator("#scan")).ToBeFocusedAsync();
    }

    /// <summary>What comes first (a bin, a label), then goods, as a scanner types them.</summary>
    protected static async Task ScanAsync(IPage page, string first, int times, string code, bool right = true, float pause = 0)
    {
        if (right) await TypeAsync(page, first);
        for (var i = 0; i < times; i++)
        {
            await TypeAsync(page, code);
            if (pause > 0) await page.WaitForTimeoutAsync(pause);
        }
        await Expect(page.Locator("#box")).Not.ToHaveAttributeAsync("aria-busy", "true"); // the last one is on the disk too
        await Expect(page.Locator("#box")).ToHaveClassAsync(right ? "scan scan-right" : "scan scan-wrong");
    }

    protected static async Task TypeAsync(IPage page, string scanned)
    {
        await page.Keyboard.InsertTextAsync(scanned);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The server hears the next two posts; its answers are lost on their way.</summary>
    protected static Task LoseAnswersAsync(IPage page) => page.EvaluateAsync(
        """
        () => {
          const real = window.fetch;
          window.lost = 0;
          window.fetch = async (to, how) => {
            const answer = await real(to, how);
            if (String(to).endsWith("/scans") && window.lost++ < 2) throw new TypeError("connection lost");
            return answer;
          };
        }
        """);
}
