using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Model.Customers;
using OrderPortal.Model.History;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Review;

public sealed class ReviewTests
{
    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    static async Task<string> SubmittedToAsync(TestCompany company, Customer customer, OrderEntry entry)
    {
        await using (var db = company.OpenDatabase())
        {
            db.Act = Act.Now(Actors.Sales, company.Clock);
            db.Add(customer);
            await db.SaveChangesAsync();
        }
        return await company.SubmittedAsync(entry with { CustomerCode = customer.Code });
    }

    static Task<Result> ApproveAsync(TestCompany company, string number, Actor? actor = null) => company.Get<ApproveOrder>().HandleAsync(new(number), actor ?? Actors.Sales);

    [Theory, Providers, Trait("Requirement", "R028")]
    public async Task The_approval_screen_is_red_exactly_when_the_approval_is_refused(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var good = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        var bad = await SubmittedToAsync(company, new() { Code = "C0009", LegalName = "某公司", Terms = PaymentTerms.Credit },
            Trade.Entry((Trade.Stand, 1)) with { PaymentTerms = PaymentTerms.Credit, ShipTo = Trade.Address with { District = "" } });

        var green = (await company.Get<ReviewQueries>().OpenAsync(good))!;
        Assert.Equal([0, 0, 0], green.Blocks.Select(b => b.Failed));
        (await ApproveAsync(company, good)).Must();

        var red = (await company.Get<ReviewQueries>().OpenAsync(bad))!;
        Assert.Equal([2, 0, 1], red.Blocks.Select(b => b.Failed)); // name and address; nothing; credit
        var refusal = await ApproveAsync(company, bad);
        Assert.Equal(red.Blocks.SelectMany(b => b.Checks).SelectMany(c => c.Blockers).Select(b => b.Code).Order(), refusal.Codes().Order());
        Assert.All(red.Blocks.SelectMany(b => b.Checks).SelectMany(c => c.Blockers), b => Assert.NotNull(b.FixUrl));
        Assert.Equal(OrderStatus.PendingReview, (await company.OrderAsync(bad)).Status);
    }

    [Fact, Trait("Requirement", "R028")]
    public void Every_code_of_the_validator_and_of_the_approvals_guards_has_its_place_on_the_screen()
    {
        string[] sources = ["Model/Orders/Entry/OrderEntryRules.cs", "Model/Orders/Entry/OrderEntryWriting.cs"];
        var codes = sources.SelectMany(s => Regex.Matches(File.ReadAllText(Path.Combine(AppRoot.Find(), "OrderPortal", s)), "\"([a-z]+(?:-[a-z]+)+)\"").Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.True(codes.Count > 25);
        Assert.Empty(codes.Concat(["name-vague", "quantity-unusual", "credit-exceeded", "on-hold"]).Except(ReviewChecks.Known));
        // and one that is forgotten is still seen
        Assert.Equal(1, ReviewChecks.Of([new("brand-new", new("新", "new"), Role.Sales)]).Sum(b => b.Failed));
    }

    [Theory, Providers, Trait("Requirement", "R021")]
    public async Task A_vague_customer_name_stops_the_approval_until_it_is_accepted_with_a_reason(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await SubmittedToAsync(company, new() { Code = "C0009", LegalName = "某公司" }, Trade.Entry((Trade.Stand, 1)));
        Assert.Equal(["name-vague"], (await ApproveAsync(company, number)).Codes());
        Assert.Equal(["reason-missing"], (await company.Get<AcceptCustomerName>().HandleAsync(new(number), Actors.Sales)).Codes());
        (await company.Get<AcceptCustomerName>().HandleAsync(new(number, Reason: "老客户，已电话核实"), Actors.Sales)).Must();
        (await ApproveAsync(company, number)).Must();
        var order = await company.OrderAsync(number);
        Assert.Equal("老客户，已电话核实", order.NameOverrideReason);
    }

    [Theory, Providers, Trait("Requirement", "R023")]
    public async Task A_quantity_far_above_the_usual_is_asked_about_before_the_approval(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        foreach (var quantity in new[] { 8, 12 }) await company.ApprovedAsync(Trade.Entry((Trade.Stand, quantity)));
        var usual = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 50))); // five times the usual 10
        (await ApproveAsync(company, usual)).Must();

        var number = await company.SubmittedAsync(Trade.Entry((Trade.Desk, 500), (Trade.Stand, 1_000)));
        var sheet = (await company.Get<ReviewQueries>().OpenAsync(number))!;
        Assert.Equal([false, true], sheet.Lines.Select(l => l.IsUnusual)); // nobody knows what is usual for desks
        Assert.Equal(["quantity-unusual"], (await ApproveAsync(company, number)).Codes());
        Assert.Equal(["reason-missing"], (await company.Get<AnswerQuantity>().HandleAsync(new(number, sheet.Version, 2, " "), Actors.Sales)).Codes());
        Assert.Equal(["not-found"], (await company.Get<AnswerQuantity>().HandleAsync(new(number, sheet.Version, 9, "x"), Actors.Sales)).Codes());
        (await company.Get<AnswerQuantity>().HandleAsync(new(number, sheet.Version, 2, "年会礼品，已核实"), Actors.Sales)).Must();
        (await ApproveAsync(company, number)).Must();
        Assert.Equal("年会礼品，已核实", (await company.OrderAsync(number)).Lines[1].QuantityAnswer);
    }

    [Theory, Providers, Trait("Requirement", "R025")]
    public async Task An_order_to_an_incomplete_address_is_held_until_the_address_is_put_right(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var entry = Trade.Entry((Trade.Stand, 1)) with { ShipTo = Trade.Address with { District = "", Street = "" } };
        var number = await company.SubmittedAsync(entry);
        var refusal = await ApproveAsync(company, number);
        Assert.All(refusal.Errors, e => Assert.Contains("地址不详", e.Sentence.Zh));
        Assert.Equal(["ShipTo.District", "ShipTo.Street"], refusal.Errors.Select(e => e.Field));
        (await company.Get<SaveOrder>().HandleAsync(new(number, null, entry with { ShipTo = Trade.Address }), Actors.Sales)).Must();
        (await ApproveAsync(company, number)).Must();
    }

    [Theory, Providers, Trait("Requirement", "R027")]
    public async Task One_click_asks_the_customer_politely_and_holds_the_order_until_the_answer_is_there(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)) with { ShipTo = Trade.Address with { Street = "" } });
        var queries = company.Get<ReviewQueries>();
        var sheet = (await queries.OpenAsync(number))!;
        Assert.Contains("街道", sheet.Question);
        var message = await queries.DraftAsync(number, sheet.Question);
        Assert.Contains("您好", message);
        Assert.Contains("感谢您的理解", message);

        (await company.Get<AskCustomer>().HandleAsync(new(number, sheet.Version, sheet.Question, message), Actors.CustomerService)).Must();
        var held = (await queries.OpenAsync(number))!;
        Assert.Equal((HoldKind.AwaitingCustomer, sheet.Question), (held.Hold, held.HoldReason));
        Assert.Contains("on-hold", (await ApproveAsync(company, number)).Codes());
        await using (var db = company.OpenDatabase())
        {
            var sent = await db.OutboxMessages.SingleAsync();
            Assert.Equal((message, "li@example.com", number, MessageStatus.Waiting), (sent.Body, sent.Recipient, sent.OrderNumber, sent.Status));
        }

        (await company.Get<UnholdOrder>().HandleAsync(new(number), Actors.CustomerService)).Must();
        Assert.Null((await queries.OpenAsync(number))!.Hold);
        Assert.Equal(["address-vague"], (await ApproveAsync(company, number)).Codes());
    }

    [Theory, Providers, Trait("Requirement", "R031")]
    public async Task A_returned_order_is_a_draft_again_and_says_why(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        Assert.Equal(["reason-missing"], (await company.Get<ReturnOrder>().HandleAsync(new(number), Actors.Manager)).Codes());
        (await company.Get<ReturnOrder>().HandleAsync(new(number, Reason: "单价有误"), Actors.Manager)).Must();
        Assert.Equal(OrderStatus.Draft, (await company.OrderAsync(number)).Status);
        await using var db = company.OpenDatabase();
        Assert.Equal("单价有误", await db.HistoryEntries.Where(h => h.SubjectKey == number && h.Action == "Return").Select(h => h.Reason).SingleAsync());
        Assert.Empty((await company.Get<ReviewQueries>().QueueAsync(null)).Rows);
    }

    [Theory, Providers, Trait("Requirement", "R031")]
    public async Task The_rep_is_told_of_a_return_in_her_language_but_not_of_her_own(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        await company.SaveAsync(new PortalUser { Id = Actors.Sales.Id, UserName = "sales", DisplayName = "Amy", Email = "amy@example.com", Language = "en-US" });
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        (await company.Get<ReturnOrder>().HandleAsync(new(number, Reason: "wrong price"), Actors.Manager)).Must();
        (await company.Get<SubmitOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        (await company.Get<ReturnOrder>().HandleAsync(new(number, Reason: "one more line"), Actors.Sales)).Must();

        await using var db = company.OpenDatabase();
        var told = await db.OutboxMessages.SingleAsync();
        Assert.Equal(("amy@example.com", $"Order {number} was returned to you", number), (told.Recipient, told.Subject, told.OrderNumber));
        Assert.Contains("wrong price", told.Body);
    }

    [Theory, Providers]
    public async Task The_queue_shows_the_earliest_wanted_first_page_after_page_without_gap_or_repeat(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        for (var i = 0; i < ReviewQueries.PageSize + 7; i++)
            await company.SubmittedAsync(Trade.Entry((Trade.Stand, i % 2 == 0 ? 1 : 101)) with { OrderedOn = new(2024, 5, 1), RequiredOn = new DateOnly(2024, 5, 1).AddDays(i * 7 % 30) });
        await company.ApprovedAsync(Trade.Entry((Trade.Stand, 1)));
        await company.Get<SaveOrder>().HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1))), Actors.Sales); // a draft

        var queries = company.Get<ReviewQueries>();
        var first = await queries.QueueAsync(null);
        var second = await queries.QueueAsync(first.Next);
        Assert.Equal((ReviewQueries.PageSize, 7, null), (first.Rows.Count, second.Rows.Count, second.Next));
        var all = first.Rows.Concat(second.Rows).ToList();
        Assert.Equal(all.OrderBy(r => r.RequiredOn).ThenBy(r => r.Id).Select(r => r.Number), all.Select(r => r.Number));
        Assert.Equal(all.Count, all.DistinctBy(r => r.Number).Count());
        Assert.All(all, r => Assert.Equal(r.RequiredOn < new DateOnly(2024, 5, 20), r.IsOverdue));
        Assert.Contains(all, r => r.Priority == (Priority.Urgent | Priority.Key));
        Assert.Equal(all.Count, await queries.CountAsync());
        Assert.Equal(first.Rows, (await queries.QueueAsync("made'up|key")).Rows);
    }

    [Theory, Providers]
    public async Task A_foreign_role_is_refused_by_every_act_of_the_review_and_nothing_changes(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        var before = await company.OrderAsync(number);
        foreach (var actor in new[] { Actors.Finance, Actors.Warehouse, Actors.Logistics, Actors.Administrator, Actors.Nobody })
        {
            Assert.Equal(["forbidden"], (await ApproveAsync(company, number, actor)).Codes());
            Assert.Equal(["forbidden"], (await company.Get<ReturnOrder>().HandleAsync(new(number, Reason: "x"), actor)).Codes());
            Assert.Equal(["forbidden"], (await company.Get<AskCustomer>().HandleAsync(new(number, null, "x"), actor)).Codes());
            Assert.Equal(["forbidden"], (await company.Get<AcceptCustomerName>().HandleAsync(new(number, Reason: "x"), actor)).Codes());
            Assert.Equal(["forbidden"], (await company.Get<AnswerQuantity>().HandleAsync(new(number, null, 1, "x"), actor)).Codes());
        }
        Assert.Equal(before.Version, (await company.OrderAsync(number)).Version);
    }

    [Theory, Providers]
    public async Task Two_who_approve_at_once_approve_once(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 1)));
        var version = (await company.OrderAsync(number)).Version;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => company.Get<ApproveOrder>().HandleAsync(new(number, version), Actors.Sales))));
        Assert.Single(results, r => r.Succeeded);
        Assert.All(results.Where(r => !r.Succeeded), r => Assert.Equal(["stale"], r.Codes()));
        Assert.Single((await company.OrderAsync(number)).SubOrders);
    }

    [Fact]
    public async Task An_unknown_number_is_nowhere()
    {
        await using var company = await CompanyAsync();
        Assert.Null(await company.Get<ReviewQueries>().OpenAsync("SO209912999"));
        Assert.Equal("", await company.Get<ReviewQueries>().DraftAsync("SO209912999", "x"));
        Assert.Equal(["not-found"], (await ApproveAsync(company, "SO209912999")).Codes());
    }
}
