using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderPortal.CustomerPortal;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Journey;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;
using OrderPortal.Tests.Departments.Warehouse;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.CustomerPortal;

public sealed class CustomerPortalTests
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact, Trait("Requirement", "R111"), Trait("Requirement", "R177")]
    public async Task The_right_digits_show_the_order_with_the_person_masked()
    {
        await using var company = await CompanyAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 5)));

        var order = (await TrackAsync(company, $" {number.ToLowerInvariant()} ", "5678"))!;

        Assert.Equal((number, OrderStatus.Approved, "李*", "138****5678"), (order.Number, order.Status, order.Consignee, order.Phone));
        Assert.Equal([true, false, false, false], order.Milestones.Select(m => m.IsReached));
        var shipment = Assert.Single(order.Shipments);
        Assert.Equal((number + "-1", SubOrderStatus.Waiting), (shipment.Number, shipment.Status));
        var everything = JsonSerializer.Serialize(order, Readable);
        Assert.Contains("李*", everything);
        Assert.DoesNotContain("李晓明", everything);
        Assert.DoesNotContain("13812345678", everything);
    }

    [Fact, Trait("Requirement", "R111")]
    public async Task A_shipment_shows_its_carrier_and_its_way_but_no_note_of_a_colleague()
    {
        await using var floor = await Floor.OpenAsync();
        await floor.StockAsync(Trade.Stand, "A-01", 10);
        var sub = await floor.PackedAsync((Trade.Stand, 1));
        await floor.ShipAsync(sub);
        floor.Company.Clock.Advance(TimeSpan.FromHours(3));
        (await floor.Get<RecordTrackingEvent>().HandleAsync(new(sub, null, TrackingKind.InTransit, null, "南京", "司机抱怨客户"), Actors.Logistics)).Must();

        var order = (await TrackAsync(floor.Company, sub[..^2], "13812345678"))!;

        var shipped = await floor.SubOrderAsync(sub);
        var shipment = Assert.Single(order.Shipments);
        Assert.Equal((SubOrderStatus.Shipped, "顺丰速运", shipped.TrackingNumber, shipped.ShippedAt, shipped.ExpectedOn),
            (shipment.Status, shipment.Carrier, shipment.TrackingNumber, shipment.ShippedAt, shipment.ExpectedOn));
        Assert.Equal(new TrackedEvent(TrackingKind.InTransit, floor.Company.Clock.Now.UtcDateTime, "南京"), shipment.Events[0]);
        Assert.Equal([true, true, true, false], order.Milestones.Select(m => m.IsReached));
        Assert.DoesNotContain("司机抱怨客户", JsonSerializer.Serialize(order, Readable));
    }

    [Fact, Trait("Requirement", "R111")]
    public async Task Wrong_digits_a_missing_number_and_a_draft_all_get_the_same_nothing()
    {
        await using var company = await CompanyAsync();
        var number = await company.SubmittedAsync(Trade.Entry((Trade.Stand, 5)));
        var draft = (await company.Get<SaveOrder>().HandleAsync(new(null, null, Trade.Entry((Trade.Stand, 1)), Submit: false), Actors.Sales)).Value.Number;

        Assert.NotNull(await TrackAsync(company, number, "5678"));
        Assert.Null(await TrackAsync(company, number, "5679"));
        Assert.Null(await TrackAsync(company, number, ""));
        Assert.Null(await TrackAsync(company, "SO000000000", "5678"));
        Assert.Null(await TrackAsync(company, draft, "5678"));
    }

    [Fact, Trait("Requirement", "R111")]
    public void Guessing_is_slowed_per_order_from_everywhere_and_per_address_over_all_orders()
    {
        using var throttle = new TrackThrottle();
        for (var i = 0; i < TrackThrottle.PerOrderAnHour; i++) Assert.True(throttle.Allows(Address(i), "SO202405001"));
        Assert.False(throttle.Allows(Address(200), "SO202405001"));

        using var other = new TrackThrottle();
        Assert.InRange(Enumerable.Range(0, 100).Count(i => other.Allows(Address(1), "SO" + i)), 1, TrackThrottle.PerAddressAMinute);
    }

    [Fact, Trait("Requirement", "R040")]
    public async Task The_customer_accepts_by_the_link_and_a_second_click_changes_nothing()
    {
        await using var company = await CompanyAsync();
        var (number, token) = await SentAsync(company);
        var shown = (await ShowAsync(company, token))!;
        Assert.Equal((number, 1, ConfirmationState.Sent, true, true), (shown.Number, shown.VersionNumber, shown.State, shown.MayAccept, shown.MayAskForChange));
        Assert.Equal(600m, shown.Paper.TotalAmount);

        (await AnswerAsync(company, new(token, Accept: true))).Must();
        (await AnswerAsync(company, new(token, Accept: true))).Must();

        var order = await company.OrderAsync(number);
        Assert.True(order.IsConfirmed);
        Assert.Equal(ConfirmationState.Accepted, Assert.Single(order.Confirmations).State);
        Assert.False((await ShowAsync(company, token))!.MayAccept);
        await using var db = company.OpenDatabase();
        var entry = await db.HistoryEntries.SingleAsync(h => h.SubjectKey == number && h.Action == nameof(OrderAction.Confirm));
        Assert.Equal((Actor.Customer.Name, Source.CustomerPortal), (entry.ActorName, entry.Source));
    }

    [Fact, Trait("Requirement", "R040")]
    public async Task A_superseded_link_says_so_and_only_the_latest_can_be_accepted()
    {
        await using var company = await CompanyAsync();
        var (number, first) = await SentAsync(company);
        (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), Actors.Sales)).Must();
        var second = await TokenAsync(company, number, 2);

        var old = (await ShowAsync(company, first))!;
        Assert.Equal((ConfirmationState.Superseded, false, false), (old.State, old.MayAccept, old.MayAskForChange));
        Assert.Equal(["superseded"], (await AnswerAsync(company, new(first, Accept: true))).Codes());
        Assert.Equal(["superseded"], (await AnswerAsync(company, new(first, Accept: false, "少 2 个"))).Codes());
        Assert.False((await company.OrderAsync(number)).IsConfirmed);

        (await AnswerAsync(company, new(second, Accept: true))).Must();
        Assert.Equal(2, (await company.OrderAsync(number)).ConfirmedVersion);
    }

    [Fact, Trait("Requirement", "R040")]
    public async Task A_wish_for_a_change_needs_words_and_keeps_them()
    {
        await using var company = await CompanyAsync();
        var (number, token) = await SentAsync(company);
        Assert.Equal(["words-missing"], (await AnswerAsync(company, new(token, Accept: false, "  "))).Codes());
        Assert.Equal(["words-long"], (await AnswerAsync(company, new(token, Accept: false, new string('长', 501)))).Codes());

        (await AnswerAsync(company, new(token, Accept: false, "数量减到 3，晚两天交付"))).Must();

        var confirmation = Assert.Single((await company.OrderAsync(number)).Confirmations);
        Assert.Equal((ConfirmationState.ChangeRequested, "数量减到 3，晚两天交付"), (confirmation.State, confirmation.Answer));
        Assert.Equal(["not-now"], (await AnswerAsync(company, new(token, Accept: true))).Codes());
    }

    [Fact, Trait("Requirement", "R177")]
    public async Task A_refusal_tells_the_customer_nothing_from_inside_the_house()
    {
        await using var company = await CompanyAsync();
        var (number, token) = await SentAsync(company);
        (await company.Get<HoldOrder>().HandleAsync(new(number, null, "信用可疑"), Actors.Sales)).Must();

        Assert.False((await ShowAsync(company, token))!.MayAccept);
        var refusal = Assert.Single((await AnswerAsync(company, new(token, Accept: true))).Errors);
        Assert.Equal(PortalTexts.NotNow, refusal.Sentence);
    }

    [Fact, Trait("Requirement", "R040")]
    public async Task The_customer_may_answer_and_nothing_else_and_a_colleague_does_not_answer_here()
    {
        await using var company = await CompanyAsync();
        var (number, token) = await SentAsync(company);
        Assert.Equal(["forbidden"], (await company.Get<HoldOrder>().HandleAsync(new(number, null, "x"), Actor.Customer)).Codes());
        Assert.Equal(["forbidden"], (await company.Get<AnswerConfirmation>().HandleAsync(new(token, Accept: true), Actors.Sales)).Codes());
        Assert.Equal(["not-found"], (await AnswerAsync(company, new("0123456789abcdef", Accept: true))).Codes());
        Assert.Null(await ShowAsync(company, "0123456789abcdef"));
    }

    static IPAddress Address(int last) => new([203, 0, 113, (byte)last]);

    static async Task<TestCompany> CompanyAsync()
    {
        var company = await TestCompany.CreateAsync();
        await company.SetUpAsync();
        return company;
    }

    static async Task<(string Number, string Token)> SentAsync(TestCompany company)
    {
        var number = await company.ApprovedAsync(Trade.Entry((Trade.Stand, 5)));
        (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), Actors.Sales)).Must();
        return (number, await TokenAsync(company, number, 1));
    }

    static async Task<string> TokenAsync(TestCompany company, string number, int version) =>
        (await company.OrderAsync(number)).Confirmations.Single(c => c.VersionNumber == version).Token;

    static Task<TrackedOrder?> TrackAsync(TestCompany company, string number, string phone) => company.Get<CustomerPortalQueries>().TrackAsync(number, phone);
    static Task<SentPaper?> ShowAsync(TestCompany company, string token) => company.Get<CustomerPortalQueries>().ConfirmationAsync(token);
    static Task<Result> AnswerAsync(TestCompany company, AnswerConfirmationCommand command) => company.Get<AnswerConfirmation>().HandleAsync(command, Actor.Customer);
}
