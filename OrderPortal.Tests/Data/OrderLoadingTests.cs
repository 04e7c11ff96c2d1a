using OrderPortal.Data;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

public sealed class OrderLoadingTests
{
    [Theory, Providers, Trait("Requirement", "R053")]
    public async Task Whoever_acts_on_an_order_has_it_alone_from_the_first_look_so_that_what_he_reads_is_one_moment_of_it(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.OrderAsync(await floor.Company.CreditAsync((Trade.Stand, 5)));
        var (looked, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());

        var first = floor.Get<Acts>().OnSubOrderAsync(sub, null, Actors.Warehouse, async scene =>
        {
            looked.SetResult();
            await goOn.Task.WaitAsync(TestRun.Patience);
            return scene.Sub.Status == SubOrderStatus.Waiting ? Result.Done : Error.NotFound;
        });
        await looked.Task.WaitAsync(TestRun.Patience);
        var second = Task.Run(() => floor.AllocateAsync(sub));
        var cancelling = Task.Run(async () => await floor.Get<CancelOrder>().HandleAsync(new((await floor.SubOrderAsync(sub)).Order.Number, Reason: "test"), Actors.Sales));

        Assert.NotSame(second, await Task.WhenAny(second, cancelling, Task.Delay(500)));
        Assert.False(second.IsCompleted || cancelling.IsCompleted, "Somebody changed the order while another looked at it.");
        goOn.SetResult();
        Floor.Accepted(await first);
        await Task.WhenAll(second, cancelling);
        await floor.CheckTruthAsync();
    }
}
