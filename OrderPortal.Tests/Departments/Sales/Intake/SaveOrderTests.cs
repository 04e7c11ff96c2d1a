using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Intake;

public class SaveOrderTests
{
    [Theory, Providers, Trait("Requirement", "R012")]
    public async Task A_hundred_parallel_creates_in_one_month_give_a_hundred_numbers(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))))));
        Assert.Equal(100, numbers.Distinct().Count());
        Assert.All(numbers, n => Assert.Matches("^SO202405[0-9]{3}$", n));
    }

    [Theory, Providers, Trait("Requirement", "R012")]
    public async Task The_thousandth_order_of_a_month_takes_a_fourth_digit(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await company.SaveAsync(new OrderPortal.Model.Company.NumberSeries { Name = "SO202405", Last = 998 });
        Assert.Equal("SO202405999", await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))));
        Assert.Equal("SO2024051000", await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))));
    }

    [Fact, Trait("Requirement", "R012")]
    public async Task The_month_of_a_number_is_the_companys_not_the_servers()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        company.Clock.Now = new(2024, 5, 31, 16, 30, 0, TimeSpan.Zero); // half past midnight on 1 June in Shanghai
        Assert.Equal("SO202406001", await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)) with { OrderedOn = null, RequiredOn = new(2024, 6, 10) }));
    }

    [Theory, Providers]
    public async Task What_was_entered_comes_back_and_every_total_adds_up(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var entry = Trade.Entry((Trade.Stand, 50), (Trade.Desk, 20)) with { DiscountAmount = 100.50m, FreightAmount = 35m, Remarks = "需加急印刷logo" };
        entry.Lines[1].DiscountAmount = 0.5m;
        var order = await company.OrderAsync(await company.SubmittedAsync(entry));
        Assert.Equal((22_000_00, 101_00, 35_00, 0, 21_934_00), (order.LinesAmountMinor, order.DiscountAmountMinor, order.FreightAmountMinor, order.TaxAmountMinor, order.TotalAmountMinor));
        Assert.Equal("需加急印刷logo", order.Remarks);
        Assert.Equal(OrderStatus.PendingReview, order.Status);
        Assert.Equal(entry.ShipTo, order.ShipTo);
    }

    [Fact]
    public async Task Somebody_elses_change_is_told_and_nothing_is_overwritten()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var save = company.Get<SaveOrder>();
        var first = (await save.HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1))), Actors.Sales)).Value;
        company.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await save.HandleAsync(new(first.Number, first.Version, Trade.Entry((Trade.Stand, 2))), Actors.Of(OrderPortal.Shared.Role.Manager))).Succeeded);
        var late = await save.HandleAsync(new(first.Number, first.Version, Trade.Entry((Trade.Stand, 3))), Actors.Sales);
        Assert.Equal("stale", Assert.Single(late.Errors).Code);
        Assert.Contains("Manager", late.Errors[0].Sentence.En);
        Assert.Equal(2, (await company.OrderAsync(first.Number)).Lines[0].Quantity);
    }

    [Theory, Providers, Trait("Requirement", "R049")]
    public async Task Of_two_servers_that_save_the_same_version_at_once_one_saves_and_the_other_is_told(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await using var other = company.SecondServer();
        var order = (await company.Get<SaveOrder>().HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1))), Actors.Sales)).Value;
        company.Clock.Advance(TimeSpan.FromMinutes(1));
        var results = await Task.WhenAll(
            Task.Run(() => company.Get<SaveOrder>().HandleAsync(new(order.Number, order.Version, Trade.Entry((Trade.Stand, 2))), Actors.Sales)),
            Task.Run(() => other.Get<SaveOrder>().HandleAsync(new(order.Number, order.Version, Trade.Entry((Trade.Stand, 3))), Actors.Manager)));
        var refused = Assert.Single(results, r => !r.Succeeded);
        Assert.Equal(["stale"], refused.Codes());
        Assert.Equal(results[0].Succeeded ? 2 : 3, (await company.OrderAsync(order.Number)).Lines[0].Quantity);
        Assert.Contains(results[0].Succeeded ? "Sales: Edited (" : "Manager: Edited (", refused.Errors[0].Sentence.En);
    }

    [Theory, Providers]
    public async Task A_change_after_approval_goes_back_to_review_and_needs_a_new_confirmation(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 10), (Trade.Snack, 5)));
        Assert.True((await company.Get<SaveOrder>().HandleAsync(new(number, null, Trade.Entry((Trade.Stand, 8))), Actors.Sales)).Succeeded);
        var order = await company.OrderAsync(number);
        Assert.Equal((OrderStatus.PendingReview, false), (order.Status, order.IsConfirmed));
        Assert.Equal(ConfirmationState.Superseded, Assert.Single(order.Confirmations).State);

        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Email), Actors.Sales)).Must();
        (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        order = await company.OrderAsync(number);
        Assert.Equal(2, order.ConfirmedVersion);
        var line = Assert.Single(Assert.Single(order.SubOrders).Lines);
        Assert.Equal(8, line.Quantity);
    }

    [Theory, Providers]
    public async Task History_has_no_gap_and_cannot_be_changed(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        (await company.Get<CancelOrder>().HandleAsync(new(number, Reason: "客户取消"), Actors.Sales)).Must();
        await using var db = company.OpenDatabase();
        var history = await db.HistoryEntries.Where(h => h.Order!.Number == number).OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(h => h.Sequence));
        Assert.Equal(history.Count, (await company.OrderAsync(number)).HistoryCount);
        Assert.Equal("客户取消", history.Last(h => h.Action == "Cancel" && h.Subject == OrderPortal.Model.History.Subject.Order).Reason);
        await Assert.ThrowsAnyAsync<Exception>(() => db.HistoryEntries.Where(h => h.Order!.Number == number).ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => db.HistoryEntries.Where(h => h.Order!.Number == number).ExecuteUpdateAsync(s => s.SetProperty(h => h.Reason, "x")));
    }

    [Theory, Providers]
    public async Task A_rehearsal_leaves_nothing_behind(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var seen = new List<string>();
        await company.Get<Acts>().TogetherAsync(async () =>
        {
            seen.Add(await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))));
            Assert.False((await company.Get<SaveOrder>().HandleAsync(new(null, null, Trade.Entry(("NOPE", 1))), Actors.Sales)).Succeeded);
            seen.Add(await company.SubmittedAsync(Trade.Entry((Trade.Stand, 2))));
            return false;
        });
        Assert.Equal(["SO202405001", "SO202405002"], seen);
        await using var db = company.OpenDatabase();
        Assert.Equal(0, await db.SalesOrders.CountAsync());
    }

    [Fact, Trait("Requirement", "R008")]
    public void The_samples_of_the_order_sheet_add_up()
    {
        Assert.Equal(6000m, SalesOrderLine.AmountOf(50, 120));
        Assert.Equal(16000m, SalesOrderLine.AmountOf(20, 800));
        Assert.Equal(250m, SalesOrderLine.AmountOf(5, 50));
    }

    [Theory, Providers]
    public async Task A_role_without_the_right_is_refused_and_nothing_is_saved(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        foreach (var actor in new[] { Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.CustomerService, Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<SaveOrder>().HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1))), actor)).Codes());
        await using var db = company.OpenDatabase();
        Assert.Equal(0, await db.SalesOrders.CountAsync());
    }
}
