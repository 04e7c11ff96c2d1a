using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Messages;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Orders.Entry;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Sales.Confirm;

public sealed class ConfirmationTests
{
    static async Task<TestCompany> CompanyAsync(Provider provider = Provider.Sqlite)
    {
        var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        return company;
    }

    static OrderEntry Deposit => Trade.Entry((Trade.Desk, 20)) with { PaymentTerms = PaymentTerms.Deposit, DepositPercent = 30 };

    static async Task<ConfirmationView> ViewAsync(TestCompany company, string number, Actor? actor = null) =>
        (await company.Get<ConfirmationQueries>().OpenAsync(number, actor ?? Actors.Sales))!;

    static Task<Result> SendAsync(TestCompany company, string number, ContactChannel channel = ContactChannel.Email, string? recipient = null, Guid? version = null) =>
        company.Get<SendConfirmation>().HandleAsync(new(number, version, channel, recipient), Actors.Sales);

    [Theory, Providers, Trait("Requirement", "R038")]
    public async Task The_confirmation_holds_its_six_items_and_who_sent_it_when_and_how(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ApprovedAsync(Deposit);
        (await SendAsync(company, number)).Must();

        var sent = Assert.Single((await ViewAsync(company, number)).Versions);
        Assert.Equal((1, ContactChannel.Email, "li@example.com", "Sales", ConfirmationState.Sent), (sent.VersionNumber, sent.Channel, sent.Recipient, sent.SentByName, sent.State));
        Assert.Equal(company.Clock.GetUtcNow().UtcDateTime, sent.SentAt);
        var paper = sent.Paper;
        Assert.Equal((number, 16_000m, new DateOnly(2024, 5, 30)), (paper.Number, paper.TotalAmount, paper.RequiredOn));
        Assert.Equal((Trade.Desk, 20m, 800m, 16_000m), (paper.Lines[0].ProductCode, paper.Lines[0].Quantity, paper.Lines[0].UnitPrice, paper.Lines[0].Amount));
        Assert.Equal("预付 30%（¥4,800.00），尾款 ¥11,200.00 发货前付清", paper.Payment.Zh);

        await using var db = company.OpenDatabase();
        var message = await db.OutboxMessages.SingleAsync();
        foreach (var item in new[] { number, "办公桌椅", "20", "16,000.00", "2024-05-30", "预付 30%" }) Assert.Contains(item, message.Body);
        Assert.Equal((MessageStatus.Waiting, "li@example.com"), (message.Status, message.Recipient));
    }

    [Theory, Providers, Trait("Requirement", "R038")]
    public async Task A_phone_call_is_logged_and_sends_nothing(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ApprovedAsync(Deposit);
        (await SendAsync(company, number, ContactChannel.Phone, "李经理")).Must();
        var sent = Assert.Single((await ViewAsync(company, number)).Versions);
        Assert.Equal((ContactChannel.Phone, "李经理"), (sent.Channel, sent.Recipient));
        await using var db = company.OpenDatabase();
        Assert.Empty(db.OutboxMessages);
    }

    [Theory, Providers, Trait("Requirement", "R040")]
    public async Task Each_change_makes_the_next_version_shows_what_changed_and_only_the_latest_can_be_accepted(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ApprovedAsync(Deposit);
        (await SendAsync(company, number)).Must();
        (await company.Get<RequestChange>().HandleAsync(new(number, Reason: "数量减到 15，晚两天"), Actors.Sales)).Must();
        Assert.Equal(["confirmation-not-sent"], (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Codes());

        var changed = Deposit with { RequiredOn = new(2024, 6, 1) };
        changed.Lines[0].Quantity = 15;
        (await company.Get<SaveOrder>().HandleAsync(new(number, null, changed), Actors.Sales)).Must();
        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        var before = await ViewAsync(company, number);
        Assert.Equal(["第 1 行 办公桌椅", "总金额", "交付日期", "付款方式"], before.Pending!.Select(d => d.What.Zh));
        Assert.Equal(("2024-05-30", "2024-06-01"), (before.Pending![2].Was!.Value.Zh, before.Pending[2].Now!.Value.Zh));

        (await SendAsync(company, number)).Must();
        var view = await ViewAsync(company, number);
        Assert.Equal([(2, ConfirmationState.Sent), (1, ConfirmationState.ChangeRequested)], view.Versions.Select(v => (v.VersionNumber, v.State)));
        Assert.Equal("数量减到 15，晚两天", view.Versions[1].Answer);
        Assert.Equal(before.Pending, view.Versions[0].Differences!);
        Assert.Empty(view.Pending!);
        Assert.Equal(20m, view.Versions[1].Paper.Lines[0].Quantity); // as it was sent

        (await SendAsync(company, number)).Must();
        Assert.Equal([ConfirmationState.Sent, ConfirmationState.Superseded], (await ViewAsync(company, number)).Versions.Take(2).Select(v => v.State));
        (await company.Get<ConfirmOrder>().HandleAsync(new(number, Reason: "电话确认"), Actors.Sales)).Must();
        var final = await ViewAsync(company, number);
        Assert.Equal((true, 3), (final.IsConfirmed, final.ConfirmedVersion));
        Assert.Equal(["already-confirmed"], (await company.Get<ConfirmOrder>().HandleAsync(new(number), Actors.Sales)).Codes());
    }

    [Theory, Providers, Trait("Requirement", "R039")]
    public async Task Only_a_manager_may_waive_the_confirmation_and_must_say_why(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.ApprovedAsync(Deposit);
        Assert.Equal(["forbidden"], (await company.Get<WaiveConfirmation>().HandleAsync(new(number, Reason: "急"), Actors.Sales)).Codes());
        Assert.Equal(["reason-missing"], (await company.Get<WaiveConfirmation>().HandleAsync(new(number), Actors.Manager)).Codes());
        Assert.NotEmpty((await ViewAsync(company, number, Actors.Sales)).WaiveRefusals);
        Assert.Empty((await ViewAsync(company, number, Actors.Manager)).WaiveRefusals);
        (await company.Get<WaiveConfirmation>().HandleAsync(new(number, Reason: "长期客户，合同已约定"), Actors.Manager)).Must();
        var view = await ViewAsync(company, number);
        Assert.Equal((true, "长期客户，合同已约定"), (view.IsConfirmed, view.Waiver));
    }

    [Theory, Providers]
    public async Task What_cannot_be_sent_now_says_why_and_leaves_nothing_behind(Provider provider)
    {
        await using var company = await CompanyAsync(provider);
        var number = await company.SubmittedAsync(Deposit);
        Assert.Equal("move-illegal", Assert.Single((await ViewAsync(company, number)).SendRefusals).Code);
        Assert.Equal(["move-illegal"], (await SendAsync(company, number)).Codes());
        (await company.Get<ApproveOrder>().HandleAsync(new(number), Actors.Sales)).Must();
        Assert.Equal(["email-missing"], (await SendAsync(company, number, recipient: "no address")).Codes());

        var version = (await ViewAsync(company, number)).Version;
        (await SendAsync(company, number, version: version)).Must();
        Assert.Equal(["stale"], (await SendAsync(company, number, version: version)).Codes()); // the second of a double click
        foreach (var actor in new[] { Actors.Finance, Actors.Warehouse, Actors.CustomerService, Actors.Administrator, Actors.Nobody })
            Assert.Equal(["forbidden"], (await company.Get<SendConfirmation>().HandleAsync(new(number, null, ContactChannel.Phone), actor)).Codes());
        Assert.Single((await ViewAsync(company, number)).Versions);
        Assert.Null(await company.Get<ConfirmationQueries>().OpenAsync("SO209912999", Actors.Sales));
    }

    [Fact]
    public void Lines_that_come_go_or_change_are_told_apart_by_their_product()
    {
        ConfirmationLine Line(int number, string code, decimal quantity, string? remarks = null) => new(number, code, code, "", "件", quantity, 10, quantity * 10, remarks);
        ConfirmationPaper Paper(params ConfirmationLine[] lines) => new("SO1", "C", new(2024, 5, 1), new(2024, 5, 9), "CNY", lines, 0, 0, 0, 0, 0, 0, PaymentTerms.Prepaid, 0, 0, DeliveryMode.Carrier, "", null);
        var differences = PaperDifference.Between(Paper(Line(1, "A", 1), Line(2, "B", 2), Line(3, "B", 3)), Paper(Line(1, "B", 2), Line(2, "B", 4), Line(3, "C", 1, "礼品包装")));
        Assert.Equal(
            [("Line 2, B", "3 件 × 10.00 = ¥30.00", "4 件 × 10.00 = ¥40.00"), ("Line 3, C", null, "1 件 × 10.00 = ¥10.00"), ("Line 1, A", "1 件 × 10.00 = ¥10.00", null)],
            differences.Select(d => (d.What.En, d.Was?.En, d.Now?.En)));
        Assert.Empty(PaperDifference.Between(Paper(Line(1, "A", 1)), Paper(Line(2, "A", 1))));
    }

    [Fact]
    public void A_letter_speaks_the_customers_language()
    {
        var paper = new ConfirmationPaper("SO1", "Acme", new(2024, 5, 1), new(2024, 5, 9), "USD", [], 0, 0, 0, 0, 0, 12.5m, PaymentTerms.Deposit, 30, 3.75m, DeliveryMode.Carrier, "", null);
        Assert.Contains("Dear Acme", paper.Letter(Text.English, "https://example.com/c/1"), StringComparison.Ordinal);
        Assert.Contains("30 % deposit", paper.Letter(Text.English, null), StringComparison.Ordinal);
        Assert.Contains("您好", paper.Letter(CultureInfo.GetCultureInfo("zh-CN"), null), StringComparison.Ordinal);
    }
}
