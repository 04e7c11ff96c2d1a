using OrderPortal.Departments.CustomerService.FollowUp;
using OrderPortal.Departments.Finance.Payments;
using OrderPortal.Departments.Finance.Release;
using OrderPortal.Departments.Logistics.Ship;
using OrderPortal.Departments.Logistics.Track;
using OrderPortal.Departments.Sales.Amend;
using OrderPortal.Departments.Sales.Confirm;
using OrderPortal.Departments.Sales.Customers;
using OrderPortal.Departments.Sales.Intake;
using OrderPortal.Departments.Sales.Review;
using OrderPortal.Departments.Warehouse.Allocate;
using OrderPortal.Departments.Warehouse.Inspect;
using OrderPortal.Departments.Warehouse.Pack;
using OrderPortal.Departments.Warehouse.Pick;
using OrderPortal.Model.Billing;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Shipping;
using OrderPortal.Shared;
using OrderPortal.Tests.Support;
using static OrderPortal.Shared.Role;

namespace OrderPortal.Tests.Journey;

/// <summary>Who may do what, written down a second time and independently of the journey tables, and asked of the handlers themselves.</summary>
public class RightsTests
{
    sealed record Deed(string Name, Role[] Who, Func<TestCompany, string, Actor, Task<Result>> Try);

    static readonly Deed[] Deeds =
    [
        new("edit", [Sales, Manager], async (c, n, a) => await c.Get<SaveOrder>().HandleAsync(new(n, null, Trade.Entry((Trade.Stand, 2))), a)),
        new("submit", [Sales, Manager], (c, n, a) => c.Get<SubmitOrder>().HandleAsync(new(n), a)),
        new("return", [Sales, Manager], (c, n, a) => c.Get<ReturnOrder>().HandleAsync(new(n, Reason: "x"), a)),
        new("ask customer", [Sales, CustomerService, Manager], (c, n, a) => c.Get<AskCustomer>().HandleAsync(new(n, null, "x"), a)),
        new("explain quantity", [Sales, Manager], (c, n, a) => c.Get<AnswerQuantity>().HandleAsync(new(n, null, 1, "x"), a)),
        new("accept name", [Sales, Manager], (c, n, a) => c.Get<AcceptCustomerName>().HandleAsync(new(n, Reason: "x"), a)),
        new("approve", [Sales, Manager], (c, n, a) => c.Get<ApproveOrder>().HandleAsync(new(n), a)),
        new("send confirmation", [Sales, Manager], (c, n, a) => c.Get<SendConfirmation>().HandleAsync(new(n, null, ContactChannel.Phone), a)),
        new("confirm", [Sales, Manager], (c, n, a) => c.Get<ConfirmOrder>().HandleAsync(new(n), a)),
        new("request change", [Sales, Manager], (c, n, a) => c.Get<RequestChange>().HandleAsync(new(n, Reason: "x"), a)),
        new("waive confirmation", [Manager], (c, n, a) => c.Get<WaiveConfirmation>().HandleAsync(new(n, Reason: "x"), a)),
        new("hold", [Sales, Finance, Manager], (c, n, a) => c.Get<HoldOrder>().HandleAsync(new(n, Reason: "x"), a)),
        new("release hold", [Sales, Finance, CustomerService, Manager], (c, n, a) => c.Get<UnholdOrder>().HandleAsync(new(n), a)),
        new("record payment", [Finance], async (c, n, a) => await c.Get<RecordPayment>().HandleAsync(new(n, null, 1m, new DateOnly(2024, 5, 20), PaymentMethod.Cash, null, null, Guid.NewGuid()), a)),
        new("allocate", [Warehouse], (c, n, a) => c.Get<AllocateSubOrder>().HandleAsync(new(n + "-1"), a)),
        new("give stock back", [Warehouse, Manager], (c, n, a) => c.Get<UnallocateSubOrder>().HandleAsync(new(n + "-1", Reason: "x"), a)),
        new("scan a pick", [Warehouse], (c, n, a) => c.Get<ScanPick>().HandleAsync(new(n + "-1", "A-01", Trade.Stand, 1, Guid.NewGuid()), a)),
        new("finish pick", [Warehouse], (c, n, a) => c.Get<FinishPick>().HandleAsync(new(n + "-1"), a)),
        new("pass inspection", [Warehouse], (c, n, a) => c.Get<PassInspection>().HandleAsync(new(n + "-1"), a)),
        new("fail inspection", [Warehouse], (c, n, a) => c.Get<FailInspection>().HandleAsync(new(n + "-1", Reason: "x"), a)),
        new("pack", [Warehouse], (c, n, a) => c.Get<PackSubOrder>().HandleAsync(new(n + "-1", null, [new(1m)]), a)),
        new("release", [Finance], (c, n, a) => c.Get<ReleaseSubOrder>().HandleAsync(new(n + "-1"), a)),
        new("ship", [Logistics], (c, n, a) => c.Get<ShipSubOrder>().HandleAsync(new(n + "-1"), a)),
        new("track", [Logistics], (c, n, a) => c.Get<RecordTrackingEvent>().HandleAsync(new(n + "-1", null, TrackingKind.InTransit), a)),
        new("deliver", [Logistics, CustomerService], (c, n, a) => c.Get<DeliverSubOrder>().HandleAsync(new(n + "-1"), a)),
        new("follow up", [CustomerService], async (c, n, a) => await c.Get<AnswerFollowUp>().HandleAsync(new(n + "-1", null, true, true, true, ContactChannel.Phone, null), a)),
        new("keep a customer's file", [Sales, Finance, Manager], async (c, n, a) => await c.Get<SaveCustomer>().HandleAsync(new(null, null, new()), a)),
        new("cancel", [Sales, Manager], (c, n, a) => c.Get<CancelOrder>().HandleAsync(new(n, Reason: "x"), a)),
    ];

    [Theory, Providers, Trait("Requirement", "R178"), Trait("Requirement", "R116")]
    public async Task Every_role_may_do_exactly_its_own_acts_and_a_refused_one_leaves_no_trace(Provider provider)
    {
        await using var company = await TestCompany.CreateAsync(provider);
        await company.SetUpAsync();
        var number = await company.ConfirmedAsync(Trade.Entry((Trade.Stand, 1)));
        var before = await company.OrderAsync(number);
        var roles = Enum.GetValues<Role>();
        foreach (var deed in Deeds)
        {
            foreach (var role in roles.Except(deed.Who))
                Assert.True((await deed.Try(company, number, Actors.Of(role))).Codes().SequenceEqual(["forbidden"]), $"{role} could try to {deed.Name}");
            Assert.Equal(["forbidden"], (await deed.Try(company, number, Actors.Nobody)).Codes());
        }
        var after = await company.OrderAsync(number);
        Assert.Equal((before.Version, before.HistoryCount, before.Status), (after.Version, after.HistoryCount, after.Status));

        foreach (var deed in Deeds)
            foreach (var role in deed.Who)
                Assert.DoesNotContain("forbidden", (await deed.Try(company, number, Actors.Of(role))).Codes());
    }
}
