using OrderPortal.CustomerPortal;
using OrderPortal.Demo;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Customers;
using OrderPortal.Model.Orders;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Departments.Everyone.Orders;

public sealed class OrderPageQueriesTests
{
    static readonly Role[] Departments = [.. Enum.GetValues<Role>().Except([Role.Administrator])];

    [Theory, Providers, Trait("Requirement", "R048"), Trait("Requirement", "R049"), Trait("Requirement", "R041"), Trait("Requirement", "R114")]
    public async Task After_every_step_every_department_the_list_and_the_customer_read_the_same(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        foreach (var (stage, status, sub, stations) in ((Stage, OrderStatus, SubOrderStatus?, int)[])
        [
            (Stage.Submitted, OrderStatus.PendingReview, null, 1),
            (Stage.Approved, OrderStatus.Approved, SubOrderStatus.Waiting, 1),
            (Stage.Allocated, OrderStatus.InPreparation, SubOrderStatus.Allocated, 1),
            (Stage.Packed, OrderStatus.InPreparation, SubOrderStatus.Packed, 2),
            (Stage.Shipped, OrderStatus.Shipped, SubOrderStatus.Shipped, 3),
            (Stage.Delivered, OrderStatus.Shipped, SubOrderStatus.Delivered, 4),
            (Stage.Completed, OrderStatus.Completed, SubOrderStatus.Completed, 4),
        ])
        {
            var number = await company.WalkAsync(stage);
            foreach (var role in Departments)
            {
                var seen = (await company.Get<OrderPageQueries>().ShowAsync(number, Actors.Of(role)))!;
                Assert.Equal((status, sub), (seen.Status, seen.SubOrders.FirstOrDefault()?.Status));
            }
            Assert.Equal(status, (await company.Get<OrderListQueries>().PageAsync(new(number))).Rows.Single().Status);
            var customer = (await company.Get<CustomerPortalQueries>().TrackAsync(number, "5678"))!;
            Assert.Equal((status, sub, stations), (customer.Status, customer.Shipments.FirstOrDefault()?.Status, customer.Milestones.Count(m => m.IsReached)));
        }
    }

    [Theory, Providers, Trait("Requirement", "R118"), Trait("Requirement", "R020")]
    public async Task The_header_shows_status_delivery_date_and_payment_and_every_part_of_the_total_on_its_own(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.ApprovedAsync(Trade.Entry((Trade.Stand, 50)) with { PaymentTerms = PaymentTerms.Deposit, DiscountAmount = 100m, FreightAmount = 35.5m });
        (await company.Get<RecordPayment>().HandleAsync(new(number, null, 1780.65m, new DateOnly(2024, 5, 20), PaymentMethod.BankTransfer, null, null, Guid.NewGuid()), Actors.Finance)).Must();

        var order = (await company.Get<OrderPageQueries>().ShowAsync(number, Actors.Sales))!;

        Assert.Equal((OrderStatus.Approved, new DateOnly(2024, 5, 30), PaymentStatus.DepositPaid), (order.Status, order.DueOn, order.Payment));
        Assert.Equal((6000m, 100m, 35.5m, 0m, 5935.5m), (order.Money.Lines, order.Money.Discount, order.Money.Freight, order.Money.Tax, order.Money.Total));
        Assert.Equal((1780.65m, 1780.65m, 4154.85m), (order.Money.Deposit, order.Money.Paid, order.Money.Open));
    }
}
