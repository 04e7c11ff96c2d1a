using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Shared.Live;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Shared.Live;

/// <summary>What wakes open pages: on one server with SQLite, and from one server to another on PostgreSQL.</summary>
public sealed class ChangeFeedTests
{
    [Theory, Providers, Trait("Requirement", "R047"), Trait("Requirement", "R049")]
    public async Task A_change_on_one_server_wakes_the_pages_of_another_that_show_the_order_and_no_others(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        await using var other = company.SecondServer();
        var (changed, untouched) = (await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))), await company.SubmittedAsync(Trade.Entry((Trade.Desk, 1))));
        using var feed = Feed(other);
        using var page = new Page(feed, changed);
        using var elsewhere = new Page(feed, untouched);
        using var list = new Page(feed, null);
        await feed.ReadOnAsync(default);
        Assert.Equal((1, 1, 1), (page.Calls, elsewhere.Calls, list.Calls)); // what happened before the first reading nobody knows, so everybody looks once

        await HoldAsync(company, changed);
        await feed.ReadOnAsync(default);
        Assert.Equal((2, 1, 2), (page.Calls, elsewhere.Calls, list.Calls));
        await feed.ReadOnAsync(default);
        Assert.Equal((2, 1, 2), (page.Calls, elsewhere.Calls, list.Calls)); // told once
    }

    [Fact, Trait("Requirement", "R049")]
    public async Task A_page_that_has_been_left_hears_nothing_and_a_feed_without_pages_reads_nothing()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        using var feed = Feed(company);
        var left = new Page(feed, number);
        await feed.ReadOnAsync(default);
        left.Dispose();
        await HoldAsync(company, number);
        await feed.ReadOnAsync(default);
        Assert.Equal(1, left.Calls);

        company.Clock.Advance(TimeSpan.FromSeconds(10));
        // with nobody watching it forgot where it was: whoever comes next looks once more, whatever happened meanwhile
        using var next = new Page(feed, number);
        Assert.Equal(0, next.Calls);
        await feed.ReadOnAsync(default);
        Assert.Equal(1, next.Calls);
    }

    [Fact, Trait("Requirement", "R049")]
    public async Task A_change_between_reading_an_order_and_watching_it_is_not_missed()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        using var feed = Feed(company);
        using var somebody = new Page(feed, null);
        await feed.ReadOnAsync(default);

        // the page has read the order; now it changes, the feed notices, and only then does the page begin to watch
        await HoldAsync(company, number);
        await feed.ReadOnAsync(default);
        using var page = new Page(feed, number);
        Assert.Equal(1, page.Calls);

        company.Clock.Advance(TimeSpan.FromSeconds(6));
        using var later = new Page(feed, number);
        Assert.Equal(0, later.Calls); // who comes later has read what is there
    }

    [Fact, Trait("Requirement", "R049")]
    public async Task A_slow_act_that_is_saved_after_a_later_one_is_told_too()
    {
        if (PostgreSqlServer.MissingReason is { } reason) Assert.Skip(reason); // SQLite writes one act after the other
        await using var company = await TestCompany.CreateAsync(Provider.PostgreSql);
        await company.SetUpAsync();
        var (slow, quick) = (await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1))), await company.SubmittedAsync(Trade.Entry((Trade.Desk, 1))));
        using var feed = Feed(company);
        using var slowPage = new Page(feed, slow);
        using var quickPage = new Page(feed, quick);
        await feed.ReadOnAsync(default);

        await using var db = company.OpenDatabase();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        db.Act = Act.Now(Actors.Sales, company.Clock);
        (await db.SalesOrders.SingleAsync(o => o.Number == slow, TestContext.Current.CancellationToken)).Remarks = "慢";
        await db.SaveChangesAsync(TestContext.Current.CancellationToken); // its history has its number, but nobody can see it yet
        await HoldAsync(company, quick);
        await feed.ReadOnAsync(default);
        Assert.Equal((1, 2), (slowPage.Calls, quickPage.Calls));

        company.Clock.Advance(TimeSpan.FromSeconds(40));
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        await feed.ReadOnAsync(default);
        Assert.Equal((2, 2), (slowPage.Calls, quickPage.Calls));
    }

    static ChangeFeed Feed(TestCompany server) => new(server.Get<IDbContextFactory<PortalDb>>(), server.Clock, NullLogger<ChangeFeed>.Instance);

    static async Task HoldAsync(TestCompany company, string number) =>
        (await company.Get<HoldOrder>().HandleAsync(new(number, Reason: "客户要求暂停"), Actors.Sales)).Must();

    /// <summary>An open page that counts how often it is told to look again.</summary>
    sealed class Page : IDisposable
    {
        readonly IDisposable _watch;

        public Page(ChangeFeed feed, string? number) => _watch = feed.On(number, () => Calls++);

        public int Calls { get; private set; }

        public void Dispose() => _watch.Dispose();
    }
}
