using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Management.Dashboard;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Management.Dashboard;

public sealed class DashboardQueriesTests
{
    static readonly DateTimeOffset Friday = new(2024, 5, 17, 1, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset LastSecondOfSunday = new(2024, 5, 19, 15, 59, 59, TimeSpan.Zero);
    static readonly DateTimeOffset Monday = new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero);

    static async Task<TestCompany> CompanyAsync(Provider provider)
    {
        var company = await TestCompany.CreateAsync(provider);
        company.Clock.Now = Friday;
        await company.PlaceAsync("SO202405001", total: 100m, change: o => o.RequiredOn = new(2024, 5, 19));
        company.Clock.Now = LastSecondOfSunday;
        await company.PlaceAsync("SO202405002", total: 200m, change: o => o.Hold(HoldKind.Manual, "等客户", Act.Now(Actors.Sales, company.Clock)));
        company.Clock.Now = LastSecondOfSunday.AddSeconds(1);
        await company.PlaceAsync("SO202405003", total: 400m, change: o => (o.Currency, o.RequiredOn) = ("USD", new(2024, 5, 20)));
        company.Clock.Now = Monday;
        await company.PlaceAsync("SO202405004", total: 800m, status: SubOrderStatus.Completed, change: o => o.RequiredOn = new(2024, 5, 19));
        return company;
    }

    [Theory, Providers]
    public async Task Each_number_is_what_the_list_behind_its_link_counts(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var list = company.Get<OrderListQueries>();

        var view = await company.Get<DashboardQueries>().ReadAsync();

        Assert.Equal(Enum.GetValues<OrderStatus>(), view.Statuses.Select(s => s.Status));
        foreach (var figure in view.Statuses) Assert.Equal(await list.CountAsync(new(Status: figure.Status)), figure.Count);
        Assert.Equal((3, 1), (view.Statuses.Single(s => s.Status == OrderStatus.Approved).Count, view.Statuses.Single(s => s.Status == OrderStatus.Completed).Count));
        Assert.Equal((1, await list.CountAsync(new(Overdue: true))), (view.Overdue, view.Overdue));
        Assert.Equal((1, await list.CountAsync(new(OnHold: true))), (view.OnHold, view.OnHold));
    }

    [Theory, Providers]
    public async Task Ages_are_those_of_the_oldest_and_the_middle_order_and_finished_orders_have_none(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var view = await company.Get<DashboardQueries>().ReadAsync();

        var approved = view.Statuses.Single(s => s.Status == OrderStatus.Approved);
        Assert.Equal((Friday.UtcDateTime, LastSecondOfSunday.UtcDateTime), (approved.OldestAt, approved.MedianAt));
        Assert.All(view.Statuses.Where(s => s.Status != OrderStatus.Approved), s => Assert.Null(s.OldestAt ?? s.MedianAt));
    }

    [Theory, Providers]
    public async Task Today_begins_at_the_companys_midnight_and_open_money_is_kept_apart_by_currency(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var view = await company.Get<DashboardQueries>().ReadAsync();

        Assert.Equal(2, view.Intake);
        Assert.Equal([new OpenFigure("CNY", 300m), new OpenFigure("USD", 400m)], view.Open);
    }

    [Fact]
    public async Task Only_exceptions_that_nobody_has_dealt_with_are_counted()
    {
        await using var company = await TestCompany.CreateAsync();
        var now = company.Clock.Now.UtcDateTime;
        ExceptionCase Case(string key) => new() { Kind = ExceptionKind.OrderOverdue, OrderId = 1, OrderNumber = "SO202405001", Owner = Role.Sales, DetectedAt = now, UniqueKey = key };
        var handled = Case("handled");
        handled.Handle("已联系客户", "王芳", now);
        await company.SaveAsync(Case("open"), handled);

        Assert.Equal(1, (await company.Get<DashboardQueries>().ReadAsync()).Exceptions);
    }
}
