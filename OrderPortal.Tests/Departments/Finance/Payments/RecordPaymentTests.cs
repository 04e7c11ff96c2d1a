using Microsoft.EntityFrameworkCore;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Finance.Release;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Finance.Payments;

public sealed class RecordPaymentTests
{
    static readonly DateOnly Today = new(2024, 5, 20);

    static RecordPaymentCommand Payment(string number, decimal? amount, Guid? version = null, Guid? form = null, string? remarks = null, DateOnly? on = null) =>
        new(number, version, amount, on ?? Today, PaymentMethod.BankTransfer, "ICBC-0001", remarks, form ?? Guid.NewGuid());

    static Task<SalesOrder> ReadAsync(TestCompany company, string number) => company.OpenDatabase().SalesOrders.AsNoTracking()
        .Include(o => o.Payments).Include(o => o.SubOrders).Include(o => o.History).SingleAsync(o => o.Number == number);

    [Theory, Providers, Trait("Requirement", "R151")]
    public async Task A_deposit_of_4800_opens_preparation_and_the_balance_of_11200_opens_shipping(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync(total: 16000m);
        var record = company.Get<RecordPayment>();
        var release = company.Get<ReleaseSubOrder>();

        var order = await ReadAsync(company, number);
        Assert.Equal((4800_00, 16000_00), (order.DueBeforePreparationMinor, order.DueBeforeShippingMinor));

        Assert.Equal(new(PaymentStatus.DepositPaid, 11200m), (await record.HandleAsync(Payment(number, 4800m), Actors.Finance)).Value);
        Assert.Equal(["balance-open"], (await release.HandleAsync(new(number + "-1"), Actors.Finance)).Errors.Select(e => e.Code));

        Assert.Equal(new(PaymentStatus.Paid, 0m), (await record.HandleAsync(Payment(number, 11200m), Actors.Finance)).Value);
        Assert.Empty((await release.HandleAsync(new(number + "-1"), Actors.Finance)).Errors);

        order = await ReadAsync(company, number);
        Assert.Equal((16000_00, Actors.Finance.Name), (order.PaidAmountMinor, order.SubOrders.Single().ReleasedByName));
        Assert.Equal(2, order.History.Count(h => h.Action == "RecordPayment"));
        Assert.Single(order.History, h => h.Action == "Release");
        Assert.Equal(Enumerable.Range(1, order.HistoryCount), order.History.Select(h => h.Sequence).Order());
    }

    [Theory, Providers, Trait("Requirement", "R152")]
    [Trait("Requirement", "R108")]
    public async Task Prepaid_goods_wait_for_all_the_money_cash_on_delivery_and_credit_for_none(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var prepaid = await company.PlaceAsync("SO202405001", 250m, PaymentTerms.Prepaid, SubOrderStatus.Packed);
        var onDelivery = await company.PlaceAsync("SO202405002", 250m, PaymentTerms.CashOnDelivery, SubOrderStatus.Packed);
        var onCredit = await company.PlaceAsync("SO202405003", 250m, PaymentTerms.Credit, SubOrderStatus.Packed);
        var release = company.Get<ReleaseSubOrder>();

        await company.Get<RecordPayment>().HandleAsync(Payment(prepaid, 249.99m), Actors.Finance);

        Assert.Equal(["balance-open"], (await release.HandleAsync(new(prepaid + "-1"), Actors.Finance)).Errors.Select(e => e.Code));
        Assert.Empty((await release.HandleAsync(new(onDelivery + "-1"), Actors.Finance)).Errors);
        Assert.Empty((await release.HandleAsync(new(onCredit + "-1"), Actors.Finance)).Errors);
        Assert.Equal(["already-released"], (await release.HandleAsync(new(onCredit + "-1"), Actors.Finance)).Errors.Select(e => e.Code));
    }

    [Theory, Providers]
    public async Task The_same_form_sent_ten_times_at_once_records_one_payment(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync();
        var shown = (await ReadAsync(company, number)).Version;
        var form = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            company.Get<RecordPayment>().HandleAsync(Payment(number, 4800m, shown, form), Actors.Finance))));

        Assert.All(answers, a => Assert.Equal(new(PaymentStatus.DepositPaid, 11200m), a.Value));
        var order = await ReadAsync(company, number);
        Assert.Equal((4800_00, 1), (order.PaidAmountMinor, order.Payments.Count));
    }

    [Theory, Providers]
    public async Task Two_forms_opened_on_the_same_page_are_told_of_each_other(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        var number = await company.PlaceAsync();
        var shown = (await ReadAsync(company, number)).Version;

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            company.Get<RecordPayment>().HandleAsync(Payment(number, 4800m, shown), Actors.Finance))));

        Assert.Single(answers, a => a.Succeeded);
        Assert.Single(answers, a => a.Errors is [{ Code: "stale" }]);
        Assert.Equal(4800_00, (await ReadAsync(company, number)).PaidAmountMinor);
    }

    [Fact]
    public async Task Too_much_money_is_taken_and_said()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(total: 16000m);
        Assert.Equal(new(PaymentStatus.Overpaid, -500m), (await company.Get<RecordPayment>().HandleAsync(Payment(number, 16500m), Actors.Finance)).Value);
    }

    [Fact, Trait("Requirement", "R179")]
    public async Task A_correction_needs_a_reason_and_takes_a_release_back_while_the_goods_are_in_the_house()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync(total: 16000m, status: SubOrderStatus.Packed);
        var record = company.Get<RecordPayment>();
        await record.HandleAsync(Payment(number, 16000m), Actors.Finance);
        await company.Get<ReleaseSubOrder>().HandleAsync(new(number + "-1"), Actors.Finance);

        Assert.Equal(["reason-missing"], (await record.HandleAsync(Payment(number, -6000m), Actors.Finance)).Errors.Select(e => e.Code));
        Assert.Equal(["correction-too-large"], (await record.HandleAsync(Payment(number, -16000.01m, remarks: "退款"), Actors.Finance)).Errors.Select(e => e.Code));
        Assert.Equal(6000m, (await record.HandleAsync(Payment(number, -6000m, remarks: "记错客户"), Actors.Finance)).Value.OpenAmount);

        var order = await ReadAsync(company, number);
        Assert.Null(order.SubOrders.Single().ReleasedAt);
        Assert.Equal("记错客户", order.History.OrderBy(h => h.Sequence).Last(h => h.Action == "RecordPayment").Reason);
    }

    [Fact]
    public async Task Every_mistake_in_the_form_is_said_at_once_and_nothing_is_recorded()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync();
        var refused = await company.Get<RecordPayment>().HandleAsync(
            new(number, null, 12.345m, Today.AddDays(1), null, new string('9', 81), new string('x', 501), Guid.NewGuid()), Actors.Finance);

        Assert.Equal(["Amount", "ReceivedOn", "Method", "Reference", "Remarks"], refused.Errors.Select(e => e.Field));
        Assert.Equal(["amount-missing", "date-too-early"], (await company.Get<RecordPayment>().HandleAsync(Payment(number, 0m, on: new(2004, 5, 20)), Actors.Finance)).Errors.Select(e => e.Code));
        Assert.Equal(["amount-too-large"], (await company.Get<RecordPayment>().HandleAsync(Payment(number, 99_999_999_999m), Actors.Finance)).Errors.Select(e => e.Code));
        Assert.Empty((await ReadAsync(company, number)).Payments);
    }

    [Fact]
    public async Task The_payment_day_is_the_companys_day_also_when_the_world_is_still_at_yesterday()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync();
        company.Clock.Now = new(2024, 5, 20, 16, 30, 0, TimeSpan.Zero); // 00:30 on the 21st in Shanghai
        Assert.True((await company.Get<RecordPayment>().HandleAsync(Payment(number, 1m, on: new(2024, 5, 21)), Actors.Finance)).Succeeded);
        Assert.Equal(["date-in-future"], (await company.Get<RecordPayment>().HandleAsync(Payment(number, 1m, on: new(2024, 5, 22)), Actors.Finance)).Errors.Select(e => e.Code));
    }

    [Fact, Trait("Requirement", "R178")]
    public async Task Only_finance_records_payments_and_releases()
    {
        await using var company = await TestCompany.CreateAsync();
        var number = await company.PlaceAsync();
        foreach (var foreign in (Actor[])[Actors.Sales, Actors.Warehouse, Actors.Logistics, Actors.CustomerService, Actors.Manager, Actors.Administrator, Actors.Nobody, Actor.Customer])
        {
            Assert.Equal([Error.Forbidden], (await company.Get<RecordPayment>().HandleAsync(Payment(number, 1m), foreign)).Errors);
            Assert.Equal([Error.Forbidden], (await company.Get<ReleaseSubOrder>().HandleAsync(new(number + "-1"), foreign)).Errors);
        }
        Assert.Equal([Error.NotFound], (await company.Get<RecordPayment>().HandleAsync(Payment("SO209901001", 1m), Actors.Finance)).Errors);
    }
}
