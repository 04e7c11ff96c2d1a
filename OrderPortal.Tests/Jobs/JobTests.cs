using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.CustomerService.Exceptions;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Jobs;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Jobs;

public sealed class JobTests
{
    static Task<JobRun> RunAsync<T>(TestCompany company) where T : PortalJob => company.Get<JobRunner>().RunAsync(company.Get<T>());

    static Task HireAsync(TestCompany company, string id, Role role, string? email, bool isDisabled = false, string language = "zh-CN") => company.SaveAsync(
        new PortalUser { Id = id, UserName = id, DisplayName = id, Email = email, IsDisabled = isDisabled, Language = language },
        new IdentityRole { Id = "role-" + id, Name = role.ToString() },
        new IdentityUserRole<string> { UserId = id, RoleId = "role-" + id });

    [Theory, Providers, Trait("Requirement", "R124")]
    [Trait("Requirement", "R127")]
    public async Task Whatever_is_late_becomes_one_case_and_one_alert_however_often_and_on_however_many_servers_the_scan_runs(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        await HireAsync(company, "wang", Role.Warehouse, "wang@example.com");
        await HireAsync(company, "liu", Role.Logistics, "liu@example.com", language: "en-US");
        await HireAsync(company, "gone", Role.Logistics, "gone@example.com", isDisabled: true);
        var overdue = await company.PlaceAsync("SO202405001", status: SubOrderStatus.Picked, change: o => o.RequiredOn = new(2024, 5, 19));
        var silent = await company.PlaceAsync("SO202405002", status: SubOrderStatus.Shipped);
        var unconfirmed = await company.PlaceAsync("SO202405003", change: o => o.ConfirmationWaiver = null);
        await company.PlaceAsync("SO202405004", status: SubOrderStatus.Shipped, change: o => o.SubOrders[0].DeliveryMode = DeliveryMode.Pickup);
        company.Clock.Advance(TimeSpan.FromHours(25));

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => RunAsync<OverdueExceptions>(i % 2 == 0 ? company : second))));

        Assert.All(runs, r => Assert.True(r.Outcome == JobOutcome.Succeeded, r.Note));
        Assert.Equal(3, runs.Sum(r => r.Handled));
        await using var db = company.OpenDatabase();
        Assert.Equal(
            [(ExceptionKind.OrderOverdue, overdue, Role.Warehouse), (ExceptionKind.ConfirmationLate, unconfirmed, Role.Sales), (ExceptionKind.TrackingSilent, silent, Role.Logistics)],
            (await db.ExceptionCases.OrderBy(e => e.Kind).ToListAsync()).Select(e => (e.Kind, e.OrderNumber, e.Owner)));
        var alerts = await db.OutboxMessages.OrderBy(m => m.Recipient).ToListAsync();
        Assert.Equal([("liu@example.com", "No tracking news: SO202405002-1"), ("wang@example.com", "【订单超期未发】SO202405001")], alerts.Select(a => (a.Recipient, a.Subject)));
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);
    }

    [Theory, Providers]
    public async Task A_matter_that_was_dealt_with_rests_for_a_day_and_comes_back_when_nothing_changed(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.PlaceAsync(change: o => o.RequiredOn = new(2024, 5, 19));
        await RunAsync<OverdueExceptions>(company);
        await using var db = company.OpenDatabase();
        var first = await db.ExceptionCases.AsNoTracking().SingleAsync();
        Assert.Empty((await company.Get<HandleException>().HandleAsync(new(first.Id, "已与客户约定周三发货"), Actors.Sales)).Errors);

        company.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);
        company.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await RunAsync<OverdueExceptions>(company)).Handled);

        Assert.Equal(2, await db.ExceptionCases.CountAsync());
        Assert.Equal(["DetectException", "HandleException", "DetectException"], await db.HistoryEntries.Where(h => h.Subject == Subject.Exception).OrderBy(h => h.Id).Select(h => h.Action).ToListAsync());
    }

    [Theory, Providers]
    public async Task An_order_is_overdue_when_the_companys_day_is_over_not_the_servers(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.PlaceAsync(change: o => o.RequiredOn = new(2024, 5, 20));

        company.Clock.Now = new(2024, 5, 20, 15, 59, 59, TimeSpan.Zero); // 23:59:59 in Shanghai
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);
        company.Clock.Now = new(2024, 5, 20, 16, 0, 0, TimeSpan.Zero); // the 21st begins in Shanghai, the world still writes the 20th
        Assert.Equal(1, (await RunAsync<OverdueExceptions>(company)).Handled);
    }

    [Theory, Providers, Trait("Requirement", "R136")]
    public async Task Every_shipment_gets_one_follow_up_three_days_after_dispatch_and_an_overdue_one_becomes_a_case(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await using var second = company.SecondServer();
        company.Clock.Now = new(2024, 5, 20, 16, 30, 0, TimeSpan.Zero); // the 21st in Shanghai
        foreach (var n in Enumerable.Range(1, 5)) await company.PlaceAsync($"SO20240500{n}", status: n == 5 ? SubOrderStatus.Packed : SubOrderStatus.Shipped, change: o => o.SubOrders[0].DeliveryMode = DeliveryMode.OwnFleet);

        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => RunAsync<ShipmentFollowUps>(i % 2 == 0 ? company : second))));

        Assert.Equal((4, 0), (runs.Sum(r => r.Handled), runs.Count(r => r.Outcome != JobOutcome.Succeeded)));
        await using var db = company.OpenDatabase();
        var planned = await db.FollowUps.ToListAsync();
        Assert.Equal(4, planned.Count);
        Assert.All(planned, f => Assert.Equal(new DateOnly(2024, 5, 24), f.DueOn));

        company.Clock.Now = new(2024, 5, 24, 15, 59, 0, TimeSpan.Zero);
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);
        company.Clock.Now = new(2024, 5, 24, 16, 1, 0, TimeSpan.Zero);
        Assert.Equal(4, (await RunAsync<OverdueExceptions>(company)).Handled);
        await company.Get<AnswerFollowUp>().HandleAsync(new("SO202405001-1", null, true, true, true, ContactChannel.Phone, null), Actors.CustomerService);
        Assert.Equal(Enumerable.Repeat((ExceptionKind.FollowUpOverdue, Role.CustomerService), 4), (await db.ExceptionCases.ToListAsync()).Select(e => (e.Kind, e.Owner)));
    }

    [Theory, Providers, Trait("Requirement", "R047")]
    public async Task What_was_entered_more_than_thirty_minutes_late_keeps_both_times_is_listed_and_the_manager_is_told(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await HireAsync(company, "chen", Role.Manager, "chen@example.com");
        var inTime = await company.PlaceAsync("SO202405001", status: SubOrderStatus.Shipped, change: o => o.SubOrders[0].DeliveryMode = DeliveryMode.OwnFleet);
        var late = await company.PlaceAsync("SO202405002", status: SubOrderStatus.Shipped, change: o => o.SubOrders[0].DeliveryMode = DeliveryMode.OwnFleet);
        company.Clock.Advance(TimeSpan.FromHours(2));
        var now = company.Clock.Now.UtcDateTime;
        (await company.Get<DeliverSubOrder>().HandleAsync(new(inTime + "-1", HappenedAt: now.AddMinutes(-30)), Actors.Logistics)).Must();
        (await company.Get<DeliverSubOrder>().HandleAsync(new(late + "-1", HappenedAt: now.AddMinutes(-31)), Actors.Logistics)).Must();

        Assert.Equal(1, (await RunAsync<OverdueExceptions>(company)).Handled);
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);

        var row = Assert.Single((await company.Get<ExceptionQueries>().PageAsync()).Rows);
        Assert.Equal((ExceptionKind.RecordedLate, late, Role.Manager), (row.Kind, row.OrderNumber, row.Owner));
        await using var db = company.OpenDatabase();
        Assert.Equal("chen@example.com", (await db.OutboxMessages.SingleAsync()).Recipient);
        var delivered = await db.HistoryEntries.SingleAsync(h => h.SubjectKey == late + "-1" && h.Action == "Deliver");
        Assert.Equal(TimeSpan.FromMinutes(31), delivered.RecordedAt - delivered.HappenedAt);

        (await company.Get<HandleException>().HandleAsync(new(row.Id, "已提醒司机当场扫码"), Actors.Manager)).Must();
        Assert.Equal(0, (await RunAsync<OverdueExceptions>(company)).Handled);
    }

    sealed class Failing : PortalJob
    {
        public override string Name => "failing";
        public override string Cron => "";
        public override Text Title => default;
        public override Text Purpose => default;
        public override Text When => default;

        public override Task RunAsync(JobReport report, CancellationToken ct)
        {
            report.Take("SO1", new Error("not-found", Error.NotFound.Sentence));
            throw new InvalidOperationException("The disk is full.");
        }
    }

    [Theory, Providers]
    public async Task A_run_that_fails_is_kept_with_its_reason_and_idle_runs_do_not_pile_up(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var runner = company.Get<JobRunner>();
        var failed = await runner.RunAsync(new Failing(), "陈经理");
        Assert.Equal((JobOutcome.Failed, "InvalidOperationException: The disk is full.", "陈经理"), (failed.Outcome, failed.Note, failed.StartedByName));

        foreach (var _ in Enumerable.Range(0, 5))
        {
            company.Clock.Advance(TimeSpan.FromSeconds(20));
            await RunAsync<SendOutbox>(company);
        }
        await using var db = company.OpenDatabase();
        var idle = await db.JobRuns.SingleAsync(r => r.Job == "send-outbox");
        Assert.Equal(company.Clock.Now.UtcDateTime, idle.StartedAt);

        company.Clock.Advance(TimeSpan.FromDays(91));
        await runner.RunAsync(new Failing());
        Assert.Equal(1, await db.JobRuns.CountAsync(r => r.Job == "failing"));
    }

    [Fact]
    public async Task A_run_says_which_records_were_refused_and_why()
    {
        var report = new JobReport();
        report.Take("SO202405001", Result.Done);
        report.Take("SO202405002", Error.NotFound);
        report.Take("SO202405003", Result.Done, counts: false);
        Assert.Equal((1, 1), (report.Handled, report.Refused));
        Assert.StartsWith("SO202405002: not-found", report.Note);
        await Task.CompletedTask;
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_the_owner_of_a_case_service_or_a_manager_closes_it_with_what_was_done()
    {
        await using var company = await TestCompany.CreateAsync();
        await company.PlaceAsync(change: o => o.RequiredOn = new(2024, 5, 19));
        await RunAsync<OverdueExceptions>(company);
        await using var db = company.OpenDatabase();
        var id = await db.ExceptionCases.Select(e => e.Id).SingleAsync();
        var handle = company.Get<HandleException>();

        Assert.Equal([Error.Forbidden], (await handle.HandleAsync(new(id, "已处理"), Actors.Warehouse)).Errors);
        Assert.Equal(["handling-missing"], (await handle.HandleAsync(new(id, " "), Actors.Sales)).Codes());
        Assert.Equal(["handling-too-long"], (await handle.HandleAsync(new(id, new string('x', 1001)), Actors.Sales)).Codes());
        Assert.Empty((await handle.HandleAsync(new(id, "已联系客户"), Actors.Sales)).Errors);
        Assert.Equal(["already-handled"], (await handle.HandleAsync(new(id, "又联系一次"), Actors.Manager)).Codes());
        Assert.Equal([Error.NotFound], (await handle.HandleAsync(new(999, "?"), Actors.Manager)).Errors);
    }
}
