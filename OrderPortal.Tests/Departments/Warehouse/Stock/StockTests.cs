using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Stock;

public class StockTests
{
    [Theory, Providers]
    [Trait("Requirement", "R057")]
    public async Task The_same_delivery_note_form_sent_twice_takes_in_once(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        var receive = new ReceiveCommand(" 6901234567892", (await floor.BinAsync("A-01")).Id, 12, "GRN-7", Guid.NewGuid());

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => floor.Get<ReceiveStock>().HandleAsync(receive, Actors.Warehouse)))), Accepted);

        Assert.Equal((12m, 0m), await floor.LevelAsync("PRO001", "A-01"));
        await floor.CheckTruthAsync();
    }

    [Fact]
    public async Task A_receipt_names_everything_that_is_wrong_at_once()
    {
        await using var floor = await OpenAsync();

        var result = await floor.Get<ReceiveStock>().HandleAsync(new("NOPE", null, -1, " ", Guid.NewGuid()), Actors.Warehouse);

        Assert.Equal(["ProductCode", "BinId", "Quantity", "Reference"], result.Errors.Select(e => e.Field));
        Refused(await floor.Get<ReceiveStock>().HandleAsync(new("PRO001", (await floor.BinAsync("A-01")).Id, 1.5m, "GRN", Guid.NewGuid()), Actors.Warehouse), "quantity-decimals");
        Accepted(await floor.Get<ReceiveStock>().HandleAsync(new("RICE", (await floor.BinAsync("A-01")).Id, 1.5m, "GRN", Guid.NewGuid()), Actors.Warehouse));
        Refused(await floor.Get<ReceiveStock>().HandleAsync(new("PRO001", (await floor.BinAsync("A-01")).Id, 1, "GRN", Guid.NewGuid()), Actors.Sales), "forbidden");
    }

    [Fact]
    public async Task A_count_corrects_the_bin_with_a_reason_but_never_below_what_is_promised()
    {
        await using var floor = await OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 10);
        Accepted(await floor.AllocateAsync(await floor.OrderAsync(("PRO001", 4))));
        await using var db = floor.OpenDatabase();
        var level = await db.StockLevels.Select(l => l.Id).SingleAsync();
        Task<Result> AdjustAsync(decimal? counted, decimal shown, string? reason, Guid? key = null) =>
            floor.Get<AdjustStock>().HandleAsync(new(level, counted, shown, reason, key ?? Guid.NewGuid()), Actors.Warehouse);

        Refused(await AdjustAsync(3, 10, "破损"), "below-allocated", "Counted");
        Refused(await AdjustAsync(9, 10, " "), "reason-missing", "Reason");
        Refused(await AdjustAsync(10, 10, "盘点"), "nothing-to-adjust", "Counted");
        Refused(await AdjustAsync(9, 12, "盘点"), "stale");
        Refused(await AdjustAsync(null, 10, "盘点"), "quantity-wrong", "Counted");
        var form = Guid.NewGuid();
        Accepted(await AdjustAsync(9, 10, "盘点", form));
        Accepted(await AdjustAsync(9, 10, "盘点", form));

        Assert.Equal((9m, 4m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal("盘点", (await db.StockMovements.OrderByDescending(m => m.Id).FirstAsync()).Reason);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers]
    [Trait("Requirement", "R057")]
    public async Task Of_several_who_correct_the_same_figure_at_once_one_does(Provider provider)
    {
        await using var floor = await OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 10);
        await using var db = floor.OpenDatabase();
        var level = await db.StockLevels.Select(l => l.Id).SingleAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => floor.Get<AdjustStock>().HandleAsync(new(level, 8, 10, "少两件", Guid.NewGuid()), Actors.Warehouse))));

        Assert.Single(results, r => r.Succeeded);
        Assert.Equal(8m, (await floor.LevelAsync("PRO001", "A-01")).OnHand);
    }
}
