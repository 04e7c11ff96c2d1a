using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Tasks;
using OrderPortal.Departments.Warehouse.Waves;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static Microsoft.Playwright.Assertions;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Tasks;

public sealed class TasksTests(Chromium chromium, PortalServer portal) : BrowserTest(chromium, portal)
{
    [Fact, Trait("Requirement", "R096")]
    public async Task The_load_of_each_person_stands_beside_the_capacity_and_a_task_changes_hands_in_two_taps()
    {
        await using var floor = await Floor.OpenAsync();
        var subs = await AllocatedAsync(floor, 3);
        var wave = (await floor.Get<MakeWave>().HandleAsync(new(WaveKind.Batch, [subs[0], subs[1]]), Actors.Warehouse)).Value;
        await using (var setting = floor.OpenDatabase()) await setting.CompanySettings.ExecuteUpdateAsync(c => c.SetProperty(x => x.PickLinesPerShift, 3));
        await using var server = PortalServer.Alone(settings: ("Database:ConnectionString", floor.Company.Database.ConnectionString));
        var (lead, picker) = (await server.HireAsync(Role.Warehouse), await server.HireAsync(Role.Warehouse));
        Accepted(await floor.Get<AssignPicker>().HandleAsync(new(wave, lead.Id), Actors.Warehouse));
        var page = await OpenAsAsync(lead, "/warehouse/tasks", Screen.Tablet, "en-US", server);
        await Expect(page.Locator($"[data-person='{lead.Id}']")).ToContainTextAsync("Tasks: 1 · lines: 4 of 3"); // more than a shift, and said so
        await Expect(page.Locator($"[data-person='{lead.Id}']")).ToContainTextAsync(TaskTexts.Overloaded.En);
        await page.EvaluateAsync("() => { window.taps = 0; addEventListener('click', () => window.taps++, true); }");

        await page.Locator($"[data-task='{wave}']").TapAsync();
        await page.Locator($"[data-person='{picker.Id}']").TapAsync();

        await Expect(page.Locator($"[data-person='{picker.Id}']")).ToContainTextAsync("lines: 4 of 3");
        await Expect(page.Locator($"[data-person='{lead.Id}']")).ToContainTextAsync("lines: 0 of 3");
        Assert.Equal(2, await page.EvaluateAsync<int>("() => window.taps"));
        await using var db = floor.OpenDatabase();
        Assert.Equal(picker.Id, await db.Waves.Where(w => w.Number == wave).Select(w => w.PickerId).SingleAsync());
        await page.ShouldBeAccessibleAsync();
    }

    [Theory, Providers, Trait("Requirement", "R096")]
    public async Task What_is_picked_cancelled_or_on_hold_is_no_load_and_a_sub_order_in_a_wave_is_its_pickers(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        var subs = await AllocatedAsync(floor, 3);
        var (one, other) = (await People.HireAsync(floor.Company.Services, Role.Warehouse), await People.HireAsync(floor.Company.Services, Role.Warehouse));
        Accepted(await floor.Get<AssignPicker>().HandleAsync(new(subs[0], one.Id), Actors.Warehouse));
        Accepted(await floor.Get<AssignPicker>().HandleAsync(new(subs[1], one.Id), Actors.Warehouse));
        Assert.Equal((2, 4), await LoadAsync(floor, one.Id));

        var wave = (await floor.Get<MakeWave>().HandleAsync(new(WaveKind.Single, [subs[1]]), Actors.Warehouse)).Value;
        Accepted(await floor.Get<AssignPicker>().HandleAsync(new(wave, other.Id), Actors.Warehouse));
        Assert.Equal((1, 2), await LoadAsync(floor, one.Id));
        Assert.Equal((1, 2), await LoadAsync(floor, other.Id));
        Assert.Equal((1, 2), await LoadAsync(floor, null));
        Refused(await floor.Get<AssignPicker>().HandleAsync(new(subs[1], one.Id), Actors.Warehouse), "in-a-wave");
        Refused(await floor.Get<AssignPicker>().HandleAsync(new(subs[2], "nobody"), Actors.Warehouse), "picker-unknown");

        Accepted(await floor.ScanAsync(subs[0], "A-01", "PRO001", 1));
        Assert.Equal((1, 1), await LoadAsync(floor, one.Id));
        await floor.PickAsync(subs[0]);
        Assert.Equal((0, 0), await LoadAsync(floor, one.Id));
        Refused(await floor.Get<AssignPicker>().HandleAsync(new(subs[0], other.Id), Actors.Warehouse), "task-done");
    }

    /// <summary>Each has two lines in two bins.</summary>
    static async Task<List<string>> AllocatedAsync(Floor floor, int count)
    {
        await floor.StockAsync("PRO001", "A-01", 10);
        await floor.StockAsync("OFF002", "A-02", 10);
        List<string> subs = [];
        for (var i = 0; i < count; i++)
        {
            subs.Add(await floor.OrderAsync(("PRO001", 1), ("OFF002", 1)));
            Accepted(await floor.AllocateAsync(subs[^1]));
        }
        return subs;
    }

    static async Task<(int Tasks, int Lines)> LoadAsync(Floor floor, string? person)
    {
        var his = (await floor.Get<TaskQueries>().BoardAsync()).People.Single(p => p.Id == person);
        return (his.Tasks, his.Lines);
    }
}
