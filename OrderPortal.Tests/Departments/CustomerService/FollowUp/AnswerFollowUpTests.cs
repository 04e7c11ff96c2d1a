using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.CustomerService.Tickets;
using OrderPortal.Model.AfterSales;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.CustomerService.FollowUp;

public sealed class AnswerFollowUpTests
{
    static AnswerFollowUpCommand Answers(string sub, bool? quantity = true, bool? packing = true, bool? quality = true, string? notes = null, Guid? version = null) =>
        new(sub, version, quantity, packing, quality, ContactChannel.Phone, notes);

    static Task<SalesOrder> ReadAsync(TestCompany company, string number) => company.OpenDatabase().SalesOrders.AsNoTracking()
        .Include(o => o.SubOrders).ThenInclude(s => s.FollowUp).Include(o => o.Tickets).Include(o => o.History).SingleAsync(o => o.Number == number);

    [Theory, Providers, Trait("Requirement", "R137")]
    public async Task Three_times_yes_completes_the_order(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync(status: SubOrderStatus.Shipped);

        var answered = await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1"), Actors.CustomerService);

        Assert.Equal(new(null, true), answered.Value);
        var order = await ReadAsync(company, number);
        Assert.Equal((OrderStatus.Completed, SubOrderStatus.Completed), (order.Status, order.SubOrders.Single().Status));
        Assert.Equal(["Deliver", "FollowUp", "Complete", "Follow"], order.History.OrderBy(h => h.Sequence).Select(h => h.Action).TakeLast(4));
        Assert.Equal(new DateOnly(2024, 5, 23), order.SubOrders.Single().FollowUp!.DueOn);
        Assert.NotNull(order.CompletedAt);
    }

    [Theory, Providers, Trait("Requirement", "R137")]
    public async Task Any_no_opens_a_prefilled_ticket_and_its_resolution_completes_the_order(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync(status: SubOrderStatus.Delivered);

        var answered = (await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1", quantity: false, packing: false, notes: "少了两张，纸箱破了"), Actors.CustomerService)).Value;

        Assert.Equal(new("TK202405001", false), answered);
        var order = await ReadAsync(company, number);
        var ticket = order.Tickets.Single();
        Assert.Equal((TicketReasons.WrongQuantity | TicketReasons.DamagedPacking, order.SubOrders.Single().Id), (ticket.Reasons, ticket.SubOrderId));
        Assert.Contains("少了两张，纸箱破了", ticket.Description);
        Assert.Equal(company.Clock.Now.UtcDateTime.AddHours(24), ticket.ProposalDueAt);
        Assert.Equal(OrderStatus.Shipped, order.Status);

        var resolved = await company.Get<ResolveTicket>().HandleAsync(new(ticket.Number, ticket.Version, "补发两张，赔付包装"), Actors.CustomerService);

        Assert.Empty(resolved.Errors);
        order = await ReadAsync(company, number);
        Assert.Equal((OrderStatus.Completed, TicketStatus.Resolved), (order.Status, order.Tickets.Single().Status));
    }

    [Fact]
    public async Task Another_open_ticket_keeps_the_shipment_open_until_it_is_resolved_too()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(status: SubOrderStatus.Delivered);
        var open = company.Get<OpenTicket>();
        var first = (await open.HandleAsync(new(number, number + "-1", TicketReasons.Other, "发票抬头有误"), Actors.Sales)).Value;

        Assert.Equal(new(null, false), (await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1"), Actors.CustomerService)).Value);
        var second = (await open.HandleAsync(new(number, number + "-1", TicketReasons.QualityProblem, "抽屉卡住"), Actors.CustomerService)).Value;

        await company.Get<ResolveTicket>().HandleAsync(new(first, null, "已重开发票"), Actors.CustomerService);
        Assert.Equal(OrderStatus.Shipped, (await ReadAsync(company, number)).Status);
        await company.Get<ResolveTicket>().HandleAsync(new(second, null, "上门维修"), Actors.CustomerService);
        Assert.Equal(OrderStatus.Completed, (await ReadAsync(company, number)).Status);
    }

    [Theory, Trait("Requirement", "R136")]
    [InlineData(null, true, true, "IsQuantityRight")]
    [InlineData(true, null, false, "IsPackingIntact")]
    [InlineData(false, true, null, "IsQualityGood")]
    public async Task An_unanswered_question_is_refused_and_nothing_is_delivered(bool? quantity, bool? packing, bool? quality, string field)
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(status: SubOrderStatus.Shipped);

        var refused = await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1", quantity, packing, quality), Actors.CustomerService);

        Assert.Equal([field], refused.Errors.Select(e => e.Field));
        Assert.Equal(SubOrderStatus.Shipped, (await ReadAsync(company, number)).SubOrders.Single().Status);
    }

    [Theory, Providers]
    public async Task Two_clerks_who_ask_the_same_customer_at_once_record_one_answer(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync(status: SubOrderStatus.Delivered);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1", quality: false), Actors.CustomerService))));

        Assert.Single(answers, a => a.Succeeded);
        Assert.All(answers.Where(a => !a.Succeeded), a => Assert.Equal(["already-followed-up"], a.Errors.Select(e => e.Code)));
        Assert.Single((await ReadAsync(company, number)).Tickets);
    }

    [Fact]
    public async Task Goods_that_have_not_left_are_neither_asked_about_nor_complained_about()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(status: SubOrderStatus.Packed);

        Assert.Equal(["move-illegal"], (await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1"), Actors.CustomerService)).Errors.Select(e => e.Code));
        var refused = await company.Get<OpenTicket>().HandleAsync(new(number, null, TicketReasons.None, " "), Actors.CustomerService);
        Assert.Equal(["nothing-shipped", "reasons-missing", "description-missing"], refused.Errors.Select(e => e.Code));
    }

    [Fact]
    public async Task A_ticket_is_resolved_once_and_only_with_a_resolution()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(status: SubOrderStatus.Shipped);
        var ticket = (await company.Get<OpenTicket>().HandleAsync(new(number, null, TicketReasons.Other, "缺少说明书"), Actors.CustomerService)).Value;
        var resolve = company.Get<ResolveTicket>();

        Assert.Equal(["resolution-missing"], (await resolve.HandleAsync(new(ticket, null, "  "), Actors.CustomerService)).Errors.Select(e => e.Code));
        Assert.Equal(["stale"], (await resolve.HandleAsync(new(ticket, Guid.NewGuid(), "已寄出"), Actors.CustomerService)).Errors.Select(e => e.Code));
        Assert.Equal([Error.Forbidden], (await resolve.HandleAsync(new(ticket, null, "已寄出"), Actors.Warehouse)).Errors);
        Assert.Empty((await resolve.HandleAsync(new(ticket, null, "已寄出"), Actors.CustomerService)).Errors);
        Assert.Equal(["already-resolved"], (await resolve.HandleAsync(new(ticket, null, "再寄一次"), Actors.CustomerService)).Errors.Select(e => e.Code));
        Assert.Equal([Error.NotFound], (await resolve.HandleAsync(new("TK209901001", null, "?"), Actors.CustomerService)).Errors);
    }

    [Fact]
    public async Task A_follow_up_is_due_three_days_after_dispatch_counted_in_the_companys_days()
    {
        await using var company = await TestCompany.CreateAsync();
        company.Clock.Now = new(2024, 5, 20, 17, 0, 0, TimeSpan.Zero); // 01:00 on the 21st in Shanghai
        var number = await company.PlaceAsync(status: SubOrderStatus.Shipped);
        await company.Get<AnswerFollowUp>().HandleAsync(Answers(number + "-1"), Actors.CustomerService);
        Assert.Equal(new DateOnly(2024, 5, 24), (await ReadAsync(company, number)).SubOrders.Single().FollowUp!.DueOn);
    }
}
