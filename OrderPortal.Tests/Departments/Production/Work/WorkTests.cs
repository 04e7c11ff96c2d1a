using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Everyone.Supply;
using OrderPortal.Departments.Production.Products;
using OrderPortal.Departments.Production.Work;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Stock;
using OrderPortal.Model.Exceptions;
using OrderPortal.Model.History;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Supply;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Production.Work;

/// <summary>Goods that are made for an order: planned when the customer says yes, followed stage by stage, in stock at the end.</summary>
public sealed class WorkTests
{
    static async Task<(TestCompany Company, string Order, WorkOrder Work)> MakeAsync(Provider provider, DateOnly? requiredOn = null)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync(stock: 0);
        (await company.Get<SetProduction>().HandleAsync(new(Trade.Desk, true, null), Actors.Production)).Must();
        var entry = Trade.Entry((Trade.Desk, 3));
        if (requiredOn is { } day) entry.RequiredOn = day;
        var number = await company.ConfirmedAsync(entry);
        return (company, number, Assert.Single(await company.WorksAsync()));
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R082"), Trait("Requirement", "R086")]
    public async Task A_confirmed_custom_order_is_made_in_seven_days_through_its_stages_and_lies_in_stock_afterwards(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider);
        await using var _ = company;
        Assert.Equal((new DateOnly(2024, 5, 27), number, 3_000L, new DateOnly(2024, 5, 28)), (work.ExpectedOn, work.OrderNumber, work.QuantityMilli, work.DueOn));
        Assert.Equal([WorkStageKind.Design, WorkStageKind.Materials, WorkStageKind.Processing, WorkStageKind.FinalCheck], work.Stages.OrderBy(s => s.Kind).Select(s => s.Kind));
        Assert.Equal(new DateOnly(2024, 5, 29), (await company.OrderAsync(number)).ExpectedOn);
        var shortage = Assert.Single((await company.Get<SupplyQueries>().OfOrderAsync(number))!.Short);
        var coming = Assert.Single(shortage.Coming);
        Assert.Equal((work.Number, 3m, new DateOnly(2024, 5, 27)), (coming.Reference, coming.Quantity, coming.On));
        // whoever asks why the order waits hears who makes it, not that the warehouse lacks it
        var blocker = Assert.Single((await company.Get<OrderPageQueries>().ShowAsync(number, Actors.Sales))!.Next.Single(s => s.Key == number + "-1").Blockers);
        Assert.Equal(("stock-short", Role.Production, $"/production/orders/{work.Number}"), (blocker.Code, blocker.Owner, blocker.FixUrl));
        Assert.Contains($"等待 {work.Number}（已排产），预计到货：2024-05-27", blocker.Sentence.Zh);
        Assert.Contains("expected: 27 May 2024", blocker.Sentence.En);

        FinishCommand finish = new(work.Number, null, 3, await company.BinAsync());
        foreach (var stage in Enum.GetValues<WorkStageKind>())
        {
            if (stage == WorkStageKind.Materials) Assert.Equal(["stage-order"], (await company.Get<StartStage>().HandleAsync(new(work.Number, null, WorkStageKind.Processing), Actors.Production)).Codes());
            (await company.Get<StartStage>().HandleAsync(new(work.Number, null, stage, "马骏"), Actors.Production)).Must();
            company.Clock.Advance(TimeSpan.FromHours(5));
            Assert.Contains("stage-open", (await company.Get<FinishWork>().HandleAsync(finish, Actors.Production)).Codes());
            (await company.Get<FinishStage>().HandleAsync(new(work.Number, null, stage), Actors.Production)).Must();
        }
        Assert.All((await company.Get<WorkQueries>().ShowAsync(work.Number, Actors.Production))!.Stages, s => Assert.False(s.MayStart || s.MayFinish || s.IsBehind));
        Assert.Equal((Trade.Desk, 7), Assert.Single((await company.Get<MadeProductQueries>().PageAsync()).Rows.Select(r => (r.Code, r.CycleDays))));
        (await company.Get<FinishWork>().HandleAsync(finish, Actors.Production)).Must();
        Assert.Equal(["move-illegal"], (await company.Get<FinishWork>().HandleAsync(finish, Actors.Production)).Codes());
        Assert.Equal(3, await company.OnHandAsync(Trade.Desk));
        work = Assert.Single(await company.WorksAsync());
        Assert.All(work.Stages, s => Assert.Equal(("马骏", TimeSpan.FromHours(5)), (s.OwnerName, s.FinishedAt - s.StartedAt)));
        Assert.Equal(WorkStatus.Done, work.Status);
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R086")]
    public async Task An_order_that_is_changed_and_confirmed_again_keeps_what_is_begun_and_made_and_plans_only_the_rest(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider);
        await using var _ = company;
        await ChangeAsync(4); // nothing is begun: the plan follows the order
        work = (await company.WorksAsync()).Single(w => w.IsOpen);
        Assert.Equal(4_000, work.QuantityMilli);

        (await company.Get<StartStage>().HandleAsync(new(work.Number, null, WorkStageKind.Design, "马骏"), Actors.Production)).Must();
        await ChangeAsync(6);
        Assert.Equal((work.Number, 4_000L), Assert.Single((await company.WorksAsync()).Where(w => w.IsOpen).Select(w => (w.Number, w.QuantityMilli))));
        await using var db = company.OpenDatabase();
        Assert.Equal((ExceptionKind.ProductionProblem, Role.Production), Assert.Single((await db.ExceptionCases.ToListAsync()).Select(e => (e.Kind, e.Owner))));

        (await company.Get<FinishStage>().HandleAsync(new(work.Number, null, WorkStageKind.Design), Actors.Production)).Must();
        foreach (var stage in Enum.GetValues<WorkStageKind>().Skip(1))
        {
            (await company.Get<StartStage>().HandleAsync(new(work.Number, null, stage, "马骏"), Actors.Production)).Must();
            (await company.Get<FinishStage>().HandleAsync(new(work.Number, null, stage), Actors.Production)).Must();
        }
        (await company.Get<FinishWork>().HandleAsync(new(work.Number, null, 4, await company.BinAsync()), Actors.Production)).Must();
        await ChangeAsync(7);
        Assert.Equal(3_000, Assert.Single(await company.WorksAsync(), w => w.IsOpen).QuantityMilli); // four of seven are made

        async Task ChangeAsync(decimal quantity)
        {
            (await company.Get<SaveOrder>().HandleAsync(new(number, null, Trade.Entry((Trade.Desk, quantity)), Reason: "客户改数量"), Actors.Sales)).Must();
            (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
            (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), Actors.Sales)).Must();
            (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        }
    }

    [Theory, Providers, Trait("Requirement", "R083")]
    public async Task The_queue_is_sorted_by_the_day_the_goods_are_needed_and_tells_lateness_beforehand(Provider provider)
    {
        var (company, _, first) = await MakeAsync(provider);
        await using var c = company;
        var entry = Trade.Entry((Trade.Desk, 1));
        entry.RequiredOn = new(2024, 5, 24);
        await company.ConfirmedAsync(entry);
        var rows = (await company.Get<WorkQueries>().PageAsync()).Rows;
        Assert.Equal([new DateOnly(2024, 5, 22), new DateOnly(2024, 5, 28)], rows.Select(r => r.DueOn));
        Assert.Equal([true, false], rows.Select(r => r.IsPredictedLate));
        Assert.Equal(rows[0].Number, Assert.Single((await company.Get<WorkQueries>().PageAsync(late: true)).Rows).Number);

        // nobody has begun the other one: five days on, its own plan cannot be kept any more
        company.Clock.Advance(TimeSpan.FromDays(5));
        Assert.True((await company.Get<WorkQueries>().PageAsync()).Rows.Single(r => r.Number == first.Number).IsPredictedLate);
        var late = await company.Get<WorkQueries>().PageAsync(late: true, size: 1);
        Assert.Equal(rows[0].Number, Assert.Single(late.Rows).Number);
        Assert.Equal(first.Number, Assert.Single((await company.Get<WorkQueries>().PageAsync(late: true, after: late.Next, size: 1)).Rows).Number);
        // what was behind is done: it is on time again, in the list and in the tab
        foreach (var stage in Enum.GetValues<WorkStageKind>())
        {
            (await company.Get<StartStage>().HandleAsync(new(first.Number, null, stage), Actors.Production)).Must();
            (await company.Get<FinishStage>().HandleAsync(new(first.Number, null, stage), Actors.Production)).Must();
        }
        Assert.Equal(rows[0].Number, Assert.Single((await company.Get<WorkQueries>().PageAsync()).Rows, r => r.IsPredictedLate).Number);
        Assert.Equal(rows[0].Number, Assert.Single((await company.Get<WorkQueries>().PageAsync(late: true)).Rows).Number);
    }

    [Theory, Providers, Trait("Requirement", "R084")]
    public async Task A_problem_in_production_is_an_exception_of_the_order_at_once(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider);
        await using var _ = company;
        (await company.Get<ReportProblem>().HandleAsync(new(work.Number, null, WorkProblemKind.MaterialShortage, "no walnut"), Actors.Production)).Must();
        await using var db = company.OpenDatabase();
        var found = await db.ExceptionCases.SingleAsync();
        Assert.Equal((ExceptionKind.ProductionProblem, number, Role.Sales, true), (found.Kind, found.OrderNumber, found.Owner, found.IsOpen));
        Assert.Contains(await db.HistoryEntries.Where(h => h.Subject == Subject.WorkOrder).ToListAsync(), h => h.Action == "ReportProblem" && h.Reason == "no walnut");
        // a second problem of the same order is the same open case
        (await company.Get<ReportProblem>().HandleAsync(new(work.Number, null, WorkProblemKind.Process, "the lathe slips"), Actors.Production)).Must();
        Assert.Equal(1, await db.ExceptionCases.CountAsync());
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R085")]
    public async Task A_later_day_needs_the_customer_told_and_a_date_that_moved_by_itself_waits_for_sales(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider, new DateOnly(2024, 5, 25));
        await using var _ = company;
        await using var db = company.OpenDatabase();
        var pending = await db.DateChanges.AsNoTracking().SingleAsync();
        Assert.Equal((DateNotice.Pending, new DateOnly(2024, 5, 29)), (pending.Notice, pending.NewOn));
        Assert.Equal(["notice-missing"], (await company.Get<TellDateChange>().HandleAsync(new(pending.Id, null, null), Actors.Sales)).Codes());
        (await company.Get<TellDateChange>().HandleAsync(new(pending.Id, null, new(DateNotice.Message)), Actors.Sales)).Must();
        Assert.Equal("li@example.com", (await db.OutboxMessages.SingleAsync(m => m.UniqueKey == $"date-change:{pending.Id}")).Recipient);

        RescheduleCommand later = new(work.Number, null, new DateOnly(2024, 6, 3));
        Assert.Equal(["notice-missing"], (await company.Get<RescheduleWork>().HandleAsync(later, Actors.Production)).Codes());
        (await company.Get<RescheduleWork>().HandleAsync(later with { Notice = new(DateNotice.Told, "by phone, 10:20") }, Actors.Production)).Must();
        Assert.Equal(new DateOnly(2024, 6, 5), (await company.OrderAsync(number)).ExpectedOn);
        Assert.Equal("by phone, 10:20", await db.DateChanges.OrderByDescending(c => c.Id).Select(c => c.Note).FirstAsync());
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R085"), Trait("Requirement", "R086")]
    public async Task When_nothing_will_be_made_the_order_has_no_day_any_more_sales_hears_of_it_and_it_can_be_planned_again(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider);
        await using var _ = company;
        var plan = company.Get<PlanWork>();
        Assert.Equal(["already-planned"], (await plan.HandleAsync(new(number, 1), Actors.Sales)).Codes());
        (await company.Get<CancelWork>().HandleAsync(new(work.Number, Reason: "the saw is broken"), Actors.Production)).Must();
        var order = await company.OrderAsync(number);
        Assert.Equal((null, null), (order.ExpectedOn, order.SubOrders[0].ExpectedOn));
        await using var db = company.OpenDatabase();
        Assert.Equal((ExceptionKind.ProductionProblem, number, order.SubOrders[0].Id, Role.Sales), await db.ExceptionCases.Select(e => new ValueTuple<ExceptionKind, string, long, Role>(e.Kind, e.OrderNumber, e.SubOrderId!.Value, e.Owner)).SingleAsync());
        Assert.Empty(Assert.Single((await company.Get<SupplyQueries>().OfOrderAsync(number))!.Short).Coming);

        foreach (var role in Enum.GetValues<Role>().Except([Role.Sales, Role.Production, Role.Manager])) Assert.Equal(["forbidden"], (await plan.HandleAsync(new(number, 1), Actors.Of(role))).Codes());
        (await plan.HandleAsync(new(number, 1), Actors.Sales)).Must();
        var again = (await company.WorksAsync())[1];
        Assert.Equal((3_000L, number, WorkStatus.Planned), (again.QuantityMilli, again.OrderNumber, again.Status));
        Assert.Equal(new DateOnly(2024, 5, 29), (await company.OrderAsync(number)).ExpectedOn);
    }

    [Theory, Providers, Trait("Requirement", "R080"), Trait("Requirement", "R086")]
    public async Task When_too_little_was_made_the_rest_is_missing_and_exactly_that_is_planned(Provider provider)
    {
        var (company, number, work) = await MakeAsync(provider);
        await using var _ = company;
        foreach (var stage in Enum.GetValues<WorkStageKind>())
        {
            (await company.Get<StartStage>().HandleAsync(new(work.Number, null, stage), Actors.Production)).Must();
            (await company.Get<FinishStage>().HandleAsync(new(work.Number, null, stage), Actors.Production)).Must();
        }
        (await company.Get<FinishWork>().HandleAsync(new(work.Number, null, 2, await company.BinAsync(), "one cracked"), Actors.Production)).Must();
        Assert.Null((await company.OrderAsync(number)).ExpectedOn);
        await using var db = company.OpenDatabase();
        Assert.Equal((ExceptionKind.ProductionProblem, Role.Sales), await db.ExceptionCases.Select(e => new ValueTuple<ExceptionKind, Role>(e.Kind, e.Owner)).SingleAsync());
        (await company.Get<PlanWork>().HandleAsync(new(number, 1), Actors.Production)).Must();
        Assert.Equal(1_000L, (await company.WorksAsync())[1].QuantityMilli);
    }

    [Fact, Trait("Requirement", "R080")]
    public async Task Nobody_is_alarmed_by_a_cancelled_work_order_when_stock_suffices_and_nothing_is_planned_then()
    {
        var (company, number, work) = await MakeAsync(Provider.Sqlite);
        await using var _ = company;
        (await company.Get<ReceiveStock>().HandleAsync(new(Trade.Desk, await company.BinAsync(), 3, "from another order", Guid.NewGuid()), Actors.Warehouse)).Must();
        (await company.Get<CancelWork>().HandleAsync(new(work.Number, Reason: "there are some"), Actors.Production)).Must();
        await using var db = company.OpenDatabase();
        Assert.Equal(0, await db.ExceptionCases.CountAsync());
        Assert.Equal(["nothing-missing"], (await company.Get<PlanWork>().HandleAsync(new(number, 1), Actors.Production)).Codes());
        var bought = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        Assert.Equal(["not-made-to-order"], (await company.Get<PlanWork>().HandleAsync(new(bought, 1), Actors.Production)).Codes());
        var unanswered = await company.ApprovedAsync(Trade.Entry((Trade.Desk, 9)));
        Assert.Equal(["order-not-open"], (await company.Get<PlanWork>().HandleAsync(new(unanswered, 1), Actors.Production)).Codes());
    }

    [Fact, Trait("Requirement", "R080")]
    public async Task A_cancelled_order_is_not_made()
    {
        var (company, number, work) = await MakeAsync(Provider.Sqlite);
        await using var _ = company;
        (await company.Get<CancelOrder>().HandleAsync(new(number, Reason: "x"), Actors.Sales)).Must();
        Assert.Equal(WorkStatus.Cancelled, Assert.Single(await company.WorksAsync()).Status);
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_production_makes_things()
    {
        var (company, _, work) = await MakeAsync(Provider.Sqlite);
        await using var c = company;
        Func<Actor, Task<Result>>[] deeds =
        [
            a => company.Get<StartStage>().HandleAsync(new(work.Number, null, WorkStageKind.Design), a),
            a => company.Get<FinishStage>().HandleAsync(new(work.Number, null, WorkStageKind.Design), a),
            a => company.Get<ReportProblem>().HandleAsync(new(work.Number, null, WorkProblemKind.Other, "x"), a),
            a => company.Get<FinishWork>().HandleAsync(new(work.Number, null, 3, null), a),
        ];
        foreach (var deed in deeds)
            foreach (var role in Enum.GetValues<Role>().Except([Role.Production]))
                Assert.Equal(["forbidden"], (await deed(Actors.Of(role))).Codes());
    }
}
