using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Departments.Warehouse.Variances;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Tests.Departments.Warehouse.Floor;

namespace OrderPortal.Tests.Departments.Warehouse.Variances;

/// <summary>PRO001 costs 70 and OFF002 500: two stands are below the limit of 200, one desk is above it.</summary>
public sealed class VarianceTests
{
    [Theory, Providers, Trait("Requirement", "R093")]
    public async Task A_small_shortage_adjusts_the_stock_with_its_note_and_other_pieces_are_held_at_once(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 5);
        var sub = await AllocatedAsync(floor, ("PRO001", 5));
        await floor.StockAsync("PRO001", "A-02", 10);
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 3));

        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 2, VarianceCause.NotInBin, "货位已空"));

        var variance = await OnlyAsync(floor);
        Assert.Equal((5_000, 3_000, 140_00, false), (variance.ExpectedQuantityMilli, variance.ActualQuantityMilli, variance.ValueAmountMinor, variance.IsLarge));
        Assert.Equal((VarianceStatus.Closed, VarianceResolution.Replaced, VarianceCause.NotInBin, "货位已空"), (variance.Status, variance.Resolution, variance.Cause, variance.Note));
        Assert.Equal((3m, 3m), await floor.LevelAsync("PRO001", "A-01"));
        Assert.Equal((10m, 2m), await floor.LevelAsync("PRO001", "A-02"));
        await using var db = floor.OpenDatabase();
        var posted = await db.StockMovements.SingleAsync(m => m.Reference == variance.Number);
        Assert.Equal((MovementKind.Adjust, -2_000, "货位已空"), (posted.Kind, posted.OnHandChangeMilli, posted.Reason));

        await floor.PickAsync(sub);
        Assert.Equal(SubOrderStatus.Picked, (await floor.SubOrderAsync(sub)).Status);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R085"), Trait("Requirement", "R093")]
    public async Task The_day_of_arrival_stays_while_other_pieces_replace_what_was_short_and_once_lost_no_other_day_is_named_in_silence(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 2);
        var sub = await AllocatedAsync(floor, ("PRO001", 2));
        await floor.StockAsync("PRO001", "A-02", 1);
        var day = new DateOnly(2024, 5, 24);
        ArrangeCommand arrange = new(sub, null, await floor.CarrierAsync("SF"), null, new(2024, 5, 22), day);
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(arrange, Actors.Logistics));

        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 1, VarianceCause.NotInBin));
        Assert.Equal(VarianceResolution.Replaced, (await OnlyAsync(floor)).Resolution);
        Assert.Equal(day, (await floor.SubOrderAsync(sub)).ExpectedOn);
        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 1, VarianceCause.NotInBin));
        Assert.Equal((null, null), ((await floor.SubOrderAsync(sub)).ExpectedOn, (await floor.SubOrderAsync(sub)).Order.ExpectedOn));

        // the customer still knows the day that was lost
        Assert.Equal(day, (await floor.Get<DispatchQueries>().TaskAsync(sub))!.KnownOn);
        var later = arrange with { ExpectedOn = new(2024, 5, 28) };
        Refused(await floor.Get<ArrangeTransport>().HandleAsync(later, Actors.Logistics), "notice-missing");
        Accepted(await floor.Get<ArrangeTransport>().HandleAsync(later with { Notice = new(DateNotice.Told, "by phone") }, Actors.Logistics));
        await using var db = floor.OpenDatabase();
        Assert.Equal((day, new DateOnly(2024, 5, 28)), await db.DateChanges.Select(c => new ValueTuple<DateOnly?, DateOnly>(c.OldOn, c.NewOn)).SingleAsync());
    }

    [Theory, Providers, Trait("Requirement", "R093")]
    public async Task A_large_shortage_blocks_the_pick_and_changes_no_stock_until_a_manager_has_chosen_the_cause(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("OFF002", "A-01", 2);
        var sub = await AllocatedAsync(floor, ("OFF002", 2));
        await floor.StockAsync("OFF002", "A-02", 2);
        Accepted(await ReportAsync(floor, sub, "A-01", "OFF002", 1, VarianceCause.NotInBin));
        var variance = await OnlyAsync(floor);
        Assert.Equal((VarianceStatus.Investigating, true), (variance.Status, variance.IsLarge));
        Assert.Equal((2m, 2m), await floor.LevelAsync("OFF002", "A-01"));

        // even when everything turns up and is scanned, nobody may pass over it in silence
        Accepted(await floor.ScanAsync(sub, "A-01", "OFF002", 1));
        Assert.Contains("variance-open", (await floor.Get<FinishPick>().HandleAsync(new(sub), Actors.Warehouse)).Codes());
        Refused(await ExplainAsync(floor, variance, VarianceCause.Mispicked, "发给了别的订单", Actors.Warehouse), "forbidden");
        Refused(await ExplainAsync(floor, variance, null, "查过监控"), "cause-missing", "Cause");
        Refused(await ExplainAsync(floor, variance, VarianceCause.Mispicked, " "), "note-missing", "Note");

        Accepted(await ExplainAsync(floor, variance, VarianceCause.Mispicked, "监控显示错发给另一单"));

        variance = await OnlyAsync(floor);
        Assert.Equal((VarianceStatus.Closed, VarianceResolution.Replaced, VarianceCause.Mispicked), (variance.Status, variance.Resolution, variance.Cause));
        Assert.Equal((1m, 1m), await floor.LevelAsync("OFF002", "A-01"));
        Refused(await ExplainAsync(floor, variance, VarianceCause.Other, "x"), "already-explained");
        await floor.PickAsync(sub);
        await using var db = floor.OpenDatabase();
        Assert.Equal(["ReportShort", "ExplainVariance", "ResolveVariance"], await db.HistoryEntries.Where(h => h.Subject == Subject.Variance).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
        Assert.NotNull((await db.ExceptionCases.SingleAsync(e => e.Kind == ExceptionKind.PickedShort)).HandledAt);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R093")]
    public async Task Goods_that_turn_up_again_are_picked_as_if_nothing_had_been_and_damaged_ones_lie_in_quarantine()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("OFF002", "A-01", 3);
        var sub = await AllocatedAsync(floor, ("OFF002", 2));
        Accepted(await ReportAsync(floor, sub, "A-01", "OFF002", 1, VarianceCause.NotInBin));
        Accepted(await ExplainAsync(floor, await OnlyAsync(floor), VarianceCause.Found, "放在旁边的货位"));
        Assert.Equal(VarianceResolution.NotNeeded, (await OnlyAsync(floor)).Resolution);
        Assert.Equal((3m, 2m), await floor.LevelAsync("OFF002", "A-01"));

        Accepted(await ReportAsync(floor, sub, "A-01", "OFF002", 1, VarianceCause.Damaged));
        await using (var db = floor.OpenDatabase()) Accepted(await ExplainAsync(floor, await db.Variances.OrderBy(v => v.Id).LastAsync(), VarianceCause.Damaged, "桌面开裂"));
        Assert.Equal((1m, 0m), await floor.LevelAsync("OFF002", "QC-01"));
        Assert.Equal((2m, 2m), await floor.LevelAsync("OFF002", "A-01")); // the third piece of the same bin replaces it
        await floor.PickAsync(sub);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R093")]
    public async Task The_limit_can_be_a_share_of_the_line_as_well_as_a_value()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("FOO003", "A-01", 20);
        var sub = await AllocatedAsync(floor, ("FOO003", 20));
        await using (var db = floor.OpenDatabase()) await db.CompanySettings.ExecuteUpdateAsync(c => c.SetProperty(x => x.VarianceLimitBasisPoints, 500)); // 5 %
        Accepted(await ReportAsync(floor, sub, "A-01", "FOO003", 1, VarianceCause.Miscounted));
        Accepted(await ReportAsync(floor, sub, "A-01", "FOO003", 1, VarianceCause.Miscounted)); // the second piece of the line, however it is reported
        await using var look = floor.OpenDatabase();
        Assert.Equal([false, true], await look.Variances.OrderBy(v => v.Id).Select(v => v.IsLarge).ToListAsync());
    }

    [Theory, Providers, Trait("Requirement", "R094")]
    public async Task The_rest_can_leave_later_as_a_part_of_its_own_and_the_customer_reads_of_both(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 5);
        await floor.StockAsync("FOO003", "A-02", 1);
        var sub = await AllocatedAsync(floor, ("PRO001", 5), ("FOO003", 1));
        Accepted(await floor.ScanAsync(sub, "A-01", "PRO001", 3));
        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 2, VarianceCause.NotInBin));
        Assert.Equal(VarianceStatus.Unresolved, (await OnlyAsync(floor)).Status);
        Refused(await ResolveAsync(floor, VarianceResolution.Replaced), "stock-missing");

        Accepted(await ResolveAsync(floor, VarianceResolution.Backordered));

        var variance = await OnlyAsync(floor);
        var later = sub[..^2] + "-2";
        Assert.Equal((VarianceResolution.Backordered, later), (variance.Resolution, variance.BackorderNumber));
        Assert.Equal((SubOrderStatus.Waiting, 2_000L), ((await floor.SubOrderAsync(later)).Status, (await floor.SubOrderAsync(later)).Lines.Single().QuantityMilli));
        Assert.Equal([3_000L, 1_000L], (await floor.SubOrderAsync(sub)).Lines.OrderBy(l => l.Id).Select(l => l.QuantityMilli));
        await using (var db = floor.OpenDatabase())
        {
            var letter = await db.OutboxMessages.SingleAsync(m => m.UniqueKey == variance.MessageKey);
            Assert.All([sub, later], part => Assert.Contains(part, letter.Body));
        }
        await floor.PickAsync(sub);
        await floor.StockAsync("PRO001", "A-03", 2);
        Accepted(await floor.AllocateAsync(later));
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R094")]
    public async Task Less_can_be_sent_and_the_money_goes_back_to_the_cent(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("PRO001", "A-01", 3);
        var entry = Trade.Entry(("PRO001", 3)) with { PaymentTerms = OrderPortal.Model.Customers.PaymentTerms.CashOnDelivery, DiscountAmount = 10m, FreightAmount = 20m };
        var sub = await floor.OrderAsync(entry);
        Accepted(await floor.AllocateAsync(sub));
        Accepted(await floor.Get<RecordPayment>().HandleAsync(new(sub[..^2], null, 370m, new(2024, 5, 20), PaymentMethod.BankTransfer, null, null, Guid.NewGuid()), Actors.Finance));
        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 1, VarianceCause.Damaged));
        Refused(await ResolveAsync(floor, VarianceResolution.Refunded), "forbidden"); // money is not the warehouse's

        Accepted(await ResolveAsync(floor, VarianceResolution.Refunded, Actors.Sales));

        var (variance, order) = (await OnlyAsync(floor), await floor.Company.OrderAsync(sub[..^2]));
        // 3 × 120 − 10 + 20 was 370; a third of goods and discount is gone: 120.00 − 3.33
        Assert.Equal((253_33L, 116_67L), (order.TotalAmountMinor, variance.RefundAmountMinor));
        Assert.Equal(PaymentStatus.Overpaid, OrderPortal.Journey.Progress.Payment(order));
        await using var db = floor.OpenDatabase();
        var letter = await db.OutboxMessages.SingleAsync(m => m.UniqueKey == variance.MessageKey);
        Assert.Contains("电脑支架 黑色/承重10kg：少 1 件", letter.Body);
        Assert.Contains("116.67", letter.Body);
        // the papers that travel with the goods say what is in the parcels
        Assert.Equal(2m, (await floor.Get<OrderPortal.Departments.Warehouse.Papers.PaperQueries>().PaperAsync(sub))!.Task.Lines.Single().Quantity);
        await floor.PickAsync(sub);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R094")]
    public async Task Goods_that_arrive_replace_what_was_short_and_a_sub_order_that_has_nothing_waits_anew()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 2);
        var sub = await AllocatedAsync(floor, ("PRO001", 2));
        Accepted(await ReportAsync(floor, sub, "A-01", "PRO001", 2, VarianceCause.NotInBin));
        Refused(await ResolveAsync(floor, VarianceResolution.Refunded, Actors.Sales), "nothing-left");
        await floor.StockAsync("PRO001", "A-02", 2);
        Accepted(await floor.Get<AllocateRest>().HandleAsync(new(sub), Actors.Warehouse));
        Assert.Equal((VarianceStatus.Closed, VarianceResolution.Replaced), ((await OnlyAsync(floor)).Status, (await OnlyAsync(floor)).Resolution));

        // the same line again, and by now it is a large sum
        Accepted(await ReportAsync(floor, sub, "A-02", "PRO001", 2, VarianceCause.NotInBin));
        await using (var db = floor.OpenDatabase()) Accepted(await ExplainAsync(floor, await db.Variances.AsNoTracking().OrderBy(v => v.Id).LastAsync(), VarianceCause.NotInBin, "两处都没有"));
        Accepted(await ResolveAsync(floor, VarianceResolution.Backordered));
        Assert.Equal(SubOrderStatus.Waiting, (await floor.SubOrderAsync(sub)).Status);
        await floor.CheckTruthAsync();
    }

    [Theory, Providers, Trait("Requirement", "R093")]
    public async Task A_large_shortage_is_reported_once_and_what_was_picked_meanwhile_is_not_written_off(Provider provider)
    {
        await using var floor = await Floor.OpenAsync(provider);
        await floor.StockAsync("OFF002", "A-01", 10);
        var sub = await AllocatedAsync(floor, ("OFF002", 2));
        Accepted(await ReportAsync(floor, sub, "A-01", "OFF002", 2, VarianceCause.NotInBin));
        Refused(await ReportAsync(floor, sub, "A-01", "OFF002", 2, VarianceCause.NotInBin), "reported-already");

        Accepted(await floor.ScanAsync(sub, "A-01", "OFF002", 2)); // both turned up
        Refused(await ExplainAsync(floor, await OnlyAsync(floor), VarianceCause.Miscounted, "账面多记"), "picked-meanwhile");
        Assert.Equal((10m, 2m), await floor.LevelAsync("OFF002", "A-01"));
        Accepted(await ExplainAsync(floor, await OnlyAsync(floor), VarianceCause.Found, "压在箱底"));
        Assert.Equal((10m, 2m), await floor.LevelAsync("OFF002", "A-01"));
        await floor.PickAsync(sub);
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R093")]
    public async Task A_variance_whose_order_was_cancelled_still_sets_the_stock_right()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("OFF002", "A-01", 2);
        var sub = await AllocatedAsync(floor, ("OFF002", 2));
        Accepted(await ReportAsync(floor, sub, "A-01", "OFF002", 2, VarianceCause.NotInBin));
        Accepted(await floor.Get<CancelOrder>().HandleAsync(new(sub[..^2], Reason: "客户取消"), Actors.Sales));
        Accepted(await ExplainAsync(floor, await OnlyAsync(floor), VarianceCause.Miscounted, "入库少收两件"));
        Assert.Equal(VarianceResolution.NotNeeded, (await OnlyAsync(floor)).Resolution);
        Assert.Equal((0m, 0m), await floor.LevelAsync("OFF002", "A-01"));
        await floor.CheckTruthAsync();
    }

    [Fact, Trait("Requirement", "R093")]
    public async Task What_cannot_be_missing_is_refused_beside_its_field_and_two_reports_of_the_same_pieces_count_once()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync("PRO001", "A-01", 2);
        var sub = await AllocatedAsync(floor, ("PRO001", 2));
        Refused(await ReportAsync(floor, sub, "A-02", "PRO001", 1, VarianceCause.NotInBin), "nothing-promised");
        Refused(await ReportAsync(floor, sub, "A-01", "PRO001", 3, VarianceCause.NotInBin), "missing-wrong", "Missing");
        Refused(await ReportAsync(floor, sub, "A-01", "PRO001", 0.5m, VarianceCause.NotInBin), "missing-wrong", "Missing");
        Refused(await ReportAsync(floor, sub, "A-01", "PRO001", null, VarianceCause.NotInBin), "missing-wrong", "Missing");
        Refused(await ReportAsync(floor, sub, "A-01", "PRO001", 1, null), "cause-missing", "Cause");
        Refused(await ReportAsync(floor, sub, "A-01", "PRO001", 1, VarianceCause.Other), "note-missing", "Note");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReportAsync(floor, sub, "A-01", "PRO001", 2, VarianceCause.NotInBin))));
        Assert.Single(both, r => r.Succeeded);
        await floor.CheckTruthAsync();
    }

    static async Task<string> AllocatedAsync(Floor floor, params (string, decimal)[] lines)
    {
        var sub = await floor.OrderAsync(lines);
        Accepted(await floor.AllocateAsync(sub));
        return sub;
    }

    static Task<Result> ReportAsync(Floor floor, string sub, string bin, string product, decimal? missing, VarianceCause? cause, string? note = null) =>
        floor.Get<ReportShort>().HandleAsync(new(sub, null, bin, product, missing, cause, note), Actors.Warehouse);

    static Task<Result> ExplainAsync(Floor floor, Variance variance, VarianceCause? cause, string note, Actor? actor = null) =>
        floor.Get<ExplainVariance>().HandleAsync(new(variance.Number, variance.Version, cause, note), actor ?? Actors.Manager);

    static async Task<Result> ResolveAsync(Floor floor, VarianceResolution resolution, Actor? actor = null)
    {
        await using var db = floor.OpenDatabase();
        var last = await db.Variances.OrderByDescending(v => v.Id).FirstAsync();
        return await floor.Get<ResolveVariance>().HandleAsync(new(last.Number, last.Version, resolution), actor ?? Actors.Warehouse);
    }

    static async Task<Variance> OnlyAsync(Floor floor)
    {
        await using var db = floor.OpenDatabase();
        return await db.Variances.AsNoTracking().SingleAsync();
    }
}
