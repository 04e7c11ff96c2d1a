using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.History;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

public class SubOrderVersionTests
{
    /// <summary>A picker's scan and a count that takes a promise back once met unseen, and the line said something else than its promises.</summary>
    [Theory, Providers]
    [Trait("Requirement", "R053")]
    public async Task Two_acts_that_change_nothing_but_lines_and_promises_of_a_sub_order_meet(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 5);
        var sub = await floor.OrderAsync(("PRO001", 2));
        Floor.Accepted(await floor.AllocateAsync(sub));

        await using var late = floor.OpenDatabase();
        late.Act = Act.Now(Actors.Warehouse, floor.Company.Clock);
        var order = (await OrderLoading.OrderAsync(late, sub[..^2], default))!;
        Floor.Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 1));
        order.SubOrders.Single().Lines.Single().Allocations.Single().QuantityMilli -= 1000;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
    }

    /// <summary>A change that no step names becomes an entry of the order's history, and by that the order is another than the one that a page shows.</summary>
    [Theory, Providers]
    [Trait("Requirement", "R049"), Trait("Requirement", "R179")]
    public async Task An_order_of_which_only_a_line_changed_has_a_new_version(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        var number = (await floor.OrderAsync(("PRO001", 2)))[..^2];
        var before = await floor.Company.OrderAsync(number);

        await using (var db = floor.OpenDatabase())
        {
            db.Act = Act.Now(Actors.Manager, floor.Company.Clock);
            (await OrderLoading.OrderAsync(db, number, default))!.Lines.Single().Remarks = "礼品包装";
            await db.SaveChangesAsync();
        }

        var after = await floor.Company.OrderAsync(number);
        Assert.Equal(before.HistoryCount + 1, after.HistoryCount);
        Assert.NotEqual(before.Version, after.Version);
    }
}
